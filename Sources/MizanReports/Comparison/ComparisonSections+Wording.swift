import Mizan
import MizanAnalysis

/// Fields, categories, reporting verbs, words and entries.
extension ComparisonSections {
  /// How many words of a list are printed.
  private static let wordLimit = 10
  /// How many entries of a decomposition are printed.
  private static let partLimit = 8
  /// How many words of the reference scale have a column; the rest are one.
  private static let referenceLimit = 7

  var fields: [ReportBlock] {
    var table = ReportTable([
      ("outlet", .left), ("title", .right), ("lead", .right), ("body", .right), ("at a distance", .right),
      ("findings by voice", .left),
    ])
    for (index, outlet) in comparison.outlets.enumerated() {
      let voices = Voice.allCases.map { "\(Figures.count(outlet.findings(in: $0))) \($0.rawValue)" }
      table.add([
        name(index), estimateText(index, .title), estimateText(index, .lead), estimateText(index, .body),
        estimateText(index, .scare), .plain(voices.joined(separator: ", ")),
      ])
    }
    return [.heading(2, .plain("Titles, leads and bodies")), .table(table)]
  }

  /// Of the paragraphs with a verdict, the share of each.
  var verdicts: [ReportBlock] {
    let verdicts: [ParagraphReport.Verdict] = [.clean, .mild, .loaded, .unclear]
    var table = ReportTable(
      [("outlet", .left), ("judged", .right)] + verdicts.map { ($0.rawValue, .right) })
    for index in comparison.outlets.indices {
      table.add(
        [name(index), .plain(Figures.count(estimate(index, .verdict(.clean))?.denominator ?? 0))]
          + verdicts.map { .plain(Figures.share(estimate(index, .verdict($0)))) })
    }
    return [.heading(2, .plain("Paragraphs by verdict")), .table(table)]
  }

  var categories: [ReportBlock] {
    var blocks: [ReportBlock] = []
    for measure in comparison.measures {
      guard case .category(let category, nil) = measure else { continue }
      var table = ReportTable([
        ("outlet", .left), ("own voice", .right), ("attributed", .right), ("findings", .right),
        ("facets, own voice", .left),
      ])
      for index in comparison.outlets.indices {
        let counts = [measure, .attributedCategory(category)].compactMap { estimate(index, $0)?.count }
        table.add([
          name(index), estimateText(index, measure), estimateText(index, .attributedCategory(category)),
          .plain(counts.map(Figures.count).joined(separator: " + ")),
          facets(of: category, outlet: index),
        ])
      }
      blocks += [.heading(3, .plain("Category ") + .outside(category)), .table(table)]
    }
    return blocks.isEmpty ? [] : [.heading(2, .plain("Categories"))] + blocks
  }

  private func facets(of category: String, outlet: Int) -> [ReportText] {
    let parts = comparison.measures.compactMap { measure -> String? in
      guard case .category(category, let facet?) = measure, let value = estimate(outlet, measure)?.value,
        value > 0
      else { return nil }
      return "\(facet) \(Figures.rate(value))"
    }
    return parts.isEmpty ? [] : .outside(parts.joined(separator: ", "))
  }

  var stances: [ReportBlock] {
    guard !comparison.stances.isEmpty else { return [] }
    var table = ReportTable(
      [("outlet", .left), ("source", .left)] + Stance.allCases.map { ($0.rawValue, .right) }
        + [("examples", .left)])
    for row in comparison.stances {
      var examples: [ReportText] = []
      for stance in Stance.allCases {
        guard let example = row.examples.first(where: { $0.stance == stance }) else { continue }
        examples += .plain(examples.isEmpty ? "" : " · ") + .outside(example.label)
      }
      table.add(
        [name(row.outlet), .plain(row.kind?.rawValue ?? "none found")]
          + row.counts.map { .plain(Figures.count($0)) }
          + [examples])
    }
    return [
      .heading(2, .plain("Reporting verbs by kind of source")),
      .paragraph(
        "A reporting verb is the outlet's own choice: neutral (said), asserting (stressed), revealing (admitted), "
          + "doubting (claimed). It is counted and never scored."),
      .table(table),
    ]
  }

  var words: [ReportBlock] {
    guard !comparison.words.isEmpty else { return [] }
    var blocks: [ReportBlock] = [
      .heading(2, .plain("Words")),
      .paragraph(
        "Log-odds with the pooled corpus as prior (Monroe, Colaresi and Quinn 2008): z, occurrences and articles in "
          + "the outlet and in the rest; q below 0.05. Topics are words too: what an outlet writes about stands here "
          + "beside how it writes."),
    ]
    for list in comparison.words {
      var table = ReportTable([
        ("word", .left), ("z", .right), ("occurrences", .right), ("in the rest", .right),
        ("articles", .right),
        ("in the rest", .right),
      ])
      for word in list.more.prefix(Self.wordLimit) + list.less.prefix(Self.wordLimit) {
        table.add([
          .outside(word.word), .plain(Figures.difference(word.z)), .plain(Figures.count(word.count)),
          .plain(Figures.count(word.restCount)), .plain(Figures.count(word.articles)),
          .plain(Figures.count(word.restArticles)),
        ])
      }
      blocks += [
        .heading(3, .plain("Words of outlet \(list.outlet + 1)")), .list([name(list.outlet)]), .table(table),
      ]
    }
    return blocks
  }

  var decompositions: [ReportBlock] {
    let shown = comparison.decompositions.filter { $0.second == nil || comparison.outlets.count == 2 }
    guard !shown.isEmpty else { return [] }
    var blocks: [ReportBlock] = [
      .heading(2, .plain("Where the differences come from")),
      .paragraph(
        "The score is linear, so that each difference in own voice is exactly the sum of what the lexicon's entries "
          + "add to it. 'mizan compare --decomposition FILE' writes all of them, of every difference."),
    ]
    for decomposition in shown {
      var table = ReportTable([
        ("entry", .left), ("adds", .right), ("findings", .right), ("articles", .right),
      ])
      for part in decomposition.parts.prefix(Self.partLimit) {
        table.add([
          .outside(part.entry), .plain(Figures.difference(part.change)),
          .plain("\(Figures.count(part.count)) : \(Figures.count(part.otherCount))"),
          .plain("\(Figures.count(part.articles)) : \(Figures.count(part.otherArticles))"),
        ])
      }
      let hidden = decomposition.parts.dropFirst(Self.partLimit)
      let others = decomposition.others + hidden.reduce(0) { $0 + $1.change }
      table.add([
        .plain("\(Figures.count(decomposition.otherEntries + hidden.count)) other entries"),
        .plain(Figures.difference(others)), [], [],
      ])
      blocks += [
        .heading(3, name(decomposition.first) + .plain(" against ") + name(orRest: decomposition.second)),
        .table(table),
      ]
    }
    return blocks
  }

  var references: [ReportBlock] {
    guard let references = comparison.references else { return [] }
    let sums = references.entries.indices.map { column in
      references.rows.reduce(0) { $0 + $1.own[column] + $1.attributed[column] }
    }
    let order = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    let shown = order.prefix(Self.referenceLimit)
    let others = order.dropFirst(Self.referenceLimit)
    var table = ReportTable([("outlet", .left), ("side", .left)])
    for column in shown { table.addColumn(.outside(references.entries[column]), .right) }
    if !others.isEmpty { table.addColumn(.plain("others"), .right) }
    func cell(_ row: ReferenceTable.Row, _ columns: some Sequence<Int>) -> [ReportText] {
      let own = columns.reduce(0) { $0 + row.own[$1] }
      let attributed = columns.reduce(0) { $0 + row.attributed[$1] }
      return .plain(own + attributed == 0 ? "" : "\(own) + \(attributed)")
    }
    for row in references.rows {
      table.add(
        [name(row.outlet), .outside(row.side)] + shown.map { cell(row, [$0]) }
          + (others.isEmpty ? [] : [cell(row, others)]))
    }
    return [
      .heading(2, .plain("Which word for whose death")),
      .paragraph(
        "A word for a death counts for the side whose name stands in it or within \(references.window) words after it, "
          + "before anything that says what the death came by: a count of neighbours, not a parse. Own voice + "
          + "attributed. "
          + "\(Figures.count(references.counted)) counted, \(Figures.count(references.withoutActor)) beside no listed "
          + "actor, \(Figures.count(references.ambiguous)) beside several sides, or right before what may be who did it."
      ),
      .table(table),
    ]
  }
}
