extension OutletComparer {
  /// Which word of the reference scale stands beside whom; `nil` where none stands beside anybody.
  func referenceTable() -> ReferenceTable? {
    struct Key: Hashable {
      var outlet: Int
      var side: String
    }
    let table = articles.table
    var entries: Set<String> = []
    var found: [(key: Key, entry: String, isOwn: Bool)] = []
    var (nobody, several) = (0, 0)
    for (place, row) in articles.rows.enumerated() {
      for mention in table.mentions[table.mentionRange(of: row)] {
        switch mention.side {
        case MentionTally.nobody: nobody += 1
        case MentionTally.several: several += 1
        default:
          let entry = table.entries[mention.entry].id
          entries.insert(entry)
          found.append(
            (
              Key(outlet: articles.outlet[place], side: table.sides[Int32(mention.side)]), entry,
              mention.isOwn
            ))
        }
      }
    }
    guard !found.isEmpty else { return nil }
    let columns = entries.sorted()
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
    let none = [Int](repeating: 0, count: columns.count)
    var rows: [Key: ReferenceTable.Row] = [:]
    for (key, entry, isOwn) in found {
      guard let column = places[entry] else { continue }
      var row =
        rows[key] ?? ReferenceTable.Row(outlet: key.outlet, side: key.side, own: none, attributed: none)
      if isOwn { row.own[column] += 1 } else { row.attributed[column] += 1 }
      rows[key] = row
    }
    return ReferenceTable(
      entries: columns, rows: rows.values.sorted { ($0.outlet, $0.side) < ($1.outlet, $1.side) },
      window: ArticleReader.window, counted: found.count, withoutActor: nobody, ambiguous: several)
  }
}
