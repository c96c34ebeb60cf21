/// Which articles print one text, and which tell one event.
///
/// Articles are named by their place in the order in which they were given.
public struct Stories: Sendable {
  /// The groups of two and more articles that print one text, the earliest representative first.
  public let duplicates: [DuplicateGroup]
  /// For each article the one whose text it repeats; itself where it repeats none.
  public let original: [Int]
  /// For each article the number of its story; articles that print one text are in one story.
  public let story: [Int]
  /// The articles of each story, earliest first.
  public let members: [[Int]]
  /// For each article its similarity to the one of its story that is most like all others, 0 to 1.
  public let similarity: [Double]
}

/// Finds duplicates and stories in the sketches of articles.
///
/// What is found does not depend on the order of the articles: they are sorted by day, outlet and text first, and
/// where two are equal in all of that it makes no difference which is which.
public struct StoryFinder: Sendable {
  /// The thresholds.
  public var options: StoryOptions
  private var sketches: [StorySketch] = []

  /// Creates a finder.
  public init(options: StoryOptions = StoryOptions()) { self.options = options }

  /// The number of articles.
  public var count: Int { sketches.count }

  /// Adds an article, whose number is the count of those before it.
  public mutating func add(_ sketch: StorySketch) { sketches.append(sketch) }

  /// Finds the duplicates and stories of all articles.
  ///
  /// - Complexity: O(n) in articles and words for a bounded number of articles a day, but for sorting.
  public func finish() -> Stories {
    let order = canonicalOrder()
    let originals = NearDuplicates(of: order.map { sketches[$0] }, thresholds: options).originals
    // One text counts once: copies neither weigh in the frequencies of words nor in a story's mean.
    let unique = originals.indices.filter { originals[$0].article == $0 }
    let texts = unique.map { sketches[order[$0]] }
    let vectors = TermVectors(of: texts, options: options)
    let days = texts.map(\.day)
    let links = StoryLinks(days: days, vectors: vectors, windowDays: options.windowDays).links
    let clusters = StoryClusters(days: days, links: links, options: options)
    return assemble(order: order, originals: originals, unique: unique, clusters: clusters, vectors: vectors)
  }

  private func canonicalOrder() -> [Int] {
    let keys = sketches.map { sketch in
      (day: sketch.day ?? .max, outlet: sketch.outlet, text: StableHash.sequence(sketch.words))
    }
    return keys.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      return (a.day, a.outlet, a.text, left) < (b.day, b.outlet, b.text, right)
    }
  }

  private func assemble(
    order: [Int], originals: [NearDuplicates.Original], unique: [Int], clusters: StoryClusters,
    vectors: TermVectors
  ) -> Stories {
    var placeOfUnique = [Int](repeating: 0, count: order.count)
    for (place, index) in unique.enumerated() { placeOfUnique[index] = place }
    var numbers: [Int: Int] = [:]
    var members: [[Int]] = []
    var story = [Int](repeating: 0, count: order.count)
    var original = story
    var copies: [Int: [DuplicateGroup.Copy]] = [:]
    for (index, article) in order.enumerated() {
      let source = originals[index]
      let first = clusters.firstArticle[placeOfUnique[source.article]]
      let number = numbers[first] ?? members.count
      if number == members.count {
        numbers[first] = number
        members.append([])
      }
      members[number].append(article)
      story[article] = number
      original[article] = order[source.article]
      guard source.article != index else { continue }
      copies[source.article, default: []].append(
        DuplicateGroup.Copy(article: article, kind: source.kind, overlap: source.overlap))
    }
    return Stories(
      duplicates: copies.sorted { $0.key < $1.key }
        .map { DuplicateGroup(representative: order[$0.key], copies: $0.value) },
      original: original, story: story, members: members,
      similarity: similarities(
        originals: originals, order: order, places: placeOfUnique, clusters: clusters, vectors: vectors))
  }

  /// The similarity of each article to its story's medoid, the first of them where there are several.
  private func similarities(
    originals: [NearDuplicates.Original], order: [Int], places: [Int], clusters: StoryClusters,
    vectors: TermVectors
  ) -> [Double] {
    var stories: [Int: [Int]] = [:]
    for (place, first) in clusters.firstArticle.enumerated() { stories[first, default: []].append(place) }
    var similarity = [Double](repeating: 1, count: vectors.vectors.count)
    for texts in stories.values where texts.count > 1 {
      let medoid = Self.medoid(of: texts, vectors: vectors)
      for text in texts where text != medoid { similarity[text] = Double(vectors.cosine(medoid, text)) }
    }
    var result = [Double](repeating: 1, count: order.count)
    for (index, article) in order.enumerated() {
      result[article] = similarity[places[originals[index].article]]
    }
    return result
  }

  private static func medoid(of texts: [Int], vectors: TermVectors) -> Int {
    var best = (text: texts[0], sum: -Float.infinity)
    for text in texts {
      let sum = texts.reduce(Float(0)) { $0 + ($1 == text ? 0 : vectors.cosine(text, $1)) }
      if sum > best.sum { best = (text, sum) }
    }
    return best.text
  }
}
