/// Something wrong in a lexicon, with the place to mend it.
public struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How much a problem matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The entry is set aside, or a check fails.
    case error
    /// Worth a look.
    case warning
  }

  /// Which check found it, so that a caller can tell a file that does not parse from an example that fails.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code's name.
    public let rawValue: String
    /// Creates a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The line or stanza is not of the format.
    public static let syntax = Code(rawValue: "syntax")
    /// The same id stands twice.
    public static let duplicateID = Code(rawValue: "duplicate-id")
    /// A field that `check` demands is missing.
    public static let missingField = Code(rawValue: "missing-field")
    /// An example does not hold.
    public static let example = Code(rawValue: "example")
    /// A `-` example resembles nothing of its entry.
    public static let nearMiss = Code(rawValue: "near-miss")
    /// A form cannot be compiled.
    public static let form = Code(rawValue: "form")
  }

  /// The check.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// Where.
  public var position: SourcePosition
  /// What: lower case, no full stop, the value in quotes.
  public var message: String

  /// Creates a problem.
  public init(_ code: Code, _ severity: Severity = .error, at position: SourcePosition, _ message: String) {
    self.code = code
    self.severity = severity
    self.position = position
    self.message = message
  }

  /// `path:line:column: error: message`.
  public var description: String { "\(position): \(severity.rawValue): \(message)" }
}
