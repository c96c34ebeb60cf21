public import Mizan

/// A tidy table: one row a paragraph, or one a finding, with a header row.
///
/// RFC 4180 with LF as line end, which every reader of tables takes and which leaves no carriage return in
/// the last column of `cut` or `awk`. A text cell that a spreadsheet would take for a formula begins with
/// an apostrophe; numbers never do. Numbers are written as in `JSONLinesEncoder`, what has no value is
/// empty.
public struct CSVEncoder: ReportEncoder {
  /// What is written beyond what every record holds.
  public var options: RecordOptions
  /// Begins the file with U+FEFF, by which some spreadsheets know UTF-8.
  public var hasByteOrderMark: Bool

  /// Creates an encoder.
  public init(options: RecordOptions = RecordOptions(), hasByteOrderMark: Bool = false) {
    self.options = options
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The header row, behind the byte order mark where one is asked for.
  public var preamble: [UInt8] {
    var columns = ["id", "article", "outlet", "date", "url", "section", "field", "paragraph"]
    columns += options.rowsAreFindings ? findingColumns : paragraphColumns
    return Array(((hasByteOrderMark ? "\u{FEFF}" : "") + columns.joined(separator: ",") + "\n").utf8)
  }

  /// Appends the rows of one article.
  public func encode(_ reports: [ParagraphReport], into batch: inout EncodedBatch) {
    if let article = reports.first?.paragraph.context.article {
      let opening = RowOpening(article)
      for report in reports where options.admits(report) {
        if options.rowsAreFindings {
          for finding in report.findings {
            opening.append(report.paragraph, to: &batch)
            append(finding, of: report, to: &batch.bytes)
            batch.bytes.endRow()
          }
        } else {
          opening.append(report.paragraph, to: &batch)
          append(report, to: &batch.bytes)
          batch.bytes.endRow()
        }
      }
    }
    batch.closeArticle()
  }

  private var paragraphColumns: [String] {
    (options.includesText ? ["text"] : []) + [
      "words", "words_own", "score", "score_low", "score_high", "score_all", "verdict", "reason", "rate_own",
      "rate_attributed", "rate_weighted", "findings", "findings_own", "findings_attributed", "attributions",
    ]
  }

  private func append(_ report: ParagraphReport, to bytes: inout [UInt8]) {
    if options.includesText { bytes.append(cell: report.paragraph.text) }
    bytes.append(cell: report.words)
    bytes.append(cell: report.wordsOwn)
    bytes.append(cell: report.score.value, .one)
    bytes.append(cell: report.score.low, .one)
    bytes.append(cell: report.score.high, .one)
    bytes.append(cell: report.score.all, .one)
    bytes.append(cell: report.verdict.rawValue)
    bytes.append(cell: report.insufficiency?.rawValue)
    bytes.append(cell: report.rate.own, .two)
    bytes.append(cell: report.rate.attributed, .two)
    bytes.append(cell: report.rate.weighted, .two)
    let own = report.findings.count(where: \.voice.isOwn)
    bytes.append(cell: report.findings.count)
    bytes.append(cell: own)
    bytes.append(cell: report.findings.count - own)
    bytes.append(cell: report.attributions.count)
  }

  private var findingColumns: [String] {
    [
      "start", "end", "text", "entry", "category", "facet", "weight", "voice", "rule", "factor_low",
      "factor_high", "negated", "denied", "contribution", "via", "cue", "stance", "source", "source_kind",
    ] + (options.includesText ? ["paragraph_text"] : [])
  }

  private func append(_ finding: Finding, of report: ParagraphReport, to bytes: inout [UInt8]) {
    let text = report.paragraph.text
    bytes.append(cell: finding.span.scalars.lowerBound)
    bytes.append(cell: finding.span.scalars.upperBound)
    bytes.append(cell: finding.span.text(in: text))
    bytes.append(cell: finding.entry)
    bytes.append(cell: finding.category)
    bytes.append(cell: finding.facet)
    bytes.append(cell: finding.weight, .two)
    bytes.append(cell: finding.voice.rawValue)
    bytes.append(cell: finding.rule)
    bytes.append(cell: finding.factorLow, .two)
    bytes.append(cell: finding.factorHigh, .two)
    bytes.append(text: finding.isNegated ? "true," : "false,")
    bytes.append(text: finding.isDenied ? "true," : "false,")
    bytes.append(cell: finding.contribution, .three)
    bytes.append(cell: finding.via)
    let attribution = finding.attribution.map { report.attributions[$0] }
    bytes.append(cell: attribution?.cue?.span.text(in: text) ?? "")
    bytes.append(cell: attribution?.cue?.stance.rawValue)
    bytes.append(cell: attribution?.source?.span.text(in: text) ?? "")
    bytes.append(cell: attribution?.source?.kind.rawValue)
    if options.includesText { bytes.append(cell: text) }
  }
}

/// What all rows of an article begin with, escaped once for all of them.
private struct RowOpening {
  /// The article's id without what surrounds it.
  private var id: [UInt8] = []
  /// The quotation mark around both ids, where one is needed.
  private var quote: [UInt8] = []
  /// From behind the article's id to the value of `field`.
  private var origin: [UInt8] = []

  init(_ article: Article) {
    id.append(cellText: article.id.utf8.span)
    if [UInt8].needsQuotes(article.id.utf8.span) { quote = [UInt8(ascii: "\"")] }
    origin = quote
    origin.append(UInt8(ascii: ","))
    for text in [article.outlet, article.date, article.url, article.section] { origin.append(cell: text) }
  }

  func append(_ paragraph: Paragraph, to batch: inout EncodedBatch) {
    batch.bytes.append(contentsOf: quote)
    batch.bytes.append(contentsOf: id)
    batch.markIDEnd()
    batch.bytes.append(UInt8(ascii: "#"))
    batch.bytes.append(labelOf: paragraph)
    batch.bytes.append(contentsOf: quote)
    batch.bytes.append(UInt8(ascii: ","))
    batch.bytes.append(contentsOf: quote)
    batch.bytes.append(contentsOf: id)
    batch.markIDEnd()
    batch.bytes.append(contentsOf: origin)
    batch.bytes.append(cell: paragraph.field.rawValue)
    if let number = paragraph.number { batch.bytes.append(integer: number) }
    batch.bytes.append(UInt8(ascii: ","))
  }
}
