import Mizan

/// Reads a file of plain text whole: it is one article.
struct TextReader {
  private let input: FeedInput
  private let path: String
  private let blockBytes: Int
  private let maximumRecordBytes: Int
  private var isFinished = false

  init(input: FeedInput, path: String, options: FeedOptions) {
    self.input = input
    self.path = path
    blockBytes = max(1, options.blockBytes)
    maximumRecordBytes = options.maximumRecordBytes
  }

  /// The file, or `nil` after it.
  mutating func next(isStopped: @Sendable () -> Bool) throws(FeedDumpError) -> FeedBatch.Payload? {
    if isFinished { return nil }
    isFinished = true
    var bytes: [UInt8] = []
    var skipped = 0
    while true {
      let count = bytes.count
      switch try input.read(into: &bytes, atMost: blockBytes, isStopped: isStopped) {
      case .open: break
      case .stopped: return nil
      case .ended: return payload(bytes, skipped: skipped, damage: nil)
      case .damaged(let reason): return payload(bytes, skipped: skipped, damage: reason)
      }
      if bytes.count > maximumRecordBytes + ByteOrderMark.utf8.count {
        skipped += bytes.count - count
        bytes.removeLast(bytes.count - count)
      }
    }
  }

  private func payload(_ bytes: [UInt8], skipped: Int, damage: String?) -> FeedBatch.Payload {
    let text =
      bytes.starts(with: ByteOrderMark.utf8) ? Array(bytes.dropFirst(ByteOrderMark.utf8.count)) : bytes
    let count = text.count + skipped
    guard count > maximumRecordBytes else { return .text(text, damage: damage) }
    return .rejects([
      FeedReject(
        position: SourcePosition(path: path, line: 1),
        reason: FeedReject.tooLong(count, limit: maximumRecordBytes), byteCount: count,
        excerpt: FeedReject.excerpt(of: text))
    ])
  }
}
