public import Mizan

/// What ends the reading of an input: a file, a program or an option that cannot be used.
///
/// A malformed record does not end it; that is a `FeedReject`.
public struct FeedDumpError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kind of an error, for programs.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String

    /// Creates a kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The path does not exist or may not be opened.
    public static let cannotOpen = Code(rawValue: "cannot-open")
    /// Reading failed after the file was opened.
    public static let cannotRead = Code(rawValue: "cannot-read")
    /// The program that unpacks the file is not installed.
    public static let missingProgram = Code(rawValue: "missing-program")
    /// The program that unpacks the file did not start.
    public static let cannotStartProgram = Code(rawValue: "cannot-start-program")
    /// Neither the name nor the content tells the format.
    public static let unknownFormat = Code(rawValue: "unknown-format")
    /// A field mapping is not `FIELD=PATH`.
    public static let invalidMapping = Code(rawValue: "invalid-mapping")
    /// A file of outlet names or a lexicon is not what it should be.
    public static let invalidFile = Code(rawValue: "invalid-file")
  }

  /// The kind.
  public let code: Code
  /// Where it happened.
  public let position: SourcePosition
  /// What happened: lower case, no full stop.
  public let message: String

  /// Creates an error.
  public init(code: Code, position: SourcePosition, message: String) {
    self.code = code
    self.position = position
    self.message = message
  }

  /// `path:line:column: error: message`, leaving out what is not known.
  public var description: String {
    let place = position.description
    return place.isEmpty ? "error: \(message)" : "\(place): error: \(message)"
  }
}
