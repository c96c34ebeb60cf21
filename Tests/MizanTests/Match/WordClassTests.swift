import Testing

@testable import Mizan

/// What the words around a word tell of its class (`WordClassEvidence`), and what common words keep away.
@Suite struct WordClassTests {
  private static let stanzas = """
    id: kill
    category: a
    term: قتل
    pos: verb
    imperfect: يقتل

    id: killing
    category: b
    term: قتل
    pos: noun

    id: offer
    category: c
    term: قدم
    pos: verb
    imperfect: يقدم

    id: progress
    category: d
    term: تقدم
    pos: verb
    imperfect: يتقدم

    id: accept
    category: e
    term: قبل
    pos: verb
    imperfect: يقبل

    id: say
    category: f
    term: قال
    pos: verb
    imperfect: يقول

    id: sell
    category: g
    term: باع
    pos: verb
    imperfect: يبيع

    id: show
    category: h
    term: أبرز
    pos: verb
    imperfect: يبرز

    id: deny
    category: i
    term: نفى
    pos: verb
    imperfect: ينفي

    id: stand
    category: j
    term: قام
    pos: verb
    imperfect: يقوم
    """

  /// The entries that match the word between brackets.
  private func entries(_ marked: String, _ stanzas: String = Self.stanzas) -> [String] {
    let compiled = CompiledLexicon(lexicon(stanzas))
    let matcher = LexiconMatcher(lexicon: compiled)
    var state = matcher.makeState()
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let place = marked.unicodeScalars.firstIndex(of: "[").map {
      marked.unicodeScalars.distance(from: marked.unicodeScalars.startIndex, to: $0)
    }
    let matched = matcher.process(Tokenizer().tokenize(paragraph(text)), state: &state)
    return matched.matches.filter { match in
      matched.tokenized.tokens[match.tokens.lowerBound].span.scalars.lowerBound == place
    }.map { compiled.entries[$0.entry].id }
  }

  @Test(
    "a verb and a noun of the same letters are told apart by the word before, and both stay where it is silent",
    arguments: [
      ("اتهم بالتورط في [قتل] جاره", ["killing"]), ("عقب محاولة [قتل] الشاهد", ["killing"]),
      ("لم يتحدث عن كل [قتل] في الحي", ["killing"]), ("يمكن [قتل] الجرثومة", ["killing"]),
      ("أعلنت [قتل] ثلاثة ذئاب", ["killing"]), ("نفذوا [قتل] الطيور", ["killing"]),
      ("عمليات [قتل] منظمة", ["killing"]), ("بعد محاكمة أطول [قتل] عرفته", ["killing"]),
      ("الذئب الذي [قتل] الخراف", ["kill"]), ("وقد [قتل] الذئب", ["kill"]), ("كما [قتل] آخرون", ["kill"]),
      ("في ليلة [قتل] فيها الحارس", ["kill", "killing"]), ("بعد ظهر أمس [قتل] ثلاثة", ["kill", "killing"]),
      ("[قتل] ثلاثة ذئاب", ["kill", "killing"]), ("وأن في المدينة [وقتل] الرجل", ["kill", "killing"]),
      ("عاد إلى بيته. [وقتل] الذئب شاة", ["kill"]), ("لم [قتل] الرجل", []),
      ("محاولة [قتله] فشلت", ["kill", "killing"]), ("حاولوا مرة أخرى عند [قتله]", ["killing"]),
    ])
  func separatesNounsFromVerbs(_ row: (String, [String])) {
    #expect(entries(row.0) == row.1)
  }

  @Test(
    "of an imperfect and a perfect in ت the particle chooses",
    arguments: [
      ("إنها لم [تقدم] طلبا", ["offer"]), ("لن [تقدم] شيئا", ["offer"]),
      ("أسهم في [تقدم] الفريق", []), ("الشركة التي [تقدم] العرض", ["offer", "progress"]),
      ("سوف [تقدم] عرضا", ["offer"]),
    ])
  func separatesImperfects(_ row: (String, [String])) {
    #expect(entries(row.0) == row.1)
  }

  @Test(
    "a preposition that could be a verb is one only where a verb must stand",
    arguments: [
      ("وصل [قبل] الظهر", []), ("[وقبل] الاجتماع صافح الضيف", []), ("الطالب الذي [قبل] العرض", ["accept"]),
      ("وقد [قبل] الاستقالة", ["accept"]), ("[قبلت] الاستقالة", ["accept"]), ("لن [يقبل] العرض", ["accept"]),
    ])
  func readsPrepositionsAsSuch(_ row: (String, [String])) {
    #expect(entries(row.0) == row.1)
  }

  @Test(
    "the short forms of weak verbs need لم before them or ل in front",
    arguments: [
      ("لم [يقل] شيئا", ["say"]), ("عدد لا [يقل] عن عشرة", []), ("ولم [تقل] كلمة", ["say"]),
      ("عملية [نقل] البضائع", []), ("بعد [بيع] المنزل", []), ("المنزل الذي [بيع] أمس", ["sell"]),
      ("[نفي] الخبر", []), ("الخبر الذي [نفي] أمس", ["deny"]), ("لم [يقم] من مكانه", ["stand"]),
      ("بينهما [قتلا] كثيرا", ["killing"]),
    ])
  func needsGovernorForShortForms(_ row: (String, [String])) {
    #expect(entries(row.0) == row.1)
  }

  @Test(
    "أ, ل and ما take off a verb only what can be a particle",
    arguments: [
      ("[أقام] حفلا", []), ("[أقيم] الحفل", []), ("[لقتل] الوقت", ["killing"]), ("[ليقتل] الوقت", ["kill"]),
      ("[أيقتل] الأخ أخاه", ["kill"]), ("[ماقتل] أحدا", ["kill"]), ("من [أبرز] الوجوه", []),
      ("[أبرز] بطاقته", ["show"]),
    ])
  func takesOffParticles(_ row: (String, [String])) {
    #expect(entries(row.0) == row.1)
  }

  private static let nouns = """
    id: settler
    category: a
    term: مستوطن
    pos: noun

    id: settlement
    category: b
    term: مستوطنة
    pos: noun

    id: enemy
    category: c
    term: عدو
    pos: noun
    forms: أعداء

    id: aggression
    category: d
    term: عدوان
    pos: noun

    id: turkish
    category: e
    term: تركي
    pos: adjective

    id: carrier
    category: f
    term: حامل
    pos: noun
    forms: حملة

    id: spend
    category: g
    term: بذل
    pos: verb
    imperfect: يبذل
    """
  private static let common = """


    id: word.country
    category: common-word
    term: سوريا
    pos: name
    forms: تركيا

    id: word.noun
    category: common-word
    term: حملة
    pos: noun

    id: word.function
    category: common-word
    term: بذلك
    pos: particle
    """

  @Test(
    "an inflected form that is a headword of its own belongs to that",
    arguments: [
      ("بنيت [المستوطنات] على التل", ["settlement"]), ("عاد [المستوطنون] إليها", ["settler"]),
      ("وقع [عدوان] سافر", ["aggression"]), ("التقى [العدوين] معا", ["enemy"]),
    ])
  func prefersHeadwords(_ row: (String, [String])) {
    #expect(entries(row.0, Self.nouns) == row.1)
  }

  @Test(
    "a common word keeps away what is farther from its letters, and nothing else",
    arguments: [
      ("سافر إلى [تركيا] أمس", ["turkish"], []), ("سافر [لتركيا] أمس", ["turkish"], []),
      ("زار وفدا [تركيا]", ["turkish"], []), ("زار [التركي] أهله", ["turkish"], ["turkish"]),
      ("بدأت [الحملة] أمس", ["carrier"], []), ("بدأت [حملته] أمس", ["carrier"], []),
      ("جاء [حاملان] معا", ["carrier"], ["carrier"]), ("فرح [بذلك] كثيرا", ["spend"], []),
      ("هو [بذلها] لهم", ["spend"], ["spend"]), ("[وبذلك] انتهى", ["spend"], []),
    ] as [(String, [String], [String])])
  func yieldsToCommonWords(_ row: (String, [String], [String])) {
    #expect(entries(row.0, Self.nouns) == row.1)
    #expect(entries(row.0, Self.nouns + Self.common) == row.2)
  }

  @Test(
    "an adjective of a phrase agrees in gender and reaches over no definite noun and no clause",
    arguments: [
      ("ألقى [خطابا ناريا] أمس", ["speech"]), ("ألقى [خطابه الناري] أمس", ["speech"]),
      ("في [خطابات نارية]", ["speech"]), ("في [خطاب نارية]", []), ("هو [خطاب الرئيس الناري]", ["speech"]),
      ("هو [خطاب الرئيس ناري]", []), ("هو [خطاب طويل ناري]", ["speech"]), ("هو [خطاب قد ناري]", []),
    ])
  func agreesPhrases(_ row: (String, [String])) {
    #expect(entries(row.0, "id: speech\ncategory: c\nterm: خطاب ناري\npos: phrase\ngap: 1\n") == row.1)
  }
}
