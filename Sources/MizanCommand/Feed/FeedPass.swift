import Mizan
import MizanFeeds

/// One pass over feeds: batches are decoded and worked on side by side, and what comes of them is taken in order.
///
/// Memory does not grow with the feeds but by eight to sixteen bytes an article, by which repeated ids are known.
struct FeedPass {
  private let arguments: FeedArguments
  private let context: CommandContext

  /// What was read.
  struct Counts {
    /// Records that are no articles.
    var rejects = 0
    /// What the filter left out.
    var tally = FilterTally()
  }

  init(_ arguments: FeedArguments, in context: CommandContext) {
    self.arguments = arguments
    self.context = context
  }

  /// Looks for every input before the first is read.
  ///
  /// - Throws: `CommandError` for the first that cannot be read.
  func check() throws(CommandError) { try InputFiles(paths: arguments.inputs).check() }

  /// Reads all inputs.
  ///
  /// - Parameters:
  ///   - work: makes something of the articles of one batch that passed the filter; it runs in any task.
  ///   - take: gets what was made, batch by batch in the order of the feeds, with what makes the id of each article
  ///     unique: an empty text, or `~2` where an article of this id was there before.
  /// - Returns: what was counted; rejected records are reported as they come.
  /// - Throws: `CommandError` when an input cannot be read, or the task is cancelled.
  func run<Part: Sendable>(
    _ work: @escaping @Sendable ([Article]) -> Part, take: (Part, [String]) throws(CommandError) -> Void
  ) async throws(CommandError) -> Counts {
    let filter = arguments.filter
    let files = InputFiles(paths: arguments.inputs)
    let showsProgress =
      !arguments.isQuiet && context.standardError.isTerminal && !context.standardOutput.isTerminal
    var meter = ProgressMeter(
      output: showsProgress ? context.standardError : nil, totalBytes: files.byteCount)
    defer { meter.clear() }
    var counts = Counts()
    var registry = ArticleIDRegistry()
    var rejects: RejectLog
    do throws(OutputError) { rejects = try RejectLog(path: nil, context: context) } catch {
      throw CommandError(error)
    }
    var batches = InputBatches(paths: arguments.inputs, options: arguments.options)
      .concurrentlyMapped(width: arguments.width) { BatchPart($0, filter: filter, work: work) }
      .makeAsyncIterator()
    while true {
      var next: BatchPart<Part>?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let batch = next else { break }
      meter.advance(
        articles: batch.articles.count, unpackedBytes: batch.byteCount, storedBytes: batch.storedByteCount)
      counts.rejects += batch.rejects.count
      counts.tally.merge(batch.tally)
      if !arguments.isQuiet {
        do throws(OutputError) { try rejects.take(batch.rejects) } catch { throw CommandError(error) }
      }
      let suffixes = batch.articles.map { ($0.isTaken, registry.suffix(for: $0.hash) ?? "") }
      try take(batch.part, suffixes.filter(\.0).map(\.1))
    }
    if Task.isCancelled { throw .interrupted }
    return counts
  }
}

/// What one worker makes of one batch.
private struct BatchPart<Part: Sendable>: Sendable {
  let part: Part
  var articles: [(hash: ArticleIDHash, isTaken: Bool)] = []
  var rejects: [FeedReject] = []
  var tally = FilterTally()
  let byteCount: Int
  let storedByteCount: Int?

  init(_ input: InputBatches.Element, filter: ArticleFilter, work: ([Article]) -> Part) {
    byteCount = input.batch.byteCount
    storedByteCount = input.storedByteCount
    var taken: [Article] = []
    for record in input.batch.decode() {
      switch record {
      case .reject(let reject): rejects.append(reject)
      case .article(let article, _):
        let exclusion = filter.exclusion(of: article)
        articles.append((ArticleIDHash(article.id), exclusion == nil))
        switch exclusion {
        case .notWanted: tally.notWanted += 1
        case .undated: tally.undated += 1
        case nil: taken.append(article)
        }
      }
    }
    part = work(taken)
  }
}
