import Mizan
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
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", LexiconCheckFormat.self) ?? .text
    let companions = arguments.allValues("with")
    let checker = LexiconChecker(
      lexicon: try LexiconLoader.lexicon(named: arguments.operands),
      companions: companions.isEmpty ? nil : try LexiconLoader.lexicon(named: companions))
    let check = checker.check()
    let encoder = LexiconCheckEncoder(format: format, toolVersion: MizanCommand.version)
    try context.write(encoder.encode(check), to: arguments.value("output"))
    if !check.isUsable { return .unusable }
    return check.errorCount == 0 ? .done : .reached
  }
}
