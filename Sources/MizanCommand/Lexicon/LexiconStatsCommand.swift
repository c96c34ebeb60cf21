import Mizan
import MizanAnalysis
import MizanReports

/// `mizan lexicon stats`: how often each entry occurs in a feed, and which never does.
struct LexiconStatsCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon stats", summary: "Count the entries of a lexicon in a feed",
    usage: ["lexicon stats [OPTIONS] FEED..."],
    details: [
      """
      Counts how often each entry and each category occurs in feed dumps, per 1,000 words and by voice, and \
      lists the entries that never do. Attribution data is counted too. '-' is standard input.
      """
    ],
    options: [.tableFormat, .outputFile, .lexicon, CommandSpecification.jobs] + CommandSpecification.feed,
    takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", LexiconTableFormat.self) ?? .text
    guard !arguments.operands.isEmpty else { throw .usage("no feed to count in", hint: specification.hint) }
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    let reader = try EntryUsageReader(
      lexicon: try LexiconLoader.compile(lexicon), paths: arguments.operands, values: values)
    let usage = try await reader.read()
    try context.write(EntryUsageEncoder(usage).encode(as: format), to: arguments.value("output"))
    if usage.rejects > 0 { context.report("records that could not be read: \(usage.rejects)") }
    return .done
  }
}
