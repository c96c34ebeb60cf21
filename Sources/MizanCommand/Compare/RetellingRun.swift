import Mizan
import MizanAnalysis
import MizanFeeds
import MizanReports

/// Puts the articles of one story side by side.
struct RetellingRun {
  let options: RetellingOptions
  let context: CommandContext

  /// The most articles that are compared with the first; more are a feed and no story.
  private static let articleLimit = 64

  /// Reads, compares and writes.
  func run() async throws(CommandError) -> ExitCode {
    let files = InputFiles(paths: options.feed.inputs)
    try files.check()
    try files.check(isNoInput: options.output)
    try files.check(isNoInput: options.rejects)
    let lexicon = try LexiconLoader.lexicon(named: options.lexicons)
    let pipeline = BiasPipeline(lexicon: try LexiconLoader.compile(lexicon))
    let chosen = try await chosen()
    if Task.isCancelled { throw .interrupted }
    let rejects = chosen.rejects
    let report = RetellingReport(
      of: chosen.articles.map { ($0, pipeline.reports(for: $0)) }, leftOut: chosen.leftOut,
      origin: RetellingReport.Origin(
        toolVersion: MizanCommand.version, lexicon: LexiconIdentity(lexicon), model: pipeline.model,
        inputs: options.feed.inputs))
    do throws(OutputError) {
      var log = try RejectLog(path: options.rejects, context: context)
      try log.take(rejects)
      try log.commit()
      let file: ReplacedFile? = if let path = options.output { try ReplacedFile(path: path) } else { nil }
      try (file ?? context.standardOutput).write(encode(report, entries: lexicon.entries))
      try file?.commit()
    } catch {
      throw CommandError(error)
    }
    if !options.feed.isQuiet, !rejects.isEmpty {
      context.report("input: \(rejects.count) record\(rejects.count == 1 ? "" : "s") rejected")
    }
    return options.isStrict && !rejects.isEmpty ? .unreadable : .done
  }

  private func encode(_ report: RetellingReport, entries: [LexiconEntry]) -> [UInt8] {
    switch options.format {
    case .text: RetellingTextEncoder().encode(report)
    case .md: RetellingMarkdownEncoder().encode(report)
    case .json: RetellingJSONEncoder().encode(report)
    case .html: RetellingHTMLEncoder(locale: options.locale, entries: entries).encode(report)
    }
  }

  /// What is put side by side.
  private struct Chosen {
    /// The one that the others are compared with first.
    var articles: [Article]
    var leftOut = RetellingReport.LeftOut()
    /// What could not be read.
    var rejects: [FeedReject]
  }

  private func chosen() async throws(CommandError) -> Chosen {
    switch options.choice {
    case .story(let id):
      let (places, leftOut) = try await places(ofStoryOf: id)
      guard places.count > 1 else { throw .failure("no other article tells the story of '\(id)'") }
      let (articles, rejects) = try await articles(at: places)
      return Chosen(articles: articles, leftOut: leftOut, rejects: rejects)
    case .articles(let ids):
      let (articles, rejects) = try await articles(named: ids)
      for id in ids where !articles.contains(where: { $0.id == id }) { throw Self.unknown(id) }
      guard articles.count > 1 else { throw .failure("a retelling needs two articles") }
      return Chosen(articles: articles, rejects: rejects)
    }
  }

  private static func unknown(_ id: String) -> CommandError { .failure("no article has the id '\(id)'") }

  /// The articles of some ids in the order in which these are named, or all.
  private func articles(named ids: [String]) async throws(CommandError) -> ([Article], [FeedReject]) {
    var found: [Article] = []
    let wanted = Set(ids)
    let rejects = try await forEach { (_, article) throws(CommandError) in
      guard ids.isEmpty || wanted.contains(article.id) else { return }
      found.append(article)
      guard found.count <= Self.articleLimit else {
        throw .failure("more than \(Self.articleLimit) articles; '--article' names those to compare")
      }
    }
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = found.enumerated().sorted { left, right in
      (places[left.element.id] ?? 0, left.offset) < (places[right.element.id] ?? 0, right.offset)
    }
    return (ordered.map(\.element), rejects)
  }

  private func articles(at places: [Int]) async throws(CommandError) -> ([Article], [FeedReject]) {
    let wanted = Set(places)
    var found: [Int: Article] = [:]
    let rejects = try await forEach { (place, article) throws(CommandError) in
      if wanted.contains(place) { found[place] = article }
    }
    return (places.compactMap { found[$0] }, rejects)
  }

  /// The places of all articles of the story, the earliest first; of an outlet's copies of one text only that.
  private func places(
    ofStoryOf id: String
  ) async throws(CommandError) -> (places: [Int], leftOut: RetellingReport.LeftOut) {
    var finder = StoryFinder()
    var outlets: [String] = []
    var place: Int?
    let filter = options.feed.filter
    var batches = InputBatches(paths: options.feed.inputs, options: options.feed.options)
      .concurrentlyMapped(width: options.feed.width) { SketchedArticle.sketches(of: $0, filter) }
      .makeAsyncIterator()
    while true {
      var next: [SketchedArticle]?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let batch = next else { break }
      for article in batch {
        if article.id == id, place == nil { place = finder.count }
        finder.add(article.sketch)
        outlets.append(article.sketch.outlet)
      }
    }
    if Task.isCancelled { throw .interrupted }
    guard let place else { throw Self.unknown(id) }
    let stories = finder.finish()
    var printed: Set<[String]> = []
    let members = stories.members[stories.story[place]].filter { article in
      printed.insert([outlets[article], String(stories.original[article])]).inserted
    }
    return (
      Array(members.prefix(Self.articleLimit)),
      RetellingReport.LeftOut(
        copies: stories.members[stories.story[place]].count - members.count,
        articles: max(0, members.count - Self.articleLimit))
    )
  }

  /// Hands out each article that the filter lets through with its place among them.
  ///
  /// - Returns: what could not be read.
  private func forEach(
    _ body: (Int, Article) throws(CommandError) -> Void
  ) async throws(CommandError) -> [FeedReject] {
    var batches = InputBatches(paths: options.feed.inputs, options: options.feed.options).makeAsyncIterator()
    var place = 0
    var rejects: [FeedReject] = []
    while true {
      var next: InputBatches.Element?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let input = next else { return rejects }
      if let lines = input.batch.lines, BatchComparer.holdsRecords(lines.bytes) {
        throw .failure("'\(input.path)' holds scored records; articles are put side by side from feeds")
      }
      for record in input.batch.decode() {
        switch record {
        case .reject(let reject): rejects.append(reject)
        case .article(let article, _) where options.feed.filter.exclusion(of: article) == nil:
          try body(place, article)
          place += 1
        case .article: break
        }
      }
    }
  }
}

/// An article's sketch with its id.
private struct SketchedArticle: Sendable {
  let id: String
  let sketch: StorySketch

  /// Sketches the articles of a batch that a filter lets through: the work that runs in parallel.
  static func sketches(of input: InputBatches.Element, _ filter: ArticleFilter) -> [SketchedArticle] {
    let sketcher = StorySketcher()
    let splitter = ParagraphSplitter()
    return input.batch.decode().compactMap { record in
      guard case .article(let article, _) = record, filter.exclusion(of: article) == nil else { return nil }
      let texts = splitter.paragraphs(of: article).filter { $0.field != .title }.map(\.text)
      let sketch = sketcher.sketch(
        title: article.title, paragraphs: texts, outlet: article.outlet,
        day: article.date.flatMap(CalendarDay.init(iso8601:))?.number)
      return SketchedArticle(id: article.id, sketch: sketch)
    }
  }
}
