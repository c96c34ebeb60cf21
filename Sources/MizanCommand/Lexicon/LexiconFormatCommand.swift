import Mizan
import MizanFeeds

/// `mizan lexicon format`: rewrites lexicon files in their canonical form.
struct LexiconFormatCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon format", summary: "Write lexicon files in canonical form",
    usage: ["lexicon format [--check] PATH..."],
    details: [
      """
      Brings fields into their order, terms into one spelling (no tashkeel, no tatweel, composed hamza) and \
      leaves one blank line between entries. The order of entries and forms and all comments stay, and no \
      result changes. A file that does not parse is left as it is.
      """,
      "Exit codes: 0 done; 1 with --check, a file is not in canonical form; 2 a file does not parse.",
    ],
    options: [CommandOption("check", "Write nothing; list the files that are not in canonical form.")],
    takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw .usage("no file or folder to format", hint: specification.hint)
    }
    var problems: [String] = []
    var changed = 0
    for operand in arguments.operands {
      for file in try Self.files(operand) {
        let canonical: String
        do throws(UnreadableLexicon) {
          canonical = try LexiconFormatter(path: file.path).canonicalText(of: file.text)
        } catch {
          problems += error.problems.map(\.description)
          continue
        }
        // Two spellings of one text are equal strings, but not equal bytes.
        guard !canonical.utf8.elementsEqual(file.text.utf8) else { continue }
        changed += 1
        if !arguments.has("check") {
          try LexiconReportFile(path: file.path, in: context).write(Array(canonical.utf8))
        }
        try context.output(file.path + "\n")
      }
    }
    guard problems.isEmpty else { throw .problems(problems) }
    return changed > 0 && arguments.has("check") ? .reached : .done
  }

  private static func files(_ path: String) throws(CommandError) -> [(path: String, text: String)] {
    do throws(FeedDumpError) { return try LexiconFolder(path).files() } catch { throw CommandError(error) }
  }
}
