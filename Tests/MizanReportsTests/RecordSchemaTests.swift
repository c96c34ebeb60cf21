import Mizan
import MizanReports
import Testing

@Suite("The record's schema")
struct RecordSchemaTests {
  @Test("every record that the encoder writes is valid", arguments: [true, false])
  func valid(includesText: Bool) throws {
    let schema = try JSON(RecordSchema.text)
    let bare = Article(id: "", title: "عنوان", body: "")
    let reports =
      SampleReports.all() + SampleReports.all(in: bare) + Self.everyName() + [SampleReports.relayed()]
    for line in lines(reports, includesText: includesText) {
      #expect(SchemaChecker().problems(of: try JSON(line), with: schema).isEmpty)
    }
  }

  @Test("every property of the schema is written by some record, so that none is invented")
  func complete() throws {
    let schema = try JSON(RecordSchema.text)
    let written = Set(
      try lines(SampleReports.all() + [SampleReports.relayed()], includesText: true).flatMap {
        Self.paths(of: try JSON($0))
      })
    let described = Set(Self.paths(ofSchema: schema))
    #expect(written.subtracting(described).isEmpty)
    #expect(described.subtracting(written).isEmpty)
  }

  @Test(
    "a record that is not of the form is refused",
    arguments: [
      ("\"words\":8,", ""), ("\"score\":22.9", "\"score\":\"22.9\""), ("\"score\":22.9", "\"score\":122.9"),
      ("\"voice\":\"vague\"", "\"voice\":\"other\""), ("\"schema\":1", "\"schema\":2"),
      ("\"cue\":null", "\"cue\":{}"), ("[0.50,1.00]", "[0.50]"), ("\"denied\":true", "\"denied\":1"),
      ("\"via\"", "\"by\""), ("\"own\":0,", ""), ("\"words\":8", "\"words\":8.5"),
      ("\"inside\":0", "\"inside\":-1"),
    ]
  )
  func invalid(part: String, replacement: String) throws {
    let line = lines([SampleReports.nested()], includesText: false)[0]
    let broken = line.replacing(part, with: replacement)
    #expect(broken != line)
    let schema = try JSON(RecordSchema.text)
    #expect(!SchemaChecker().problems(of: try JSON(broken), with: schema).isEmpty)
  }

  @Test("the required keys are those that readers may count on")
  func required() throws {
    let names = try JSON(RecordSchema.text).members?["required"]?.elements?.compactMap(\.string)
    #expect(
      names == [
        "schema", "id", "article", "outlet", "field", "words", "score", "score_low", "score_high", "verdict",
        "rate", "findings", "attributions",
      ])
  }

  /// Reports in which every voice, stance, kind, verdict, reason and diagnostic stands.
  private static func everyName() -> [ParagraphReport] {
    let text = "قال الوزير نعم"
    let span = SampleReports.span("قال", in: text)
    var attributions = Voice.allCases.map { Attribution(voice: $0, rule: "r", tokens: 0..<1, content: span) }
    attributions += Stance.allCases.map {
      Attribution(voice: .own, rule: "r", tokens: 0..<1, content: span, cue: .init(span: span, stance: $0))
    }
    attributions += Attribution.Source.Kind.allCases.map {
      Attribution(voice: .own, rule: "r", tokens: 0..<1, content: span, source: .init(span: span, kind: $0))
    }
    let paragraph = SampleReports.paragraph(text, in: SampleReports.article, number: 1)
    let reasons = TokenizedParagraph.Insufficiency.allCases.map {
      SampleReports.report(paragraph, verdict: .insufficient, reason: $0)
    }
    return reasons
      + ParagraphReport.Verdict.allCases.map {
        SampleReports.report(
          paragraph, verdict: $0, attributions: attributions,
          diagnostics: AttributedParagraph.Diagnostic.allCases)
      }
  }

  /// The keys of a document, from its root; list elements and the names of categories go by `*`.
  private static func paths(of value: JSON, at path: String = "") -> [String] {
    if let elements = value.elements { return elements.flatMap { paths(of: $0, at: path + "/*") } }
    return (value.members ?? [:]).flatMap { name, value in
      let here = path == "/categories" ? path + "/*" : path + "/" + name
      return (path == "/categories" ? [] : [here]) + paths(of: value, at: here)
    }
  }

  private static func paths(ofSchema schema: JSON, at path: String = "") -> [String] {
    guard let rules = schema.members else { return [] }
    var found = (rules["properties"]?.members ?? [:]).flatMap { name, schema in
      [path + "/" + name] + paths(ofSchema: schema, at: path + "/" + name)
    }
    for keyword in ["items", "additionalProperties"] {
      if let schema = rules[keyword] { found += paths(ofSchema: schema, at: path + "/*") }
    }
    for choice in rules["oneOf"]?.elements ?? [] { found += paths(ofSchema: choice, at: path) }
    return found
  }

  private func lines(_ reports: [ParagraphReport], includesText: Bool) -> [String] {
    var batch = EncodedBatch()
    JSONLinesEncoder(options: RecordOptions(includesText: includesText)).encode(reports, into: &batch)
    return batch.text.split(separator: "\n").map(String.init)
  }
}
