import Glibc
import Mizan

/// What the chain of asynchronous sequences adds to calling its stages.
///
/// Two runs of seconds differ by more than what is sought. So each article is put through both ways one after the other,
/// several times, and the shortest time of each way is kept: what disturbs an article once does not disturb it every
/// time. The second way finds the article in the cache; which comes second alternates. Time is the processor's, so that
/// a busy neighbour counts only by the cache that it takes.
struct ChainBenchmark {
  let corpus: Corpus
  let lexicon: CompiledLexicon
  let rounds: Int

  /// The shortest times of one article, in nanoseconds.
  private struct Shortest {
    var direct = Int.max
    var chained = Int.max
  }

  /// Nanoseconds that a paragraph takes longer in the chain.
  func nanosecondsAdded() async -> Double {
    let slot = ArticleSlot()
    var chain = SlotSequence(slot: slot).paragraphs().tokenized().matched(against: lexicon).attributed()
      .scored().makeAsyncIterator()
    var direct = DirectCalls(lexicon)
    var shortest = [Shortest](repeating: Shortest(), count: corpus.articles.count)
    // An even number of rounds, so that each way comes second as often as the other; at least four.
    for round in 0..<max(4, rounds + rounds % 2) {
      for (index, article) in corpus.articles.enumerated() {
        let isChainFirst = round.isMultiple(of: 2)
        slot.article = article
        let start = Self.processorTime()
        if !isChainFirst { direct.score(article) }
        let middle = Self.processorTime()
        // No more than there are: the chain would ask for the next article.
        for _ in 0..<corpus.paragraphCounts[index] { keep(await chain.next()) }
        let end = Self.processorTime()
        if isChainFirst { direct.score(article) }
        let last = Self.processorTime()
        shortest[index].chained = min(shortest[index].chained, end - middle)
        shortest[index].direct = min(shortest[index].direct, isChainFirst ? last - end : middle - start)
      }
    }
    let added = shortest.reduce(0) { $0 + $1.chained - $1.direct }
    return Double(added) / Double(max(1, corpus.paragraphs))
  }

  /// Nanoseconds of processor time that the process has taken.
  private static func processorTime() -> Int {
    var time = timespec()
    // The C call fills the one structure.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// The stages with their state, called one after the other.
private struct DirectCalls {
  private let splitter = ParagraphSplitter()
  private let tokenizer = Tokenizer()
  private let matcher: LexiconMatcher
  private let checker = AttributionChecker()
  private let scorer = BiasScorer()
  private var matcherState: LexiconMatcher.State
  private var checkerState: AttributionChecker.State
  private var scorerState: BiasScorer.State

  init(_ lexicon: CompiledLexicon) {
    matcher = LexiconMatcher(lexicon: lexicon)
    matcherState = matcher.makeState()
    checkerState = checker.makeState()
    scorerState = scorer.makeState()
  }

  /// Scores an article.
  mutating func score(_ article: Article) {
    matcher.beginArticle(&matcherState)
    checker.beginArticle(&checkerState)
    scorer.beginArticle(&scorerState)
    for paragraph in splitter.paragraphs(of: article) {
      let matched = matcher.process(tokenizer.tokenize(paragraph), state: &matcherState)
      keep(scorer.process(checker.process(matched, state: &checkerState), state: &scorerState))
    }
  }
}

/// Holds the one article that the chain gets when it asks.
private final class ArticleSlot {
  var article: Article?
}

/// The article of a slot, as often as it is asked for.
private struct SlotSequence: AsyncSequence {
  typealias Failure = Never

  let slot: ArticleSlot

  struct Iterator: AsyncIteratorProtocol {
    let slot: ArticleSlot

    mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws(Never) -> Article? {
      slot.article
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(slot: slot) }
}
