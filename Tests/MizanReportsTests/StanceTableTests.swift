import Mizan
import MizanReports
import Testing

@Suite("Stance of the verbs that sources are given")
struct StanceTableTests {
  private static let records = (SampleReports.all() + [SampleReports.relayed()]).map(ParagraphRecord.init)

  @Test("cues are counted by kind of source and by source; relays and stretches without a cue are not")
  func counts() {
    let table = StanceTable(Self.records)
    // The office said (neutral), the party claimed (doubting); the agency only relayed, two stretches have no cue.
    #expect(table.kinds.map(\.kind) == [.office, .organisation])
    #expect(table.kinds.map(\.counts) == [[1, 0, 0, 0], [0, 0, 0, 1]])
    #expect(table.sources.map(\.source) == ["الحزب", "الناطق باسم الوزارة"])
  }

  @Test("two stretches of one cue count once, the same source in two paragraphs twice")
  func repeats() {
    let twice = StanceTable(Self.records + [ParagraphRecord(SampleReports.quoted())])
    #expect(twice.sources.map(\.source) == ["الناطق باسم الوزارة", "الحزب"])
    #expect(twice.sources.map(\.total) == [2, 1])
    var record = ParagraphRecord(SampleReports.quoted())
    record.attributions.append(record.attributions[0])
    #expect(StanceTable([record]).kinds.map(\.total) == [1])
  }

  @Test("the table shows kinds by stance, then each source, then what the outlet itself judged")
  func text() {
    #expect(
      String(decoding: StanceTable(Self.records).encode(), as: UTF8.self)
        == """
        sources by the stance of the verb they are given, which never enters the score
                             neutral  asserting  revealing   doubting
           office                  1          0          0          0
           organisation            0          0          0          1
           doubting 1 (organisation)  \u{2068}الحزب\u{2069}
           neutral 1 (office)  \u{2068}الناطق باسم الوزارة\u{2069}
           1 revealing or doubting: the outlet's own evaluation of what is said

        """)
  }

  @Test("without an attributed stretch there is no table")
  func empty() {
    #expect(StanceTable([ParagraphRecord(SampleReports.short())]).encode().isEmpty)
  }
}
