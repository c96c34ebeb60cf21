import Mizan
import MizanAnalysis
import Testing

@testable import MizanReports

@Suite("The page of retellings")
struct RetellingPageTests {
  private static let lexicon = LexiconIdentity(
    files: [.init(name: "ar-test", version: "7")], fingerprint: "c0ffee")

  /// A paragraph in which some words are findings of a weight, and some a source's.
  private struct Wording {
    var text: String
    var findings: [(words: String, weight: Double)] = []
    var said: String?
  }

  /// An article of a title and body paragraphs.
  private func article(
    _ id: String, _ title: String, _ wordings: [Wording], outlet: String? = nil, url: String? = nil
  ) -> (article: Article, reports: [ParagraphReport]) {
    let article = Article(
      id: id, outlet: outlet ?? "outlet-\(id)", title: title, body: "", date: "2025-03-0\(id.count)", url: url
    )
    let head = SampleReports.report(
      SampleReports.paragraph(title, in: article, field: .title), verdict: .insufficient, reason: .tooShort)
    let body = wordings.enumerated().map { place, wording in
      let said = wording.said.map { SampleReports.span($0, in: wording.text) }
      let findings = wording.findings.map { words, weight in
        let isSaid = said?.scalars.contains(SampleReports.span(words, in: wording.text).scalars.lowerBound)
        return SampleReports.finding(
          words, in: wording.text, entry: "loaded.\(Int(weight * 100))", weight: weight,
          voice: isSaid == true ? .quoted : .own, rule: "own.default", factor: 1...1, contribution: weight,
          via: words)
      }
      let own = findings.filter(\.voice.isOwn).reduce(0) { $0 + $1.weight }
      return SampleReports.report(
        SampleReports.paragraph(wording.text, in: article, number: place + 1),
        rate: ParagraphReport.Rate(
          own: own * 100, attributed: findings.reduce(0) { $0 + $1.weight } * 100 - own * 100, weighted: 0),
        findings: findings,
        attributions: said.map {
          [Attribution(voice: .quoted, rule: "quotation.sourced", tokens: 0..<1, content: $0)]
        } ?? [])
    }
    return (article, [head] + body)
  }

  private static let frame = ("وقعت في حي السوق القديم", "صباح أمس وأسفرت عن سقوط ستة جرحى")

  /// A paragraph whose middle is one wording.
  private func framed(_ words: String, _ weight: Double?, isSaid: Bool = false) -> Wording {
    Wording(
      text: "\(Self.frame.0) \(words) \(Self.frame.1)", findings: weight.map { [(words, $0)] } ?? [],
      said: isSaid ? words : nil)
  }

  private func page(
    _ articles: [(article: Article, reports: [ParagraphReport])], locale: ReportLocale = .en,
    leftOut: RetellingReport.LeftOut = .init(), byteLimit: Int = RetellingHTMLEncoder.byteLimit
  ) -> [UInt8] {
    let report = RetellingReport(
      of: articles, leftOut: leftOut,
      origin: RetellingReport.Origin(
        toolVersion: "9.9.9", lexicon: Self.lexicon, model: .test, inputs: ["feed.jsonl"]))
    return RetellingHTMLEncoder(locale: locale, entries: [], byteLimit: byteLimit).encode(report)
  }

  private var softened: [(article: Article, reports: [ParagraphReport])] {
    [
      article("a", "قتلى في هجوم", [framed("مجزرة بشعة", 0.8)], url: "https://a.example/1"),
      article(
        "bb", "ستة قتلى", [framed("حادثة مؤسفة", 0.2), Wording(text: "خبر لا يرد إلا في المقال الثاني")]),
    ]
  }

  @Test("can be read without sight, without a mouse and without a network", arguments: ReportLocale.allCases)
  func structure(locale: ReportLocale) throws {
    let tree = try HTMLTree(
      page(softened + [article("a", "عنوان", [framed("مجزرة بشعة", 0.8)])], locale: locale))
    #expect(tree.faults == [])
    #expect(tree.elements[0].attributes["lang"] == locale.rawValue)
    #expect(
      tree.classed("text").allSatisfy { $0.attributes["lang"] == "ar" && $0.attributes["dir"] == "rtl" })
    #expect(
      tree.classed("tag").filter { $0.name == "a" }.allSatisfy {
        $0.attributes["lang"] == locale.rawValue && $0.attributes["dir"] == locale.direction
      })
  }

  @Test(
    "shows each change in its place in the text, and in words below it",
    arguments: [
      (("مجزرة بشعة", 0.8, false), ("حادثة مؤسفة", 0.2, false), ["softened"]),
      (("حادثة مؤسفة", 0.2, false), ("مجزرة بشعة", 0.8, false), ["intensified"]),
      (("مجزرة بشعة", 0.8, false), ("مجزرة بشعة", 0.8, true), ["moved to a source"]),
      (("مجزرة بشعة", 0.8, true), ("مجزرة بشعة", 0.8, false), ["moved to the outlet"]),
      (("مجزرة بشعة", 0.8, false), ("حادثة", 0.2, true), ["moved to a source", "softened"]),
    ] as [((String, Double, Bool), (String, Double, Bool), [String])])
  func change(first: (String, Double, Bool), second: (String, Double, Bool), kinds: [String]) throws {
    let tree = try HTMLTree(
      page([
        article("a", "عنوان", [framed(first.0, first.1, isSaid: first.2)]),
        article("bb", "رأس", [framed(second.0, second.1, isSaid: second.2)]),
      ]))
    let inText = tree.classed("tag").filter { $0.name == "a" }
    #expect(inText.map(\.text) == kinds + kinds)
    let marked = tree.classed("changed").map(\.text)
    #expect(marked.contains { $0.hasPrefix(first.0) } && marked.contains { $0.hasPrefix(second.0) })
    let items = tree.all("li").filter { $0.attributes["id"]?.hasPrefix("p:") == true }
    #expect(
      items.map { "#" + ($0.attributes["id"] ?? "") }
        == inText.prefix(kinds.count).map { $0.attributes["href"] })
    let weights = [first.1, second.1].map { $0 == 0.8 ? "0.80" : "0.20" }
    for (item, kind) in zip(items, kinds) {
      let voices = [first.2, second.2].map { $0 ? "direct quotation" : "own voice" }
      #expect(
        item.text
          == "\(kind) in the first: \(first.0) (loaded language, weight \(weights[0]), \(voices[0])); "
          + "in the second: \(second.0) (loaded language, weight \(weights[1]), \(voices[1]))")
    }
  }

  @Test("counts words, findings by voice and changes at its head")
  func summary() throws {
    let tree = try HTMLTree(page(softened))
    let rows = tree.all("tr").map(\.text)
    #expect(rows.contains { $0.hasPrefix("1.\u{A0}outlet-a2025-03-0120100.0 %0.0 %") })
    #expect(rows.contains { $0.hasPrefix("softeneda lighter or a plain wording") && $0.hasSuffix("1") })
    #expect(rows.contains("as it was0"))
    #expect(
      tree.all("p").contains {
        $0.text == "2 passages in both articles, 0 only in the first, 1 only in the second."
      })
    #expect(tree.all("a").contains { $0.attributes["href"] == "https://a.example/1" })
  }

  @Test("puts each article beside the first, with ids of their own where the articles share one")
  func several() throws {
    let tree = try HTMLTree(
      page([
        article("a", "عنوان", [framed("مجزرة بشعة", 0.8)]), article("a", "رأس", [framed("حادثة", 0.2)]),
        article("a", "ثالث", [framed("عملية", nil)]),
      ]))
    #expect(tree.faults == [])
    #expect(
      tree.all("section").compactMap { $0.attributes["id"] }.filter { $0.hasPrefix("retelling") }.count == 2)
  }

  @Test("tells what it leaves out, and stays below its limit")
  func limit() throws {
    let long = (0..<60).map { Wording(text: "فقرة رقمها \($0) من مقال طويل لا يشبه غيره في شيء \($0)") }
    let articles = [article("a", "عنوان", long), article("bb", "رأس", long)]
    let bytes = page(articles, leftOut: .init(copies: 2, articles: 3), byteLimit: 60_000)
    let tree = try HTMLTree(bytes)
    #expect(tree.faults == [])
    #expect(bytes.count < 70_000)
    let shown = tree.classed("passage").count
    #expect(shown > 3 && shown < 61)
    #expect(
      tree.classed("note").contains { $0.text.hasPrefix("\(61 - shown) of 61 passages are not shown") })
    let leftOut = try #require(tree.elements.first { $0.attributes["id"] == "left-out" }).text
    #expect(leftOut.contains("2 copies left out"))
    #expect(leftOut.contains("3 articles more than the 2"))
    #expect(leftOut.contains("Not measured"))
  }

  @Test("says which tool, lexicon and model its figures come from")
  func origin() throws {
    let tree = try HTMLTree(page(softened))
    let text = try #require(tree.elements.first { $0.attributes["id"] == "method" }).text
    for part in ["mizan 9.9.9", "c0ffee", "ar-test 7", "feed.jsonl"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("lets nothing from a feed become markup", arguments: ReportLocale.allCases)
  func hostile(locale: ReportLocale) throws {
    let evil = "\"><script>alert(1)</script>\u{202E}&lt; ' <!-- \u{0}"
    let wording = Wording(text: "\(evil) مجزرة بشعة", findings: [("مجزرة بشعة", 0.8)])
    let articles = ["x", "y"].map {
      article(evil + $0, evil, [wording], outlet: evil, url: "javascript:alert(1)")
    }
    let tree = try HTMLTree(page(articles, locale: locale))
    #expect(tree.faults == [])
    #expect(tree.all("script").count == 1)
  }
}
