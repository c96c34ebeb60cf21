import MizanFeeds

/// The batches of several dumps, one dump after the other, so that workers are not idle between them.
struct InputBatches: AsyncSequence {
  typealias Element = FeedBatch
  typealias Failure = FeedDumpError

  let paths: [String]
  let options: FeedOptions

  func makeAsyncIterator() -> Iterator { Iterator(paths: paths[...], options: options) }

  struct Iterator: AsyncIteratorProtocol {
    var paths: ArraySlice<String>
    let options: FeedOptions
    private var current: FeedBatches.Iterator?

    init(paths: ArraySlice<String>, options: FeedOptions) {
      self.paths = paths
      self.options = options
    }

    mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(FeedDumpError) -> FeedBatch? {
      while true {
        if let batch = try await current?.next(isolation: actor) { return batch }
        current = nil
        guard !Task.isCancelled, let path = paths.popFirst() else { return nil }
        current = FeedDump(path, options: options).batches().makeAsyncIterator()
      }
    }
  }
}
