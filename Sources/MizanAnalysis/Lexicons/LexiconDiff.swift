public import Mizan

/// What another lexicon changes in a feed: findings by entry, paragraphs, and the rates of the outlets.
public struct LexiconDiff: Sendable {
  /// What was done to the entries.
  public var edits: LexiconEdits
  /// The number of articles.
  public var articles = 0
  /// The number of paragraphs.
  public var paragraphCount = 0
  /// The number of words.
  public var words = 0
  /// The number of findings under each lexicon.
  public var findings = (old: 0, new: 0)
  /// Findings that changed.
  public var changes = FindingChangeCounts()
  /// The entries that have such findings, those with most first, of equally many the first by id.
  public var entries: [EntryChange] = []
  /// The number of paragraphs whose score or verdict changed.
  public var changedParagraphs = 0
  /// How many paragraphs went from one verdict to another.
  public var verdicts: [VerdictChange] = []
  /// The paragraphs whose score moved most, by the size of the move; at equal size in the order of the feed.
  public var paragraphs: [ParagraphChange] = []
  /// The rate of the whole feed.
  public var feed = RateShift(name: "")
  /// The outlets whose rate moved, by the size of the move; at equal size by name.
  public var outlets: [RateShift] = []
  /// The number of outlets, moved or not.
  public var outletCount = 0

  /// Findings of one entry that changed.
  public struct EntryChange: Sendable, Hashable {
    /// The entry's id, that of the new lexicon where it was renamed.
    public var entry: String
    /// How many.
    public var counts: FindingChangeCounts
    /// The entry's weight in the old lexicon; `nil` where it has no such entry.
    public var oldWeight: Double?
    /// The entry's weight in the new lexicon; `nil` where it has no such entry.
    public var newWeight: Double?
    /// The first of the findings as printed.
    public var example: String

    /// Creates a change.
    public init(
      entry: String, counts: FindingChangeCounts, oldWeight: Double?, newWeight: Double?, example: String
    ) {
      self.entry = entry
      self.counts = counts
      self.oldWeight = oldWeight
      self.newWeight = newWeight
      self.example = example
    }
  }

  /// A number of paragraphs that went from one verdict to another.
  public struct VerdictChange: Sendable, Hashable {
    /// The verdict under the old lexicon.
    public var old: ParagraphReport.Verdict
    /// The verdict under the new lexicon.
    public var new: ParagraphReport.Verdict
    /// How many.
    public var count: Int

    /// Creates a change.
    public init(old: ParagraphReport.Verdict, new: ParagraphReport.Verdict, count: Int) {
      self.old = old
      self.new = new
      self.count = count
    }
  }

  /// The rates of an outlet, or of a whole feed, under two lexicons.
  public struct RateShift: Sendable, Equatable {
    /// The outlet; empty where the feed names none, and for the whole feed.
    public var name: String
    /// The number of articles.
    public var articles = 0
    /// Weight in the outlet's own voice, over the paragraphs that have a verdict.
    public var own = PairedSums()
    /// Contributions of all voices, over the same paragraphs.
    public var weighted = PairedSums()
    /// Where the move of the own-voice rate would lie with other articles of the same outlet, in 95 of 100 draws.
    ///
    /// `nil` where there are fewer than `LexiconDiffTally.fewestArticles`.
    public var interval: Interval?

    /// Creates a shift of nothing.
    public init(name: String) { self.name = name }

    /// Whether the own-voice rate moves beyond what a draw of other articles explains; `nil` where that is not known.
    public var isBeyondNoise: Bool? { interval.map { !$0.contains(0) } }

    /// Whether one of the rates moves at all.
    public var moves: Bool { own.old != own.new || weighted.old != weighted.new }
  }

  /// Creates a diff of nothing.
  public init(edits: LexiconEdits) { self.edits = edits }
}

/// What a change of a lexicon may move at most.
public struct LexiconDiffLimits: Sendable, Hashable {
  /// How far the own-voice rate of an outlet may move, per 1,000 words.
  ///
  /// A move whose interval holds 0 is noise and never too far; one without an interval is taken as it is.
  public var outletShift: Double?
  /// How many findings may be gained.
  public var gained: Int?
  /// How many findings may be lost.
  public var lost: Int?

  /// Creates limits.
  public init(outletShift: Double? = nil, gained: Int? = nil, lost: Int? = nil) {
    self.outletShift = outletShift
    self.gained = gained
    self.lost = lost
  }

  /// A limit that a diff goes beyond.
  public enum Excess: Sendable, Hashable {
    /// So many findings gained.
    case gained(Int, limit: Int)
    /// So many findings lost.
    case lost(Int, limit: Int)
    /// An outlet's rate moved by so much.
    case outlet(String, shift: Double, limit: Double)
  }

  /// The limits that a diff goes beyond; empty when it keeps them all.
  public func excesses(of diff: LexiconDiff) -> [Excess] {
    var excesses: [Excess] = []
    if let gained, diff.changes.gained > gained {
      excesses.append(.gained(diff.changes.gained, limit: gained))
    }
    if let lost, diff.changes.lost > lost { excesses.append(.lost(diff.changes.lost, limit: lost)) }
    guard let outletShift else { return excesses }
    for outlet in diff.outlets
    where outlet.own.difference.magnitude > outletShift && outlet.isBeyondNoise != false {
      excesses.append(.outlet(outlet.name, shift: outlet.own.difference, limit: outletShift))
    }
    return excesses
  }
}
