import Mizan
import MizanAnalysis
import MizanFeeds
import MizanReports

/// What a run of `mizan compare` is to do: the arguments, checked.
struct CompareOptions {
  /// How the comparison is written.
  enum Format: String, CaseIterable {
    case text, md, csv, json, html
  }

  /// The paths to read; `-` is standard input.
  let inputs: [String]
  /// The path to write; `nil` is standard output.
  let output: String?
  let format: Format
  let hasByteOrderMark: Bool
  /// The language of a page's own words.
  let locale: ReportLocale
  let method: Comparison.Method
  let feed: FeedOptions
  let lexicons: [String]
  let jobs: Int
  /// The number of batches that are under way at once.
  let width: Int
  let filter: ArticleFilter
  let isStrict: Bool
  let rejects: String?
  /// The path of the table of differences by entry; `-` is standard output.
  let decomposition: String?
  let isQuiet: Bool

  /// Reads the options off the arguments.
  ///
  /// - Throws: `CommandError` for a value that cannot be used.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws(CommandError) {
    let specification = CommandSpecification.compare
    let values = OptionValues(arguments: arguments, specification: specification)
    let shared = try FeedArguments(arguments, of: specification, in: context)
    inputs = shared.inputs
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    format = try values.choice("format", Format.self) ?? Self.format(of: output)
    decomposition = arguments.value("decomposition")
    hasByteOrderMark = arguments.has("csv-bom")
    if hasByteOrderMark, format != .csv, decomposition == nil {
      throw .usage(
        "option '--csv-bom' needs '--format csv' or '--decomposition'", hint: specification.hint)
    }
    if arguments.has("locale"), format != .html {
      throw .usage("option '--locale' needs '--format html'", hint: specification.hint)
    }
    locale = try values.choice("locale", ReportLocale.self) ?? .ar
    method = Comparison.Method(
      seed: try values.seed("seed") ?? 1, draws: try values.count("draws", in: 100...100_000) ?? 2000)
    feed = shared.options
    lexicons = arguments.allValues("lexicon")
    jobs = shared.jobs
    width = shared.width
    filter = shared.filter
    isStrict = arguments.has("strict")
    rejects = arguments.value("rejects")
    if let rejects, let output, FileIdentity.isOne(rejects, output) {
      throw .usage("'--output' and '--rejects' name one file", hint: specification.hint)
    }
    try Self.check(decomposition, isNeither: output, nor: rejects)
    isQuiet = shared.isQuiet
  }

  /// Refuses a path of the decomposition that something else is written to.
  private static func check(
    _ decomposition: String?, isNeither output: String?, nor rejects: String?
  ) throws(CommandError) {
    guard let decomposition else { return }
    let hint = CommandSpecification.compare.hint
    if decomposition == "-", output == nil {
      throw .usage(
        "'--decomposition -' and the report both go to standard output: name a file by '--output'",
        hint: hint)
    }
    if let output, FileIdentity.isOne(decomposition, output) {
      throw .usage("'--output' and '--decomposition' name one file", hint: hint)
    }
    if let rejects, FileIdentity.isOne(decomposition, rejects) {
      throw .usage("'--rejects' and '--decomposition' name one file", hint: hint)
    }
  }

  /// The encoder of the format.
  ///
  /// - Parameter lexicon: for the words behind the ids of entries.
  /// - Returns: an encoder with these options.
  func encoder(lexicon: Lexicon) -> any ComparisonEncoder {
    switch format {
    case .text: ComparisonTextEncoder()
    case .md: ComparisonMarkdownEncoder()
    case .csv: ComparisonTableEncoder(hasByteOrderMark: hasByteOrderMark)
    case .json: ComparisonJSONEncoder()
    case .html: ComparisonHTMLEncoder(locale: locale, entries: lexicon.entries)
    }
  }

  /// The encoder of the table of differences by entry.
  ///
  /// - Parameters:
  ///   - outlets: those of the comparison.
  ///   - origin: the lexicon that the articles were scored by, where it is known.
  ///   - entries: for the words behind the ids of entries.
  /// - Returns: an encoder with these options.
  func decompositionEncoder(
    outlets: [OutletProfile], lexicon origin: LexiconIdentity?, _ entries: [LexiconEntry]
  ) -> DecompositionTableEncoder {
    DecompositionTableEncoder(
      outlets: outlets, lexicon: origin, entries: entries, hasByteOrderMark: hasByteOrderMark)
  }

  private static func format(of path: String?) -> Format {
    let name = path?.lowercased() ?? ""
    return Format.allCases.first { name.hasSuffix("." + $0.rawValue) } ?? .text
  }
}
