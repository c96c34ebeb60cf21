import Mizan
import Testing

@testable import MizanReports

@Suite("A paragraph cut where findings begin and end")
struct MarkedSegmentTests {
  /// A record of 30 scalars with findings and attributed stretches at the given places.
  private func record(
    _ findings: [Range<Int>], said: [(Range<Int>, Voice)] = [], weights: [Double] = []
  ) -> ParagraphRecord {
    let text = String(repeating: "ك", count: 30)
    // A record that was read back may say anything; a report may not.
    func span(_ range: Range<Int>) -> TextSpan {
      let range = range.clamped(to: 0..<30)
      return TextSpan(scalars: range, utf8: 2 * range.lowerBound..<2 * range.upperBound)
    }
    let report = SampleReports.report(
      SampleReports.paragraph(text, in: SampleReports.article, number: 1),
      findings: findings.enumerated().map { place, range in
        let weight = place < weights.count ? weights[place] : 0.5
        return Finding(
          span: span(range), entry: "e\(place)", category: "c", facet: nil, weight: weight, neutral: nil,
          voice: .own, rule: "own.default", attribution: nil, factorLow: 1, factorHigh: 1, isNegated: false,
          isDenied: false, contribution: weight, via: "")
      },
      attributions: said.map { range, voice in
        Attribution(voice: voice, rule: "r", tokens: 0..<1, content: span(range))
      })
    var record = ParagraphRecord(report)
    for (place, range) in findings.enumerated() { record.findings[place].passage.scalars = range }
    return record
  }

  private func outline(_ record: ParagraphRecord, length: Int = 30) -> [String] {
    record.segments(length: length).map { segment in
      let range = "\(segment.scalars.lowerBound)-\(segment.scalars.upperBound)"
      let marks = segment.findings.map(String.init).joined(separator: "+")
      let closing =
        segment.closing.isEmpty ? "" : " closes \(segment.closing.map(String.init).joined(separator: "+"))"
      return range + (marks.isEmpty ? "" : " " + marks) + (segment.isAttributed ? " said" : "") + closing
    }
  }

  @Test("is whole where nothing stands in it")
  func plain() { #expect(outline(record([])) == ["0-30"]) }

  @Test("has overlapping findings apart and together")
  func overlap() {
    #expect(
      outline(record([5..<15, 10..<20])) == [
        "0-5", "5-10 0", "10-15 0+1 closes 0", "15-20 1 closes 1", "20-30",
      ])
  }

  @Test("has a finding within another, and two on one place")
  func nested() {
    #expect(
      outline(record([0..<30, 10..<12, 10..<12])) == ["0-10 0", "10-12 0+1+2 closes 1+2", "12-30 0 closes 0"])
  }

  @Test("is cut at attributed stretches, but not at words at a distance")
  func attributed() {
    #expect(
      outline(record([8..<12], said: [(10..<20, .quoted), (12..<15, .scare)])) == [
        "0-8", "8-10 0", "10-12 0 said closes 0", "12-20 said", "20-30",
      ])
  }

  @Test("ends with the text, whatever a record says")
  func beyond() {
    #expect(outline(record([25..<40, 50..<60]), length: 30) == ["0-25", "25-30 0 closes 0"])
    #expect(outline(record([3..<9]), length: 0) == [])
  }

  @Test("looks like the finding that adds most, then the heaviest, then the first")
  func leading() {
    #expect(record([0..<9, 3..<6], weights: [0.2, 0.8]).leadingFinding(of: [0, 1]) == 1)
    #expect(record([0..<9, 3..<6], weights: [0.5, 0.5]).leadingFinding(of: [0, 1]) == 0)
    #expect(record([0..<9]).leadingFinding(of: []) == nil)
  }

  @Test("is cut too where further stretches begin and end, and knows which end where")
  func furtherStretches() {
    let segments = record([4..<10]).segments(length: 30, marks: [4..<10, 8..<40])
    #expect(segments.map(\.scalars) == [0..<4, 4..<8, 8..<10, 10..<30])
    #expect(segments.map(\.marks) == [[], [0], [0, 1], [1]])
    #expect(segments.map(\.closingMarks) == [[], [], [0], [1]])
    #expect(segments.map(\.closing) == [[], [], [0], []])
  }
}
