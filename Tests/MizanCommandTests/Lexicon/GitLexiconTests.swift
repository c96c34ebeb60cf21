import Foundation
import Testing

@Suite("A lexicon in a git repository")
struct GitLexiconTests {
  private static let hasGit = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  private static let stanza = """
    lexicon: git
    language: ar
    version: 1

    id: git.massacre
    category: loaded-language
    term: مجزرة
    pos: noun
    weight: WEIGHT

    """
  private static let feed = #"{"id":"a","text":"شهدت البلدة مجزرة مساء أمس قرب السوق الكبير"}"# + "\n"

  /// A repository whose first commit weighs the word 0.5, and whose folder weighs it 0.8.
  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Lexicons/ar"), withIntermediateDirectories: true)
    _ = try folder.file("Lexicons/ar/words.lexicon", Self.stanza.replacing("WEIGHT", with: "0.5"))
    _ = try folder.file("Lexicons/.hidden.lexicon", "not a lexicon\n")
    _ = try folder.file("Lexicons/README", "not a lexicon\n")
    _ = try folder.file("feed.jsonl", Self.feed)
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    for arguments in [
      ["init", "-q"], ["add", "Lexicons"], identity + ["commit", "-q", "--no-gpg-sign", "-m", "First"],
    ] {
      try git(arguments, in: folder)
    }
    _ = try folder.file("Lexicons/ar/words.lexicon", Self.stanza.replacing("WEIGHT", with: "0.8"))
    return folder
  }

  private func git(_ arguments: [String], in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  private func diff(
    _ old: String, in folder: TemporaryFolder, path: String? = nil
  ) throws -> ToolProcess.Ending {
    try ToolProcess(
      ["lexicon", "diff", "--old", old, "--new", "Lexicons/ar/words.lexicon", "feed.jsonl"], in: folder,
      path: path
    ).wait()
  }

  @Test(
    "is read as the commit has it", .enabled(if: hasGit),
    arguments: ["git:HEAD", "git:HEAD:Lexicons", "git:HEAD:Lexicons/ar/words.lexicon"])
  func reads(reference: String) throws {
    let ending = try diff(reference, in: try repository())
    let output = String(decoding: ending.output, as: UTF8.self)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(output.hasPrefix("old: \(reference), 1 entry, "))
    #expect(output.contains("findings: 1 → 1: 1 re-weighted\n"))
    #expect(output.contains("git.massacre  0.50 → 0.80"))
  }

  @Test("also scores", .enabled(if: hasGit))
  func scores() throws {
    let folder = try repository()
    let ending = try ToolProcess(["score", "--lexicon", "git:HEAD", "feed.jsonl"], in: folder).wait()
    #expect(String(decoding: ending.output, as: UTF8.self).contains(#""weight":0.50"#))
  }

  @Test(
    "that cannot be read is told in one line", .enabled(if: hasGit),
    arguments: [
      ("git:nowhere", "git:nowhere: error: git knows no revision 'nowhere'\n"),
      ("git:--all", "git:--all: error: git knows no revision '--all'\n"),
      ("git:", "git:: error: git knows no revision ''\n"),
      (
        "git:HEAD:Sources", "git:HEAD:Sources: error: the commit holds no .lexicon file under 'Sources'\n"
      ),
    ])
  func fails(reference: String, message: String) throws {
    let ending = try diff(reference, in: try repository())
    #expect(ending.exitCode == 2)
    #expect(ending.errors == message)
  }

  @Test("that does not parse is told by revision, file and line", .enabled(if: hasGit))
  func malformed() throws {
    let ending = try diff("git:HEAD:Lexicons/README", in: try repository())
    #expect(ending.exitCode == 2)
    #expect(ending.errors.hasPrefix("git:HEAD:Lexicons/README:1:1: error: "))
  }

  @Test("needs a repository", .enabled(if: hasGit))
  func noRepository() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("feed.jsonl", Self.feed)
    let ending = try diff("git:HEAD", in: folder)
    #expect(ending.exitCode == 2)
    #expect(ending.errors.hasPrefix("git:HEAD: error: fatal: not a git repository"))
  }

  @Test("needs git")
  func noGit() throws {
    let folder = try TemporaryFolder()
    let ending = try diff("git:HEAD", in: folder, path: folder.url.path)
    #expect(ending.exitCode == 2)
    #expect(
      ending.errors == "git:HEAD: error: the program 'git', which reads this revision, is not installed\n")
  }
}
