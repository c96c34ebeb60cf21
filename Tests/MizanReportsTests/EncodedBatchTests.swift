import Mizan
import MizanReports
import Testing

@Suite("Batches of encoded articles")
struct EncodedBatchTests {
  private static let encoders: [any ReportEncoder] = [
    JSONLinesEncoder(options: RecordOptions(includesText: true)), CSVEncoder(),
    CSVEncoder(options: RecordOptions(rowsAreFindings: true)), TextEncoder(usesColor: true),
  ]

  @Test(
    "a suffix put in afterwards gives the bytes of an article that had it from the start", arguments: encoders
  )
  func splices(encoder: any ReportEncoder) {
    var spliced = batch(["أ", "b\"", "c", "b,"], with: encoder)
    spliced.appendToIDs([(article: 1, suffix: "~2"), (article: 3, suffix: "~13")])
    let expected = batch(["أ", "b\"~2", "c", "b,~13"], with: encoder)
    #expect(spliced.text == expected.text)
    #expect(spliced.idEnds == expected.idEnds)
    for article in 0..<4 {
      #expect(spliced.byteRange(ofArticle: article) == expected.byteRange(ofArticle: article))
      #expect(spliced.idEndRange(ofArticle: article) == expected.idEndRange(ofArticle: article))
    }
  }

  @Test("a second suffix goes behind the first", arguments: encoders)
  func splicesTwice(encoder: any ReportEncoder) {
    var spliced = batch(["a", "b"], with: encoder)
    spliced.appendToIDs([(article: 0, suffix: "~2")])
    spliced.appendToIDs([(article: 0, suffix: "~2"), (article: 1, suffix: "~3")])
    #expect(spliced.text == batch(["a~2~2", "b~3"], with: encoder).text)
  }

  @Test("an article without a written paragraph keeps its place", arguments: encoders)
  func emptyArticle(encoder: any ReportEncoder) {
    var some = EncodedBatch()
    encoder.encode([], into: &some)
    encoder.encode(SampleReports.all(), into: &some)
    #expect(some.articleCount == 2)
    #expect(some.byteRange(ofArticle: 0).isEmpty)
    some.appendToIDs([(article: 0, suffix: "~2"), (article: 1, suffix: "~2")])
    let renamed = Article(
      id: "a17~2", outlet: "example.net", title: "اجتماع في العاصمة", body: "", date: "2025-02-11",
      url: "https://example.net/a17", section: "سياسة")
    var expected = EncodedBatch()
    encoder.encode([], into: &expected)
    encoder.encode(SampleReports.all(in: renamed), into: &expected)
    #expect(some.text == expected.text)
  }

  @Test("a batch that was emptied encodes as a new one", arguments: encoders)
  func reuse(encoder: any ReportEncoder) {
    var reused = batch(["x", "y"], with: encoder)
    reused.removeAll()
    #expect(reused.articleCount == 0)
    encoder.encode(SampleReports.all(), into: &reused)
    var fresh = EncodedBatch()
    encoder.encode(SampleReports.all(), into: &fresh)
    #expect(reused.text == fresh.text)
    #expect(reused.idEnds == fresh.idEnds)
  }

  private func batch(_ ids: [String], with encoder: any ReportEncoder) -> EncodedBatch {
    var batch = EncodedBatch()
    for id in ids {
      let article = Article(id: id, outlet: "مثال", title: "عنوان", body: "")
      encoder.encode(SampleReports.all(in: article), into: &batch)
    }
    return batch
  }
}
