import Mizan
import MizanReports
import Testing

@Suite("Records as JSON Lines")
struct JSONLinesEncoderTests {
  private let origin =
    #""article":"a17","outlet":"example.net","date":"2025-02-11","url":"https://example.net/a17","#
    + #""section":"سياسة","#

  @Test("a paragraph without findings has the required keys, empty lists and no optional key")
  func emptyParagraph() {
    let article = Article(id: "x", body: "")
    let paragraph = SampleReports.paragraph("نص", in: article, number: 12)
    #expect(
      encoded([SampleReports.report(paragraph)])
        == #"{"schema":1,"id":"x#12","article":"x","outlet":"","field":"body","paragraph":12,"#
        + #""words":10,"words_own":10,"score":0.0,"score_low":0.0,"score_high":0.0,"score_all":0.0,"#
        + #""verdict":"clean","rate":{"own":0.00,"attributed":0.00,"weighted":0.00},"findings":[],"#
        + #""attributions":[]}"# + "\n")
  }

  @Test("a title has its label in the id, no paragraph number, and the reason for its missing verdict")
  func title() {
    #expect(
      encoded([SampleReports.short()])
        == #"{"schema":1,"id":"a17#title","# + origin
        + #""field":"title","words":3,"words_own":3,"score":0.0,"score_low":0.0,"score_high":0.0,"#
        + #""score_all":0.0,"verdict":"insufficient","reason":"too-short","#
        + #""rate":{"own":0.00,"attributed":0.00,"weighted":0.00},"findings":[],"attributions":[]}"# + "\n")
  }

  @Test("findings and attributions carry their text and scalar offsets")
  func findings() {
    #expect(
      encoded([SampleReports.quoted()])
        == #"{"schema":1,"id":"a17#3","# + origin
        + #""field":"body","paragraph":3,"words":14,"words_own":12,"score":67.3,"score_low":67.3,"#
        + #""score_high":67.3,"score_all":79.3,"verdict":"loaded","#
        + #""rate":{"own":92.86,"attributed":64.29,"weighted":75.00},"#
        + #""categories":{"loaded-language":{"own":2,"attributed":1}},"findings":["#
        + #"{"start":35,"end":45,"text":"جريمة بشعة","entry":"loaded.crime-heinous","#
        + #""category":"loaded-language","facet":"atrocity","weight":0.90,"voice":"quoted","#
        + #""rule":"quotation.sourced","attribution":0,"factor":[0.00,0.00],"negated":false,"#
        + #""denied":false,"contribution":0.000,"via":"جريمة + بشع + ة"},"#
        + #"{"start":58,"end":62,"text":"أرعن","entry":"loaded.reckless","category":"loaded-language","#
        + #""weight":0.80,"voice":"own","rule":"own.default","attribution":null,"factor":[1.00,1.00],"#
        + #""negated":false,"denied":false,"contribution":0.800,"via":"أرعن"},"#
        + #"{"start":68,"end":73,"text":"كارثة","entry":"loaded.disaster","category":"loaded-language","#
        + #""weight":0.50,"voice":"own","rule":"own.default","attribution":null,"factor":[1.00,1.00],"#
        + #""negated":true,"denied":false,"contribution":0.250,"via":"كارثة"}],"attributions":["#
        + #"{"voice":"quoted","rule":"quotation.sourced","content":[34,46],"#
        + #""cue":{"start":0,"end":3,"text":"قال","stance":"neutral"},"#
        + #""source":{"start":4,"end":23,"text":"الناطق باسم الوزارة","kind":"office"},"inside":null}]}"#
        + "\n")
  }

  @Test("nested stretches name the enclosing one; what is not found is null; diagnostics come last")
  func nesting() {
    let line = encoded([SampleReports.nested()], RecordOptions(includesText: true))
    #expect(
      line.contains(
        #""paragraph":4,"text":"أعلن بيان «أن الخصوم يرددون \"أكاذيب\" كل يوم","words":8,"#))
    #expect(
      line.contains(
        #""factor":[0.50,1.00],"negated":false,"denied":true,"contribution":0.125,"via":"أكاذيب"}]"#))
    #expect(
      line.hasSuffix(
        #""attributions":[{"voice":"unsourced","rule":"quotation.unbalanced","content":[10,43],"cue":null,"#
          + #""source":null,"inside":null},{"voice":"vague","rule":"quotation.nested","content":[28,36],"#
          + #""cue":null,"source":null,"inside":0}],"diagnostics":["unbalanced-quotation"]}"# + "\n"))
  }

  @Test("a hedge and a relay are told only where they are")
  func optional() {
    let line = encoded([SampleReports.relayed()])
    #expect(line.contains(#""denied":false,"hedged":true,"contribution":0.150"#))
    #expect(line.contains(#""kind":"outlet"},"inside":null,"relay":true}"#))
    #expect(line.contains(#""kind":"organisation"},"inside":0}"#))
    #expect(!encoded([SampleReports.quoted()]).contains("hedged"))
  }

  @Test("paragraphs below the minimum score are left out, and one at it stays")
  func minimumScore() {
    let lines = encoded(SampleReports.all(), RecordOptions(minimumScore: 22.9358)).split(separator: "\n")
    #expect(lines.map { $0.prefix(25) } == [#"{"schema":1,"id":"a17#3","#, #"{"schema":1,"id":"a17#4","#])
  }

  @Test("the largest numbers have room")
  func largestNumbers() {
    let paragraph = SampleReports.paragraph("نص", in: Article(id: "x", body: ""), number: .max)
    let most = 999_999_999_999.0
    let line = encoded([
      SampleReports.report(
        paragraph, words: .min, wordsOwn: .min, score: .init(value: most, low: -most, high: most, all: most),
        verdict: .insufficient, reason: .boilerplate,
        rate: .init(own: -most, attributed: -most, weighted: -most))
    ])
    #expect(line.contains(#""paragraph":9223372036854775807,"words":-9223372036854775808,"#))
    #expect(line.contains(#""score":999999999999.0,"score_low":-999999999999.0,"#))
    #expect(line.contains(#""rate":{"own":-999999999999.00,"attributed":-999999999999.00,"#))
  }

  @Test("an id with quotation marks and line breaks is escaped wherever it stands")
  func hostileID() {
    let article = Article(id: "a\"\n#\\", body: "")
    let line = encoded([SampleReports.short(in: article)])
    #expect(line.hasPrefix(##"{"schema":1,"id":"a\"\n#\\#title","article":"a\"\n#\\","outlet":"##))
    #expect(line.filter { $0 == "\n" }.count == 1)
  }

  private func encoded(_ reports: [ParagraphReport], _ options: RecordOptions = RecordOptions()) -> String {
    var batch = EncodedBatch()
    JSONLinesEncoder(options: options).encode(reports, into: &batch)
    return batch.text
  }
}
