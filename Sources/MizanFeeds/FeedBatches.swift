import Mizan

/// A dump in stretches that hold whole records.
///
/// Emits a batch when it is asked for one and reads no further, ends with the dump or when the task is cancelled, and
/// throws when the dump cannot be opened or read, or its program is missing. Dropping the iterator closes the file
/// and ends the program that unpacks it.
public struct FeedBatches: AsyncSequence, Sendable {
  /// A batch.
  public typealias Element = FeedBatch
  /// What ends the sequence early.
  public typealias Failure = FeedDumpError

  let dump: FeedDump

  /// Creates an iterator that opens the dump on its first element.
  public func makeAsyncIterator() -> Iterator {
    Iterator(dump: dump)
  }

  /// Reads the dump on demand.
  public struct Iterator: AsyncIteratorProtocol {
    private enum Reader {
      case unopened
      case lines(LineReader)
      case array(JSONArrayReader)
      case text(TextReader)
      case xml(XMLFeedReader)
      case finished
    }

    private let dump: FeedDump
    private let decoder: RecordDecoder
    private var reader = Reader.unopened
    private var position: StoredPosition?

    init(dump: FeedDump) {
      self.dump = dump
      decoder = RecordDecoder(path: dump.path, options: dump.options)
    }

    /// The next batch, or `nil` at the end of the dump and after a cancellation.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(FeedDumpError) -> FeedBatch? {
      do throws(FeedDumpError) {
        guard !Task.isCancelled, let payload = try await nextPayload() else {
          reader = .finished
          return nil
        }
        return FeedBatch(payload: payload, decoder: decoder, storedByteCount: position?.byteCount)
      } catch {
        reader = .finished
        throw error
      }
    }

    private mutating func nextPayload() async throws(FeedDumpError) -> FeedBatch.Payload? {
      let isStopped: @Sendable () -> Bool = { Task.isCancelled }
      if case .unopened = reader {
        let input = try FeedInput(path: dump.path, isStopped: isStopped)
        position = input.position
        reader = try Self.open(OpenedInput(input), dump, isStopped: isStopped)
      }
      switch reader {
      case .unopened, .finished: return nil
      case .lines(var lines):
        // The reader gives up its buffers while they change, so that they are not copied.
        reader = .finished
        defer { reader = .lines(lines) }
        return try lines.next(isStopped: isStopped)
      case .array(var array):
        reader = .finished
        defer { reader = .array(array) }
        return try array.next(isStopped: isStopped)
      case .text(var text):
        reader = .finished
        defer { reader = .text(text) }
        return try text.next(isStopped: isStopped)
      case .xml(let xml): return try await xml.next()
      }
    }

    private static func open(
      _ opened: OpenedInput, _ dump: FeedDump, isStopped: @Sendable () -> Bool
    ) throws(FeedDumpError) -> Reader {
      let (path, options) = (dump.path, dump.options)
      // A document of one object is known by the name of its array, which may stand behind others.
      let isDocument = FilePathName(path).withoutCompression.fileExtension == "json"
      let first = try opened.lookAhead(isDocument ? 64 << 10 : 1, isStopped: isStopped)
      let format =
        if let known = options.format { known } else { try FeedFormat(path: path, firstBytes: first) }
      if format == .xml {
        return .xml(
          XMLFeedReader(input: opened, path: path, maximumRecordBytes: options.maximumRecordBytes))
      }
      guard let input = opened.take() else { return .finished }
      if format == .text { return .text(TextReader(input: input, path: path, options: options)) }
      let isArray = FeedFormat.firstContent(of: first) == UInt8(ascii: "[")
      return isArray || (isDocument && JSONArraySplitter.isWrapper(first))
        ? .array(JSONArrayReader(input: input, path: path, options: options))
        : .lines(LineReader(input: input, path: path, options: options))
    }
  }
}

extension FeedFormat {
  /// Tells the format by a file's name, then by the first byte that is not white space.
  init(path: String, firstBytes: [UInt8]) throws(FeedDumpError) {
    switch FilePathName(path).withoutCompression.fileExtension {
    case "jsonl", "ndjson", "jsonlines", "json": self = .jsonLines
    case "xml", "rss", "atom", "rdf": self = .xml
    case "txt", "text": self = .text
    default:
      switch Self.firstContent(of: firstBytes) {
      case UInt8(ascii: "{"), UInt8(ascii: "["), nil: self = .jsonLines
      case UInt8(ascii: "<"): self = .xml
      default:
        throw FeedDumpError(
          code: .unknownFormat, position: SourcePosition(path: path),
          message: "neither the name nor the first byte tells the format (jsonl, xml or text)")
      }
    }
  }

  static func firstContent(of bytes: [UInt8]) -> UInt8? {
    let text = bytes.starts(with: ByteOrderMark.utf8) ? bytes.dropFirst(ByteOrderMark.utf8.count) : bytes[...]
    return text.first { $0 > UInt8(ascii: " ") }
  }
}
