import Mizan
import MizanAnalysis

/// The report of a comparison in English, as blocks that text and Markdown lay out.
struct ComparisonSections {
  let document: ComparisonDocument
  var comparison: Comparison { document.comparison }

  /// How many pairs are listed by `own`.
  static let pairLimit = 40

  /// The whole report.
  var blocks: [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(1, .plain("Outlets compared"))]
    blocks += method
    blocks += outlets
    blocks += ranking
    blocks += differences
    blocks += attribution
    blocks += fields
    blocks += verdicts
    blocks += categories
    blocks += stances
    blocks += words
    blocks += decompositions
    blocks += references
    blocks += months
    blocks += stories
    blocks += duplicates
    blocks += stability
    // What is not measured stands at the head of the report.
    let notes = document.notes.filter { $0.kind != .notMeasured }
    if !notes.isEmpty {
      blocks.append(.heading(2, .plain("Left out")))
      blocks.append(.list(notes.map { ComparisonPhrases.note($0, in: comparison) }))
    }
    return blocks
  }

  func name(_ outlet: Int) -> [ReportText] { .outside(comparison.outlets[outlet].name) }
  func name(orRest outlet: Int?) -> [ReportText] { outlet.map(name) ?? .plain("the rest") }

  func estimate(_ outlet: Int, _ measure: Measure) -> Estimate? {
    comparison.measures.firstIndex(of: measure).map { comparison.outlets[outlet].estimates[$0] }
  }

  func estimateText(_ outlet: Int, _ measure: Measure) -> [ReportText] {
    .plain(estimate(outlet, measure).map(Figures.estimate) ?? "–")
  }

  private var method: [ReportBlock] {
    let method = comparison.method
    let articles = comparison.outlets.reduce(0) { $0 + $1.articles }
    let words = comparison.outlets.reduce(0) { $0 + $1.words }
    let level = Figures.count(Int((method.level * 100).rounded()))
    let lexicon =
      document.lexicon.map { lexicon in
        "Lexicon: \(Figures.phrase(lexicon.files.count, "file", "files")), fingerprint \(lexicon.fingerprint.prefix(16)). "
      } ?? "The lexicon is not known. "
    return [
      .paragraph(
        "\(Figures.phrase(comparison.outlets.count, "outlet", "outlets")), "
          + "\(Figures.phrase(articles, "article", "articles")), \(Figures.phrase(words, "word", "words")), "
          + "\(Figures.phrase(comparison.stories.clusters, "story", "stories"))."),
      .paragraph(
        "Rates are the weight of loaded wording (0 to 1 for each finding) per 1,000 words. Intervals hold \(level) % "
          + "of \(Figures.count(method.draws)) draws of a bootstrap over stories (seed \(method.seed)). "
          + lexicon + "Scoring model \(method.model.version), mizan \(document.toolVersion)."),
      .paragraph(ComparisonPhrases.notMeasured),
    ]
  }

  private var outlets: [ReportBlock] {
    var table = ReportTable([
      ("outlet", .left), ("articles", .right), ("copies left out", .right), ("shared copy", .right),
      ("stories", .right), ("words", .right), ("in sources' mouths", .right), ("vague sources", .right),
      ("days", .left),
    ])
    for (index, outlet) in comparison.outlets.enumerated() {
      table.add([
        name(index), .plain(Figures.count(outlet.articles)), .plain(Figures.count(outlet.copies)),
        .plain(Figures.count(outlet.sharedWithOthers)), .plain(Figures.count(outlet.clusters)),
        .plain(Figures.count(outlet.words)),
        .plain(Figures.percent(estimate(index, .shareOfWordsAttributed)?.value)),
        .plain(Figures.percent(estimate(index, .shareVague)?.value)), .plain(Figures.days(outlet.days)),
      ])
    }
    return [.heading(2, .plain("What was read")), .table(table)]
  }

  private var ranking: [ReportBlock] {
    var table = ReportTable([
      ("rank", .right), ("outlet", .left), ("own voice", .right), ("per 1,000 own words", .right),
      ("attributed", .right), ("weighted", .right), ("share attributed", .right),
    ])
    let placed = comparison.ranking.places.map { ($0.outlet, Figures.ranks($0.ranks)) }
    let others = comparison.outlets.indices.filter { outlet in !placed.contains { $0.0 == outlet } }
    for (outlet, rank) in placed + others.map({ ($0, "–") }) {
      table.add([
        .plain(rank), name(outlet), estimateText(outlet, .own), estimateText(outlet, .ownPerOwnWords),
        estimateText(outlet, .attributed), estimateText(outlet, .weighted),
        .plain(Figures.percent(estimate(outlet, .shareAttributed)?.value)),
      ])
    }
    var blocks: [ReportBlock] = [
      .heading(2, .plain("Loaded wording in the outlet's own voice")), .table(table),
    ]
    if !comparison.ranking.places.isEmpty {
      blocks.append(
        .paragraph(
          comparison.ranking.tellsApart
            ? "Outlets whose intervals overlap share their ranks: 2–4 may be any of the three."
            : "No rank: the intervals of all outlets overlap."))
    }
    return blocks
  }

  private var differences: [ReportBlock] {
    let own = comparison.differences.filter { $0.measure == .own }
    guard !own.isEmpty else { return [] }
    var table = ReportTable(
      [("outlet", .left), ("against", .left), ("over", .left)] + Self.differenceColumns
        + [("told apart", .left)])
    for difference in own.prefix(Self.pairLimit) {
      table.add(
        [
          name(difference.first), name(orRest: difference.second),
          .plain(ComparisonPhrases.basis(difference.basis)),
        ] + figures(of: difference) + [
          .plain(difference.pValue == nil ? "not tested" : difference.isTold ? "yes" : "no")
        ])
    }
    let tests = comparison.differences.count { $0.pValue != nil }
    let told = comparison.differences.count(where: \.isTold)
    var text =
      "Two outlets are compared story by story where they share at least \(comparison.method.minimum.sharedStories), "
      + "else by section and month where most of their words stand in common ones, else as they are. q is the p value "
      + "after Benjamini and Hochberg over all \(Figures.count(tests)) tests, those of other measures and of each "
      + "category included; \(Figures.count(told)) of them tell two sides apart."
    if own.count > Self.pairLimit {
      text += " " + ComparisonPhrases.more(own.count - Self.pairLimit)
    }
    return [.heading(2, .plain("Differences in own voice")), .table(table), .paragraph(text)]
      + otherDifferences
  }

  /// Those of other measures that tell two sides apart.
  private var otherDifferences: [ReportBlock] {
    let told = comparison.differences.filter { $0.measure != .own && $0.isTold }
    guard !told.isEmpty else { return [] }
    var table = ReportTable(
      [("measure", .left), ("outlet", .left), ("against", .left)] + Self.differenceColumns)
    for difference in told.prefix(Self.pairLimit) {
      table.add(
        [
          .outside(difference.measure.name), name(difference.first), name(orRest: difference.second),
        ] + figures(of: difference))
    }
    let rest = told.count - Self.pairLimit
    return [.heading(3, .plain("Told apart by other measures")), .table(table)]
      + (rest > 0 ? [.paragraph(ComparisonPhrases.more(rest))] : [])
  }

  private static let differenceColumns: [(String, ReportTable.Alignment)] = [
    ("rates", .right), ("difference", .right), ("interval", .right), ("ratio", .right), ("interval", .right),
    ("q", .right),
  ]

  private func figures(of difference: Difference) -> [[ReportText]] {
    let rates = [difference.firstRate, difference.secondRate]
    let decimals = Figures.decimals(for: rates)
    return [
      rates.map { Figures.rate($0, decimals) }.joined(separator: " : "),
      Figures.difference(difference.difference, decimals), Figures.interval(difference.interval, decimals),
      Figures.rate(difference.ratio), Figures.interval(difference.ratioInterval),
      Figures.probability(difference.qValue),
    ].map { .plain($0) }
  }

  private var attribution: [ReportBlock] {
    guard !comparison.uncheckedRanking.places.isEmpty else { return [] }
    var table = ReportTable([
      ("outlet", .left), ("with the check", .right), ("rank", .right), ("without it", .right),
      ("rank", .right),
    ])
    for place in comparison.ranking.places {
      let unchecked = comparison.uncheckedRanking.places.first { $0.outlet == place.outlet }
      table.add([
        name(place.outlet), .plain(Figures.rate(place.value)), .plain(Figures.ranks(place.ranks)),
        .plain(Figures.rate(unchecked?.value)), .plain(unchecked.map { Figures.ranks($0.ranks) } ?? "–"),
      ])
    }
    var blocks: [ReportBlock] = [.heading(2, .plain("What attribution changes")), .table(table)]
    if comparison.reversals.isEmpty {
      blocks.append(
        .paragraph("No pair is told apart differently when quotations are counted against the outlet."))
    } else {
      blocks.append(
        .list(
          comparison.reversals.map { reversal in
            name(reversal.first) + .plain(" and ") + name(reversal.second)
              + .plain(
                ": \(ComparisonPhrases.reversal(reversal.kind)) (\(Figures.difference(reversal.checked)) with it, "
                  + "\(Figures.difference(reversal.unchecked)) without)")
          }))
    }
    return blocks
  }
}
