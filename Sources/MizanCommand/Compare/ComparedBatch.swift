import Mizan
import MizanAnalysis
import MizanFeeds
import MizanReports

/// What one worker makes of one batch for a comparison.
struct ComparedBatch: Sendable {
  /// The articles that are complete in this batch.
  var table: ArticleTable
  /// Paragraphs to show as examples.
  var sample = ParagraphSample()
  /// The records of the first and the last article of a batch of records: their neighbours may have more of them.
  var edges: [[ParagraphRecord]] = []
  /// The batch holds records.
  var isRecords = false
  var articles = 0
  var rejects: [FeedReject] = []
  var tally = FilterTally()
  var byteCount = 0
  var storedByteCount: Int?
}

/// Scores and reads one batch: the work that runs in parallel.
struct BatchComparer: Sendable {
  let pipeline: BiasPipeline
  let reader: ArticleReader
  let filter: ArticleFilter

  /// Does all that needs no knowledge of other batches.
  func compare(_ input: InputBatches.Element) -> ComparedBatch {
    var compared = ComparedBatch(table: ArticleTable(model: pipeline.model))
    compared.byteCount = input.batch.byteCount
    compared.storedByteCount = input.storedByteCount
    if let lines = input.batch.lines, Self.holdsRecords(lines.bytes) {
      compareRecords(lines, of: input.path, into: &compared)
    } else {
      compareFeed(input.batch, into: &compared)
    }
    return compared
  }

  /// Adds the article that some records are of, unless the filter leaves it out.
  func add(_ records: [ParagraphRecord], to compared: inout ComparedBatch) {
    guard let article = ScoredArticle(records) else { return }
    if isWanted(article.outlet, date: records.first?.date, &compared.tally) {
      compared.articles += 1
      compared.sample.offer(records)
      compared.table.append(article, reading: reader.read(article))
    }
  }

  private func isWanted(_ outlet: String, date: String?, _ tally: inout FilterTally) -> Bool {
    switch filter.exclusion(of: Article(id: "", outlet: outlet, body: "", date: date)) {
    case .notWanted: tally.notWanted += 1
    case .undated: tally.undated += 1
    case nil: return true
    }
    return false
  }

  private func compareFeed(_ batch: FeedBatch, into compared: inout ComparedBatch) {
    pipeline.withSession { session in
      for record in batch.decode() {
        switch record {
        case .reject(let reject): compared.rejects.append(reject)
        case .article(let article, _):
          guard isWanted(article.outlet, date: article.date, &compared.tally) else { continue }
          let reports = session.reports(for: article)
          let scored = ScoredArticle(article, reports: reports)
          compared.sample.offer(reports)
          compared.articles += 1
          compared.table.append(scored, reading: reader.read(scored))
        }
      }
    }
  }

  /// A file of records is known by how each of its lines begins.
  static func holdsRecords(_ bytes: [UInt8]) -> Bool {
    let first = bytes.firstIndex { $0 > UInt8(ascii: " ") } ?? bytes.endIndex
    return bytes[first...].starts(with: #"{"schema":"#.utf8)
  }

  private func compareRecords(
    _ lines: (bytes: [UInt8], firstLine: Int, damage: String?), of path: String,
    into compared: inout ComparedBatch
  ) {
    compared.isRecords = true
    let reader = RecordReader(path: path)
    var groups: [[ParagraphRecord]] = []
    for (offset, line) in lines.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where line.contains(where: { $0 > UInt8(ascii: " ") }) {
      let number = lines.firstLine + offset
      do throws(RecordError) {
        let record = try reader.record(in: line, number: number)
        if groups.last?.first?.article == record.article {
          groups[groups.count - 1].append(record)
        } else {
          groups.append([record])
        }
      } catch {
        compared.rejects.append(
          FeedReject(position: error.position, reason: error.message, byteCount: line.count))
      }
    }
    if let damage = lines.damage {
      let position = SourcePosition(path: path)
      compared.rejects.append(FeedReject(position: position, reason: damage, byteCount: 0))
    }
    for group in groups.dropFirst().dropLast() { add(group, to: &compared) }
    compared.edges = groups.count > 1 ? [groups[0], groups[groups.count - 1]] : groups
  }
}
