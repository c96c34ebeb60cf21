/// One command of the tool.
protocol Subcommand: Sendable {
  /// Its name, options and help.
  var specification: CommandSpecification { get }

  /// Does the work.
  ///
  /// - Returns: `done`, `reached` or `unreadable`; what cannot be done at all is thrown.
  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode
}
