import Mizan

/// Cuts a dump into stretches of whole lines.
///
/// Only the end of each block is searched, for the last line end in it; what stands after that is carried over. A
/// line over the limit is skipped block by block, and only its length and its beginning are kept.
struct LineReader {
  private let input: FeedInput
  private let path: String
  private let blockBytes: Int
  private let maximumRecordBytes: Int
  private var carry: [UInt8] = []
  private var line = 1
  private var isAtStart = true
  private var isFinished = false

  init(input: FeedInput, path: String, options: FeedOptions) {
    self.input = input
    self.path = path
    blockBytes = max(1, options.blockBytes)
    maximumRecordBytes = options.maximumRecordBytes
  }

  /// The next stretch, or `nil` at the end of the dump.
  mutating func next(isStopped: @Sendable () -> Bool) throws(FeedDumpError) -> FeedBatch.Payload? {
    if isFinished { return nil }
    var buffer: [UInt8] = []
    swap(&buffer, &carry)
    var searched = 0
    while true {
      // A long line doubles the buffer, so that it is not copied once a block.
      let room = max(blockBytes, buffer.count)
      buffer.reserveCapacity(buffer.count + room)
      let state = try fill(&buffer, room: room, isStopped: isStopped)
      switch state {
      case .open: break
      case .ended: return finish(buffer, damage: nil)
      case .damaged(let reason): return finish(buffer, damage: reason)
      case .stopped: return stop()
      }
      if let end = Self.lastLineEnd(in: buffer.span, from: searched) {
        carry = Array(buffer[end...])
        buffer.removeLast(buffer.count - end)
        return batch(of: buffer)
      }
      // One byte more than the limit may still be the CR of a CRLF.
      if buffer.count > maximumRecordBytes + 1 { return try skipLine(buffer, isStopped: isStopped) }
      searched = buffer.count
    }
  }

  /// Reads once, and drops the byte order mark of the first block.
  private mutating func fill(
    _ buffer: inout [UInt8], room: Int, isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> ByteSourceState {
    guard isAtStart else { return try input.read(into: &buffer, atMost: room, isStopped: isStopped) }
    var state = ByteSourceState.open
    while state == .open, buffer.count < ByteOrderMark.utf8.count {
      state = try input.read(into: &buffer, atMost: room, isStopped: isStopped)
    }
    isAtStart = false
    if buffer.starts(with: ByteOrderMark.utf8) { buffer.removeFirst(ByteOrderMark.utf8.count) }
    return state
  }

  private mutating func batch(of bytes: [UInt8]) -> FeedBatch.Payload {
    let first = line
    line += bytes.span.count(of: UInt8(ascii: "\n"))
    return .lines(bytes, firstLine: first, damage: nil)
  }

  private mutating func finish(_ bytes: [UInt8], damage: String?) -> FeedBatch.Payload? {
    isFinished = true
    if bytes.isEmpty && damage == nil { return nil }
    return .lines(bytes, firstLine: line, damage: damage)
  }

  private mutating func stop() -> FeedBatch.Payload? {
    isFinished = true
    return nil
  }

  /// Passes over the rest of a line that is over the limit.
  private mutating func skipLine(
    _ beginning: [UInt8], isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> FeedBatch.Payload? {
    let excerpt = FeedReject.excerpt(of: beginning)
    var length = beginning.count
    var endsInReturn = beginning.last == UInt8(ascii: "\r")
    var damage: String?
    var block: [UInt8] = []
    reading: while true {
      block.removeAll(keepingCapacity: true)
      switch try input.read(into: &block, atMost: blockBytes, isStopped: isStopped) {
      case .open: break
      case .stopped: return stop()
      case .ended:
        isFinished = true
        break reading
      case .damaged(let reason):
        isFinished = true
        damage = reason
        break reading
      }
      if let end = block.firstIndex(of: UInt8(ascii: "\n")) {
        if end > 0 { endsInReturn = block[end - 1] == UInt8(ascii: "\r") }
        length += end
        carry = Array(block[(end + 1)...])
        break
      }
      length += block.count
      endsInReturn = block.last == UInt8(ascii: "\r")
    }
    let position = SourcePosition(path: path, line: line)
    line += 1
    let count = endsInReturn && !isFinished ? length - 1 : length
    let reason = damage ?? FeedReject.tooLong(count, limit: maximumRecordBytes)
    return .rejects([
      FeedReject(position: position, reason: reason, byteCount: count, excerpt: excerpt)
    ])
  }

  /// The place after the last line end, searched backwards.
  private static func lastLineEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = bytes.count
    while index > start {
      index &-= 1
      if bytes[index] == UInt8(ascii: "\n") { return index &+ 1 }
    }
    return nil
  }
}

extension FeedReject {
  /// The reason of a record over the limit.
  static func tooLong(_ count: Int, limit: Int) -> String {
    "the record has \(count) bytes, more than the limit of \(limit)"
  }
}
