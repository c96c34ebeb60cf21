import Mizan

/// The problems of a check as a SARIF 2.1.0 log (OASIS): one run, a result a problem, all rules with their help.
///
/// Columns count Unicode scalars, as everywhere in Mizan; `columnKind` says so.
struct SARIFLog {
  private let check: LexiconCheck
  private let toolVersion: String

  init(_ check: LexiconCheck, toolVersion: String) {
    self.check = check
    self.toolVersion = toolVersion
  }

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  var bytes: [UInt8] {
    JSONValue.object([
      ("$schema", .string(Self.schema)), ("version", .string("2.1.0")), ("runs", .array([run])),
    ]).bytes
  }

  private var run: JSONValue {
    .object([
      (
        "tool",
        .object([
          (
            "driver",
            .object([
              ("name", .string("mizan")), ("semanticVersion", .string(toolVersion)),
              ("rules", .array(LexiconRule.allCases.map(Self.descriptor))),
            ])
          )
        ])
      ),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(check.problems.map(Self.result))),
    ])
  }

  private static func descriptor(_ rule: LexiconRule) -> JSONValue {
    .object([
      ("id", .string(rule.rawValue)), ("shortDescription", message(rule.summary)),
      ("help", message(rule.help)),
      ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
    ])
  }

  private static func result(_ problem: LexiconProblem) -> JSONValue {
    var location: [(key: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(uri(problem.position.path)))]))
    ]
    if problem.position.line > 0 {
      var region: [(key: String, value: JSONValue)] = [("startLine", .integer(problem.position.line))]
      if problem.position.column > 0 { region.append(("startColumn", .integer(problem.position.column))) }
      location.append(("region", .object(region)))
    }
    return .object([
      ("ruleId", .string(problem.rule.rawValue)),
      ("ruleIndex", .integer(LexiconRule.allCases.firstIndex(of: problem.rule) ?? -1)),
      ("level", .string(level(problem.severity))), ("message", message(problem.message)),
      ("locations", .array([.object([("physicalLocation", .object(location))])])),
    ])
  }

  private static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private static func level(_ severity: LexiconProblem.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }

  /// A path as a URI reference (RFC 3986): relative to where the tool ran, or a file URI.
  private static func uri(_ path: String) -> String {
    var bytes: [UInt8] = Array((path.hasPrefix("/") ? "file://" : "").utf8)
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
