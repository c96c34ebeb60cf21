import Mizan
import MizanAnalysis
import Testing

@Suite("What only the text tells")
struct ArticleReadingTests {
  private static let lexicon = """
    lexicon: test
    language: ar
    version: 1

    id: scale.killed
    category: loaded-language
    facet: reference-scale
    term: قتل
    pos: verb
    imperfect: يقتل
    weight: 0

    id: scale.martyred
    category: loaded-language
    facet: glorification
    term: استشهد
    pos: verb
    imperfect: يستشهد
    weight: 0.8
    neutral: قتل

    id: actor.north
    category: actor
    facet: north
    term: شمالي
    pos: adjective

    id: actor.south
    category: actor
    facet: south
    term: جنوبي
    pos: adjective

    id: actor.south-guard
    category: actor
    facet: guard
    term: الحرس الجنوبي
    pos: phrase
    exact: yes

    """

  private func table(_ texts: [(outlet: String, body: String)]) -> ArticleTable {
    let lexicon = CompiledLexicon(Lexicon(sources: [("test.lexicon", Self.lexicon)]))
    let pipeline = BiasPipeline(lexicon: lexicon)
    let reader = ArticleReader(lexicon: lexicon)
    var table = ArticleTable()
    for (index, text) in texts.enumerated() {
      let article = Article(id: "\(index)", outlet: text.outlet, body: text.body)
      let scored = ScoredArticle(article, reports: pipeline.reports(for: article))
      table.append(scored, reading: reader.read(scored))
    }
    return table
  }

  private func comparison(_ texts: [(outlet: String, body: String)]) async -> Comparison {
    let table = table(texts)
    return await OutletComparer(
      table, grouping: ArticleGrouping(separate: table.count), method: Comparison.Method(draws: 100)
    ).comparison()
  }

  @Test(
    "is whose death is called what",
    arguments: [
      ("قتل جندي شمالي في كمين قرب الجسر", "north"),
      ("استشهد ثلاثة عمال جنوبيين صباح أمس", "south"),
      // The agent stands behind what the death came by.
      ("استشهد راع شمالي برصاص جندي جنوبي", "north"),
      // The longer name holds the shorter one.
      ("قتل ضابط من الحرس الجنوبي فجر اليوم", "guard"),
      ("قتل الجنوبي رجلا عند الحاجز", nil),
      ("قتل شمالي وجنوبي قبل وصول الإسعاف", nil),
      ("قتل رجل مجهول، والحارس شمالي", nil),
    ] as [(String, String?)])
  func sides(body: String, side: String?) async throws {
    let references = await comparison([("A", body + " وبقي الطريق مغلقا حتى المساء")]).references
    #expect(references?.rows.map(\.side) == side.map { [$0] })
  }

  @Test("is counted by outlet, own voice apart from sources")
  func voices() async throws {
    let table = try #require(
      await comparison([
        ("A", "قتل جندي شمالي في كمين قرب الجسر القديم"),
        ("A", "وجاء فيه أيضا «استشهد جندي جنوبي في كمين قرب الجسر صباح أمس»"),
        ("B", "استشهد جندي شمالي في كمين قرب الجسر القديم"),
      ]).references)
    #expect(table.entries == ["scale.killed", "scale.martyred"])
    let row = try #require(table.rows.first { $0.outlet == 1 })
    #expect(row.side == "north" && row.own == [0, 1] && row.attributed == [0, 0])
    let south = try #require(table.rows.first { $0.side == "south" })
    #expect(south.outlet == 0 && south.own == [0, 0] && south.attributed == [0, 1])
  }

  @Test("is which words tell an outlet from the rest, with articles beside")
  func words() async throws {
    let texts = (0..<40).flatMap { index in
      let filler = (0..<140).map { _ in "كلام" }.joined(separator: " ")
      return [
        ("A", "نشر الموقع خبر الميناء \(filler)"),
        ("B", "نشر الموقع خبر المطار \(filler)"),
      ]
    }
    let lists = await comparison(texts).words
    #expect(lists.map(\.outlet) == [0, 1])
    let word = try #require(lists.first?.more.first)
    #expect(word.word == "الميناء")
    #expect(word.count == 40 && word.restCount == 0 && word.articles == 40 && word.restArticles == 0)
    #expect(lists[0].less.first?.word == "المطار")
    #expect(!lists[0].more.contains { $0.word == "نشر" })
  }
}
