import Mizan
import MizanAnalysis

/// Articles with planted rates, made by a seeded generator.
struct InventedOutlets {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A number from 0 to below 1.
  mutating func fraction() -> Double { Double(random.next() >> 11) / 0x1p53 }

  /// An article of one body paragraph, with findings of weight 0.5 in the outlet's own voice and quoted ones.
  static func article(
    _ id: String, outlet: String, words: Int = 200, own: Int = 0, quoted: Int = 0, day: Int? = nil,
    section: String? = nil, entry: String = "loaded.one"
  ) -> ScoredArticle {
    let findings = (0..<own + quoted).map { place in
      ScoredParagraph.Finding(
        scalars: place * 10..<place * 10 + 5, entry: entry, category: "loaded-language", weight: 0.5,
        voice: place < own ? .own : .quoted)
    }
    let paragraph = ScoredParagraph(
      field: .body, number: 1, text: "خبر \(id)", words: words, wordsOwn: words - 10 * quoted,
      verdict: .clean,
      findings: findings)
    return ScoredArticle(
      id: id, outlet: outlet, section: section, day: day.map { CalendarDay(number: $0) },
      paragraphs: [paragraph])
  }

  /// Articles of one outlet with so many own findings a word on average, give or take.
  mutating func articles(of outlet: String, count: Int, rate: Double, day: Int? = nil) -> [ScoredArticle] {
    (0..<count).map { index in
      let words = 100 + Int(fraction() * 300)
      var own = 0
      // A sum of a few coin throws: more spread than a binomial number, as real articles have.
      let chance = rate * Double(words) / 6 * (0.5 + fraction())
      for _ in 0..<6 where fraction() < chance { own += 1 }
      return Self.article(
        "\(outlet)-\(index)", outlet: outlet, words: words, own: own, quoted: own / 2, day: day)
    }
  }
}

/// Compares articles each of which is a story of its own.
func compared(
  _ articles: [ScoredArticle], clusters: [Int]? = nil, originals: [Int]? = nil, seed: UInt64 = 1,
  draws: Int = 200,
  jobs: Int = 1
) async -> Comparison {
  await comparer(of: articles, clusters: clusters, originals: originals, seed: seed, draws: draws)
    .comparison(jobs: jobs)
}

/// Prepares a comparison of articles each of which is a story of its own.
func comparer(
  of articles: [ScoredArticle], clusters: [Int]? = nil, originals: [Int]? = nil, seed: UInt64 = 1,
  draws: Int = 200
) -> OutletComparer {
  var table = ArticleTable()
  for article in articles { table.append(article) }
  let places = Array(articles.indices)
  let grouping = ArticleGrouping(clusters: clusters ?? places, originals: originals ?? places)
  return OutletComparer(table, grouping: grouping, method: Comparison.Method(seed: seed, draws: draws))
}
