import Mizan
import MizanFeeds
import MizanReports

/// What each stage of the pipeline costs by itself.
struct StageBenchmark {
  let corpus: Corpus
  let lexicon: CompiledLexicon
  let rounds: Int

  /// What was measured.
  struct Result {
    /// Decoding, each stage by itself, the stages together, and encoding.
    var rows: [Measurement]
    /// The share of attribution in the time of all stages, 0 to 1.
    var shareOfAttribution: Double
  }

  /// The steps in the order of the rows.
  private enum Step: String, CaseIterable {
    case decode, split, tokenize, match, attribute, score, encode

    static let pipeline: [Step] = [.split, .tokenize, .match, .attribute, .score]
  }

  /// Takes the time of each step over one article at once, so that the clock is read seldom and every step works on
  /// what the step before it has just made, as in the tool.
  func measure() -> Result {
    var seconds = [Step: [Double]]()
    // The first round fills caches and memos.
    for round in 0...rounds {
      let times = measureOnce()
      if round > 0 { for step in Step.allCases { seconds[step, default: []].append(times[step] ?? 0) } }
    }
    var rows = Step.allCases.map { Measurement(name: $0.rawValue, seconds: seconds[$0] ?? []) }
    let pipeline = Measurement(
      name: "the pipeline: split to score",
      seconds: (0..<rounds).map { round in
        Step.pipeline.reduce(0) { $0 + (seconds[$1]?[round] ?? 0) }
      })
    let attribution = rows.first { $0.name == Step.attribute.rawValue }?.median ?? 0
    rows.append(pipeline)
    return Result(rows: rows, shareOfAttribution: attribution / pipeline.median)
  }

  private func measureOnce() -> [Step: Double] {
    let splitter = ParagraphSplitter()
    let tokenizer = Tokenizer()
    let matcher = LexiconMatcher(lexicon: lexicon)
    let checker = AttributionChecker()
    let scorer = BiasScorer()
    let encoder = JSONLinesEncoder()
    var (matcherState, checkerState, scorerState) = (
      matcher.makeState(), checker.makeState(), scorer.makeState()
    )
    var watch = StopWatch<Step>()
    watch.time(.decode) { for batch in corpus.batches { keep(batch.decode()) } }
    var batch = EncodedBatch()
    for article in corpus.articles {
      matcher.beginArticle(&matcherState)
      checker.beginArticle(&checkerState)
      scorer.beginArticle(&scorerState)
      let paragraphs = watch.time(.split) { splitter.paragraphs(of: article) }
      let tokenized = watch.time(.tokenize) { paragraphs.map { tokenizer.tokenize($0) } }
      let matched = watch.time(.match) { tokenized.map { matcher.process($0, state: &matcherState) } }
      let attributed = watch.time(.attribute) { matched.map { checker.process($0, state: &checkerState) } }
      let reports = watch.time(.score) { attributed.map { scorer.process($0, state: &scorerState) } }
      watch.time(.encode) { encoder.encode(reports, into: &batch) }
      if batch.bytes.count > 1 << 20 {
        keep(batch)
        batch.removeAll()
      }
    }
    return watch.seconds
  }
}
