import Mizan
import MizanReports

/// The ordered end of a run: makes ids unique, counts, and hands bytes and rejects on.
struct RecordWriter {
  private let output: any ByteOutput
  private let context: CommandContext
  private let isQuiet: Bool
  private var registry = ArticleIDRegistry()
  private var rejects: RejectLog
  private var shownWarnings = 0
  /// Takes the articles instead of the output, where they are shown on one page.
  private var page: ScorePage?

  /// What was counted so far.
  private(set) var summary = RunSummary()
  private(set) var tally = FilterTally()
  private(set) var highestScore = 0.0

  /// How many warnings of repeated ids are shown.
  static let shownAtMost = 5

  init(
    output: any ByteOutput, rejects: RejectLog, context: CommandContext, isQuiet: Bool, page: ScorePage? = nil
  ) {
    self.page = page
    self.output = output
    self.rejects = rejects
    self.context = context
    self.isQuiet = isQuiet
  }

  /// Takes the next batch in the order of the input.
  mutating func take(_ batch: consuming ScoredBatch) throws(OutputError) {
    var suffixes: [(article: Int, suffix: String)] = []
    for (index, article) in batch.articles.enumerated() {
      // Articles that the filter leaves out count too, so that an id does not depend on the filter.
      guard let suffix = registry.suffix(for: article.hash), article.isWritten else { continue }
      suffixes.append((index, suffix))
      warn(of: article, suffix: suffix)
    }
    batch.encoded.appendToIDs(suffixes)
    summary.merge(batch.summary)
    summary.repeatedIDs += suffixes.count
    tally.merge(batch.tally)
    highestScore = max(highestScore, batch.highestScore)
    try rejects.take(batch.rejects)
    if page != nil {
      page?.take(batch.encoded)
    } else if !batch.encoded.bytes.isEmpty {
      try output.write(batch.encoded.bytes)
    }
  }

  /// Writes the page, where there is one, and moves the file of rejects into its place.
  func finish(_ provenance: Provenance?) throws(OutputError) {
    if let page, let provenance { try output.write(page.bytes(provenance)) }
    try rejects.commit()
  }

  private mutating func warn(of article: ScoredBatch.ReadArticle, suffix: String) {
    shownWarnings += 1
    guard !isQuiet, shownWarnings <= Self.shownAtMost else { return }
    context.report(
      "\(article.position): warning: the id '\(article.id)' was there before; "
        + "written as '\(article.id)\(suffix)'"
    )
  }
}
