import Foundation

/// A run of the built tool.
struct ToolProcess {
  /// How a run ended.
  struct Ending {
    let exitCode: Int32
    let output: Data
    let errors: String
  }

  private let process = Process()
  private let folder: TemporaryFolder
  private let output: URL
  private let errors: URL

  /// Starts the tool in a folder.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - folder: the folder.
  ///   - input: a file for its standard input; none is an empty one.
  ///   - inputPipe: a pipe for its standard input instead.
  ///   - outputPipe: a pipe for its standard output; else that is kept.
  ///   - outputPath: a file for its standard output instead.
  ///   - path: the search path of programs, if not this process's own.
  /// - Throws: when the tool or a file is not there.
  init(
    _ arguments: [String], in folder: TemporaryFolder, input: URL? = nil, inputPipe: Pipe? = nil,
    outputPipe: Pipe? = nil, outputPath: String? = nil, path: String? = nil
  ) throws {
    self.folder = folder
    let streams = try TemporaryFolder()
    output = streams.url.appending(path: "output")
    errors = streams.url.appending(path: "errors")
    self.streams = streams
    for url in [output, errors] { try Data().write(to: url) }
    process.executableURL = try Project.tool
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput =
      try inputPipe ?? (input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice)
    if let outputPipe {
      process.standardOutput = outputPipe
    } else {
      process.standardOutput = try FileHandle(forWritingTo: outputPath.map { URL(filePath: $0) } ?? output)
    }
    process.standardError = try FileHandle(forWritingTo: errors)
    if let path { process.environment = ["PATH": path] }
    try process.run()
  }

  private let streams: TemporaryFolder

  /// Sends the signal that Ctrl-C sends.
  func interrupt() { process.interrupt() }

  var isRunning: Bool { process.isRunning }

  /// Waits for the end.
  func wait() throws -> Ending {
    process.waitUntilExit()
    return Ending(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
