import MizanAnalysis
import Testing

@Suite("Retellings")
struct RetellingTests {
  private func retelling(_ first: [String], _ second: [String], hasTitle: Bool = false) -> Retelling {
    Retelling(
      from: MarkedArticle.article(first, id: "a", hasTitle: hasTitle),
      to: MarkedArticle.article(second, id: "b", hasTitle: hasTitle))
  }

  /// What a change says: the kind and the words on both sides.
  private func told(_ change: Retelling.Change) -> [String] {
    [change.kind.rawValue, change.before?.text ?? "", change.after?.text ?? ""]
  }

  static let frame = ("وقعت في حي السوق القديم", "صباح أمس وأسفرت عن سقوط ستة جرحى")

  @Test(
    "a wording in the same place is told by its weight and its voice",
    arguments: [
      ("{a 0.8|مجزرة بشعة}", "{b 0.2|حادثة مؤسفة}", [["softened", "مجزرة بشعة", "حادثة مؤسفة"]]),
      ("{b 0.2|حادثة مؤسفة}", "{a 0.8|مجزرة بشعة}", [["intensified", "حادثة مؤسفة", "مجزرة بشعة"]]),
      ("{a 0.5|مجزرة بشعة}", "{b 0.5|مذبحة مروعة}", [["reworded", "مجزرة بشعة", "مذبحة مروعة"]]),
      ("{a 0.8|مجزرة}", "عملية أمنية", [["softened", "مجزرة", "عملية أمنية"]]),
      ("عملية أمنية", "{a 0.8|مجزرة}", [["intensified", "عملية أمنية", "مجزرة"]]),
      ("معركة {a 0.8|وحشية}", "معركة", [["dropped", "وحشية", ""]]),
      ("معركة", "معركة {a 0.8|وحشية}", [["added", "", "وحشية"]]),
      ("{a 0.8|مجزرة بشعة}", "<{a 0.8|مجزرة بشعة}>", [["moved-to-source", "مجزرة بشعة", "مجزرة بشعة"]]),
      ("<{a 0.8|مجزرة بشعة}>", "{a 0.8|مجزرة بشعة}", [["moved-to-outlet", "مجزرة بشعة", "مجزرة بشعة"]]),
      (
        "{a 0.8|مجزرة بشعة}", "<{b 0.2|حادثة مؤسفة}>",
        [["moved-to-source", "مجزرة بشعة", "حادثة مؤسفة"], ["softened", "مجزرة بشعة", "حادثة مؤسفة"]]
      ),
      ("{a 0.8|مجزرة بشعة}", "{a 0.8 not|مجزرة بشعة}", [["softened", "مجزرة بشعة", "مجزرة بشعة"]]),
      ("{a 0.8|مجزرة بشعة}", "{a 0.8|مجزرة بشعة}", []),
    ])
  func oneWording(first: String, second: String, expected: [[String]]) {
    let (before, after) = Self.frame
    let retelling = retelling(["\(before) \(first) \(after)"], ["\(before) \(second) \(after)"])
    #expect(retelling.changes.map(told) == expected)
    #expect(retelling.kept == (expected.isEmpty ? 1 : 0))
  }

  @Test("a change from one text to another is its opposite on the way back")
  func isSymmetric() {
    let opposite: [Retelling.Kind: Retelling.Kind] = [
      .dropped: .added, .added: .dropped, .softened: .intensified, .intensified: .softened,
      .reworded: .reworded, .movedToSource: .movedToOutlet, .movedToOutlet: .movedToSource,
    ]
    let first = [
      "أعلن المتحدث في المدينة أن {a 0.5|العدوان} على الحي مستمر منذ أيام",
      "وقالت لجنة الإغاثة إن <{b 0.8|المجزرة} التي شهدها السوق> أودت بحياة ستة",
      "خبر لا يرد إلا هنا {c 0.2|المزعوم}",
    ]
    let second = [
      "وقالت لجنة الإغاثة إن {b 0.8|المجزرة} التي شهدها السوق أودت بحياة ستة",
      "أعلن المتحدث في المدينة أن القصف على الحي مستمر منذ أيام",
    ]
    let forth = retelling(first, second)
    let back = retelling(second, first)
    func key(_ kind: Retelling.Kind?, _ from: Retelling.Wording?, _ to: Retelling.Wording?) -> String {
      "\(kind?.rawValue ?? "") \(from?.text ?? "") \(to?.text ?? "")"
    }
    #expect(
      Set(forth.changes.map { key($0.kind, $0.before, $0.after) })
        == Set(back.changes.map { key(opposite[$0.kind], $0.after, $0.before) }))
    #expect(Set(forth.changes.map(\.kind)) == [.softened, .movedToOutlet, .dropped])
  }

  @Test("paragraphs correspond in another order, split and joined")
  func correspondence() {
    let flood = "غمرت مياه السيول شوارع البلدة القديمة وأغلقت المدارس أبوابها يومين"
    let rescue = "انتشلت فرق الإنقاذ عائلة كاملة من سطح منزل قرب الجسر الكبير"
    let forecast = "تتوقع الأرصاد استمرار الأمطار حتى مساء الخميس مع رياح شديدة"
    let result = retelling(
      ["عنوان أول", flood, rescue + " " + forecast, "فقرة عن سوق الأسهم لا علاقة لها بالخبر"],
      ["رأس آخر", forecast, flood, rescue], hasTitle: true)
    #expect(
      result.passages.map { [$0.first, $0.second] } == [
        [[0], [0]], [[1], [2]], [[2], [1, 3]], [[3], []],
      ])
    // Forecast and rescue stand in the other order, and words are aligned in order: the longer of the two counts.
    #expect(result.passages[1].sharedWords == result.passages[1].firstWords)
    #expect(result.passages[3].sharedWords == 0)
  }

  @Test("what only one article has comes behind what it follows")
  func placesWhatIsNew() {
    let (one, two) = (
      "وصل الوزير إلى العاصمة في زيارة تستمر يومين", "وقعت الشركتان عقد إنشاء محطة جديدة للكهرباء"
    )
    let result = retelling(
      [one, two],
      ["مقدمة جديدة عن تاريخ العلاقات بين البلدين", one, "تعليق خبير مستقل على الصفقة المنتظرة", two])
    #expect(
      result.passages.map { [$0.first, $0.second] } == [[[], [0]], [[0], [1]], [[], [2]], [[1], [3]]])
  }

  @Test("a clause that moves into a source's mouth is told without a finding in it")
  func movedClause() {
    let clause = "قوات الأمن فرقت المحتجين قرب الميدان بالغاز المسيل للدموع"
    let result = retelling(["\(clause) مساء السبت"], ["قال شهود <\(clause)> مساء السبت"])
    #expect(result.changes.map(told) == [["moved-to-source", clause, clause]])
    #expect(result.changes[0].before?.entry == nil)
  }

  @Test("an article beside itself shows no change, and every wording is kept")
  func itself() {
    let article = [
      "{a 0.5|عنوان قاس}", "نص فيه {b 0.8|كلمة عنيفة} وأخرى <{c 0.2|منقولة عن غيره}> ثم يمضي إلى نهايته",
    ]
    let result = retelling(article, article, hasTitle: true)
    #expect(result.changes.isEmpty)
    #expect(result.kept == 3)
    #expect(result.passages.allSatisfy { $0.sharedWords == $0.firstWords && $0.first == $0.second })
  }

  @Test("paragraphs without a text correspond to none")
  func withoutText() {
    var article = MarkedArticle.article(["نص {a 0.5|ما} في فقرة وحيدة من هذا المقال"])
    article.paragraphs[0].text = nil
    let result = Retelling(from: article, to: article)
    #expect(result.passages.map { [$0.first, $0.second] } == [[[], [0]], [[0], []]])
    #expect(result.changes.isEmpty)
  }
}
