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
      bytes.append(markdown: text)
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
      case .plain(let text): append(markdown: text)
      case .outside(let text):
        var harmless: [UInt8] = []
        harmless.append(outside: text)
        appendOutside(markdown: String(decoding: harmless, as: UTF8.self))
      }
    }
  }

  /// Appends a text from outside, in which an address is not made a link either.
  mutating func appendOutside(markdown text: String) {
    var rest = text[...]
    while let place = rest.firstIndex(where: { $0 == ":" || $0 == "." }) {
      append(markdown: String(rest[..<place]))
      append(text: "\\\(rest[place])")
      rest = rest[rest.index(after: place)...]
    }
    append(markdown: String(rest))
  }

  /// Appends a text so that nothing in it is read as Markdown or HTML.
  ///
  /// Every ASCII punctuation mark that can open something is escaped (CommonMark 0.31, section 2.4); a plus, a minus
  /// or a number with a full stop opens a list only at the start of a line, where no text from outside stands.
  mutating func append(markdown text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "#"),
        UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "@"):
        append(UInt8(ascii: "\\"))
        append(byte)
      default: append(byte)
      }
    }
  }
}
