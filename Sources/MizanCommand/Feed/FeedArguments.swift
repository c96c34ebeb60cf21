import Glibc
import MizanFeeds

/// Which feeds a command reads, how, and with how many workers: the options that all such commands share.
struct FeedArguments: Sendable {
  /// The paths to read; `-` is standard input.
  let inputs: [String]
  let options: FeedOptions
  let filter: ArticleFilter
  /// The number of workers.
  let jobs: Int
  let isQuiet: Bool

  /// Reads the arguments.
  ///
  /// - Parameters:
  ///   - arguments: what stands on the command line.
  ///   - specification: the command's.
  ///   - context: the world around it.
  ///   - feeds: the feeds, where they are not the operands.
  /// - Throws: `CommandError` for a value that cannot be used, and where there is nothing to read.
  init(
    _ arguments: ParsedArguments, of specification: CommandSpecification, in context: CommandContext,
    feeds: [String]? = nil
  ) throws(CommandError) {
    let values = OptionValues(arguments: arguments, specification: specification)
    let named = feeds ?? arguments.operands
    if named.isEmpty, context.standardInputIsTerminal {
      throw .usage("no input: name a feed dump, or pipe one in", hint: specification.hint)
    }
    inputs = named.isEmpty ? ["-"] : named
    options = try Self.options(values)
    filter = ArticleFilter(
      outlets: Set(arguments.allValues("outlet")), since: try values.day("since"),
      until: try values.day("until"))
    jobs = try values.count("jobs") ?? Self.processors
    isQuiet = arguments.has("quiet")
  }

  /// The number of batches that are under way at once.
  ///
  /// Where no processor is to be spared, one more than there are workers: it is at hand when a worker is done
  /// before the batch that is next in order. One worker needs no task beside the reader.
  var width: Int { jobs > 1 && jobs >= Self.processors ? jobs + 1 : jobs }

  private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private static func options(_ values: OptionValues) throws(CommandError) -> FeedOptions {
    var options = FeedOptions(format: try values.choice("input-format", FeedFormat.self))
    for argument in values.arguments.allValues("map") {
      do throws(FeedDumpError) {
        try options.mapping.apply(argument)
      } catch {
        throw .usage("option '--map': \(error.message)", hint: values.specification.hint)
      }
    }
    if let limit = try values.count("max-record-bytes") { options.maximumRecordBytes = limit }
    if let path = values.arguments.value("outlet-names") {
      do throws(FeedDumpError) {
        options.outletNames = try OutletNames(contentsOf: path).names
      } catch {
        throw CommandError(error)
      }
    }
    return options
  }

  /// How the feed is read.
  static let reading = [
    CommandOption(
      "input-format", value: "FORMAT",
      "jsonl, text (a file is an article, a line a paragraph) or xml; by default told by the file."),
    CommandOption(
      "map", value: "FIELD=PATH",
      """
      Take a field from a path into each JSON record: --map body=content.plain. Fields: id, outlet, title, \
      lead, body, date, url, section. Repeatable.
      """),
    CommandOption(
      "max-record-bytes", value: "N", "Reject longer records; 16777216 by default."),
    CommandOption(
      "outlet-names", value: "FILE", "Give outlets one name: lines of SPELLING=NAME or SPELLING, tab, NAME."),
  ]

  /// How many workers there are.
  static let workers = CommandOption(
    "jobs", letter: "j", value: "N", "Use N workers; by default one a processor.")

  /// Which articles are taken.
  static let selection = [
    CommandOption("outlet", value: "NAME", "Only articles of this outlet. Repeatable."),
    CommandOption(
      "since", value: "DATE",
      "Only articles of this day (2018-02-18), month (2018-02) or year (2018), or later."),
    CommandOption("until", value: "DATE", "Only articles of this day, month or year, or earlier."),
  ]

  /// What goes to standard error.
  static let quiet = CommandOption("quiet", "No progress, warnings and summary on standard error.")

  /// All options of a command that reads a feed and writes no records.
  static let all = reading + [workers] + selection + [quiet]
}
