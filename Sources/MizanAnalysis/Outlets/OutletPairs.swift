/// Which outlets are compared with which, and over which strata.
struct OutletPairs: Sendable {
  /// Two sides; without a second the first is compared with all others together.
  struct Pair: Sendable {
    var first: Int
    var second: Int?
    var basis: Difference.Basis
    /// The clusters that both sides have something in, for `stories`.
    var sharedClusters: [Int] = []
  }

  let pairs: [Pair]
  /// Whether there are too many outlets for all pairs, so that each is compared with the rest alone.
  let leavesOutPairs: Bool

  /// With more outlets than this there are no pairs: 30 have 435, and each costs a test a measure.
  static let outletLimit = 30
  /// The part of both sides' words that must lie in common strata.
  static let neededCoverage = 0.5

  init(_ cells: SumCells, strataCount: Int, outletCount: Int, large: [Int], minimum: Comparison.MinimumSample)
  {
    let sizes = WordSizes(cells, strataCount: strataCount, outletCount: outletCount)
    var pairs: [Pair] = []
    if outletCount > 1 {
      for first in large where outletCount > 2 { pairs.append(sizes.pair(first, nil, minimum: minimum)) }
      leavesOutPairs = large.count > Self.outletLimit
      if !leavesOutPairs {
        for (place, first) in large.enumerated() {
          for second in large[(place + 1)...] { pairs.append(sizes.pair(first, second, minimum: minimum)) }
        }
      }
    } else {
      leavesOutPairs = false
    }
    self.pairs = pairs
  }
}

/// The words of each outlet by cluster and by stratum.
private struct WordSizes {
  /// By outlet: the clusters with words, ascending.
  private var clusters: [[Int]]
  /// By outlet: words by stratum.
  private var strata: [[Int]]

  init(_ cells: SumCells, strataCount: Int, outletCount: Int) {
    clusters = Array(repeating: [], count: outletCount)
    strata = Array(repeating: Array(repeating: 0, count: strataCount), count: outletCount)
    var start = 0
    for cell in cells.ends.indices {
      let slot = cells.slots[Int(cells.cellSlots[cell])]
      let words = (start..<cells.ends[cell]).first {
        cells.columns[$0] == Int32(ColumnLayout.Column.words.rawValue)
      }
      start = cells.ends[cell]
      guard let words else { continue }
      strata[slot.outlet][slot.stratum] += cells.values[words]
      let cluster = Int(cells.clusters[cell])
      if clusters[slot.outlet].last != cluster { clusters[slot.outlet].append(cluster) }
    }
  }

  func pair(_ first: Int, _ second: Int?, minimum: Comparison.MinimumSample) -> OutletPairs.Pair {
    let others = second.map { [$0] } ?? clusters.indices.filter { $0 != first }
    let known = Set(others.flatMap { clusters[$0] })
    let shared = clusters[first].filter(known.contains)
    if shared.count >= minimum.sharedStories {
      return .init(first: first, second: second, basis: .stories(shared.count), sharedClusters: shared)
    }
    let one = strata[first]
    let two = one.indices.map { stratum in others.reduce(0) { $0 + strata[$1][stratum] } }
    let common = one.indices.filter { one[$0] > 0 && two[$0] > 0 }
    let inside = common.reduce(0) { $0 + one[$1] + two[$1] }
    let coverage = Double(inside) / Double(max(1, one.reduce(0, +) + two.reduce(0, +)))
    guard common.count > 1, coverage >= OutletPairs.neededCoverage else {
      return .init(first: first, second: second, basis: .unpaired)
    }
    return .init(first: first, second: second, basis: .sections(common.count, coverage: coverage))
  }
}
