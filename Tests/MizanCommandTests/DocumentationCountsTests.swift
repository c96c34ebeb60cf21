import Foundation
import Mizan
import Testing

@testable import MizanCommand

/// The tables of the lexicons' changes, between their marks.
///
/// With MIZAN_UPDATE_GOLDEN=1 they are rewritten, and the test fails all the same.
@Suite("The changes of the lexicons")
struct DocumentationCountsTests {
  private static let path = "Lexicons/CHANGELOG.md"
  private static let marks = ("<!-- counts: begin -->\n", "<!-- counts: end -->\n")

  @Test("count the entries that there are now, under the newest release")
  func counts() throws {
    let url = Project.top.appending(path: Self.path)
    let page = try String(contentsOf: url, encoding: .utf8)
    let begin = try #require(page.range(of: Self.marks.0)).upperBound
    let end = try #require(page.range(of: Self.marks.1, range: begin..<page.endIndex)).lowerBound
    let made = Self.tables(of: Lexicon(sources: BundledLexicon.sources()))
    #expect(page[begin..<end] == made, "run MIZAN_UPDATE_GOLDEN=1 swift test --filter Documentation")
    if Project.updatesGolden, page[begin..<end] != made {
      try Data((page[..<begin] + made + page[end...]).utf8).write(to: url)
    }
  }

  @Test("begin with the newest release")
  func releases() throws {
    let page = try DocumentationPage(Self.path)
    let releases = page.lines.compactMap { line in
      line.wholeMatch(of: /## (\d+) \(.+\)/).flatMap { Int($0.output.1) }
    }
    #expect(!releases.isEmpty)
    #expect(releases == releases.sorted(by: >))
    let versions = Set(Lexicon(sources: BundledLexicon.sources()).files.compactMap { $0.header["version"] })
    #expect(versions.compactMap { Int($0) }.max() == releases.first)
  }

  /// Entries and examples by file, and entries by camp.
  private static func tables(of lexicon: Lexicon) -> String {
    var lines = ["", "| file | categories | entries | + | ~ | - |", "|---|---|---:|---:|---:|---:|"]
    for file in lexicon.files {
      let name = file.path.replacingOccurrences(of: "Lexicons/", with: "")
      let categories = Set(file.entries.map(\.category)).sorted().joined(separator: ", ")
      lines.append("| [\(name)](\(name)) | \(categories) | " + numbers(file.entries) + " |")
    }
    let (scoring, data) = (
      lexicon.entries.filter { $0.role == nil }, lexicon.entries.filter { $0.role != nil }
    )
    lines.append("| scoring entries | | " + numbers(scoring) + " |")
    lines.append("| attribution data | | " + numbers(data) + " |")
    lines += ["", "| camp (`used-by:`) | entries |", "|---|---:|"]
    let camps = Set(scoring.flatMap(\.usedBy)).sorted()
    for camp in camps { lines.append("| \(camp) | \(scoring.count { $0.usedBy.contains(camp) }) |") }
    lines.append("| anybody | \(scoring.count { $0.usedBy.isEmpty }) |")
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private static func numbers(_ entries: [LexiconEntry]) -> String {
    let examples = entries.flatMap(\.examples)
    let counts = LexiconExample.Kind.allCases.map { kind in examples.count { $0.kind == kind } }
    return ([entries.count] + counts).map(String.init).joined(separator: " | ")
  }
}
