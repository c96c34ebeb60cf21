import Mizan
import MizanAnalysis
import MizanReports

/// `mizan lexicon check`: everything that a lexicon has to be, with the place of what it is not.
struct LexiconCheckCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon check", summary: "Check a lexicon: its format, its rules and its examples",
    usage: ["lexicon check [OPTIONS] [PATH...]"],
    details: [
      """
      Checks lexicon files and folders, or the bundled lexicon when none is named ('bundled' names it \
      too): that they parse, that no id and no headword stands twice, that each entry gives its weight, its \
      reason and its examples, that opposing camps have a like number of entries, and that each example \
      holds when the whole lexicon is run over it, in other spellings and inside a quotation too. What does \
      not parse is set aside and the rest is checked.
      """,
      "Exit codes: 0 all is well, but for warnings; 1 a check failed; 2 something does not parse.",
    ],
    options: [
      CommandOption(
        "format", letter: "f", value: "FORMAT",
        """
        text: a line a problem. json. github: annotations of a workflow. sarif: SARIF 2.1.0. junit: JUnit \
        XML, a test case an example. By default text.
        """),
      .outputFile,
      CommandOption(
        "with", value: "PATH",
        """
        Run the examples together with this lexicon, which is not checked itself: 'bundled' brings the \
        reporting verbs that a '~' example needs. Repeatable.
        """),
      CommandOption(
        "feed", value: "FILE",
        """
        Sum weight × occurrences in this feed dump for each camp too, in text and json. Repeatable.
        """),
    ] + FeedArguments.all, takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", LexiconCheckFormat.self) ?? .text
    let companions = arguments.allValues("with")
    let lexicon = try LexiconLoader.lexicon(named: arguments.operands)
    let checker = LexiconChecker(
      lexicon: lexicon,
      companions: companions.isEmpty ? nil : try LexiconLoader.lexicon(named: companions))
    var check = checker.check()
    let feeds = arguments.allValues("feed")
    if !feeds.isEmpty {
      let compiled = CompiledLexicon(lexicon)
      let feed = try FeedArguments(arguments, of: specification, in: context, feeds: feeds)
      let usage = try await EntryUsageReader(lexicon: compiled, feed: feed, context: context).read()
      check.balance = CampBalance(entries: compiled.entries, occurrences: usage.occurrences)
    }
    let encoder = LexiconCheckEncoder(format: format, toolVersion: MizanCommand.version)
    try LexiconReportFile(path: arguments.value("output"), in: context).write(
      encoder.encode(check, hasExposure: !feeds.isEmpty))
    if !check.isUsable { return .unusable }
    return check.errorCount == 0 ? .done : .reached
  }
}
