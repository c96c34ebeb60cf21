public import Mizan

/// A form in which the result of a lexicon check is written.
public enum LexiconCheckFormat: String, Sendable, CaseIterable {
  /// A line a problem, then the counts: for the eye, and for editors that jump to `path:line:column`.
  case text
  /// One JSON document.
  case json
  /// Workflow commands, which GitHub shows as annotations in a pull request.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit XML with a test case an example, for test reports.
  case junit
}

/// Writes the result of a lexicon check as UTF-8.
///
/// The same result gives the same bytes: no clock, no machine, no order but that of the files.
public struct LexiconCheckEncoder: Sendable {
  /// The form.
  public var format: LexiconCheckFormat
  /// The version of the tool that stands in SARIF and JSON.
  public var toolVersion: String

  /// Creates an encoder.
  public init(format: LexiconCheckFormat, toolVersion: String) {
    self.format = format
    self.toolVersion = toolVersion
  }

  /// The whole document.
  ///
  /// - Parameters:
  ///   - check: what was found.
  ///   - hasExposure: a feed was read, so that the camps' exposure is known.
  /// - Returns: bytes that end with a line end.
  public func encode(_ check: LexiconCheck, hasExposure: Bool = false) -> [UInt8] {
    switch format {
    case .text: Self.text(check, hasExposure: hasExposure)
    case .json: json(check, hasExposure: hasExposure)
    case .github: GitHubAnnotations(check).bytes
    case .sarif: SARIFLog(check, toolVersion: toolVersion).bytes
    case .junit: JUnitReport(check).bytes
    }
  }

  private static func text(_ check: LexiconCheck, hasExposure: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for problem in check.problems {
      bytes.append(harmless: problem.description)
      bytes.append(text: "\n")
    }
    if hasExposure { bytes.append(text: CampBalanceTable(check.balance, hasExposure: true).text) }
    bytes.append(text: check.countsText + "\n")
    return bytes
  }

  private func json(_ check: LexiconCheck, hasExposure: Bool) -> [UInt8] {
    JSONValue.object([
      ("tool", .object([("name", .string("mizan")), ("version", .string(toolVersion))])),
      ("entries", .integer(check.entryCount)),
      ("files", .array(check.paths.map(JSONValue.string))),
      ("examples", .integer(check.examples.count)),
      ("errors", .integer(check.errorCount)),
      ("warnings", .integer(check.warningCount)),
      ("problems", .array(check.problems.map(Self.json))),
      ("camps", CampBalanceTable(check.balance, hasExposure: hasExposure).json),
    ]).bytes
  }

  private static func json(_ problem: LexiconProblem) -> JSONValue {
    .object([
      ("rule", .string(problem.rule.rawValue)), ("severity", .string(problem.severity.rawValue)),
      ("path", .string(problem.position.path)), ("line", .integer(problem.position.line)),
      ("column", .integer(problem.position.column)), ("message", .string(problem.message)),
    ])
  }
}

extension LexiconCheck {
  /// `652 entries in 24 files: 0 errors, 1 warning`.
  var countsText: String {
    func phrase(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    return phrase(entryCount, "entry", "entries") + " in " + phrase(paths.count, "file", "files") + ": "
      + phrase(errorCount, "error", "errors") + ", " + phrase(warningCount, "warning", "warnings")
  }
}
