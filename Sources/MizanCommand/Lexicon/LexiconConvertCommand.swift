import Mizan
import MizanFeeds

/// `mizan lexicon convert`: the word list of another tool as a lexicon file.
struct LexiconConvertCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon convert", summary: "Turn the word list of another tool into a lexicon",
    usage: ["lexicon convert [OPTIONS] FILE"],
    details: [
      """
      Reads a LIWC dictionary (.dic), a table of term, category and weight (CSV or TSV, as quanteda's \
      dictionaries are exported), or JSON (lists of terms by category, or objects with term, category and \
      weight), and writes a stanza a term. The result parses. 'mizan lexicon check' then asks for what a \
      word list does not have: weights, glosses, reasons and examples.
      """,
      """
      A term is taken as a headword that inflects; one that ends in '*' also takes the endings of an \
      adjective. What is no Arabic word is named and left out.
      """,
    ],
    options: [
      CommandOption("from", value: "FORMAT", "liwc, csv, tsv or json; by default told by the file's name."),
      CommandOption("category", value: "ID", "Put all terms into this category."),
      CommandOption("exact", "Terms without '*' match as they are written and do not inflect."),
      .outputFile,
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    guard arguments.operands.count == 1, let path = arguments.operands.first else {
      throw .usage("one word list is converted at a time", hint: specification.hint)
    }
    guard let format = try values.choice("from", TermList.Format.self) ?? TermList.Format(path: path) else {
      throw .usage(
        "the name of '\(path)' does not tell its form: name it with '--from'", hint: specification.hint)
    }
    try InputFiles(paths: [path]).check(isNoInput: arguments.value("output"))
    let list: TermList
    do throws(FeedDumpError) {
      list = try TermList(contentsOf: path, as: format)
    } catch {
      throw CommandError(error)
    }
    var converter = TermListConverter(category: arguments.value("category"), isExact: arguments.has("exact"))
    let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let lexicon = converter.lexicon(from: list, named: String(name))
    for problem in converter.problems { context.report(problem.description) }
    guard lexicon.entries > 0 else { throw .failure("'\(path)' holds no term that can be taken over") }
    try LexiconReportFile(path: arguments.value("output"), in: context).write(Array(lexicon.text.utf8))
    let left = list.rows.count - lexicon.entries
    context.report(
      "\(lexicon.entries) \(lexicon.entries == 1 ? "entry" : "entries"), \(left) \(left == 1 ? "row" : "rows") left out"
    )
    return .done
  }
}
