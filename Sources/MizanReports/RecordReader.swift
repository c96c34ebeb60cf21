import Foundation
public import Mizan

/// Reads records back from a file of JSON Lines.
///
/// Keys that it does not know are passed over: a later tool may add optional ones.
public struct RecordReader: Sendable {
  /// The path that errors name.
  public var path: String

  /// Creates a reader.
  public init(path: String) { self.path = path }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - line: the bytes of one record, with or without its line end.
  ///   - number: the line's number from 1.
  /// - Returns: the record, with or without its paragraph's text.
  /// - Throws: `RecordError` with the key and what is wrong with its value.
  public func record(in line: some Sequence<UInt8>, number: Int) throws(RecordError) -> ParagraphRecord {
    let position = SourcePosition(path: path, line: number, column: 1)
    do {
      return try JSONDecoder().decode(ParagraphRecord.self, from: Data(line))
    } catch let error as DecodingError {
      throw RecordError(at: position, Self.message(of: error))
    } catch {
      throw RecordError(at: position, "not a record: \(error)")
    }
  }

  /// Reads a line if it is the record with an id.
  ///
  /// - Returns: the record, or `nil` where the line holds another one.
  /// - Throws: `RecordError` where a line that may be the one cannot be read.
  /// - Complexity: O(length of the id) for other records that `JSONLinesEncoder` wrote, else O(n).
  public func record(
    withID id: String, in line: some Collection<UInt8>, number: Int
  ) throws(RecordError) -> ParagraphRecord? {
    var opening = Array("{\"schema\":\(RecordSchema.version),\"id\":\"".utf8)
    if line.starts(with: opening) {
      opening.append(jsonEscaped: id)
      opening.append(UInt8(ascii: "\""))
      guard line.starts(with: opening) else { return nil }
    }
    let record = try record(in: line, number: number)
    return record.id == id ? record : nil
  }

  private static func message(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "'\(place(context, key))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(place(context))' is not of its type"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "not JSON"
    case .dataCorrupted(let context): "'\(place(context))' \(context.debugDescription)"
    @unknown default: "not a record"
    }
  }

  private static func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
    (context.codingPath + (last.map { [$0] } ?? []))
      .map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
      .joined().trimmingPrefix(".").description
  }
}

/// A line that is not a record.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a record begins its line.
  public var position: SourcePosition
  /// What is wrong: lower case, no full stop.
  public var message: String

  /// Creates an error.
  public init(at position: SourcePosition, _ message: String) {
    self.position = position
    self.message = message
  }

  /// `path:line:1: error: message`.
  public var description: String { "\(position): error: \(message)" }
}
