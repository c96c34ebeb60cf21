import Testing

@testable import MizanReports

@Suite("The HTML writer")
struct HTMLWriterTests {
  private func text(_ write: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(
    "lets no text be read as markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("R&D \"x\" 'y'", "R&amp;D &quot;x&quot; &#39;y&#39;"),
      ("a\u{0}b\u{1B}c\u{7F}d\u{85}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
      ("line\nline\tend\r", "line line end "),
      ("\u{202E}evil\u{202C} \u{2067}isolate\u{2069}", "evil isolate"),
      ("\u{200F}mark\u{200E} \u{61C}", "&#x200F;mark&#x200E; &#x61C;"),
      ("قال «نعم»… 100 %", "قال «نعم»… 100 %"),
      ("\u{2028}kept\u{2010}", "\u{2028}kept\u{2010}"),
    ])
  func escaping(given: String, expected: String) {
    #expect(text { $0.text(given) } == expected)
    #expect(text { $0.element("p", [("title", .text(given))], text: "") } == "<p title=\"\(expected)\"></p>")
  }

  @Test("leaves out attributes without a value and writes flags alone")
  func attributes() {
    let made = text { html in
      html.element("details", [("open", ""), ("class", nil)]) { $0.empty("meta", [("charset", "utf-8")]) }
    }
    #expect(made == "<details open><meta charset=\"utf-8\"></details>")
  }

  @Test("isolates names and figures within a sentence")
  func sentences() {
    let outlet = "<b>Al-Fajr"
    let made = text { $0.element("p", "\(name: outlet): \(figure: "1.0 [0.5, 2.0]")") }
    #expect(
      made == "<p><bdi>&lt;b&gt;Al-Fajr</bdi>: <bdi class=\"num\" dir=\"ltr\">1.0 [0.5, 2.0]</bdi></p>")
  }

  @Test("notes where the ids of articles end, so that they can be lengthened")
  func ids() {
    var html = HTMLWriter()
    let id = ElementID(article: "a 1").part("3")
    html.element("a", [("href", .element(id, prefix: "#")), ("id", .element(id))]) { $0.articleID("a 1") }
    let page = String(decoding: html.bytes, as: UTF8.self)
    #expect(page == "<a href=\"#a:a_201:3\" id=\"a:a_201:3\"><bdi>a 1</bdi></a>")
    let before = html.idEnds.map { String(decoding: html.bytes[..<$0].suffix(3), as: UTF8.self) }
    #expect(before == ["201", "201", "a 1"])
  }

  @Test("makes different ids of different articles")
  func injective() {
    let ids = ["a", "A", "a_20", "a ", "a:1", "a_3A1", "مقال", "a~2", "https://x.example/?a=1&b=2"]
    #expect(Set(ids.map(ElementID.escaped)).count == ids.count)
    for id in ids {
      #expect(
        ElementID.escaped(id).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"':%#<>&".utf8.contains($0) })
    }
  }
}

@Suite("The wording of pages")
struct PageWordingTests {
  /// The rules are those of CLDR: one, two, 3–10, 11–99, and the rest by their last two digits.
  @Test(
    "counts in Arabic as Arabic counts",
    arguments: [
      (0, "0 مقال"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالا"),
      (99, "99 مقالا"), (100, "100 مقال"), (101, "101 مقال"), (102, "102 مقال"), (103, "103 مقالات"),
      (1234, "1,234 مقالا"),
    ])
  func arabicCounts(count: Int, expected: String) {
    #expect(ReportLocale.ar.counted(count, .article).plain == expected)
  }

  @Test(
    "counts in English with a singular for one",
    arguments: [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
  func englishCounts(count: Int, expected: String) {
    #expect(ReportLocale.en.counted(count, .story).plain == expected)
  }

  @Test("calls nobody biased in either language")
  func verdicts() {
    let phrases: [Sentence] = [
      PagePhrase.notMeasured.arabic, PagePhrase.notMeasured.english, ComparisonPhrase.noneTold.arabic,
      ComparisonPhrase.noneTold.english, ComparisonPhrase.ownLead.arabic, ComparisonPhrase.ownLead.english,
    ]
    for phrase in phrases {
      let text = phrase.plain
      #expect(!text.contains("bias") && !text.contains("منحاز") && !text.contains("انحياز"), "\(text)")
    }
  }

  @Test("says what it does not know by its id")
  func unknown() {
    #expect(ReportLocale.ar.category("my-words") == Sentence(name: "my-words"))
    #expect(ReportLocale.en.rule("cue.of-tomorrow") == Sentence(name: "cue.of-tomorrow"))
    #expect(ReportLocale.en.rule("quotation.sourced").plain == "in quotation marks, and the source is named")
  }
}

@Suite("The axis of a chart")
struct PlotScaleTests {
  @Test(
    "has round ticks from 0 to beyond the largest value",
    arguments: [
      ([3.2], [0, 1, 2, 3, 4]), ([0.04, 0.09], [0, 0.02, 0.04, 0.06, 0.08, 0.1]),
      ([12], [0, 2, 4, 6, 8, 10, 12]), ([], [0, 0.2, 0.4, 0.6, 0.8, 1]), ([-1, 2], [-1, 0, 1, 2]),
    ] as [([Double], [Double])])
  func ticks(values: [Double], expected: [Double]) {
    let ticks = PlotScale(values).ticks
    #expect(ticks.count == expected.count, "\(ticks)")
    for (tick, value) in zip(ticks, expected) { #expect(abs(tick - value) < 1e-9, "\(ticks)") }
  }

  @Test("runs from the right in Arabic and from the left in English")
  func direction() {
    let scale = PlotScale([4])
    for (locale, place) in [(ReportLocale.ar, "75.00%"), (.en, "25.00%")] {
      var html = HTMLWriter()
      PlotRow(scale, locale).point("dot", at: 1, &html)
      #expect(String(decoding: html.bytes, as: UTF8.self).contains("cx=\"\(place)\""))
    }
  }
}
