import MizanFeeds

/// The batches of several dumps, one dump after the other, so that workers are not idle between them.
struct InputBatches: AsyncSequence {
  typealias Failure = FeedDumpError

  /// A batch, and how far all inputs together had been read when it was made.
  struct Element: Sendable {
    let batch: FeedBatch
    /// The input that it is of.
    let path: String
    /// In bytes as the inputs are stored; `nil` where one has no length.
    let storedByteCount: Int?
  }

  let paths: [String]
  let options: FeedOptions

  func makeAsyncIterator() -> Iterator { Iterator(paths: paths[...], options: options) }

  struct Iterator: AsyncIteratorProtocol {
    var paths: ArraySlice<String>
    let options: FeedOptions
    private var current: FeedBatches.Iterator?
    private var currentPath = ""
    /// The length of the current input, and of all before it.
    private var currentLength: Int?
    private var finishedLength: Int? = 0

    init(paths: ArraySlice<String>, options: FeedOptions) {
      self.paths = paths
      self.options = options
    }

    mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(FeedDumpError) -> Element? {
      while true {
        if let batch = try await current?.next(isolation: actor) {
          return Element(
            batch: batch, path: currentPath, storedByteCount: sum(finishedLength, batch.storedByteCount))
        }
        if current != nil { finishedLength = sum(finishedLength, currentLength) }
        current = nil
        guard !Task.isCancelled, let path = paths.popFirst() else { return nil }
        currentPath = path
        currentLength = FileIdentity(path: path)?.byteCount
        current = FeedDump(path, options: options).batches().makeAsyncIterator()
      }
    }

    private func sum(_ first: Int?, _ second: Int?) -> Int? {
      if let first, let second { first + second } else { nil }
    }
  }
}
