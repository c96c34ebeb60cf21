import Foundation
import MizanAnalysis
import MizanFeeds

/// What a reader said of pairs of articles: `feed<TAB>id<TAB>id<TAB>stratum<TAB>weight<TAB>verdict`.
///
/// An article is named by its id, or by its place from 1 (`@17`) where the feed gives it none.
struct StoryLabels {
  private var labels: [(first: String, second: String, weight: Double, isSame: Bool)] = []

  /// Reads the labels of one feed, told by its file's name.
  init(path: String, feed: String) throws {
    let name = URL(filePath: feed).lastPathComponent
    for line in try InputText.read(path).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, cells[0] == name, let weight = Double(cells[4]) else { continue }
      labels.append((cells[1], cells[2], weight, cells[5] == "same"))
    }
  }

  /// Prints precision and recall of the stories, and of a threshold on the pair's similarity alone.
  func evaluate(articles: SketchedFeed, stories: Stories, options: StoryOptions) {
    let numbers = Dictionary(
      articles.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let unique = stories.original.indices.filter { stories.original[$0] == $0 }
    let places = Dictionary(uniqueKeysWithValues: unique.enumerated().map { ($1, $0) })
    let vectors = TermVectors(of: unique.map { articles.sketches[$0] }, options: options)
    var pairs: [(similarity: Float, isJoined: Bool, weight: Double, isSame: Bool)] = []
    for label in labels {
      guard let first = numbers[label.first] ?? place(label.first, in: articles),
        let second = numbers[label.second] ?? place(label.second, in: articles),
        let a = places[stories.original[first]], let b = places[stories.original[second]]
      else { continue }
      let isJoined = stories.story[first] == stories.story[second]
      pairs.append((vectors.cosine(a, b), isJoined, label.weight, label.isSame))
    }
    print("\(pairs.count) labelled pairs, \(pairs.filter(\.isSame).count) of one event")
    show("stories", pairs.map { ($0.isJoined, $0.weight, $0.isSame) })
    for percent in stride(from: 10, through: 50, by: 5) {
      show(
        "pairs from 0.\(percent)", pairs.map { ($0.similarity * 100 >= Float(percent), $0.weight, $0.isSame) }
      )
    }
  }

  /// The article of a name such as `@17`, the seventeenth.
  private func place(_ name: String, in articles: SketchedFeed) -> Int? {
    guard name.hasPrefix("@"), let number = Int(name.dropFirst()) else { return nil }
    return articles.ids.indices.contains(number - 1) ? number - 1 : nil
  }

  private func show(_ name: String, _ pairs: [(isFound: Bool, weight: Double, isSame: Bool)]) {
    func figures(_ weigh: (Double) -> Double) -> String {
      let found = pairs.filter(\.isFound).reduce(0) { $0 + weigh($1.weight) }
      let same = pairs.filter(\.isSame).reduce(0) { $0 + weigh($1.weight) }
      let both = pairs.filter { $0.isFound && $0.isSame }.reduce(0) { $0 + weigh($1.weight) }
      let (precision, recall) = (both / max(found, 1), both / max(same, 1))
      let harmonic = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
      return [precision, recall, harmonic].map { column($0, width: 5, decimals: 2) }.joined()
    }
    print(figures { _ in 1 }, " weighted", figures { $0 }, "  " + name)
  }
}
