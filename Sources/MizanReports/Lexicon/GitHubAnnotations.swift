import Mizan

/// The problems of a check as GitHub workflow commands.
///
/// GitHub shows at most ten errors and ten warnings of a step, and drops the others without a word. So those
/// beyond stand in the log as plain lines, and a notice tells how many they are.
struct GitHubAnnotations {
  /// How many annotations of one kind GitHub shows of one step.
  static let limit = 10

  private let check: LexiconCheck

  init(_ check: LexiconCheck) { self.check = check }

  var bytes: [UInt8] {
    var lines: [String] = []
    var shown: [LexiconProblem.Severity: Int] = [:]
    var hidden: [LexiconProblem.Severity: Int] = [:]
    for problem in check.problems {
      if shown[problem.severity, default: 0] < Self.limit {
        shown[problem.severity, default: 0] += 1
        lines.append(Self.command(problem))
      } else {
        hidden[problem.severity, default: 0] += 1
        lines.append(Self.oneLine(problem.description))
      }
    }
    if !hidden.isEmpty {
      let counts =
        "\(hidden[.error, default: 0]) more errors and \(hidden[.warning, default: 0]) more warnings"
      lines.append(
        "::notice title=mizan lexicon check::\(counts) stand in the log only: a step shows"
          + " \(Self.limit) annotations of a kind")
    }
    lines.append(check.countsText)
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(harmless: line)
      bytes.append(text: "\n")
    }
    return bytes
  }

  private static func command(_ problem: LexiconProblem) -> String {
    var properties = ["file=" + escaped(property: problem.position.path)]
    if problem.position.line > 0 { properties.append("line=\(problem.position.line)") }
    if problem.position.column > 0 { properties.append("col=\(problem.position.column)") }
    properties.append("title=" + problem.rule.rawValue)
    let kind = problem.severity == .error ? "error" : "warning"
    return "::\(kind) \(properties.joined(separator: ","))::\(escaped(problem.message))"
  }

  /// A line that is no command must not begin like one.
  private static func oneLine(_ text: String) -> String { text.hasPrefix("::") ? " " + text : text }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func escaped(property text: String) -> String {
    escaped(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
