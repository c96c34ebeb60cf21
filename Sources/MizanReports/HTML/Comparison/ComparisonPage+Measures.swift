import Mizan
import MizanAnalysis

/// Tables of measures with an outlet a row.
extension ComparisonPage {
  /// Titles and leads apart from bodies.
  var fieldsSection: Section {
    Section(id: "fields", title: text(.fieldsTitle)) { html in
      html.element("p", text(.fieldsLead))
      writeOmittedOutlets(to: &html)
      table(of: [.title, .lead, .body], id: "by-field", showsCounts: true).write(to: &html)
    }
  }

  /// Of the paragraphs with a verdict, the share of each.
  var verdictsSection: Section {
    Section(id: "verdicts", title: locale.text(PagePhrase.verdicts)) { html in
      html.element("p", text(.verdictsLead))
      writeOmittedOutlets(to: &html)
      table(
        of: [.verdict(.clean), .verdict(.mild), .verdict(.loaded), .verdict(.unclear)], id: "by-verdict",
        caption: locale.text(PagePhrase.verdicts), showsCounts: true
      ).write(to: &html)
    }
  }

  /// How much sources carry, how many of them are nobody in particular, and words at a distance.
  var sourcesTable: HTMLTable {
    table(
      of: [.shareAttributed, .shareOfWordsAttributed, .shareVague, .scare], id: "by-source",
      caption: text(.voicesTitle), showsCounts: false)
  }

  /// All general measures of every outlet, and what was counted.
  var measuresTable: HTMLTable {
    let counts: [(ComparisonPhrase, (OutletProfile) -> Int)] = [
      (.articles, \.articles), (.copies, \.copies), (.sharedCopy, \.sharedWithOthers), (.stories, \.clusters),
      (.words, \.words),
    ]
    let measures: [Measure] = [
      .own, .ownPerOwnWords, .attributed, .weighted, .unchecked, .scare, .shareAttributed,
      .shareOfWordsAttributed, .shareVague,
    ]
    var table = HTMLTable(
      id: "measures", caption: text(.per1000),
      columns: [(text(.outlet), false)] + counts.map { (text($0.0), true) } + [(text(.days), false)]
        + measures.map { (name(of: $0), true) })
    for outlet in shown {
      let profile = comparison.outlets[outlet]
      var cells = [HTMLTable.Cell(name(outlet))]
      cells += counts.map { .init(Sentence(figure: Figures.count($0.1(profile)))) }
      cells.append(.init(days(profile.days)))
      table.rows.append(cells + measures.map { cell(estimate(outlet, $0), of: $0) })
    }
    return table
  }

  private func table(
    of measures: [Measure], id: String, caption: Sentence? = nil, showsCounts: Bool
  ) -> HTMLTable {
    var table = HTMLTable(
      id: id, caption: caption ?? text(.per1000),
      columns: [(text(.outlet), false)] + measures.map { (name(of: $0), true) })
    for outlet in shown {
      table.rows.append(
        [.init(name(outlet))]
          + measures.map { cell(estimate(outlet, $0), of: $0, showsCount: showsCounts) })
    }
    return table
  }

  /// A value with its interval, or with what was counted for it where it has none.
  private func cell(_ estimate: Estimate?, of measure: Measure, showsCount: Bool = false) -> HTMLTable.Cell {
    let isShare = measure.scale == 100
    let value = isShare ? Figures.percent(estimate?.value) : Figures.rate(estimate?.value)
    var details = [
      estimate?.interval.map {
        Sentence(figure: isShare ? Figures.shareInterval($0) : Figures.interval($0))
      }
    ]
    if showsCount {
      details.append(locale.counted(estimate?.count ?? 0, isShare ? .paragraph : .finding))
    }
    let shown = details.compactMap(\.self)
    return .init(
      Sentence(figure: value), detail: shown.isEmpty ? nil : .joined(shown, by: locale.comma))
  }

  /// A measure by its name in the language of the page.
  func name(of measure: Measure) -> Sentence {
    switch measure {
    case .own: text(.own)
    case .ownPerOwnWords: text(.ownPerOwn)
    case .attributed: text(.attributed)
    case .weighted: text(.weighted)
    case .unchecked: text(.unchecked)
    case .shareAttributed: text(.shareAttributed)
    case .shareOfWordsAttributed: text(.shareOfWords)
    case .shareVague: text(.shareVague)
    case .scare: text(.scare)
    case .verdict(let verdict): locale.text(verdict)
    case .title: locale.text(Paragraph.Field.title)
    case .lead: locale.text(Paragraph.Field.lead)
    case .body: locale.text(Paragraph.Field.body)
    case .category(let category, let facet):
      facet.map { "\(locale.category(category)) · \(locale.facet($0))" } ?? locale.category(category)
    case .attributedCategory(let category, _): "\(locale.category(category)) · \(text(.attributed))"
    }
  }

  /// The first and the last day.
  func days(_ days: ClosedRange<CalendarDay>?) -> Sentence {
    guard let days else { return "–" }
    let (first, last) = (days.lowerBound.text, days.upperBound.text)
    return first == last ? Sentence(figure: first) : "\(figure: first) – \(figure: last)"
  }
}
