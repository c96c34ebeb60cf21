import Testing

@testable import Mizan

@Suite struct LexiconParserTests {
  private let header = "lexicon: t\nlanguage: ar\nversion: 1\n\n"

  private func parse(_ text: String) -> Lexicon { Lexicon(sources: [("t.lexicon", text)]) }

  @Test("a stanza gives every field")
  func readsFields() throws {
    let text =
      header + """
        # a remark
        id: loaded.storm
        category: loaded-language
        facet: atrocity
        term: اقتحم
        pos: verb
        imperfect: يقتحم
        forms: مقتحم, مقتحمون
        weight: 0.5
        used-by: government, opposition
        gloss: stormed
        neutral: دخل
        source: A reason.
        except: اقتحم المجال
        except: اقتحم السوق
        alias: storm.old
        + ثم [اقتحم] الجنود المبنى
        - هذا اقتحام
        """
    let lexicon = parse(text)
    #expect(lexicon.problems.isEmpty)
    let entry = try #require(lexicon.entries.first)
    #expect(entry.id == "loaded.storm" && entry.facet == "atrocity" && entry.partOfSpeech == .verb)
    #expect(entry.imperfect == "يقتحم" && entry.forms == ["مقتحم", "مقتحمون"] && entry.weight == 0.5)
    #expect(entry.usedBy == ["government", "opposition"] && entry.neutral == "دخل")
    #expect(entry.exceptions == ["اقتحم المجال", "اقتحم السوق"] && entry.aliases == ["storm.old"])
    #expect(entry.examples.map(\.kind) == [.own, .nearMiss])
    // «ثم » is three scalars, the verb five.
    #expect(entry.examples[0].text == "ثم اقتحم الجنود المبنى" && entry.examples[0].marked == [3..<8])
    #expect(entry.position.line == 6)
  }

  @Test("all problems of a file are reported at once, each with its line and column")
  func reportsEverything() {
    let text =
      header + """
        id: Bad Id
        category: c
        term: كلمة
        pos: thing

        id: ok.one
        category: c
        term: كلمة
        pos: noun
        weight: 1.5
        colour: red
        + لا أقواس هنا
        - لا [شيء]

        id: ok.two
        category: c
        pos: verb

        id: ok.three
        category: c
        term: كتب
        pos: verb

        id: fine
        category: c
        term: كلمة
        pos: noun
        """
    let lexicon = parse(text)
    let lines = lexicon.problems.map(\.description)
    #expect(
      lines == [
        "t.lexicon:5:5: error: id 'Bad Id' is not lower-case ASCII with hyphens",
        "t.lexicon:8:6: error: 'thing' is not one of noun, adjective, verb, phrase, particle, name",
        "t.lexicon:14:9: error: weight '1.5' is not a number from 0.0 to 1.0",
        "t.lexicon:15:1: error: unknown field 'colour'",
        "t.lexicon:16:1: error: a '+' example needs [brackets] around the match",
        "t.lexicon:17:1: error: a '-' example marks nothing",
        "t.lexicon:19:1: error: the entry lacks 'term:'",
        "t.lexicon:25:7: error: the verb 'كتب' lacks 'imperfect:'",
      ])
    #expect(lexicon.entries.map(\.id) == ["fine"])
  }

  @Test(
    "a line that is no field is named with its place",
    arguments: [
      ("nonsense", "5:1: error: expected 'field: value', '+ ', '~ ' or '- ' but found 'nonsense'"),
      ("term:", "5:6: error: 'term' has no value"),
      ("Term: x", "5:1: error: 'Term' is not a field name"),
    ])
  func namesBadLines(_ row: (String, String)) {
    let lexicon = parse(header + row.0 + "\nid: a\ncategory: c\nterm: كلمة\npos: noun\n")
    #expect(lexicon.problems.map(\.description).contains("t.lexicon:" + row.1))
  }

  @Test("a form of several words belongs to a phrase only")
  func refusesFormsOfSeveralWords() {
    let noun = "id: a\ncategory: c\nterm: شرارة\npos: noun\nforms: شرارات, الشرارة الأولى\n\n"
    let phrase = "id: b\ncategory: c\nterm: عود ثقاب\npos: phrase\nforms: أعواد ثقاب\n"
    let lexicon = parse(header + noun + phrase)
    #expect(
      lexicon.problems.map(\.description) == [
        "t.lexicon:7:7: error: the form 'الشرارة الأولى' has several words: make it a phrase of its own"
      ])
    #expect(lexicon.entries.map(\.id) == ["b"])
  }

  @Test("a repeated id names the place of the first")
  func findsDuplicates() {
    let stanza = "id: a\ncategory: c\nterm: كلمة\npos: noun\n\n"
    let lexicon = parse(header + stanza + stanza)
    #expect(
      lexicon.problems.map(\.description) == ["t.lexicon:10:1: error: id 'a' stands already at t.lexicon:5:1"]
    )
    #expect(lexicon.entries.count == 1)
  }

  @Test("a bidi control is an error, with its column")
  func findsBidiControls() {
    let lexicon = parse(header + "id: a\ncategory: c\nterm: كل\u{202E}مة\npos: noun\n")
    #expect(lexicon.problems.contains { $0.description == "t.lexicon:7:9: error: bidi control U+202E" })
  }

  @Test("the fingerprint changes with what can change a result, and with nothing else")
  func fingerprintsMeaning() {
    let entry = "id: a\ncategory: c\nterm: كلمة\npos: noun\nweight: 0.5\n"
    let other = "id: b\ncategory: c\nterm: حرف\npos: noun\n"
    let base = parse(header + entry + "\n" + other).fingerprint
    #expect(base.count == 64)
    #expect(parse(header + other + "\n" + entry).fingerprint == base)
    #expect(parse(header + "# note\n" + entry + "gloss: word\n+ هذه [كلمة]\n\n" + other).fingerprint == base)
    #expect(parse(header + entry.replacing("0.5", with: "0.6") + "\n" + other).fingerprint != base)
  }

  @Test("a compiled lexicon has the fingerprint of what it was made of")
  func keepsFingerprint() {
    let common = "id: c\ncategory: common-word\nterm: روسيا\npos: name\n"
    let scored = "id: a\ncategory: c\nterm: كلمة\npos: noun\nweight: 0.5\nforms: كلم, كلمات\n"
    let lexicon = Lexicon(
      sources: [("t.lexicon", header + scored)], background: [("common.lexicon", header + common)])
    #expect(CompiledLexicon(lexicon).fingerprint == lexicon.fingerprint)
    #expect(lexicon.fingerprint != parse(header + scored).fingerprint)
  }

  @Test("no text at all is a file without its header")
  func acceptsEmpty() {
    #expect(
      parse("").problems.map(\.description)
        == ["t.lexicon:1:1: error: the file does not begin with a 'lexicon:' header"])
  }
}
