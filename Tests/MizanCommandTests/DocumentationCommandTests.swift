import Foundation
import Testing

@testable import MizanCommand

/// The commands of README and what they print.
///
/// With MIZAN_UPDATE_GOLDEN=1 the blocks that show an output or a record are rewritten, and the test fails all the same.
@Suite("README's commands")
struct DocumentationCommandTests {
  @Test("run in their order and print what is shown")
  func commands() throws {
    let page = try DocumentationPage("README.md")
    let shell = try ShellScript()
    var replacements: [(block: DocumentationPage.Block, text: String)] = []
    for (index, block) in page.blocks.enumerated() {
      var shown: DocumentationPage.Block?
      var made = ""
      if block.language == "sh" {
        let ending = try shell.run(block.text)
        #expect(ending.exitCode == 0, "README.md:\(block.lineNumber): \(ending.errors)")
        (shown, made) = (page.output(of: index), Self.withoutIsolates(ending.output))
        if shown?.language == "json" { shown = nil }
      } else if block.language == "json" {
        (shown, made) = (block, try record(like: block, in: shell.folder))
      }
      guard let shown, shown.text != made else { continue }
      #expect(shown.text == made, "README.md:\(shown.lineNumber)")
      replacements.append((shown, made))
    }
    if Project.updatesGolden { try page.rewrite(replacements) }
  }

  @Test("show an output at all, and a record")
  func showOutput() throws {
    let page = try DocumentationPage("README.md")
    #expect(page.blocks.indices.count { page.blocks[$0].language == "sh" && page.output(of: $0) != nil } >= 3)
    #expect(page.blocks.contains { $0.language == "json" })
  }

  @Test("of the package manager are those of .ci/run")
  func packageManager() throws {
    let page = try DocumentationPage("README.md")
    let script = try String(contentsOf: Project.top.appending(path: ".ci/run"), encoding: .utf8)
    let commands = page.blocks.filter { $0.language == "sh" }.flatMap(\.lines).filter {
      $0.hasPrefix("swift ")
    }
    #expect(commands.filter { $0.hasPrefix("swift test") }.count == 1)
    #expect(script.contains("grep -m 1 '^swift test' README.md"))
    let builds = commands.filter { $0.hasPrefix("swift build") }
    #expect(!builds.isEmpty)
    for command in builds { #expect(script.contains(command + "\n"), "\(command)") }
    let known = ["swift test", "swift build ", "swift run -c release mizan "]
    #expect(commands.filter { command in !known.contains { command.hasPrefix($0) } } == [])
  }

  /// A terminal gets Arabic in isolates (U+2066–U+2069); the page must have no such controls.
  private static func withoutIsolates(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }

  /// The record of the id that a block shows, laid out.
  private func record(like block: DocumentationPage.Block, in folder: TemporaryFolder) throws -> String {
    let id = try #require(block.text.firstMatch(of: /"id":"[^"]*"/)?.output)
    let lines = try folder.text(of: "records.jsonl").split(separator: "\n")
    return RecordLayout.text(of: try #require(lines.first { $0.contains(id) }))
  }
}

/// Breaks a record into lines that can be read: a member a line, a finding a line, and long lines at their commas.
enum RecordLayout {
  private static let columns = 100

  static func text(of record: some StringProtocol) -> String {
    var lines = [""]
    var open: [Character] = []
    var isInString = false
    var isEscaped = false
    for character in record {
      if isInString {
        lines[lines.count - 1].append(character)
        isInString = character != "\"" || isEscaped
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      if character == "{", open == ["{", "["] { lines.append("  ") }
      lines[lines.count - 1].append(character)
      switch character {
      case "\"": isInString = true
      case "{", "[": open.append(character)
      case "}", "]": open.removeLast()
      case "," where open.count == 1: lines.append(" ")
      case "," where open.count > 2 && lines[lines.count - 1].count > columns:
        lines.append(String(repeating: " ", count: open.count))
      default: break
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
