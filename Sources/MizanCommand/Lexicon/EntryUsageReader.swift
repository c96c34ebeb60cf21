import Mizan
import MizanAnalysis
import MizanFeeds

/// Counts the entries of a lexicon in feed dumps, with several workers and in constant memory.
struct EntryUsageReader {
  let lexicon: CompiledLexicon
  let paths: [String]
  let options: FeedOptions
  let jobs: Int

  /// Reads the options that say how a feed is read.
  init(lexicon: CompiledLexicon, paths: [String], values: OptionValues) throws(CommandError) {
    self.lexicon = lexicon
    self.paths = paths
    options = try ScoreOptions.feed(values)
    jobs = try values.count("jobs") ?? ScoreOptions.processors
    try InputFiles(paths: paths).check()
  }

  /// Reads everything.
  ///
  /// - Throws: `CommandError` when a dump cannot be read at all; records that cannot be read are counted.
  func read() async throws(CommandError) -> EntryUsage {
    let counter = BatchCounter(lexicon: lexicon)
    var usage = EntryUsage(lexicon: lexicon)
    var batches = InputBatches(paths: paths, options: options)
      .concurrentlyMapped(width: ScoreOptions.width(jobs: jobs)) { counter.count($0.batch) }
      .makeAsyncIterator()
    while true {
      let next: EntryUsage?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let next else { break }
      usage.merge(next)
    }
    if Task.isCancelled { throw .interrupted }
    return usage
  }
}

/// Counts one batch: the work that runs in parallel.
private struct BatchCounter: Sendable {
  let lexicon: CompiledLexicon
  let splitter = ParagraphSplitter()
  let tokenizer = Tokenizer()
  let matcher: LexiconMatcher
  let checker = AttributionChecker()

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    matcher = LexiconMatcher(lexicon: lexicon)
  }

  func count(_ batch: FeedBatch) -> EntryUsage {
    var usage = EntryUsage(lexicon: lexicon)
    var matcherState = matcher.makeState()
    var checkerState = checker.makeState()
    for record in batch.decode() {
      guard case .article(let article, _) = record else {
        usage.rejects += 1
        continue
      }
      matcher.beginArticle(&matcherState)
      checker.beginArticle(&checkerState)
      for paragraph in splitter.paragraphs(of: article) {
        let matched = matcher.process(tokenizer.tokenize(paragraph), state: &matcherState)
        usage.add(checker.process(matched, state: &checkerState))
      }
    }
    return usage
  }
}
