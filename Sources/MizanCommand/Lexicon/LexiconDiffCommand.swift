import Mizan
import MizanAnalysis
import MizanReports

/// `mizan lexicon diff`: what a change of a lexicon moves in a feed.
struct LexiconDiffCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon diff", summary: "Show what a change of a lexicon moves in a feed",
    usage: ["lexicon diff --old LEXICON --new LEXICON [OPTIONS] [FEED...]"],
    details: [
      """
      Scores the feed by both lexicons in one pass and tells which findings are gained, lost, re-weighted \
      or in another voice, entry by entry; which paragraphs change their score or verdict, the largest \
      moves first; and which outlets move, with an interval that tells whether it is noise.
      """,
      """
      A LEXICON is a file, a folder, 'bundled', or git:REVISION:PATH, which is read from the repository of \
      the working directory (PATH is Lexicons by default). The options repeat: all that are named for one \
      side count together. An entry that got another id is known by its 'alias:'.
      """,
      """
      Exit codes: 0 done; 1 a limit was passed; 2 usage, configuration or input/output error, no git, no \
      such revision; 130 interrupted.
      """,
    ],
    options: comparison + limits + FeedArguments.all, takesOperands: true)

  private static let comparison = [
    CommandOption("old", value: "LEXICON", "The lexicon as it was. Repeatable."),
    CommandOption("new", value: "LEXICON", "The lexicon as it is to be. Repeatable."),
    CommandOption(
      "format", letter: "f", value: "FORMAT",
      "text: for the eye, the default. md: Markdown for a pull request. json: all there is."),
    CommandOption(
      "output", letter: "o", value: "FILE", "Write to FILE, which appears when it is complete."),
    CommandOption(
      "paragraphs", value: "N", "Show the N paragraphs that change most, 20 by default, 1000 at most."),
    CommandOption("rows", value: "N", "In text and md list N entries and N outlets, 20 by default."),
    CommandOption("seed", value: "N", "The seed of the draws for the intervals; 1 by default."),
  ]

  private static let limits = [
    CommandOption(
      "max-outlet-shift", value: "X",
      """
      Exit with 1 when the own-voice rate of an outlet moves by more than X per 1,000 words and the \
      interval tells that it is no noise. An outlet of fewer than 10 articles has no interval: its move \
      counts as it is.
      """),
    CommandOption("max-new", value: "N", "Exit with 1 when more than N findings are gained."),
    CommandOption("max-lost", value: "N", "Exit with 1 when more than N findings are lost."),
  ]

  private enum Format: String, CaseIterable {
    case text, md, json
  }

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", Format.self) ?? .text
    let rows = try values.count("rows") ?? 20
    let options = LexiconDiffTally.Options(
      paragraphs: min(1_000, try values.count("paragraphs") ?? 20), seed: try values.seed("seed") ?? 1)
    let limits = LexiconDiffLimits(
      outletShift: try values.amount("max-outlet-shift"), gained: try values.limit("max-new"),
      lost: try values.limit("max-lost"))
    let old = try side("old", of: arguments)
    let new = try side("new", of: arguments)
    let feed = try FeedArguments(arguments, of: specification, in: context)
    let file = try LexiconReportFile(arguments, inputs: feed.inputs, in: context)
    var tally = LexiconDiffTally(from: old.entries, to: new.entries, options: options)
    let scorer = DiffScorer(
      old: BiasPipeline(lexicon: old.compiled), new: BiasPipeline(lexicon: new.compiled),
      renamings: tally.renamings)
    let pass = FeedPass(feed, in: context)
    try pass.check()
    let counts = try await pass.run({ scorer.diffs(of: $0) }) { diffs, suffixes throws(CommandError) in
      for (diff, suffix) in zip(diffs, suffixes) { tally.add(diff, idSuffix: suffix) }
    }
    let diff = tally.finish()
    let report = LexiconDiffReport(
      old: old.description, new: new.description, diff: diff, excesses: limits.excesses(of: diff),
      options: options, toolVersion: MizanCommand.version, rejects: counts.rejects)
    switch format {
    case .text: try file.write(LexiconDiffText(rows: rows).bytes(of: report))
    case .md: try file.write(LexiconDiffMarkdown(rows: rows).bytes(of: report))
    case .json: try file.write(LexiconDiffJSON().bytes(of: report))
    }
    for excess in report.excesses { context.report("mizan: beyond the limit: \(excess.message)") }
    return report.excesses.isEmpty ? .done : .reached
  }

  private struct Side {
    let compiled: CompiledLexicon
    let description: LexiconDiffReport.Side

    var entries: [LexiconEntry] { compiled.entries }
  }

  private func side(_ option: String, of arguments: ParsedArguments) throws(CommandError) -> Side {
    let names = arguments.allValues(option)
    guard !names.isEmpty else {
      throw .usage("'--\(option)' names no lexicon", hint: specification.hint)
    }
    let compiled = try LexiconLoader.compile(try LexiconLoader.lexicon(named: names))
    return Side(
      compiled: compiled,
      description: .init(
        name: names.joined(separator: " "), fingerprint: compiled.fingerprint,
        entryCount: compiled.entries.count))
  }
}

/// Scores articles by two lexicons: the work that runs in parallel.
private struct DiffScorer: Sendable {
  let old: BiasPipeline
  let new: BiasPipeline
  let renamings: [String: String]

  func diffs(of articles: [Article]) -> [ArticleDiff] {
    old.withSession { before in
      new.withSession { after in
        articles.map { article in
          ArticleDiff(
            from: before.reports(for: article), to: after.reports(for: article), article: article,
            renamings: renamings)
        }
      }
    }
  }
}
