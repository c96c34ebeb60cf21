public import Mizan

/// How often the entries of a lexicon occur in a feed.
///
/// Parts of a feed are counted apart and merged; the order of merging changes nothing.
public struct EntryUsage: Sendable {
  /// The occurrences of one entry.
  public struct Count: Hashable, Sendable {
    /// In the outlet's own voice; of attribution data all occurrences.
    public var own = 0
    /// In another voice.
    public var attributed = 0

    /// All occurrences.
    public var total: Int { own + attributed }
  }

  /// The entries that are counted.
  public let entries: [LexiconEntry]
  /// The count of each entry, by its index.
  public private(set) var counts: [Count]
  /// The number of articles.
  public private(set) var articles = 0
  /// The number of paragraphs.
  public private(set) var paragraphs = 0
  /// The number of words.
  public private(set) var words = 0
  /// The number of records that could not be read.
  public var rejects = 0

  /// Counts nothing yet.
  public init(lexicon: CompiledLexicon) {
    entries = lexicon.entries
    counts = Array(repeating: Count(), count: lexicon.entries.count)
  }

  /// Adds one paragraph.
  public mutating func add(_ paragraph: AttributedParagraph) {
    if paragraph.paragraph.opensArticle { articles += 1 }
    paragraphs += 1
    words += paragraph.matched.tokenized.wordCount
    for (match, placement) in zip(paragraph.matched.matches, paragraph.placements) {
      if placement.voice.isOwn { counts[match.entry].own += 1 } else { counts[match.entry].attributed += 1 }
    }
    for marker in paragraph.matched.markers { counts[marker.entry].own += 1 }
  }

  /// Adds what was counted elsewhere over the same lexicon.
  public mutating func merge(_ other: EntryUsage) {
    for index in counts.indices {
      counts[index].own += other.counts[index].own
      counts[index].attributed += other.counts[index].attributed
    }
    articles += other.articles
    paragraphs += other.paragraphs
    words += other.words
    rejects += other.rejects
  }

  /// Occurrences per 1,000 words; 0 where there are no words.
  public func rate(of count: Int) -> Double { words == 0 ? 0 : 1000 * Double(count) / Double(words) }

  /// The occurrences of each entry by its id.
  public var occurrences: [String: Int] {
    Dictionary(zip(entries.map(\.id), counts.map(\.total))) { first, _ in first }
  }

  /// One category with what its entries amount to.
  public struct Category: Hashable, Sendable {
    /// The category's id.
    public var name: String
    /// The number of entries.
    public var entries = 0
    /// The number of entries that occur.
    public var fired = 0
    /// The occurrences.
    public var count = Count()
  }

  /// The categories, sorted by name.
  public var categories: [Category] {
    var categories: [String: Category] = [:]
    for (entry, count) in zip(entries, counts) {
      var category = categories[entry.category] ?? Category(name: entry.category)
      category.entries += 1
      category.fired += count.total > 0 ? 1 : 0
      category.count.own += count.own
      category.count.attributed += count.attributed
      categories[entry.category] = category
    }
    return categories.values.sorted { $0.name < $1.name }
  }

  /// The indices of the entries, the most frequent first, equally frequent ones by id.
  public var byFrequency: [Int] {
    counts.indices.sorted { left, right in
      (-counts[left].total, entries[left].id) < (-counts[right].total, entries[right].id)
    }
  }
}
