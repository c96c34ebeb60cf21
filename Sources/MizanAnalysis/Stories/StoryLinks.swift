/// The pairs of articles that may tell one event, with their similarity.
///
/// Two articles are compared when at least two of the words that tell either best are the same, and no more than
/// the window lies between their days. Articles without a day are compared with each other only.
struct StoryLinks {
  /// Two articles with their similarity in millionths, so that sums are exact in any order.
  struct Link {
    var first: Int32
    var second: Int32
    var similarity: Int32
  }

  /// One millionth of a similarity.
  static let scale: Float = 1_000_000

  /// The links, by their first and then their second article.
  private(set) var links: [Link] = []

  /// The words of an article that lead to candidates.
  private static let keyTermLimit = 24
  /// A word with more articles in one window leads to none: it is a topic, no event.
  private static let postingLimit = 512
  /// A similarity below this one is as good as none.
  static let floor: Float = 0.08

  /// Finds the links.
  ///
  /// - Parameters:
  ///   - days: the day of each article, ascending, then those without one.
  ///   - vectors: the articles' words.
  ///   - windowDays: the days between two articles at most.
  init(days: [Int?], vectors: TermVectors, windowDays: Int) {
    var postings: [UInt32: [Int32]] = [:]
    // How many key words each article shares with the one at hand; a table, because most are touched often.
    var shared = [UInt8](repeating: 0, count: days.count)
    for index in days.indices {
      var touched: [Int32] = []
      for term in vectors.keyTerms(of: index, limit: Self.keyTermLimit) {
        let posting = postings[term, default: []]
        let start = Self.start(of: posting, at: days[index], days: days, windowDays: windowDays)
        if posting.count - start <= Self.postingLimit {
          for other in posting[start...] {
            if shared[Int(other)] == 0 { touched.append(other) }
            shared[Int(other)] += 1
          }
        }
        postings[term, default: []].append(Int32(index))
      }
      for other in touched.sorted() {
        defer { shared[Int(other)] = 0 }
        guard shared[Int(other)] > 1 else { continue }
        let similarity = vectors.cosine(Int(other), index)
        guard similarity >= Self.floor else { continue }
        links.append(
          Link(first: other, second: Int32(index), similarity: Int32((similarity * Self.scale).rounded())))
      }
    }
  }

  /// Where in a word's articles the window begins that ends with a day.
  private static func start(of posting: [Int32], at day: Int?, days: [Int?], windowDays: Int) -> Int {
    var start = posting.count
    while start > 0, posting.count - start <= postingLimit {
      let other = days[Int(posting[start - 1])]
      switch (day, other) {
      case (nil, nil): break
      case (let day?, let other?) where day - other <= windowDays: break
      default: return start
      }
      start -= 1
    }
    return start
  }
}
