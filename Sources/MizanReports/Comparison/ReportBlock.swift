/// One piece of a report, before it is laid out as plain text or as Markdown.
enum ReportBlock: Sendable {
  /// A heading; 1 is the title.
  case heading(Int, [ReportText])
  case paragraph(String)
  case list([[ReportText]])
  case table(ReportTable)
}

/// A piece of a line.
enum ReportText: Sendable {
  /// Words of the report; nothing in them is markup in any form it is laid out in.
  case plain(String)
  /// Words from outside: names of outlets, titles, ids, cues, and what a record says of a lexicon.
  case outside(String)
}

/// A table with a header row.
struct ReportTable: Sendable {
  /// Where the cells of a column stand.
  enum Alignment: Sendable {
    case left, right
  }

  var columns: [(title: [ReportText], alignment: Alignment)]
  var rows: [[[ReportText]]] = []

  init(_ columns: [(String, Alignment)]) {
    self.columns = columns.map { ([.plain($0.0)], $0.1) }
  }

  /// Adds a column behind the others.
  mutating func addColumn(_ title: [ReportText], _ alignment: Alignment) {
    columns.append((title, alignment))
  }

  mutating func add(_ cells: [[ReportText]]) { rows.append(cells) }
}

extension [ReportText] {
  static func plain(_ text: String) -> [ReportText] { [.plain(text)] }
  static func outside(_ text: String) -> [ReportText] { [.outside(text)] }
}
