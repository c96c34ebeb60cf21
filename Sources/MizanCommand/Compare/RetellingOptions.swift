import MizanFeeds
import MizanReports

/// What `mizan compare --story` and `--retelling` are to do: the arguments, checked.
struct RetellingOptions {
  /// How the retellings are written.
  enum Format: String, CaseIterable {
    case text, md, json, html
  }

  /// Which articles are put side by side.
  enum Choice: Equatable {
    /// All of the story that an article belongs to.
    case story(of: String)
    /// Those of these ids; all of the inputs where there is none.
    case articles([String])
  }

  /// The feeds, and how they are read.
  let feed: FeedArguments
  /// The path to write; `nil` is standard output.
  let output: String?
  let format: Format
  /// The language of a page's own words.
  let locale: ReportLocale
  let choice: Choice
  let lexicons: [String]
  let isStrict: Bool
  let rejects: String?

  /// Tells whether the arguments ask for retellings.
  static func areAsked(for arguments: ParsedArguments) -> Bool {
    arguments.has("story") || arguments.has("retelling") || arguments.has("article")
  }

  /// Options of the comparison of outlets that mean nothing here.
  private static let foreign = ["csv-bom", "seed", "draws", "decomposition"]

  /// Reads the options off the arguments of `mizan compare`.
  ///
  /// - Throws: `CommandError` for a value that cannot be used, or options that do not go together.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws(CommandError) {
    let specification = CommandSpecification.compare
    let asked = arguments.has("story") ? "story" : "retelling"
    for name in Self.foreign where arguments.has(name) {
      throw .usage("'--\(asked)' and '--\(name)' do not go together", hint: specification.hint)
    }
    let values = OptionValues(arguments: arguments, specification: specification)
    feed = try FeedArguments(arguments, of: specification, in: context)
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    format = try values.choice("format", Format.self) ?? Self.usualFormat(of: output)
    if arguments.has("locale"), format != .html {
      throw .usage("option '--locale' needs '--format html'", hint: specification.hint)
    }
    locale = try values.choice("locale", ReportLocale.self) ?? .ar
    lexicons = arguments.allValues("lexicon")
    isStrict = arguments.has("strict")
    rejects = arguments.value("rejects")
    if let rejects, let output, FileIdentity.isOne(rejects, output) {
      throw .usage("'--output' and '--rejects' name one file", hint: specification.hint)
    }
    if let id = arguments.value("story") {
      for name in ["retelling", "article"] where arguments.has(name) {
        throw .usage("'--story' and '--\(name)' do not go together", hint: specification.hint)
      }
      guard !feed.inputs.contains("-") else {
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
    let name = output?.lowercased() ?? ""
    return Format.allCases.first { name.hasSuffix("." + $0.rawValue) } ?? .text
  }
}
