/// What a command sees of the world around it, so that it can also run inside a test.
///
/// Files named on the command line are read and written directly.
public struct CommandContext {
  /// The environment variables.
  public var environment: [String: String]
  /// Standard input is a terminal: nothing is piped in.
  public var standardInputIsTerminal: Bool
  /// Takes results.
  public var standardOutput: any ByteOutput
  /// Takes diagnostics, progress and the summary.
  public var standardError: any ByteOutput

  /// Creates a context.
  public init(
    environment: [String: String], standardInputIsTerminal: Bool, standardOutput: any ByteOutput,
    standardError: any ByteOutput
  ) {
    self.environment = environment
    self.standardInputIsTerminal = standardInputIsTerminal
    self.standardOutput = standardOutput
    self.standardError = standardError
  }

  /// Writes results.
  func output(_ text: String) throws(CommandError) {
    do throws(OutputError) { try standardOutput.write(Array(text.utf8)) } catch { throw CommandError(error) }
  }

  /// Writes a line to standard error.
  ///
  /// On a terminal it takes the place of a line of progress. What comes from outside may hold control
  /// characters that would steer a terminal; they are made visible. Where standard error itself cannot be
  /// written there is nobody left to tell.
  func report(_ line: String) {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    let start = standardError.isTerminal ? ProgressMeter.lineStart : ""
    try? standardError.write(Array((start + String(text) + "\n").utf8))
  }

  /// Colour is wanted on standard output: a terminal that can, and nobody said no (https://no-color.org).
  var wantsColor: Bool {
    standardOutput.isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}
