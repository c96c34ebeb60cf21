import Foundation
import Mizan
import Testing

@testable import MizanCommand

/// README's workflow and hook, run as far as a machine without a network can: in a repository of their own.
@Suite("README's lexicon workflow")
struct DocumentationWorkflowTests {
  /// A folder with a lexicon, and programs: `swift` puts the built tool where a build would.
  private final class Repository {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let manager = FileManager.default
      for name in ["Lexicons", "bin", ".git-home"] {
        try manager.createDirectory(at: folder.url.appending(path: name), withIntermediateDirectories: true)
      }
      try manager.copyItem(
        at: URL(filePath: Project.caseLexicon), to: folder.url.appending(path: "Lexicons/case.lexicon"))
      let swift = """
        #!/bin/sh
        [ "$1" = build ] || exit 64
        mkdir -p .build/release
        ln -sf '\(try Project.tool.path)' .build/release/mizan

        """
      try Data(swift.utf8).write(to: folder.url.appending(path: "bin/swift"))
      try manager.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/swift").path)
    }

    /// Runs a command with sh; its exit code and what it wrote.
    func run(_ command: String) throws -> (exitCode: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = folder.url
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] = folder.path("bin") + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
      // No configuration of the machine, and no repository around this one.
      environment["HOME"] = folder.path(".git-home")
      environment["GIT_CONFIG_NOSYSTEM"] = "1"
      for name in environment.keys where name.hasPrefix("GIT_DIR") || name.hasPrefix("GIT_INDEX") {
        environment[name] = nil
      }
      process.environment = environment
      let pipe = Pipe()
      (process.standardOutput, process.standardError) = (pipe, pipe)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Takes the word that the first example marks out of its brackets, or puts it back.
    func breakExample(_ isBroken: Bool) throws {
      let url = folder.url.appending(path: "Lexicons/case.lexicon")
      let text = try String(contentsOf: URL(filePath: Project.caseLexicon), encoding: .utf8)
      let broken = text.replacing("جريمة [بشعة]", with: "[جريمة] بشعة")
      #expect(broken != text)
      try Data((isBroken ? broken : text).utf8).write(to: url)
    }
  }

  private func block(_ language: String) throws -> DocumentationPage.Block {
    let blocks = try DocumentationPage("README.md").blocks.filter { $0.language == language }
    #expect(blocks.count == 1)
    return try #require(blocks.first)
  }

  private func steps() throws -> [String] {
    try block("yaml").lines.compactMap { line in
      line.firstMatch(of: /^\s+- run: (.+)$/).map { String($0.output.1) }
    }
  }

  @Test("passes on a sound lexicon and writes the log that it uploads")
  func workflowPasses() throws {
    let repository = try Repository()
    let steps = try steps()
    #expect(steps.count >= 4)
    for step in steps {
      let ending = try repository.run(step)
      #expect(ending.exitCode == 0, "\(step): \(ending.output)")
    }
    let upload = try #require(try block("yaml").text.firstMatch(of: /sarif_file: (\S+)/)).output.1
    #expect(try repository.folder.text(of: String(upload)).contains("\"version\": \"2.1.0\""))
  }

  @Test("fails at the check where an example does not hold")
  func workflowFails() throws {
    let repository = try Repository()
    try repository.breakExample(true)
    let endings = try steps().map { step in (step, try repository.run(step)) }
    let failed = endings.filter { $0.1.exitCode != 0 }
    #expect(failed.map(\.0) == endings.map(\.0).filter { $0.contains("lexicon check") })
    #expect(failed.allSatisfy { $0.1.exitCode == 1 })
    #expect(failed.contains { $0.1.output.contains("::error file=Lexicons/case.lexicon,line=14") })
  }

  private static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  @Test("the hook keeps a failing lexicon out of the history, and nothing else", .enabled(if: hasGit))
  func hook() throws {
    let repository = try Repository()
    let setUp = """
      swift build && git init -q . && git config user.email a@b.example && git config user.name a \
      && printf 'bin\\n.build\\n.git-home\\n' > .gitignore
      """
    #expect(try repository.run(setUp).exitCode == 0)
    let hook = repository.folder.url.appending(path: ".git/hooks/pre-commit")
    try FileManager.default.createDirectory(
      at: hook.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(try block("shell").text.utf8).write(to: hook)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
    let commit = "git add -A && git commit -q -m change"

    try repository.breakExample(true)
    let refused = try repository.run(commit)
    #expect(refused.exitCode != 0 && refused.output.contains("case.lexicon:14:1: error:"))
    try repository.breakExample(false)
    #expect(try repository.run(commit).exitCode == 0)
    try repository.breakExample(true)
    #expect(
      try repository.run("git add .gitignore; echo x > other; git add other && git commit -q -m other")
        .exitCode == 0)
    #expect(
      try repository.run("git log --oneline | wc -l").output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "2")
  }
}
