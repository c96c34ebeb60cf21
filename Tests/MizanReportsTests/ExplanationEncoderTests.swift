import Mizan
import MizanReports
import Testing

@Suite("Explanations")
struct ExplanationEncoderTests {
  @Test("every number of the score stands in the text, span by span")
  func arithmetic() {
    #expect(
      explanation(of: SampleReports.quoted())
        == """
        14 words, 12 outside attributed stretches; scoring model 1
        paragraph: a17#3
        outlet: example.net
        date: 2025-02-11
        text: \u{2068}قال الناطق باسم الوزارة إن ما جرى «جريمة بشعة» لكن القرار أرعن وليس كارثة\u{2069}

        1. [35, 45)  \u{2068}جريمة بشعة\u{2069}
           entry: loaded.crime-heinous (loaded-language · atrocity)
           reached as: \u{2068}جريمة + بشع + ة\u{2069}
           voice: quoted, decided by quotation.sourced
           cue (neutral): \u{2068}قال\u{2069}
           source (office): \u{2068}الناطق باسم الوزارة\u{2069}
           weight 0.90 × voice 0.00 × negation 1.00 = 0.000

        2. [58, 62)  \u{2068}أرعن\u{2069}
           entry: loaded.reckless (loaded-language)
           reached as: \u{2068}أرعن\u{2069}
           voice: own, decided by own.default
           weight 0.80 × voice 1.00 × negation 1.00 = 0.800

        3. [68, 73)  \u{2068}كارثة\u{2069}
           entry: loaded.disaster (loaded-language)
           reached as: \u{2068}كارثة\u{2069}
           voice: own, decided by own.default
           weight 0.50 × voice 1.00 × negation 0.50, negated = 0.250

        rate own = 1000 × (0.80 + 0.50) ÷ 14 words = 92.86  (weights in the outlet's own voice)
        rate attributed = 1000 × (0.90) ÷ 14 words = 64.29  (weights in other voices)
        rate weighted = 1000 × (0.000 + 0.800 + 0.250) ÷ 14 words = 75.00  (contributions)
        score: r = 1000 × (0.000 + 0.800 + 0.250) ÷ (14 + 20) = 30.88; 100 × r ÷ (r + 15) = 67.3
        score_low: r = 1000 × (0.000 + 0.800 + 0.250) ÷ (14 + 20) = 30.88; 100 × r ÷ (r + 15) = 67.3
        score_high: r = 1000 × (0.000 + 0.800 + 0.250) ÷ (14 + 20) = 30.88; 100 × r ÷ (r + 15) = 67.3
        score_all: r = 1000 × (0.900 + 0.800 + 0.250) ÷ (14 + 20) = 57.35; 100 × r ÷ (r + 15) = 79.3
        verdict: loaded, since 40 ≤ 67.3

        """)
  }

  @Test("a hedge, the outlet's own evaluation in the verb, and who relays are named")
  func relayed() {
    let text = explanation(of: SampleReports.relayed())
    #expect(
      text.contains("   voice: indirect, decided by cue.clause, hedged, which does not enter the score\n"))
    #expect(text.contains("   cue (doubting, the outlet's own evaluation): \u{2068}زعمه\u{2069}\n"))
    #expect(text.contains("   relayed by: \u{2068}الوكالة\u{2069}\n"))
    // A hedge leaves the arithmetic alone.
    #expect(text.contains("   weight 0.50 × voice 0.30 × negation 1.00 = 0.150\n"))
  }

  @Test("a factor that is not certain has its bounds, and a neutral counterpart is named")
  func bounds() {
    var record = ParagraphRecord(SampleReports.nested())
    record.findings[0].neutral = "أقوال"
    let text = String(decoding: ExplanationEncoder(model: .test).encode(record), as: UTF8.self)
    #expect(
      text.contains("   weight 0.50 × voice 0.50 (between 0.50 and 1.00) × negation 0.50, denied = 0.125\n"))
    #expect(text.contains("   neutral: \u{2068}أقوال\u{2069}\n"))
    #expect(text.contains("verdict: mild, since 10 ≤ 22.9 < 40\n"))
  }

  @Test("of two findings on one word the lighter is not counted, and the heavier is named")
  func overlap() {
    let text = "وصف القرار بأنه كارثة وطنية كبرى على البلاد كلها"
    let paragraph = SampleReports.paragraph(text, in: SampleReports.article, number: 1)
    let findings = [
      SampleReports.finding(
        "كارثة", in: text, entry: "loaded.disaster", weight: 0.5, voice: .own, rule: "own.default",
        factor: 1...1, contribution: 0, via: "كارثة"),
      SampleReports.finding(
        "كارثة وطنية", in: text, entry: "fear.disaster", category: "appeal-to-fear", weight: 0.8, voice: .own,
        rule: "own.default", factor: 1...1, contribution: 0.8, via: "كارثة … وطنية"),
    ]
    // 1000 × 0.8 ÷ (9 + 20) = 27.586; 100 × 27.586 ÷ 42.586 = 64.8
    let report = SampleReports.report(
      paragraph, words: 9, score: .init(value: 64.777, low: 64.777, high: 64.777, all: 64.777),
      verdict: .loaded,
      findings: findings)
    let lines = explanation(of: report)
    #expect(lines.contains(" = 0.500; not counted, since finding 2 counts on the same words\n"))
    #expect(lines.contains("score: r = 1000 × (0.800) ÷ (9 + 20) = 27.59; 100 × r ÷ (r + 15) = 64.8\n"))
    #expect(lines.contains("rate own = 1000 × (0.80) ÷ 9 words = 88.89  "))
  }

  @Test(
    "a verdict is explained by the threshold that gave it",
    arguments: [
      (ParagraphReport.Verdict.clean, nil, 3.0, 3.0, 3.0, "clean, since 3.0 < 10"),
      (.mild, nil, 10, 10, 10, "mild, since 10 ≤ 10.0 < 40"),
      (.loaded, nil, 40, 40, 40, "loaded, since 40 ≤ 40.0"),
      (.unclear, nil, 30, 20, 50, "unclear, since 20.0 < 40 ≤ 50.0"),
      (.insufficient, .tooShort, 0, 0, 0, "insufficient, since 10 words are fewer than 8"),
      (.insufficient, .notArabic, 0, 0, 0, "insufficient, since the text is mostly not Arabic"),
      (.insufficient, .boilerplate, 0, 0, 0, "insufficient, since the text is boilerplate"),
    ] as [(ParagraphReport.Verdict, TokenizedParagraph.Insufficiency?, Double, Double, Double, String)]
  )
  func verdicts(
    verdict: ParagraphReport.Verdict, reason: TokenizedParagraph.Insufficiency?, score: Double, low: Double,
    high: Double, expected: String
  ) {
    let paragraph = SampleReports.paragraph("نص", in: SampleReports.article, number: 1)
    let report = SampleReports.report(
      paragraph, score: .init(value: score, low: low, high: high, all: high), verdict: verdict, reason: reason
    )
    #expect(explanation(of: report).hasSuffix("verdict: " + expected + "\n"))
  }

  @Test("a record that was scored with other constants is said to be")
  func otherConstants() {
    var report = ParagraphRecord(SampleReports.quoted())
    report.score = 50
    let text = String(decoding: ExplanationEncoder(model: .test).encode(report), as: UTF8.self)
    #expect(text.contains(" = 67.3; the record says 50.0: it was scored with other constants\n"))
  }

  private func explanation(of report: ParagraphReport) -> String {
    String(decoding: ExplanationEncoder(model: .test).encode(ParagraphRecord(report)), as: UTF8.self)
  }
}
