/// How much the order of the outlets depends on which stories happened to be in the feed.
///
/// The stories are cut in two at random, many times; each time the outlets' `own` rates in one half are correlated with
/// those in the other.
struct SplitHalves {
  private let outlets: [Int]
  private let seed: UInt64
  private let clusterCount: Int
  /// Cluster, place of the outlet, weight and words.
  private var terms: [(cluster: Int, place: Int, weight: Int, words: Int)] = []

  /// How many times the stories are cut.
  static let splits = 200
  /// Draws of the bootstrap have the numbers from 0; the cuts begin far behind them.
  private static let firstDraw = 1 << 40

  init(_ cells: SumCells, outlets: [Int], seed: UInt64) {
    self.outlets = outlets
    self.seed = seed
    clusterCount = cells.clusterCount
    let ratio = cells.layout.ratio(of: .own)
    let places = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($0.element, $0.offset) })
    var start = 0
    for cell in cells.ends.indices {
      let range = start..<cells.ends[cell]
      start = cells.ends[cell]
      guard let place = places[cells.slots[Int(cells.cellSlots[cell])].outlet] else { continue }
      func value(_ column: Int) -> Int {
        range.first { cells.columns[$0] == Int32(column) }.map { cells.values[$0] } ?? 0
      }
      terms.append((Int(cells.clusters[cell]), place, value(ratio.numerator), value(ratio.denominator)))
    }
  }

  /// The correlation; `nil` with fewer than three outlets.
  func result() -> SplitHalf? {
    guard outlets.count >= 3 else { return nil }
    let correlations = (0..<Self.splits).compactMap(correlation)
    guard let interval = Quantile.interval(correlations, level: 0.95) else { return nil }
    return SplitHalf(
      correlation: Quantile.of(sorted: correlations.sorted(), 0.5), interval: interval,
      splits: correlations.count, outlets: outlets.count)
  }

  private func correlation(ofSplit split: Int) -> Double? {
    var random = SplitMix64(seed: seed, draw: Self.firstDraw + split)
    let isFirst = (0..<clusterCount).map { _ in random.next() & 1 == 0 }
    var sums = [(weight: Int, words: Int)](repeating: (0, 0), count: 2 * outlets.count)
    for term in terms {
      let place = term.place * 2 + (isFirst[term.cluster] ? 0 : 1)
      sums[place].weight += term.weight
      sums[place].words += term.words
    }
    guard sums.allSatisfy({ $0.words > 0 }) else { return nil }
    let rates = sums.map { Double($0.weight) / Double($0.words) }
    return RankCorrelation.spearman(
      outlets.indices.map { rates[2 * $0] }, outlets.indices.map { rates[2 * $0 + 1] })
  }
}
