/// The command line of Mizan as a library: options, commands, messages and exit codes.
public enum MizanCommand {
  /// The version of the tool.
  public static let version = "0.1.0"

  /// Runs one command.
  ///
  /// When the task is cancelled the command ends soon, removes what it had begun to write, and gives 130.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind the tool's name.
  ///   - context: where it writes, and what it knows of the world.
  /// - Returns: the exit code: 0 done, 1 a threshold or a check failed, 2 usage, configuration or input and
  ///   output error, 3 input partly unreadable with `--strict`, 130 interrupted.
  public static func run(arguments: [String], context: CommandContext) async -> Int32 {
    do throws(CommandError) {
      return try await dispatch(arguments, in: context).rawValue
    } catch {
      for line in error.lines { context.report(line) }
      return error.exitCode.rawValue
    }
  }

  static let commands: [any Subcommand] = [
    ScoreCommand(), CompareCommand(), ExplainCommand(), LexiconCheckCommand(), LexiconFormatCommand(),
    LexiconListCommand(), LexiconShowCommand(), LexiconStatsCommand(), LexiconDocumentCommand(),
    LexiconConvertCommand(), LexiconDiffCommand(), LexiconBaselineWriteCommand(),
    LexiconBaselineCheckCommand(), LexiconClashesCommand(), SchemaCommand(), VersionCommand(),
  ]

  private static let hint = "'mizan help' lists the commands"

  private static func dispatch(
    _ arguments: [String], in context: CommandContext
  ) async throws(CommandError) -> ExitCode {
    guard let first = arguments.first else {
      throw .usage("no command", hint: hint)
    }
    switch first {
    case "help", "--help", "-h":
      try context.output(try helpPage(for: Array(arguments.dropFirst())))
      return .done
    case "--version":
      try context.output("mizan \(version)\n")
      return .done
    default:
      let (command, rest) = try command(at: arguments)
      let parsed = try ArgumentParser(specification: command.specification).parse(rest)
      if parsed.has("help") {
        try context.output(HelpPage.text(of: command.specification))
        return .done
      }
      return try await command.run(parsed, in: context)
    }
  }

  /// The command whose name the arguments begin with, and the arguments behind it.
  private static func command(at arguments: [String]) throws(CommandError) -> (any Subcommand, [String]) {
    for command in commands {
      let words = command.specification.name.split(separator: " ").map(String.init)
      if arguments.starts(with: words) { return (command, Array(arguments.dropFirst(words.count))) }
    }
    let first = arguments.first ?? ""
    if first.hasPrefix("-") { throw .usage("unknown option '\(first)'", hint: hint) }
    throw .usage("unknown command '\(arguments.joined(separator: " "))'", hint: hint)
  }

  private static func helpPage(for arguments: [String]) throws(CommandError) -> String {
    let specifications = commands.map(\.specification)
    return arguments.isEmpty
      ? HelpPage.overview(of: specifications)
      : HelpPage.text(of: try command(at: arguments).0.specification)
  }
}
