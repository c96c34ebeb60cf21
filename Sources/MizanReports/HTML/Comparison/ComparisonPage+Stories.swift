import MizanAnalysis

/// Months, stories, copies and stability.
extension ComparisonPage {
  /// How many stories and groups of copies are listed.
  private static let listLimit = 20
  /// How many months a time line has.
  private static let monthLimit = 60
  /// How many ids of one group are named.
  private static let idLimit = 6

  var monthsSection: Section? {
    let all = comparison.months.filter { shown.contains($0.outlet) }
    // A month of a few articles says nothing, and would stretch the scale of all.
    let large = all.filter { $0.own.interval != nil }
    let drawn = Set(large.map(\.month)).count > 1 ? large : all
    guard let last = drawn.map(\.month).max(), let first = drawn.map(\.month).min(), first < last else {
      return nil
    }
    let months = max(first.number, last.number - Self.monthLimit + 1)...last.number
    return Section(id: "months", title: text(.monthsTitle)) { html in
      html.element("p", "\(text(.monthsLead)) \(drawn.count < all.count ? text(.monthsOmitted) : "")")
      writeOmittedOutlets(to: &html)
      let rows = drawn.filter { months.contains($0.month.number) }
      let line = TimeLine(
        months: months,
        scale: PlotScale(rows.flatMap { [$0.own.value, $0.own.interval?.high].compactMap(\.self) }),
        isMirrored: locale == .ar)
      html.element("ul", [("class", "multiples")]) { html in
        for outlet in shown where rows.contains(where: { $0.outlet == outlet }) {
          html.element("li") { html in
            html.element("h3", name(outlet))
            line.write(rows.filter { $0.outlet == outlet }, to: &html)
          }
          html.line()
        }
      }
      html.line()
      html.element("details") { html in
        html.element("summary", text(.figures))
        monthTable(all, months).write(to: &html)
      }
    }
  }

  private func monthTable(_ all: [MonthRow], _ months: ClosedRange<Int>) -> HTMLTable {
    let rows = all.filter { months.contains($0.month.number) }
    let months = Set(rows.map(\.month)).sorted()
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
      html.element("p", [("class", "note")], text(.storyCommand))
      for (place, story) in stories.listed.prefix(Self.listLimit).enumerated() {
        html.element("details", [("open", place == 0 ? "" : nil)]) { html in
          html.element("summary") { html in
            html.sentence(
              "\(name: (story.title.isEmpty ? story.id : story.title).shortened(to: 160)) – \(days(story.days))\(locale.comma)"
            )
            html.sentence(locale.counted(story.tellings.count, .outlet))
          }
          tellingTable(of: story, place: place).write(to: &html)
        }
        html.line()
      }
      writeOmittedRows(stories.shared - Self.listLimit, to: &html)
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
        .init(Sentence(figure: Figures.count(telling.words))),
        .init(Sentence(figure: Figures.rate(telling.own))),
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
      writeOmittedRows(copies.groups - Self.listLimit, to: &html)
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
