import Synchronization

/// The standard chain as one value: tokenize → lexicon match → attribution check → score.
public struct BiasPipeline: Sendable {
  /// The lexicon.
  public let lexicon: CompiledLexicon
  /// The constants of the score.
  public let model: ScoringModel

  let splitter = ParagraphSplitter()
  let tokenizer = Tokenizer()
  let matcher: LexiconMatcher
  let checker: AttributionChecker
  let scorer: BiasScorer
  private let pool = SessionPool()

  /// Creates a pipeline.
  public init(lexicon: CompiledLexicon, model: ScoringModel = .standard) {
    self.lexicon = lexicon
    self.model = model
    matcher = LexiconMatcher(lexicon: lexicon)
    checker = AttributionChecker()
    scorer = BiasScorer(model: model)
  }

  /// The reports of one article, for callers who have no async context.
  ///
  /// May be called from many threads at once; the stages' buffers are lent from a pool, so that they stay warm.
  ///
  /// - Complexity: O(n) in the article's bytes.
  public func reports(for article: Article) -> [ParagraphReport] {
    withSession { $0.reports(for: article) }
  }

  /// Lends the stages' state to a caller who scores many articles in a row.
  public func withSession<Result>(_ body: (inout Session) -> Result) -> Result {
    var session = pool.take() ?? Session(self)
    defer { pool.give(session) }
    return body(&session)
  }

  /// The stages with their state, for one task at a time.
  public struct Session: Sendable {
    private let pipeline: BiasPipeline
    private var matcherState: LexiconMatcher.State
    private var checkerState: AttributionChecker.State
    private var scorerState: BiasScorer.State

    init(_ pipeline: BiasPipeline) {
      self.pipeline = pipeline
      matcherState = pipeline.matcher.makeState()
      checkerState = pipeline.checker.makeState()
      scorerState = pipeline.scorer.makeState()
    }

    /// The reports of one article, in reading order.
    public mutating func reports(for article: Article) -> [ParagraphReport] {
      let paragraphs = pipeline.splitter.paragraphs(of: article)
      pipeline.matcher.beginArticle(&matcherState)
      pipeline.checker.beginArticle(&checkerState)
      pipeline.scorer.beginArticle(&scorerState)
      var reports: [ParagraphReport] = []
      reports.reserveCapacity(paragraphs.count)
      for paragraph in paragraphs { reports.append(report(for: paragraph)) }
      return reports
    }

    private mutating func report(for paragraph: Paragraph) -> ParagraphReport {
      let tokenized = pipeline.tokenizer.tokenize(paragraph)
      let matched = pipeline.matcher.process(consume tokenized, state: &matcherState)
      let attributed = pipeline.checker.process(consume matched, state: &checkerState)
      return pipeline.scorer.process(consume attributed, state: &scorerState)
    }
  }
}

/// Sessions that are not in use.
private final class SessionPool: Sendable {
  private let idle = Mutex<[BiasPipeline.Session]>([])

  func take() -> BiasPipeline.Session? { idle.withLock { $0.popLast() } }

  func give(_ session: BiasPipeline.Session) { idle.withLock { $0.append(session) } }
}
