/// Something that bytes are written to.
public protocol ByteOutput: AnyObject {
  /// A person is looking at it.
  var isTerminal: Bool { get }

  /// Writes all bytes, in order.
  ///
  /// - Throws: `OutputError` when not all could be written.
  func write(_ bytes: [UInt8]) throws(OutputError)
}

/// Why bytes could not be written.
public enum OutputError: Error, Equatable, Sendable {
  /// The reader at the other end of the pipe has gone.
  case closed
  /// The task was cancelled while the reader was not reading.
  case interrupted
  /// The system refuses: the path and its reason.
  case failed(path: String, reason: String)
}

extension CommandError {
  /// The end of a command by its output.
  init(_ error: OutputError) {
    switch error {
    case .closed: self = .outputClosed
    case .interrupted: self = .interrupted
    case .failed(let path, let reason): self = .failure("cannot write '\(path)': \(reason)")
    }
  }
}
