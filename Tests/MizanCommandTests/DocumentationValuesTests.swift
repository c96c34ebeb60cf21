import Foundation
import Mizan
import Testing

@testable import MizanCommand

/// Numbers and names that the pages take from the code.
@Suite("The values in the documentation")
struct DocumentationValuesTests {
  private static let architecture = "Sources/Mizan/Mizan.docc/Architecture.md"

  /// The sources of the core, by file name.
  private static let sources: [String: String] = {
    let folder = Project.top.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var sources: [String: String] = [:]
    for path in paths where path.hasSuffix(".swift") {
      sources[path] = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    return sources
  }()

  /// The cells of the table rows of a page.
  private func rows(of path: String) throws -> [[String]] {
    try DocumentationPage(path).prose.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.map {
      line in
      line.dropFirst().dropLast().components(separatedBy: " |").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test("of limits are those of the code")
  func limits() throws {
    var count = 0
    for row in try rows(of: Self.architecture) {
      guard let name = row[0].wholeMatch(of: /`([A-Z]\w+)\.(\w+)`/), let value = Int(row[1]) else { continue }
      count += 1
      let (type, constant) = (String(name.output.1), String(name.output.2))
      let source = try #require(
        Self.sources.values.first { $0.contains("enum \(type) ") || $0.contains("struct \(type)") }, "\(type)"
      )
      let declared = try #require(source.range(of: " \(type)")).upperBound
      let line = "static let \(constant) = "
      let found = try #require(source.range(of: line, range: declared..<source.endIndex), "\(row[0])")
        .upperBound
      #expect(Int(source[found...].prefix { $0.isNumber }) == value, "\(row[0])")
    }
    #expect(count >= 10)
  }

  @Test("of the scoring model are its own")
  func model() throws {
    let model = ScoringModel.standard
    let values = [
      "smoothingWords": "\(Int(model.smoothingWords))", "halfRate": number(model.halfRate),
      "mildThreshold": "\(Int(model.mildThreshold)), \(Int(model.loadedThreshold))",
      "minimumWords": "\(model.minimumWords)", "negationFactor": number(model.negationFactor),
    ]
    let rows = try rows(of: Self.architecture)
    for (name, value) in values {
      let row = try #require(rows.first { $0[0].hasPrefix("`\(name)`") }, "\(name)")
      #expect(row[1] == value, "\(name)")
    }
  }

  @Test("of the voices are the model's", arguments: Voice.allCases)
  func voices(voice: Voice) throws {
    let row = try #require(
      try rows(of: "README.md").first { $0[0] == "`\(voice.rawValue)`" && $0.count == 3 })
    let factor = ScoringModel.standard.factor(of: voice)
    let bounds = factor.low == factor.high ? "" : ", between \(number(factor.low)) and \(number(factor.high))"
    #expect(row[2] == number(factor.value) + bounds)
  }

  /// 1, 0.3, 15.
  private func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  @Test("are types and functions that there are")
  func names() throws {
    let prose = try DocumentationPage(Self.architecture).prose
    let all = Self.sources.values.joined(separator: "\n")
    let words = Set(all.matches(of: /\w+/).map { String($0.output) })
    let names = prose.matches(of: /`([A-Z][a-z]+[A-Za-z]*)(?:\.(\w+))?[`(<]/)
    #expect(names.count > 40)
    let parts = names.flatMap { [String($0.output.1)] + ($0.output.2.map { [String($0)] } ?? []) }
    // A module that is still to come.
    let notOurs: Set<String> = ["MizanAnalysis"]
    #expect(Set(parts).subtracting(words).subtracting(notOurs).sorted() == [])
  }
}
