public import Mizan

/// A quantity that outlets are compared by: a ratio of two sums over their articles.
///
/// Weight is what the lexicon gives an entry, 0 to 1. Rates are per 1,000 words, shares per 100.
public enum Measure: Hashable, Sendable {
  /// Σ weight of findings in the outlet's own mouth (`own`, `scare`) per 1,000 words: the headline.
  case own
  /// The same per 1,000 words that no source carries, since long quotations thin the other denominator.
  case ownPerOwnWords
  /// Σ weight of findings that a source carries, per 1,000 words.
  case attributed
  /// Σ contributions (weight × voice factor × negation factor) per 1,000 words.
  case weighted
  /// Σ weight of all findings per 1,000 words: what `own` would be if there were no attribution check.
  case unchecked
  /// Of the weight of all findings, the part that a source carries, in per cent.
  case shareAttributed
  /// Of the words, the part that a source carries, in per cent.
  case shareOfWordsAttributed
  /// Of the attributed stretches, the part whose source is nobody in particular, in per cent.
  case shareVague
  /// Findings at a distance (`scare`) per 1,000 words.
  case scare
  /// Of the paragraphs with a verdict, the part that has this one, in per cent.
  case verdict(ParagraphReport.Verdict)
  /// `own` in titles only.
  case title
  /// `own` in leads only.
  case lead
  /// `own` in bodies only.
  case body
  /// `own` of one category, or of one facet of it.
  case category(String, facet: String? = nil)
  /// `attributed` of one category, or of one facet of it.
  case attributedCategory(String, facet: String? = nil)

  /// The measures that do not depend on the lexicon, in the order they are shown.
  public static let general: [Measure] = [
    .own, .ownPerOwnWords, .attributed, .weighted, .unchecked, .shareAttributed, .shareOfWordsAttributed,
    .shareVague, .scare, .verdict(.clean), .verdict(.mild), .verdict(.loaded), .verdict(.unclear), .title,
    .lead, .body,
  ]

  /// The name in tables and files: `own`, `own.loaded-language`, `own.loaded-language.atrocity`.
  public var name: String {
    switch self {
    case .own: "own"
    case .ownPerOwnWords: "own-per-own-words"
    case .attributed: "attributed"
    case .weighted: "weighted"
    case .unchecked: "unchecked"
    case .shareAttributed: "share-attributed"
    case .shareOfWordsAttributed: "share-of-words-attributed"
    case .shareVague: "share-vague-sources"
    case .scare: "scare"
    case .verdict(let verdict): "share-" + verdict.rawValue
    case .title: "own-title"
    case .lead: "own-lead"
    case .body: "own-body"
    case .category(let category, let facet): "own." + category + (facet.map { "." + $0 } ?? "")
    case .attributedCategory(let category, let facet):
      "attributed." + category + (facet.map { "." + $0 } ?? "")
    }
  }

  /// What the ratio is multiplied by: 1,000 for a rate, 100 for a share.
  public var scale: Double {
    switch self {
    case .shareAttributed, .shareOfWordsAttributed, .shareVague, .verdict: 100
    default: 1000
    }
  }

  /// Tells whether differences between outlets are tested by it, and so belong to the family that is adjusted.
  public var isTested: Bool {
    switch self {
    case .own, .ownPerOwnWords, .weighted, .unchecked: true
    case .category(_, let facet): facet == nil
    default: false
    }
  }
}

/// A measure of one outlet: a ratio of sums with its interval.
public struct Estimate: Hashable, Sendable {
  /// The ratio, scaled; `nil` where the denominator is 0.
  public var value: Double?
  /// The interval; `nil` where the sample is too small for one.
  public var interval: Interval?
  /// How many findings, stretches or paragraphs the numerator counts.
  public var count: Int
  /// What the ratio is over: words, weight in millionths, stretches or paragraphs.
  public var denominator: Int

  /// Creates an estimate.
  public init(value: Double?, interval: Interval? = nil, count: Int, denominator: Int) {
    self.value = value
    self.interval = interval
    self.count = count
    self.denominator = denominator
  }
}
