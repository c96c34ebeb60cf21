import Foundation
import Testing

/// The folders of Tests/CommandCases, each a run of the built tool.
///
/// A folder holds `args` (an argument a line), `exit` (the exit code), `stdin` where something is piped in,
/// and the input files. `expected-stdout` and `expected-stderr` are what the run must write (nothing, where
/// there is no such file); any other `expected-NAME` is a file that it must leave behind. What lies beside
/// the folders is put into each. With MIZAN_UPDATE_GOLDEN=1 the expectations are rewritten, and the test
/// fails all the same.
@Suite("Command cases")
struct CommandCaseTests {
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: Project.commandCases.path))?
    .filter {
      FileManager.default.fileExists(atPath: Project.commandCases.appending(path: "\($0)/args").path)
    }
    .sorted() ?? []

  @Test("do what their folders say", arguments: names)
  func run(name: String) throws {
    let source = Project.commandCases.appending(path: name)
    let folder = try TemporaryFolder()
    let given = try inputs(of: source)
    for input in given {
      try FileManager.default.copyItem(at: input, to: folder.url.appending(path: input.lastPathComponent))
    }
    let arguments = try text(source, "args").split(separator: "\n").map(String.init)
    let stdin = folder.url.appending(path: "stdin")
    let hasInput = FileManager.default.fileExists(atPath: stdin.path)
    let ending = try ToolProcess(arguments, in: folder, input: hasInput ? stdin : nil).wait()

    #expect(ending.exitCode == Int32(try text(source, "exit").trimmingCharacters(in: .newlines)))
    try compare(ending.output, with: source, "expected-stdout")
    try compare(Data(ending.errors.utf8), with: source, "expected-stderr")
    let left = Set(try folder.names).subtracting(given.map(\.lastPathComponent))
    let expected = Set(try expectedFiles(of: source))
    #expect(left == expected || Self.updates)
    for file in left.union(expected) {
      let made = (try? Data(contentsOf: folder.url.appending(path: file))) ?? Data()
      try compare(made, with: source, "expected-\(file)")
    }
  }

  private static let streams = ["expected-stdout", "expected-stderr"]
  private static let updates = ProcessInfo.processInfo.environment["MIZAN_UPDATE_GOLDEN"] == "1"

  /// The input files of a case, the common ones too.
  private func inputs(of source: URL) throws -> [URL] {
    let manager = FileManager.default
    let common = try manager.contentsOfDirectory(at: Project.commandCases, includingPropertiesForKeys: nil)
      .filter { !$0.hasDirectoryPath }
    let own = try manager.contentsOfDirectory(at: source, includingPropertiesForKeys: nil)
      .filter { !["args", "exit"].contains($0.lastPathComponent) }
      .filter { !$0.lastPathComponent.hasPrefix("expected-") }
    return common + own
  }

  private func expectedFiles(of source: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: source.path)
      .filter { $0.hasPrefix("expected-") && !Self.streams.contains($0) }
      .map { String($0.dropFirst("expected-".count)) }
  }

  private func text(_ source: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: source.appending(path: name)), as: UTF8.self)
  }

  /// No bidi control is committed: the isolates around Arabic in a terminal stand in the files as their names.
  private static func visible(_ text: String) -> String {
    text.replacing("\u{2068}", with: "<FSI>").replacing("\u{2069}", with: "<PDI>")
  }

  private func compare(_ made: Data, with source: URL, _ name: String) throws {
    let place = source.appending(path: name)
    let expected = (try? Data(contentsOf: place)) ?? Data()
    let made = Data(Self.visible(String(decoding: made, as: UTF8.self)).utf8)
    guard made != expected else { return }
    #expect(
      String(decoding: made, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(source.lastPathComponent)/\(name)")
    if Self.updates { try made.write(to: place) }
  }
}
