import Mizan
import MizanAnalysis
import Testing

@Suite("What two outlets are compared over")
struct ComparisonBasisTests {
  /// Two outlets that each write of the same stories, and of others.
  private func articles(shared: Int, section: String? = nil) -> (articles: [ScoredArticle], clusters: [Int]) {
    var articles: [ScoredArticle] = []
    var clusters: [Int] = []
    for index in 0..<60 {
      for outlet in ["A", "B"] {
        articles.append(
          InventedOutlets.article(
            "\(outlet)\(index)", outlet: outlet, words: 200, own: outlet == "A" ? 2 : index % 2,
            day: 17_000 + index,
            section: section))
        clusters.append(index < shared ? index : articles.count + 1000)
      }
    }
    return (articles, clusters)
  }

  @Test("is the stories that both reported, from twenty on")
  func stories() async throws {
    let (articles, clusters) = articles(shared: 20)
    let comparison = await compared(articles, clusters: clusters)
    let difference = try #require(comparison.differences.first { $0.measure == .own })
    #expect(difference.basis == .stories(20))
    // In each story A has two findings and B none or one, in 200 words: 1000 · 1 ÷ 200 and 1000 · 0.25 ÷ 200.
    #expect(abs(difference.firstRate - 5) < 1e-9)
    #expect(abs(difference.secondRate - 1.25) < 1e-9)
    #expect(comparison.stories.shared == 20)
  }

  @Test("is section and month where fewer stories are shared")
  func sections() async throws {
    // 16 July 2016 is day 16,998: the days lie in July, August and September, and both outlets have all three.
    let (articles, clusters) = articles(shared: 19, section: "politics")
    let comparison = await compared(articles, clusters: clusters)
    let difference = try #require(comparison.differences.first { $0.measure == .own })
    #expect(difference.basis == .sections(3, coverage: 1))
    #expect(Set(comparison.months.map(\.month.text)) == ["2016-07", "2016-08", "2016-09"])
  }

  @Test("is all articles where nothing is known of them")
  func unpaired() async throws {
    var invented = InventedOutlets(seed: 4)
    let comparison = await compared(
      invented.articles(of: "A", count: 40, rate: 0.005) + invented.articles(of: "B", count: 40, rate: 0.005))
    #expect(comparison.differences.allSatisfy { $0.basis == .unpaired })
  }

  @Test("leaves out of the rest what the outlet itself wrote")
  func rest() async throws {
    let articles =
      (0..<40).map { InventedOutlets.article("a\($0)", outlet: "A", own: 4) }
      + (0..<40).map { InventedOutlets.article("b\($0)", outlet: "B", own: 1) }
      + (0..<40).map { InventedOutlets.article("c\($0)", outlet: "C", own: 3) }
    let comparison = await compared(articles)
    let difference = try #require(
      comparison.differences.first { $0.measure == .own && $0.first == 0 && $0.second == nil })
    // 1000 · 4 · 0.5 ÷ 200 against the mean of B and C, which have as many words: 1000 · 2 · 0.5 ÷ 200.
    #expect(abs(difference.firstRate - 10) < 1e-9)
    #expect(abs(difference.secondRate - 5) < 1e-9)
  }
}

@Suite("A calendar day")
struct CalendarDayTests {
  @Test(
    "counts from 1 January 1970 and is written back",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2018-02-18T21:35:43+04:00", 17_580), ("1969-12-31", -1),
    ])
  func days(text: String, number: Int) throws {
    let day = try #require(CalendarDay(iso8601: text))
    #expect(day.number == number)
    #expect(day.text == text.prefix(10))
    #expect(day.month.text == text.prefix(7))
  }

  @Test(
    "is none where the text is none", arguments: ["", "2018-2-18", "18/02/2018", "2018-13-01", "2018-02"])
  func none(text: String) { #expect(CalendarDay(iso8601: text) == nil) }
}
