import Mizan
import MizanFeeds
import MizanReports

/// What a run of `mizan score` is to do: the arguments, checked.
struct ScoreOptions {
  /// How results are written.
  enum Format: String, CaseIterable {
    case jsonl, csv, text, html
  }

  /// The paths to read; `-` is standard input.
  let inputs: [String]
  /// The path to write; `nil` is standard output.
  let output: String?
  let format: Format
  let record: RecordOptions
  /// The language of a page's own words.
  let locale: ReportLocale
  let hasByteOrderMark: Bool
  let usesColor: Bool
  let feed: FeedOptions
  /// The arguments of `--map`.
  let mappings: [String]
  /// The argument of `--outlet-names`.
  let outletNames: String?
  let lexicons: [String]
  /// The number of batches that are under way at once.
  let width: Int
  let filter: ArticleFilter
  let failureScore: Double?
  let isStrict: Bool
  let rejects: String?
  let isQuiet: Bool

  /// Reads the options off the arguments.
  ///
  /// - Throws: `CommandError` for a value that cannot be used.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws(CommandError) {
    let values = OptionValues(arguments: arguments, specification: .score)
    let shared = try FeedArguments(arguments, of: .score, in: context)
    inputs = shared.inputs
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    let isSeen = output == nil && context.standardOutput.isTerminal
    format = try values.choice("format", Format.self) ?? (isSeen ? .text : Self.format(of: output))
    for name in ["findings", "csv-bom"] where arguments.has(name) && format != .csv {
      throw .usage("option '--\(name)' needs '--format csv'", hint: CommandSpecification.score.hint)
    }
    if arguments.has("locale"), format != .html {
      throw .usage("option '--locale' needs '--format html'", hint: CommandSpecification.score.hint)
    }
    locale = try values.choice("locale", ReportLocale.self) ?? .ar
    record = RecordOptions(
      includesText: arguments.has("text"), rowsAreFindings: arguments.has("findings"),
      minimumScore: try values.score("min-score") ?? 0)
    hasByteOrderMark = arguments.has("csv-bom")
    usesColor = output == nil && context.wantsColor && !arguments.has("no-color")
    feed = shared.options
    mappings = arguments.allValues("map")
    outletNames = arguments.value("outlet-names")
    lexicons = arguments.allValues("lexicon")
    width = shared.width
    filter = shared.filter
    failureScore = try values.score("fail-on")
    isStrict = arguments.has("strict")
    rejects = arguments.value("rejects")
    if let rejects, let output, FileIdentity.isOne(rejects, output) {
      throw .usage("'--output' and '--rejects' name one file", hint: CommandSpecification.score.hint)
    }
    isQuiet = shared.isQuiet
  }

  /// The encoder of the format.
  ///
  /// - Parameter lexicon: what a page quotes of the entries.
  /// - Returns: an encoder with these options.
  func encoder(lexicon: Lexicon) -> any ReportEncoder {
    switch format {
    case .jsonl: JSONLinesEncoder(options: record)
    case .csv: CSVEncoder(options: record, hasByteOrderMark: hasByteOrderMark)
    case .text: TextEncoder(options: record, usesColor: usesColor)
    case .html: HTMLReportEncoder(options: record, locale: locale, entries: lexicon.entries)
    }
  }

  /// The format that the name of a file stands for.
  private static func format(of path: String?) -> Format {
    let name = path?.lowercased() ?? ""
    return name.hasSuffix(".csv") ? .csv : name.hasSuffix(".html") ? .html : .jsonl
  }
}
