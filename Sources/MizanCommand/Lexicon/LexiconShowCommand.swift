import Mizan
import MizanReports

/// `mizan lexicon show`: one entry with all its forms and how each arises.
struct LexiconShowCommand: Subcommand {
  private enum Format: String, CaseIterable {
    case text, json
  }

  let specification = CommandSpecification(
    name: "lexicon show", summary: "Show an entry with all its forms and how each arises",
    usage: ["lexicon show [OPTIONS] ID..."],
    details: ["Shows entries by their id, or by an old id that stands under 'alias:'."],
    options: [
      CommandOption("format", letter: "f", value: "FORMAT", "text or json; by default text."), .lexicon,
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", Format.self) ?? .text
    guard !arguments.operands.isEmpty else { throw .usage("no id to show", hint: specification.hint) }
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    let compiled = try LexiconLoader.compile(lexicon)
    for (place, id) in arguments.operands.enumerated() {
      let byID = compiled.entries.firstIndex { $0.id == id }
      guard let index = byID ?? compiled.entries.firstIndex(where: { $0.aliases.contains(id) }) else {
        throw .failure("no entry has the id '\(id)'")
      }
      let page = EntryPage(of: index, in: compiled)
      if place > 0, format == .text { try context.output("\n") }
      try LexiconReportFile(path: nil, in: context).write(format == .text ? page.text : page.json)
    }
    return .done
  }
}
