import MizanAnalysis

/// Articles of invented words, of which it is known which print one text and which tell one event.
struct InventedFeed {
  /// One article with what is true of it.
  struct Item {
    var title: String
    var paragraphs: [String]
    var outlet: String
    var day: Int?
    /// The event.
    var event: Int
    /// The text: equal for an article and its copies.
    var text: Int
  }

  /// The articles.
  private(set) var items: [Item] = []

  private var generator: SplitMix64
  private let language: [String]

  static let outlets = ["outlet-a", "outlet-b", "outlet-c", "outlet-d"]

  /// Makes a feed.
  ///
  /// - Parameters:
  ///   - seed: what the words and articles are drawn with.
  ///   - events: how many things happen, one a day.
  ///   - copies: of how many articles a copy is printed, with a few words changed, two weeks later.
  init(seed: UInt64, events: Int, copies: Int = 0) {
    generator = SplitMix64(seed: seed)
    var words = SplitMix64(seed: 7)
    language = (0..<600).map { _ in Self.word(using: &words) }
    for event in 0..<events {
      let names = (0..<25).map { _ in Self.word(using: &generator) }
      for outlet in Self.outlets.shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator))
      {
        items.append(
          Item(
            title: text(of: names, words: 8), paragraphs: (0..<4).map { _ in text(of: names, words: 40) },
            outlet: outlet, day: event + Int.random(in: 0...1, using: &generator), event: event,
            text: items.count))
      }
    }
    for item in items.shuffled(using: &generator).prefix(copies) {
      var copy = item
      copy.outlet = "outlet-e"
      copy.day = item.day.map { $0 + 14 }
      copy.title = text(of: [], words: 8)
      copy.paragraphs[1] += " " + text(of: [], words: 3)
      items.append(copy)
    }
  }

  /// The stories that are found, with the items as they were added.
  static func stories(of items: [Item], options: StoryOptions = StoryOptions()) -> Stories {
    let sketcher = StorySketcher()
    var finder = StoryFinder(options: options)
    for item in items {
      finder.add(
        sketcher.sketch(title: item.title, paragraphs: item.paragraphs, outlet: item.outlet, day: item.day))
    }
    return finder.finish()
  }

  /// A text of which a third are an event's own words, and the others common ones.
  mutating func text(of names: [String], words: Int) -> String {
    (0..<words).map { place in
      if place % 3 == 0, let name = names.randomElement(using: &generator) { return name }
      // The smaller of two draws, so that some words are frequent.
      let draws = (0..<2).map { _ in Int.random(in: 0..<language.count, using: &generator) }
      return language[draws.min() ?? 0]
    }.joined(separator: " ")
  }

  private static func word(using generator: inout SplitMix64) -> String {
    let letters = Array("بتثجحخدرزسشصضطعغفقكلمن")
    return String((0..<5).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
  }
}
