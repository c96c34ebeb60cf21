import Foundation
import Testing

@testable import MizanCommand

@Suite("The built tool, in trouble")
struct ToolTests {
  private let lexicon = Project.caseLexicon

  /// A feed of many articles of two paragraphs.
  private func feed(articles: Int) -> String {
    (1...articles).map { number in
      #"{"id":"a\#(number)","text":"شهدت البلدة مجزرة مساء أمس بعد سقوط قذائف على السوق\n"#
        + #"افتتح المجلس البلدي صباح اليوم مدرسة جديدة في الحي الشرقي من المدينة"}"# + "\n"
    }.joined()
  }

  @Test("a reader that goes away ends the run quietly with 0")
  func standardOutputClosed() throws {
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    // 5,000 articles give over 2 MB of records, which no pipe holds.
    let path = try folder.file("feed.jsonl", feed(articles: 5000))
    let tool = try ToolProcess(["score", path, "--lexicon", lexicon], in: folder, outputPipe: pipe)
    let first = try #require(try pipe.fileHandleForReading.read(upToCount: 10))
    #expect(String(decoding: first, as: UTF8.self) == #"{"schema":"#)
    try pipe.fileHandleForReading.close()
    let ending = try tool.wait()
    #expect(ending.exitCode == 0)
    #expect(ending.errors == "")
  }

  @Test("Ctrl-C ends the run with 130 and leaves nothing behind")
  func interrupted() async throws {
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    let tool = try ToolProcess(
      ["score", "-", "-o", "records.jsonl", "--rejects", "rejects.jsonl", "--lexicon", lexicon], in: folder,
      inputPipe: pipe)
    try pipe.fileHandleForWriting.write(contentsOf: Data(feed(articles: 10).utf8))
    while try folder.names.count < 2, tool.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try folder.names.allSatisfy { $0.hasSuffix(".partial") })
    tool.interrupt()
    let ending = try tool.wait()
    #expect(ending.exitCode == 130)
    #expect(ending.errors == "")
    #expect(try folder.names == [])
    try pipe.fileHandleForWriting.close()
  }

  @Test("a line of 50 MB is a reject with its length, and the rest is scored")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "feed.jsonl",
      feed(articles: 1) + #"{"id":"long","text":""# + String(repeating: "ا", count: 25_000_000) + "\"}\n")
    let arguments = [
      "score", path, "-f", "text", "--rejects", "rejects.jsonl", "--lexicon", lexicon, "--quiet",
    ]
    let ending = try ToolProcess(arguments, in: folder).wait()
    #expect(ending.exitCode == 0)
    #expect(String(decoding: ending.output, as: UTF8.self).hasPrefix("a1#1  "))
    // 21 bytes of keys, 25,000,000 letters of two bytes, 2 bytes behind them.
    #expect(try folder.text(of: "rejects.jsonl").contains(#""bytes":50000023,"#))
  }

  @Test("a program that is not installed is named")
  func missingProgram() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("feed.jsonl.zst")
    // The magic number of zstd.
    try Data([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0]).write(to: URL(filePath: path))
    let ending = try ToolProcess(["score", path, "--lexicon", lexicon], in: folder, path: folder.url.path)
      .wait()
    #expect(ending.exitCode == 2)
    #expect(
      ending.errors == "\(path): error: the program 'zstd', which unpacks this file, is not installed\n")
  }

  @Test("a full disk is one clear error", arguments: ["/dev/full", nil])
  func fullDisk(output: String?) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("feed.jsonl", feed(articles: 1))
    let arguments = ["score", path, "--lexicon", lexicon, "--quiet"] + (output.map { ["-o", $0] } ?? [])
    let ending = try ToolProcess(arguments, in: folder, outputPath: output == nil ? "/dev/full" : nil).wait()
    #expect(ending.exitCode == 2)
    #expect(
      ending.errors
        == "mizan: error: cannot write '\(output ?? "standard output")': no space left on device\n")
    #expect(try folder.names == ["feed.jsonl"])
  }
}
