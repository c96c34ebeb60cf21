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

  @Test("generated text is cut as a plain reading of its scalars cuts it")
  func agreesWithPlainReading() {
    let alphabet = Array("ابت \n\r\u{2028}\u{2029}\u{00A0}\u{200F}\u{2014}\u{201C}\t\u{0}aé😀".unicodeScalars)
    var generator = SplitMix(seed: 22)
    for length in 0..<300 {
      let scalars = (0..<length).map { _ in
        // Mostly letters, so that lines are longer than a machine word.
        Int.random(in: 0..<3, using: &generator) > 0
          ? "م" as Unicode.Scalar : alphabet.randomElement(using: &generator) ?? " "
      }
      let body = String(String.UnicodeScalarView(scalars))
      let lines = scalars.split { "\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) }.map { line in
        Self.trimmed(Array(line))
      }
      let expected = lines.filter { !$0.isEmpty }.map { String(String.UnicodeScalarView($0)) }
      let paragraphs = ParagraphSplitter().paragraphs(of: Article(id: "x", body: body))
      #expect(
        paragraphs.map(\.text).elementsEqual(expected) { $0.unicodeScalars.elementsEqual($1.unicodeScalars) })
      #expect(paragraphs.map(\.number) == expected.indices.map { $0 + 1 })
    }
  }

  private static func trimmed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      let kind = ScalarClass(scalar)
      return scalar.value <= 0x20 || scalar.value == 0x7F || kind == .space || kind == .invisible
    }
    guard let first = line.firstIndex(where: { !isBlank($0) }),
      let last = line.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(line[first...last])
  }
}
