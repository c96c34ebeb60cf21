import MizanAnalysis

/// Months, stories, copies and stability.
extension ComparisonPage {
  /// How many stories and groups of copies are listed.
  private static let listLimit = 30
  /// How many months a time line has.
  private static let monthLimit = 60
  /// How many ids of one group are named.
  private static let idLimit = 6

  var monthsSection: Section? {
    let months = Array(Set(comparison.months.map(\.month)).sorted().suffix(Self.monthLimit))
    guard months.count > 1 else { return nil }
    return Section(id: "months", title: text(.monthsTitle)) { html in
      html.element("p", text(.monthsLead))
      writeOmittedOutlets(to: &html)
      let rows = comparison.months.filter { shown.contains($0.outlet) && months.contains($0.month) }
      let line = TimeLine(
        months: months,
        scale: PlotScale(rows.flatMap { [$0.own.value, $0.own.interval?.high].compactMap(\.self) }),
        isMirrored: locale == .ar)
      html.element("ul", [("class", "multiples")]) { html in
        for outlet in shown {
          let own = rows.filter { $0.outlet == outlet }
          guard !own.isEmpty else { continue }
          html.element("li") { html in
            html.element("h3", name(outlet))
            line.write(own, to: &html)
          }
          html.line()
        }
      }
      html.line()
      html.element("details") { html in
        html.element("summary", text(.figures))
        monthTable(rows, months).write(to: &html)
      }
    }
  }

  private func monthTable(_ rows: [MonthRow], _ months: [CalendarMonth]) -> HTMLTable {
    var table = HTMLTable(
      id: "by-month", caption: text(.per1000),
      columns: [(text(.outlet), false)] + months.map { (Sentence(figure: $0.text), true) })
    for outlet in shown {
      let own = rows.filter { $0.outlet == outlet }
      guard !own.isEmpty else { continue }
      table.rows.append(
        [.init(name(outlet))]
          + months.map { month in
            guard let row = own.first(where: { $0.month == month }) else { return .init("–") }
            return .init(
              Sentence(figure: Figures.rate(row.own.value)), detail: locale.counted(row.articles, .article))
          })
    }
    return table
  }

  var storiesSection: Section? {
    let stories = comparison.stories
    guard !stories.listed.isEmpty else { return nil }
    return Section(id: "stories", title: text(.storiesTitle)) { html in
      html.element("p", text(.sharedStories(shared: stories.shared, all: stories.clusters)))
      for (place, story) in stories.listed.prefix(Self.listLimit).enumerated() {
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element("summary") { html in
            html.sentence(
              "\(name: (story.title.isEmpty ? story.id : story.title).shortened(to: 160)) – \(days(story.days))\(locale.comma)")
            html.sentence(locale.counted(story.tellings.count, .outlet))
          }
          tellingTable(of: story, place: place).write(to: &html)
        }
        html.line()
      }
      writeOmittedRows(stories.shared - min(stories.listed.count, Self.listLimit), to: &html)
    }
  }

  private func tellingTable(of story: StorySummary.Story, place: Int) -> HTMLTable {
    var table = HTMLTable(
      id: "story-\(place)", caption: text(.per1000),
      columns: [
        (text(.outlet), false), (text(.articles), false), (text(.words), true), (text(.own), true),
        (text(.unchecked), true),
      ])
    for telling in story.tellings.prefix(Self.outletLimit) {
      table.rows.append([
        .init(name(telling.outlet)), .init(ids(telling.articles), isLong: true),
        .init(Sentence(figure: Figures.count(telling.words))), .init(Sentence(figure: Figures.rate(telling.own))),
        .init(Sentence(figure: Figures.rate(telling.unchecked))),
      ])
    }
    return table
  }

  private func ids(_ articles: [String]) -> Sentence {
    let names = articles.prefix(Self.idLimit).map { Sentence(name: $0.shortened(to: 120)) }
    let rest = articles.count > names.count ? " … (\(Figures.count(articles.count)))" : ""
    return "\(Sentence.joined(names, by: locale.comma))\(rest)"
  }

  var copiesSection: Section? {
    let copies = comparison.duplicates
    guard copies.groups > 0 else { return nil }
    return Section(id: "copies", title: text(.copiesTitle)) { html in
      html.element(
        "p",
        text(.copiesCount(groups: copies.groups, leftOut: copies.leftOut, across: copies.acrossOutlets)))
      html.element("p", text(.copiesLead))
      html.element("ol") { html in
        for group in copies.listed.prefix(Self.listLimit) {
          html.element("li") { html in
            let outlets = group.outlets.prefix(Self.idLimit).map(name)
            html.sentence("\(name: group.title.shortened(to: 160)) – ")
            html.sentence(.joined(outlets, by: locale.comma))
            html.element("p", [("class", "facts")], ids(group.articles))
          }
        }
      }
      writeOmittedRows(copies.groups - min(copies.listed.count, Self.listLimit), to: &html)
    }
  }

  var stabilitySection: Section? {
    guard let split = comparison.splitHalf else { return nil }
    return Section(id: "stability", title: text(.stabilityTitle)) { html in
      html.element(
        "p",
        text(
          .correlation(
            value: Figures.rate(split.correlation), interval: Figures.interval(split.interval),
            splits: split.splits, outlets: split.outlets)))
    }
  }
}

/// The months of one outlet: a dot a month with its interval, joined where months follow one another.
struct TimeLine {
  let months: [CalendarMonth]
  let scale: PlotScale
  let isMirrored: Bool

  /// Writes the line with the first and the last month and the top of the scale below it.
  func write(_ rows: [MonthRow], to html: inout HTMLWriter) {
    let points = rows.compactMap { row -> (place: Int, row: MonthRow, value: Double)? in
      guard let place = months.firstIndex(of: row.month), let value = row.own.value else { return nil }
      return (place, row, value)
    }
    html.element("svg", [("aria-hidden", "true"), ("focusable", "false")]) { html in
      for tick in scale.ticks {
        html.empty(
          "line", [("class", "grid"), ("x1", "0"), ("x2", "100%"), ("y1", y(tick)), ("y2", y(tick))],
          isClosed: true)
      }
      for (first, second) in zip(points, points.dropFirst()) where second.place == first.place + 1 {
        html.empty(
          "line",
          [
            ("class", "course"), ("x1", x(first.place)), ("x2", x(second.place)), ("y1", y(first.value)),
            ("y2", y(second.value)),
          ], isClosed: true)
      }
      for point in points { write(point.row.own, value: point.value, at: x(point.place), to: &html) }
    }
    html.element("div", [("class", "scale")]) { html in
      html.figure(months.first?.text ?? "")
      html.figure("0 – \(PlotScale.label(scale.high))")
      html.figure(months.last?.text ?? "")
    }
  }

  private func write(
    _ own: Estimate, value: Double, at x: HTMLWriter.Value, to html: inout HTMLWriter
  ) {
    if let interval = own.interval {
      html.empty(
        "line",
        [("class", "whisker soft"), ("x1", x), ("x2", x), ("y1", y(interval.low)), ("y2", y(interval.high))],
        isClosed: true)
    }
    html.empty("circle", [("class", "dot"), ("cx", x), ("cy", y(value)), ("r", "3")], isClosed: true)
  }

  private func x(_ place: Int) -> HTMLWriter.Value {
    let part = months.count > 1 ? Double(place) / Double(months.count - 1) : 0.5
    return PlotRow.percent(isMirrored ? 1 - part : part)
  }

  private func y(_ value: Double) -> HTMLWriter.Value { PlotRow.percent(1 - scale.part(value)) }
}
