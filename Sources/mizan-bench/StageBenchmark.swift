import Mizan
import MizanFeeds
import MizanReports

/// What each stage of the pipeline costs, and what the asynchronous chain adds.
struct StageBenchmark {
  let corpus: Corpus
  let lexicon: CompiledLexicon
  let rounds: Int

  /// Measures the stages one upon the other: each row does all that the row above does, and one stage more.
  func stages() async throws -> [Measurement] {
    let splitter = ParagraphSplitter()
    let tokenizer = Tokenizer()
    let matcher = LexiconMatcher(lexicon: lexicon)
    let checker = AttributionChecker()
    var matcherState = matcher.makeState()
    let corpus = corpus
    return try await Measurement.takeInTurn(
      rounds: rounds,
      [
        ("decode", { for batch in corpus.batches { keep(batch.decode()) } }),
        ("split", { for article in corpus.articles { keep(splitter.paragraphs(of: article)) } }),
        (
          "split, tokenize",
          {
            for article in corpus.articles {
              for paragraph in splitter.paragraphs(of: article) { keep(tokenizer.tokenize(paragraph)) }
            }
          }
        ),
        (
          "split, tokenize, match",
          {
            for article in corpus.articles {
              for paragraph in splitter.paragraphs(of: article) {
                keep(matcher.process(tokenizer.tokenize(paragraph), state: &matcherState))
              }
            }
          }
        ),
        (
          "split, tokenize, match, attribute",
          {
            var checkerState = checker.makeState()
            for article in corpus.articles {
              checker.beginArticle(&checkerState)
              for paragraph in splitter.paragraphs(of: article) {
                let matched = matcher.process(tokenizer.tokenize(paragraph), state: &matcherState)
                keep(checker.process(matched, state: &checkerState))
              }
            }
          }
        ),
        ("the whole pipeline", { scoreAll { keep($0) } }),
        ("the whole pipeline, encoded", { encodeAll() }),
      ])
  }

  /// Measures the same work called directly and through the chain of asynchronous sequences, in turn.
  func chain() async throws -> (direct: Measurement, chained: Measurement) {
    let results = try await Measurement.takeInTurn(
      rounds: rounds,
      [
        ("direct calls", { scoreAll { keep($0) } }),
        (
          "asynchronous chain",
          {
            for await report in ArticleSequence(articles: corpus.articles).paragraphs().tokenized()
              .matched(against: lexicon).attributed().scored()
            {
              keep(report)
            }
          }
        ),
      ])
    return (results[0], results[1])
  }

  private func scoreAll(_ use: ([ParagraphReport]) -> Void) {
    BiasPipeline(lexicon: lexicon).withSession { session in
      for article in corpus.articles { use(session.reports(for: article)) }
    }
  }

  private func encodeAll() {
    let encoder = JSONLinesEncoder()
    var batch = EncodedBatch()
    scoreAll { reports in
      encoder.encode(reports, into: &batch)
      if batch.bytes.count > 1 << 20 {
        keep(batch)
        batch.removeAll()
      }
    }
  }
}
