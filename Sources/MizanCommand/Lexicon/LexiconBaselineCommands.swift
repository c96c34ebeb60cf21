import Mizan
import MizanAnalysis
import MizanReports

/// `mizan lexicon baseline write`: accepts the findings of a corpus as they are.
struct LexiconBaselineWriteCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon baseline write", summary: "Accept the findings of a feed as a baseline",
    usage: ["lexicon baseline write --baseline FILE [OPTIONS] [FEED...]"],
    details: [
      """
      Writes the findings of a feed as a sorted file of fingerprints: the entry, its words normalised, a \
      hash of the three words before and behind, and how often. Line breaks, spaces, punctuation, digits \
      and tashkeel of the feed do not enter; no id, offset or score does.
      """
    ],
    options: [.baseline, .lexicon] + FeedArguments.all, takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let pass = try BaselinePass(arguments, of: specification, in: context)
    try InputFiles(paths: pass.feed.inputs).check(isNoInput: pass.path)
    var baseline = FindingBaseline()
    try await pass.run { baseline.add($0.fingerprint) }
    try LexiconReportFile(path: pass.path, in: context).write(BaselineFile.bytes(of: baseline))
    if !pass.feed.isQuiet { context.report("\(baseline.count) findings accepted") }
    return .done
  }
}

/// `mizan lexicon baseline check`: what a corpus has beside its accepted findings, and lacks of them.
struct LexiconBaselineCheckCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon baseline check", summary: "Compare the findings of a feed with a baseline",
    usage: ["lexicon baseline check --baseline FILE [OPTIONS] [FEED...]"],
    details: [
      """
      Lists the findings that the baseline does not hold ('new', with their paragraph) and those that it \
      holds and the feed does not have any more ('gone'). As many findings of other entries, or at other \
      places, are a difference too. An entry that got another id is known by its 'alias:'.
      """,
      "Exit codes: 0 no difference; 1 a difference; 2 usage, configuration or input/output error.",
    ],
    options: [
      .baseline, .lexicon,
      CommandOption("format", letter: "f", value: "FORMAT", "text: for the eye, the default. json."),
    ] + FeedArguments.all, takesOperands: true)

  private enum Format: String, CaseIterable {
    case text, json
  }

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", Format.self) ?? .text
    let pass = try BaselinePass(arguments, of: specification, in: context)
    let baseline = try TableFile.read(pass.path, as: BaselineFile.baseline)
    var difference = BaselineDifference(gone: baseline.renamed(by: pass.presentIDs))
    try await pass.run { finding in
      if difference.gone.remove(finding.fingerprint) {
        difference.kept += 1
      } else {
        difference.new.append(finding)
      }
    }
    let encoder = BaselineDifferenceEncoder()
    let bytes = format == .json ? encoder.json(of: difference) : encoder.text(of: difference)
    do throws(OutputError) { try context.standardOutput.write(bytes) } catch { throw CommandError(error) }
    return difference.isEmpty ? .done : .reached
  }
}

/// The findings of a feed with their fingerprints.
private struct BaselinePass {
  let path: String
  let feed: FeedArguments
  /// The present ids of entries by their old ones.
  let presentIDs: [String: String]
  private let pipeline: BiasPipeline
  private let context: CommandContext

  init(
    _ arguments: ParsedArguments, of specification: CommandSpecification, in context: CommandContext
  ) throws(CommandError) {
    guard let path = arguments.value("baseline") else {
      throw .usage("'--baseline' names no file", hint: specification.hint)
    }
    self.path = path
    self.context = context
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    pipeline = BiasPipeline(lexicon: try LexiconLoader.compile(lexicon))
    presentIDs = Self.presentIDs(of: lexicon.entries)
    feed = try FeedArguments(arguments, of: specification, in: context)
  }

  /// An old id that is an entry's own id again stays.
  private static func presentIDs(of entries: [LexiconEntry]) -> [String: String] {
    let own = Set(entries.map(\.id))
    var ids: [String: String] = [:]
    for entry in entries {
      for alias in entry.aliases where !own.contains(alias) { ids[alias] = entry.id }
    }
    return ids
  }

  /// Hands over every finding, in the order of the feed.
  func run(_ take: (BaselineDifference.NewFinding) -> Void) async throws(CommandError) {
    let pass = FeedPass(feed, in: context)
    try pass.check()
    let pipeline = pipeline
    _ = try await pass.run({ articles in
      pipeline.withSession { session in articles.map { Self.findings(of: session.reports(for: $0)) } }
    }) { articles, suffixes throws(CommandError) in
      for (findings, suffix) in zip(articles, suffixes) {
        for (finding, label) in findings {
          var finding = finding
          finding.paragraph += suffix + "#" + label
          take(finding)
        }
      }
    }
  }

  /// The findings of one article, each with the label of its paragraph; `paragraph` holds the article's id.
  private static func findings(
    of reports: [ParagraphReport]
  ) -> [(BaselineDifference.NewFinding, label: String)] {
    FindingFingerprint.fingerprints(of: reports).map { fingerprint, index, finding in
      let paragraph = reports[index].paragraph
      return (
        .init(
          fingerprint: fingerprint, paragraph: paragraph.context.article.id,
          text: String(finding.span.text(in: paragraph.text))), paragraph.label
      )
    }
  }
}

extension CommandOption {
  /// Names the file of accepted findings.
  fileprivate static let baseline = CommandOption("baseline", value: "FILE", "The file of accepted findings.")
}
