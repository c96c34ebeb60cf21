import Testing

@testable import Mizan

@Suite struct BiasScorerTests {
  private static let stanzas = """
    id: heavy
    category: b-category
    term: مجزرة
    pos: noun
    weight: 0.8

    id: light
    category: a-category
    term: فوضى
    pos: noun
    weight: 0.2

    id: phrase
    category: c-category
    term: مجزرة مروعة
    pos: phrase
    weight: 1.0

    id: credit
    category: boilerplate
    term: تصوير
    pos: particle
    """

  /// Sixteen plain words.
  private let plain = "وصل الوفد إلى المدينة صباح اليوم والتقى عددا من سكانها في مقر البلدية القديم هناك أيضا"

  private func report(
    _ text: String, _ placements: [Placement] = [], attributions: [Range<Int>] = [],
    model: ScoringModel = .standard
  ) -> ParagraphReport {
    let compiled = CompiledLexicon(lexicon(Self.stanzas))
    let matcher = LexiconMatcher(lexicon: compiled)
    var state = matcher.makeState()
    let matched = matcher.process(Tokenizer().tokenize(paragraph(text)), state: &state)
    let filled = matched.matches.indices.map {
      $0 < placements.count ? placements[$0] : Placement(voice: .own, rule: "own.default")
    }
    let contents = attributions.map { tokens in
      let span = matched.tokenized.tokens[tokens.lowerBound].span.union(
        matched.tokenized.tokens[tokens.upperBound - 1].span)
      return Attribution(voice: .quoted, rule: "test", tokens: tokens, content: span)
    }
    let scorer = BiasScorer(model: model)
    var scorerState = scorer.makeState()
    return scorer.process(
      AttributedParagraph(matched: matched, attributions: contents, placements: filled), state: &scorerState)
  }

  private func close(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  @Test("no finding, no score")
  func scoresNothing() {
    let report = report(plain)
    #expect(report.words == 16 && report.score == .init(value: 0, low: 0, high: 0, all: 0))
    #expect(report.verdict == .clean && report.findings.isEmpty && report.categories.isEmpty)
  }

  @Test("the score is 100·r/(r + r50) with r per thousand words and k words added")
  func followsFormula() {
    let model = ScoringModel(
      version: "t", smoothingWords: 20, halfRate: 30, mildThreshold: 10, loadedThreshold: 40, minimumWords: 8,
      negationFactor: 0.5)
    // 17 words, one of weight 0.8: r = 800 / 37 = 21.62…; score = 100·21.62…/51.62… = 41.88…
    let report = report(plain + " مجزرة", model: model)
    let rate = 800.0 / 37
    #expect(close(report.score.value, 100 * rate / (rate + 30)))
    #expect(report.verdict == .loaded)
    // Rates are not smoothed: 1000 · 0.8 / 17.
    #expect(close(report.rate.own, 800.0 / 17) && report.rate.attributed == 0)
    #expect(close(report.rate.weighted, report.rate.own))
  }

  @Test(
    "a voice keeps its share of the weight",
    arguments: [
      (Voice.own, 0.8, 0.8, 0.8), (.scare, 0.8, 0.8, 0.8), (.vague, 0.4, 0.4, 0.4),
      (.indirect, 0.24, 0.24, 0.24),
      (.unsourced, 0.4, 0, 0.8), (.quoted, 0, 0, 0),
    ])
  func weighsVoices(_ row: (Voice, Double, Double, Double)) {
    let report = report(plain + " مجزرة", [Placement(voice: row.0, rule: "test")])
    let model = ScoringModel.standard
    #expect(close(report.findings[0].contribution, row.1))
    #expect(close(report.score.low, model.score(sum: row.2, words: 17)))
    #expect(close(report.score.high, model.score(sum: row.3, words: 17)))
    #expect(close(report.score.all, model.score(sum: 0.8, words: 17)))
    #expect(close(row.0.isOwn ? report.rate.own : report.rate.attributed, 800.0 / 17))
  }

  @Test("negation and denial halve a contribution, once")
  func halvesNegated() {
    for (negated, denied) in [(true, false), (false, true), (true, true)] {
      let placement = Placement(voice: .own, rule: "test", isNegated: negated, isDenied: denied)
      #expect(close(report(plain + " مجزرة", [placement]).findings[0].contribution, 0.4))
    }
  }

  @Test("on one word only the largest contribution counts")
  func countsWordOnce() {
    let report = report(plain + " مجزرة مروعة")
    #expect(report.findings.map(\.entry) == ["heavy", "phrase"])
    #expect(report.findings.map(\.contribution) == [0, 1.0])
    #expect(close(report.score.value, ScoringModel.standard.score(sum: 1.0, words: 18)))
    #expect(report.categories.map(\.category) == ["b-category", "c-category"])
  }

  @Test("a conflict of rules widens the bounds, and makes the verdict unclear across the threshold")
  func widensBounds() {
    let placement = Placement(voice: .quoted, rule: "test", alternatives: [.own])
    let report = report("وقعت مجزرة في القرية فجر أمس كما قيل", [placement])
    #expect(report.score.value == 0 && report.score.low == 0)
    #expect(close(report.score.high, ScoringModel.standard.score(sum: 0.8, words: 8)))
    #expect(report.verdict == .unclear)
  }

  @Test(
    "a paragraph without enough text has no verdict but keeps its findings",
    arguments: [
      ("مجزرة في القرية", TokenizedParagraph.Insufficiency.tooShort),
      ("تصوير مجزرة القرية من مكتب الوكالة في المدينة القديمة", .boilerplate),
      ("The massacre of the village has been reported مجزرة", .notArabic),
    ])
  func withholdsVerdict(_ row: (String, TokenizedParagraph.Insufficiency)) {
    let report = report(row.0)
    #expect(report.verdict == .insufficient && report.insufficiency == row.1)
    #expect(report.findings.map(\.entry) == ["heavy"])
  }

  @Test("words of attributed stretches are not the outlet's own, nested ones counted once")
  func countsOwnWords() {
    // Tokens 2..<10 and, inside, 4..<6: 16 - 8.
    #expect(report(plain, attributions: [2..<10, 4..<6]).wordsOwn == 8)
    #expect(report(plain, attributions: [0..<4, 10..<12]).wordsOwn == 10)
  }

  @Test("low ≤ score ≤ high ≤ all for any voices")
  func ordersBounds() {
    var random = SplitMix(seed: 19)
    for _ in 0..<300 {
      let placements = (0..<4).map { _ in
        Placement(
          voice: Voice.allCases.randomElement(using: &random) ?? .own, rule: "test",
          isNegated: Bool.random(using: &random),
          alternatives: Voice.allCases.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
      }
      let score = report("مجزرة مروعة ثم فوضى ثم مجزرة " + plain, placements).score
      #expect(score.low <= score.value && score.value <= score.high && score.high <= score.all)
    }
  }

  @Test("what a scorer keeps changes no report, whatever lexicon it saw before")
  func keepsNothingThatMatters() {
    let scorer = BiasScorer()
    var kept = scorer.makeState()
    let lexicons = [Self.stanzas, Self.stanzas.replacing("weight: 0.8", with: "weight: 0.3")].map {
      CompiledLexicon(lexicon($0))
    }
    let words = [
      "مجزرة", "ومجزرة", "بالمجزرة", "مجازر", "فوضى", "للفوضى", "مجزرة مروعة", "والمجزرة المروعة", "كتاب",
    ]
    var generator = SplitMix(seed: 23)
    for _ in 0..<200 {
      let text = (0..<6).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      for compiled in lexicons {
        let matcher = LexiconMatcher(lexicon: compiled)
        var state = matcher.makeState()
        let matched = matcher.process(Tokenizer().tokenize(paragraph(text)), state: &state)
        let attributed = AttributedParagraph(
          matched: matched, attributions: [],
          placements: matched.matches.map { _ in Placement(voice: .own, rule: "own.default") })
        var fresh = scorer.makeState()
        let report = scorer.process(attributed, state: &kept)
        #expect(report.findings == scorer.process(attributed, state: &fresh).findings)
        for (finding, match) in zip(report.findings, matched.matches) {
          #expect(finding.entry == compiled.entries[match.entry].id)
          #expect(finding.weight == compiled.entries[match.entry].weight)
          #expect(finding.via.hasPrefix(compiled.via(match.reading)))
        }
      }
    }
  }
}
