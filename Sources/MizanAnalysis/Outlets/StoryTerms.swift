/// The sums of every cluster by outlet, for the comparison story by story.
struct ClusterSums {
  private let width: Int
  /// The cells' sums by cluster and outlet.
  private var sums: [Key: [(column: Int, value: Int)]] = [:]
  private var outlets: [Int: [Int]] = [:]

  struct Key: Hashable {
    var cluster: Int
    var outlet: Int
  }

  init(_ cells: SumCells) {
    width = cells.layout.count
    var start = 0
    for cell in cells.ends.indices {
      let cluster = Int(cells.clusters[cell])
      let outlet = cells.slots[Int(cells.cellSlots[cell])].outlet
      let key = Key(cluster: cluster, outlet: outlet)
      if sums[key] == nil { outlets[cluster, default: []].append(outlet) }
      sums[key, default: []] += (start..<cells.ends[cell]).map { (Int(cells.columns[$0]), cells.values[$0]) }
      start = cells.ends[cell]
    }
  }

  /// One outlet's sums in a cluster, or those of all but one.
  func row(cluster: Int, outlet: Int?, except: Int) -> [Int] {
    var row = [Int](repeating: 0, count: width)
    let wanted = outlet.map { [$0] } ?? (outlets[cluster] ?? []).filter { $0 != except }
    for outlet in wanted {
      for (column, value) in sums[Key(cluster: cluster, outlet: outlet)] ?? [] { row[column] += value }
    }
    return row
  }
}

/// What each shared story adds to the Mantel–Haenszel sums of a pair, by tested measure.
struct StoryTerms: Sendable {
  private let clusters: [Int]
  private let measureCount: Int
  /// For each story and measure the three sums of `StratifiedRates`.
  private var terms: [StratifiedRates] = []

  init(_ pair: OutletPairs.Pair, _ sums: ClusterSums, tested: [ColumnLayout.Ratio]) {
    clusters = pair.sharedClusters
    measureCount = tested.count
    for cluster in clusters {
      let one = sums.row(cluster: cluster, outlet: pair.first, except: -1)
      let two = sums.row(cluster: cluster, outlet: pair.second, except: pair.first)
      for ratio in tested {
        var rates = StratifiedRates()
        rates.add(
          (Double(one[ratio.numerator]) * ratio.factor, Double(one[ratio.denominator])),
          (Double(two[ratio.numerator]) * ratio.factor, Double(two[ratio.denominator])))
        terms.append(rates)
      }
    }
  }

  /// Appends both rates by each measure.
  func append(weights: [Int32], to row: inout [Double]) {
    var sums = [StratifiedRates](repeating: StratifiedRates(), count: measureCount)
    for (place, cluster) in clusters.enumerated() {
      let weight = Double(weights[cluster])
      guard weight > 0 else { continue }
      for measure in 0..<measureCount {
        sums[measure].add(terms[place * measureCount + measure], times: weight)
      }
    }
    for rates in sums {
      row.append(rates.firstRate ?? .nan)
      row.append(rates.secondRate ?? .nan)
    }
  }
}
