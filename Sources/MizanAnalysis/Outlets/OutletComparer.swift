import Mizan

/// Compares the outlets of a table of articles.
public struct OutletComparer: Sendable {
  /// How many entries of a difference a comparison names; the others are one sum.
  static let partLimit = 15

  /// How.
  public let method: Comparison.Method
  let articles: ComparedArticles
  let layout: ColumnLayout
  let measures: [Measure]
  let tested: [Measure]
  /// The outlets that are large enough for intervals.
  let large: [Int]
  let pairs: OutletPairs
  let plan: StatisticPlan
  /// The outlet and month of each of the plan's months.
  let outletMonths: [(outlet: Int, month: CalendarMonth)]

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - table: the articles.
  ///   - grouping: their stories and copies.
  ///   - method: seed, draws and minimum samples; its model must be the table's.
  public init(_ table: ArticleTable, grouping: ArticleGrouping, method: Comparison.Method) {
    precondition(table.model == method.model)
    self.method = method
    articles = ComparedArticles(table, grouping: grouping)
    let used = Set(
      articles.rows.flatMap { row in table.findings[table.findingRange(of: row)].map(\.entry) })
    layout = ColumnLayout(entries: used.map { table.entries[$0] })
    measures = layout.measures
    tested = measures.filter(\.isTested)
    let cells = SumCells(articles, layout: layout)
    let sizes = OutletSizes(articles)
    large = articles.outlets.indices.filter { sizes.isLarge($0, method.minimum) }
    pairs = OutletPairs(
      cells, strataCount: articles.strata.count, outletCount: articles.outlets.count, large: large,
      minimum: method.minimum)
    var months: [(outlet: Int, month: CalendarMonth)] = []
    var monthSlots: [[Int]] = []
    for (index, slot) in cells.slots.enumerated() {
      guard let month = articles.strata[slot.stratum].month else { continue }
      if let last = months.last, last.outlet == slot.outlet, last.month == month {
        monthSlots[monthSlots.count - 1].append(index)
      } else {
        months.append((slot.outlet, month))
        monthSlots.append([index])
      }
    }
    outletMonths = months
    let layout = layout
    plan = StatisticPlan(
      cells: cells, strataCount: articles.strata.count, outletCount: articles.outlets.count,
      pairs: pairs.pairs, measures: measures.map { layout.ratio(of: $0) },
      tested: tested.map { layout.ratio(of: $0) }, months: monthSlots)
  }

  /// Compares.
  ///
  /// - Parameter jobs: how many workers draw at once; the result does not depend on it.
  /// - Returns: the comparison.
  /// - Complexity: O(draws × (articles + pairs × strata × measures)).
  public func comparison(jobs: Int = 1) async -> Comparison {
    let resampling = Resampling(plan: plan, seed: method.seed, draws: method.draws)
    let observed = resampling.observed()
    let drawn = await resampling.drawn(jobs: jobs)
    let outlets = profiles(observed, drawn)
    let differences = differences(observed, drawn)
    var comparison = Comparison(method: method, outlets: outlets, measures: measures)
    comparison.stances = stanceRows()
    comparison.differences = differences
    comparison.ranking = ranking(of: .own, outlets)
    comparison.uncheckedRanking = ranking(of: .unchecked, outlets)
    comparison.reversals = Self.reversals(differences)
    comparison.months = monthRows(observed, drawn)
    comparison.decompositions = differences.compactMap {
      decomposition(of: $0, partLimit: Self.partLimit)
    }
    comparison.words = wordLists()
    comparison.references = referenceTable()
    comparison.stories = storySummary()
    comparison.duplicates = duplicateSummary()
    comparison.splitHalf = SplitHalves(plan.cells, outlets: large, seed: method.seed).result()
    comparison.notes = notes(differences)
    return comparison
  }

  private func notes(_ differences: [Difference]) -> [Comparison.Note] {
    var notes: [Comparison.Note] = []
    func add(_ kind: Comparison.Note.Kind, _ count: Int) {
      if count > 0 { notes.append(.init(kind, count: count)) }
    }
    add(.withoutText, articles.table.articlesWithoutText)
    add(.withoutOutlet, articles.withoutOutlet)
    if articles.outlets.count < 2 { notes.append(.init(.singleOutlet, count: articles.outlets.count)) }
    for outlet in articles.outlets.indices where !large.contains(outlet) {
      notes.append(.init(.smallOutlet, outlet: outlet))
    }
    if pairs.leavesOutPairs { notes.append(.init(.manyOutlets, count: large.count)) }
    add(.fewFindings, differences.count { $0.pValue == nil })
    add(.duplicates, articles.copies.count)
    add(.undated, articles.rows.count { articles.day(of: $0) == nil })
    notes.append(.init(.notMeasured))
    return notes
  }
}

/// How much each outlet has.
struct OutletSizes {
  private var clusters: [Set<Int>]
  private var words: [Int]

  init(_ articles: ComparedArticles) {
    clusters = Array(repeating: [], count: articles.outlets.count)
    words = Array(repeating: 0, count: articles.outlets.count)
    for (place, row) in articles.rows.enumerated() {
      clusters[articles.outlet[place]].insert(articles.cluster[place])
      words[articles.outlet[place]] += articles.table.rows[row].wordCount
    }
  }

  func isLarge(_ outlet: Int, _ minimum: Comparison.MinimumSample) -> Bool {
    clusters[outlet].count >= minimum.clusters && words[outlet] >= minimum.words
  }

  func clusters(of outlet: Int) -> Int { clusters[outlet].count }
}
