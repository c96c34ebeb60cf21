/// Lays a report out as Markdown (CommonMark with the tables of GitHub).
struct MarkdownReportLayout {
  /// The report with its line ends.
  static func bytes(of blocks: [ReportBlock]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      append(block, to: &bytes)
    }
    return bytes
  }

  private static func append(_ block: ReportBlock, to bytes: inout [UInt8]) {
    switch block {
    case .heading(let level, let title):
      bytes.append(text: String(repeating: "#", count: level) + " ")
      bytes.append(title)
      bytes.append(UInt8(ascii: "\n"))
    case .paragraph(let text):
      bytes.append(text: text)
      bytes.append(UInt8(ascii: "\n"))
    case .list(let items):
      for item in items {
        bytes.append(text: "- ")
        bytes.append(item)
        bytes.append(UInt8(ascii: "\n"))
      }
    case .table(let table): append(table, to: &bytes)
    }
  }

  private static func append(_ table: ReportTable, to bytes: inout [UInt8]) {
    append(table.columns.map(\.title), to: &bytes)
    bytes.append(text: "|")
    for column in table.columns { bytes.append(text: column.alignment == .right ? " ---: |" : " --- |") }
    bytes.append(UInt8(ascii: "\n"))
    for row in table.rows { append(row, to: &bytes) }
  }

  private static func append(_ row: [[ReportText]], to bytes: inout [UInt8]) {
    bytes.append(text: "|")
    for cell in row {
      bytes.append(UInt8(ascii: " "))
      bytes.append(cell)
      bytes.append(text: " |")
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ texts: [ReportText]) {
    for text in texts {
      switch text {
      case .plain(let text): append(text: text)
      case .outside(let text): append(markdown: text)
      }
    }
  }
}
