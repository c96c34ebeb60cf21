import MizanAnalysis

/// Rates with their intervals, and what attribution changes.
extension ComparisonPage {
  func writeOwnVoice(to html: inout HTMLWriter) {
    html.element("p", text(.ownLead))
    if !comparison.ranking.places.isEmpty {
      html.element("p", text(comparison.ranking.tellsApart ? .ownRanks : .ownTied))
    }
    writeOmittedOutlets(to: &html)
    let estimates = shown.compactMap { estimate($0, .own) }
    let scale = PlotScale(estimates.flatMap { [$0.value, $0.interval?.high].compactMap(\.self) })
    let row = PlotRow(scale, locale)
    html.element("div", [("class", "chart")]) { html in
      html.axis(scale)
      html.element("ol") { html in
        for outlet in shown { writeOwn(outlet, row, to: &html) }
      }
    }
    html.line()
    html.element("details") { html in
      html.element("summary", text(.figures))
      measuresTable.write(to: &html)
    }
  }

  private func writeOwn(_ outlet: Int, _ row: PlotRow, to html: inout HTMLWriter) {
    let own = estimate(outlet, .own)
    let place = comparison.ranking.places.first { $0.outlet == outlet }
    html.element("li") { html in
      html.element("span", [("class", "what")]) { html in
        if let place { html.element("span", [("class", "ranks")]) { $0.figure(Figures.ranks(place.ranks)) } }
        html.sentence(name(outlet))
      }
      row.write(to: &html) { html in
        if let interval = own?.interval {
          row.line("whisker", from: interval.low, to: interval.high, &html)
        }
        if let value = own?.value { row.point("dot", at: value, &html) }
      }
      html.element("span", [("class", "values")]) { html in
        html.figure(own.map(Figures.estimate) ?? "–")
        let count = locale.counted(own?.count ?? 0, .finding)
        html.element(
          "small", own?.interval == nil ? "\(text(.tooSmall))\(locale.comma)\(count)" : count)
      }
    }
    html.line()
  }

  var attributionSection: Section? {
    guard !comparison.uncheckedRanking.places.isEmpty else { return nil }
    return Section(id: "attribution", title: text(.attributionTitle)) { html in
      html.element("p", text(.attributionLead))
      let outlets = shown.filter { outlet in comparison.ranking.places.contains { $0.outlet == outlet } }
      let values = outlets.flatMap { outlet in
        [Measure.own, .unchecked].compactMap { estimate(outlet, $0)?.value }
      }
      let scale = PlotScale(values)
      html.element("div", [("class", "chart")]) { html in
        html.axis(scale)
        html.element("ol") { html in
          for outlet in outlets { writePair(outlet, PlotRow(scale, locale), to: &html) }
        }
      }
      html.line()
      writeReversals(to: &html)
    }
  }

  private func writePair(_ outlet: Int, _ row: PlotRow, to html: inout HTMLWriter) {
    let (own, unchecked) = (estimate(outlet, .own)?.value, estimate(outlet, .unchecked)?.value)
    let places = [comparison.ranking, comparison.uncheckedRanking].map { ranking in
      ranking.places.first { $0.outlet == outlet }.map { Figures.ranks($0.ranks) } ?? "–"
    }
    html.element("li") { html in
      html.element("span", [("class", "what")], name(outlet))
      row.write(to: &html) { html in
        if let own, let unchecked {
          row.line("bridge", from: own, to: unchecked, &html)
          row.point("ring", at: unchecked, &html)
          row.point("dot", at: own, &html)
        }
      }
      html.element("span", [("class", "values")]) { html in
        for (phrase, value, place) in [
          (ComparisonPhrase.withCheck, own, places[0]), (.withoutCheck, unchecked, places[1]),
        ] {
          html.element(
            "small",
            "\(text(phrase)) \(figure: Figures.rate(value))\(locale.comma)\(text(.rank)) \(figure: place)")
        }
      }
    }
    html.line()
  }

  private func writeReversals(to html: inout HTMLWriter) {
    guard !comparison.reversals.isEmpty else { return html.element("p", text(.attributionSame)) }
    html.element("ul") { html in
      for reversal in comparison.reversals.prefix(Self.rowLimit) {
        let what: ComparisonPhrase =
          switch reversal.kind {
          case .reversed: .reversed
          case .appears: .appears
          case .vanishes: .vanishes
          }
        html.element(
          "li",
          """
          \(name(reversal.first)) / \(name(reversal.second)): \(text(what)) (\(text(.withCheck)) \
          \(figure: Figures.difference(reversal.checked))\(locale.comma)\(text(.withoutCheck)) \
          \(figure: Figures.difference(reversal.unchecked)))
          """)
      }
    }
    writeOmittedRows(comparison.reversals.count - Self.rowLimit, to: &html)
  }
}
