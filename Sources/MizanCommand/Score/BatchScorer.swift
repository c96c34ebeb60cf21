import Mizan
import MizanFeeds
import MizanReports

/// What one worker makes of one batch: bytes, and what only the ordered rest of the run can settle.
struct ScoredBatch: Sendable {
  /// One article that was read, whether it is written or not.
  struct ReadArticle: Sendable {
    let id: String
    let hash: ArticleIDHash
    let position: SourcePosition
    /// It passed the filter.
    let isWritten: Bool
  }

  /// The encoded reports, an article for each of `articles`; empty for one that is filtered out.
  var encoded = EncodedBatch()
  var articles: [ReadArticle] = []
  var rejects: [FeedReject] = []
  var summary = RunSummary()
  var tally = FilterTally()
  /// The highest score that was written.
  var highestScore = 0.0
  /// The length of the batch, unpacked.
  var byteCount = 0
  /// How far the inputs had been read, as they are stored.
  var storedByteCount: Int?
}

/// How many articles the filter left out.
struct FilterTally: Sendable {
  /// Of another outlet or another time.
  var notWanted = 0
  /// Without a date that could be read, where days were asked for.
  var undated = 0

  /// A line for the summary; none where the filter left out nothing.
  var text: String {
    guard notWanted + undated > 0 else { return "" }
    let why = undated > 0 ? ", \(undated) of them without a date that could be read" : ""
    return
      "left out by the filter: \(notWanted + undated) article\(notWanted + undated == 1 ? "" : "s")\(why)\n"
  }

  mutating func merge(_ other: FilterTally) {
    notWanted += other.notWanted
    undated += other.undated
  }
}

/// Decodes, filters, scores and encodes one batch: the work that runs in parallel.
struct BatchScorer: Sendable {
  let pipeline: BiasPipeline
  let filter: ArticleFilter
  let encoder: any ReportEncoder

  /// How many bytes of records a byte of a feed becomes: 2.6 as JSON Lines without the text of paragraphs.
  private static let expansion = 3

  /// Does all that needs no knowledge of other batches.
  func score(_ input: InputBatches.Element) -> ScoredBatch {
    var scored = ScoredBatch()
    scored.byteCount = input.batch.byteCount
    scored.encoded = EncodedBatch(expectedBytes: Self.expansion * scored.byteCount)
    scored.storedByteCount = input.storedByteCount
    let records = input.batch.decode()
    scored.articles.reserveCapacity(records.count)
    pipeline.withSession { session in
      for record in records {
        switch record {
        case .reject(let reject): scored.rejects.append(reject)
        case .article(let article, let position): score(article, at: position, by: &session, into: &scored)
        }
      }
    }
    scored.summary.rejects = scored.rejects.count
    return scored
  }

  private func score(
    _ article: Article, at position: SourcePosition, by session: inout BiasPipeline.Session,
    into scored: inout ScoredBatch
  ) {
    let exclusion = filter.exclusion(of: article)
    scored.articles.append(
      .init(id: article.id, hash: ArticleIDHash(article.id), position: position, isWritten: exclusion == nil))
    switch exclusion {
    case .notWanted: scored.tally.notWanted += 1
    case .undated: scored.tally.undated += 1
    case nil:
      let reports = session.reports(for: article)
      scored.summary.add(reports)
      if let date = article.date, !CalendarPeriod.hasDay(date) { scored.summary.unreadDates += 1 }
      for index in reports.indices {
        scored.highestScore = max(scored.highestScore, reports[index].score.value)
      }
      encoder.encode(reports, into: &scored.encoded)
      return
    }
    encoder.encode([], into: &scored.encoded)
  }
}
