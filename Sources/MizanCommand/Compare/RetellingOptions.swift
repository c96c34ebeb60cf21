import MizanFeeds
import MizanReports

/// What `mizan compare --story` and `--retelling` are to do: the arguments, checked.
struct RetellingOptions {
  /// How the retellings are written.
  enum Format: String, CaseIterable {
    case text, md, json
  }

  /// Which articles are put side by side.
  enum Choice: Equatable {
    /// All of the story that an article belongs to.
    case story(of: String)
    /// Those of these ids; all of the inputs where there is none.
    case articles([String])
  }

  /// The paths to read; `-` is standard input.
  let inputs: [String]
  /// The path to write; `nil` is standard output.
  let output: String?
  let format: Format
  let choice: Choice
  let feed: FeedOptions
  let lexicons: [String]
  let jobs: Int?

  /// The options that ask for retellings, beside those of input and output.
  static let options = [
    CommandOption(
      "story", value: "ID",
      """
      Instead of outlets, put side by side all articles on the event that the article ID is about: which \
      paragraphs correspond, and what loaded wording was added, dropped, softened, intensified or moved \
      into a source's mouth. The feed is read twice, so it has to be a file.
      """),
    CommandOption(
      "retelling",
      """
      Instead of outlets, put the articles of the inputs side by side, each with the first: two files of \
      one article, or one file of two.
      """),
    CommandOption(
      "article", value: "ID", "With --retelling, only this article; the first one is the first. Repeatable."),
  ]

  /// Tells whether the arguments ask for retellings.
  static func areAsked(for arguments: ParsedArguments) -> Bool {
    arguments.has("story") || arguments.has("retelling") || arguments.has("article")
  }

  /// Reads the options off the arguments of a command.
  ///
  /// - Throws: `CommandError` for a value that cannot be used, or options that do not go together.
  init(
    _ arguments: ParsedArguments, of specification: CommandSpecification, in context: CommandContext
  ) throws(CommandError) {
    let values = OptionValues(arguments: arguments, specification: specification)
    inputs = try ScoreOptions.inputs(arguments.operands, in: context)
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    format = try values.choice("format", Format.self) ?? Self.usualFormat(of: output)
    feed = try ScoreOptions.feed(values)
    lexicons = arguments.allValues("lexicon")
    jobs = try values.count("jobs")
    if let id = arguments.value("story") {
      for name in ["retelling", "article"] where arguments.has(name) {
        throw .usage("'--story' and '--\(name)' do not go together", hint: specification.hint)
      }
      guard !inputs.contains("-") else {
        throw .usage("'--story' reads its feed twice: name a file", hint: specification.hint)
      }
      choice = .story(of: id)
    } else {
      guard arguments.has("retelling") else {
        throw .usage("'--article' needs '--retelling'", hint: specification.hint)
      }
      choice = .articles(arguments.allValues("article"))
    }
  }

  private static func usualFormat(of output: String?) -> Format {
    switch output?.lowercased() {
    case let path? where path.hasSuffix(".md"): .md
    case let path? where path.hasSuffix(".json"): .json
    default: .text
    }
  }
}
