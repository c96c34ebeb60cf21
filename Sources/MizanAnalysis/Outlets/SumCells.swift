/// The sums of the articles by story cluster, outlet and stratum: what the bootstrap draws from.
///
/// Only the columns that are not 0 are kept.
struct SumCells: Sendable {
  let layout: ColumnLayout
  /// The outlet and stratum of each slot, sorted: a pair that occurs.
  let slots: [(outlet: Int, stratum: Int)]
  let clusterCount: Int
  /// The cluster and slot of each cell, in the order of the clusters.
  private(set) var clusters: [Int32] = []
  private(set) var cellSlots: [Int32] = []
  private(set) var ends: [Int] = []
  private(set) var columns: [Int32] = []
  private(set) var values: [Int] = []

  init(_ articles: ComparedArticles, layout: ColumnLayout) {
    self.layout = layout
    clusterCount = articles.clusterCount
    let strataCount = max(1, articles.strata.count)
    let codes = articles.rows.indices.map { articles.outlet[$0] * strataCount + articles.stratum[$0] }
    let used = Set(codes).sorted()
    slots = used.map { ($0 / strataCount, $0 % strataCount) }
    let slotOf = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    let order = articles.rows.indices.sorted { left, right in
      (articles.cluster[left], codes[left], left) < (articles.cluster[right], codes[right], right)
    }
    var sums = [Int](repeating: 0, count: layout.count)
    for (index, place) in order.enumerated() {
      articles.table.addColumns(of: articles.rows[place], layout: layout, to: &sums)
      let next = index + 1 < order.count ? order[index + 1] : nil
      let isLast =
        next.map { articles.cluster[$0] != articles.cluster[place] || codes[$0] != codes[place] } ?? true
      if isLast { close(&sums, cluster: articles.cluster[place], slot: slotOf[codes[place]] ?? 0) }
    }
  }

  private mutating func close(_ sums: inout [Int], cluster: Int, slot: Int) {
    for column in sums.indices where sums[column] != 0 {
      columns.append(Int32(column))
      values.append(sums[column])
      sums[column] = 0
    }
    clusters.append(Int32(cluster))
    cellSlots.append(Int32(slot))
    ends.append(columns.count)
  }

  /// The sums of each slot when each cluster stands as often as its weight says, one row of columns a slot.
  ///
  /// - Complexity: O(n) in the values that are not 0.
  func slotSums(weights: [Int32], into sums: inout [Int]) {
    let width = layout.count
    for index in sums.indices { sums[index] = 0 }
    var start = 0
    for cell in ends.indices {
      let end = ends[cell]
      let weight = Int(weights[Int(clusters[cell])])
      if weight > 0 {
        let base = Int(cellSlots[cell]) * width
        for place in start..<end { sums[base + Int(columns[place])] += weight * values[place] }
      }
      start = end
    }
  }
}
