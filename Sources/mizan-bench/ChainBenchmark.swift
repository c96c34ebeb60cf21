import Mizan

/// What the chain of asynchronous sequences adds to calling its stages.
///
/// Two runs of the real stages differ by more than what is sought, if only by where their buffers lie in memory. So the
/// same chain, with the same carriers, is run over stages that do nothing, and beside it the same stages called
/// directly, in turn; the shortest time of each is compared.
struct ChainBenchmark {
  let lexicon: CompiledLexicon

  /// Short rounds, so that some of them are not disturbed.
  private static let rounds = 500
  private static let articleCount = 400
  private static let paragraphsPerArticle = 10

  /// Nanoseconds that a paragraph takes longer in the chain.
  func nanosecondsAdded() async throws -> Double {
    // Paragraphs of one word, so that cutting the article into them takes little of the time.
    let body = String(repeating: "خبر\n", count: Self.paragraphsPerArticle)
    let articles = (0..<Self.articleCount).map { Article(id: String($0), body: body) }
    let results = try await Measurement.takeInTurn(
      rounds: Self.rounds,
      [("direct calls", { callDirectly(articles) }), ("chain", { await runChain(articles) })])
    let added = results[1].shortest - results[0].shortest
    return added * 1e9 / Double(Self.articleCount * Self.paragraphsPerArticle)
  }

  private func runChain(_ articles: [Article]) async {
    let tokenized = StageSequence(ArticleSequence(articles: articles).paragraphs(), EmptyTokenizer())
    let matched = StageSequence(tokenized, EmptyMatcher(lexicon: lexicon))
    for await report in StageSequence(StageSequence(matched, EmptyChecker()), EmptyScorer()) { keep(report) }
  }

  private func callDirectly(_ articles: [Article]) {
    let (splitter, tokenizer, matcher) = (
      ParagraphSplitter(), EmptyTokenizer(), EmptyMatcher(lexicon: lexicon)
    )
    let (checker, scorer) = (EmptyChecker(), EmptyScorer())
    var nothing: Void = ()
    for article in articles {
      for paragraph in splitter.paragraphs(of: article) {
        let matched = matcher.process(tokenizer.process(paragraph, state: &nothing), state: &nothing)
        keep(scorer.process(checker.process(matched, state: &nothing), state: &nothing))
      }
    }
  }
}

// Stages are not inlined into a chain, since a paragraph is a lot of work: neither are these.

/// Finds no token.
private struct EmptyTokenizer: PipelineStage {
  func makeState() {}

  @inline(never)
  func process(_ paragraph: Paragraph, state: inout Void) -> TokenizedParagraph {
    TokenizedParagraph(paragraph: paragraph, tokens: [], sentences: [], wordCount: 0)
  }
}

/// Finds no entry.
private struct EmptyMatcher: PipelineStage {
  let lexicon: CompiledLexicon

  func makeState() {}

  @inline(never)
  func process(_ tokenized: TokenizedParagraph, state: inout Void) -> MatchedParagraph {
    MatchedParagraph(tokenized: tokenized, lexicon: lexicon, matches: [], markers: [])
  }
}

/// Finds no voice.
private struct EmptyChecker: PipelineStage {
  func makeState() {}

  @inline(never)
  func process(_ matched: MatchedParagraph, state: inout Void) -> AttributedParagraph {
    AttributedParagraph(matched: matched, attributions: [], placements: [])
  }
}

/// Reports nothing.
private struct EmptyScorer: PipelineStage {
  func makeState() {}

  @inline(never)
  func process(_ attributed: AttributedParagraph, state: inout Void) -> ParagraphReport {
    ParagraphReport(
      paragraph: attributed.paragraph, words: 0, wordsOwn: 0, score: .init(value: 0, low: 0, high: 0, all: 0),
      verdict: .clean, insufficiency: nil, rate: .init(own: 0, attributed: 0, weighted: 0), categories: [],
      findings: [], attributions: [], diagnostics: [])
  }
}

/// Articles in memory as an asynchronous sequence.
private struct ArticleSequence: AsyncSequence {
  let articles: [Article]

  struct Iterator: AsyncIteratorProtocol {
    let articles: [Article]
    var position = 0

    mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws(Never) -> Article? {
      guard position < articles.count else { return nil }
      position += 1
      return articles[position - 1]
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(articles: articles) }
}
