import Mizan
import MizanAnalysis

/// Categories, voices and reporting verbs.
extension ComparisonPage {
  var categoriesSection: Section? {
    let categories = comparison.measures.compactMap { measure -> String? in
      if case .category(let category, nil) = measure { category } else { nil }
    }
    guard !categories.isEmpty else { return nil }
    return Section(id: "categories", title: text(.categoriesTitle)) { html in
      html.element("p", text(.categoriesLead))
      writeOmittedOutlets(to: &html)
      var table = HTMLTable(
        id: "map", caption: text(.per1000),
        columns: [(text(.category), false)] + shown.map { (name($0), true) })
      for category in categories.prefix(Self.rowLimit) { table.rows.append(cells(of: category)) }
      table.write(to: &html)
      writeOmittedRows(categories.count - Self.rowLimit, to: &html)
      writeFacets(to: &html)
    }
  }

  /// The same by facet.
  private func writeFacets(to html: inout HTMLWriter) {
    let facets = comparison.measures.compactMap { measure -> (category: String, facet: String)? in
      if case .category(let category, let facet?) = measure { (category, facet) } else { nil }
    }
    guard !facets.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text(.facetsTitle))
      var table = HTMLTable(
        id: "map-facets", caption: text(.per1000),
        columns: [(text(.facet), false)] + shown.map { (name($0), true) })
      for (category, facet) in facets.prefix(Self.rowLimit) {
        table.rows.append(cells(of: category, facet: facet))
      }
      table.write(to: &html)
      writeOmittedRows(facets.count - Self.rowLimit, to: &html)
    }
    html.line()
  }

  private func cells(of category: String, facet: String? = nil) -> [HTMLTable.Cell] {
    let values = shown.map { estimate($0, .category(category, facet: facet))?.value }
    let most = values.compactMap(\.self).max() ?? 0
    let decimals = Figures.decimals(for: values.compactMap(\.self))
    let title: HTMLTable.Cell =
      facet.map { .init(locale.facet($0), detail: locale.category(category)) }
      ?? .init(locale.category(category))
    return [title]
      + zip(shown, values).map { outlet, value in
        let attributed = estimate(outlet, .attributedCategory(category, facet: facet))?.value
        return .init(
          Sentence(figure: Figures.rate(value, decimals)),
          detail: Sentence(figure: "+ " + Figures.rate(attributed, decimals)),
          heat: most > 0 ? (value ?? 0) / most : 0)
      }
  }

  func writeVoices(to html: inout HTMLWriter) {
    html.element("p", text(.voicesLead))
    writeOmittedOutlets(to: &html)
    for outlet in shown {
      html.element("h3", name(outlet))
      VoiceBar(locale: locale, counts: comparison.outlets[outlet].voices).write(to: &html)
    }
    html.element("p", text(.sourcesLead))
    sourcesTable.write(to: &html)
  }

  var stancesSection: Section? {
    guard !comparison.stances.isEmpty else { return nil }
    return Section(id: "stances", title: text(.stancesTitle)) { html in
      html.element("p", text(.stancesLead))
      writeOmittedOutlets(to: &html)
      stanceTable(id: "stances-all", title: text(.outlet), rows: shown.map { (name($0), sums(of: $0), []) })
        .write(to: &html)
      let told = shown.filter { outlet in comparison.stances.contains { $0.outlet == outlet } }
      for (place, outlet) in told.enumerated() {
        let rows = comparison.stances.filter { $0.outlet == outlet }
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element("summary", name(outlet))
          stanceTable(
            id: "stances-\(outlet)", title: text(.sourceKind),
            rows: rows.map { ($0.kind.map { locale.text($0) } ?? text(.noSource), $0.counts, $0.examples) }
          ).write(to: &html)
        }
        html.line()
      }
    }
  }

  private func sums(of outlet: Int) -> [Int] {
    comparison.stances.filter { $0.outlet == outlet }.reduce(into: Stance.allCases.map { _ in 0 }) {
      sums, row in
      for (place, count) in row.counts.enumerated() where place < sums.count { sums[place] += count }
    }
  }

  /// Counts by stance with their shares of the row, and an example of each.
  private func stanceTable(
    id: String, title: Sentence, rows: [(title: Sentence, counts: [Int], examples: [StanceExample])]
  ) -> HTMLTable {
    let hasExamples = rows.contains { !$0.examples.isEmpty }
    var table = HTMLTable(
      id: id, caption: text(.stancesTitle),
      columns: [(title, false)] + Stance.allCases.map { (locale.text($0), true) }
        + (hasExamples ? [(text(.examples), false)] : []))
    for row in rows {
      let total = row.counts.reduce(0, +)
      var cells = [HTMLTable.Cell(row.title)]
      cells += row.counts.map { count in
        let share = total > 0 ? Double(count) / Double(total) : 0
        return .init(
          Sentence(figure: Figures.count(count)),
          detail: total > 0 ? Sentence(figure: Figures.percent(100 * share)) : nil, heat: share)
      }
      if hasExamples { cells.append(.init(examples(of: row.examples), isLong: true, language: "ar")) }
      table.rows.append(cells)
    }
    return table
  }

  /// The first example of each stance.
  private func examples(of examples: [StanceExample]) -> Sentence {
    let chosen = Stance.allCases.compactMap { stance in examples.first { $0.stance == stance } }
    return .joined(
      chosen.map { Sentence(name: ($0.label).shortened(to: 90)) }, by: " · ")
  }
}
