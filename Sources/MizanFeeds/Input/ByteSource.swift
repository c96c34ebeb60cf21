import Glibc
import Mizan

/// Something that bytes are read from: a file, or a program that unpacks one.
protocol ByteSource: AnyObject {
  /// Appends bytes to `buffer`, at least one unless the source is at its end.
  ///
  /// - Parameters:
  ///   - buffer: takes the bytes.
  ///   - count: the largest number of bytes to append.
  ///   - isStopped: asked while there is nothing to read; true ends the wait.
  /// - Returns: how the source stands.
  /// - Throws: `FeedDumpError` with the code `cannotRead`.
  func read(
    into buffer: inout [UInt8], atMost count: Int, isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> ByteSourceState
}

/// How a source stands after a read.
enum ByteSourceState: Equatable {
  /// Bytes were appended.
  case open
  /// There are no more.
  case ended
  /// There are no more, and some are missing: the reason.
  case damaged(String)
  /// The wait was ended from outside.
  case stopped
}

/// How long a wait for input lasts before it asks whether it is still wanted, in milliseconds.
let waitMilliseconds: Int32 = 50

/// A file, a pipe or a terminal.
final class FileSource: ByteSource {
  private let path: String
  private let waits: Bool
  let descriptor: FileDescriptor

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `FeedDumpError` with the code `cannotOpen`.
  init(path: String) throws(FeedDumpError) {
    self.path = path
    // Standard input is duplicated, so that closing this source leaves the process's own open.
    // The C call reads the path for its duration only.
    let number = path == "-" ? fcntl(0, F_DUPFD_CLOEXEC, 3) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      throw FeedDumpError(
        code: .cannotOpen, position: SourcePosition(path: path), message: systemMessage(errno))
    }
    descriptor = FileDescriptor(owning: number)
    waits = descriptor.mayBlock
  }

  func read(
    into buffer: inout [UInt8], atMost count: Int, isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> ByteSourceState {
    while true {
      if waits && !isReadable(within: waitMilliseconds) {
        if isStopped() { return .stopped }
        continue
      }
      switch descriptor.read(into: &buffer, atMost: count) {
      case .bytes: return .open
      case .end: return .ended
      case .notReady: continue
      case .failed(let code):
        throw FeedDumpError(
          code: .cannotRead, position: SourcePosition(path: path), message: systemMessage(code))
      }
    }
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    // The C call fills the one structure.
    return unsafe poll(&request, 1, milliseconds) > 0
  }
}
