import MizanCommand

/// Keeps what is written to it.
final class MemoryOutput: ByteOutput {
  let isTerminal: Bool
  private(set) var bytes: [UInt8] = []
  /// Refuses the write that would go beyond this number of bytes.
  private let limit: Int
  private let refusal: OutputError

  init(isTerminal: Bool = false, limit: Int = .max, refusal: OutputError = .closed) {
    self.isTerminal = isTerminal
    self.limit = limit
    self.refusal = refusal
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    guard self.bytes.count + bytes.count <= limit else { throw refusal }
    self.bytes += bytes
  }
}

/// What a command gave back.
struct CommandResult {
  let exitCode: Int32
  let output: MemoryOutput
  let errors: MemoryOutput
}

/// Runs a command in this process.
func mizan(
  _ arguments: [String], output: MemoryOutput = MemoryOutput(), errors: MemoryOutput = MemoryOutput(),
  environment: [String: String] = [:]
) async -> CommandResult {
  let context = CommandContext(
    environment: environment, standardInputIsTerminal: true, standardOutput: output, standardError: errors)
  let exitCode = await MizanCommand.run(arguments: arguments, context: context)
  return CommandResult(exitCode: exitCode, output: output, errors: errors)
}
