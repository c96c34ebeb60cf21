import Mizan
import MizanFeeds

/// A feed in memory, so that reading it is not part of what is measured.
struct Corpus {
  /// The raw batches.
  var batches: [FeedBatch] = []
  /// The articles that could be read.
  var articles: [Article] = []
  /// The raw bytes.
  var bytes = 0
  /// The paragraphs of all articles.
  var paragraphs = 0

  /// Reads a feed; a small one is repeated up to a few megabytes.
  static func read(_ path: String) async throws -> Corpus {
    var corpus = Corpus()
    for try await batch in FeedDump(path).batches() {
      corpus.batches.append(batch)
      corpus.bytes += batch.byteCount
      for case .article(let article, _) in batch.decode() { corpus.articles.append(article) }
    }
    let copies = corpus.bytes == 0 ? 1 : max(1, 4_000_000 / corpus.bytes)
    corpus.batches = Array(repeatElement(corpus.batches, count: copies).joined())
    corpus.articles = Array(repeatElement(corpus.articles, count: copies).joined())
    corpus.bytes *= copies
    let splitter = ParagraphSplitter()
    corpus.paragraphs = corpus.articles.reduce(0) { $0 + splitter.paragraphs(of: $1).count }
    return corpus
  }
}
