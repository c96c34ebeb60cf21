public import Mizan

/// The articles of a dump, in the dump's order.
///
/// Emits each article once, ends with the dump or when the task is cancelled, and throws when the dump cannot be
/// opened or read. Records that are not articles go to the sequence's `onReject` and are not elements.
public struct FeedArticles: AsyncSequence, Sendable {
  /// An article.
  public typealias Element = Article
  /// What ends the sequence early.
  public typealias Failure = FeedDumpError

  let batches: FeedBatches
  let onReject: @Sendable (FeedReject) -> Void

  /// Creates an iterator that opens the dump on its first element.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: batches.makeAsyncIterator(), onReject: onReject)
  }

  /// Reads one batch at a time and hands out its articles.
  public struct Iterator: AsyncIteratorProtocol {
    var base: FeedBatches.Iterator
    let onReject: @Sendable (FeedReject) -> Void
    private var records: [FeedRecord] = []
    private var index = 0

    init(base: FeedBatches.Iterator, onReject: @escaping @Sendable (FeedReject) -> Void) {
      self.base = base
      self.onReject = onReject
    }

    /// The next article, or `nil` at the end of the dump and after a cancellation.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(FeedDumpError) -> Article? {
      while !Task.isCancelled {
        while index < records.count {
          index += 1
          switch records[index - 1] {
          case .article(let article, _): return article
          case .reject(let reject): onReject(reject)
          }
        }
        guard let batch = try await base.next(isolation: actor) else { return nil }
        records = batch.decode()
        index = 0
      }
      return nil
    }
  }
}
