extension OutletComparer {
  /// Every difference of the family, with its q value.
  func differences(_ observed: [Double], _ drawn: DrawnStatistics) -> [Difference] {
    let counts = pairs.pairs.map(findings)
    var differences: [Difference] = []
    for (measure, name) in tested.enumerated() {
      for (index, pair) in pairs.pairs.enumerated() {
        let statistic = plan.index(pair: index, tested: measure)
        let (first, second) = (observed[statistic], observed[statistic + 1])
        guard first.isFinite, second.isFinite else { continue }
        var difference = Difference(
          first: pair.first, second: pair.second, measure: name, basis: pair.basis, firstRate: first,
          secondRate: second)
        if counts[index][measure] >= method.minimum.findings {
          test(&difference, drawn[statistic], drawn[statistic + 1])
        }
        differences.append(difference)
      }
    }
    let testedPlaces = differences.indices.filter { differences[$0].pValue != nil }
    let adjusted = BenjaminiHochberg.adjusted(testedPlaces.compactMap { differences[$0].pValue })
    for (place, qValue) in zip(testedPlaces, adjusted) { differences[place].qValue = qValue }
    return differences
  }

  /// Fills in intervals and the p value of a difference by its draws.
  private func test(_ difference: inout Difference, _ first: [Double], _ second: [Double]) {
    let summary = DrawSummary(zip(first, second).map { $0 - $1 }, level: method.level)
    guard let interval = summary.interval, let error = summary.standardError, error > 0 else { return }
    difference.interval = interval
    difference.pValue = NormalDistribution.twoSidedP(difference.difference / error)
    let ratios = zip(first, second).map { $1 > 0 ? $0 / $1 : .infinity }
    if ratios.allSatisfy(\.isFinite) {
      difference.ratioInterval = Quantile.interval(ratios, level: method.level)
    }
  }

  /// How many findings of both sides a comparison rests on, by tested measure.
  private func findings(of pair: OutletPairs.Pair) -> [Int] {
    let strata = PairStrata(pair, articles)
    let cells = plan.cells
    var sums = [Int](repeating: 0, count: layout.count)
    var start = 0
    for cell in cells.ends.indices {
      let slot = cells.slots[Int(cells.cellSlots[cell])]
      if strata.side(of: slot.outlet) != nil,
        strata.key(cluster: Int(cells.clusters[cell]), stratum: slot.stratum) != nil
      {
        for place in start..<cells.ends[cell] { sums[Int(cells.columns[place])] += cells.values[place] }
      }
      start = cells.ends[cell]
    }
    return plan.tested.map { sums[$0.count] }
  }

  /// The pairs for which the attribution check makes a difference.
  static func reversals(_ differences: [Difference]) -> [Reversal] {
    let unchecked = differences.filter { $0.measure == .unchecked && $0.second != nil }
    return differences.filter { $0.measure == .own && $0.second != nil }.compactMap { checked in
      guard let second = checked.second,
        let other = unchecked.first(where: { $0.first == checked.first && $0.second == second })
      else { return nil }
      let kind: Reversal.Kind
      switch (checked.isTold, other.isTold) {
      case (true, true) where (checked.difference > 0) != (other.difference > 0): kind = .reversed
      case (true, false): kind = .appears
      case (false, true): kind = .vanishes
      default: return nil
      }
      return Reversal(
        first: checked.first, second: second, kind: kind, checked: checked.difference,
        unchecked: other.difference)
    }
  }
}

/// The strata of one comparison: which articles enter it, and what each weighs.
struct PairStrata {
  private let pair: OutletPairs.Pair
  private let shared: Set<Int>
  /// The strata that both sides have, for `sections`.
  private var common: Set<Int> = []

  init(_ pair: OutletPairs.Pair, _ articles: ComparedArticles) {
    self.pair = pair
    shared = Set(pair.sharedClusters)
    guard case .sections = pair.basis else { return }
    var (one, two) = (Set<Int>(), Set<Int>())
    for place in articles.rows.indices {
      switch side(of: articles.outlet[place]) {
      case .first: one.insert(articles.stratum[place])
      case .second: two.insert(articles.stratum[place])
      case nil: break
      }
    }
    common = one.intersection(two)
  }

  /// The two sides of a comparison.
  enum Side {
    case first, second
  }

  func side(of outlet: Int) -> Side? {
    if outlet == pair.first { return .first }
    return pair.second == nil || pair.second == outlet ? .second : nil
  }

  /// The stratum of an article as this comparison cuts them; `nil` where it does not enter.
  func key(cluster: Int, stratum: Int) -> Int? {
    switch pair.basis {
    case .stories: shared.contains(cluster) ? cluster : nil
    case .sections: common.contains(stratum) ? stratum : nil
    case .unpaired: 0
    }
  }
}
