import Mizan
import MizanReports

/// `mizan lexicon stats`: how often each entry occurs in a feed, and which never does.
struct LexiconStatsCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon stats", summary: "Count the entries of a lexicon in a feed",
    usage: ["lexicon stats [OPTIONS] [FEED...]"],
    details: [
      """
      Counts how often each entry and each category occurs in feed dumps, per 1,000 words and by voice, and \
      lists the entries that never do. Attribution data is counted too. '-' is standard input.
      """
    ],
    options: [.tableFormat, .outputFile, .lexicon] + FeedArguments.all,
    takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", LexiconTableFormat.self) ?? .text
    let feed = try FeedArguments(arguments, of: specification, in: context)
    let file = try LexiconReportFile(arguments, inputs: feed.inputs, in: context)
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    let reader = EntryUsageReader(lexicon: try LexiconLoader.compile(lexicon), feed: feed, context: context)
    try file.write(EntryUsageEncoder(try await reader.read()).encode(as: format))
    return .done
  }
}
