import Mizan
import MizanReports

/// `mizan lexicon list`: the entries of a lexicon, by category, facet and camp.
struct LexiconListCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon list", summary: "List the entries of a lexicon",
    usage: ["lexicon list [OPTIONS] [PATH...]"],
    details: [
      """
      Lists the entries of lexicon files and folders, or of the bundled lexicon, in the order of the files: \
      id, category, weight, camps, term and gloss.
      """
    ],
    options: [
      CommandOption("category", value: "ID", "Only entries of this category. Repeatable."),
      CommandOption("facet", value: "NAME", "Only entries of this facet. Repeatable."),
      CommandOption(
        "camp", value: "NAME", "Only entries that this camp uses; 'any' are those that name none. Repeatable."
      ),
      .tableFormat, .outputFile,
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", LexiconTableFormat.self) ?? .text
    let lexicon = try LexiconLoader.readable(named: arguments.operands)
    let categories = Set(arguments.allValues("category"))
    let facets = Set(arguments.allValues("facet"))
    let camps = Set(arguments.allValues("camp"))
    let entries = lexicon.entries.filter { entry in
      (categories.isEmpty || categories.contains(entry.category))
        && (facets.isEmpty || entry.facet.map(facets.contains) ?? false)
        && (camps.isEmpty || !camps.isDisjoint(with: entry.usedBy)
          || camps.contains("any") && entry.usedBy.isEmpty && entry.role == nil)
    }
    try LexiconReportFile(path: arguments.value("output"), in: context).write(
      LexiconListing(entries).encode(as: format))
    return .done
  }
}
