import Testing

@testable import Mizan

@Suite struct ParagraphSplitterTests {
  private func texts(_ article: Article) -> [String] {
    ParagraphSplitter().paragraphs(of: article).map { "\($0.label)|\($0.text)" }
  }

  @Test("every line end closes a paragraph; white space goes, empty lines too")
  func splitsLines() {
    let body = "  أولى\n\nثانية\r\nثالثة\u{2028}رابعة\u{2029}\u{00A0}خامسة\u{3000}\r"
    #expect(texts(Article(id: "x", body: body)) == ["1|أولى", "2|ثانية", "3|ثالثة", "4|رابعة", "5|خامسة"])
  }

  @Test("title and lead come first and have labels instead of numbers")
  func labelsFields() {
    let article = Article(id: "x", title: " عنوان ", lead: "مقدمة", body: "متن")
    #expect(texts(article) == ["title|عنوان", "lead|مقدمة", "1|متن"])
    let paragraphs = ParagraphSplitter().paragraphs(of: article)
    #expect(paragraphs.map(\.id) == ["x#title", "x#lead", "x#1"])
    #expect(paragraphs.map(\.opensArticle) == [true, false, false])
  }

  @Test("an article without text has no paragraphs")
  func acceptsNothing() {
    #expect(texts(Article(id: "x", body: " \n\u{00A0}\n")).isEmpty)
  }
}
