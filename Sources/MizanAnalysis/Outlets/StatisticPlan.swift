/// All statistics of a comparison as one row of numbers, computed alike for the articles and for each draw.
///
/// The row holds the measures of each outlet, then both rates of each pair by each tested measure, then `own` of each
/// outlet in each month. A statistic that has no value is NaN.
struct StatisticPlan: Sendable {
  let cells: SumCells
  let strataCount: Int
  let outletCount: Int
  let pairs: [OutletPairs.Pair]
  let measures: [ColumnLayout.Ratio]
  let tested: [ColumnLayout.Ratio]
  /// The slots of each outlet in each month.
  let months: [[Int]]
  /// The slot of each outlet and stratum; below 0 where there is none.
  private let slotOf: [Int]
  private let stories: [StoryTerms]

  init(
    cells: SumCells, strataCount: Int, outletCount: Int, pairs: [OutletPairs.Pair],
    measures: [ColumnLayout.Ratio], tested: [ColumnLayout.Ratio], months: [[Int]]
  ) {
    self.cells = cells
    self.strataCount = strataCount
    self.outletCount = outletCount
    self.pairs = pairs
    self.measures = measures
    self.tested = tested
    self.months = months
    var slotOf = [Int](repeating: -1, count: outletCount * strataCount)
    for (index, slot) in cells.slots.enumerated() { slotOf[slot.outlet * strataCount + slot.stratum] = index }
    self.slotOf = slotOf
    let sums = ClusterSums(cells)
    stories = pairs.map { StoryTerms($0, sums, tested: tested) }
  }

  /// The length of a row.
  var count: Int { outletCount * measures.count + pairs.count * tested.count * 2 + months.count }

  func index(outlet: Int, measure: Int) -> Int { outlet * measures.count + measure }
  /// The place of the first side's rate; the second's follows.
  func index(pair: Int, tested measure: Int) -> Int {
    outletCount * measures.count + (pair * tested.count + measure) * 2
  }
  func index(month: Int) -> Int { outletCount * measures.count + pairs.count * tested.count * 2 + month }

  /// What a worker keeps from draw to draw.
  struct Buffers {
    var slotSums: [Int]
    var outletSums: [Int]
    var stratumSums: [Int]
    var allSums: [Int]
  }

  func makeBuffers() -> Buffers {
    let width = cells.layout.count
    return Buffers(
      slotSums: Array(repeating: 0, count: cells.slots.count * width),
      outletSums: Array(repeating: 0, count: outletCount * width),
      stratumSums: Array(repeating: 0, count: strataCount * width), allSums: Array(repeating: 0, count: width)
    )
  }

  /// Computes one row.
  func row(weights: [Int32], _ buffers: inout Buffers) -> [Double] {
    sum(weights, &buffers)
    var row: [Double] = []
    row.reserveCapacity(count)
    let width = cells.layout.count
    for outlet in 0..<outletCount {
      for ratio in measures { row.append(value(ratio, buffers.outletSums, at: outlet * width) ?? .nan) }
    }
    for pair in pairs.indices {
      switch pairs[pair].basis {
      case .stories: stories[pair].append(weights: weights, to: &row)
      case .sections: for ratio in tested { append(sections(of: pairs[pair], ratio, buffers), to: &row) }
      case .unpaired: for ratio in tested { append(unpaired(pairs[pair], ratio, buffers), to: &row) }
      }
    }
    let own = cells.layout.ratio(of: .own)
    for slots in months {
      let sum = slots.reduce(0) { $0 + buffers.slotSums[$1 * width + own.numerator] }
      let size = slots.reduce(0) { $0 + buffers.slotSums[$1 * width + own.denominator] }
      row.append(own.value(Double(sum), over: Double(size)) ?? .nan)
    }
    return row
  }

  private func sum(_ weights: [Int32], _ buffers: inout Buffers) {
    let width = cells.layout.count
    cells.slotSums(weights: weights, into: &buffers.slotSums)
    for index in buffers.outletSums.indices { buffers.outletSums[index] = 0 }
    for index in buffers.stratumSums.indices { buffers.stratumSums[index] = 0 }
    for index in buffers.allSums.indices { buffers.allSums[index] = 0 }
    for (index, slot) in cells.slots.enumerated() {
      for column in 0..<width {
        let value = buffers.slotSums[index * width + column]
        buffers.outletSums[slot.outlet * width + column] += value
        buffers.stratumSums[slot.stratum * width + column] += value
        buffers.allSums[column] += value
      }
    }
  }

  private func value(_ ratio: ColumnLayout.Ratio, _ sums: [Int], at base: Int) -> Double? {
    ratio.value(Double(sums[base + ratio.numerator]), over: Double(sums[base + ratio.denominator]))
  }

  private func append(_ rates: StratifiedRates, to row: inout [Double]) {
    row.append(rates.firstRate ?? .nan)
    row.append(rates.secondRate ?? .nan)
  }

  private func sections(
    of pair: OutletPairs.Pair, _ ratio: ColumnLayout.Ratio, _ buffers: Buffers
  ) -> StratifiedRates {
    let width = cells.layout.count
    var rates = StratifiedRates()
    for stratum in 0..<strataCount {
      let slot = slotOf[pair.first * strataCount + stratum]
      guard slot >= 0 else { continue }
      let one = terms(ratio, buffers.slotSums, at: slot * width)
      if let second = pair.second {
        let other = slotOf[second * strataCount + stratum]
        if other >= 0 { rates.add(one, terms(ratio, buffers.slotSums, at: other * width)) }
      } else {
        let all = terms(ratio, buffers.stratumSums, at: stratum * width)
        rates.add(one, (all.sum - one.sum, all.size - one.size))
      }
    }
    return rates
  }

  private func unpaired(
    _ pair: OutletPairs.Pair, _ ratio: ColumnLayout.Ratio, _ buffers: Buffers
  ) -> StratifiedRates {
    let width = cells.layout.count
    var rates = StratifiedRates()
    let one = terms(ratio, buffers.outletSums, at: pair.first * width)
    if let second = pair.second {
      rates.add(one, terms(ratio, buffers.outletSums, at: second * width))
    } else {
      let all = terms(ratio, buffers.allSums, at: 0)
      rates.add(one, (all.sum - one.sum, all.size - one.size))
    }
    return rates
  }

  /// The scaled numerator and the denominator.
  private func terms(_ ratio: ColumnLayout.Ratio, _ sums: [Int], at base: Int) -> (sum: Double, size: Double)
  {
    (Double(sums[base + ratio.numerator]) * ratio.factor, Double(sums[base + ratio.denominator]))
  }
}
