import MizanReports

/// `mizan schema`: the form of a record.
struct SchemaCommand: Subcommand {
  let specification = CommandSpecification(
    name: "schema", summary: "Print the JSON Schema of a record", usage: ["schema"])

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    try context.output(RecordSchema.text)
    return .done
  }
}

/// `mizan version`: what of the tool can change a result.
struct VersionCommand: Subcommand {
  let specification = CommandSpecification(
    name: "version", summary: "Print the version of the tool", usage: ["version"])

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    try context.output("mizan \(MizanCommand.version)\n")
    return .done
  }
}
