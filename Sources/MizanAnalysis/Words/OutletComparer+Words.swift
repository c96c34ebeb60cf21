import Mizan

extension OutletComparer {
  /// How many words are listed on each side.
  static let wordLimit = 20
  /// A word is tested from so many occurrences.
  static let wordMinimum = 10
  /// It is tested from so many articles: one long article has its own words.
  static let articleMinimum = 5

  /// The words of each large outlet against the rest; empty where no text is known.
  func wordLists() -> [OutletWords] {
    let table = articles.table
    let wordCount = table.words.names.count
    guard wordCount > 0, articles.outlets.count > 1 else { return [] }
    let all = WordCounts(table, rows: articles.rows)
    let tested = (0..<wordCount).filter {
      all.counts[$0] >= Self.wordMinimum && all.articles[$0] >= Self.articleMinimum
    }
    return large.map { outlet in
      let rows = articles.rows.indices.filter { articles.outlet[$0] == outlet }.map { articles.rows[$0] }
      return list(of: outlet, WordCounts(table, rows: rows), all, tested)
    }
  }

  private func list(of outlet: Int, _ own: WordCounts, _ all: WordCounts, _ tested: [Int]) -> OutletWords {
    let ratios = tested.map { word in
      let count = Int(own.counts[word])
      return LogOddsRatio(
        first: (count, own.total), second: (Int(all.counts[word]) - count, all.total - own.total),
        prior: (Double(all.counts[word]), Double(all.total)))
    }
    let adjusted = BenjaminiHochberg.adjusted(ratios.map { NormalDistribution.twoSidedP($0.z) })
    let words = articles.table.words
    let order = tested.indices.filter { adjusted[$0] < 0.05 }.sorted { left, right in
      (abs(ratios[right].z), words.names[tested[left]].text) < (
        abs(ratios[left].z), words.names[tested[right]].text
      )
    }
    func keyWord(_ index: Int) -> KeyWord {
      let word = tested[index]
      return KeyWord(
        word: words.names[word].text, count: Int(own.counts[word]),
        restCount: Int(all.counts[word] - own.counts[word]), articles: Int(own.articles[word]),
        restArticles: Int(all.articles[word] - own.articles[word]), logOdds: ratios[index].value,
        z: ratios[index].z, qValue: adjusted[index])
    }
    return OutletWords(
      outlet: outlet, more: order.lazy.filter { ratios[$0].z > 0 }.prefix(Self.wordLimit).map(keyWord),
      less: order.lazy.filter { ratios[$0].z < 0 }.prefix(Self.wordLimit).map(keyWord), tested: tested.count)
  }
}

/// How often each word stands in some articles, and in how many of them.
struct WordCounts {
  private(set) var counts: [Int32]
  private(set) var articles: [Int32]
  private(set) var total = 0

  init(_ table: ArticleTable, rows: [Int]) {
    counts = Array(repeating: 0, count: table.words.names.count)
    articles = counts
    for row in rows {
      WordBag.read(table.bags[table.bagRange(of: row)]) { word, count in
        counts[word] += Int32(count)
        articles[word] += 1
        total += count
      }
    }
  }
}
