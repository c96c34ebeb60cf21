import Mizan
import MizanReports
import Testing

@Suite("Reports in a terminal")
struct TextEncoderTests {
  @Test("a line a paragraph, a line a finding, the Arabic last and isolated")
  func plain() {
    #expect(
      encoded(SampleReports.all(), TextEncoder())
        == """
        a17#title  insufficient (too-short)  0.0 [0.0–0.0]  3 words
        a17#3  loaded  67.3 [67.3–67.3]  14 words
            quoted     loaded.crime-heinous  0.90 → 0.000  quotation.sourced  \u{2068}جريمة بشعة\u{2069}
            own        loaded.reckless  0.80 → 0.800  own.default  \u{2068}أرعن\u{2069}
            own        loaded.disaster  0.50 → 0.250  negated  own.default  \u{2068}كارثة\u{2069}
        a17#4  mild  22.9 [22.9–37.3]  8 words
            vague      doubt.lies  0.50 → 0.125  denied  quotation.nested  \u{2068}أكاذيب\u{2069}

        """)
  }

  @Test("colour stands around the voice alone, and changes nothing else")
  func color() {
    let colored = encoded(SampleReports.all(), TextEncoder(usesColor: true))
    #expect(colored.contains("    \u{1B}[32mquoted\u{1B}[0m     loaded.crime-heinous"))
    #expect(colored.contains("    \u{1B}[1;31mown\u{1B}[0m        loaded.reckless"))
    let stripped = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == encoded(SampleReports.all(), TextEncoder()))
  }

  @Test(
    "a text from outside cannot move the cursor, end its line or turn what follows around",
    arguments: [
      ("أ\u{1B}[31mب", "أ\u{241B}[31mب"), ("أ\u{7}\u{0}ب", "أ\u{2407}\u{2400}ب"), ("أ\u{7F}ب", "أ\u{2421}ب"),
      ("أ\u{9B}2Jب", "أ\u{FFFD}2Jب"), ("أ\u{202E}ب\u{202C}", "أب"), ("أ\u{2069}\u{2067}ب", "أب"),
      ("أ\nب\r\nج", "أ ب  ج"), ("أ\u{2028}ب", "أ ب"), ("أ\u{200F}ب\u{A0}«ج»", "أ\u{200F}ب\u{A0}«ج»"),
    ]
  )
  func harmless(text: String, shown: String) {
    let paragraph = SampleReports.paragraph(text, in: Article(id: "x", body: ""), number: 1)
    let lines = encoded(
      [SampleReports.report(paragraph)], TextEncoder(options: RecordOptions(includesText: true)))
    #expect(lines == "x#1  clean  0.0 [0.0–0.0]  10 words\n    \u{2068}\(shown)\u{2069}\n")
  }

  @Test("an id that is not ASCII is isolated together with the paragraph's label")
  func arabicID() {
    let article = Article(id: "خبر\u{1B}", title: "عنوان", body: "")
    #expect(
      encoded([SampleReports.short(in: article)], TextEncoder())
        .hasPrefix("\u{2068}خبر\u{241B}#title\u{2069}  insufficient"))
  }

  private func encoded(_ reports: [ParagraphReport], _ encoder: TextEncoder) -> String {
    var batch = EncodedBatch()
    encoder.encode(reports, into: &batch)
    return batch.text
  }
}
