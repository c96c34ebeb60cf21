import Testing

@testable import Mizan

/// Files are read by bytes, spellings and words by shortcuts; all must say what the plain way says.
@Suite struct LexiconReadingTests {
  @Test("what is written is read, whatever blanks, line ends and comments stand around it")
  func readsGeneratedFiles() {
    var random = SplitMix(seed: 11)
    for _ in 0..<200 {
      let written = (0..<3).map { GeneratedEntry(number: $0, &random) }
      var text = "lexicon: t\nlanguage: ar\nversion: 1\n"
      for entry in written { text += "\n" + entry.text(&random) }
      let lexicon = Lexicon(sources: [("t.lexicon", text)])
      #expect(lexicon.problems == [])
      #expect(lexicon.entries.map(GeneratedEntry.init) == written)
    }
  }

  @Test("every name of a field is found, and no other")
  func findsFieldNames() {
    func field(_ name: String) -> String? {
      let bytes = Array(name.utf8)
      return LexiconFieldName(bytes.span, in: bytes.indices)?.description
    }
    for name in LexiconFieldName.known {
      #expect(field(name) == name)
      #expect(field(name + "s") == nil || LexiconFieldName.known.contains(name + "s"))
    }
    #expect(field("") == nil)
    #expect(field("a-very-long-name-of-a-field") == nil)
    #expect(LexiconFieldName(rawValue: LexiconFieldName.known.count) == nil)
  }

  @Test("a control is found in whatever line and column it stands")
  func findsControls() {
    var random = SplitMix(seed: 12)
    let controls: [Unicode.Scalar] = [
      "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
    ]
    for control in controls {
      for harmless in ["“", "…", "؛", "ٜ", "\u{2065}", "\u{200D}"] {
        let before = Int.random(in: 0...9, using: &random)
        let line = String(repeating: "ب“", count: before)
        let text = "lexicon: t\nlanguage: ar\nversion: 1\n# \(harmless)\n# \(line)\(control)\(harmless) \n"
        let lexicon = Lexicon(sources: [("t.lexicon", text)])
        #expect(lexicon.problems.map(\.rule) == [.bidiControl])
        #expect(lexicon.problems.first?.position.line == 5)
        #expect(lexicon.problems.first?.position.column == 3 + 2 * before)
      }
    }
  }

  @Test("a spelling is canonical as it stands only where the plain way leaves it")
  func spellsCanonically() {
    var random = SplitMix(seed: 13)
    for round in 0..<2000 {
      let text = random.text(length: round % 12)
      let words = Normalizer.normalize(text).text.split(separator: " ").joined(separator: " ")
      #expect(CanonicalSpelling.words(text) == words)
      // A scalar outside the shortcut that nothing composes with sends the rest the plain way.
      let plain = CanonicalSpelling.prose("語" + text + "語")
      let ends: [Unicode.Scalar] = [" ", "\t", "\r"]
      guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, !ends.contains(first),
        !ends.contains(last), first.properties.canonicalCombiningClass == .notReordered
      else { continue }
      #expect(Array("語\(CanonicalSpelling.prose(text))語".unicodeScalars) == Array(plain.unicodeScalars))
    }
  }

  @Test("the key of a word is that of its normalised letters")
  func packsWords() {
    var random = SplitMix(seed: 14)
    let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءؤئىةپچ".unicodeScalars)
    for round in 0..<3000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<round % 24 { letters.randomElement(using: &random).map { view.append($0) } }
      let word = round % 3 == 0 ? random.text(length: round % 7) : String(view)
      #expect(WordKey(word) == WordKey(Normalizer.letters(of: word)), "\(word)")
    }
  }
}

/// What an entry says, to be written in many ways.
private struct GeneratedEntry: Equatable {
  var id: String
  var term: String
  var forms: [String]
  var gap: Int
  var gloss: String?
  var exceptions: [String]
  /// The sentences with their marks, as text and as places.
  var examples: [Example]

  struct Example: Equatable {
    var kind: LexiconExample.Kind
    var text: String
    var marked: [Range<Int>]
  }

  private static let words = ["كلمة", "بيت", "أَمر", "مكتـبة", "لوحة", "شجرة", "نهر"]

  init(number: Int, _ random: inout SplitMix) {
    id = "entry.\(number)-x"
    func phrase(_ count: Int) -> String {
      (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "بيت" }.joined(separator: " ")
    }
    term = phrase(2)
    forms = (0..<Int.random(in: 0...3, using: &random)).map { _ in phrase(2) }
    gap = Int.random(in: 0...2, using: &random)
    gloss = Bool.random(using: &random) ? "a gloss: with, signs – «هنا» […]" : nil
    exceptions = (0..<Int.random(in: 0...2, using: &random)).map { _ in phrase(3) }
    examples = LexiconExample.Kind.allCases.map { kind in
      var text = ""
      var marked: [Range<Int>] = []
      for _ in 0..<4 {
        let start = text.unicodeScalars.count
        text += phrase(1)
        if kind != .nearMiss { marked.append(start..<text.unicodeScalars.count) }
        text += "، "
      }
      return Example(kind: kind, text: text + "“انتهى”", marked: marked)
    }
  }

  init(_ entry: LexiconEntry) {
    id = entry.id
    term = entry.term
    forms = entry.forms
    gap = entry.gap
    gloss = entry.gloss
    exceptions = entry.exceptions
    examples = entry.examples.map { Example(kind: $0.kind, text: $0.text, marked: $0.marked) }
  }

  /// The stanza, with blanks, line ends and comments as they come.
  func text(_ random: inout SplitMix) -> String {
    func any(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }
    var lines = [
      "id:\(any("", " ", "   "))\(id)", "category: loaded-language", "term: \(term)", "pos: phrase",
    ]
    if !forms.isEmpty { lines.append("forms: " + forms.joined(separator: any(",", ", ", " ، ", "،"))) }
    if gap > 0 { lines.append("gap:\(gap)") }
    if let gloss { lines.append("gloss: \(gloss)") }
    lines += exceptions.map { "except: \($0)" }
    lines += examples.map { "\($0.kind.rawValue) \(Self.marking($0))" }
    return lines.map { line in
      any("", "", "# a comment: [\n", "#\r\n") + line + any("", "", " ", "\t", " \r") + "\n"
    }.joined() + any("", "\n", " \n\t\n", "\n# the end\n")
  }

  private static func marking(_ example: Example) -> String {
    var view = String.UnicodeScalarView()
    for (offset, scalar) in example.text.unicodeScalars.enumerated() {
      if example.marked.contains(where: { $0.lowerBound == offset }) { view.append("[") }
      view.append(scalar)
      if example.marked.contains(where: { $0.upperBound == offset + 1 }) { view.append("]") }
    }
    return String(view)
  }
}
