import Foundation
import FoundationXML
import Mizan
import Testing

@testable import MizanReports

@Suite("The result of a lexicon check")
struct LexiconCheckEncoderTests {
  private func problem(_ rule: LexiconRule, _ line: Int, _ message: String) -> LexiconProblem {
    LexiconProblem(rule, at: SourcePosition(path: "a b/كلمات.lexicon", line: line, column: 3), message)
  }

  /// A check with one failing and one sound example, and with whatever problems are given.
  private func check(_ problems: [LexiconProblem]) -> LexiconCheck {
    var check = LexiconCheck()
    check.paths = ["a b/كلمات.lexicon"]
    check.entryCount = 2
    check.problems = problems
    let examples = [(7, "هذا & ذاك"), (8, "لا \"شيء\"")].map { line, text in
      LexiconExample(
        kind: .own, text: text, marked: [0..<3],
        position: SourcePosition(path: "a b/كلمات.lexicon", line: line, column: 3))
    }
    check.examples = examples.map { example in
      LexiconCheck.ExampleResult(
        entry: "a.one", example: example,
        problems: problems.filter { $0.rule == .example && $0.position == example.position })
    }
    return check
  }

  private func text(_ format: LexiconCheckFormat, _ problems: [LexiconProblem]) -> String {
    let encoder = LexiconCheckEncoder(format: format, toolVersion: "1.2.3")
    return String(decoding: encoder.encode(check(problems)), as: UTF8.self)
  }

  private var two: [LexiconProblem] {
    [problem(.example, 7, "expected 'x' < found, 100% 'y'"), problem(.weightScale, 4, "weight 0.4")]
  }

  @Test("as text is a line a problem and the counts")
  func writesText() {
    #expect(
      text(.text, two) == """
        a b/كلمات.lexicon:7:3: error: expected 'x' < found, 100% 'y'
        a b/كلمات.lexicon:4:3: warning: weight 0.4
        2 entries in 1 file: 1 error, 1 warning

        """)
  }

  @Test("for GitHub escapes what ends a property or a command")
  func writesAnnotations() {
    let comma = LexiconProblem(
      .syntax, at: SourcePosition(path: "a,b:c.lexicon", line: 1, column: 2), "two\nlines")
    #expect(
      text(.github, two + [comma]).split(separator: "\n").map(String.init) == [
        "::error file=a b/كلمات.lexicon,line=7,col=3,title=example::expected 'x' < found, 100%25 'y'",
        "::warning file=a b/كلمات.lexicon,line=4,col=3,title=weight-scale::weight 0.4",
        "::error file=a%2Cb%3Ac.lexicon,line=1,col=2,title=syntax::two%0Alines",
        "2 entries in 1 file: 2 errors, 1 warning",
      ])
  }

  @Test("for GitHub tells how many problems a step does not show")
  func tellsOfOverflow() {
    let problems =
      (1...12).map { problem(.example, $0, "e\($0)") } + (1...10).map { problem(.weightScale, $0, "w\($0)") }
    let lines = text(.github, problems).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    // 12 − 10 errors and no warning beyond the limit stand as plain lines.
    #expect(lines.filter { $0.contains(": error: ") }.map { String($0.suffix(3)) } == ["e11", "e12"])
    #expect(
      lines.first { $0.hasPrefix("::notice ") }
        == "::notice title=mizan lexicon check::2 more errors and 0 more warnings stand in the log only:"
        + " a step shows 10 annotations of a kind")
  }

  /// What of the schema of SARIF 2.1.0 (OASIS, errata 01) concerns the members that are written.
  private static let sarifSchema = """
    {"type":"object","additionalProperties":false,"required":["version","runs"],"properties":{
      "$schema":{"type":"string"},"version":{"type":"string","enum":["2.1.0"]},
      "runs":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["tool"],"properties":{
        "tool":{"type":"object","additionalProperties":false,"required":["driver"],"properties":{
          "driver":{"type":"object","additionalProperties":false,"required":["name"],"properties":{
            "name":{"type":"string"},"semanticVersion":{"type":"string"},
            "rules":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id"],"properties":{
              "id":{"type":"string"},
              "shortDescription":{"type":"object","additionalProperties":false,"required":["text"],
                "properties":{"text":{"type":"string"}}},
              "help":{"type":"object","additionalProperties":false,"required":["text"],
                "properties":{"text":{"type":"string"}}},
              "defaultConfiguration":{"type":"object","additionalProperties":false,"properties":{
                "level":{"type":"string","enum":["none","note","warning","error"]}}}}}}}}}},
        "columnKind":{"type":"string","enum":["utf16CodeUnits","unicodeCodePoints"]},
        "results":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["message"],
          "properties":{
            "ruleId":{"type":"string"},"ruleIndex":{"type":"integer","minimum":-1},
            "level":{"type":"string","enum":["none","note","warning","error"]},
            "message":{"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"}}},
            "locations":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{
              "physicalLocation":{"type":"object","additionalProperties":false,"properties":{
                "artifactLocation":{"type":"object","additionalProperties":false,
                  "properties":{"uri":{"type":"string"}}},
                "region":{"type":"object","additionalProperties":false,"properties":{
                  "startLine":{"type":"integer","minimum":1},
                  "startColumn":{"type":"integer","minimum":1}}}}}}}}}}}}}}}}
    """

  @Test("as SARIF fits the published schema, with a result a problem and every rule described")
  func writesSARIF() throws {
    let bare = LexiconProblem(.campBalance, at: SourcePosition(path: "x"), "no line")
    let log = try JSON(text(.sarif, two + [bare]))
    #expect(SchemaChecker().problems(of: log, with: try JSON(Self.sarifSchema)) == [])
    let run = try #require(log["runs"]?.elements?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements)
    #expect(rules.compactMap { $0["id"]?.string } == LexiconRule.allCases.map(\.rawValue))
    let results = try #require(run["results"]?.elements)
    #expect(results.compactMap { $0["ruleId"]?.string } == ["example", "weight-scale", "camp-balance"])
    for result in results {
      guard case .integer(let index)? = result["ruleIndex"] else {
        Issue.record("a result has no rule index")
        continue
      }
      #expect(rules[index]["id"] == result["ruleId"])
    }
    let location = results[0]["locations"]?.elements?.first?["physicalLocation"]
    let uri = location?["artifactLocation"]?["uri"]?.string
    // A blank, and five Arabic letters of two bytes each.
    #expect(uri == "a%20b/%D9%83%D9%84%D9%85%D8%A7%D8%AA.lexicon")
  }

  @Test("as JUnit has a test case an example and one for the rules, and is well-formed")
  func writesJUnit() throws {
    let control = problem(.missingField, 2, "a\u{1}b")
    let document = try XMLDocument(data: Data(text(.junit, two + [control]).utf8))
    let cases = try document.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
    #expect(
      cases.map { $0.attribute(forName: "name")?.stringValue } == [
        "format and rules", "line 7: + هذا & ذاك", "line 8: + لا \"شيء\"",
      ])
    #expect(cases.map { $0.elements(forName: "failure").count } == [1, 1, 0])
    #expect(
      cases[1].elements(forName: "failure").first?.stringValue
        == "a b/كلمات.lexicon:7:3: error: expected 'x' < found, 100% 'y'")
    #expect(cases[0].elements(forName: "failure").first?.stringValue?.hasSuffix("a\u{FFFD}b") == true)
    let suite = try #require(document.rootElement()?.elements(forName: "testsuite").first)
    #expect(suite.attribute(forName: "tests")?.stringValue == "3")
    #expect(suite.attribute(forName: "failures")?.stringValue == "2")
    #expect(suite.elements(forName: "system-out").first?.stringValue?.contains("weight 0.4") == true)
  }

  @Test("as JSON holds the counts, the problems and the camps")
  func writesJSON() throws {
    let document = try JSON(text(.json, two))
    #expect(document["errors"] == .integer(1) && document["warnings"] == .integer(1))
    let first = document["problems"]?.elements?.first
    #expect(first?["rule"]?.string == "example" && first?["line"] == .integer(7))
    #expect(document["camps"]?["pairs"]?.elements?.count == CampBalance.opponents.count)
  }
}
