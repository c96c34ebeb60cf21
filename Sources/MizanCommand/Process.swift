import Dispatch
import Glibc

extension MizanCommand {
  /// Runs the command that this process was started with.
  ///
  /// - Returns: the exit code.
  public static func runProcess() async -> Int32 {
    // A closed pipe then shows as an error of write(2), which knows which output it was.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let work = Task { await run(arguments: arguments, context: processContext()) }
    let interrupts = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { work.cancel() }
      source.resume()
      return source
    }
    defer { for interrupt in interrupts { interrupt.cancel() } }
    return await work.value
  }

  private static func processContext() -> CommandContext {
    CommandContext(
      environment: environment(), standardInputIsTerminal: isatty(0) == 1,
      standardOutput: DescriptorOutput(1, path: "standard output", closesAtEnd: false),
      standardError: DescriptorOutput(2, path: "standard error", closesAtEnd: false))
  }

  /// The variables that commands ask for.
  private static func environment() -> [String: String] {
    var values: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      // getenv gives a C string that stays: nothing in this process changes its environment.
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }
}
