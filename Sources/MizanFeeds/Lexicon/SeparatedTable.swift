import Mizan

/// The rows of a table in CSV (RFC 4180) or TSV.
struct SeparatedTable {
  /// One row with the line that it begins on.
  struct Row {
    var line: Int
    var cells: [String]
  }

  private(set) var rows: [Row] = []

  /// Reads a table; blank rows are passed over.
  ///
  /// - Throws: `FeedDumpError` when a quotation mark is not closed.
  init(_ text: String, separator: Character, path: String) throws(FeedDumpError) {
    var row = Row(line: 1, cells: [])
    var cell = ""
    var line = 1
    var openedOn: Int?
    var wasQuoted = false
    func trimmed(_ text: String) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var characters = text.makeIterator()
    var next = characters.next()
    while let character = next {
      next = characters.next()
      if openedOn != nil {
        if character == "\"" {
          if next == "\"" {
            cell.append("\"")
            next = characters.next()
          } else {
            openedOn = nil
          }
        } else {
          if character.isNewline { line += 1 }
          cell.append(character)
        }
      } else if character == "\"", cell.isEmpty, !wasQuoted {
        (openedOn, wasQuoted) = (line, true)
      } else if character == separator {
        row.cells.append(wasQuoted ? cell : trimmed(cell))
        (cell, wasQuoted) = ("", false)
      } else if character.isNewline {
        row.cells.append(wasQuoted ? cell : trimmed(cell))
        if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
        line += 1
        row = Row(line: line, cells: [])
        (cell, wasQuoted) = ("", false)
      } else {
        cell.append(character)
      }
    }
    if let openedOn { throw WordList.error(path, openedOn, "a quotation mark is not closed") }
    row.cells.append(wasQuoted ? cell : trimmed(cell))
    if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
  }
}
