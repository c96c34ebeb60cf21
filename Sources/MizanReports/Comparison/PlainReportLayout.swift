/// Lays a report out as plain text of fixed-width columns.
struct PlainReportLayout {
  /// The report with its line ends.
  static func bytes(of blocks: [ReportBlock]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      append(block, to: &bytes)
    }
    return bytes
  }

  private static let lineWidth = 100

  private static func append(_ block: ReportBlock, to bytes: inout [UInt8]) {
    switch block {
    case .heading(let level, let title):
      let cell = PlainCell(title)
      bytes += cell.bytes
      let underline = level == 1 ? "=" : level == 2 ? "-" : "."
      bytes.append(text: "\n" + String(repeating: underline, count: cell.width) + "\n")
    case .paragraph(let text):
      for line in wrapped(text) { bytes.append(text: line + "\n") }
    case .list(let items):
      for item in items {
        bytes.append(text: "- ")
        bytes.append(item)
        bytes.append(UInt8(ascii: "\n"))
      }
    case .table(let table): append(table, to: &bytes)
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > lineWidth {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  private static func append(_ table: ReportTable, to bytes: inout [UInt8]) {
    let rows = [table.columns.map(\.title)] + table.rows
    let cells = rows.map { row in row.map { PlainCell($0) } }
    let widths = table.columns.indices.map { column in
      cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    for row in cells {
      var line: [UInt8] = []
      for (column, cell) in row.enumerated() {
        if column > 0 { line.append(text: "  ") }
        let padding = String(repeating: " ", count: widths[column] - cell.width)
        if table.columns[column].alignment == .right { line.append(text: padding) }
        line += cell.bytes
        if table.columns[column].alignment == .left { line.append(text: padding) }
      }
      while line.last == UInt8(ascii: " ") { line.removeLast() }
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}

/// A cell with the number of places it takes on a terminal.
private struct PlainCell {
  let bytes: [UInt8]
  let width: Int

  init(_ texts: [ReportText]) {
    var bytes: [UInt8] = []
    bytes.append(texts)
    self.bytes = bytes
    // Isolates take no place, and neither do marks on letters: those are part of their character.
    width = String(decoding: bytes, as: UTF8.self).count { $0 != "\u{2068}" && $0 != "\u{2069}" }
  }
}

extension [UInt8] {
  /// Appends a line; what comes from outside cannot steer a terminal.
  fileprivate mutating func append(_ texts: [ReportText]) {
    for text in texts {
      switch text {
      case .plain(let text): append(text: text)
      case .outside(let text): append(outside: text)
      }
    }
  }
}
