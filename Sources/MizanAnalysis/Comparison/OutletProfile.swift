public import Mizan

/// One outlet: what was counted, and its measures.
public struct OutletProfile: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Articles that count; copies of one article count once.
  public var articles: Int
  /// Copies of the outlet's own articles, left out.
  public var copies: Int
  /// Articles whose wording another outlet published too; they count for each.
  public var sharedWithOthers: Int
  /// Story clusters: the units that the bootstrap draws.
  public var clusters: Int
  /// Paragraphs.
  public var paragraphs: Int
  /// Words.
  public var words: Int
  /// Words that no source carries.
  public var wordsOwn: Int
  /// Findings by voice, in the order of `Voice.allCases`.
  public var voices: [Int]
  /// Paragraphs by verdict, in the order of `ParagraphReport.Verdict.allCases`.
  public var verdicts: [Int]
  /// Attributed stretches.
  public var attributions: Int
  /// The first and last day; `nil` where no date could be read.
  public var days: ClosedRange<CalendarDay>?
  /// Whether the sample is large enough for intervals.
  public var isLargeEnough: Bool
  /// One estimate a measure, in the order of the comparison's measures.
  public var estimates: [Estimate]

  /// Creates a profile.
  public init(
    name: String, articles: Int, copies: Int = 0, sharedWithOthers: Int = 0, clusters: Int, paragraphs: Int,
    words: Int, wordsOwn: Int, voices: [Int], verdicts: [Int], attributions: Int,
    days: ClosedRange<CalendarDay>? = nil, isLargeEnough: Bool, estimates: [Estimate]
  ) {
    self.name = name
    self.articles = articles
    self.copies = copies
    self.sharedWithOthers = sharedWithOthers
    self.clusters = clusters
    self.paragraphs = paragraphs
    self.words = words
    self.wordsOwn = wordsOwn
    self.voices = voices
    self.verdicts = verdicts
    self.attributions = attributions
    self.days = days
    self.isLargeEnough = isLargeEnough
    self.estimates = estimates
  }

  /// Findings in one voice.
  public func findings(in voice: Voice) -> Int {
    Voice.allCases.firstIndex(of: voice).map { voices[$0] } ?? 0
  }
}

/// How one outlet introduces one kind of source.
public struct StanceRow: Hashable, Sendable {
  /// The outlet, as an index.
  public var outlet: Int
  /// The kind of source; `nil` where no source was found.
  public var kind: Attribution.Source.Kind?
  /// Cues by stance, in the order of `Stance.allCases`.
  public var counts: [Int]
  /// A few of them, at most a handful for each stance that commits or doubts.
  public var examples: [StanceExample]

  /// Creates a row.
  public init(outlet: Int, kind: Attribution.Source.Kind?, counts: [Int], examples: [StanceExample] = []) {
    self.outlet = outlet
    self.kind = kind
    self.counts = counts
    self.examples = examples
  }
}

/// One cue with its source.
public struct StanceExample: Hashable, Sendable {
  /// The stance.
  public var stance: Stance
  /// The cue as printed.
  public var cue: String
  /// The source as printed; empty where none was found.
  public var source: String
  /// The paragraph's id.
  public var paragraph: String

  /// Creates an example.
  public init(stance: Stance, cue: String, source: String, paragraph: String) {
    self.stance = stance
    self.cue = cue
    self.source = source
    self.paragraph = paragraph
  }
}

/// The measures of one outlet in one month.
public struct MonthRow: Hashable, Sendable {
  /// The outlet, as an index.
  public var outlet: Int
  /// The month.
  public var month: CalendarMonth
  /// Articles.
  public var articles: Int
  /// Words.
  public var words: Int
  /// `own` in that month.
  public var own: Estimate

  /// Creates a row.
  public init(outlet: Int, month: CalendarMonth, articles: Int, words: Int, own: Estimate) {
    self.outlet = outlet
    self.month = month
    self.articles = articles
    self.words = words
    self.own = own
  }
}
