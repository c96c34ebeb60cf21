/// A dump of news articles: a file, or standard input, in any of the formats that Mizan reads.
///
/// JSON Lines, a JSON array, RSS and Atom, or plain text; as it is or compressed with gzip, zstd or xz, which the
/// system's programs unpack. The dump is read as it is asked for: memory does not grow with its length.
public struct FeedDump: Sendable {
  /// The path as it was given; `-` is standard input.
  public let path: String
  /// How the dump is read.
  public let options: FeedOptions

  /// Names a dump; nothing is opened before the first element is asked for.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - options: how the dump is read.
  public init(_ path: String, options: FeedOptions = FeedOptions()) {
    self.path = path
    self.options = options
  }

  /// The dump in stretches of about 256 KiB that hold whole records, to be decoded by parallel workers.
  public func batches() -> FeedBatches {
    FeedBatches(dump: self)
  }

  /// The dump's articles in their order, decoded one batch after the other.
  ///
  /// - Parameter onReject: called with each record that is not an article, in the order of the dump.
  /// - Returns: a sequence that opens the dump when its first element is asked for.
  public func articles(onReject: @escaping @Sendable (FeedReject) -> Void = { _ in }) -> FeedArticles {
    FeedArticles(batches: batches(), onReject: onReject)
  }
}

/// How a dump is read.
public struct FeedOptions: Sendable {
  /// The format; `nil` tells it by the file's name, then by its first byte.
  public var format: FeedFormat?
  /// Where a JSON record keeps its fields.
  public var mapping: FieldMapping
  /// The longest record that is decoded, in bytes; a longer one is a reject and is not held in memory.
  public var maximumRecordBytes: Int
  /// The name of an outlet for a spelling of it; a spelling that is not listed stays.
  public var outletNames: [String: String]
  /// The number of bytes that one read asks for; tests make it small.
  var blockBytes: Int = 256 << 10

  /// Creates options; by default the usual field names and a limit of 16 MiB a record.
  public init(
    format: FeedFormat? = nil, mapping: FieldMapping = FieldMapping(), maximumRecordBytes: Int = 16 << 20,
    outletNames: [String: String] = [:]
  ) {
    self.format = format
    self.mapping = mapping
    self.maximumRecordBytes = maximumRecordBytes
    self.outletNames = outletNames
  }
}

/// A format of feed dumps.
public enum FeedFormat: String, Sendable, CaseIterable {
  /// JSON objects: one a line, or the elements of one array.
  case jsonLines = "jsonl"
  /// Plain text: a file is an article, a line a paragraph.
  case text
  /// RSS 1.0, RSS 2.0 or Atom.
  case xml
}
