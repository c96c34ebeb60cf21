import Mizan
import MizanAnalysis
import MizanFeeds

/// The search for stories beside what readers say: `mizan-bench stories FEED [--sample N] [--copies N] [--labels FILE]`.
///
/// Prints how many duplicates and stories a feed holds, and the time. With `--sample`, draws pairs of articles of
/// different outlets for a reader, N from each stratum of similarity. With `--labels`, compares the verdicts of
/// such a reader with what is found. `--copies` prints the N copies of each kind that are least sure.
struct StoryValidation {
  private let feed: String
  private let labels: String?
  private let sampleSize: Int?
  private let copies: Int?
  private let seed: UInt64
  private var options = StoryOptions()

  /// Reads the command line.
  init(arguments: ArraySlice<String>) throws(UsageError) {
    let line = try BenchmarkArguments(
      arguments,
      options: [
        "--labels", "--sample", "--copies", "--seed", "--similarity", "--window", "--opening", "--title",
      ])
    feed = line.feed ?? Benchmark.sample
    labels = line.text("--labels")
    sampleSize = try line.count("--sample")
    copies = try line.count("--copies")
    seed = UInt64(try line.count("--seed") ?? 2018)
    options.storySimilarity = try line.share("--similarity") ?? options.storySimilarity
    options.windowDays = try line.count("--window") ?? options.windowDays
    options.openingWords = try line.count("--opening") ?? options.openingWords
    options.titleWeight = try line.count("--title") ?? options.titleWeight
  }

  /// Measures.
  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let articles = try await SketchedFeed.read(feed)
    let read = clock.now
    var finder = StoryFinder(options: options)
    for sketch in articles.sketches { finder.add(sketch) }
    let stories = finder.finish()
    let end = clock.now
    if let sampleSize {
      StoryPairSample(articles: articles, stories: stories, options: options, seed: seed)
        .draw(perStratum: sampleSize)
      return
    }
    if let copies { return show(copies, of: stories, articles) }
    summarise(articles, stories)
    print(
      "reading and sketching \(Int((read - start) / .milliseconds(1))) ms, finding "
        + "\(Int((end - read) / .milliseconds(1))) ms")
    if let labels {
      try StoryLabels(path: labels, feed: feed).evaluate(
        articles: articles, stories: stories, options: options)
    }
  }

  /// Prints the copies that are least sure, of each kind so many: kind, what is shared, and both articles.
  private func show(_ count: Int, of stories: Stories, _ articles: SketchedFeed) {
    let found = stories.duplicates.flatMap { group in group.copies.map { (group.representative, $0) } }
    for kind in [DuplicateGroup.Kind.near, .excerpt] {
      let share = kind == .near ? \TextOverlap.jaccard : \TextOverlap.containment
      let sorted = found.filter { $0.1.kind == kind }.sorted {
        ($0.1.overlap[keyPath: share], $0.1.article) < ($1.1.overlap[keyPath: share], $1.1.article)
      }
      for (original, copy) in sorted.prefix(count) {
        print(
          kind.rawValue, column(copy.overlap[keyPath: share], width: 5, decimals: 2),
          articles.ids[copy.article], articles.ids[original], separator: "\t")
      }
    }
  }

  private func summarise(_ articles: SketchedFeed, _ stories: Stories) {
    let copies = stories.duplicates.flatMap(\.copies)
    let kinds = DuplicateGroup.Kind.allCases.map { kind in
      "\(copies.filter { $0.kind == kind }.count) \(kind.rawValue)"
    }
    let shared = stories.members.filter { members in
      Set(members.map { articles.sketches[$0].outlet }).count > 1
    }
    print(
      "\(feed): \(articles.ids.count) articles; \(stories.duplicates.count) groups of duplicates with "
        + "\(copies.count) copies (\(kinds.joined(separator: ", "))); \(stories.members.count) stories, "
        + "\(shared.count) of them by several outlets with \(shared.reduce(0) { $0 + $1.count }) articles, "
        + "the largest \(stories.members.map(\.count).max() ?? 0)")
  }
}

/// The sketches of a feed with the articles' ids.
struct SketchedFeed {
  /// The ids.
  var ids: [String] = []
  /// The sketches.
  var sketches: [StorySketch] = []

  /// Reads and sketches a feed.
  static func read(_ path: String) async throws -> SketchedFeed {
    let sketcher = StorySketcher()
    let splitter = ParagraphSplitter()
    var result = SketchedFeed()
    for try await article in FeedDump(path).articles() {
      let texts = splitter.paragraphs(of: article).filter { $0.field != .title }.map(\.text)
      result.ids.append(article.id)
      result.sketches.append(
        sketcher.sketch(
          title: article.title, paragraphs: texts, outlet: article.outlet,
          day: article.date.flatMap(CalendarDay.init(iso8601:))?.number))
    }
    return result
  }
}
