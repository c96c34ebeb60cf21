import Foundation

/// Places in the project.
enum Project {
  /// The top folder, told by where this file was compiled.
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let sampleFeed = top.appending(path: "Tests/Fixtures/sample.jsonl").path
  static let commandCases = top.appending(path: "Tests/CommandCases")
  /// A lexicon of two entries, for tests that are not about the bundled one.
  static let caseLexicon = commandCases.appending(path: "case.lexicon").path

  /// The tool that was built with the tests: it stands beside the test bundle.
  static var tool: URL {
    get throws {
      let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      let tool = folder.appending(path: "mizan")
      guard FileManager.default.isExecutableFile(atPath: tool.path) else {
        throw MissingTool(path: tool.path)
      }
      return tool
    }
  }

  struct MissingTool: Error {
    let path: String
  }
}

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mizan-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The names in the folder, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
