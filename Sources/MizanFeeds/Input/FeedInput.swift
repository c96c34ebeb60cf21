import Synchronization

/// An opened dump: its bytes, unpacked, with a look ahead at the first of them.
final class FeedInput {
  /// How far the file has been read, where it has a position.
  let position: StoredPosition?
  private let source: any ByteSource
  private var ahead: [UInt8] = []
  private var state = ByteSourceState.open

  /// Opens a dump and starts the program that unpacks it, if it is compressed.
  ///
  /// - Throws: `FeedDumpError` when the file cannot be opened or the program is missing.
  init(path: String, isStopped: @Sendable () -> Bool) throws(FeedDumpError) {
    let file = try FileSource(path: path)
    position = StoredPosition(of: file.descriptor)
    var first: [UInt8] = []
    var state = ByteSourceState.open
    while first.count < Compression.magicLength, state == .open {
      state = try file.read(into: &first, atMost: Compression.magicLength - first.count, isStopped: isStopped)
    }
    if let compression = Compression(path: path, firstBytes: first) {
      source = try Decompressor(compression, path: path, source: file, consumed: first)
    } else {
      source = file
      ahead = first
      self.state = state
    }
  }

  /// Appends bytes to `buffer`, at least one while the state is `open`.
  func read(
    into buffer: inout [UInt8], atMost count: Int, isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> ByteSourceState {
    if !ahead.isEmpty {
      buffer.append(contentsOf: ahead.prefix(count))
      ahead.removeFirst(min(count, ahead.count))
      return .open
    }
    guard state == .open else { return state }
    state = try source.read(into: &buffer, atMost: count, isStopped: isStopped)
    return state
  }

  /// The first bytes, without taking them: at least up to the first that is not white space, and `count` of them;
  /// fewer where the dump is shorter, and where there is nothing but white space at most 64 KiB.
  func lookAhead(_ count: Int, isStopped: @Sendable () -> Bool) throws(FeedDumpError) -> [UInt8] {
    func isContent(_ byte: UInt8) -> Bool {
      byte > UInt8(ascii: " ") && !ByteOrderMark.utf8.contains(byte)
    }
    while state == .open, ahead.count < 64 << 10, ahead.count < count || !ahead.contains(where: isContent) {
      state = try source.read(into: &ahead, atMost: 4096, isStopped: isStopped)
    }
    return ahead
  }
}

/// The bytes of U+FEFF at the start of a file.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// Carries an opened dump to the one reader that takes it, which may be on a thread of its own.
final class OpenedInput: Sendable {
  private let input: Mutex<FeedInput?>

  /// Takes over an opened dump.
  init(_ input: sending FeedInput) {
    self.input = Mutex(input)
  }

  /// The first bytes of the dump, as `FeedInput.lookAhead` gives them; none once it was taken.
  func lookAhead(_ count: Int, isStopped: @Sendable () -> Bool) throws(FeedDumpError) -> [UInt8] {
    try input.withLock { input throws(FeedDumpError) in
      try input?.lookAhead(count, isStopped: isStopped) ?? []
    }
  }

  /// Hands the dump over, once.
  func take() -> sending FeedInput? {
    input.withLock { input in
      let taken = input
      input = nil
      return taken
    }
  }
}
