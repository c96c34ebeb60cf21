import MizanAnalysis

/// Words, entries and reference choice.
extension ComparisonPage {
  /// How many words of a list are shown.
  private static let wordLimit = 15
  /// How many entries of a decomposition are shown.
  private static let partLimit = 10
  /// How many words for a death have a column.
  private static let columnLimit = 7

  var wordsSection: Section? {
    let lists = comparison.words.filter { shown.contains($0.outlet) }
    guard !lists.isEmpty else { return nil }
    return Section(id: "words", title: text(.wordsTitle)) { html in
      html.element("p", text(.wordsLead))
      writeOmittedOutlets(to: &html)
      for (place, list) in lists.enumerated() {
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element("summary", name(list.outlet))
          for (side, title, words) in [
            ("more", text(.usesMore), list.more), ("less", text(.usesLess), list.less),
          ] {
            wordTable(id: "words-\(list.outlet)-\(side)", title: title, words).write(to: &html)
          }
        }
        html.line()
      }
    }
  }

  private func wordTable(id: String, title: Sentence, _ words: [KeyWord]) -> HTMLTable {
    var table = HTMLTable(
      id: id, caption: title,
      columns: [(text(.word), false), (text(.zScore), true), (text(.here), true), (text(.inRest), true)])
    for word in words.prefix(Self.wordLimit) {
      table.rows.append([
        .init(Sentence(name: word.word.shortened(to: 40)), language: "ar"),
        .init(Sentence(figure: Figures.difference(word.z))),
        .init(Sentence(figure: "\(Figures.count(word.count)) (\(Figures.count(word.articles)))")),
        .init(Sentence(figure: "\(Figures.count(word.restCount)) (\(Figures.count(word.restArticles)))")),
      ])
    }
    return table
  }

  var decompositionSection: Section? {
    let all = comparison.decompositions.filter { $0.second == nil || comparison.outlets.count == 2 }
    let chosen = all.filter { shown.contains($0.first) }.prefix(Self.outletLimit)
    guard !chosen.isEmpty else { return nil }
    return Section(id: "entries", title: text(.decompositionTitle)) { html in
      html.element("p", text(.decompositionLead))
      writeOmittedOutlets(to: &html)
      for (place, decomposition) in chosen.enumerated() {
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element(
            "summary",
            "\(name(decomposition.first)) – \(text(.against)): \(name(orRest: decomposition.second))")
          write(decomposition, to: &html)
        }
        html.line()
      }
    }
  }

  private func write(_ decomposition: Decomposition, to html: inout HTMLWriter) {
    let parts = decomposition.parts.prefix(Self.partLimit)
    let hidden = decomposition.parts.dropFirst(Self.partLimit)
    let others = decomposition.others + hidden.reduce(0) { $0 + $1.change }
    let row = PlotRow(PlotScale(parts.map(\.change) + [others]), locale)
    html.element("div", [("class", "chart")]) { html in
      html.axis(row.scale)
      html.element("ol") { html in
        for part in parts {
          let counts = "\(Figures.count(part.count)) : \(Figures.count(part.otherCount))"
          let articles = "\(Figures.count(part.articles)) : \(Figures.count(part.otherArticles))"
          writeBar(
            part.change, row, title: entry(part.entry), detail: locale.category(part.category),
            note:
              "\(text(.findings)) \(figure: counts)\(locale.comma)\(text(.articles)) \(figure: articles)",
            to: &html)
        }
        let count = decomposition.otherEntries + hidden.count
        if count > 0 {
          writeBar(
            others, row, title: text(.otherEntries), detail: locale.counted(count, .entry), note: nil,
            to: &html)
        }
      }
    }
  }

  private func writeBar(
    _ change: Double, _ row: PlotRow, title: Sentence, detail: Sentence, note: Sentence?,
    to html: inout HTMLWriter
  ) {
    html.element("li") { html in
      html.element("span", [("class", "what")]) { html in
        html.sentence(title)
        html.element("small", detail)
      }
      row.write(to: &html) { row.bar(change >= 0 ? "more" : "less", to: change, &$0) }
      html.element("span", [("class", "values")]) { html in
        // Most parts are smaller than a hundredth.
        html.figure((change > 0 ? "+" : "") + change.text(.three))
        if let note { html.element("small", note) }
      }
    }
    html.line()
  }

  var referencesSection: Section? {
    guard let references = comparison.references, !references.rows.isEmpty else { return nil }
    let sums = references.entries.indices.map { column in
      references.rows.reduce(0) { $0 + $1.own[column] + $1.attributed[column] }
    }
    let order = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    let columns = order.prefix(Self.columnLimit).map { [$0] }
    let others = Array(order.dropFirst(Self.columnLimit))
    return Section(id: "references", title: text(.referencesTitle)) { html in
      html.element("p", text(.referencesLead))
      html.element(
        "p", [("class", "note")],
        text(
          .referenceCounts(
            counted: references.counted, without: references.withoutActor, ambiguous: references.ambiguous,
            window: references.window)))
      writeOmittedOutlets(to: &html)
      for (place, outlet) in shown.filter({ outlet in references.rows.contains { $0.outlet == outlet } })
        .enumerated()
      {
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element("summary", name(outlet))
          var table = HTMLTable(
            id: "deaths-\(outlet)", caption: text(.ownPlusAttributed),
            columns: [(text(.side), false)] + columns.map { (entry(references.entries[$0[0]]), true) }
              + (others.isEmpty ? [] : [(text(.others), true)]))
          let rows = references.rows.filter { $0.outlet == outlet }
          for row in rows.prefix(Self.rowLimit) {
            table.rows.append(
              [.init(locale.side(row.side))]
                + (columns + (others.isEmpty ? [] : [others])).map { .init(Self.sum(of: row, $0)) })
          }
          table.write(to: &html)
          writeOmittedRows(rows.count - Self.rowLimit, to: &html)
        }
        html.line()
      }
    }
  }

  /// Own voice + attributed; nothing where both are 0.
  private static func sum(of row: ReferenceTable.Row, _ columns: [Int]) -> Sentence {
    let own = columns.reduce(0) { $0 + row.own[$1] }
    let attributed = columns.reduce(0) { $0 + row.attributed[$1] }
    return own + attributed == 0 ? "" : Sentence(figure: "\(own) + \(attributed)")
  }
}
