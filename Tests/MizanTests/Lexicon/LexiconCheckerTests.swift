import Testing

@testable import Mizan

@Suite("A lexicon check")
struct LexiconCheckerTests {
  /// An entry that keeps every rule.
  private static let sound = """
    id: a.heinous
    category: loaded-language
    term: بشع
    pos: adjective
    weight: 0.8
    gloss: heinous
    source: Judges what it should name.
    + وقعت في الحي جريمة [بشعة] أمس
    - باع التاجر شبعان بضاعته

    """

  /// A reporting verb, so that a quotation has a source.
  private static let cue = """

    id: cue.said
    category: cue
    term: قال
    pos: verb
    imperfect: يقول
    gloss: say
    source: A plain reporting verb.
    stance: neutral
    pattern: clause, speech
    + [قال] المدير إن الباب مفتوح
    - اشترى الطالب قلما

    """

  private func problems(_ stanzas: String) -> [String] {
    LexiconChecker(lexicon: lexicon(stanzas)).check().problems.map(\.description)
  }

  @Test("finds nothing wrong with a sound lexicon")
  func acceptsSound() {
    #expect(problems(Self.sound + Self.cue) == [])
    #expect(problems(Self.sound) == [])
  }

  @Test(
    "names the field that is missing",
    arguments: [
      ("weight: 0.8\n", "'weight:'"), ("gloss: heinous\n", "'gloss:'"),
      ("source: Judges what it should name.\n", "'source:'"),
      ("+ وقعت في الحي جريمة [بشعة] أمس\n", "a '+' example"),
      ("- باع التاجر شبعان بضاعته\n", "a '-' example"),
    ])
  func requiresFields(_ row: (line: String, name: String)) {
    let stanzas = Self.sound.replacing(row.line, with: "")
    #expect(problems(stanzas) == ["test.lexicon:5:1: error: 'a.heinous' lacks \(row.name)"])
  }

  @Test("asks no weight of attribution data")
  func requiresNoWeightOfCues() {
    #expect(problems(String(Self.cue.dropFirst())) == [])
  }

  @Test("says what an example found instead, at the example's line")
  func reportsFailingExample() {
    let stanzas = Self.sound.replacing("جريمة [بشعة]", with: "[جريمة] بشعة")
    #expect(
      problems(stanzas) == [
        "test.lexicon:12:1: error: 'a.heinous': expected 'جريمة' but found 'بشعة'"
      ])
  }

  @Test("wants a near miss to resemble the entry")
  func requiresNearMiss() {
    let stanzas = Self.sound.replacing("شبعان بضاعته", with: "كتابا")
      .replacing("باع", with: "قرأ")
    #expect(
      problems(stanzas) == [
        "test.lexicon:13:1: error: 'a.heinous': no word of the example resembles 'بشع'"
      ])
  }

  @Test("sets a broken entry aside and tests the others")
  func isolatesBrokenEntry() {
    let broken = "id: a.broken\ncategory: c\nterm: كلمة\npos: thing\n\n"
    let failing = Self.sound.replacing("جريمة [بشعة]", with: "[جريمة] بشعة")
    let check = LexiconChecker(lexicon: lexicon(broken + failing)).check()
    #expect(check.problems.map(\.rule) == [.syntax, .example])
    #expect(!check.isUsable)
    #expect(check.entryCount == 1)
  }

  @Test("warns of a second entry with the same headword in the same category, and only there")
  func findsTwins() {
    let twin = Self.sound.replacing("a.heinous", with: "a.hideous").replacing("0.8", with: "0.5")
    #expect(
      problems(Self.sound + "\n" + twin).contains(
        "test.lexicon:15:1: warning: 'بشع' of 'a.hideous' is the headword of 'a.heinous' too (loaded-language)"
      ))
    let elsewhere = twin.replacing("loaded-language", with: "smear")
    #expect(problems(Self.sound + "\n" + elsewhere) == [])
  }

  @Test("warns of an entry all of whose forms a heavier one of its category matches")
  func findsShadowed() {
    // The masculine alone, beside the adjective with all its forms.
    let narrow = """

      id: a.ugly
      category: loaded-language
      term: بشعة
      pos: particle
      weight: 0.5
      gloss: ugly
      source: Judges.
      + كانت تلك صورة [بشعة] حقا
      - باع التاجر شبعان بضاعته

      """
    let rules = LexiconChecker(lexicon: lexicon(Self.sound + narrow)).check().problems.map(\.rule)
    #expect(rules == [.shadowedEntry, .example])
    // The heavier of the two is found, whatever else matches there.
    let heavy = narrow.replacing("0.5", with: "1.0")
    let heavyRules = LexiconChecker(lexicon: lexicon(Self.sound + heavy)).check().problems.map(\.rule)
    #expect(!heavyRules.contains(.shadowedEntry))
  }

  @Test("warns of a weight beside the scale", arguments: [("0.4", true), ("0.3", false), ("0", false)])
  func checksWeights(_ row: (weight: String, isOff: Bool)) {
    let found = problems(Self.sound.replacing("0.8", with: row.weight))
    #expect(found.contains { $0.contains("no point of the scale") } == row.isOff)
  }

  @Test(
    "warns of a verb of three letters whose forms are not listed",
    arguments: [
      ("قمع", "يقمع", "", true), ("قمع", "يقمع", "forms: قمعت, قمعوا\n", false),
      ("قمع", "يقمع", "exact: yes\n", false), ("اقتحم", "يقتحم", "", false),
    ])
  func checksVerbs(_ row: (perfect: String, imperfect: String, line: String, warns: Bool)) {
    let stanza = """
      id: a.verb
      category: loaded-language
      term: \(row.perfect)
      pos: verb
      imperfect: \(row.imperfect)
      \(row.line)weight: 0.5
      gloss: verb
      source: Judges.

      """
    let rules = LexiconChecker(lexicon: lexicon(stanza)).check().problems.map(\.rule)
    #expect(rules.contains(.generatedVerb) == row.warns)
  }

  @Test("finds an alias that is another entry's id")
  func checksAliases() {
    let other = Self.cue.replacing(
      "stance: neutral", with: "alias: a.heinous\nstance: neutral")
    #expect(
      problems(Self.sound + other) == [
        "test.lexicon:15:1: error: the alias 'a.heinous' of 'cue.said' names 'a.heinous' at test.lexicon:5:1"
      ])
  }

  @Test("names the first line that is not canonical")
  func checksCanonicalForm() {
    let stanzas = Self.sound.replacing("term: بشع\npos: adjective\n", with: "pos: adjective\nterm: بشع\n")
    #expect(
      problems(stanzas) == [
        "test.lexicon:7:1: warning: not in canonical form; 'mizan lexicon format' rewrites the file"
      ])
  }

  @Test("runs examples together with companions and reports only what was asked about")
  func usesCompanions() {
    let attributed = Self.sound + "~ قال الشاهد إن الحادثة [بشعة]\n"
    let sorted = attributed.replacing(
      "- باع التاجر شبعان بضاعته\n~ قال الشاهد إن الحادثة [بشعة]\n",
      with: "~ قال الشاهد إن الحادثة [بشعة]\n- باع التاجر شبعان بضاعته\n")
    let alone = LexiconChecker(lexicon: lexicon(sorted)).check()
    #expect(alone.problems.map(\.rule) == [.example])
    let failingCue = Self.cue.replacing("+ [قال] المدير", with: "+ قال [المدير]")
    let companions = Lexicon(sources: [
      ("cues.lexicon", "lexicon: cues\nlanguage: ar\nversion: 1\n" + failingCue)
    ])
    let together = LexiconChecker(lexicon: lexicon(sorted), companions: companions).check()
    #expect(together.problems == [])
    #expect(together.entryCount == 1)
    #expect(together.examples.count == 3)
  }
}
