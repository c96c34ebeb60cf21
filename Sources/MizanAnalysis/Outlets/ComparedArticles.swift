import Mizan

/// The articles that count, in an order that depends on nothing but what they hold.
///
/// Copies within an outlet are left out but for the earliest; story clusters and strata are numbered.
struct ComparedArticles: Sendable {
  /// A section in a month.
  struct Stratum: Hashable, Sendable {
    var section: String?
    var month: CalendarMonth?
  }

  let table: ArticleTable
  /// The outlets' names, sorted.
  let outlets: [String]
  /// The articles that count, as rows of the table.
  private(set) var rows: [Int] = []
  /// The outlet of each.
  private(set) var outlet: [Int] = []
  /// The story cluster of each.
  private(set) var cluster: [Int] = []
  /// The stratum of each.
  private(set) var stratum: [Int] = []
  private(set) var clusterCount = 0
  private(set) var strata: [Stratum] = []
  /// The articles that were left out as copies.
  private(set) var copies: [Int] = []
  /// Articles that name no outlet.
  private(set) var withoutOutlet = 0
  /// The groups of near-duplicates, as rows of the table: those that count first.
  private(set) var duplicateGroups: [[Int]] = []

  /// How many sections are told apart in the strata; the others, the smallest, are one.
  static let sectionLimit = 40

  /// Sorts a table.
  ///
  /// - Parameters:
  ///   - table: the articles.
  ///   - grouping: the story and the group of copies that each belongs to.
  init(_ table: ArticleTable, grouping: ArticleGrouping) {
    self.table = table
    let outletOfRow = table.rows.map { table.outlets[$0.outlet] }
    outlets = Set(outletOfRow).subtracting([""]).sorted()
    let texts = table.rows.indices.map { table.ids[$0] }
    var order = table.rows.indices.filter { !outletOfRow[$0].isEmpty }
    withoutOutlet = table.rows.count - order.count
    order.sort { left, right in
      let (one, two) = (table.rows[left], table.rows[right])
      return (outletOfRow[left], one.key, one.day, texts[left]) < (
        outletOfRow[right], two.key, two.day, texts[right]
      )
    }
    let dropped = leaveOutCopies(order, grouping.originals)
    rows = order.filter { !dropped.contains($0) }
    copies = order.filter { dropped.contains($0) }
    let places = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($0.element, $0.offset) })
    outlet = rows.map { places[outletOfRow[$0]] ?? 0 }
    numberClusters(grouping.clusters)
    numberStrata()
  }

  /// The articles to leave out: of one outlet's copies of a text all but the earliest, on one day the longest.
  ///
  /// What decides is in the articles and not in their order, so that the same text counts whatever stands before it.
  private mutating func leaveOutCopies(_ order: [Int], _ originals: [Int]) -> Set<Int> {
    var members: [Int: [Int]] = [:]
    var found: [Int] = []
    for row in order {
      if members[originals[row]] == nil { found.append(originals[row]) }
      members[originals[row], default: []].append(row)
    }
    var dropped: Set<Int> = []
    for original in found {
      guard let rows = members[original], rows.count > 1 else { continue }
      var kept: [Int32: Int] = [:]
      for row in rows {
        let outlet = table.rows[row].outlet
        if let other = kept[outlet], !comes(row, before: other) { continue }
        kept[outlet] = row
      }
      let keptRows = Set(kept.values)
      dropped.formUnion(rows.filter { !keptRows.contains($0) })
      duplicateGroups.append(rows.filter(keptRows.contains) + rows.filter { !keptRows.contains($0) })
    }
    return dropped
  }

  /// An article without a date is later than any other; rows come in the order of their keys.
  private func comes(_ row: Int, before other: Int) -> Bool {
    func rank(_ row: Int) -> (day: Int32, brevity: Int) {
      let facts = table.rows[row]
      return (facts.day == ArticleRow.noDay ? Int32.max : facts.day, -facts.wordCount)
    }
    return rank(row) < rank(other)
  }

  /// Numbers the clusters in the order of their smallest key, which no copy changes.
  private mutating func numberClusters(_ clusters: [Int]) {
    var smallest: [Int: (key: UInt64, place: Int)] = [:]
    for (place, row) in rows.enumerated() {
      let key = table.rows[row].key
      if let known = smallest[clusters[row]], (known.key, known.place) <= (key, place) { continue }
      smallest[clusters[row]] = (key, place)
    }
    let order = smallest.sorted { ($0.value.key, $0.value.place) < ($1.value.key, $1.value.place) }
    clusterCount = order.count
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset) })
    cluster = rows.map { numbers[clusters[$0]] ?? 0 }
  }

  private mutating func numberStrata() {
    var sizes: [Int32: Int] = [:]
    for row in rows { sizes[table.rows[row].section, default: 0] += 1 }
    let named = sizes.keys.filter { $0 != ArticleRow.noSection }
      .map { (number: $0, name: table.sections[$0], size: sizes[$0] ?? 0) }
      .sorted { (-$0.size, $0.name) < (-$1.size, $1.name) }
    let kept = Dictionary(uniqueKeysWithValues: named.prefix(Self.sectionLimit).map { ($0.number, $0.name) })
    let values = rows.map { row in
      Stratum(section: kept[table.rows[row].section], month: month(of: row))
    }
    strata = Set(values).sorted { left, right in
      (left.month?.number ?? .min, left.section ?? "") < (right.month?.number ?? .min, right.section ?? "")
    }
    let numbers = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($0.element, $0.offset) })
    stratum = values.map { numbers[$0] ?? 0 }
  }

  /// The day of a row of the table.
  func day(of row: Int) -> CalendarDay? {
    let day = table.rows[row].day
    return day == ArticleRow.noDay ? nil : CalendarDay(number: Int(day))
  }

  private func month(of row: Int) -> CalendarMonth? { day(of: row)?.month }
}

/// Which articles tell of one event, and which are copies of each other.
public struct ArticleGrouping: Sendable {
  /// The story cluster of each article of the table.
  public var clusters: [Int]
  /// The article whose text each one repeats; itself where it repeats none.
  public var originals: [Int]

  /// Creates a grouping.
  ///
  /// - Precondition: both lists have an element for each article of the table.
  public init(clusters: [Int], originals: [Int]) {
    precondition(clusters.count == originals.count)
    self.clusters = clusters
    self.originals = originals
  }

  /// Each article a story of its own, and no copies: what is known without the text.
  public init(separate count: Int) { self.init(clusters: Array(0..<count), originals: Array(0..<count)) }
}

extension ArticleTable {
  /// Finds the stories and the copies among the articles whose text is known; the others stand alone.
  public func grouping(options: StoryOptions = StoryOptions()) -> ArticleGrouping {
    var finder = StoryFinder(options: options)
    var rows: [Int] = []
    for (row, sketch) in sketches.enumerated() {
      guard let sketch else { continue }
      finder.add(sketch)
      rows.append(row)
    }
    let stories = finder.finish()
    var grouping = ArticleGrouping(separate: count)
    for (index, row) in rows.enumerated() {
      grouping.clusters[row] = rows[stories.members[stories.story[index]][0]]
      grouping.originals[row] = rows[stories.original[index]]
    }
    return grouping
  }
}
