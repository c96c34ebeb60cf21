public import Mizan

/// What one article contributes to a comparison, whether it comes from the pipeline or from a file of records.
public struct ScoredArticle: Hashable, Sendable {
  /// The id, unique in its feed.
  public var id: String
  /// The outlet, or an empty string where the feed does not say.
  public var outlet: String
  /// The section of the outlet.
  public var section: String?
  /// The day, where the date could be read.
  public var day: CalendarDay?
  /// Its paragraphs in reading order: title, lead, body.
  public var paragraphs: [ScoredParagraph]

  /// Creates an article.
  public init(
    id: String, outlet: String, section: String? = nil, day: CalendarDay? = nil,
    paragraphs: [ScoredParagraph]
  ) {
    self.id = id
    self.outlet = outlet
    self.section = section
    self.day = day
    self.paragraphs = paragraphs
  }

  /// The title, where its text is known; else an empty string.
  public var title: String { paragraphs.first { $0.field == .title }?.text ?? "" }

  /// Tells whether the text of every paragraph is known.
  public var hasText: Bool { paragraphs.allSatisfy { $0.text != nil } }
}

extension ScoredArticle {
  /// Takes the reports that the pipeline gave for one article.
  public init(_ article: Article, reports: [ParagraphReport]) {
    self.init(
      id: article.id, outlet: article.outlet, section: article.section,
      day: article.date.flatMap(CalendarDay.init(iso8601:)), paragraphs: reports.map(ScoredParagraph.init))
  }
}

/// One scored paragraph as a comparison sees it.
public struct ScoredParagraph: Hashable, Sendable {
  /// The part of the article.
  public var field: Paragraph.Field
  /// The place among the body's paragraphs, from 1.
  public var number: Int?
  /// The text, where it is known.
  public var text: String?
  /// The number of words.
  public var words: Int
  /// The number of words that no source carries.
  public var wordsOwn: Int
  /// What the score amounts to.
  public var verdict: ParagraphReport.Verdict
  /// Why there is no verdict, where there is none.
  public var insufficiency: TokenizedParagraph.Insufficiency?
  /// The findings in text order.
  public var findings: [Finding]
  /// The attributed stretches, an enclosing one before what it encloses.
  public var attributions: [Attribution]

  /// Creates a paragraph.
  public init(
    field: Paragraph.Field, number: Int? = nil, text: String? = nil, words: Int, wordsOwn: Int,
    verdict: ParagraphReport.Verdict, insufficiency: TokenizedParagraph.Insufficiency? = nil,
    findings: [Finding] = [], attributions: [Attribution] = []
  ) {
    self.field = field
    self.number = number
    self.text = text
    self.words = words
    self.wordsOwn = wordsOwn
    self.verdict = verdict
    self.insufficiency = insufficiency
    self.findings = findings
    self.attributions = attributions
  }

  /// Whether its words and findings count.
  ///
  /// Boilerplate and foreign text are no part of what the outlet reports. A line that is too short for a verdict
  /// counts: most titles are, and a ratio of sums is not thinned by it as a mean of scores would be.
  public var counts: Bool { insufficiency == nil || insufficiency == .tooShort }

  /// What follows the article's id in the paragraph's id: `title`, `lead`, `1`, `2` ….
  public var label: String { number.map(String.init) ?? field.rawValue }

  /// One loaded wording, as far as it is counted.
  public struct Finding: Hashable, Sendable {
    /// The offsets in Unicode scalars of the paragraph, half-open.
    public var scalars: Range<Int>
    /// The id of the lexicon entry.
    public var entry: String
    /// The entry's category.
    public var category: String
    /// The entry's facet.
    public var facet: String?
    /// The entry's weight, 0 to 1.
    public var weight: Double
    /// Whose voice carries it.
    public var voice: Voice
    /// It stands in the scope of a negation or a denial.
    public var isNegated: Bool

    /// Creates a finding.
    public init(
      scalars: Range<Int>, entry: String, category: String, facet: String? = nil, weight: Double,
      voice: Voice,
      isNegated: Bool = false
    ) {
      self.scalars = scalars
      self.entry = entry
      self.category = category
      self.facet = facet
      self.weight = weight
      self.voice = voice
      self.isNegated = isNegated
    }
  }

  /// One attributed stretch, as far as it is counted.
  public struct Attribution: Hashable, Sendable {
    /// Whose voice.
    public var voice: Voice
    /// The offsets of the content in Unicode scalars of the paragraph, half-open; empty where they are not known.
    public var content: Range<Int>
    /// How far the cue commits the outlet; `nil` where there is no cue.
    public var stance: Stance?
    /// The kind of source; `nil` where none is found.
    public var kind: Mizan.Attribution.Source.Kind?
    /// The cue as printed, where it is known.
    public var cue: String?
    /// The source as printed, where it is known.
    public var source: String?

    /// Creates an attribution.
    public init(
      voice: Voice, content: Range<Int> = 0..<0, stance: Stance? = nil,
      kind: Mizan.Attribution.Source.Kind? = nil, cue: String? = nil, source: String? = nil
    ) {
      self.voice = voice
      self.content = content
      self.stance = stance
      self.kind = kind
      self.cue = cue
      self.source = source
    }
  }
}

extension ScoredParagraph {
  /// Takes what the pipeline reported.
  public init(_ report: ParagraphReport) {
    let text = report.paragraph.text
    self.init(
      field: report.paragraph.field, number: report.paragraph.number, text: text, words: report.words,
      wordsOwn: report.wordsOwn, verdict: report.verdict, insufficiency: report.insufficiency,
      findings: report.findings.map { finding in
        Finding(
          scalars: finding.span.scalars, entry: finding.entry, category: finding.category,
          facet: finding.facet, weight: finding.weight, voice: finding.voice,
          isNegated: finding.isNegated || finding.isDenied)
      },
      attributions: report.attributions.map { attribution in
        Attribution(
          voice: attribution.voice, content: attribution.content.scalars, stance: attribution.cue?.stance,
          kind: attribution.source?.kind,
          cue: attribution.cue.map { String($0.span.text(in: text)) },
          source: attribution.source.map { String($0.span.text(in: text)) })
      })
  }
}
