import Glibc

/// How often each cluster stands in one draw of a bootstrap: independent Poisson numbers of mean 1.
///
/// In the limit of many clusters this is the ordinary bootstrap, without its need to know their number beforehand.
/// Source: Hanley and MacGibbon, "Creating non-parametric bootstrap samples using Poisson frequencies", Computer
/// Methods and Programs in Biomedicine 83(1), 2006.
public struct PoissonWeights: Sendable {
  /// Where the cumulative probabilities of 0, 1, 2 … lie among the 64-bit numbers.
  private static let thresholds: [UInt64] = {
    var probability = exp(-1.0)
    var sum = 0.0
    var bounds: [UInt64] = []
    for count in 1...18 {
      sum += probability
      probability /= Double(count)
      guard let bound = UInt64(exactly: (sum * 0x1p64).rounded()) else { break }
      bounds.append(bound)
    }
    return bounds
  }()

  private var random: SplitMix64

  /// Begins the draw of a number.
  public init(seed: UInt64, draw: Int) { random = SplitMix64(seed: seed, draw: draw) }

  /// The weight of the next cluster.
  public mutating func next() -> Int {
    let number = random.next()
    var weight = 0
    while weight < Self.thresholds.count, number >= Self.thresholds[weight] { weight += 1 }
    return weight
  }

  /// The weights of all clusters of one draw.
  public static func weights(count: Int, seed: UInt64, draw: Int) -> [Int32] {
    var weights = PoissonWeights(seed: seed, draw: draw)
    return (0..<count).map { _ in Int32(weights.next()) }
  }
}
