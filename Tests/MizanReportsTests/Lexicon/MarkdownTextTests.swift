import Testing

@testable import MizanReports

@Suite("Text in Markdown")
struct MarkdownTextTests {
  private func markdown(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(markdown: text)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "nothing in it is markup",
    arguments: [
      ("**x** _y_ `z`", #"\*\*x\*\* \_y\_ \`z\`"#), ("a | b", #"a \| b"#),
      ("<img src=x>", #"\<img src\=x\>"#), ("[a](http://b.c)", #"\[a\](http\://b\.c)"#),
      ("&lt;", #"\&lt;"#), ("- a", #"\- a"#), ("1. a", #"1\. a"#), ("~~a~~", #"\~\~a\~\~"#),
      (#"\*"#, #"\\\*"#), ("# a", "\\#<!-- --> a"), ("www.a.b", #"www\.a\.b"#), ("$x$", #"\$x\$"#),
    ])
  func escapes(text: String, expected: String) { #expect(markdown(text) == expected) }

  @Test("a mention and a reference are cut off from their sign")
  func mentions() {
    #expect(markdown("@team") == #"\@<!-- -->team"#)
    #expect(markdown("#12") == "\\#<!-- -->12")
  }

  @Test("it stays on its line and turns nothing around")
  func controls() {
    #expect(markdown("a\nb\r\u{2028}c\u{0}d\u{1B}[1m") == #"a b  cd\[1m"#)
    #expect(markdown("\u{202E}شهيد\u{2066}\u{200F}") == "شهيد")
  }

  @Test("Arabic with its marks stays as it is")
  func arabic() { #expect(markdown("مَجزرة «بشعة»، 3") == "مَجزرة «بشعة»، 3") }
}
