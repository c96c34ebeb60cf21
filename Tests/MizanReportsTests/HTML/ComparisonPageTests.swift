import Mizan
import MizanAnalysis
import Testing

@testable import MizanReports

@Suite("The page of compared outlets")
struct ComparisonPageTests {
  private func bytes(
    _ comparison: Comparison, locale: ReportLocale = .en, sample: ParagraphSample = ParagraphSample()
  ) -> [UInt8] {
    let document = ComparisonDocument(
      comparison: comparison, toolVersion: "9.9.9",
      lexicon: LexiconIdentity(
        files: [.init(name: "ar-test", version: "1")], fingerprint: "c0ffee00c0ffee00c0ffee"),
      inputs: ["feed.jsonl"], rejects: 2, sample: sample)
    return ComparisonHTMLEncoder(locale: locale, entries: [InventedComparison.entry]).encode(document)
  }

  @Test("can be read without sight, without a mouse and without a network", arguments: ReportLocale.allCases)
  func structure(locale: ReportLocale) throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 3), locale: locale))
    #expect(tree.faults == [])
    #expect(tree.all("h2").count == 18)
    #expect(tree.elements[0].attributes["lang"] == locale.rawValue)
  }

  @Test("gives every outlet its rate with interval, rank and number of findings")
  func rates() throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 3)))
    let own = try #require(tree.elements.first { $0.attributes["id"] == "own-voice" }).text
    // Outlet 0 has 5.00 [4.00, 6.00], outlet 1 4.00 [3.00, 5.00] and outlet 2 3.00 [2.00, 4.00].
    for part in ["5.00 [4.00, 6.00]", "4.00 [3.00, 5.00]", "1–2", "12 findings", "share their ranks"] {
      #expect(own.contains(part), "\(part)")
    }
    // Of the axis 0 to 6 the dot of 3.00 stands at the middle.
    #expect(
      tree.all("circle").contains { $0.attributes["class"] == "dot" && $0.attributes["cx"] == "50.00%" })
  }

  @Test(
    "has titles apart from bodies, verdicts, sources and facets with intervals, in either language",
    arguments: [
      (
        "fields", ReportLocale.en,
        ["outlettitleleadbody", "5.00", "[4.00, 6.00], 12 findings"]
      ),
      ("verdicts", .en, ["clean", "mild", "loaded", "unclear", "5.0 %", "[4.0, 6.0], 12 paragraphs"]),
      ("voices", .en, ["weight carried by sources", "40.0 %", "sources that are vague", "at a distance"]),
      ("categories", .en, ["The same by facet", "atrocityloaded language", "+ 5.00"]),
      ("fields", .ar, ["الوسيلةالعنوانالمقدمةالمتن", "[4.00, 6.00]، 12 موضعا"]),
      ("verdicts", .ar, ["صافية", "غير محسومة", "[4.0, 6.0]، 12 فقرة"]),
      ("voices", .ar, ["نصيب المبهم من المصادر"]), ("categories", .ar, ["الجدول نفسه بحسب النوع الفرعي"]),
    ])
  func measures(section: String, locale: ReportLocale, parts: [String]) throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 3), locale: locale))
    let text = try #require(tree.elements.first { $0.attributes["id"] == section }).text
    for part in parts { #expect(text.contains(part), "\(part)") }
  }

  @Test("lists what is told apart by other measures, and not what is not")
  func otherDifferences() throws {
    var comparison = InventedComparison.make(outlets: 3)
    #expect(!(try HTMLTree(bytes(comparison)).elements.contains { $0.attributes["id"] == "tested-others" }))
    for (measure, qValue) in [(Measure.category("my-words"), 0.01), (.unchecked, 0.4)] {
      comparison.differences.append(
        Difference(
          first: 0, second: 2, measure: measure, basis: .unpaired, firstRate: 3, secondRate: 2,
          interval: Interval(0.5, 1.5), ratioInterval: Interval(1.2, 1.8), pValue: qValue / 2, qValue: qValue)
      )
    }
    let tree = try HTMLTree(bytes(comparison))
    let rows = try #require(tree.elements.first { $0.attributes["id"] == "differences" }).text
    #expect(rows.contains("Outlet 0Outlet 2my-words3.00 : 2.00+1.00[0.50, 1.50]1.50[1.20, 1.80]0.010"))
    #expect(!rows.contains("without the check"))
  }

  @Test("gives small rates the decimals that tell them apart")
  func smallRates() throws {
    var comparison = InventedComparison.make(outlets: 3)
    comparison.differences = [
      Difference(
        first: 0, second: 2, measure: .own, basis: .unpaired, firstRate: 0.014, secondRate: 0.004,
        interval: Interval(0.002, 0.018))
    ]
    let tree = try HTMLTree(bytes(comparison))
    #expect(tree.all("tr").contains { $0.text.contains("0.014 : 0.004+0.010[0.002, 0.018]3.50") })
    #expect(Figures.difference(0.0001, .three) == "0.000")
    #expect(Figures.rate(0.1, Figures.decimals(for: [0.1, 0.01])) == "0.10")
  }

  @Test("labels 0 on an axis that runs to both sides")
  func zero() {
    var html = HTMLWriter()
    // Nine ticks, so that every second has a label.
    html.axis(PlotScale([-0.1, 0.03]))
    #expect(String(decoding: html.bytes, as: UTF8.self).contains(">0</bdi>"))
  }

  @Test("draws no ranking where all intervals overlap")
  func ties() throws {
    var comparison = InventedComparison.make(outlets: 2)
    comparison.ranking.places = comparison.ranking.places.map { place in
      var place = place
      place.ranks = 1...2
      return place
    }
    let own = try #require(
      try HTMLTree(bytes(comparison)).elements.first { $0.attributes["id"] == "own-voice" }
    ).text
    #expect(own.contains("No ranking: the intervals of all outlets overlap."))
    #expect(!own.contains("share their ranks"))
  }

  @Test("says in plain words what the data tell, over what, and what they do not")
  func summary() throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 3)))
    let summary = try #require(tree.elements.first { $0.attributes["id"] == "summary" }).text
    #expect(
      summary.contains("Outlet 0: 5.00 in its own voice per 1,000 words, against 3.50 in the others together")
    )
    #expect(summary.contains("(ratio 1.43 [1.10, 1.90], over 25 shared stories)"))
    // Each outlet: 40 % of a weight of 2,000,000 millionths.
    #expect(summary.contains("Sources carry 40.0 % of the weight"))
    #expect(summary.contains("Not measured:"))
    var none = InventedComparison.make(outlets: 3)
    none.differences = []
    #expect(
      try HTMLTree(bytes(none)).elements.contains { $0.text == ComparisonPhrase.noneTold.english.plain })
  }

  @Test("calls nobody biased", arguments: ReportLocale.allCases)
  func wording(locale: ReportLocale) {
    let page = String(decoding: bytes(InventedComparison.make(outlets: 3), locale: locale), as: UTF8.self)
    #expect(!page.contains("bias") && !page.contains("منحاز") && !page.contains("انحياز"))
  }

  @Test("shows the words of an entry, and of an unknown one its id")
  func entries() throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 2)))
    let parts = try #require(tree.elements.first { $0.attributes["id"] == "entries" }).text
    #expect(parts.contains("مجزرة"))
    #expect(parts.contains("mine.other"))
    #expect(parts.contains("+0.700"))
    // The parts that are not shown are the rest: others −0.2.
    #expect(parts.contains("-0.200"))
  }

  @Test("tells how it was made and what was left out")
  func method() throws {
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 2)))
    let method = try #require(tree.elements.first { $0.attributes["id"] == "method" }).text
    for part in ["2,000", "95 %", "c0ffee00c0ffee00c0ffee", "mizan 9.9.9", "feed.jsonl", "30 stories"] {
      #expect(method.contains(part), "\(part)")
    }
    let notes = try #require(tree.elements.first { $0.attributes["id"] == "left-out" }).text
    #expect(notes.contains("2 records of the input could not be read."))
    #expect(notes.contains("Not measured:"))
  }

  @Test("lets nothing from a feed become markup", arguments: ReportLocale.allCases)
  func hostile(locale: ReportLocale) throws {
    let evil = "\"><script>alert(1)</script>\u{202E}&lt;'"
    let bytes = bytes(InventedComparison.make(outlets: 3, text: evil), locale: locale)
    let tree = try HTMLTree(bytes)
    #expect(tree.faults == [])
    #expect(tree.elements.contains { $0.name == "bdi" && $0.text == "\"><script>alert(1)</script>&lt;'0" })
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value == 0x202E })
  }

  @Test("stays small enough for a browser whatever is compared, and says what it leaves out")
  func limit() throws {
    let large = bytes(InventedComparison.make(outlets: 100, rows: 100))
    let larger = bytes(InventedComparison.make(outlets: 200, rows: 200))
    #expect(large.count < 3 << 20, "\(large.count)")
    #expect(abs(larger.count - large.count) < large.count / 50, "\(large.count) and \(larger.count)")
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 45, rows: 70)))
    #expect(tree.faults == [])
    #expect(
      tree.classed("note").contains {
        $0.text.hasPrefix("The 40 outlets with the most words of 45 are shown")
      })
    #expect(tree.classed("note").contains { $0.text == "50 more are in the json form." })
  }

  @Test("says at its head that articles without text lack what needs it", arguments: ReportLocale.allCases)
  func withoutText(locale: ReportLocale) throws {
    var comparison = InventedComparison.make(outlets: 2)
    func summary() throws -> String {
      try #require(
        HTMLTree(bytes(comparison, locale: locale)).elements.first { $0.attributes["id"] == "summary" }
      ).text
    }
    #expect(!(try summary().contains("mizan score --text")))
    comparison.notes.append(.init(.withoutText, count: 17))
    #expect(try summary().contains("mizan score --text"))
    #expect(try summary().contains("17"))
  }

  @Test("has no section for what was not counted")
  func sparse() throws {
    var comparison = InventedComparison.make(outlets: 2)
    comparison.words = []
    comparison.months = []
    comparison.references = nil
    comparison.splitHalf = nil
    comparison.stories = StorySummary()
    let ids = try HTMLTree(bytes(comparison)).all("section").compactMap { $0.attributes["id"] }
    #expect(!ids.contains("words") && !ids.contains("months") && !ids.contains("references"))
    #expect(!ids.contains("stability") && !ids.contains("stories"))
    #expect(ids.contains("summary") && ids.contains("method"))
  }

  @Test("shows paragraphs of each outlet with their findings marked")
  func examples() throws {
    var sample = ParagraphSample()
    var article = SampleReports.article
    article.outlet = "Outlet 1"
    sample.offer(SampleReports.all(in: article))
    let tree = try HTMLTree(bytes(InventedComparison.make(outlets: 2), sample: sample))
    #expect(tree.faults == [])
    #expect(tree.classed("par").count == 1)
    #expect(tree.all("a").count { $0.attributes["data-notes"] != nil } == 3)
  }
}

@Suite("The sample of paragraphs")
struct ParagraphSampleTests {
  /// One paragraph with a finding in own voice for each number.
  private func reports(_ numbers: some Sequence<Int>, outlet: String = "A", words: String = "")
    -> [[ParagraphReport]]
  {
    numbers.map { number in
      let article = Article(id: "n\(number)", outlet: outlet, body: "")
      let text = "مجزرة رقم \(number)" + words
      return [
        SampleReports.report(
          SampleReports.paragraph(text, in: article, number: 1),
          findings: [
            SampleReports.finding(
              "مجزرة", in: text, entry: "e", weight: 0.5, voice: .own, rule: "own.default", factor: 1...1,
              contribution: 0.5, via: "")
          ])
      ]
    }
  }

  private func sample(_ reports: some Sequence<[ParagraphReport]>) -> ParagraphSample {
    var sample = ParagraphSample()
    for reports in reports { sample.offer(reports) }
    return sample
  }

  @Test("is the same in any order and for any parts")
  func merging() {
    let all = reports(0..<100)
    let whole = sample(all).paragraphs(of: "A")
    #expect(whole.count == 3)
    #expect(sample(all.reversed()).paragraphs(of: "A") == whole)
    var merged = sample(all[60...])
    merged.merge(sample(all[..<30]))
    merged.merge(sample(all[30..<60]))
    #expect(merged.paragraphs(of: "A") == whole)
  }

  @Test("draws a text once, however often it was copied, and keeps outlets apart")
  func copies() {
    var copies = reports(repeatElement(7, count: 5)) + reports([8])
    copies += reports([7], outlet: "B")
    let sample = sample(copies)
    #expect(sample.paragraphs(of: "A").count == 2)
    #expect(sample.paragraphs(of: "B").count == 1)
    #expect(sample.paragraphs(of: "C") == [])
  }

  @Test("gives every paragraph about the same chance")
  func chance() {
    // 3 of 30 are drawn in each of 200 feeds, so that each of 30 places is drawn 20 times in the mean; five
    // standard deviations are 5 · √(200 · 0.1 · 0.9) = 21.
    var drawn = [Int](repeating: 0, count: 30)
    for feed in 0..<200 {
      for record in sample(reports(0..<30, words: " في العدد \(feed)")).paragraphs(of: "A") {
        drawn[Int(record.article.dropFirst()) ?? 0] += 1
      }
    }
    #expect(drawn.reduce(0, +) == 600)
    #expect(drawn.allSatisfy { (1...41).contains($0) }, "\(drawn)")
  }

  @Test("leaves out what has nothing in own voice, no verdict, no text, or is too long")
  func unfit() {
    let article = Article(id: "a", outlet: "A", body: "")
    var sample = ParagraphSample()
    sample.offer([SampleReports.short(in: article), SampleReports.nested(in: article)])
    var record = ParagraphRecord(SampleReports.quoted(in: article))
    record.text = nil
    sample.offer([record])
    sample.offer(reports([1], words: String(repeating: " كلمة", count: 400))[0])
    #expect(sample.paragraphs(of: "A") == [])
    sample.offer([ParagraphRecord(SampleReports.quoted(in: article))])
    #expect(sample.paragraphs(of: "A").count == 1)
  }
}
