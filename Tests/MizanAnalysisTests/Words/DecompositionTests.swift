import Mizan
import MizanAnalysis
import Testing

@Suite("A difference by lexicon entry")
struct DecompositionTests {
  /// Three outlets that use forty entries, most of them in each other's stories or sections.
  private struct Feed {
    var articles: [ScoredArticle] = []
    var clusters: [Int] = []

    /// - Parameters:
    ///   - shared: the number of stories that all three report.
    ///   - sections: the number of sections; with none of them the articles have no day either.
    init(shared: Int, sections: Int) {
      var random = SplitMix64(seed: 77)
      for index in 0..<180 {
        var article = InventedOutlets.article(
          "\(index)", outlet: ["A", "B", "C"][index % 3], words: 150 + index,
          day: sections > 0 ? 17_000 + index / 6 : nil,
          section: sections > 0 ? "section \(random.next() % UInt64(sections))" : nil)
        article.paragraphs[0].findings = (0..<Int(random.next() % 7)).map { place in
          let entry = random.next() % 40
          return ScoredParagraph.Finding(
            scalars: place * 10..<place * 10 + 5, entry: "entry-\(entry)", category: "category-\(entry % 2)",
            weight: entry < 4 ? 0 : Double(entry % 5 + 1) / 10,
            voice: [.own, .own, .scare, .quoted, .indirect][Int(random.next() % 5)])
        }
        articles.append(article)
        clusters.append(index / 3 < shared ? index / 3 : 1000 + index)
      }
    }

    /// Stories, sections and neither, as the difference of A and B is compared over them.
    static let all = [
      Feed(shared: 25, sections: 0), Feed(shared: 5, sections: 3), Feed(shared: 0, sections: 0),
    ]

    func comparer() -> OutletComparer { MizanAnalysisTests.comparer(of: articles, clusters: clusters) }

    /// The rate of each entry on both sides, stratum by stratum as `StratifiedRates` says.
    func rates(of difference: Difference, _ outlets: [OutletProfile]) -> [String: (Double, Double)] {
      func side(_ article: ScoredArticle) -> Int? {
        if article.outlet == outlets[difference.first].name { return 0 }
        return difference.second == nil || article.outlet == outlets[difference.second ?? 0].name ? 1 : nil
      }
      func stratum(_ place: Int) -> String {
        switch difference.basis {
        case .stories: "\(clusters[place])"
        case .sections: "\(articles[place].section ?? "") \(articles[place].day?.month.text ?? "")"
        case .unpaired: ""
        }
      }
      let strata = Dictionary(grouping: articles.indices, by: stratum)
      var rates: [String: (Double, Double)] = [:]
      for entry in (0..<40).map({ "entry-\($0)" }) {
        var sum = StratifiedRates()
        for key in strata.keys.sorted() {
          var sides = [(sum: 0.0, size: 0.0), (sum: 0.0, size: 0.0)]
          for place in strata[key] ?? [] {
            guard let side = side(articles[place]) else { continue }
            sides[side].size += Double(articles[place].paragraphs[0].words)
            for finding in articles[place].paragraphs[0].findings
            where finding.entry == entry && finding.voice.isOwn {
              sides[side].sum += 1000 * finding.weight
            }
          }
          sum.add(sides[0], sides[1])
        }
        let pair = (sum.firstRate ?? 0, sum.secondRate ?? 0)
        if pair.0 + pair.1 > 0 { rates[entry] = pair }
      }
      return rates
    }
  }

  @Test("is over stories, over sections, and over neither in the feeds of these tests")
  func bases() async throws {
    var names: [String] = []
    for feed in Feed.all {
      let comparison = await feed.comparer().comparison()
      let difference = try #require(comparison.differences.first { $0.measure == .own && $0.second == 1 })
      switch difference.basis {
      case .stories: names.append("stories")
      case .sections: names.append("sections")
      case .unpaired: names.append("unpaired")
      }
    }
    #expect(names == ["stories", "sections", "unpaired"])
  }

  @Test("has parts that add up to both rates", arguments: Feed.all.indices)
  func addsUp(feed: Int) async throws {
    let comparer = Feed.all[feed].comparer()
    let differences = await comparer.comparison().differences.filter { $0.measure == .own }
    #expect(differences.count == 6)
    for difference in differences {
      let parts = try #require(comparer.decomposition(of: difference)).parts
      #expect(parts.count > 15)
      #expect(abs(parts.reduce(0) { $0 + $1.rate } - difference.firstRate) < 1e-9)
      #expect(abs(parts.reduce(0) { $0 + $1.otherRate } - difference.secondRate) < 1e-9)
      #expect(abs(parts.reduce(0) { $0 + $1.change } - difference.difference) < 1e-9)
    }
  }

  @Test("has parts of a category that add up to the difference in it", arguments: Feed.all.indices)
  func categories(feed: Int) async throws {
    let comparer = Feed.all[feed].comparer()
    let differences = await comparer.comparison().differences
    var checked = 0
    for difference in differences {
      guard case .category(let category, _) = difference.measure else { continue }
      let own = try #require(
        differences.first {
          $0.measure == .own && $0.first == difference.first && $0.second == difference.second
        })
      let parts = try #require(comparer.decomposition(of: own)).parts.filter { $0.category == category }
      #expect(abs(parts.reduce(0) { $0 + $1.change } - difference.difference) < 1e-9)
      checked += 1
    }
    #expect(checked == 6 * 2)
  }

  @Test("has the rates that each entry has by itself", arguments: Feed.all.indices)
  func reference(feed: Int) async throws {
    let feed = Feed.all[feed]
    let comparer = feed.comparer()
    let comparison = await comparer.comparison()
    for difference in comparison.differences where difference.measure == .own {
      let expected = feed.rates(of: difference, comparison.outlets)
      let parts = try #require(comparer.decomposition(of: difference)).parts
      #expect(Set(parts.map(\.entry)) == Set(expected.keys))
      for part in parts {
        let rates = try #require(expected[part.entry])
        #expect(abs(part.rate - rates.0) < 1e-9 && abs(part.otherRate - rates.1) < 1e-9)
      }
    }
  }

  @Test("begins with what a comparison names, and the others are one sum", arguments: Feed.all.indices)
  func named(feed: Int) async throws {
    let comparer = Feed.all[feed].comparer()
    let comparison = await comparer.comparison()
    let differences = comparison.differences.filter { $0.measure == .own }
    #expect(comparison.decompositions.count == differences.count)
    for (difference, named) in zip(differences, comparison.decompositions) {
      let all = try #require(comparer.decomposition(of: difference))
      #expect(named.parts == Array(all.parts.prefix(15)))
      #expect(named.otherEntries == all.parts.count - 15)
      #expect(abs(named.others - all.parts.dropFirst(15).reduce(0) { $0 + $1.change }) < 1e-12)
      #expect(all.others == 0 && all.otherEntries == 0)
    }
  }

  @Test("is in the order of what the entries add, whatever its sign, and then of their ids")
  func order() throws {
    var articles: [ScoredArticle] = []
    for index in 0..<40 {
      articles.append(InventedOutlets.article("a\(index)", outlet: "A", own: 1, entry: "z"))
      articles.append(InventedOutlets.article("b\(index)", outlet: "B", own: 1, entry: "y"))
      articles.append(InventedOutlets.article("c\(index)", outlet: "B", own: 2, entry: "x"))
    }
    let difference = Difference(
      first: 0, second: 1, measure: .own, basis: .unpaired, firstRate: 2.5, secondRate: 3.75)
    let parts = try #require(comparer(of: articles).decomposition(of: difference)).parts
    // Half a weight in 200 words, and two halves and one half in 400.
    #expect(parts.map(\.entry) == ["x", "z", "y"])
    #expect(zip(parts.map(\.change), [-2.5, 2.5, -1.25]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("counts findings and the articles that have any")
  func counts() throws {
    var articles: [ScoredArticle] = []
    for index in 0..<40 {
      articles.append(InventedOutlets.article("a\(index)", outlet: "A", own: index < 10 ? 3 : 0, quoted: 1))
      articles.append(InventedOutlets.article("b\(index)", outlet: "B", own: index < 4 ? 1 : 0, quoted: 2))
    }
    let difference = Difference(
      first: 0, second: 1, measure: .own, basis: .unpaired, firstRate: 1.875, secondRate: 0.25)
    let part = try #require(comparer(of: articles).decomposition(of: difference)?.parts.first)
    #expect([part.count, part.articles, part.otherCount, part.otherArticles] == [30, 10, 4, 4])
  }

  @Test("keeps an id apart by weight, as records of two lexicons have it")
  func weights() throws {
    let articles = (0..<80).map { index in
      var article = InventedOutlets.article("\(index)", outlet: index % 2 == 0 ? "A" : "B", own: 1)
      article.paragraphs[0].findings[0].weight = index % 4 < 2 ? 0.5 : 0.2
      return article
    }
    let difference = Difference(
      first: 0, second: 1, measure: .own, basis: .unpaired, firstRate: 1.75, secondRate: 1.75)
    let parts = try #require(comparer(of: articles).decomposition(of: difference)).parts
    #expect(parts.map(\.entry) == ["loaded.one", "loaded.one"])
    #expect(parts.map(\.weight) == [0.2, 0.5])
  }

  @Test("is none of a difference in another measure, nor of outlets that are not compared")
  func none() async throws {
    let comparer = Feed.all[2].comparer()
    let differences = await comparer.comparison().differences
    let other = try #require(differences.first { $0.measure == .unchecked })
    #expect(comparer.decomposition(of: other) == nil)
    let pair = try #require(differences.first { $0.measure == .own && $0.second != nil })
    #expect(comparer.decomposition(of: pair.reversed) == nil)
  }
}
