import Mizan
import MizanAnalysis
import MizanReports

/// The ordered end of reading: joins articles that two batches share, and merges the tables.
struct ComparedInput {
  private let comparer: BatchComparer
  private var open: [ParagraphRecord] = []

  /// All articles so far.
  private(set) var table: ArticleTable
  /// Paragraphs to show as examples.
  private(set) var sample = ParagraphSample()
  private(set) var articles = 0
  private(set) var rejects = 0
  private(set) var tally = FilterTally()
  /// Some of the input was a feed, scored on the way.
  private(set) var hasFeed = false
  /// Some of the input was records.
  private(set) var hasRecords = false

  init(_ comparer: BatchComparer) {
    self.comparer = comparer
    table = ArticleTable(model: comparer.pipeline.model)
  }

  /// Takes the next batch in the order of the input.
  mutating func take(_ batch: ComparedBatch) {
    if batch.isRecords { hasRecords = true } else if batch.articles > 0 { hasFeed = true }
    if !batch.isRecords { close() }
    if let first = batch.edges.first {
      if open.first?.article != first.first?.article { close() }
      open += first
      if batch.edges.count > 1 { close() }
    }
    merge(batch)
    if batch.edges.count > 1, let last = batch.edges.last { open = last }
  }

  /// Ends the article that is open at the end of a file or of the input.
  mutating func close() {
    var batch = ComparedBatch(table: ArticleTable(model: comparer.pipeline.model))
    comparer.add(open, to: &batch)
    open = []
    merge(batch)
  }

  private mutating func merge(_ batch: ComparedBatch) {
    articles += batch.articles
    rejects += batch.rejects.count
    tally.merge(batch.tally)
    table.merge(batch.table)
    sample.merge(batch.sample)
  }
}
