/// One option of a command.
struct CommandOption: Sendable {
  /// The name behind `--`.
  let name: String
  /// The letter behind `-`.
  let letter: Character?
  /// What its value is called in the help; `nil` for an option that takes none.
  let value: String?
  /// What it does, in a line or two of the help.
  let help: String

  init(_ name: String, letter: Character? = nil, value: String? = nil, _ help: String) {
    self.name = name
    self.letter = letter
    self.value = value
    self.help = help
  }

  /// Names lexicons; the same in every command that scores.
  static let lexicon = CommandOption(
    "lexicon", value: "PATH",
    """
    Score by this lexicon file or folder instead of the bundled lexicon; 'bundled' names that, \
    git:REVISION:PATH one of a commit. Repeatable: all that are named count together.
    """)

  /// Names the file of a command that writes one document.
  static let outputFile = CommandOption(
    "output", letter: "o", value: "FILE",
    "Write to FILE, which appears when it is complete. '-' is standard output.")

  /// Chooses the form of a table.
  static let tableFormat = CommandOption(
    "format", letter: "f", value: "FORMAT", "text, csv or json; by default text.")

  /// Names the language of a page; the same in every command that writes one.
  static let locale = CommandOption(
    "locale", value: "LANGUAGE", "The language of an HTML page's own words: ar (the default) or en.")

  /// Asks for the help page; part of every command.
  static let help = CommandOption("help", letter: "h", "Print this page.")
}

/// What a command is called, takes and does: its help page and the grammar of its arguments.
struct CommandSpecification: Sendable {
  /// The words behind `mizan`.
  let name: String
  /// One line for the list of commands.
  let summary: String
  /// The lines behind `usage:`, each without `mizan`.
  let usage: [String]
  /// Paragraphs between the usage and the options.
  let details: [String]
  /// The options, in the order of the help page.
  let options: [CommandOption]
  /// The command reads operands.
  let takesOperands: Bool

  init(
    name: String, summary: String, usage: [String], details: [String] = [], options: [CommandOption] = [],
    takesOperands: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.usage = usage
    self.details = details
    self.options = options + [.help]
    self.takesOperands = takesOperands
  }

  /// The line that stands under a usage error.
  var hint: String { "'mizan help \(name)' lists the options" }
}
