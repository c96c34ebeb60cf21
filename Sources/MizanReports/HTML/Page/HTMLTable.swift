/// A table with a caption, in a box of its own that scrolls where the window is narrow.
struct HTMLTable {
  /// One cell.
  struct Cell {
    var text: Sentence
    /// A second line.
    var detail: Sentence?
    /// How dark the cell is, 0 to 1; its number says the same.
    var heat: Double?
    /// Holds running text and needs room.
    var isLong = false
    /// The language of the text, where it is not the page's.
    var language: String?

    init(
      _ text: Sentence, detail: Sentence? = nil, heat: Double? = nil, isLong: Bool = false,
      language: String? = nil
    ) {
      self.text = text
      self.detail = detail
      self.heat = heat
      self.isLong = isLong
      self.language = language
    }
  }

  /// The id of the caption, unique in the page.
  let id: String
  let caption: Sentence
  /// The title of each column, and whether it holds figures.
  let columns: [(title: Sentence, isFigure: Bool)]
  /// The first cell of a row is its header.
  var rows: [[Cell]] = []

  /// Writes the table; nothing where it has no rows.
  func write(to html: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    html.element(
      "div",
      [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", .text(id))]
    ) { html in
      html.element("table") { html in
        html.element("caption", [("id", .text(id))], caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element(
                "th", [("scope", "col"), ("class", column.isFigure ? "figure" : nil)], column.title)
            }
          }
        }
        html.line()
        html.element("tbody") { html in
          for row in rows {
            html.element("tr") { write(row, to: &$0) }
            html.line()
          }
        }
      }
    }
    html.line()
  }

  private func write(_ row: [Cell], to html: inout HTMLWriter) {
    for (column, cell) in row.enumerated() {
      var classes: [String] = []
      if column < columns.count, columns[column].isFigure { classes.append("figure") }
      if cell.heat != nil { classes.append("heat") }
      if cell.isLong { classes.append("long") }
      var attributes: [HTMLWriter.Attribute] = [
        ("class", classes.isEmpty ? nil : .text(classes.joined(separator: " "))),
        ("style", cell.heat.map { .text("--part:\(Int((100 * min(1, max(0, $0))).rounded()))%") }),
        ("lang", cell.language.map { .text($0) }),
      ]
      if column == 0 { attributes.append(("scope", "row")) }
      html.element(column == 0 ? "th" : "td", attributes) { html in
        html.sentence(cell.text)
        if let detail = cell.detail { html.element("small", [], detail) }
      }
    }
  }
}
