import MizanAnalysis

/// Rates with their intervals, what attribution changes, and the tested differences.
extension ComparisonPage {
  /// How many differences are listed.
  private static let differenceLimit = 40

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

  /// The general measures of every outlet.
  private var measuresTable: HTMLTable {
    let measures: [(ComparisonPhrase, Measure)] = [
      (.own, .own), (.ownPerOwn, .ownPerOwnWords), (.attributed, .attributed), (.weighted, .weighted),
      (.unchecked, .unchecked), (.scare, .scare), (.inTitles, .title), (.inLeads, .lead), (.inBodies, .body),
      (.shareAttributed, .shareAttributed), (.shareOfWords, .shareOfWordsAttributed),
      (.shareVague, .shareVague),
      (.shareLoaded, .shareLoaded),
    ]
    let counts: [(ComparisonPhrase, (OutletProfile) -> Int)] = [
      (.articles, \.articles), (.copies, \.copies), (.sharedCopy, \.sharedWithOthers), (.stories, \.clusters),
      (.words, \.words),
    ]
    var table = HTMLTable(
      id: "measures", caption: text(.per1000),
      columns: [(text(.outlet), false)] + counts.map { (text($0.0), true) } + [(text(.days), false)]
        + measures.map { (text($0.0), true) })
    for outlet in shown {
      let profile = comparison.outlets[outlet]
      var cells = [HTMLTable.Cell(name(outlet))]
      cells += counts.map { .init(Sentence(figure: Figures.count($0.1(profile)))) }
      cells.append(.init(days(profile.days)))
      cells += measures.map { _, measure in
        let estimate = estimate(outlet, measure)
        let value = measure.scale == 100 ? Figures.percent(estimate?.value) : Figures.rate(estimate?.value)
        let interval = estimate?.interval.map { Sentence(figure: Figures.interval($0)) }
        return .init(Sentence(figure: value), detail: interval)
      }
      table.rows.append(cells)
    }
    return table
  }

  /// The first and the last day.
  func days(_ days: ClosedRange<CalendarDay>?) -> Sentence {
    guard let days else { return "–" }
    let (first, last) = (days.lowerBound.text, days.upperBound.text)
    return first == last ? Sentence(figure: first) : "\(figure: first) – \(figure: last)"
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

  var differencesSection: Section? {
    let own = comparison.differences.filter { $0.measure == .own }
    guard !own.isEmpty else { return nil }
    return Section(id: "differences", title: text(.differencesTitle)) { html in
      let tests = comparison.differences.count { $0.pValue != nil }
      let told = comparison.differences.count(where: \.isTold)
      html.element("p", text(.testsTold(tests: tests, told: told)))
      var table = HTMLTable(
        id: "tested", caption: text(.per1000),
        columns: [
          (text(.outlet), false), (text(.against), false), (text(.over), false), (text(.rates), true),
          (text(.difference), true), (text(.ratio), true), (text(.probability), true), (text(.told), false),
        ])
      for difference in own.prefix(Self.differenceLimit) { table.rows.append(cells(of: difference)) }
      table.write(to: &html)
      writeOmittedRows(own.count - Self.differenceLimit, to: &html)
    }
  }

  private func cells(of difference: Difference) -> [HTMLTable.Cell] {
    let rates = Figures.rate(difference.firstRate) + " : " + Figures.rate(difference.secondRate)
    let answer: ComparisonPhrase = difference.pValue == nil ? .notTested : difference.isTold ? .yes : .no
    return [
      .init(name(difference.first)), .init(name(orRest: difference.second)), .init(basis(difference.basis)),
      .init(Sentence(figure: rates)),
      .init(
        Sentence(figure: Figures.difference(difference.difference)),
        detail: difference.interval.map { Sentence(figure: Figures.interval($0)) }),
      .init(
        Sentence(figure: Figures.rate(difference.ratio)),
        detail: difference.ratioInterval.map { Sentence(figure: Figures.interval($0)) }),
      .init(Sentence(figure: Figures.probability(difference.qValue))), .init(text(answer)),
    ]
  }

  /// Over what two outlets were compared.
  func basis(_ basis: Difference.Basis) -> Sentence {
    switch basis {
    case .stories(let count): text(.storyOverlap(count))
    case .sections(let count, _): text(.sectionOverlap(count))
    case .unpaired: text(.allArticles)
    }
  }
}
