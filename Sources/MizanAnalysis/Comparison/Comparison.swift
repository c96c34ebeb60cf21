public import Mizan

/// Outlets compared: everything that a report prints.
///
/// Every list is in a fixed order, so that the same articles give the same value whatever the order in which they
/// were read, the number of files or the number of workers. Outlets are named by their index in `outlets`.
public struct Comparison: Hashable, Sendable {
  /// How the numbers were made.
  public var method: Method
  /// The outlets, by name.
  public var outlets: [OutletProfile]
  /// The measures, in the order they are shown; each outlet's estimates are in this order.
  public var measures: [Measure]
  /// The reporting verbs by kind of source, by outlet and then in the order of the kinds.
  public var stances: [StanceRow]
  /// Every tested difference: by measure, then each outlet against the rest, then pairs.
  public var differences: [Difference]
  /// The outlets in the order of `own`, with ties.
  public var ranking: Ranking
  /// The outlets in the order of `unchecked`: what the ranking would be without the attribution check.
  public var uncheckedRanking: Ranking
  /// What attribution changed, pair by pair, where it changed something.
  public var reversals: [Reversal]
  /// The words of each outlet against the rest; empty without the text.
  public var words: [OutletWords]
  /// Where each difference in `own` comes from, entry by entry: in the order of the differences of that measure.
  public var decompositions: [Decomposition]
  /// Who is called killed and who a martyr; `nil` without the text or without a list of actors.
  public var references: ReferenceTable?
  /// The events that several outlets reported.
  public var stories: StorySummary
  /// The copies that were counted once.
  public var duplicates: DuplicateSummary
  /// Rates by month, where dates could be read.
  public var months: [MonthRow]
  /// How stable the order of the outlets is; `nil` with fewer than three outlets that are large enough.
  public var splitHalf: SplitHalf?
  /// What was left out and what is not measured, and why.
  public var notes: [Note]

  /// Creates a comparison.
  public init(
    method: Method, outlets: [OutletProfile], measures: [Measure], stances: [StanceRow] = [],
    differences: [Difference] = [], ranking: Ranking = Ranking(places: []),
    uncheckedRanking: Ranking = Ranking(places: []), reversals: [Reversal] = [], words: [OutletWords] = [],
    decompositions: [Decomposition] = [], references: ReferenceTable? = nil,
    stories: StorySummary = StorySummary(), duplicates: DuplicateSummary = DuplicateSummary(),
    months: [MonthRow] = [], splitHalf: SplitHalf? = nil, notes: [Note] = []
  ) {
    self.method = method
    self.outlets = outlets
    self.measures = measures
    self.stances = stances
    self.differences = differences
    self.ranking = ranking
    self.uncheckedRanking = uncheckedRanking
    self.reversals = reversals
    self.words = words
    self.decompositions = decompositions
    self.references = references
    self.stories = stories
    self.duplicates = duplicates
    self.months = months
    self.splitHalf = splitHalf
    self.notes = notes
  }

  /// How the numbers were made: all that is needed to make them again, but for the input.
  public struct Method: Hashable, Sendable {
    /// The seed of the bootstrap.
    public var seed: UInt64
    /// The number of draws.
    public var draws: Int
    /// The level of the intervals, 0.95.
    public var level: Double
    /// The smallest sample that gets an interval and a place.
    public var minimum: MinimumSample
    /// The constants of the score.
    public var model: ScoringModel

    /// Creates a method.
    public init(
      seed: UInt64 = 1, draws: Int = 2000, level: Double = 0.95, minimum: MinimumSample = MinimumSample(),
      model: ScoringModel = .standard
    ) {
      self.seed = seed
      self.draws = draws
      self.level = level
      self.minimum = minimum
      self.model = model
    }
  }

  /// The smallest samples that a statement is made of.
  public struct MinimumSample: Hashable, Sendable {
    /// Story clusters that an outlet needs for an interval.
    ///
    /// The percentile bootstrap is too narrow with few clusters; with 30 the error of its coverage is a few points.
    public var clusters = 30
    /// Words that an outlet needs for an interval.
    public var words = 5000
    /// Findings of both sides together that a difference needs to be tested.
    public var findings = 10
    /// Stories that two outlets must share to be compared on the same stories.
    public var sharedStories = 20

    /// Creates the standard minimum.
    public init() {}
  }

  /// Something that was left out or that the reader must know.
  public struct Note: Hashable, Sendable {
    /// What the note is about.
    public enum Kind: String, Sendable, CaseIterable {
      /// Words, stories and copies need the text, which the records do not hold.
      case withoutText = "without-text"
      /// Articles without an outlet are not compared.
      case withoutOutlet = "without-outlet"
      /// An outlet is too small for intervals.
      case smallOutlet = "small-outlet"
      /// Differences that were not tested for want of findings.
      case fewFindings = "few-findings"
      /// Copies that were counted once.
      case duplicates
      /// Articles without a date that could be read.
      case undated
      /// Records of the input that could not be read.
      case rejects
      /// Articles that a filter left out.
      case filtered
      /// More outlets than pairs are made of; each is compared with the rest.
      case manyOutlets = "many-outlets"
      /// Fewer than two outlets.
      case singleOutlet = "single-outlet"
      /// The lexicon of the records is not known, or not the same for all.
      case lexiconUnknown = "lexicon-unknown"
      /// What the numbers do not measure.
      case notMeasured = "not-measured"
    }

    /// What the note is about.
    public var kind: Kind
    /// The outlet, where it is about one, as an index.
    public var outlet: Int?
    /// How many articles, records or differences.
    public var count: Int

    /// Creates a note.
    public init(_ kind: Kind, outlet: Int? = nil, count: Int = 0) {
      self.kind = kind
      self.outlet = outlet
      self.count = count
    }
  }
}
