/// The bias report of one paragraph: what the pipeline emits.
public struct ParagraphReport: ParagraphCarrier {
  /// The paragraph.
  public let paragraph: Paragraph
  /// The number of words.
  public let words: Int
  /// The number of words that no source carries; words at a distance (`scare`) are the outlet's own.
  public let wordsOwn: Int
  /// The score with its bounds, 0 to 100.
  public let score: Score
  /// What the score amounts to.
  public let verdict: Verdict
  /// Why there is no verdict, where `verdict` is `insufficient`.
  public let insufficiency: TokenizedParagraph.Insufficiency?
  /// Weight per 1,000 words.
  public let rate: Rate
  /// Findings by category, sorted by category id; categories without findings are absent.
  public let categories: [CategoryCount]
  /// Every occurrence of a scoring entry, in text order.
  public let findings: [Finding]
  /// The attributed stretches, an enclosing one before what it encloses.
  public let attributions: [Attribution]
  /// What could not be decided.
  public let diagnostics: [AttributedParagraph.Diagnostic]

  /// Creates a report.
  public init(
    paragraph: Paragraph, words: Int, wordsOwn: Int, score: Score, verdict: Verdict,
    insufficiency: TokenizedParagraph.Insufficiency?, rate: Rate, categories: [CategoryCount],
    findings: [Finding], attributions: [Attribution], diagnostics: [AttributedParagraph.Diagnostic]
  ) {
    self.paragraph = paragraph
    self.words = words
    self.wordsOwn = wordsOwn
    self.score = score
    self.verdict = verdict
    self.insufficiency = insufficiency
    self.rate = rate
    self.categories = categories
    self.findings = findings
    self.attributions = attributions
    self.diagnostics = diagnostics
  }

  /// A score with its bounds, 0 to 100.
  public struct Score: Hashable, Sendable {
    /// The score.
    public var value: Double
    /// The score with the low end of every factor.
    public var low: Double
    /// The score with the high end of every factor.
    public var high: Double
    /// The score with factor 1 throughout: as if quotations were counted against the outlet.
    public var all: Double

    /// Creates a score.
    public init(value: Double, low: Double, high: Double, all: Double) {
      self.value = value
      self.low = low
      self.high = high
      self.all = all
    }
  }

  /// What a score amounts to.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Too short, not Arabic, or boilerplate.
    case insufficient
    case clean, mild, loaded
    /// The bounds lie on both sides of the threshold of `loaded`.
    case unclear
  }

  /// Weight per 1,000 words.
  public struct Rate: Hashable, Sendable {
    /// Σ weight of `own` and `scare` findings.
    public var own: Double
    /// Σ weight of all other findings.
    public var attributed: Double
    /// Σ contributions.
    public var weighted: Double

    /// Creates a rate.
    public init(own: Double, attributed: Double, weighted: Double) {
      self.own = own
      self.attributed = attributed
      self.weighted = weighted
    }
  }

  /// How many findings a category has, by voice.
  public struct CategoryCount: Hashable, Sendable {
    /// The category's id.
    public var category: String
    /// Findings in the outlet's own mouth (`own`, `scare`).
    public var own: Int
    /// All others.
    public var attributed: Int

    /// Creates a count.
    public init(category: String, own: Int, attributed: Int) {
      self.category = category
      self.own = own
      self.attributed = attributed
    }
  }
}
