import Mizan

/// The rows of a table in CSV (RFC 4180) or TSV.
struct SeparatedTable {
  /// One row with the line that it begins on.
  struct Row {
    var line: Int
    var cells: [String]
  }

  /// The rows that hold anything.
  private(set) var rows: [Row] = []

  private let separator: Character
  private var row = Row(line: 1, cells: [])
  private var cell = ""
  private var line = 1
  /// The line of the quotation mark that is open.
  private var openedOn: Int?
  private var wasQuoted = false

  /// Reads a table.
  ///
  /// - Throws: `FeedDumpError` when a quotation mark is not closed.
  init(_ text: String, separator: Character, path: String) throws(FeedDumpError) {
    self.separator = separator
    var isAfterMark = false
    for character in text {
      if openedOn != nil, isAfterMark {
        isAfterMark = false
        // A mark that is written twice is one; any other character behind a mark stands outside.
        if character == "\"" {
          cell.append(character)
          continue
        }
        openedOn = nil
      }
      if openedOn == nil {
        readOutside(character)
      } else if character == "\"" {
        isAfterMark = true
      } else {
        if character.isNewline { line += 1 }
        cell.append(character)
      }
    }
    if let openedOn, !isAfterMark {
      throw TermList.error(path, openedOn, "a quotation mark is not closed")
    }
    endRow()
  }

  private mutating func readOutside(_ character: Character) {
    if character == "\"", cell.isEmpty, !wasQuoted {
      (openedOn, wasQuoted) = (line, true)
    } else if character == separator {
      endCell()
    } else if character.isNewline {
      line += 1
      endRow()
    } else {
      cell.append(character)
    }
  }

  /// Blanks around a cell belong to it only where it stands in marks.
  private mutating func endCell() {
    let trimmed = cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    row.cells.append(wasQuoted ? cell : String(trimmed))
    (cell, wasQuoted) = ("", false)
  }

  private mutating func endRow() {
    endCell()
    if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    row = Row(line: line, cells: [])
  }
}
