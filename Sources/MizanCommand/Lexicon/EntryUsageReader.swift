import Mizan
import MizanAnalysis

/// Counts the entries of a lexicon in feed dumps, with several workers and in constant memory.
struct EntryUsageReader {
  let lexicon: CompiledLexicon
  let feed: FeedArguments
  let context: CommandContext

  /// Reads everything.
  ///
  /// - Throws: `CommandError` when a dump cannot be read at all; records that cannot be read are reported.
  func read() async throws(CommandError) -> EntryUsage {
    let pass = FeedPass(feed, in: context)
    try pass.check()
    let counter = ArticleCounter(lexicon: lexicon)
    var usage = EntryUsage(lexicon: lexicon)
    let counts = try await pass.run(
      { articles in counter.count(articles) }, take: { part, _ throws(CommandError) in usage.merge(part) })
    usage.rejects = counts.rejects
    return usage
  }
}

/// Counts some articles: the work that runs in parallel.
private struct ArticleCounter: Sendable {
  let lexicon: CompiledLexicon
  let splitter = ParagraphSplitter()
  let tokenizer = Tokenizer()
  let matcher: LexiconMatcher
  let checker = AttributionChecker()

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    matcher = LexiconMatcher(lexicon: lexicon)
  }

  func count(_ articles: [Article]) -> EntryUsage {
    var usage = EntryUsage(lexicon: lexicon)
    var matcherState = matcher.makeState()
    var checkerState = checker.makeState()
    for article in articles {
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
