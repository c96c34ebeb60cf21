import MizanFeeds
import MizanReports

/// What ends a command before its work is done.
enum CommandError: Error, Equatable {
  /// The command line asks for something that does not exist; with a line that tells where to look.
  case usage(String, hint: String?)
  /// A file or an option's value cannot be used; the message without its `mizan: error: `.
  case failure(String)
  /// Problems that say where they are themselves, one a line.
  case problems([String])
  /// The reader of standard output has gone.
  case outputClosed
  /// The task was cancelled.
  case interrupted

  /// The exit code that goes with it.
  var exitCode: ExitCode {
    switch self {
    case .usage, .failure, .problems: .unusable
    case .outputClosed: .done
    case .interrupted: .interrupted
    }
  }

  /// The lines for standard error; none where silence is expected.
  var lines: [String] {
    switch self {
    case .usage(let message, let hint): ["mizan: error: \(message)"] + (hint.map { ["hint: \($0)"] } ?? [])
    case .failure(let message): ["mizan: error: \(message)"]
    case .problems(let problems): problems
    case .outputClosed, .interrupted: []
    }
  }

  /// An error of a feed: it names its own place.
  init(_ error: FeedDumpError) {
    self = .problems([error.description])
  }

  /// An error of a table: it names its own place.
  init(_ error: TabbedFileError) {
    self = .problems([error.description])
  }
}

/// The exit codes of the tool.
enum ExitCode: Int32 {
  /// Done, below every threshold.
  case done = 0
  /// A threshold was reached, or a check failed.
  case reached = 1
  /// Usage, configuration, input or output error, a missing program, a lexicon that does not parse.
  case unusable = 2
  /// With `--strict`: some of the input could not be read.
  case unreadable = 3
  /// Interrupted from the keyboard: 128 + SIGINT, as shells count.
  case interrupted = 130
}
