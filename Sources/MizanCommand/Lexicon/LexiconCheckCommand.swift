import Mizan

/// `mizan lexicon check`: everything that a lexicon has to be, with the place of what it is not.
struct LexiconCheckCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon check", summary: "Check a lexicon: its format, its fields and its examples",
    usage: ["lexicon check [PATH...]"],
    details: [
      """
      Checks lexicon files and folders, or the bundled lexicon when none is named ('bundled' names it \
      too): that they parse, that no id stands twice, that each entry gives its reason and its examples, \
      and that each example holds when the whole lexicon is run over it.
      """,
      "Exit codes: 0 all is well; 1 a check failed; 2 something does not parse.",
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let lexicon = try LexiconLoader.lexicon(named: arguments.operands)
    let check = LexiconChecker(lexicon: lexicon).check()
    let problems = check.problems
    for problem in problems { context.report(problem.description) }
    let errors = problems.filter { $0.severity == .error }
    let entries = lexicon.entries.count
    let counts = [
      Self.phrase(entries, "entry", "entries"), Self.phrase(lexicon.files.count, "file", "files"),
      Self.phrase(errors.count, "error", "errors"),
      Self.phrase(problems.count - errors.count, "warning", "warnings"),
    ]
    try context.output("\(counts[0]) in \(counts[1]): \(counts[2]), \(counts[3])\n")
    if !check.isUsable { return .unusable }
    return errors.isEmpty ? .done : .reached
  }

  private static func phrase(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
