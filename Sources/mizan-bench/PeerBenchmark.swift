import Foundation
import Mizan

/// The built tool beside what a user would pick instead, as whole processes in turn.
struct PeerBenchmark {
  let feed: String
  let corpus: Corpus
  let rounds: Int

  /// How many terms the peers are given.
  private static let termCount = 5000

  /// Measures the tool with one and two jobs, and ripgrep with the feed's own words, if it is installed.
  func measure() async throws -> [Measurement] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mizan-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "mizan")
      .path
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      throw UsageError("\(tool) is not there: 'swift build -c release --product mizan' makes it")
    }
    var works: [(name: String, work: () async throws -> Void)] = []
    for jobs in ["1", "2"] {
      works.append(
        (
          "mizan score --jobs \(jobs)",
          { try run([tool, "score", feed, "-f", "jsonl", "--quiet", "--jobs", jobs]) }
        ))
    }
    guard (try? run(["rg", "--version"])) != nil else {
      print("ripgrep (rg) is not installed: the tool is measured alone")
      return try await Measurement.takeInTurn(rounds: rounds, works)
    }
    for (name, terms) in termLists() {
      let path = folder.appending(path: "terms").appendingPathExtension(String(works.count)).path
      try Data((terms.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
      for flag in ["-o", "-c"] {
        works.append(
          ("rg -F \(flag), \(terms.count) \(name)", { try run(["rg", "-F", flag, "-f", path, feed]) }))
      }
    }
    return try await Measurement.takeInTurn(rounds: rounds, works)
  }

  /// The feed's most frequent words of four letters and more, and as many drawn evenly from all of them.
  private func termLists() -> [(name: String, terms: [String])] {
    let tokenizer = Tokenizer()
    var counts: [WordKey: Int] = [:]
    for article in corpus.articles.prefix(20_000) {
      for token in tokenizer.tokens(in: article.body) where token.kind == .arabicWord && token.key.count >= 4
      {
        counts[token.key, default: 0] += 1
      }
    }
    let words = counts.map { ($0.value, $0.key.text) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
    let step = max(1, words.count / Self.termCount)
    let even = words.enumerated().filter { $0.offset % step == 0 }.prefix(Self.termCount).map(\.element)
    return [("most frequent words", Array(words.prefix(Self.termCount))), ("words of all frequencies", even)]
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // ripgrep's 1 says that no line matched.
    guard process.terminationStatus < 2 else {
      throw UsageError("'\(arguments.joined(separator: " "))' ended with status \(process.terminationStatus)")
    }
  }
}
