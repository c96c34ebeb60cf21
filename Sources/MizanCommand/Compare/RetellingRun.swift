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
    let files = InputFiles(paths: options.inputs)
    try files.check()
    try files.check(isNoInput: options.output)
    let lexicon = try LexiconLoader.lexicon(named: options.lexicons)
    let pipeline = BiasPipeline(lexicon: try LexiconLoader.compile(lexicon))
    let articles = try await articles()
    if Task.isCancelled { throw .interrupted }
    let report = RetellingReport(
      of: articles.map { ScoredArticle($0, reports: pipeline.reports(for: $0)) },
      lexicon: LexiconIdentity(lexicon), toolVersion: MizanCommand.version)
    try write(encode(report))
    return .done
  }

  private func encode(_ report: RetellingReport) -> [UInt8] {
    switch options.format {
    case .text: RetellingTextEncoder().encode(report)
    case .md: RetellingMarkdownEncoder().encode(report)
    case .json: RetellingJSONEncoder().encode(report)
    }
  }

  private func write(_ bytes: [UInt8]) throws(CommandError) {
    do throws(OutputError) {
      guard let path = options.output else { return try context.standardOutput.write(bytes) }
      let file = try ReplacedFile(path: path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw CommandError(error)
    }
  }

  /// The articles to compare, the first one first.
  private func articles() async throws(CommandError) -> [Article] {
    switch options.choice {
    case .story(let id):
      let places = try await places(ofStoryOf: id)
      guard places.count > 1 else { throw .failure("no other article tells the story of '\(id)'") }
      return try await articles(at: places)
    case .articles(let ids):
      let articles = try await articles(named: ids)
      for id in ids where !articles.contains(where: { $0.id == id }) {
        throw .failure("no article has the id '\(id)'")
      }
      guard articles.count > 1 else { throw .failure("a retelling needs two articles") }
      return articles
    }
  }

  /// The articles of some ids in the order in which these are named, or all.
  private func articles(named ids: [String]) async throws(CommandError) -> [Article] {
    var found: [Article] = []
    let wanted = Set(ids)
    try await forEach { (_, article) throws(CommandError) in
      guard ids.isEmpty || wanted.contains(article.id) else { return }
      found.append(article)
      guard found.count <= Self.articleLimit else {
        throw .failure("more than \(Self.articleLimit) articles; '--article' names those to compare")
      }
    }
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return found.enumerated().sorted { left, right in
      (places[left.element.id] ?? 0, left.offset) < (places[right.element.id] ?? 0, right.offset)
    }.map(\.element)
  }

  private func articles(at places: [Int]) async throws(CommandError) -> [Article] {
    let wanted = Set(places)
    var found: [Int: Article] = [:]
    try await forEach { (place, article) throws(CommandError) in
      if wanted.contains(place) { found[place] = article }
    }
    return places.compactMap { found[$0] }
  }

  /// The places in the inputs of all articles of the story, the earliest first.
  private func places(ofStoryOf id: String) async throws(CommandError) -> [Int] {
    var finder = StoryFinder()
    var place: Int?
    var batches = InputBatches(paths: options.inputs, options: options.feed)
      .concurrentlyMapped(width: options.jobs ?? ScoreOptions.processors) { SketchedArticle.sketch($0.batch) }
      .makeAsyncIterator()
    while true {
      var next: [SketchedArticle]?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let batch = next else { break }
      for article in batch {
        if article.id == id, place == nil { place = finder.count }
        finder.add(article.sketch)
      }
    }
    if Task.isCancelled { throw .interrupted }
    guard let place else { throw .failure("no article has the id '\(id)'") }
    let stories = finder.finish()
    return Array(stories.members[stories.story[place]].prefix(Self.articleLimit))
  }

  /// Hands out each article with its place in the inputs.
  private func forEach(_ body: (Int, Article) throws(CommandError) -> Void) async throws(CommandError) {
    var batches = InputBatches(paths: options.inputs, options: options.feed).makeAsyncIterator()
    var place = 0
    while true {
      var next: InputBatches.Element?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let records = next?.batch.decode() else { return }
      for case .article(let article, _) in records {
        try body(place, article)
        place += 1
      }
    }
  }
}

/// An article's sketch with its id.
private struct SketchedArticle: Sendable {
  let id: String
  let sketch: StorySketch

  /// Sketches the articles of a batch: the work that runs in parallel.
  static func sketch(_ batch: FeedBatch) -> [SketchedArticle] {
    let sketcher = StorySketcher()
    let splitter = ParagraphSplitter()
    return batch.decode().compactMap { record in
      guard case .article(let article, _) = record else { return nil }
      let texts = splitter.paragraphs(of: article).filter { $0.field != .title }.map(\.text)
      let sketch = sketcher.sketch(
        title: article.title, paragraphs: texts, outlet: article.outlet,
        day: article.date.flatMap(CalendarDay.init(iso8601:))?.number)
      return SketchedArticle(id: article.id, sketch: sketch)
    }
  }
}
