import Glibc
import Mizan
import MizanFeeds

/// Reads a file, or standard input, block by block.
struct BlockReader: ~Copyable {
  private let path: String
  private let descriptor: Int32

  private static let blockBytes = 256 << 10

  /// Opens a file; `-` is standard input.
  init(path: String) throws(CommandError) {
    self.path = path
    // The call takes a C string.
    descriptor = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.error(path) }
  }

  deinit { close(descriptor) }

  /// The next bytes; empty at the end.
  func next() throws(CommandError) -> [UInt8] {
    while true {
      var count = 0
      // read(2) fills at most the capacity; the array is as long as what it gave.
      let block = unsafe [UInt8](unsafeUninitializedCapacity: Self.blockBytes) { buffer, used in
        count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        used = max(0, count)
      }
      if count >= 0 { return block }
      if errno != EINTR { throw Self.error(path) }
    }
  }

  private static func error(_ path: String) -> CommandError {
    CommandError(
      FeedDumpError(code: .cannotOpen, position: SourcePosition(path: path), message: systemMessage(errno)))
  }
}

/// The system's text for an error number, beginning in lower case as all messages do.
func systemMessage(_ code: Int32) -> String {
  // strerror gives a constant C string for every number.
  let text = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  return text.prefix(1).lowercased() + text.dropFirst()
}
