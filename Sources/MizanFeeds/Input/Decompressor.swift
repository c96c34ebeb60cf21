import Glibc
import Mizan

/// A compressed file, unpacked by a program of the system.
///
/// A file with a position is handed to the program as its standard input. A pipe, whose first bytes we have already
/// taken to tell the compression, is passed on through a socket: one `poll` serves the program's input, output and
/// error streams, so nothing runs beside the reader and no buffer grows.
final class Decompressor: ByteSource {
  private let program: String
  private let path: String
  private var child: ChildProcess?
  private let output: FileDescriptor
  private var errors: FileDescriptor?
  private var messages: [UInt8] = []
  /// What is passed on: the source, the program's standard input, and what it has not yet taken.
  private var source: FileSource?
  private var input: FileDescriptor?
  private var unsent: ArraySlice<UInt8> = []
  private var ending: ByteSourceState?

  private static let messageLimit = 4096
  private static let blockBytes = 64 << 10

  /// Starts the program of a compression.
  ///
  /// - Parameters:
  ///   - compression: says which program.
  ///   - path: the file's name, for messages.
  ///   - source: the file.
  ///   - consumed: the bytes that were already read from it.
  /// - Throws: `FeedDumpError` with the code `missingProgram` or `cannotStartProgram`.
  init(
    _ compression: Compression, path: String, source: FileSource, consumed: [UInt8]
  ) throws(FeedDumpError) {
    program = compression.program
    self.path = path
    let isDirect = source.descriptor.rewind(by: consumed.count)
    let outputPair = try Self.pair(path: path)
    let errorPair = try Self.pair(path: path)
    let inputPair = try Self.pair(path: path)
    let programOutput = FileDescriptor(owning: outputPair.write)
    let programErrors = FileDescriptor(owning: errorPair.write)
    let programInput = FileDescriptor(owning: inputPair.read)
    output = FileDescriptor(owning: outputPair.read)
    errors = FileDescriptor(owning: errorPair.read)
    input = FileDescriptor(owning: inputPair.write)
    do throws(SpawnFailure) {
      child = try ChildProcess(
        program: program, arguments: compression.arguments,
        input: isDirect ? source.descriptor.number : programInput.number,
        output: programOutput.number, errors: programErrors.number)
    } catch {
      throw Self.failure(error.code, program: program, path: path)
    }
    if isDirect {
      input = nil
    } else {
      self.source = source
      unsent = consumed[...]
    }
  }

  func read(
    into buffer: inout [UInt8], atMost count: Int, isStopped: @Sendable () -> Bool
  ) throws(FeedDumpError) -> ByteSourceState {
    while true {
      if let ending { return ending }
      let ready = waitForStreams()
      if isStopped() { return .stopped }
      if ready.errors { readMessages() }
      if ready.input { sendInput() }
      if ready.source { try readSource() }
      guard ready.output else { continue }
      switch output.read(into: &buffer, atMost: count) {
      case .bytes: return .open
      case .notReady: continue
      case .failed(let code):
        throw FeedDumpError(
          code: .cannotRead, position: SourcePosition(path: path), message: systemMessage(code))
      case .end: finish()
      }
    }
  }

  /// Waits for the program after it has closed its output, and keeps how it ended.
  private func finish() {
    input = nil
    source = nil
    while errors != nil { readMessages() }
    let status = child?.wait() ?? .unknown
    child = nil
    let message = Self.lastLine(of: messages)
    switch status {
    case .exit(0), .unknown: ending = .ended
    case .exit(let code): ending = .damaged("\(program) ended with status \(code)\(message)")
    case .signal(let number): ending = .damaged("\(program) was ended by signal \(number)\(message)")
    }
  }

  // MARK: - Streams

  private struct Readiness {
    var output = false
    var errors = false
    var input = false
    var source = false
  }

  private func waitForStreams() -> Readiness {
    var requests = [pollfd(fd: output.number, events: Int16(POLLIN), revents: 0)]
    // A negative number is a place that poll(2) passes over.
    requests.append(pollfd(fd: errors?.number ?? -1, events: Int16(POLLIN), revents: 0))
    requests.append(pollfd(fd: unsent.isEmpty ? -1 : input?.number ?? -1, events: Int16(POLLOUT), revents: 0))
    requests.append(
      pollfd(fd: unsent.isEmpty ? source?.descriptor.number ?? -1 : -1, events: Int16(POLLIN), revents: 0))
    // The C call fills the structures of the array.
    guard unsafe poll(&requests, nfds_t(requests.count), waitMilliseconds) > 0 else { return Readiness() }
    return Readiness(
      output: requests[0].revents != 0, errors: requests[1].revents != 0, input: requests[2].revents != 0,
      source: requests[3].revents != 0)
  }

  private func readMessages() {
    var bytes: [UInt8] = []
    switch errors?.read(into: &bytes, atMost: Self.messageLimit) {
    case .bytes: messages.append(contentsOf: bytes.prefix(Self.messageLimit - messages.count))
    case .notReady: break
    case .end, .failed, nil: errors = nil
    }
  }

  private func sendInput() {
    guard let sent = input?.send(unsent) else {
      // The program has enough, or has ended: its output tells which.
      input = nil
      source = nil
      unsent = []
      return
    }
    unsent = unsent.dropFirst(sent)
  }

  private func readSource() throws(FeedDumpError) {
    var block: [UInt8] = []
    let state = try source?.read(into: &block, atMost: Self.blockBytes, isStopped: { true })
    if state == .open {
      unsent = block[...]
    } else if state != .stopped {
      source = nil
      input = nil
    }
  }

  // MARK: - Starting

  static func failure(_ code: Int32, program: String, path: String) -> FeedDumpError {
    let position = SourcePosition(path: path)
    guard code == ENOENT else {
      return FeedDumpError(
        code: .cannotStartProgram, position: position,
        message: "the program '\(program)' does not start: \(systemMessage(code))")
    }
    return FeedDumpError(
      code: .missingProgram, position: position,
      message: "the program '\(program)', which unpacks this file, is not installed")
  }

  /// Two connected descriptors that no other child inherits.
  ///
  /// Sockets, since glibc opens a pipe without inheritance in one step (pipe2) only for GNU sources.
  private static func pair(path: String) throws(FeedDumpError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    // The C call fills the two places of the array.
    guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else {
      throw FeedDumpError(
        code: .cannotStartProgram, position: SourcePosition(path: path), message: systemMessage(errno))
    }
    return (ends[0], ends[1])
  }

  /// The last line that the program wrote to its error stream, as an addition to a message.
  private static func lastLine(of messages: [UInt8]) -> String {
    let lines = messages.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.last(where: { $0.contains { $0 > UInt8(ascii: " ") } }) else { return "" }
    let text = String(decoding: line, as: UTF8.self)
    return " (" + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 })) + ")"
  }
}
