import Testing

@testable import MizanFeeds

@Suite("Dates of feeds")
struct FeedDateTests {
  @Test(
    "are written in ISO 8601",
    arguments: [
      ("2018-02-18", "2018-02-18"),
      ("2015-07-21 02:51:32", "2015-07-21T02:51:32"),
      ("2015-07-21T02:51:32Z", "2015-07-21T02:51:32Z"),
      ("2015-07-21T02:51:32.125+03:00", "2015-07-21T02:51:32+03:00"),
      ("2015-07-21T02:51+0300", "2015-07-21T02:51+03:00"),
      ("2015-07-21 02:51:32 +03", "2015-07-21T02:51:32+03:00"),
      ("20150721", "2015-07-21"),
      ("20150721T025132Z", "2015-07-21T02:51:32Z"),
      ("20150721025132", "2015-07-21T02:51:32"),
      ("Sun, 18 Feb 2018 21:35:43 +0400", "2018-02-18T21:35:43+04:00"),
      ("Sun, 18 Feb 2018 21:35:43 GMT", "2018-02-18T21:35:43Z"),
      ("Sun, 18 Feb 2018 21:35:43 EST", "2018-02-18T21:35:43-05:00"),
      ("18 Feb 18 21:35 +0000 (UTC)", "2018-02-18T21:35+00:00"),
      ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24+00:00"),
      ("February 18, 2018", "2018-02-18"),
      ("Sept 3, 2019 at 9:05 PM", "2019-09-03T21:05"),
      ("12:30 today", "12:30 today"),
      ("18/02/2018", "2018-02-18"),
      ("2018/02/18 07:05", "2018-02-18T07:05"),
      ("18.2.2018", "2018-02-18"),
      // The second number cannot be a month, so the first is.
      ("02/18/2018", "2018-02-18"),
      ("1518986143", "2018-02-18T20:35:43Z"),
      ("1518986143.0", "2018-02-18T20:35:43Z"),
      ("1518986143000", "2018-02-18T20:35:43Z"),
      ("1582934400", "2020-02-29T00:00:00Z"),
    ])
  func readsCommonForms(written: String, expected: String) {
    #expect(FeedDate.normalized(written) == expected)
  }

  @Test(
    "are read in Arabic, with the names of every tradition",
    arguments: [
      ("12 مايو/ أيار 2020", "2020-05-12"),
      ("12 أيار/مايو 2020", "2020-05-12"),
      ("الثلاثاء، 12 مايو 2020", "2020-05-12"),
      ("الثلاثاء 12 مايو 2020 - 14:30", "2020-05-12T14:30"),
      ("١٢ مايو ٢٠٢٠", "2020-05-12"),
      ("3 تشرين الأول 2019", "2019-10-03"),
      ("3 تشرين الثاني 2019", "2019-11-03"),
      ("31 كانون الأول/ ديسمبر 2019", "2019-12-31"),
      ("1 كانون الثاني 2019", "2019-01-01"),
      ("4 جويلية 2021", "2021-07-04"),
      ("20 غشت 2021", "2021-08-20"),
      ("5 ابريل 2021 9:15 مساء", "2021-04-05T21:15"),
      ("5 أبريل 2021 12:15 ص", "2021-04-05T00:15"),
      ("\u{200F}21/07/2015\u{200F}", "2015-07-21"),
    ])
  func readsArabicForms(written: String, expected: String) {
    #expect(FeedDate.normalized(written) == expected)
  }

  @Test(
    "stay as they are written when they are no date",
    arguments: [
      "أمس", "2018-13-01", "30 Feb 2018", "29/02/2019", "18 Feb 2018 25:00", "12 مايو/ حزيران 2020",
      "2018-02",
      "1439-05-30 هـ", "18 Feb 2018 10:20 on page 4", "99",
    ])
  func keepsWhatIsNoDate(written: String) {
    #expect(FeedDate.normalized(written) == written)
  }

  @Test("are absent where a program wrote that there is none", arguments: ["None", "null", "NaT", " ", ""])
  func dropsAbsentDates(written: String) {
    #expect(FeedDate.normalized(written) == nil)
  }

  @Test("count leap days over four centuries")
  func countsDays() {
    // 1 January 2000 and 2400 are 10,957 and 10,957 + 146,097 days after 1 January 1970.
    #expect(CalendarDate(secondsSince1970: 10_957 * 86_400)?.description == "2000-01-01T00:00:00Z")
    #expect(CalendarDate(secondsSince1970: 157_054 * 86_400)?.description == "2400-01-01T00:00:00Z")
    #expect(CalendarDate(secondsSince1970: -1)?.description == "1969-12-31T23:59:59Z")
  }

  @Test("read by the places of their digits come out as read by their words")
  func fixedWidthAgrees() {
    let written = [
      "2018-02-18", "2018-02-18T21:35:43", "2018-02-18 21:35:43", "2018-02-18T21:35:43Z",
      "2018-02-18T21:35:43+04:00", "2018-02-18 21:35:43 -0330", "Sun, 18 Feb 2018 21:35:43 +0400",
      "Thu, 29 Dec 2016 00:00:60 GMT", "Mon, 01 Sep 2014 09:05:07",
    ]
    let signs = Array("0123456789:-+ TZ,.MJa".utf8)
    var generator = SeededGenerator(seed: 24)
    var taken = 0
    for text in written {
      #expect(CalendarDate(fixedWidth: text.utf8.span) != nil, "\(text)")
      for _ in 0..<2000 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
          bytes[Int.random(in: bytes.indices, using: &generator)] =
            signs.randomElement(using: &generator) ?? 0
        }
        if Int.random(in: 0..<8, using: &generator) == 0 { bytes.removeLast() }
        guard let date = CalendarDate(fixedWidth: bytes.span) else { continue }
        taken += 1
        let changed = String(decoding: bytes, as: UTF8.self)
        #expect(date.description == FeedDateParser(changed).date()?.description, "\(changed)")
      }
    }
    #expect(taken > 4000)
  }
}
