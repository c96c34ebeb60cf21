import Mizan

/// A few cues of every outlet, kind of source and stance, the same ones in whatever order articles come.
///
/// Of each sort those are kept whose hash is smallest: a sample that needs no draw and that merges.
struct StanceShelf: Sendable {
  /// One cue, with what it is sorted by.
  struct Item: Sendable {
    var hash: UInt64
    var article: String
    var example: StanceExample
  }

  private struct Place: Hashable, Sendable {
    var outlet: Int32
    var kind: Int
    var stance: Int
  }

  private var items: [Place: [Item]] = [:]

  /// How many are kept of each sort: more than are shown, since some may turn out to be copies.
  static let capacity = 6

  mutating func add(
    _ attribution: ScoredParagraph.Attribution, _ tally: AttributionTally, outlet: Int32, article: String,
    label: String
  ) {
    guard let stance = attribution.stance, stance != .neutral, let cue = attribution.cue else { return }
    var hash = TextHash()
    for part in [article, label, cue, attribution.source ?? ""] { hash.add(part) }
    let item = Item(
      hash: hash.value, article: article,
      example: StanceExample(
        stance: stance, cue: cue, source: attribution.source ?? "", paragraph: article + "#" + label))
    insert(item, at: Place(outlet: outlet, kind: tally.kind, stance: tally.stance))
  }

  mutating func merge(_ other: StanceShelf, outlets: [Int32]) {
    for (place, items) in other.items {
      var place = place
      place.outlet = outlets[Int(place.outlet)]
      for item in items { insert(item, at: place) }
    }
  }

  /// The cues of one sort, without those of some articles.
  func examples(outlet: Int32, kind: Int, stance: Int, without leftOut: Set<String>, limit: Int)
    -> [StanceExample]
  {
    let kept = items[Place(outlet: outlet, kind: kind, stance: stance)] ?? []
    return kept.filter { !leftOut.contains($0.article) }.prefix(limit).map(\.example)
  }

  private mutating func insert(_ item: Item, at place: Place) {
    var kept = items[place] ?? []
    let order = { (one: Item, two: Item) in
      (one.hash, one.example.paragraph, one.example.cue) < (two.hash, two.example.paragraph, two.example.cue)
    }
    let index = kept.firstIndex { order(item, $0) } ?? kept.count
    guard index < Self.capacity else { return }
    kept.insert(item, at: index)
    if kept.count > Self.capacity { kept.removeLast() }
    items[place] = kept
  }
}
