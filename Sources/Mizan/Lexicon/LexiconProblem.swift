/// Something wrong in a lexicon, with the place to mend it.
public struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How much a problem matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The entry is set aside, or a check fails.
    case error
    /// Worth a look.
    case warning
  }

  /// The rule that is not kept.
  public var rule: LexiconRule
  /// Where.
  public var position: SourcePosition
  /// What: lower case, no full stop, the value in quotes.
  public var message: String

  /// Creates a problem.
  public init(_ rule: LexiconRule, at position: SourcePosition, _ message: String) {
    self.rule = rule
    self.position = position
    self.message = message
  }

  /// How much it matters.
  public var severity: Severity { rule.severity }

  /// `path:line:column: error: message`.
  public var description: String { "\(position): \(severity.rawValue): \(message)" }
}
