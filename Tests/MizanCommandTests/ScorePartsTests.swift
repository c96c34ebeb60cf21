import Mizan
import Testing

@testable import MizanCommand

@Suite("Repeated article ids")
struct ArticleIDRegistryTests {
  @Test("the second article of an id is the second, the third the third")
  func counts() {
    var registry = ArticleIDRegistry()
    let suffixes = ["a", "b", "a", "a", "b"].map { registry.suffix(for: ArticleIDHash($0)) }
    #expect(suffixes == [nil, nil, "~2", "~3", "~2"])
  }

  @Test("a made-up id never meets one of the feed")
  func avoidsIDsOfTheFeed() {
    var registry = ArticleIDRegistry()
    let suffixes = ["a~2", "a", "a", "a~3", "a~2"].map { registry.suffix(for: ArticleIDHash($0)) }
    // a → a~3, because a~2 is taken; the feed's own a~3 then comes second; the second a~2 is a~2~2.
    #expect(suffixes == [nil, nil, "~3", "~2", "~2"])
  }

  @Test(
    "the hash is 64-bit FNV-1a",
    // From the authors' test vectors (isthe.com/chongo/src/fnv/test_fnv.c).
    arguments: [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
      as [(String, UInt64)])
  func isFNV(text: String, hash: UInt64) {
    #expect(ArticleIDHash(text).value == hash)
    #expect(ArticleIDHash("").appending(text).value == hash)
  }
}

@Suite("Days, months and years")
struct CalendarPeriodTests {
  @Test("are read as ISO 8601 writes them", arguments: ["2018", "2018-02", "2018-02-18"])
  func reads(text: String) { #expect(CalendarPeriod(text)?.text == text) }

  @Test(
    "nothing else is one",
    arguments: [
      "", "18", "2018-2", "2018-13", "2018-02-32", "2018-02-18T10", "2018/02/18", "٢٠١٨", "2018-02-18-01",
    ])
  func refuses(text: String) { #expect(CalendarPeriod(text) == nil) }

  @Test(
    "include both their ends",
    arguments: [
      ("2018-02-18", true, true), ("2018-02", true, true), ("2018", true, true), ("2018-02-19", false, true),
      ("2018-03", false, true), ("2019", false, true), ("2018-02-17", true, false), ("2017", true, false),
    ])
  func includeEnds(period: String, begins: Bool, ends: Bool) throws {
    let day = try #require(CalendarPeriod("2018-02-18"))
    let period = try #require(CalendarPeriod(period))
    #expect(period.begins(notAfter: day) == begins)
    #expect(period.ends(notBefore: day) == ends)
  }

  @Test("an article's day is the feed's own, whatever the time zone")
  func dayOfDate() {
    #expect(CalendarPeriod.day(of: "2018-02-18T23:35:43-04:00")?.text == "2018-02-18")
    #expect(CalendarPeriod.day(of: "الأحد 18 فبراير") == nil)
    #expect(CalendarPeriod.day(of: nil) == nil)
  }
}

@Suite("The filter of articles")
struct ArticleFilterTests {
  @Test("an undated article is left out only where days are asked for")
  func leavesOutUndated() {
    let article = Article(id: "1", outlet: "a", body: "", date: "أمس")
    #expect(ArticleFilter(outlets: ["a"], since: nil, until: nil).exclusion(of: article) == nil)
    #expect(ArticleFilter(outlets: ["b"], since: nil, until: nil).exclusion(of: article) == .notWanted)
    let since = ArticleFilter(outlets: [], since: CalendarPeriod("2018"), until: nil)
    #expect(since.exclusion(of: article) == .undated)
  }
}

@Suite("The line of progress")
struct ProgressMeterTests {
  @Test("tells the share of the stored bytes and the time left")
  func tellsTimeLeft() {
    // 10 of 40 MB in 30 s: a quarter, so 90 s are left; 60 MB unpacked in 30 s is 2 MB/s.
    let line = ProgressMeter.line(
      unpackedBytes: 60_000_000, storedBytes: 10_000_000, totalBytes: 40_000_000, articles: 1234, seconds: 30)
    #expect(line == "25%  10.0 of 40.0 MB  1234 articles  2.0 MB/s  1:30 left")
  }

  @Test("promises nothing about a pipe")
  func knowsNoEnd() {
    let line = ProgressMeter.line(
      unpackedBytes: 1_500_000, storedBytes: nil, totalBytes: nil, articles: 7, seconds: 0.5)
    #expect(line == "1.5 MB  7 articles  3.0 MB/s")
  }
}
