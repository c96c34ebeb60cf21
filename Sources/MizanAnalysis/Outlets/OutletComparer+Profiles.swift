import Mizan

extension OutletComparer {
  /// What was counted of each outlet, and its measures with their intervals.
  func profiles(_ observed: [Double], _ drawn: DrawnStatistics) -> [OutletProfile] {
    var buffers = plan.makeBuffers()
    _ = plan.row(weights: [Int32](repeating: 1, count: articles.clusterCount), &buffers)
    let sizes = OutletSizes(articles)
    let across = rowsSharedAcrossOutlets()
    return articles.outlets.indices.map { outlet in
      let sums = Array(buffers.outletSums[outlet * layout.count..<(outlet + 1) * layout.count])
      func sum(_ column: ColumnLayout.Column) -> Int { sums[column.rawValue] }
      let places = articles.rows.indices.filter { articles.outlet[$0] == outlet }
      let days = places.compactMap { articles.day(of: articles.rows[$0]) }
      let isLarge = large.contains(outlet)
      return OutletProfile(
        name: articles.outlets[outlet], articles: sum(.articles), copies: copies(of: outlet),
        sharedWithOthers: places.count { across.contains(articles.rows[$0]) },
        clusters: sizes.clusters(of: outlet), paragraphs: sum(.paragraphs), words: sum(.words),
        wordsOwn: sum(.wordsOwn),
        voices: (0..<Voice.allCases.count).map { sums[ColumnLayout.Column.voiceOwn.rawValue + $0] },
        verdicts: (0..<5).map { sums[ColumnLayout.Column.insufficient.rawValue + $0] },
        attributions: sum(.attributions), days: Self.span(days), isLargeEnough: isLarge,
        estimates: measures.indices.map { measure in
          let statistic = plan.index(outlet: outlet, measure: measure)
          return estimate(
            plan.measures[measure], observed[statistic], sums,
            isLarge ? DrawSummary(drawn[statistic], level: method.level).interval : nil)
        })
    }
  }

  static func span(_ days: [CalendarDay]) -> ClosedRange<CalendarDay>? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  private func estimate(
    _ ratio: ColumnLayout.Ratio, _ value: Double, _ sums: [Int], _ interval: Interval?
  ) -> Estimate {
    Estimate(
      value: value.isFinite ? value : nil, interval: value.isFinite ? interval : nil,
      count: sums[ratio.count], denominator: sums[ratio.denominator])
  }

  private func copies(of outlet: Int) -> Int {
    let name = articles.outlets[outlet]
    return articles.copies.count { articles.table.outlets[articles.table.rows[$0].outlet] == name }
  }

  private func rowsSharedAcrossOutlets() -> Set<Int> {
    var shared: Set<Int> = []
    for group in articles.duplicateGroups where outlets(of: group).count > 1 { shared.formUnion(group) }
    return shared
  }

  /// The outlets of some rows of the table, ascending.
  func outlets(of rows: [Int]) -> [Int] {
    Set(rows.map { articles.table.outlets[articles.table.rows[$0].outlet] })
      .compactMap { articles.outlets.firstIndex(of: $0) }.sorted()
  }

  /// The outlets by a measure; where intervals overlap they share the ranks.
  func ranking(of measure: Measure, _ outlets: [OutletProfile]) -> Ranking {
    guard let place = measures.firstIndex(of: measure) else { return Ranking(places: []) }
    var known: [(outlet: Int, value: Double, interval: Interval)] = []
    for (index, outlet) in outlets.enumerated() {
      guard let value = outlet.estimates[place].value, let interval = outlet.estimates[place].interval
      else { continue }
      known.append((index, value, interval))
    }
    known.sort { ($1.value, $0.outlet) < ($0.value, $1.outlet) }
    return Ranking(
      places: known.map { one in
        let above = known.count { $0.interval.low > one.interval.high }
        let below = known.count { $0.interval.high < one.interval.low }
        return Ranking.Place(
          outlet: one.outlet, value: one.value, interval: one.interval, ranks: above + 1...known.count - below
        )
      })
  }

  /// Cues by outlet and kind of source.
  func stanceRows() -> [StanceRow] {
    let kinds = AttributionTally.kinds.count + 1
    let stances = AttributionTally.stances.count
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: kinds * stances), count: articles.outlets.count)
    for (place, row) in articles.rows.enumerated() {
      for tally in articles.table.attributions[articles.table.attributionRange(of: row)]
      where tally.stance < stances {
        counts[articles.outlet[place]][tally.kind * stances + tally.stance] += 1
      }
    }
    let leftOut = Set(articles.copies.map { articles.table.ids[$0] })
    let numbers = Dictionary(
      uniqueKeysWithValues: articles.table.outlets.names.enumerated().map { ($0.element, Int32($0.offset)) })
    var rows: [StanceRow] = []
    for (outlet, name) in articles.outlets.enumerated() {
      for kind in 0..<kinds {
        let part = Array(counts[outlet][kind * stances..<(kind + 1) * stances])
        guard part.contains(where: { $0 > 0 }) else { continue }
        let examples = (0..<stances).flatMap { stance in
          articles.table.examples.examples(
            outlet: numbers[name] ?? 0, kind: kind, stance: stance, without: leftOut, limit: 3)
        }
        rows.append(
          StanceRow(
            outlet: outlet, kind: kind < kinds - 1 ? AttributionTally.kinds[kind] : nil, counts: part,
            examples: examples))
      }
    }
    return rows
  }

  /// `own` by outlet and month.
  func monthRows(_ observed: [Double], _ drawn: DrawnStatistics) -> [MonthRow] {
    let ratio = layout.ratio(of: .own)
    var buffers = plan.makeBuffers()
    _ = plan.row(weights: [Int32](repeating: 1, count: articles.clusterCount), &buffers)
    var clusters = [Set<Int>](repeating: [], count: outletMonths.count)
    let numbers = Dictionary(
      uniqueKeysWithValues: outletMonths.enumerated().map {
        ([$0.element.outlet, $0.element.month.number], $0.offset)
      }
    )
    for place in articles.rows.indices {
      guard let month = articles.strata[articles.stratum[place]].month,
        let number = numbers[[articles.outlet[place], month.number]]
      else { continue }
      clusters[number].insert(articles.cluster[place])
    }
    return outletMonths.enumerated().map { index, key in
      func sum(_ column: Int) -> Int {
        plan.months[index].reduce(0) { $0 + buffers.slotSums[$1 * layout.count + column] }
      }
      let words = sum(ratio.denominator)
      let isLarge = clusters[index].count >= method.minimum.clusters && words >= method.minimum.words
      let statistic = plan.index(month: index)
      let value = observed[statistic]
      return MonthRow(
        outlet: key.outlet, month: key.month, articles: sum(ColumnLayout.Column.articles.rawValue),
        words: words,
        own: Estimate(
          value: value.isFinite ? value : nil,
          interval: isLarge ? DrawSummary(drawn[statistic], level: method.level).interval : nil,
          count: sum(ratio.count), denominator: words))
    }
  }
}
