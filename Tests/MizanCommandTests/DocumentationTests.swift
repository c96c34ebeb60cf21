import Foundation
import Mizan
import Testing

@testable import MizanCommand

@Suite("The documentation")
struct DocumentationTests {
  @Test(
    "links to files and headings that exist", arguments: DocumentationPage.pages + ["Lexicons/CHANGELOG.md"])
  func links(path: String) throws {
    let page = try DocumentationPage(path)
    var count = 0
    for link in page.prose.matches(of: /\]\(([^)]+)\)/).map({ String($0.output.1) }) {
      if link.hasPrefix("https://") { continue }
      count += 1
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let folder = Project.top.appending(path: path).deletingLastPathComponent()
      let target = parts[0].isEmpty ? Project.top.appending(path: path) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(link)")
      guard parts.count == 2 else { continue }
      #expect(try Self.anchors(of: target).contains(parts[1]), "\(path): \(link)")
    }
    #expect(count > 0)
  }

  @Test("names no option that the help of the tool does not", arguments: DocumentationPage.pages)
  func options(path: String) async throws {
    let page = try DocumentationPage(path)
    var known: Set<Substring> = []
    for command in MizanCommand.commands {
      let help = await mizan(["help"] + command.specification.name.split(separator: " ").map(String.init))
      #expect(help.exitCode == 0)
      known.formUnion(help.output.text.matches(of: /--[a-z][a-z-]*/).map(\.output))
    }
    // Commands of other programs have their own.
    let others = ["swift build", "swift format", "git diff"]
    let text = page.lines.filter { line in !others.contains { line.contains($0) } }.joined(
      separator: "\n")
    let named = Set(text.matches(of: /--[a-z][a-z-]*/).map(\.output)).subtracting(["--filter"])
    #expect(named.subtracting(known).sorted() == [])
  }

  @Test("names every command of the tool")
  func commands() throws {
    let text = try DocumentationPage("README.md").lines.joined(separator: "\n")
    for command in MizanCommand.commands where command.specification.name != "version" {
      #expect(text.contains("mizan \(command.specification.name)"), "\(command.specification.name)")
    }
  }

  @Test("has for each rule of the attribution check a line in Architecture")
  func rules() throws {
    let page = try DocumentationPage("Sources/Mizan/Mizan.docc/Architecture.md")
    let source = try String(
      contentsOf: Project.top.appending(path: "Sources/Mizan/Attribute/AttributionRule.swift"),
      encoding: .utf8)
    let rules = source.matches(of: /case \w+ = "([^"]+)"/).map { String($0.output.1) }
    #expect(rules.count > 20)
    #expect(rules.filter { !page.prose.contains("`\($0)`") } == [])
  }

  @Test("has for each field of a lexicon, each part of speech and each pattern a line in Architecture")
  func lexiconFields() throws {
    let prose = try DocumentationPage("Sources/Mizan/Mizan.docc/Architecture.md").prose
    let folder = Project.top.appending(path: "Sources/Mizan")
    func strings(_ path: String, from start: String, to end: String) throws -> [String] {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let from = try #require(text.range(of: start)).upperBound
      let until = try #require(text.range(of: end, range: from..<text.endIndex)).lowerBound
      return text[from..<until].matches(of: /"([a-z-]+)"/).map { String($0.output.1) }
    }
    let fields = try strings("Lexicon/LexiconEntryBuilder.swift", from: "let known", to: "]")
    let patterns = try strings("Attribute/CuePattern.swift", from: "let names", to: "]")
    #expect(fields.count > 15)
    #expect(patterns.count > 15)
    #expect(fields.filter { !prose.contains("`\($0):`") } == [])
    #expect(patterns.filter { !prose.contains("`\($0)`") } == [])
  }

  @Test("has for each rule of the lexicon check and each weight of the scale a line in Architecture")
  func lexiconRules() throws {
    let prose = try DocumentationPage("Sources/Mizan/Mizan.docc/Architecture.md").prose
    #expect(LexiconRule.allCases.map(\.rawValue).filter { !prose.contains("`\($0)`") } == [])
    for path in ["Sources/Mizan/Mizan.docc/Architecture.md", "Lexicons/CHANGELOG.md"] {
      let lines = try DocumentationPage(path).lines
      for point in WeightScale.points {
        let weight = WeightScale.text(of: point.weight)
        #expect(
          lines.contains {
            $0.hasPrefix("| \(weight) |") && $0.contains(point.meaning.dropFirst().dropLast())
          },
          "\(path): \(weight)")
      }
    }
  }

  /// The anchors that the headings of a page have.
  private static func anchors(of page: URL) throws -> [String] {
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("#") }.map { line in
      let title = line.drop { $0 == "#" }.dropFirst().lowercased()
      return String(title.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" })
        .replacingOccurrences(of: " ", with: "-")
    }
  }
}
