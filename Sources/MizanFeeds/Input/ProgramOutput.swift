import Glibc
import Mizan

/// What a program of the system wrote until it ended.
struct ProgramOutput {
  /// Its standard output.
  let output: [UInt8]
  /// The last line of its error stream that is not blank, without control characters.
  let message: String
  /// How it ended.
  let ending: ChildProcess.Ending

  /// Runs a program without input to its end.
  ///
  /// Both streams go into files without a name, so that neither can fill up while the other is read.
  ///
  /// - Throws: `SpawnFailure` with the error number of what failed; `ENOENT` when there is no such program.
  init(of program: String, arguments: [String]) throws(SpawnFailure) {
    let input = try Self.opened(unsafe open("/dev/null", O_RDONLY | O_CLOEXEC))
    let output = try Self.temporaryFile()
    let errors = try Self.temporaryFile()
    var child = try ChildProcess(
      program: program, arguments: arguments, input: input.number, output: output.number,
      errors: errors.number)
    ending = child.wait()
    self.output = try Self.content(of: output)
    message = Self.lastLine(of: try Self.content(of: errors))
  }

  private static func opened(_ number: Int32) throws(SpawnFailure) -> FileDescriptor {
    guard number >= 0 else { throw SpawnFailure(code: errno) }
    return FileDescriptor(owning: number)
  }

  /// A file that is gone when it is closed.
  private static func temporaryFile() throws(SpawnFailure) -> FileDescriptor {
    var template = Array("/tmp/mizan-XXXXXX".utf8CString)
    // mkstemp(3) writes the name that it chose into the array; unlink(2) reads it.
    let number = unsafe mkstemp(&template)
    if number >= 0 {
      unsafe unlink(template)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    }
    return try opened(number)
  }

  private static func content(of file: borrowing FileDescriptor) throws(SpawnFailure) -> [UInt8] {
    guard lseek(file.number, 0, SEEK_SET) == 0 else { throw SpawnFailure(code: errno) }
    var bytes: [UInt8] = []
    while true {
      switch file.read(into: &bytes, atMost: 64 << 10) {
      case .bytes, .notReady: continue
      case .end: return bytes
      case .failed(let code): throw SpawnFailure(code: code)
      }
    }
  }

  private static func lastLine(of bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.last(where: { $0.contains { $0 > UInt8(ascii: " ") } }) else { return "" }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.value >= 0x20 }))
  }
}
