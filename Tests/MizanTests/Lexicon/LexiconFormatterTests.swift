import Testing

@testable import Mizan

@Suite("The formatter")
struct LexiconFormatterTests {
  private let header = "lexicon: t\nlanguage: ar\nversion: 1\n\n"

  private func formatted(_ text: String) throws -> String {
    try LexiconFormatter(path: "t.lexicon").canonicalText(of: text)
  }

  @Test("brings fields and examples into their order and keeps each comment above its line")
  func ordersFields() throws {
    let given = """
      # the licence

      version: 1
      lexicon: t
      language: ar
      """.replacing("version: 1\nlexicon: t\nlanguage: ar", with: "lexicon: t\nversion: 1\nlanguage: ar")
    let entry = """

      # group of words

      # above the entry
      id: a.word
      pos: noun
      # why this term
      term: كلمة
      category: c
      weight: 0.50
      exact: no
      forms: كلمات،كلم
      - لا شيء
      # why this example
      + هذه [كلمة]
      # the end
      """
    #expect(
      try formatted(given + "\n" + entry) == """
        # the licence

        lexicon: t
        language: ar
        version: 1

        # group of words

        # above the entry
        id: a.word
        category: c
        # why this term
        term: كلمة
        pos: noun
        forms: كلمات, كلم
        weight: 0.5
        # why this example
        + هذه [كلمة]
        - لا شيء
        # the end

        """)
  }

  @Test(
    "takes tashkeel, tatweel and decomposed hamza out of what is matched, and out of sentences only the last",
    arguments: [
      ("term: مُؤا\u{0640}مرة", "term: مؤامرة"), ("term: مو\u{0654}امرة", "term: مؤامرة"),
      ("gloss: to  do \t", "gloss: to  do"), ("neutral: مو\u{0654}تمرٌ", "neutral: مؤتمرٌ"),
      // Shadda and fatha in canonical order: fatha has class 30, shadda 33.
      ("note: شدّ\u{064E}ة", "note: شد\u{064E}\u{0651}ة"), ("weight: 0.0", "weight: 0"),
      ("weight: 1", "weight: 1.0"),
    ])
  func spells(_ row: (given: String, expected: String)) throws {
    let name = String(row.given.prefix { $0 != ":" })
    var fields = ["id: a", "category: c", "term: كلمة", "pos: noun"].filter { !$0.hasPrefix(name + ":") }
    fields.append(row.given)
    let lines = try formatted(header + fields.joined(separator: "\n") + "\n").split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix(name + ":") })
    #expect(Array(line.unicodeScalars) == Array(row.expected.unicodeScalars))
  }

  @Test("leaves one blank line between entries, line feeds and no blanks at line ends")
  func cleansBlanks() throws {
    let entry = "id: a\r\ncategory: c\r\nterm: كلمة  \r\npos: noun\r\n"
    #expect(
      try formatted(header + "\n\n" + entry + "\r\n \n\n") == header
        + "id: a\ncategory: c\nterm: كلمة\npos: noun\n")
  }

  @Test("does not rewrite what does not parse")
  func refuses() {
    #expect(throws: UnreadableLexicon.self) { try formatted(header + "id: a\nterm: كلمة\n") }
  }

  @Test("changes no result and nothing the second time", arguments: ShippedFile.all)
  func isIdempotent(file: ShippedFile) throws {
    let once = try formatted(file.text)
    #expect(Array(try formatted(once).utf8) == Array(once.utf8))
    #expect(
      Lexicon(sources: [(file.path, once)]).fingerprint
        == Lexicon(sources: [(file.path, file.text)]).fingerprint)
  }

  /// Lines in any order, but for the repeatable ones among themselves, with tatweel in terms and blanks at the ends.
  private func disordered(_ stanza: Substring, _ random: inout SplitMix) -> String {
    let lines = stanza.split(separator: "\n").map(String.init)
    let isExample = { (line: String) in ["+ ", "~ ", "- "].contains { line.hasPrefix($0) } }
    let fields = lines.filter { !isExample($0) }.shuffled(using: &random)
    var vetoes = lines.filter { $0.hasPrefix("except: ") }
    let ordered = fields.map { $0.hasPrefix("except: ") ? vetoes.removeFirst() : $0 }
    let near = lines.filter { $0.hasPrefix("- ") }
    let others = lines.filter { isExample($0) && !$0.hasPrefix("- ") }
    return (ordered + near + others).map { line in
      (line.hasPrefix("term: ") ? line + "\u{0640}" : line) + (Bool.random(using: &random) ? " \t" : "")
        + "\n"
    }.joined()
  }

  @Test("brings back what was disordered", arguments: ShippedFile.all)
  func restores(file: ShippedFile) throws {
    var random = SplitMix(seed: 11)
    let blocks = file.text.split(separator: "\n\n").map { block in
      block.contains("lexicon: ") || block.contains("#") ? String(block) + "\n" : disordered(block, &random)
    }
    let given = blocks.joined(separator: "\n \n\n")
    #expect(Array(given.utf8) != Array(file.text.utf8))
    #expect(Array(try formatted(given).utf8) == Array(file.text.utf8))
  }

  @Test("gives differently spelled terms one fingerprint")
  func fingerprintsCanonicalText() {
    func fingerprint(_ term: String) -> String {
      Lexicon(sources: [("t", header + "id: a\ncategory: c\nterm: \(term)\npos: noun\nweight: 0.5\n")])
        .fingerprint
    }
    #expect(fingerprint("مُؤامـرة") == fingerprint("مؤامرة"))
    #expect(fingerprint("مؤامرات") != fingerprint("مؤامرة"))
  }
}
