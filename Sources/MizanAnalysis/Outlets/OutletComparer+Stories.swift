extension OutletComparer {
  /// The stories that several outlets reported, the most widely reported first.
  func storySummary() -> StorySummary {
    var members = [[Int]](repeating: [], count: articles.clusterCount)
    for place in articles.rows.indices { members[articles.cluster[place]].append(place) }
    let shared = members.filter { Set($0.map { articles.outlet[$0] }).count > 1 }
    let stories = shared.map { (places: sortedByDay($0), outlets: Set($0.map { articles.outlet[$0] }).count) }
      .sorted { left, right in
        (right.outlets, right.places.count, id(left.places[0])) < (
          left.outlets, left.places.count, id(right.places[0])
        )
      }
    return StorySummary(
      clusters: articles.clusterCount, shared: shared.count,
      listed: stories.map { story($0.places) })
  }

  private func id(_ place: Int) -> String { articles.table.ids[articles.rows[place]] }

  private func sortedByDay(_ places: [Int]) -> [Int] {
    places.sorted { left, right in
      let (one, two) = (articles.day(of: articles.rows[left]), articles.day(of: articles.rows[right]))
      return (one?.number ?? .max, id(left)) < (two?.number ?? .max, id(right))
    }
  }

  private func story(_ places: [Int]) -> StorySummary.Story {
    let outlets = Set(places.map { articles.outlet[$0] }).sorted()
    return StorySummary.Story(
      id: id(places[0]), title: articles.table.titles[articles.rows[places[0]]],
      days: Self.span(places.compactMap { articles.day(of: articles.rows[$0]) }),
      tellings: outlets.map { outlet in telling(of: outlet, places.filter { articles.outlet[$0] == outlet }) }
    )
  }

  private func telling(of outlet: Int, _ places: [Int]) -> StorySummary.Telling {
    var sums = [Int](repeating: 0, count: layout.count)
    for place in places { articles.table.addColumns(of: articles.rows[place], layout: layout, to: &sums) }
    func value(_ measure: Measure) -> Double? {
      let ratio = layout.ratio(of: measure)
      return ratio.value(Double(sums[ratio.numerator]), over: Double(sums[ratio.denominator]))
    }
    return StorySummary.Telling(
      outlet: outlet, articles: places.map(id), words: sums[ColumnLayout.Column.words.rawValue],
      own: value(.own), unchecked: value(.unchecked))
  }

  /// The copies, the largest groups first.
  func duplicateSummary() -> DuplicateSummary {
    let groups = articles.duplicateGroups
    let table = articles.table
    let listed = groups.sorted { ($1.count, table.ids[$0[0]]) < ($0.count, table.ids[$1[0]]) }
    return DuplicateSummary(
      groups: groups.count, leftOut: articles.copies.count,
      acrossOutlets: groups.count { outlets(of: $0).count > 1 },
      listed: listed.map { group in
        DuplicateSummary.Group(
          title: table.titles[group[0]], articles: group.map { table.ids[$0] }, outlets: outlets(of: group))
      })
  }
}
