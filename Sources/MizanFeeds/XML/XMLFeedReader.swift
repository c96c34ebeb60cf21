import Foundation

/// Reads an RSS or Atom feed on a thread of its own, since Foundation's parser pushes.
///
/// The thread ends with the document, or when the reader goes out of use.
final class XMLFeedReader {
  private let handOff = ItemHandOff(capacityBytes: 1 << 20)

  /// Starts reading an opened dump.
  init(input: OpenedInput, path: String, maximumRecordBytes: Int) {
    let handOff = handOff
    let thread = Thread {
      guard let input = input.take() else { return }
      let stream = XMLByteStream(source: input) { handOff.isStopped }
      let parser = FeedXMLParser(path: path, maximumRecordBytes: maximumRecordBytes) { handOff.push($0) }
      parser.parse(stream)
      handOff.finish(stream.failure.map(Result.failure) ?? .success(()))
    }
    thread.name = "mizan.feed.xml"
    thread.start()
  }

  deinit {
    handOff.stop()
  }

  /// The next items, or `nil` at the end of the feed and after a cancellation.
  func next() async throws(FeedDumpError) -> FeedBatch.Payload? {
    try await handOff.take().map(FeedBatch.Payload.items)
  }
}
