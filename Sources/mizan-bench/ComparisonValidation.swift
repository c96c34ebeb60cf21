import Mizan
import MizanAnalysis
import MizanCommand
import MizanFeeds

/// How often one outlet differs from itself: `mizan-bench halves FEED --outlet NAME [--seeds N] [--draws N]`.
///
/// The articles of one outlet are cut at random by story into two made-up outlets, once for each seed, and compared. A
/// difference that is told then is a false one.
struct ComparisonValidation {
  private let feed: String
  private let outlet: String
  private let seeds: Int
  private let draws: Int

  /// Reads the command line.
  init(arguments: ArraySlice<String>) throws(UsageError) {
    let options = try BenchmarkArguments(arguments, options: ["--outlet", "--seeds", "--draws"])
    guard let outlet = options.text("--outlet") else { throw UsageError("'halves' needs --outlet NAME") }
    feed = options.feed ?? Benchmark.sample
    self.outlet = outlet
    seeds = try options.count("--seeds") ?? 100
    draws = try options.count("--draws") ?? 2000
  }

  /// Measures.
  func run() async throws {
    let lexicon = CompiledLexicon(Lexicon(sources: BundledLexicon.sources()))
    let pipeline = BiasPipeline(lexicon: lexicon)
    let reader = ArticleReader(lexicon: lexicon)
    var articles: [ScoredArticle] = []
    var whole = ArticleTable()
    for try await article in FeedDump(feed).articles() where article.outlet == outlet {
      let scored = ScoredArticle(article, reports: pipeline.reports(for: article))
      whole.append(scored, reading: reader.read(scored))
      articles.append(scored)
    }
    let grouping = whole.grouping()
    var (told, ownTold) = (0, 0)
    for seed in 0..<seeds {
      let differences = await halves(of: articles, grouping, seed: UInt64(seed)).differences
      if differences.contains(where: \.isTold) { told += 1 }
      if differences.contains(where: { $0.measure == .own && $0.isTold }) { ownTold += 1 }
    }
    print(
      "\(feed), \(outlet): \(articles.count) articles in \(Set(grouping.clusters).count) stories; of \(seeds) cuts "
        + "\(told) with a difference that is told, \(ownTold) in own voice")
  }

  private func halves(
    of articles: [ScoredArticle], _ grouping: ArticleGrouping, seed: UInt64
  ) async -> Comparison {
    var table = ArticleTable()
    for (article, cluster) in zip(articles, grouping.clusters) {
      // One throw for each story, whatever the order of its articles.
      var random = SplitMix64(seed: seed, draw: cluster)
      var half = article
      half.outlet = random.next() & 1 == 0 ? "left" : "right"
      table.append(half)
    }
    let method = Comparison.Method(seed: seed, draws: draws)
    return await OutletComparer(table, grouping: grouping, method: method).comparison(jobs: 2)
  }
}
