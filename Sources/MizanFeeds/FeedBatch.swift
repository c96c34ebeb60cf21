import Mizan

/// A stretch of a dump that holds whole records, not yet decoded.
///
/// Reading is serial and cheap; decoding is not, and a batch can be decoded in any task.
public struct FeedBatch: Sendable {
  /// What the reader of a format hands over.
  enum Payload: Sendable {
    /// Whole lines; `damage` tells why the dump ends here, when it should not.
    case lines([UInt8], firstLine: Int, damage: String?)
    /// Elements of a JSON array.
    case elements([UInt8], [JSONElement])
    /// One file of plain text.
    case text([UInt8], damage: String?)
    /// Items of an RSS or Atom feed, with rejects between them.
    case items([FeedItem])
    /// Records that were refused while they were read.
    case rejects([FeedReject])
  }

  let payload: Payload
  let decoder: RecordDecoder

  /// How much of the file had been read when the batch was made, in bytes as the file is stored; `nil`
  /// where that is not known, as of a pipe.
  public let storedByteCount: Int?

  /// The size of the batch in bytes, as the dump has it unpacked.
  public var byteCount: Int {
    switch payload {
    case .lines(let bytes, _, _), .elements(let bytes, _), .text(let bytes, _): bytes.count
    case .items(let items): items.reduce(0) { $0 + $1.byteCount }
    case .rejects(let rejects): rejects.reduce(0) { $0 + $1.byteCount }
    }
  }

  /// The lines of the batch as they are, with the number of the first; `nil` where the dump is not made of lines.
  ///
  /// For a reader of other records than articles. A dump that ends in damage says why in `damage`.
  public var lines: (bytes: [UInt8], firstLine: Int, damage: String?)? {
    if case .lines(let bytes, let firstLine, let damage) = payload { return (bytes, firstLine, damage) }
    return nil
  }

  /// Decodes the records, in the order of the dump.
  ///
  /// - Complexity: O(n) in the bytes of the batch.
  public func decode() -> [FeedRecord] {
    switch payload {
    case .lines(let bytes, let firstLine, let damage):
      decoder.records(lines: bytes, firstLine: firstLine, damage: damage)
    case .elements(let bytes, let elements): decoder.records(elements: elements, of: bytes)
    case .text(let bytes, let damage): decoder.records(text: bytes, damage: damage)
    case .items(let items): items.map(decoder.record(item:))
    case .rejects(let rejects): rejects.map(FeedRecord.reject)
    }
  }
}
