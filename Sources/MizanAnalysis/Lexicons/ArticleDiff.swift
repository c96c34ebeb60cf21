public import Mizan

/// What becomes of one article under another lexicon.
public struct ArticleDiff: Sendable {
  /// The article's id.
  public var article: String
  /// The outlet.
  public var outlet: String
  /// The number of paragraphs.
  public var paragraphCount: Int
  /// The number of words in all paragraphs.
  public var words: Int
  /// The number of findings under each lexicon.
  public var findings: (old: Int, new: Int)
  /// Weight in the outlet's own voice and words, over the paragraphs that have a verdict.
  public var own: PairedSums
  /// The same of the contributions of all voices.
  public var weighted: PairedSums
  /// Every finding that changed, with its words as printed, in reading order.
  public var changes: [(change: FindingChange, text: String)]
  /// The paragraphs whose score or verdict changed, in reading order.
  public var paragraphs: [ParagraphChange]

  /// Compares the reports of one article.
  ///
  /// - Parameters:
  ///   - old: its reports under the old lexicon.
  ///   - new: its reports under the new one.
  ///   - article: the article.
  ///   - renamings: new ids of entries by old ones.
  /// - Precondition: both lists are of the same paragraphs.
  public init(
    from old: [ParagraphReport], to new: [ParagraphReport], article: Article,
    renamings: [String: String] = [:]
  ) {
    precondition(old.count == new.count, "both lists are of the same paragraphs")
    self.article = article.id
    outlet = article.outlet
    paragraphCount = old.count
    words = old.reduce(0) { $0 + $1.words }
    findings = (old.reduce(0) { $0 + $1.findings.count }, new.reduce(0) { $0 + $1.findings.count })
    own = PairedSums(old: Self.sums(old, \.own), new: Self.sums(new, \.own))
    weighted = PairedSums(old: Self.sums(old, \.weighted), new: Self.sums(new, \.weighted))
    changes = []
    paragraphs = []
    for (before, after) in zip(old, new) {
      let found = FindingChange.changes(from: before.findings, to: after.findings, renamings: renamings)
      let text = after.paragraph.text
      changes += found.map { ($0, String($0.span.text(in: text))) }
      if let change = ParagraphChange(from: before, to: after, findings: found) { paragraphs.append(change) }
    }
  }

  /// A rate of an article's paragraphs, before the division.
  private static func sums(
    _ reports: [ParagraphReport], _ rate: KeyPath<ParagraphReport.Rate, Double>
  ) -> RateSums {
    var sums = RateSums()
    for report in reports where report.verdict != .insufficient {
      // The rate is 1000 · Σ ÷ words; weights have few decimals, so that rounding gives back the exact sum.
      sums.weight += Int((report.rate[keyPath: rate] * Double(report.words) * 1_000).rounded())
      sums.words += report.words
    }
    return sums
  }
}

/// A paragraph whose score or verdict changes.
public struct ParagraphChange: Sendable, Equatable {
  /// Score and verdict under one lexicon.
  public struct Outcome: Sendable, Hashable {
    /// The score, 0 to 100.
    public var score: Double
    /// The verdict.
    public var verdict: ParagraphReport.Verdict

    /// Creates an outcome.
    public init(score: Double, verdict: ParagraphReport.Verdict) {
      self.score = score
      self.verdict = verdict
    }
  }

  /// The paragraph's id: `ARTICLE#3`.
  public var id: String
  /// The outlet.
  public var outlet: String
  /// The text that the offsets of `findings` refer to.
  public var text: String
  /// Under the old lexicon.
  public var old: Outcome
  /// Under the new lexicon.
  public var new: Outcome
  /// The findings that changed, in text order.
  public var findings: [FindingChange]

  /// Creates a change.
  public init(
    id: String, outlet: String, text: String, old: Outcome, new: Outcome, findings: [FindingChange]
  ) {
    self.id = id
    self.outlet = outlet
    self.text = text
    self.old = old
    self.new = new
    self.findings = findings
  }

  /// Compares two reports of one paragraph; `nil` where nothing changed that shows with one decimal.
  init?(from old: ParagraphReport, to new: ParagraphReport, findings: [FindingChange]) {
    let (before, after) = (old.outcome, new.outcome)
    let isScored = before.verdict != .insufficient || after.verdict != .insufficient
    let moves = isScored && (after.score - before.score).magnitude >= 0.05
    guard moves || before.verdict != after.verdict else { return nil }
    self.init(
      id: old.paragraph.id, outlet: old.paragraph.context.article.outlet, text: old.paragraph.text,
      old: before, new: after, findings: findings)
  }

  /// How far the score moves.
  public var difference: Double { new.score - old.score }
}

extension ParagraphReport {
  fileprivate var outcome: ParagraphChange.Outcome { .init(score: score.value, verdict: verdict) }
}
