/// A rate before it is divided: a weight and the words that it was found in.
public struct RateSums: Sendable, Hashable {
  /// Σ weight in millionths: in integers, so that a sum is exact and its order does not matter.
  public var weight: Int
  /// The number of words.
  public var words: Int

  /// Creates sums.
  public init(weight: Int = 0, words: Int = 0) {
    self.weight = weight
    self.words = words
  }

  /// The weight per 1,000 words; 0 where there is no word.
  public var perThousandWords: Double {
    words > 0 ? Double(weight) / 1_000 / Double(words) : 0
  }

  /// Adds both parts.
  static func += (left: inout RateSums, right: RateSums) {
    left.weight += right.weight
    left.words += right.words
  }

  /// Adds both parts, `count` times.
  mutating func add(_ other: RateSums, times count: Int) {
    weight += other.weight * count
    words += other.words * count
  }
}

/// One text under two lexicons.
public struct PairedSums: Sendable, Hashable {
  /// Under the first.
  public var old: RateSums
  /// Under the second.
  public var new: RateSums

  /// Creates a pair.
  public init(old: RateSums = RateSums(), new: RateSums = RateSums()) {
    self.old = old
    self.new = new
  }

  /// How far the rate moves, per 1,000 words.
  public var difference: Double { new.perThousandWords - old.perThousandWords }

  /// Adds both sides.
  static func += (left: inout PairedSums, right: PairedSums) {
    left.old += right.old
    left.new += right.new
  }
}
