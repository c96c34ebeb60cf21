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

  /// What was counted so far.
  private(set) var summary = RunSummary()
  private(set) var tally = FilterTally()
  private(set) var highestScore = 0.0

  /// How many warnings of repeated ids are shown.
  static let shownAtMost = 5

  init(output: any ByteOutput, rejects: RejectLog, context: CommandContext, isQuiet: Bool) {
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
    if !batch.encoded.bytes.isEmpty { try output.write(batch.encoded.bytes) }
  }

  /// Moves the file of rejects into its place, where there is one.
  func commitRejects() throws(OutputError) { try rejects.commit() }

  private mutating func warn(of article: ScoredBatch.ReadArticle, suffix: String) {
    shownWarnings += 1
    guard !isQuiet, shownWarnings <= Self.shownAtMost else { return }
    context.report(
      "\(article.position): warning: the id '\(article.id)' was there before; "
        + "written as '\(article.id)\(suffix)'"
    )
  }
}
