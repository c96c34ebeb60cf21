import Mizan

/// A check as JUnit XML: a suite a file, a test case an example, and one for the rules beside the examples.
///
/// Warnings fail nothing; they stand in the output of the suite.
struct JUnitReport {
  private let check: LexiconCheck

  init(_ check: LexiconCheck) { self.check = check }

  /// One test case.
  private struct Case {
    var name: String
    var className: String
    var failures: [LexiconProblem]
  }

  var bytes: [UInt8] {
    var files: [String: [LexiconCheck.ExampleResult]] = [:]
    for result in check.examples { files[result.example.position.path, default: []].append(result) }
    let elsewhere = check.problems.filter { ![.example, .variant, .nearMiss].contains($0.rule) }
    let places = check.paths + (elsewhere.contains { !check.paths.contains($0.position.path) } ? [""] : [])
    let suites = places.map { path in
      (
        path: path,
        cases: cases(path, files[path, default: []], elsewhere.filter { belongs($0, to: path) }),
        warnings: elsewhere.filter { belongs($0, to: path) && $0.severity == .warning }
      )
    }
    let all = suites.flatMap(\.cases)
    var bytes: [UInt8] = []
    bytes.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mizan lexicon check\"")
    bytes.append(text: counts(all) + ">\n")
    for suite in suites {
      bytes.append(text: "  <testsuite name=\"")
      bytes.append(xml: suite.path.isEmpty ? "lexicon" : suite.path)
      bytes.append(text: "\"" + counts(suite.cases) + ">\n")
      for testCase in suite.cases { append(testCase, to: &bytes) }
      if !suite.warnings.isEmpty {
        bytes.append(text: "    <system-out>")
        for warning in suite.warnings { bytes.append(xml: warning.description + "\n") }
        bytes.append(text: "</system-out>\n")
      }
      bytes.append(text: "  </testsuite>\n")
    }
    bytes.append(text: "</testsuites>\n")
    return bytes
  }

  private func belongs(_ problem: LexiconProblem, to path: String) -> Bool {
    path.isEmpty ? !check.paths.contains(problem.position.path) : problem.position.path == path
  }

  private func cases(
    _ path: String, _ examples: [LexiconCheck.ExampleResult], _ others: [LexiconProblem]
  ) -> [Case] {
    let rules = Case(
      name: "format and rules", className: path, failures: others.filter { $0.severity == .error })
    return [rules]
      + examples.map { result in
        let example = result.example
        return Case(
          name: "line \(example.position.line): \(example.kind.rawValue) \(example.text)",
          className: result.entry, failures: result.problems)
      }
  }

  private func counts(_ cases: [Case]) -> String {
    " tests=\"\(cases.count)\" failures=\"\(cases.count { !$0.failures.isEmpty })\" errors=\"0\""
  }

  private func append(_ testCase: Case, to bytes: inout [UInt8]) {
    bytes.append(text: "    <testcase name=\"")
    bytes.append(xml: testCase.name)
    bytes.append(text: "\" classname=\"")
    bytes.append(xml: testCase.className.isEmpty ? "lexicon" : testCase.className)
    guard let first = testCase.failures.first else {
      bytes.append(text: "\"/>\n")
      return
    }
    bytes.append(text: "\">\n      <failure message=\"")
    bytes.append(xml: first.message)
    bytes.append(text: "\" type=\"\(first.rule.rawValue)\">")
    for (index, failure) in testCase.failures.enumerated() {
      bytes.append(xml: (index > 0 ? "\n" : "") + failure.description)
    }
    bytes.append(text: "</failure>\n    </testcase>\n")
  }
}

extension [UInt8] {
  /// Appends a text as the content of an XML element or attribute.
  ///
  /// A control character, which XML 1.0 does not allow even escaped, becomes U+FFFD; a line end is kept as a
  /// reference, since an attribute's would turn into a space.
  mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(text: "&amp;")
      case "<": append(text: "&lt;")
      case ">": append(text: "&gt;")
      case "\"": append(text: "&quot;")
      case "\n": append(text: "&#10;")
      case "\t": append(text: "&#9;")
      case "\r": append(text: "&#13;")
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": append(text: "\u{FFFD}")
      default: append(text: String(scalar))
      }
    }
  }
}
