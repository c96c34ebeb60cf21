import Mizan
import MizanReports

/// Reports built by hand, so that a test of a format stands on nothing but the format.
enum SampleReports {
  static let article = Article(
    id: "a17", outlet: "example.net", title: "اجتماع في العاصمة", body: "", date: "2025-02-11",
    url: "https://example.net/a17", section: "سياسة")

  /// One quoted finding with cue and source, one in the outlet's own voice, one negated beneath a heavier.
  ///
  /// Contributions: 0.9 × 0 = 0; 0.8 × 1 = 0.8; 0.5 × 1 × 0.5 = 0.25.
  /// Rates with 14 words: own 1000 × 1.3 ÷ 14 = 92.86; attributed 1000 × 0.9 ÷ 14 = 64.29; weighted
  /// 1000 × 1.05 ÷ 14 = 75.00. With k = 20, r = 1000 × 1.05 ÷ 34 = 30.88; with r₅₀ = 15 the score is
  /// 100 × 30.88 ÷ 45.88 = 67.31; with factor 1 throughout r = 1000 × 1.95 ÷ 34 = 57.35 and 79.27.
  static func quoted(in article: Article = article) -> ParagraphReport {
    let text = "قال الناطق باسم الوزارة إن ما جرى «جريمة بشعة» لكن القرار أرعن وليس كارثة"
    let findings = [
      finding(
        "جريمة بشعة", in: text, entry: "loaded.crime-heinous", facet: "atrocity", weight: 0.9, voice: .quoted,
        rule: "quotation.sourced", attribution: 0, factor: 0...0, contribution: 0, via: "جريمة + بشع + ة"),
      finding(
        "أرعن", in: text, entry: "loaded.reckless", weight: 0.8, voice: .own, rule: "own.default",
        factor: 1...1,
        contribution: 0.8, via: "أرعن"),
      finding(
        "كارثة", in: text, entry: "loaded.disaster", weight: 0.5, voice: .own, rule: "own.default",
        factor: 1...1, isNegated: true, contribution: 0.25, via: "كارثة"),
    ]
    let attribution = Attribution(
      voice: .quoted, rule: "quotation.sourced", tokens: 5..<12, content: span("«جريمة بشعة»", in: text),
      cue: Attribution.Cue(span: span("قال", in: text), stance: .neutral),
      source: Attribution.Source(span: span("الناطق باسم الوزارة", in: text), kind: .office))
    return report(
      paragraph(text, in: article, number: 3), words: 14, wordsOwn: 12,
      score: ParagraphReport.Score(value: 67.3077, low: 67.3077, high: 67.3077, all: 79.2683),
      verdict: .loaded, rate: ParagraphReport.Rate(own: 92.857, attributed: 64.2857, weighted: 75),
      categories: [ParagraphReport.CategoryCount(category: "loaded-language", own: 2, attributed: 1)],
      findings: findings, attributions: [attribution])
  }

  /// A title that is too short to judge, with nothing in it.
  static func short(in article: Article = article) -> ParagraphReport {
    report(
      paragraph(article.title, in: article, field: .title), words: 3, wordsOwn: 3, verdict: .insufficient,
      reason: .tooShort)
  }

  /// Nested stretches without cue and source, and an open quotation mark.
  ///
  /// The finding counts 0.5 × 0.5 × 0.5 = 0.125, at most 0.5 × 1 × 0.5 = 0.25: with 8 words r = 4.4643 and
  /// 8.9286, and with r₅₀ = 15 the scores are 22.94 and 37.31.
  static func nested(in article: Article = article) -> ParagraphReport {
    let text = "أعلن بيان «أن الخصوم يرددون \"أكاذيب\" كل يوم"
    let outer = Attribution(
      voice: .unsourced, rule: "quotation.unbalanced", tokens: 2..<10,
      content: span("«أن الخصوم يرددون \"أكاذيب\" كل يوم", in: text))
    let inner = Attribution(
      voice: .vague, rule: "quotation.nested", tokens: 6..<9, content: span("\"أكاذيب\"", in: text), inside: 0
    )
    let lies = finding(
      "أكاذيب", in: text, entry: "doubt.lies", category: "doubt", weight: 0.5, voice: .vague,
      rule: "quotation.nested", attribution: 1, factor: 0.5...1, isDenied: true, contribution: 0.125,
      via: "أكاذيب")
    return report(
      paragraph(text, in: article, number: 4), words: 8, wordsOwn: 2,
      score: ParagraphReport.Score(value: 22.9358, low: 22.9358, high: 37.3134, all: 37.3134), verdict: .mild,
      rate: ParagraphReport.Rate(own: 0, attributed: 62.5, weighted: 15.625),
      categories: [ParagraphReport.CategoryCount(category: "doubt", own: 0, attributed: 1)], findings: [lies],
      attributions: [outer, inner], diagnostics: [.unbalancedQuotation])
  }

  /// An agency that relays what a source claims, with a hedged word in it: 0.5 × 0.3 = 0.15.
  static func relayed(in article: Article = article) -> ParagraphReport {
    let text = "نقلت الوكالة عن الحزب زعمه أن الاتفاق ربما كان كارثة"
    let content = span("أن الاتفاق ربما كان كارثة", in: text)
    let relay = Attribution(
      voice: .indirect, rule: "cue.relay", tokens: 5..<10, content: content,
      cue: Attribution.Cue(span: span("نقلت", in: text), stance: .neutral),
      source: Attribution.Source(span: span("الوكالة", in: text), kind: .outlet), isRelay: true)
    let claim = Attribution(
      voice: .indirect, rule: "cue.clause", tokens: 5..<10, content: content,
      cue: Attribution.Cue(span: span("زعمه", in: text), stance: .doubting),
      source: Attribution.Source(span: span("الحزب", in: text), kind: .organisation), inside: 0)
    let disaster = finding(
      "كارثة", in: text, entry: "loaded.disaster", weight: 0.5, voice: .indirect, rule: "cue.clause",
      attribution: 1, factor: 0.3...0.3, isHedged: true, contribution: 0.15, via: "كارثة")
    return report(
      paragraph(text, in: article, number: 5), words: 10, wordsOwn: 5,
      rate: ParagraphReport.Rate(own: 0, attributed: 50, weighted: 15),
      categories: [ParagraphReport.CategoryCount(category: "loaded-language", own: 0, attributed: 1)],
      findings: [disaster], attributions: [relay, claim])
  }

  /// All kinds of paragraph of one article.
  static func all(in article: Article = article) -> [ParagraphReport] {
    [short(in: article), quoted(in: article), nested(in: article)]
  }

  static func paragraph(
    _ text: String, in article: Article, field: Paragraph.Field = .body, number: Int? = nil
  ) -> Paragraph {
    Paragraph(
      context: ArticleContext(article: article), field: field, number: number, text: text,
      opensArticle: field == .title)
  }

  static func report(
    _ paragraph: Paragraph, words: Int = 10, wordsOwn: Int = 10,
    score: ParagraphReport.Score = ParagraphReport.Score(value: 0, low: 0, high: 0, all: 0),
    verdict: ParagraphReport.Verdict = .clean, reason: TokenizedParagraph.Insufficiency? = nil,
    rate: ParagraphReport.Rate = ParagraphReport.Rate(own: 0, attributed: 0, weighted: 0),
    categories: [ParagraphReport.CategoryCount] = [], findings: [Finding] = [],
    attributions: [Attribution] = [], diagnostics: [AttributedParagraph.Diagnostic] = []
  ) -> ParagraphReport {
    ParagraphReport(
      paragraph: paragraph, words: words, wordsOwn: wordsOwn, score: score, verdict: verdict,
      insufficiency: reason, rate: rate, categories: categories, findings: findings,
      attributions: attributions, diagnostics: diagnostics)
  }

  static func finding(
    _ surface: String, in text: String, entry: String, category: String = "loaded-language",
    facet: String? = nil, weight: Double, neutral: String? = nil, voice: Voice, rule: String,
    attribution: Int? = nil, factor: ClosedRange<Double>, isNegated: Bool = false, isDenied: Bool = false,
    isHedged: Bool = false, contribution: Double, via: String
  ) -> Finding {
    Finding(
      span: span(surface, in: text), entry: entry, category: category, facet: facet, weight: weight,
      neutral: neutral, voice: voice, rule: rule, attribution: attribution, factorLow: factor.lowerBound,
      factorHigh: factor.upperBound, isNegated: isNegated, isDenied: isDenied, isHedged: isHedged,
      contribution: contribution,
      via: via)
  }

  /// The first place of `part` in `text`, counted by plain comparison of scalars.
  static func span(_ part: String, in text: String) -> TextSpan {
    let whole = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    let start = whole.indices.first { whole[$0...].starts(with: wanted) } ?? whole.count
    let before = String(String.UnicodeScalarView(whole[..<start])).utf8.count
    return TextSpan(
      scalars: start..<(start + wanted.count), utf8: before..<(before + part.utf8.count))
  }
}

extension EncodedBatch {
  /// The bytes as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ScoringModel {
  /// Constants that stay when those that ship change.
  static var test: ScoringModel {
    var model = ScoringModel.standard
    model.version = "1"
    model.smoothingWords = 20
    model.halfRate = 15
    model.mildThreshold = 10
    model.loadedThreshold = 40
    model.minimumWords = 8
    model.negationFactor = 0.5
    return model
  }
}
