public import Mizan

/// Counts what another lexicon changes, article by article, in memory that does not grow with the feed.
///
/// It keeps sums by entry and by outlet, the few paragraphs that changed most, and for each outlet with enough
/// articles the draws of a bootstrap.
///
/// The articles are added in the order of the feed; only the examples and ties depend on it.
public struct LexiconDiffTally: Sendable {
  /// How a diff is made.
  public struct Options: Sendable, Hashable {
    /// How many of the most changed paragraphs are kept.
    public var paragraphs: Int
    /// The number of bootstrap draws.
    public var draws: Int
    /// The seed of the draws.
    public var seed: UInt64

    /// Creates options.
    public init(paragraphs: Int = 20, draws: Int = 1_000, seed: UInt64 = 1) {
      self.paragraphs = paragraphs
      self.draws = draws
      self.seed = seed
    }
  }

  /// An outlet with fewer articles gets no interval: a bootstrap of a handful says nothing.
  public static let fewestArticles = 10
  /// At most so many outlets get an interval, the first in the feed that have enough articles.
  ///
  /// It bounds the memory of the draws, 32 bytes each, for a feed that names every author an outlet.
  public static let mostOutlets = 1000

  /// The share of the draws that an interval holds.
  static let coverage = 0.95

  private let options: Options
  private let weights: (old: [String: Double], new: [String: Double])
  /// The new ids of entries by their old ones.
  public let renamings: [String: String]
  private var diff: LexiconDiff
  private var entries: [String: LexiconDiff.EntryChange] = [:]
  private var verdicts: [LexiconDiff.VerdictChange: Int] = [:]
  private var outlets: [String: OutletTally] = [:]
  private var intervals = 0
  private var feedBootstrap: PairedBootstrap
  private var articleDraws: ArticleDraws

  /// Creates a tally of nothing yet.
  ///
  /// - Parameters:
  ///   - old: the entries of the old lexicon.
  ///   - new: the entries of the new lexicon.
  ///   - options: how many paragraphs and draws.
  public init(from old: [LexiconEntry], to new: [LexiconEntry], options: Options = Options()) {
    self.options = options
    diff = LexiconDiff(edits: LexiconEdits(from: old, to: new))
    renamings = Dictionary(
      diff.edits.renamed.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let names = renamings
    weights = (
      Dictionary(old.map { (names[$0.id] ?? $0.id, $0.weight) }, uniquingKeysWith: { first, _ in first }),
      Dictionary(new.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    )
    feedBootstrap = PairedBootstrap(draws: options.draws)
    articleDraws = ArticleDraws(draws: options.draws, seed: options.seed)
  }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - article: what becomes of it.
  ///   - idSuffix: what makes the ids of its paragraphs unique, where an article of its id was there before.
  /// - Complexity: O(n) in its changes and the draws.
  public mutating func add(_ article: ArticleDiff, idSuffix: String = "") {
    diff.articles += 1
    diff.paragraphCount += article.paragraphCount
    diff.words += article.words
    diff.findings.old += article.findings.old
    diff.findings.new += article.findings.new
    for (change, text) in article.changes { add(change, text: text) }
    diff.changedParagraphs += article.paragraphs.count
    for paragraph in article.paragraphs { add(paragraph, of: article.article, idSuffix: idSuffix) }
    addRates(of: article)
  }

  private mutating func add(_ change: FindingChange, text: String) {
    diff.changes[change.kind] += 1
    entries[
      change.entry,
      default: .init(
        entry: change.entry, counts: .init(), oldWeight: weights.old[change.entry],
        newWeight: weights.new[change.entry], example: text)
    ].counts[change.kind] += 1
  }

  /// Counts a paragraph, and keeps it where it is among those that changed most.
  private mutating func add(_ paragraph: ParagraphChange, of article: String, idSuffix: String) {
    let (old, new) = (paragraph.old.verdict, paragraph.new.verdict)
    if old != new { verdicts[.init(old: old, new: new, count: 0), default: 0] += 1 }
    // The list is short and few paragraphs come near its end, so that it is kept sorted.
    let size = paragraph.difference.magnitude
    let place = diff.paragraphs.firstIndex { $0.difference.magnitude < size } ?? diff.paragraphs.count
    guard place < options.paragraphs else { return }
    var kept = paragraph
    kept.id = article + idSuffix + paragraph.id.dropFirst(article.count)
    diff.paragraphs.insert(kept, at: place)
    if diff.paragraphs.count > options.paragraphs { diff.paragraphs.removeLast() }
  }

  private mutating func addRates(of article: ArticleDiff) {
    let key = Self.key(of: article.article)
    articleDraws.draw(key: key)
    diff.feed.add(article)
    feedBootstrap.add(article.own, weights: articleDraws.values)
    var outlet = outlets.removeValue(forKey: article.outlet) ?? OutletTally(name: article.outlet)
    outlet.shift.add(article)
    if outlet.bootstrap == nil, intervals < Self.mostOutlets {
      outlet.waiting.append((key, article.own))
      if outlet.waiting.count == Self.fewestArticles {
        intervals += 1
        outlet.startBootstrap(draws: options.draws, seed: options.seed)
      }
    } else {
      outlet.waiting = []
      outlet.bootstrap?.add(article.own, weights: articleDraws.values)
    }
    outlets[article.outlet] = outlet
  }

  /// A 64-bit key of an article's id (FNV-1a).
  private static func key(of id: String) -> UInt64 {
    id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// An outlet, with its first articles until there are enough of them for a bootstrap.
  private struct OutletTally: Sendable {
    var shift: LexiconDiff.RateShift
    var waiting: [(key: UInt64, own: PairedSums)] = []
    var bootstrap: PairedBootstrap?

    init(name: String) { shift = .init(name: name) }

    mutating func startBootstrap(draws: Int, seed: UInt64) {
      var bootstrap = PairedBootstrap(draws: draws)
      var articleDraws = ArticleDraws(draws: draws, seed: seed)
      for (key, own) in waiting {
        articleDraws.draw(key: key)
        bootstrap.add(own, weights: articleDraws.values)
      }
      self.bootstrap = bootstrap
      waiting = []
    }
  }

  /// The diff of all articles that were added.
  public func finish() -> LexiconDiff {
    var diff = diff
    diff.entries = entries.values.sorted {
      ($1.counts.total, $0.entry) < ($0.counts.total, $1.entry)
    }
    let order = ParagraphReport.Verdict.allCases
    diff.verdicts = order.flatMap { old in
      order.compactMap { new in
        verdicts[.init(old: old, new: new, count: 0)].map { .init(old: old, new: new, count: $0) }
      }
    }
    if diff.articles >= Self.fewestArticles {
      diff.feed.interval = feedBootstrap.interval(coverage: Self.coverage)
    }
    diff.outletCount = outlets.count
    diff.outlets = outlets.values.filter(\.shift.moves).map { outlet in
      var shift = outlet.shift
      shift.interval = outlet.bootstrap?.interval(coverage: Self.coverage)
      return shift
    }.sorted { left, right in
      let (first, second) = (left.own.difference.magnitude, right.own.difference.magnitude)
      return first == second ? left.name < right.name : first > second
    }
    return diff
  }
}

extension LexiconDiff.RateShift {
  fileprivate mutating func add(_ article: ArticleDiff) {
    articles += 1
    own += article.own
    weighted += article.weighted
  }
}
