import MizanAnalysis

/// Months, stories, copies and stability.
extension ComparisonSections {
  /// How many stories and groups of copies are printed.
  private static let listLimit = 10

  var months: [ReportBlock] {
    guard Set(comparison.months.map(\.month)).count > 1 else { return [] }
    var table = ReportTable([
      ("outlet", .left), ("month", .left), ("articles", .right), ("words", .right), ("own voice", .right),
    ])
    for row in comparison.months {
      table.add([
        name(row.outlet), .plain(row.month.text), .plain(Figures.count(row.articles)),
        .plain(Figures.count(row.words)), .plain(Figures.estimate(row.own)),
      ])
    }
    return [.heading(2, .plain("By month")), .table(table)]
  }

  var stories: [ReportBlock] {
    let stories = comparison.stories
    guard !stories.listed.isEmpty else { return [] }
    var blocks: [ReportBlock] = [
      .heading(2, .plain("Stories that several outlets reported")),
      .paragraph(
        "\(Figures.phrase(stories.shared, "story", "stories")) of \(Figures.count(stories.clusters)) told by at least "
          + "two outlets. The most widely reported, with the rate in own voice and as it would be without "
          + "the check:"),
    ]
    for story in stories.listed.prefix(Self.listLimit) {
      let tellings = story.tellings.map { telling in
        name(telling.outlet)
          + .plain(" \(Figures.rate(telling.own)) / \(Figures.rate(telling.unchecked)) in ")
          + .plain(Figures.phrase(telling.articles.count, "article", "articles"))
      }
      blocks.append(
        .list(
          [
            .outside(story.title) + .plain(" (") + .outside(story.id)
              + .plain(", \(Figures.days(story.days)))")
          ]
            + tellings))
    }
    if stories.shared > Self.listLimit {
      blocks.append(.paragraph(ComparisonPhrases.more(stories.shared - Self.listLimit)))
    }
    return blocks
  }

  var duplicates: [ReportBlock] {
    let duplicates = comparison.duplicates
    guard duplicates.groups > 0 else { return [] }
    var groups: [[ReportText]] = []
    for group in duplicates.listed.prefix(Self.listLimit) {
      let ids = group.articles.prefix(3).joined(separator: " ")
      groups.append(
        [.plain("\(Figures.count(group.articles.count)) × "), .outside(group.title)]
          + .plain(" (") + .outside(ids) + .plain(group.articles.count > 3 ? " …)" : ")"))
    }
    var blocks: [ReportBlock] = [
      .heading(2, .plain("Copies")),
      .paragraph(
        "\(Figures.phrase(duplicates.groups, "group", "groups")) of near-duplicates. Within an outlet one of them "
          + "counts, and \(Figures.count(duplicates.leftOut)) more are left out. "
          + "\(Figures.phrase(duplicates.acrossOutlets, "group spans", "groups span")) several outlets, such as wire "
          + "copy: it counts once for each outlet that chose to publish it, and a draw takes or leaves all of it."
      ),
      .list(groups),
    ]
    if duplicates.groups > Self.listLimit {
      blocks.append(.paragraph(ComparisonPhrases.more(duplicates.groups - Self.listLimit)))
    }
    return blocks
  }

  var stability: [ReportBlock] {
    guard let splitHalf = comparison.splitHalf else { return [] }
    return [
      .heading(2, .plain("Stability")),
      .paragraph(
        "Cut at random into two halves of the stories \(Figures.count(splitHalf.splits)) times, the outlets stand in "
          + "the same order with a rank correlation of \(Figures.rate(splitHalf.correlation)) "
          + "\(Figures.interval(splitHalf.interval)) (Spearman; median and the middle 95 % of the cuts; "
          + "\(splitHalf.outlets) outlets)."),
    ]
  }
}

/// A comparison for the eye.
public struct ComparisonTextEncoder: ComparisonEncoder {
  /// Creates an encoder.
  public init() {}

  /// The whole report as plain text.
  public func encode(_ document: ComparisonDocument) -> [UInt8] {
    PlainReportLayout.bytes(of: ComparisonSections(document: document).blocks)
  }
}

/// A comparison as Markdown.
public struct ComparisonMarkdownEncoder: ComparisonEncoder {
  /// Creates an encoder.
  public init() {}

  /// The whole report as Markdown.
  public func encode(_ document: ComparisonDocument) -> [UInt8] {
    MarkdownReportLayout.bytes(of: ComparisonSections(document: document).blocks)
  }
}
