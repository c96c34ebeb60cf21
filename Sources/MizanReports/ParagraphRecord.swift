public import Mizan

/// A record as a value: what a line of JSON says about one paragraph, without the article it was read from.
///
/// It is made from a report, or read back from a file by `RecordReader`. Offsets are Unicode scalars,
/// half-open, into the paragraph's text.
public struct ParagraphRecord: Hashable, Sendable {
  /// The number of the record's form.
  public var schema: Int
  /// The paragraph's id, unique in its file.
  public var id: String
  /// The article's id.
  public var article: String
  /// The outlet, or an empty string.
  public var outlet: String
  /// The date, in ISO 8601 where it could be read.
  public var date: String?
  /// The address.
  public var url: String?
  /// The section.
  public var section: String?
  /// The part of the article.
  public var field: Paragraph.Field
  /// The place among the body's paragraphs, from 1.
  public var paragraph: Int?
  /// The text, where the file holds it.
  public var text: String?
  /// The number of words.
  public var words: Int
  /// The number of words outside every attributed stretch.
  public var wordsOwn: Int?
  /// The score, 0 to 100.
  public var score: Double
  /// The score with the low end of every factor.
  public var scoreLow: Double
  /// The score with the high end of every factor.
  public var scoreHigh: Double
  /// The score with factor 1 throughout.
  public var scoreAll: Double?
  /// What the score amounts to.
  public var verdict: ParagraphReport.Verdict
  /// Why there is no verdict.
  public var reason: TokenizedParagraph.Insufficiency?
  /// Weight per 1,000 words.
  public var rate: ParagraphReport.Rate
  /// Findings by category, sorted by category id.
  public var categories: [ParagraphReport.CategoryCount]
  /// The findings in text order.
  public var findings: [Finding]
  /// The attributed stretches, an enclosing one before what it encloses.
  public var attributions: [Attribution]
  /// What could not be decided.
  public var diagnostics: [AttributedParagraph.Diagnostic]

  /// A stretch with its text.
  public struct Passage: Hashable, Sendable {
    /// The offsets.
    public var scalars: Range<Int>
    /// The text as printed.
    public var text: String
  }

  /// One loaded wording.
  public struct Finding: Hashable, Sendable {
    /// Its place and text.
    public var passage: Passage
    /// The id of the lexicon entry.
    public var entry: String
    /// The category.
    public var category: String
    /// The facet.
    public var facet: String?
    /// The weight, 0 to 1.
    public var weight: Double
    /// The entry's neutral counterpart; records do not hold it, so it is known only of a report.
    public var neutral: String?
    /// Whose voice.
    public var voice: Voice
    /// The rule that decided.
    public var rule: String
    /// The innermost attribution, as an index.
    public var attribution: Int?
    /// The low end of the voice factor.
    public var factorLow: Double
    /// The high end of the voice factor.
    public var factorHigh: Double
    /// In the scope of a negation.
    public var isNegated: Bool
    /// In the scope of a denial.
    public var isDenied: Bool
    /// In the scope of a hedge.
    public var isHedged: Bool
    /// What it adds to the sum.
    public var contribution: Double
    /// How the surface form was reached.
    public var via: String
  }

  /// One attributed stretch.
  public struct Attribution: Hashable, Sendable {
    /// Whose voice.
    public var voice: Voice
    /// The rule that decided.
    public var rule: String
    /// The offsets of the content.
    public var content: Range<Int>
    /// The cue.
    public var cue: Passage?
    /// How far the cue commits the outlet.
    public var stance: Stance?
    /// The source.
    public var source: Passage?
    /// The kind of source.
    public var sourceKind: Mizan.Attribution.Source.Kind?
    /// The index of the enclosing attribution.
    public var inside: Int?
    /// The source only passes on what the source of an attribution inside says.
    public var isRelay: Bool
  }
}

extension ParagraphRecord {
  /// Makes the record of a report, with its text and without rounding.
  public init(_ report: ParagraphReport) {
    let paragraph = report.paragraph
    let source = paragraph.context.article
    self.init(
      schema: RecordSchema.version, id: paragraph.id, article: source.id, outlet: source.outlet,
      date: source.date, url: source.url, section: source.section, field: paragraph.field,
      paragraph: paragraph.number, text: paragraph.text, words: report.words, wordsOwn: report.wordsOwn,
      score: report.score.value, scoreLow: report.score.low, scoreHigh: report.score.high,
      scoreAll: report.score.all, verdict: report.verdict, reason: report.insufficiency, rate: report.rate,
      categories: report.categories, findings: report.findings.map { Finding($0, in: paragraph.text) },
      attributions: report.attributions.map { Attribution($0, in: paragraph.text) },
      diagnostics: report.diagnostics)
  }
}

extension ParagraphRecord.Passage {
  init(_ span: TextSpan, in text: String) {
    self.init(scalars: span.scalars, text: String(span.text(in: text)))
  }
}

extension ParagraphRecord.Finding {
  init(_ finding: Mizan.Finding, in text: String) {
    self.init(
      passage: .init(finding.span, in: text), entry: finding.entry, category: finding.category,
      facet: finding.facet, weight: finding.weight, neutral: finding.neutral, voice: finding.voice,
      rule: finding.rule, attribution: finding.attribution, factorLow: finding.factorLow,
      factorHigh: finding.factorHigh, isNegated: finding.isNegated, isDenied: finding.isDenied,
      isHedged: finding.isHedged,
      contribution: finding.contribution, via: finding.via)
  }
}

extension ParagraphRecord.Attribution {
  init(_ attribution: Mizan.Attribution, in text: String) {
    self.init(
      voice: attribution.voice, rule: attribution.rule, content: attribution.content.scalars,
      cue: attribution.cue.map { .init($0.span, in: text) }, stance: attribution.cue?.stance,
      source: attribution.source.map { .init($0.span, in: text) }, sourceKind: attribution.source?.kind,
      inside: attribution.inside, isRelay: attribution.isRelay)
  }
}
