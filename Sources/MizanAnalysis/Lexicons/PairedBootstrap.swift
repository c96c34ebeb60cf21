/// Tells how far a difference of two rates over the same articles would vary with other articles.
///
/// The bootstrap draws whole articles, since the words of one article are not independent of each other, and both
/// rates from the same draw, since they are of the same text. A draw gives each article a weight of the Poisson
/// distribution with mean 1 instead of picking articles from a list, so that the articles come one by one and none
/// is kept. The weights follow from the seed and the article's own key: neither the order of the articles nor the
/// number of workers changes them, and an article that stands twice counts as one.
///
/// Sources: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13 (percentile interval);
/// Chamandy et al., "Estimating Uncertainty for Massive Data Streams", Google, 2012 (Poisson weights).
struct PairedBootstrap: Sendable {
  private var sums: [PairedSums]

  /// Creates a bootstrap.
  ///
  /// - Complexity: 32 bytes of memory a draw.
  init(draws: Int) { sums = Array(repeating: PairedSums(), count: draws) }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - article: its sums.
  ///   - weights: how often each draw holds it.
  mutating func add(_ article: PairedSums, weights: [UInt8]) {
    for draw in sums.indices where weights[draw] > 0 {
      sums[draw].old.add(article.old, times: Int(weights[draw]))
      sums[draw].new.add(article.new, times: Int(weights[draw]))
    }
  }

  /// The percentile interval of the difference.
  ///
  /// - Parameter coverage: the share of the draws that lie in it.
  /// - Returns: `nil` where fewer than half of the draws hold any words.
  func interval(coverage: Double) -> Interval? {
    let drawn = sums.filter { $0.old.words > 0 && $0.new.words > 0 }.map(\.difference).sorted()
    guard drawn.count * 2 >= sums.count, drawn.count > 1 else { return nil }
    let tail = (1 - coverage) / 2
    return Interval(Self.quantile(tail, of: drawn), Self.quantile(1 - tail, of: drawn))
  }

  /// A quantile between the two nearest values (Hyndman and Fan 1996, type 7).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}

/// Draws how often each bootstrap draw holds an article.
struct ArticleDraws: Sendable {
  private let seed: UInt64
  /// The weight of the article in each draw.
  private(set) var values: [UInt8]

  /// P(weight ≤ k) in units of 2⁻³², for k = 0, 1 …, which is e⁻¹ · Σ 1 ÷ i! up to k.
  ///
  /// Beyond the last lies less than 2⁻³².
  private static let cumulative: [UInt32] = {
    var term = 0.367_879_441_171_442_33
    var sum = 0.0
    return (0..<12).map { index in
      if index > 0 { term /= Double(index) }
      sum += term
      return UInt32(min(sum * 0x1p32, 0x1p32 - 1))
    }
  }()

  init(draws: Int, seed: UInt64) {
    self.seed = seed
    values = Array(repeating: 0, count: draws)
  }

  /// Draws the weights of the article with a key.
  mutating func draw(key: UInt64) {
    var generator = SplitMix64(seed: seed, draw: Int(truncatingIfNeeded: key))
    var bits: UInt64 = 0
    for draw in values.indices {
      bits = draw & 1 == 0 ? generator.next() : bits >> 32
      let low = UInt32(truncatingIfNeeded: bits)
      var weight = 0
      while weight < Self.cumulative.count - 1, low >= Self.cumulative[weight] { weight += 1 }
      values[draw] = UInt8(weight)
    }
  }
}
