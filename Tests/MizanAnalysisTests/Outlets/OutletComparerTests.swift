import Mizan
import MizanAnalysis
import Testing

@Suite("Outlets compared")
struct OutletComparerTests {
  @Test("have rates that are ratios of sums")
  func rates() async throws {
    let comparison = await compared([
      InventedOutlets.article("1", outlet: "A", words: 300, own: 2, quoted: 1),
      InventedOutlets.article("2", outlet: "A", words: 100, own: 1),
      InventedOutlets.article("3", outlet: "B", words: 500),
    ])
    let outlet = comparison.outlets[0]
    func value(_ measure: Measure) throws -> Double {
      let place = try #require(comparison.measures.firstIndex(of: measure))
      return try #require(outlet.estimates[place].value)
    }
    // Three own findings of weight 0.5 in 400 words: 1000 · 1.5 ÷ 400.
    #expect(try abs(value(.own) - 3.75) < 1e-12)
    // Ten words of the 400 stand in a source's mouth: 1000 · 1.5 ÷ 390.
    #expect(try abs(value(.ownPerOwnWords) - 1500.0 / 390) < 1e-12)
    #expect(try abs(value(.attributed) - 1.25) < 1e-12)
    #expect(try abs(value(.unchecked) - 5) < 1e-12)
    // Of the weight 2 a source carries 0.5.
    #expect(try abs(value(.shareAttributed) - 25) < 1e-12)
    #expect(try abs(value(.category("loaded-language")) - 3.75) < 1e-12)
    #expect(outlet.articles == 2 && outlet.words == 400 && outlet.wordsOwn == 390)
    #expect(comparison.outlets[1].estimates[0].value == 0)
  }

  @Test("share their judged paragraphs among the verdicts")
  func verdicts() async throws {
    let verdicts: [ParagraphReport.Verdict] = [.clean, .clean, .clean, .mild, .loaded, .insufficient]
    var article = InventedOutlets.article("1", outlet: "A")
    article.paragraphs = verdicts.enumerated().map { place, verdict in
      ScoredParagraph(
        field: .body, number: place + 1, words: 20, wordsOwn: 20, verdict: verdict,
        insufficiency: verdict == .insufficient ? .tooShort : nil)
    }
    let comparison = await compared([article])
    // Of five with a verdict three are clean, one is mild and one loaded.
    for (verdict, share) in [
      (ParagraphReport.Verdict.clean, 60.0), (.mild, 20), (.loaded, 20), (.unclear, 0),
    ] {
      let place = try #require(comparison.measures.firstIndex(of: .verdict(verdict)))
      #expect(comparison.outlets[0].estimates[place].value == share)
    }
    #expect(Measure.verdict(.loaded).name == "share-loaded")
  }

  @Test("list every story that several reported and every group of copies")
  func lists() async {
    let stories = (0..<50).flatMap { story in
      ["A", "B"].map { InventedOutlets.article("\($0)\(story)", outlet: $0) }
    }
    let copies = (0..<50).map { InventedOutlets.article("C\($0)", outlet: "A") }
    let clusters = (0..<100).map { $0 / 2 } + (0..<50)
    let originals = Array(0..<100) + (0..<50).map { 2 * $0 }
    let comparison = await compared(stories + copies, clusters: clusters, originals: originals)
    #expect(comparison.stories.shared == 50 && comparison.stories.listed.count == 50)
    #expect(comparison.duplicates.groups == 50 && comparison.duplicates.listed.count == 50)
    #expect(comparison.duplicates.leftOut == 50)
  }

  @Test("count the heavier of two findings on one word")
  func overlaps() async throws {
    var article = InventedOutlets.article("1", outlet: "A", words: 100)
    article.paragraphs[0].findings = [
      .init(scalars: 0..<12, entry: "a", category: "smear", weight: 0.2, voice: .own),
      .init(scalars: 5..<9, entry: "b", category: "doubt", weight: 0.8, voice: .own),
    ]
    let comparison = await compared([article])
    // 1000 · 0.8 ÷ 100: the 0.2 on the same word counts nothing.
    #expect(comparison.outlets[0].estimates[0].value == 8)
  }

  @Test(
    "count no boilerplate and no foreign text, but short lines",
    arguments: [
      (TokenizedParagraph.Insufficiency.boilerplate, 100), (.notArabic, 100), (.tooShort, 106),
    ])
  func insufficient(reason: TokenizedParagraph.Insufficiency, words: Int) async {
    var article = InventedOutlets.article("1", outlet: "A", words: 100, own: 1)
    article.paragraphs.append(
      ScoredParagraph(
        field: .body, number: 2, words: 6, wordsOwn: 6, verdict: .insufficient, insufficiency: reason,
        findings: [.init(scalars: 0..<3, entry: "a", category: "smear", weight: 0.5, voice: .own)]))
    let outlet = await compared([article]).outlets[0]
    #expect(outlet.words == words && outlet.paragraphs == 2)
    #expect(outlet.voices[0] == (reason == .tooShort ? 2 : 1))
  }

  @Test("are told apart where the rates differ, and the intervals hold the planted rates")
  func differing() async throws {
    var invented = InventedOutlets(seed: 5)
    let articles =
      invented.articles(of: "high", count: 300, rate: 0.008)
      + invented.articles(of: "low", count: 300, rate: 0.002)
    let comparison = await compared(articles, draws: 500)
    let difference = try #require(comparison.differences.first { $0.measure == .own })
    #expect(difference.isTold && difference.difference > 0)
    #expect(difference.basis == .unpaired)
    // The chance of a finding is the rate on average, its weight 0.5: 1000 · 0.008 · 0.5 and 1000 · 0.002 · 0.5.
    let high = try #require(comparison.outlets[0].estimates[0].interval)
    let low = try #require(comparison.outlets[1].estimates[0].interval)
    #expect(high.contains(4) && low.contains(1))
    #expect(comparison.ranking.places.map(\.rank) == [1, 2])
  }

  @Test("of one outlet cut in two are told apart in fewer than one in ten cuts")
  func cutInTwo() async {
    var invented = InventedOutlets(seed: 17)
    let whole = invented.articles(of: "one", count: 160, rate: 0.006)
    var told = 0
    for seed in 0..<100 {
      var random = SplitMix64(seed: 99, draw: seed)
      let halves = whole.map { article in
        var article = article
        article.outlet = random.next() & 1 == 0 ? "left" : "right"
        return article
      }
      let comparison = await compared(halves, seed: UInt64(seed), draws: 100)
      if comparison.differences.contains(where: \.isTold) { told += 1 }
    }
    #expect(told <= 10)
  }

  @Test("are the same whatever the order of the articles, the number of tables and of workers")
  func order() async {
    var invented = InventedOutlets(seed: 8)
    let articles =
      invented.articles(of: "A", count: 60, rate: 0.006, day: 17_000)
      + invented.articles(of: "B", count: 60, rate: 0.004, day: 17_040)
      + invented.articles(of: "C", count: 60, rate: 0.004, day: 17_041)
    let clusters = articles.indices.map { $0 % 60 }
    let whole = await compared(articles, clusters: clusters)
    let workers = await compared(articles, clusters: clusters, jobs: 3)
    let turned = await compared(articles.reversed(), clusters: clusters.reversed())
    var tables = [ArticleTable(), ArticleTable(), ArticleTable()]
    for (index, article) in articles.enumerated() { tables[index / 70].append(article) }
    var merged = ArticleTable()
    for table in tables { merged.merge(table) }
    let sharded = await OutletComparer(
      merged, grouping: ArticleGrouping(clusters: clusters, originals: Array(articles.indices)),
      method: Comparison.Method(draws: 200)
    ).comparison()
    // Compared outside the macro, which would print three whole comparisons.
    let areSame = [workers, turned, sharded].map { $0 == whole }
    #expect(areSame == [true, true, true])
  }

  @Test("count copies once, so that they change neither rates nor intervals")
  func copies() async throws {
    var invented = InventedOutlets(seed: 21)
    let articles =
      invented.articles(of: "A", count: 80, rate: 0.006) + invented.articles(of: "B", count: 80, rate: 0.004)
    let plain = await compared(articles)
    // Every third article stands a second time under another id, in the story of its original.
    let copied = articles.indices.filter { $0 % 3 == 0 }
    let copies = copied.map { index in
      var copy = articles[index]
      copy.id += "-copy"
      return copy
    }
    let places = Array(articles.indices)
    let planted = await compared(
      articles + copies, clusters: places + copied, originals: places + copied)
    #expect(planted.outlets.map(\.estimates) == plain.outlets.map(\.estimates))
    #expect(planted.differences == plain.differences)
    #expect(planted.outlets.map(\.copies) == [27, 27])
    #expect(planted.duplicates.leftOut == 54)
    #expect(planted.notes.contains { $0.kind == .duplicates && $0.count == 54 })
  }

  @Test("have no interval, rank or test below the minimum, and it is said")
  func small() async {
    var invented = InventedOutlets(seed: 2)
    let comparison = await compared(
      invented.articles(of: "large", count: 60, rate: 0.005)
        + invented.articles(of: "small", count: 29, rate: 0.005))
    #expect(comparison.outlets.map(\.isLargeEnough) == [true, false])
    #expect(comparison.outlets[1].estimates.allSatisfy { $0.interval == nil })
    #expect(comparison.ranking.places.map(\.outlet) == [0])
    #expect(comparison.differences.isEmpty)
    #expect(comparison.notes.contains { $0.kind == .smallOutlet && $0.outlet == 1 })
  }

  @Test("share their ranks where intervals overlap")
  func ties() async {
    var invented = InventedOutlets(seed: 30)
    let comparison = await compared(
      invented.articles(of: "A", count: 200, rate: 0.010)
        + invented.articles(of: "B", count: 200, rate: 0.002)
        + invented.articles(of: "C", count: 200, rate: 0.002))
    #expect(comparison.ranking.places.map(\.ranks) == [1...1, 2...3, 2...3])
    #expect(comparison.ranking.places[1].rank == nil)
  }
}
