import Mizan
import MizanReports
import Testing

@Suite("Records read back")
struct RecordReaderTests {
  private let reader = RecordReader(path: "scores.jsonl")

  @Test(
    "what was written comes back with the numbers as rounded", arguments: [0, 1, 2], [true, false])
  func roundTrip(place: Int, includesText: Bool) throws {
    let report = SampleReports.all()[place]
    var expected = ParagraphRecord(report)
    if !includesText { expected.text = nil }
    expected.score = (expected.score * 10).rounded() / 10
    expected.scoreLow = (expected.scoreLow * 10).rounded() / 10
    expected.scoreHigh = (expected.scoreHigh * 10).rounded() / 10
    expected.scoreAll = expected.scoreAll.map { ($0 * 10).rounded() / 10 }
    expected.rate.own = (expected.rate.own * 100).rounded() / 100
    expected.rate.attributed = (expected.rate.attributed * 100).rounded() / 100
    expected.rate.weighted = (expected.rate.weighted * 100).rounded() / 100
    let line = line(report, includesText: includesText)
    #expect(try reader.record(in: line.utf8, number: 1) == expected)
  }

  @Test("a record is found by its id, and the others are passed over")
  func byID() throws {
    let lines = SampleReports.all().map { line($0, includesText: true) }
    let found = try lines.enumerated().compactMap { index, line in
      try reader.record(withID: "a17#4", in: Array(line.utf8), number: index + 1)
    }
    #expect(found.map(\.paragraph) == [4])
    #expect(try reader.record(withID: "a17#", in: Array(lines[1].utf8), number: 2) == nil)
  }

  @Test("a record that another program wrote anew is found too, with keys this version does not know")
  func otherSpacing() throws {
    let spaced = line(SampleReports.quoted(), includesText: true)
      .replacing("\"schema\":1,", with: "\"hedged\" : [ ], \"schema\" : 1 , ")
    let record = try reader.record(withID: "a17#3", in: Array(spaced.utf8), number: 1)
    #expect(record?.findings.count == 3)
    #expect(try reader.record(withID: "a17#4", in: Array(spaced.utf8), number: 1) == nil)
  }

  @Test(
    "a line that is not a record says where and what",
    arguments: [
      ("\"id\":\"a17#4\",", "", "'id' is missing"),
      ("\"score\":22.9,", "\"score\":\"high\",", "'score' is not of its type"),
      ("\"schema\":1", "\"schema\":7", "'schema' is 7, and this version reads 1"),
      ("\"verdict\":\"mild\"", "\"verdict\":\"bad\"", "'verdict' has the unknown value 'bad'"),
      ("\"voice\":\"unsourced\"", "\"voice\":\"\"", "'attributions[0].voice' has the unknown value ''"),
      ("\"start\":29", "\"start\":290", "'findings[0].end' does not end a range from 290: 35"),
      ("\"start\":29", "\"start\":-1", "'findings[0].end' does not end a range from -1: 35"),
      ("\"attribution\":1", "\"attribution\":2", "'findings' name the attribution 2, which does not exist"),
      ("\"inside\":0", "\"inside\":1", "'attributions' has 1 inside 1, which does not come before it"),
      ("\"factor\":[0.50,1.00]", "\"factor\":[0.50]", "'findings[0].factor' does not have two numbers"),
      ("\"own\":0.00,", "", "'rate.own' is missing"),
      ("]}\n", "", "not JSON"),
    ]
  )
  func errors(part: String, replacement: String, message: String) throws {
    let broken = line(SampleReports.nested(), includesText: true).replacing(part, with: replacement)
    let error = #expect(throws: RecordError.self) { try reader.record(in: broken.utf8, number: 12) }
    #expect(error?.description == "scores.jsonl:12:1: error: " + message)
  }

  private func line(_ report: ParagraphReport, includesText: Bool) -> String {
    var batch = EncodedBatch()
    JSONLinesEncoder(options: RecordOptions(includesText: includesText)).encode([report], into: &batch)
    return batch.text
  }
}
