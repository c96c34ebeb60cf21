import Mizan
import Testing

@testable import MizanReports

@Suite("The page of scored articles")
struct ScorePageTests {
  private static let heinous: LexiconEntry = {
    var entry = LexiconEntry(
      id: "loaded.crime-heinous", category: "loaded-language", term: "جريمة بشعة", partOfSpeech: .phrase,
      weight: 0.9)
    entry.gloss = "heinous crime"
    entry.neutral = "هجوم"
    entry.source = "Judges what it should name."
    entry.usedBy = ["government"]
    return entry
  }()

  private static let lexicon = LexiconIdentity(
    files: [.init(name: "ar-test", version: "1")], fingerprint: "c0ffee")

  /// The page of some articles.
  private func page(
    _ articles: [Article] = [SampleReports.article], locale: ReportLocale = .en, minimumScore: Double = 0,
    byteLimit: Int = ScorePage.byteLimit,
    reports: (Article) -> [ParagraphReport] = { SampleReports.all(in: $0) }
  ) -> [UInt8] {
    let encoder = HTMLReportEncoder(
      options: RecordOptions(minimumScore: minimumScore), locale: locale, entries: [Self.heinous],
      model: .test)
    var batch = EncodedBatch()
    var page = ScorePage(locale: locale, byteLimit: byteLimit)
    var summary = RunSummary()
    for article in articles {
      encoder.encode(reports(article), into: &batch)
      summary.add(reports(article))
    }
    page.take(batch)
    return page.bytes(
      Provenance(
        toolVersion: "9.9.9", lexicon: Self.lexicon, model: .test, options: [("format", .text("html"))],
        inputs: [.init(path: "feed.jsonl", byteCount: 10, sha256: "abc123")], summary: summary))
  }

  @Test("can be read without sight, without a mouse and without a network", arguments: ReportLocale.allCases)
  func structure(locale: ReportLocale) throws {
    let articles = ["a", "b"].map {
      Article(id: $0, outlet: "x", title: "عنوان", body: "", url: "https://x.example/")
    }
    let tree = try HTMLTree(page(articles, locale: locale))
    #expect(tree.faults == [])
    #expect(tree.elements[0].attributes["lang"] == locale.rawValue)
    #expect(tree.classed("text").count == 6)
    #expect(
      tree.classed("text").allSatisfy { $0.attributes["lang"] == "ar" && $0.attributes["dir"] == "rtl" })
  }

  @Test("marks each finding with its voice in style and in words, and links it to its note")
  func findings() throws {
    let tree = try HTMLTree(page())
    let marked = tree.all("a").filter { $0.attributes["data-notes"] != nil }
    #expect(
      marked.map { $0.attributes["class"] ?? "" } == ["f quoted", "f own", "f own", "f vague"])
    #expect(marked[0].text == "جريمة بشعة (1, direct quotation)1")
    #expect(marked[2].text.hasPrefix("كارثة (3, own voice)"))
    let note = try #require(
      tree.elements.first { $0.attributes["id"] == marked[0].attributes["href"]?.dropFirst().description })
    for part in [
      "loaded.crime-heinous", "heinous crime", "atrocity", "Judges what it should name.", "governments",
      "هجوم",
      "direct quotation: in quotation marks, and the source is named", "قال – neutral (said)",
      "الناطق باسم الوزارة – holder of an office", "weight 0.90 × voice 0.00 = 0.000",
    ] { #expect(note.text.contains(part), "\(part)") }
    // 0.5 × 1 × 0.5 of the negated one: the factor stands there only where it counts.
    #expect(
      tree.classed("notes").contains { $0.text.contains("weight 0.50 × voice 1.00 × negation 0.50 = 0.250") })
  }

  @Test("shows the stretches that a source carries, and text as it was printed")
  func attributed() throws {
    let tree = try HTMLTree(page())
    let paragraph = try #require(tree.elements.first { $0.attributes["id"] == "a:a17:3" })
    #expect(tree.classed("said").contains { $0.text.hasPrefix("«") })
    #expect(paragraph.text.contains("67.3"))
    #expect(tree.classed("score").contains { $0.text == "score 22.9 [22.9–37.3]" })
    #expect(tree.classed("diagnostic").count == 1)
  }

  @Test("has a bar a paragraph, named by its score and verdict")
  func strip() throws {
    let tree = try HTMLTree(page())
    let bars = tree.classed("bar")
    #expect(bars.map { $0.attributes["style"] } == ["--score:0.0%", "--score:67.3%", "--score:22.9%"])
    #expect(
      bars.map(\.text) == [
        "Paragraph title: 0.0, no verdict", "Paragraph 3: 67.3, loaded", "Paragraph 4: 22.9, mild",
      ])
  }

  @Test("lets nothing from a feed become markup or an address that runs", arguments: ReportLocale.allCases)
  func hostile(locale: ReportLocale) throws {
    let evil = "\"><script>alert(1)</script>\u{202E}&lt; ' <!-- \u{0}"
    let article = Article(
      id: evil, outlet: evil, title: evil, body: "", date: evil, url: "javascript:alert(1)", section: evil)
    let bytes = page([article], locale: locale) { article in
      let text = evil + " مجزرة"
      let finding = SampleReports.finding(
        "مجزرة", in: text, entry: evil, category: evil, facet: evil, weight: 0.5, neutral: evil, voice: .own,
        rule: evil, factor: 1...1, contribution: 0.5, via: evil)
      return [
        SampleReports.report(SampleReports.paragraph(text, in: article, number: 1), findings: [finding])
      ]
    }
    let tree = try HTMLTree(bytes)
    #expect(tree.faults == [])
    #expect(tree.classed("text").first?.text.contains("<script>alert(1)</script>&lt; ' <!--") == true)
    let controls: Set<UInt32> = Set(
      [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069))
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { controls.contains($0.value) })
  }

  @Test("takes articles up to its limit and tells how many it leaves out")
  func limit() throws {
    let articles = (0..<40).map { Article(id: "n\($0)", title: "عنوان", body: "") }
    let bytes = page(articles, byteLimit: 60_000)
    let shown = try HTMLTree(bytes).all("article").count
    #expect((2..<39).contains(shown))
    #expect(bytes.count < 100_000)
    #expect(
      try HTMLTree(bytes).classed("note").contains { $0.text.hasPrefix("The first \(shown) of 40 articles") })
    // An article of its own is never left out.
    #expect(try HTMLTree(page(byteLimit: 10)).all("article").count == 1)
  }

  @Test("leaves out paragraphs below a score, counts them, and leads only to what is there")
  func minimum() throws {
    let tree = try HTMLTree(page(minimumScore: 30))
    #expect(tree.faults == [])
    #expect(tree.classed("par").count == 1)
    #expect(tree.classed("note").contains { $0.text.hasPrefix("2 of its paragraphs score less than 30.0") })
    #expect(try HTMLTree(page(minimumScore: 99)).all("article").isEmpty)
  }

  @Test("gives a repeated id its suffix in every place")
  func suffix() throws {
    let encoder = HTMLReportEncoder(locale: .en, entries: [], model: .test)
    var batch = EncodedBatch()
    for _ in 0..<2 { encoder.encode(SampleReports.all(), into: &batch) }
    batch.appendToIDs([(article: 1, suffix: "~2")])
    var page = ScorePage(locale: .en)
    page.take(batch)
    let tree = try HTMLTree(
      page.bytes(
        Provenance(
          toolVersion: "1", lexicon: Self.lexicon, model: .test, options: [], inputs: [],
          summary: RunSummary())))
    #expect(tree.faults == [])
    #expect(tree.all("article").compactMap { $0.attributes["id"] } == ["a:a17", "a:a17~2"])
    #expect(tree.elements.contains { $0.attributes["id"] == "a:a17~2:3:1" })
  }

  @Test("says where it comes from")
  func provenance() throws {
    let text = try #require(try HTMLTree(page()).elements.first { $0.attributes["id"] == "method" }).text
    for part in ["mizan 9.9.9", "c0ffee", "ar-test 1", "feed.jsonl", "abc123", "format=html"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("runs no script but its own, which its policy names")
  func policy() throws {
    let tree = try HTMLTree(page())
    let policy = try #require(
      tree.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes[
        "content"])
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(policy.contains("script-src 'sha256-"))
    #expect(tree.all("script").map(\.text) == [PageScript.text])
    #expect(!PageScript.text.contains("<") && !PageScript.text.contains("&"))
    #expect(!PageStyle.text.contains("<") && !PageStyle.text.contains("&"))
  }
}
