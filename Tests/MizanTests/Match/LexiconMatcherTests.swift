import Testing

@testable import Mizan

@Suite struct LexiconMatcherTests {
  /// Texts of the matches with their entries: `entry:text`.
  private func matches(_ stanzas: String, _ text: String, habits: SpellingHabits = SpellingHabits())
    -> [String]
  {
    let compiled = CompiledLexicon(lexicon(stanzas))
    let matcher = LexiconMatcher(lexicon: compiled)
    var state = matcher.makeState()
    let matched = matcher.process(Tokenizer().tokenize(paragraph(text, habits: habits)), state: &state)
    return matched.matches.map { match in
      let tokens = matched.tokenized.tokens
      let span = tokens[match.tokens.lowerBound].span.union(tokens[match.tokens.upperBound - 1].span)
      return "\(compiled.entries[match.entry].id):\(span.text(in: text))"
    }
  }

  private let heinous = "id: heinous\ncategory: c\nterm: بشع\npos: adjective\n"
  private let crime = "id: crime\ncategory: c\nterm: جريمة\npos: noun\nforms: جرائم\n"
  private let storm = "id: storm\ncategory: c\nterm: اقتحم\npos: verb\nimperfect: يقتحم\n"

  @Test(
    "an adjective is found in every inflection, with every clitic",
    arguments: [
      "بشع", "بشعة", "البشعة", "وبشعة", "والبشع", "فالبشعة", "بالبشع", "للبشعة", "كالبشعة", "بشعا", "بشعين",
      "البشعون", "بشعتان", "البشعتين", "بشعات", "وبشاعتها", "بَشِعَة", "بشـــعة", "البشعه",
    ])
  func inflectsAdjectives(_ word: String) {
    let isForm = word != "وبشاعتها" && word != "البشعه"
    #expect(matches(heinous, "كان المشهد \(word) حقا") == (isForm ? ["heinous:\(word)"] : []))
  }

  @Test(
    "a noun is found in every inflection, with every clitic",
    arguments: [
      "جريمة", "الجريمة", "جريمته", "وجريمتهم", "لجريمتها", "جريمتان", "الجريمتين", "جريمتا", "جرائم",
      "الجرائم",
      "وجرائمهم", "للجرائم", "بجرائمه", "جريمات",
    ])
  func inflectsNouns(_ word: String) {
    #expect(matches(crime, "وقعت \(word) أمس") == ["crime:\(word)"])
  }

  @Test(
    "a verb is found in every inflection, with every clitic",
    arguments: [
      "اقتحم", "اقتحمت", "واقتحموا", "اقتحمتها", "اقتحموه", "يقتحم", "سيقتحم", "وسيقتحمون", "تقتحم",
      "ليقتحموا",
      "يقتحمها", "يقتحمونه", "اقتحمنا", "مايقتحم",
    ])
  func inflectsVerbs(_ word: String) {
    #expect(matches(storm, "ثم \(word) المبنى") == ["storm:\(word)"])
  }

  @Test(
    "words that only look like an entry are none",
    arguments: [
      ("بشاعة المشهد", 0), ("تجريم الفعل", 0), ("اقتحام المبنى", 0), ("مقتحم المبنى", 0), ("المجرم", 0),
    ])
  func refusesOtherWords(_ row: (String, Int)) {
    #expect(matches([heinous, crime, storm].joined(separator: "\n"), row.0).count == row.1)
  }

  @Test("a word that is a listed form is not split into a proclitic and another entry")
  func prefersOwnLemma() {
    let stanzas = heinous + "\nid: torch\ncategory: d\nterm: شعة\npos: noun\n"
    #expect(matches(stanzas, "مجزرة بشعة") == ["heinous:بشعة"])
    #expect(matches(stanzas, "أنار بالشعة") == ["torch:بالشعة"])
    #expect(matches(stanzas, "أنار شعة") == ["torch:شعة"])
  }

  @Test(
    "ل and ال become لل, and a third ل is dropped",
    arguments: [("للجنة", "committee"), ("للاجنة", nil), ("وللجنتين", "committee")] as [(String, String?)])
  func joinsLam(_ row: (String, String?)) {
    let stanza = "id: committee\ncategory: c\nterm: لجنة\npos: noun\n"
    #expect(matches(stanza, "رفعه \(row.0) أمس") == (row.1.map { ["\($0):\(row.0)"] } ?? []))
  }

  @Test(
    "spelling habits decide what a careless alef or heh may stand for",
    arguments: [
      ("ارهابي", SpellingHabits(), 1), ("جريمه", SpellingHabits(), 0),
      ("جريمه", SpellingHabits(writesHehForTehMarbuta: true), 1), ("مارب", SpellingHabits(), 0),
      ("مارب", SpellingHabits(dropsHamza: true), 1), ("إرهابى", SpellingHabits(), 1),
    ])
  func followsHabits(_ row: (String, SpellingHabits, Int)) {
    let stanzas =
      crime + "\nid: terrorist\ncategory: c\nterm: إرهابي\npos: adjective\n"
      + "\nid: purposes\ncategory: c\nterm: مأرب\npos: noun\n"
    #expect(matches(stanzas, "هذا \(row.0) فعلا", habits: row.1).count == row.2)
  }

  private let heinousCrime = "id: phrase\ncategory: c\nterm: جريمة بشعة\npos: phrase\nforms: جرائم بشعة\n"

  @Test(
    "a phrase agrees in definiteness and does not run over punctuation",
    arguments: [
      ("وقعت جريمة بشعة", "جريمة بشعة"), ("الجريمة البشعة التي", "الجريمة البشعة"),
      ("جريمته البشعة", "جريمته البشعة"),
      ("وبجريمة بشعة", "وبجريمة بشعة"), ("الجريمة بشعة", nil), ("جريمة، بشعة", nil), ("جريمة وبشعة", nil),
      ("جريمة كبيرة بشعة", nil), ("الجرائم البشعة", "الجرائم البشعة"), ("جريمة «بشعة»", nil),
    ] as [(String, String?)])
  func agreesInDefiniteness(_ row: (String, String?)) {
    #expect(matches(heinousCrime, row.0) == (row.1.map { ["phrase:\($0)"] } ?? []))
  }

  @Test(
    "a gap lets that many words stand between",
    arguments: [
      ("جريمة الاغتيال البشعة", 1), ("جريمة بشعة", 1), ("جريمة قتل كبيرة بشعة", 0), ("جريمة، قتل بشعة", 0),
    ])
  func allowsGaps(_ row: (String, Int)) {
    #expect(matches(heinousCrime + "gap: 1\n", row.0).count == row.1)
  }

  @Test("a word written with the article asks for the article")
  func asksForArticle() {
    let stanza = "id: axis\ncategory: c\nterm: محور الشر\npos: phrase\n"
    #expect(matches(stanza, "دول محور الشر") == ["axis:محور الشر"])
    #expect(matches(stanza, "محور شر جديد").isEmpty)
  }

  @Test("a named verb in a phrase inflects as a verb")
  func inflectsVerbInPhrase() {
    let stanza = "id: shed\ncategory: c\nterm: سفك الدماء\npos: phrase\nparts: verb exact\nimperfect: يسفك\n"
    #expect(matches(stanza, "وسيسفكون الدماء مجددا") == ["shed:وسيسفكون الدماء"])
  }

  @Test("within a category the longest match wins; another category keeps its own")
  func prefersLongest() {
    let other = "\nid: other\ncategory: d\nterm: بشع\npos: adjective\n"
    let found = matches([heinous, crime, heinousCrime].joined(separator: "\n") + other, "جريمة بشعة")
    #expect(found == ["phrase:جريمة بشعة", "other:بشعة"])
  }

  @Test("an exception vetoes only where it overlaps, and only its own entry")
  func appliesExceptions() {
    let stanzas =
      "id: bloody\ncategory: c\nterm: دموي\npos: adjective\nexcept: الأوعية الدموية\n" + "\n" + crime
    #expect(matches(stanzas, "ضيق في الأوعية الدموية").isEmpty)
    #expect(matches(stanzas, "والأوعية الدموية جريمة دموية") == ["crime:جريمة", "bloody:دموية"])
  }

  @Test("a long exception vetoes wherever it overlaps")
  func appliesLongExceptions() {
    let phrase =
      "ثم عاد الرجل إلى بيته في آخر الليل بعد يوم طويل "
      + "من العمل في السوق القديم قرب الأوعية الدموية"
    let stanza = "id: bloody\ncategory: c\nterm: دموي\npos: adjective\nexcept: \(phrase)\n"
    #expect(phrase.split(separator: " ").count == 19)
    #expect(matches(stanza, phrase).isEmpty)
    #expect(matches(stanza, "الأوعية الدموية") == ["bloody:الدموية"])
  }

  @Test("exact entries take no inflection but a conjunction")
  func keepsExactWords() {
    let stanza = "id: exact\ncategory: c\nterm: بامتياز\npos: particle\n"
    #expect(matches(stanza, "فاشل وبامتياز") == ["exact:وبامتياز"])
    #expect(matches(stanza, "حصل على الامتياز وامتيازات").isEmpty)
  }

  @Test("via tells how the surface form was reached")
  func explainsReadings() {
    let compiled = CompiledLexicon(lexicon(heinous + "\n" + crime))
    let matcher = LexiconMatcher(lexicon: compiled)
    var state = matcher.makeState()
    let matched = matcher.process(Tokenizer().tokenize(paragraph("والبشعة وبجريمتهم")), state: &state)
    #expect(
      matched.matches.map { compiled.via($0.reading) } == ["و + ال + بشع + ة", "و + ب + جريم + ت + هم"])
  }

  @Test("the fast matcher and the plain one agree on generated text")
  func agreesWithReference() throws {
    let compiled = CompiledLexicon(lexicon(MatchFixtures.stanzas))
    #expect(compiled.problems.isEmpty)
    let reference = ReferenceMatcher(compiled)
    let matcher = LexiconMatcher(lexicon: compiled)
    var state = matcher.makeState()
    var random = SplitMix(seed: 11)
    let words =
      reference.vocabulary + [
        "قال", "في", "،", ".", "«", "»", "المدينة", "2", "جميلة", "لم", "قد", "عملية", "فيها",
      ]
    var total = 0
    for round in 0..<300 {
      let text = (0..<20).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let habits = SpellingHabits(dropsHamza: round % 3 == 0, writesHehForTehMarbuta: round % 5 == 0)
      let tokenized = Tokenizer().tokenize(paragraph(text, habits: habits))
      let fast = matcher.process(tokenized, state: &state)
      let plain = reference.hits(in: tokenized)
      let fastHits = Set(fast.matches.map { ReferenceMatcher.Hit(tokens: $0.tokens, entry: $0.entry) })
      #expect(fastHits == Set(plain.matches), "\(text)")
      #expect(Set(fast.markers.map { .init(tokens: $0.tokens, entry: $0.entry) }) == plain.markers, "\(text)")
      total += fastHits.count
    }
    #expect(total > 1000)
  }
}

/// A lexicon with one entry of every shape that the matcher treats apart.
enum MatchFixtures {
  static let stanzas = """
    id: heinous
    category: c
    term: بشع
    pos: adjective

    id: crime
    category: c
    term: جريمة
    pos: noun
    forms: جرائم

    id: phrase
    category: c
    term: جريمة بشعة
    pos: phrase
    gap: 2

    id: committee
    category: d
    term: لجنة
    pos: noun
    forms: لجان
    except: لجنة الحكام

    id: terrorist
    category: d
    term: إرهابي
    pos: adjective

    id: storm
    category: c
    term: اقتحم
    pos: verb
    imperfect: يقتحم

    id: axis
    category: c
    term: محور الشر
    pos: phrase

    id: evil
    category: d
    term: شر
    pos: noun
    forms: شرور

    id: deny
    category: d
    term: نفى
    pos: verb
    imperfect: ينفي

    id: betray
    category: e
    term: خان
    pos: verb
    imperfect: يخون

    id: chaos
    category: e
    term: فوضى
    pos: noun

    id: blood
    category: e
    term: لا شك
    pos: phrase

    id: desert
    category: e
    term: صحراء
    pos: noun

    id: refugee
    category: e
    term: لاجئ
    pos: noun

    id: murder
    category: f
    term: قتل
    pos: verb
    imperfect: يقتل

    id: killing
    category: g
    term: قتل
    pos: noun

    id: received
    category: f
    term: قبل
    pos: verb
    imperfect: يقبل

    id: pregnant
    category: e
    term: حامل
    pos: noun
    forms: حملة, حوامل

    id: common
    category: common-word
    term: حملة
    pos: noun
    forms: بيان, شرق

    id: speech
    category: c
    term: خطاب ناري
    pos: phrase
    gap: 1

    id: said
    category: cue
    term: قال
    pos: verb
    imperfect: يقول
    stance: neutral
    pattern: clause
    """
}
