import Foundation

/// A script of the documentation, run by sh in a folder that looks like the project's.
struct ShellScript {
  let folder: TemporaryFolder

  /// Makes a folder in which the paths of the project's data lead to them.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["Tests", "Lexicons"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Project.top.appending(path: name))
    }
  }

  /// Runs a script up to its first failure; `swift run -c release mizan` is the built tool, and other commands of
  /// `swift` do nothing.
  func run(_ script: String) throws -> (exitCode: Int32, output: String, errors: String) {
    let prelude = """
      swift() { if [ "$1 $2 $3 $4" = "run -c release mizan" ]; then shift 4; "$MIZAN_TOOL" "$@"; fi; }

      """
    let streams = try TemporaryFolder()
    let (output, errors) = (streams.url.appending(path: "output"), streams.url.appending(path: "errors"))
    for url in [output, errors] { try Data().write(to: url) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-e", "-c", prelude + script]
    process.currentDirectoryURL = folder.url
    var environment = ProcessInfo.processInfo.environment
    environment["MIZAN_TOOL"] = try Project.tool.path
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: output, encoding: .utf8),
      try String(contentsOf: errors, encoding: .utf8)
    )
  }
}
