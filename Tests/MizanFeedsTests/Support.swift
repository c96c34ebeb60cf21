import Foundation
import Mizan
import Synchronization

@testable import MizanFeeds

/// A folder of its own for a test, removed when the value goes out of use.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("mizan-feeds-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Makes a named pipe.
  func pipe(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["mkfifo", path + "/" + name]
    try process.run()
    process.waitUntilExit()
    return path + "/" + name
  }

  func write(_ text: String, as name: String) throws -> String {
    try write(Array(text.utf8), as: name)
  }
}

/// What a dump holds: articles and rejects as they come, one line each, with file names cut to the last part.
func outline(_ path: String, options: FeedOptions = FeedOptions()) async throws -> [String] {
  var lines: [String] = []
  for record in try await records(path, options: options) {
    switch record {
    case .article(let article, let position):
      lines.append("\(position.line): \(article.title)|\(article.body)")
    case .reject(let reject): lines.append(shortened(reject.description, path))
    }
  }
  return lines
}

/// The records of a dump.
func records(_ path: String, options: FeedOptions = FeedOptions()) async throws -> [FeedRecord] {
  var records: [FeedRecord] = []
  for try await batch in FeedDump(path, options: options).batches() { records += batch.decode() }
  return records
}

/// The only article of a dump that has no rejects.
func onlyArticle(_ path: String, options: FeedOptions = FeedOptions()) async throws -> Article? {
  let records = try await records(path, options: options)
  guard records.count == 1, case .article(let article, _) = records[0] else { return nil }
  return article
}

/// A message with the last part of its path only.
func shortened(_ message: String, _ path: String) -> String {
  message.replacingOccurrences(of: path, with: (path as NSString).lastPathComponent)
}

/// Runs a program on bytes and gives what it writes; `nil` when it is not installed.
func run(_ program: String, _ arguments: [String], on input: [UInt8], in folder: TemporaryFolder) throws
  -> [UInt8]?
{
  let source = try folder.write(input, as: "run-input")
  let target = folder.path + "/run-output"
  _ = FileManager.default.createFile(atPath: target, contents: nil)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardInput = FileHandle(forReadingAtPath: source)
  process.standardOutput = FileHandle(forWritingAtPath: target)
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? [UInt8](try Data(contentsOf: URL(fileURLWithPath: target))) : nil
}

/// A generator of numbers that gives the same sequence for a seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
