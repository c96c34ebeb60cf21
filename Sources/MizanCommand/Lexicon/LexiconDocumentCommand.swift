import Mizan
import MizanReports

/// `mizan lexicon document`: a lexicon as a page to read.
struct LexiconDocumentCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon document", summary: "Write a lexicon as a page to read",
    usage: ["lexicon document [-o FILE] [PATH...]"],
    details: [
      """
      Writes lexicon files and folders, or the bundled lexicon, as one page of Markdown: the numbers of \
      categories, weights and camps, then a table of entries for each category and facet with gloss, weight, \
      camps and neutral term.
      """
    ],
    options: [.outputFile], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let lexicon = try LexiconLoader.readable(named: arguments.operands)
    try LexiconReportFile(path: arguments.value("output"), in: context).write(
      Array(LexiconCatalogue(lexicon).text.utf8))
    return .done
  }
}
