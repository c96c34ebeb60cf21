import MizanAnalysis

/// Draws pairs of articles of different outlets, evenly over the range of their similarity.
struct StoryPairSample {
  let articles: SketchedFeed
  let stories: Stories
  let options: StoryOptions
  let seed: UInt64

  /// The lower ends of the strata; below the first a pair is never one story.
  static let strata: [Float] = [0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50]
  /// How many articles are compared with all others of their window.
  private static let probes = 2000
  /// A day more than a story may last, so that what the window costs shows too.
  private static let windowDays = 3

  /// Prints the pairs: ids, similarity, and the pairs of its stratum for each that is drawn.
  func draw(perStratum count: Int) {
    let unique = stories.original.indices.filter { stories.original[$0] == $0 }
    let vectors = TermVectors(of: unique.map { articles.sketches[$0] }, options: options)
    var generator = SplitMix64(seed: seed)
    var found = [[(first: Int, second: Int, similarity: Float)]](repeating: [], count: Self.strata.count)
    for probe in unique.indices.shuffled(using: &generator).prefix(Self.probes) {
      for other in unique.indices where comparable(unique[probe], unique[other]) {
        let similarity = vectors.cosine(probe, other)
        guard let stratum = Self.strata.lastIndex(where: { $0 <= similarity }) else { continue }
        found[stratum].append((unique[probe], unique[other], similarity))
      }
    }
    for (stratum, pairs) in found.enumerated() {
      for pair in pairs.shuffled(using: &generator).prefix(count) {
        let weight = pairs.count / min(count, pairs.count)
        print(
          name(of: pair.first), name(of: pair.second), Self.strata[stratum], weight, separator: "\t")
      }
    }
  }

  /// The id; the place where the id is an address, which may hold the headline.
  private func name(of article: Int) -> String {
    articles.ids[article].contains("://") ? "@\(article + 1)" : articles.ids[article]
  }

  private func comparable(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (articles.sketches[first], articles.sketches[second])
    guard a.outlet != b.outlet, let day = a.day, let other = b.day else { return false }
    return abs(day - other) <= Self.windowDays
  }
}
