import Mizan
import MizanReports
import Testing

@Suite("Formats on what the pipeline makes")
struct PipelineReportsTests {
  private static let reports: [ParagraphReport] = {
    let lexicon = Lexicon(sources: [
      (
        "test.lexicon",
        """
        lexicon: test
        language: ar
        version: 1

        id: loaded.heinous
        category: loaded-language
        facet: atrocity
        term: بشع
        pos: adjective
        weight: 0.8
        neutral: خطير

        id: loaded.crime-heinous
        category: smear
        term: جريمة بشعة
        pos: phrase
        weight: 0.9

        id: doubt.illusion
        category: doubt
        term: وهم
        pos: noun
        weight: 0.35

        """
      )
    ])
    let body = """
      وقعت في المدينة جريمة بشعة صباح اليوم وترك الحادث أثرا بشعا في النفوس
      خرج السكان إلى الشارع الرئيسي في ساعات المساء للاحتفال بافتتاح الحديقة الجديدة
      قال الناطق باسم البلدية إن ما جرى «مشهد بشع لا يليق بالمدينة ولا بأهلها» ثم غادر القاعة
      وليس الأمر وهما كما يظن بعض الناس في هذه الأيام الصعبة
      """
    let article = Article(id: "خبر-1", outlet: "مثال", title: "وهم \"جديد\"", body: body)
    return BiasPipeline(lexicon: CompiledLexicon(lexicon), model: .test).reports(for: article)
  }()

  @Test("findings of several categories overlap in the reports, so that the tests below mean something")
  func material() {
    #expect(Self.reports.count == 5)
    let overlapping = Self.reports[1].findings.count { $0.contribution == 0 }
    #expect(overlapping == 1)
  }

  @Test("the explanation comes to the scorer's own numbers")
  func explanations() {
    for report in Self.reports {
      let record = ParagraphRecord(report)
      let text = String(decoding: ExplanationEncoder(model: .test).encode(record), as: UTF8.self)
      #expect(!text.contains("other constants"))
      for (name, value) in [("own", report.rate.own), ("weighted", report.rate.weighted)] {
        let line = text.split(separator: "\n").first { $0.hasPrefix("rate \(name) = ") }
        #expect(line?.contains(" words = \(written(value))  (") == true)
      }
    }
  }

  @Test("records are valid, and read back to the same lines of explanation")
  func records() throws {
    var batch = EncodedBatch()
    JSONLinesEncoder(options: RecordOptions(includesText: true)).encode(Self.reports, into: &batch)
    let schema = try JSON(RecordSchema.text)
    let lines = batch.text.split(separator: "\n")
    #expect(lines.count == Self.reports.count)
    for (line, report) in zip(lines, Self.reports) {
      #expect(SchemaChecker().problems(of: try JSON(String(line)), with: schema).isEmpty)
      var original = ParagraphRecord(report)
      for index in original.findings.indices { original.findings[index].neutral = nil }
      let record = try RecordReader(path: "-").record(in: line.utf8, number: 1)
      let encoder = ExplanationEncoder(model: .test)
      #expect(encoder.encode(record) == encoder.encode(original))
    }
  }

  private func written(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let part = String(100 + hundredths % 100).dropFirst()
    return "\(hundredths / 100).\(part)"
  }
}
