/// How two outlets differ by one measure.
///
/// The difference is the Mantel–Haenszel one: of each stratum the difference of the two rates, weighted with
/// n₁·n₂ ÷ (n₁ + n₂), n being the words on each side. With one stratum it is the plain difference.
public struct Difference: Hashable, Sendable {
  /// The outlet, as an index.
  public var first: Int
  /// The other outlet, as an index; `nil` for all others together.
  public var second: Int?
  /// What is compared.
  public var measure: Measure
  /// Over what it is compared.
  public var basis: Basis
  /// The first outlet's rate over the strata.
  public var firstRate: Double
  /// The other's.
  public var secondRate: Double
  /// The interval of `difference`; `nil` where it was not tested.
  public var interval: Interval?
  /// The interval of `ratio`; `nil` where it was not tested, or where the second rate can be 0.
  public var ratioInterval: Interval?
  /// The two-sided p value, from the difference and the standard error that the draws give; `nil` where not tested.
  public var pValue: Double?
  /// The p value after Benjamini and Hochberg over all tests of the comparison.
  public var qValue: Double?

  /// Creates a difference.
  public init(
    first: Int, second: Int?, measure: Measure, basis: Basis, firstRate: Double, secondRate: Double,
    interval: Interval? = nil, ratioInterval: Interval? = nil, pValue: Double? = nil, qValue: Double? = nil
  ) {
    self.first = first
    self.second = second
    self.measure = measure
    self.basis = basis
    self.firstRate = firstRate
    self.secondRate = secondRate
    self.interval = interval
    self.ratioInterval = ratioInterval
    self.pValue = pValue
    self.qValue = qValue
  }

  /// First rate minus second.
  public var difference: Double { firstRate - secondRate }

  /// First rate ÷ second; `nil` where that is 0.
  public var ratio: Double? { secondRate > 0 ? firstRate / secondRate : nil }

  /// Whether the data tell the two apart: q below 0.05 and 0 outside the interval.
  public var isTold: Bool {
    guard let qValue, let interval else { return false }
    return qValue < 0.05 && !interval.contains(0)
  }

  /// The same told of the second outlet; all others together cannot be told of, and then it stays as it is.
  public var reversed: Difference {
    guard let second else { return self }
    return Difference(
      first: second, second: first, measure: measure, basis: basis, firstRate: secondRate,
      secondRate: firstRate, interval: interval.map { Interval(-$0.high, -$0.low) },
      ratioInterval: ratioInterval.flatMap { $0.low > 0 ? Interval(1 / $0.high, 1 / $0.low) : nil },
      pValue: pValue, qValue: qValue)
  }

  /// Over what two outlets are compared.
  public enum Basis: Hashable, Sendable {
    /// The stories that both reported, each a stratum.
    case stories(Int)
    /// Sections and months that both have, each a stratum; with the part of both sides' words in them, 0 to 1.
    case sections(Int, coverage: Double)
    /// All articles, whatever they are about.
    case unpaired
  }
}

/// The outlets in the order of a measure, where the intervals allow one.
public struct Ranking: Hashable, Sendable {
  /// The outlets from the highest value to the lowest; those without an interval are left out.
  public var places: [Place]

  /// Creates a ranking.
  public init(places: [Place]) { self.places = places }

  /// The place of one outlet.
  public struct Place: Hashable, Sendable {
    /// The outlet, as an index.
    public var outlet: Int
    /// The value.
    public var value: Double
    /// Its interval.
    public var interval: Interval
    /// The best and the worst rank that the intervals allow: outlets whose intervals overlap are tied.
    public var ranks: ClosedRange<Int>

    /// Creates a place.
    public init(outlet: Int, value: Double, interval: Interval, ranks: ClosedRange<Int>) {
      self.outlet = outlet
      self.value = value
      self.interval = interval
      self.ranks = ranks
    }

    /// The rank, where no other interval overlaps.
    public var rank: Int? { ranks.count == 1 ? ranks.lowerBound : nil }
  }

  /// Whether any two outlets can be told apart.
  public var tellsApart: Bool { places.contains { $0.ranks.count < places.count } }
}

/// A pair of outlets whose order depends on the attribution check.
public struct Reversal: Hashable, Sendable {
  /// What the check changed.
  public enum Kind: String, Sendable, CaseIterable {
    /// The sign of the difference turns, and both differences are told.
    case reversed
    /// Told only with the check.
    case appears
    /// Told only without the check.
    case vanishes
  }

  /// The outlet, as an index.
  public var first: Int
  /// The other outlet, as an index.
  public var second: Int
  /// What changed.
  public var kind: Kind
  /// The difference in `own`.
  public var checked: Double
  /// The difference in `unchecked`.
  public var unchecked: Double

  /// Creates a reversal.
  public init(first: Int, second: Int, kind: Kind, checked: Double, unchecked: Double) {
    self.first = first
    self.second = second
    self.kind = kind
    self.checked = checked
    self.unchecked = unchecked
  }
}

/// How stable the order of the outlets is when the stories are cut in two at random.
public struct SplitHalf: Hashable, Sendable {
  /// The median of Spearman's rank correlation between the halves.
  public var correlation: Double
  /// The middle 95 % of the splits.
  public var interval: Interval
  /// How many splits.
  public var splits: Int
  /// How many outlets.
  public var outlets: Int

  /// Creates a result.
  public init(correlation: Double, interval: Interval, splits: Int, outlets: Int) {
    self.correlation = correlation
    self.interval = interval
    self.splits = splits
    self.outlets = outlets
  }
}
