import Foundation
import Mizan
import MizanCommand
import MizanFeeds

/// The benchmarks; `usage` says which.
///
/// Times are medians of a few rounds in one run; compare rows of one run with each other, never runs.
@main
struct Benchmark {
  static let usage = """
    usage: mizan-bench [FEED] [--rounds N] [--lexicon PATH] [--peers]
           mizan-bench stories [FEED] [--labels FILE] [--sample N] [--copies N] [--seed N]
                       [--similarity S] [--window DAYS] [--opening WORDS] [--title N]
           mizan-bench halves [FEED] --outlet NAME [--seeds N] [--draws N]

    Without a word before the feed: what each stage of the pipeline costs, what the asynchronous chain adds to
    direct calls, and with --peers the built tool beside ripgrep as whole processes. The lexicon is the bundled
    one, or the file or folder that --lexicon names.
    stories: what the search for stories finds, and how well (Reports/Validation.md).
    halves: how often an outlet differs from itself.

    Without FEED the project's sample is measured, from the project's folder. Times are medians of --rounds
    rounds, 5 by default.

    """

  /// The sample that ships with the project.
  static let sample = "Tests/Fixtures/sample.jsonl"

  static func main() async {
    do {
      try await run(CommandLine.arguments.dropFirst())
    } catch {
      FileHandle.standardError.write(Data("mizan-bench: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: ArraySlice<String>) async throws {
    if arguments.contains("--help") || arguments.contains("-h") || arguments.first == "help" {
      return print(usage, terminator: "")
    }
    switch arguments.first {
    case "stories": try await StoryValidation(arguments: arguments.dropFirst()).run()
    case "halves": try await ComparisonValidation(arguments: arguments.dropFirst()).run()
    default: try await measurePipeline(arguments)
    }
  }

  private static func measurePipeline(_ arguments: ArraySlice<String>) async throws {
    let options = try BenchmarkArguments(arguments, options: ["--rounds", "--lexicon"], flags: ["--peers"])
    let rounds = try options.count("--rounds") ?? 5
    let feed = options.feed ?? sample
    let lexicon = try lexicon(at: options.text("--lexicon"))
    let corpus = try await Corpus.read(feed)
    print(
      "\(feed): \(corpus.articles.count) articles, \(corpus.paragraphs) paragraphs, \(corpus.bytes) bytes; "
        + "\(lexicon.entries.count) entries; medians of \(rounds)")
    let stages = StageBenchmark(corpus: corpus, lexicon: lexicon, rounds: rounds).measure()
    show(stages.rows, corpus)
    let share = column(100 * stages.shareOfAttribution, width: 0, decimals: 1)
    print("attribution is \(share) % of the pipeline")
    let added = try await ChainBenchmark(lexicon: lexicon).nanosecondsAdded()
    print("\nthe asynchronous chain adds \(Int(added.rounded())) ns a paragraph to direct calls")
    guard options.has("--peers") else { return }
    show(try await PeerBenchmark(feed: feed, corpus: corpus, rounds: rounds).measure(), corpus)
  }

  /// The lexicon that is measured, with the common words that the tool would add to it.
  private static func lexicon(at path: String?) throws -> CompiledLexicon {
    let bundled = BundledLexicon.sources()
    guard let path else { return CompiledLexicon(Lexicon(sources: bundled)) }
    return CompiledLexicon(
      Lexicon(
        sources: try LexiconFolder(path).files(),
        background: bundled.filter { $0.path.hasSuffix("/common-words.lexicon") }))
  }

  private static func show(_ rows: [Measurement], _ corpus: Corpus) {
    print("\n    ms   MB/s  ns/paragraph")
    for row in rows {
      let perParagraph = row.median * 1e9 / Double(max(1, corpus.paragraphs))
      print(
        column(row.median * 1000, width: 6), column(Double(corpus.bytes) / row.median / 1e6, width: 6),
        column(perParagraph, width: 9), "  " + row.name)
    }
  }
}
