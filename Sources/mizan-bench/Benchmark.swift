import Foundation
import Mizan
import MizanFeeds

/// The benchmarks: `mizan-bench [FEED] [--rounds N] [--lexicon PATH] [--peers]`.
///
/// `mizan-bench stories` measures the search for stories instead (`StoryValidation`), `mizan-bench halves` how
/// often an outlet differs from itself (`ComparisonValidation`).
///
/// Times are medians of a few rounds in one run; compare rows of one run with each other, never runs.
@main
struct Benchmark {
  static func main() async throws {
    if CommandLine.arguments.dropFirst().first == "stories" {
      return try await StoryValidation(arguments: CommandLine.arguments.dropFirst(2)).run()
    }
    if CommandLine.arguments.dropFirst().first == "halves" {
      return try await ComparisonValidation(arguments: CommandLine.arguments.dropFirst(2)).run()
    }
    let options = try Options(CommandLine.arguments.dropFirst())
    let corpus = try await Corpus.read(options.feed)
    let files = try LexiconFolder(options.lexicon).files()
    let lexicon = CompiledLexicon(Lexicon(sources: files))
    print(
      "\(options.feed): \(corpus.articles.count) articles, \(corpus.paragraphs) paragraphs, \(corpus.bytes) bytes; "
        + "\(lexicon.entries.count) entries; medians of \(options.rounds)")
    let stages = StageBenchmark(corpus: corpus, lexicon: lexicon, rounds: options.rounds)
    show(try await stages.stages(), corpus)
    let chain = try await stages.chain()
    show([chain.direct, chain.chained], corpus)
    let added = (chain.chained.median - chain.direct.median) / Double(max(1, corpus.paragraphs))
    print("the chain adds \(Int((added * 1e9).rounded())) ns a paragraph")
    guard options.comparesPeers else { return }
    show(
      try await PeerBenchmark(feed: options.feed, corpus: corpus, rounds: options.rounds).measure(), corpus)
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

  /// What the command line asks for.
  private struct Options {
    var feed = "Tests/Fixtures/sample.jsonl"
    var lexicon = "Lexicons"
    var rounds = 5
    var comparesPeers = false

    init(_ arguments: ArraySlice<String>) throws {
      var rest = arguments
      while let argument = rest.popFirst() {
        switch argument {
        case "--rounds": rounds = Int(rest.popFirst() ?? "") ?? rounds
        case "--lexicon": lexicon = rest.popFirst() ?? lexicon
        case "--peers": comparesPeers = true
        default: feed = argument
        }
      }
    }
  }
}
