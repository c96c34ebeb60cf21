import Foundation
import Mizan
import Testing

@testable import MizanFeeds

@Suite("Compressed dumps")
struct CompressionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let lines = (1...3000).map { "{\"id\": \"a\($0)\", \"text\": \"نص الخبر رقم \($0)\"}" }
  private static let plain = Array(lines.joined(separator: "\n").utf8)

  /// The bytes packed by the program, or a known issue where it is not installed.
  private func packed(_ program: String) throws -> [UInt8]? {
    try run(program, ["-c"], on: Self.plain, in: folder)
  }

  @Test(
    "are read through the system's programs, told by name or by first bytes",
    arguments: [("gzip", "gz"), ("zstd", "zst"), ("xz", "xz")])
  func readsPacked(program: String, ending: String) async throws {
    guard let bytes = try packed(program) else {
      let path = try folder.write(Self.plain, as: "feed.jsonl." + ending)
      await #expect(throws: FeedDumpError.self) { try await records(path) }
      return
    }
    for name in ["feed.jsonl." + ending, "feed"] {
      let path = try folder.write(bytes, as: name)
      let records = try await records(path)
      #expect(records.count == 3000)
      guard case .article(let article, let position) = records.last else { continue }
      #expect(article.id == "a3000")
      #expect(position.line == 3000)
    }
  }

  @Test("are read from a pipe, whose first bytes cannot be read again", arguments: [true, false])
  func readsPipe(isPacked: Bool) async throws {
    guard let bytes = isPacked ? try packed("gzip") : Self.plain else { return }
    let source = try folder.write(bytes, as: "source")
    let path = try folder.pipe("pipe")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "cat \"$0\" > \"$1\"", source, path]
    try writer.run()
    #expect(try await records(path).count == 3000)
    writer.waitUntilExit()
    #expect(writer.terminationStatus == 0)
  }

  @Test("keep what decoded when they are cut off, and say once what the program said")
  func readsTruncated() async throws {
    guard let bytes = try packed("gzip") else { return }
    let path = try folder.write(Array(bytes.dropLast(bytes.count / 3)), as: "feed.jsonl.gz")
    let lines = try await outline(path)
    let rejects = lines.filter { $0.contains("error") }
    #expect(rejects.count == 1)
    #expect(lines.count > 1000)
    let line = lines.count
    #expect(
      rejects.first
        == "feed.jsonl.gz:\(line): error: the dump is damaged from here: gzip ended with status 1 (gzip: stdin:"
        + " unexpected end of file)")
  }

  @Test("keep every line when only the checksum is cut off")
  func readsWithoutChecksum() async throws {
    guard let bytes = try packed("gzip") else { return }
    let path = try folder.write(Array(bytes.dropLast(4)), as: "feed.jsonl.gz")
    let lines = try await outline(path)
    #expect(lines.count == 3001)
    #expect(lines.last?.hasPrefix("feed.jsonl.gz:3000: error: the dump is damaged from here: gzip") == true)
  }

  @Test("that are no archives are one reject")
  func refusesFalseName() async throws {
    let path = try folder.write("not an archive", as: "feed.jsonl.xz")
    let lines = try await outline(path)
    #expect(lines.count == 1)
    #expect(
      lines.first?.hasPrefix("feed.jsonl.xz:1: error: the dump is damaged from here: xz ended with") == true)
  }

  @Test("name the program that is missing")
  func namesMissingProgram() throws {
    let error = #expect(throws: SpawnFailure.self) {
      _ = try ChildProcess(program: "mizan-no-such-program", arguments: [], input: 0, output: 1, errors: 2)
    }
    #expect(error?.code == ENOENT)
    let message = Decompressor.failure(ENOENT, program: "zstd", path: "feed.zst")
    #expect(
      message.description
        == "feed.zst: error: the program 'zstd', which unpacks this file, is not installed")
    #expect(message.code == .missingProgram)
  }

  @Test("leave no program behind when the reader stops early")
  func leavesNoProgram() async throws {
    // 15 MB unpacked, so that the program is in the middle of writing.
    let block = Array((Self.lines.joined(separator: "\n") + "\n").utf8)
    var plain: [UInt8] = []
    for _ in 0..<100 { plain += block }
    guard let bytes = try run("gzip", ["-c"], on: plain, in: folder) else { return }
    let path = try folder.write(bytes, as: "feed.jsonl.gz")
    for _ in 0..<5 {
      var seen = 0
      for try await _ in FeedDump(path).articles() {
        seen += 1
        if seen == 10 { break }
      }
      #expect(seen == 10)
    }
    // What another test's program leaves is reaped at once; what is left behind stays.
    var rounds = 0
    while Self.children(named: "gzip", of: path) > 0, rounds < 100 {
      try await Task.sleep(for: .milliseconds(50))
      rounds += 1
    }
    #expect(rounds < 100)
  }

  /// The number of this process's children of that name, zombies among them.
  private static func children(named name: String, of path: String) -> Int {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { Int($0) != nil }.count { identifier in
      guard let status = try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8),
        status.contains("Name:\t\(name)\n"), status.contains("PPid:\t\(getpid())\n")
      else { return false }
      // Another test's program, still at work, has not our file as its input; a zombie has none at all.
      let input = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(identifier)/fd/0")
      return input == nil || input == path
    }
  }
}

@Suite("Reading a dump")
struct FeedDumpTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "fails clearly",
    arguments: [
      ("missing.jsonl", FeedDumpError.Code.cannotOpen, "error: no such file or directory"),
      ("folder.jsonl", .cannotRead, "error: is a directory"),
      (
        "unknown", .unknownFormat,
        "error: neither the name nor the first byte tells the format (jsonl, xml or text)"
      ),
    ])
  func fails(name: String, code: FeedDumpError.Code, message: String) async throws {
    _ = try folder.write("x", as: "folder.jsonl/x")
    _ = try folder.write("نص", as: "unknown")
    let path = folder.path + "/" + name
    let error = await #expect(throws: FeedDumpError.self) { try await records(path) }
    #expect(error?.code == code)
    #expect(error.map { shortened($0.description, path) } == name + ": " + message)
  }

  @Test("stays ended after its end and after a failure")
  func staysEnded() async throws {
    var good = FeedDump(try folder.write("{\"text\": \"ن\"}", as: "a.jsonl")).batches().makeAsyncIterator()
    #expect(try await good.next() != nil)
    #expect(try await good.next() == nil)
    #expect(try await good.next() == nil)
    var bad = FeedDump(folder.path + "/none").batches().makeAsyncIterator()
    await #expect(throws: FeedDumpError.self) { try await bad.next() }
    #expect(try await bad.next() == nil)
  }

  @Test(
    "ends after a cancellation, also while it waits for a pipe that never ends", .timeLimit(.minutes(1)),
    arguments: ["jsonl", "xml"])
  func endsWhenCancelled(ending: String) async throws {
    let path = try folder.pipe("pipe." + ending)
    // Open for both, so that opening does not wait and the end never comes.
    let writer = try #require(FileHandle(forUpdatingAtPath: path))
    defer { try? writer.close() }
    let text = ending == "xml" ? "<rss><channel><item>" : "{\"text\": \"a\"}\n{\"te"
    try writer.write(contentsOf: Data(text.utf8))
    let reading = Task { try await records(path) }
    try await Task.sleep(for: .milliseconds(150))
    reading.cancel()
    #expect(try await reading.value.count <= 1)
  }

  @Test("tells rejects beside the articles, in order")
  func tellsRejects() async throws {
    let path = try folder.write("{\"text\": \"أ\"}\n{\n{\"text\": \"ب\"}\n5\n", as: "a.jsonl")
    let told = Collected()
    var bodies: [String] = []
    for try await article in FeedDump(path).articles(onReject: { told.append($0.position.line) }) {
      bodies.append(article.body)
    }
    #expect(bodies == ["أ", "ب"])
    #expect(told.lines == [2, 4])
  }

  @Test("takes plain text as one article whose paragraphs are lines")
  func readsText() async throws {
    let path = try folder.write("\u{FEFF}عنوان الخبر\nفقرة أولى\n\nفقرة ثانية\n", as: "a.txt")
    let article = try await onlyArticle(path)
    #expect(article?.id == path)
    #expect(article?.body == "عنوان الخبر\nفقرة أولى\n\nفقرة ثانية\n")
    let other = try folder.write("{\"text\": 1}", as: "b.jsonl")
    #expect(try await onlyArticle(other, options: FeedOptions(format: .text))?.body == "{\"text\": 1}")
  }

  @Test("refuses text that is empty, too long, not UTF-8 or holds a NUL")
  func refusesText() async throws {
    let cases: [([UInt8], String)] = [
      (Array(" \n".utf8), "a.txt:1: error: the text is empty"),
      (Array("أ\nب".utf8) + [0xFF], "a.txt:2:2: error: invalid UTF-8"),
      (Array("أ\0".utf8), "a.txt:1:2: error: a NUL character"),
      (
        [UInt8](repeating: 0x61, count: 70_000),
        "a.txt:1: error: the record has 70000 bytes, more than the limit of 60000"
      ),
    ]
    for (bytes, message) in cases {
      var options = FeedOptions(maximumRecordBytes: 60_000)
      options.blockBytes = 1000
      #expect(try await outline(try folder.write(bytes, as: "a.txt"), options: options) == [message])
    }
  }
}

/// Lines that a `@Sendable` closure gathers.
private final class Collected: @unchecked Sendable {
  private let lock = NSLock()
  private var gathered: [Int] = []

  var lines: [Int] { lock.withLock { gathered } }

  func append(_ line: Int) { lock.withLock { gathered.append(line) } }
}
