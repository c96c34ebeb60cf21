import MizanAnalysis

/// The tested differences.
extension ComparisonPage {
  /// How many differences are listed.
  private static let differenceLimit = 40

  var differencesSection: Section? {
    let own = comparison.differences.filter { $0.measure == .own }
    guard !own.isEmpty else { return nil }
    return Section(id: "differences", title: text(.differencesTitle)) { html in
      let tests = comparison.differences.count { $0.pValue != nil }
      let told = comparison.differences.count(where: \.isTold)
      html.element("p", text(.testsTold(tests: tests, told: told)))
      var table = HTMLTable(
        id: "tested", caption: text(.per1000),
        columns: sides + figureColumns + [(text(.told), false), (text(.over), false)])
      for difference in own.prefix(Self.differenceLimit) {
        let answer: ComparisonPhrase =
          difference.pValue == nil ? .notTested : difference.isTold ? .yes : .no
        table.rows.append(
          names(of: difference) + figures(of: difference)
            + [.init(text(answer)), .init(basis(difference.basis))])
      }
      table.write(to: &html)
      writeOmittedRows(own.count - Self.differenceLimit, to: &html)
      writeOtherDifferences(to: &html)
    }
  }

  /// Those of other measures that tell two sides apart.
  private func writeOtherDifferences(to html: inout HTMLWriter) {
    let told = comparison.differences.filter { $0.measure != .own && $0.isTold }
    guard !told.isEmpty else { return }
    html.element("details") { html in
      html.element(
        "summary",
        "\(text(.otherMeasures))\(locale.comma)\(locale.counted(told.count, .difference))")
      var table = HTMLTable(
        id: "tested-others", caption: text(.per1000),
        columns: sides + [(text(.measure), false)] + figureColumns)
      for difference in told.prefix(Self.differenceLimit) {
        table.rows.append(
          names(of: difference) + [.init(name(of: difference.measure))] + figures(of: difference))
      }
      table.write(to: &html)
      writeOmittedRows(told.count - Self.differenceLimit, to: &html)
    }
    html.line()
  }

  private var sides: [(title: Sentence, isFigure: Bool)] {
    [(text(.outlet), false), (text(.against), false)]
  }

  private var figureColumns: [(title: Sentence, isFigure: Bool)] {
    [.rates, .difference, .ratio, .probability].map { (text($0), true) }
  }

  private func names(of difference: Difference) -> [HTMLTable.Cell] {
    [.init(name(difference.first)), .init(name(orRest: difference.second))]
  }

  private func figures(of difference: Difference) -> [HTMLTable.Cell] {
    let rates = [difference.firstRate, difference.secondRate]
    let decimals = Figures.decimals(for: rates)
    return [
      .init(Sentence(figure: rates.map { Figures.rate($0, decimals) }.joined(separator: " : "))),
      .init(
        Sentence(figure: Figures.difference(difference.difference, decimals)),
        detail: difference.interval.map { Sentence(figure: Figures.interval($0, decimals)) }),
      .init(
        Sentence(figure: Figures.rate(difference.ratio)),
        detail: difference.ratioInterval.map { Sentence(figure: Figures.interval($0)) }),
      .init(Sentence(figure: Figures.probability(difference.qValue))),
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
