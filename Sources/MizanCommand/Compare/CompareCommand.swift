/// `mizan compare`: the articles of one story side by side.
struct CompareCommand: Subcommand {
  let specification = CommandSpecification(
    name: "compare", summary: "Put the articles of one story side by side",
    usage: ["compare --story ID FEED...", "compare --retelling FILE FILE"],
    options: [
      CommandOption(
        "output", letter: "o", value: "FILE", "Write to FILE, which appears when it is complete."),
      CommandOption(
        "format", letter: "f", value: "FORMAT",
        "text, md or json; by default told by the name of the FILE, else text."),
      CommandOption("input-format", value: "FORMAT", "jsonl, text or xml; by default told by the file."),
      CommandOption(
        "map", value: "FIELD=PATH", "Take a field from a path into each JSON record. Repeatable."),
      CommandOption("max-record-bytes", value: "N", "Reject longer records; 16777216 by default."),
      CommandOption("outlet-names", value: "FILE", "Give outlets one name."),
      .lexicon,
      CommandOption("jobs", letter: "j", value: "N", "Use N workers; by default one a processor."),
    ] + RetellingOptions.options, takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    guard RetellingOptions.areAsked(for: arguments) else {
      throw .usage("nothing to compare", hint: specification.hint)
    }
    return try await RetellingRun(
      options: RetellingOptions(arguments, of: specification, in: context), context: context
    ).run()
  }
}
