import Mizan
import MizanReports
import Testing

@Suite("Tables")
struct CSVEncoderTests {
  private let head = "id,article,outlet,date,url,section,field,paragraph,"
  private let origin = "a17,example.net,2025-02-11,https://example.net/a17,سياسة,"

  @Test("one row a paragraph, with empty cells for what has no value")
  func paragraphs() {
    #expect(
      table(SampleReports.all())
        == head + "words,words_own,score,score_low,score_high,score_all,verdict,reason,rate_own,"
        + "rate_attributed,rate_weighted,findings,findings_own,findings_attributed,attributions\n"
        + "a17#title," + origin + "title,,3,3,0.0,0.0,0.0,0.0,insufficient,too-short,0.00,0.00,0.00,0,0,0,0\n"
        + "a17#3," + origin + "body,3,14,12,67.3,67.3,67.3,79.3,loaded,,92.86,64.29,75.00,3,2,1,1\n"
        + "a17#4," + origin + "body,4,8,2,22.9,22.9,37.3,37.3,mild,,0.00,62.50,15.63,1,0,1,2\n")
  }

  @Test("one row a finding, with the cue and source of its attribution")
  func findings() {
    #expect(
      table(SampleReports.all(), RecordOptions(rowsAreFindings: true))
        == head
        + "start,end,text,entry,category,facet,weight,voice,rule,factor_low,factor_high,negated,denied,"
        + "contribution,via,cue,stance,source,source_kind\n"
        + "a17#3," + origin + "body,3,35,45,جريمة بشعة,loaded.crime-heinous,loaded-language,atrocity,0.90,"
        + "quoted,quotation.sourced,0.00,0.00,false,false,0.000,جريمة + بشع + ة,قال,neutral,"
        + "الناطق باسم الوزارة,office\n"
        + "a17#3," + origin
        + "body,3,58,62,أرعن,loaded.reckless,loaded-language,,0.80,own,own.default,1.00,1.00,"
        + "false,false,0.800,أرعن,,,,\n"
        + "a17#3," + origin + "body,3,68,73,كارثة,loaded.disaster,loaded-language,,0.50,own,own.default,1.00,"
        + "1.00,true,false,0.250,كارثة,,,,\n"
        + "a17#4," + origin + "body,4,29,35,أكاذيب,doubt.lies,doubt,,0.50,vague,quotation.nested,0.50,1.00,"
        + "false,true,0.125,أكاذيب,,,,\n")
  }

  @Test("the text of a paragraph is a cell of its own on request, quoted where it needs it")
  func text() {
    let paragraph = SampleReports.paragraph("قال \"نعم\"، ثم صمت", in: Article(id: "x", body: ""), number: 1)
    let rows = table([SampleReports.report(paragraph)], RecordOptions(includesText: true))
    #expect(rows.hasPrefix(head + "text,words,"))
    #expect(rows.contains("\nx#1,x,,,,,body,1,\"قال \"\"نعم\"\"، ثم صمت\",10,10,0.0,"))
  }

  @Test(
    "a cell that a spreadsheet would calculate begins with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+20 100 200", "'+20 100 200"), ("- قال", "'- قال"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("－1", "'－1"),
      ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("=\"x\"", "\"'=\"\"x\"\"\""), ("a;=1", "\"a;=1\""),
      ("a=1", "a=1"), ("الجيش", "الجيش"), (" =1", "\" =1\""), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""),
      ("a\u{0}b", "a\u{FFFD}b"), ("!", "!"), ("", ""), ("ｱ", "ｱ"),
    ]
  )
  func injection(outlet: String, cell: String) {
    let article = Article(id: "x", outlet: outlet, title: "عنوان", body: "")
    let rows = table([SampleReports.short(in: article)]).drop { $0 != "\n" }
    #expect(rows.hasPrefix("\nx#title,x," + cell + ",,,,title,,"))
  }

  @Test("an id is neutralised and quoted as any text")
  func hostileID() {
    let article = Article(id: "=a,b", title: "عنوان", body: "")
    let rows = table([SampleReports.short(in: article)]).drop { $0 != "\n" }
    #expect(rows.hasPrefix("\n\"'=a,b#title\",\"'=a,b\",,,,,title,,"))
  }

  @Test("the byte order mark stands only where it is asked for")
  func byteOrderMark() {
    #expect(CSVEncoder(hasByteOrderMark: true).preamble.prefix(5) == [0xEF, 0xBB, 0xBF, 0x69, 0x64])
    #expect(CSVEncoder().preamble.prefix(2) == [0x69, 0x64])
  }

  @Test("every row has as many cells as the header", arguments: [true, false], [true, false])
  func widths(rowsAreFindings: Bool, includesText: Bool) {
    let options = RecordOptions(includesText: includesText, rowsAreFindings: rowsAreFindings)
    let widths = table(SampleReports.all(), options).split(separator: "\n").map(Self.width)
    #expect(widths.count == (rowsAreFindings ? 5 : 4))
    #expect(Set(widths).count == 1)
  }

  private static func width(of row: Substring) -> Int {
    var isQuoted = false
    return 1
      + row.count { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted
      }
  }

  private func table(_ reports: [ParagraphReport], _ options: RecordOptions = RecordOptions()) -> String {
    let encoder = CSVEncoder(options: options)
    var batch = EncodedBatch()
    encoder.encode(reports, into: &batch)
    return String(decoding: encoder.preamble, as: UTF8.self) + batch.text
  }
}
