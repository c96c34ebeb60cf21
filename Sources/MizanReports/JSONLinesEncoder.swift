public import Mizan

/// The record of each paragraph as one line of JSON.
///
/// Keys stand in a fixed order and numbers have a fixed number of decimals, so that equal reports give
/// equal bytes: scores 1, rates, weights and factors 2, contributions 3. Offsets are Unicode scalars,
/// half-open, into the paragraph's text. `RecordSchema` describes the format.
public struct JSONLinesEncoder: ReportEncoder {
  /// What is written beyond what every record holds.
  public var options: RecordOptions

  /// Creates an encoder.
  public init(options: RecordOptions = RecordOptions()) { self.options = options }

  /// Appends a line for each report that the options admit.
  public func encode(_ reports: [ParagraphReport], into batch: inout EncodedBatch) {
    if let article = reports.first?.paragraph.context.article {
      let opening = RecordOpening(article)
      for report in reports where options.admits(report) {
        opening.append(report.paragraph, to: &batch)
        appendMeasures(of: report, to: &batch.bytes)
        appendCategories(report.categories, to: &batch.bytes)
        batch.bytes.append(findings: report.findings, in: report.paragraph.text)
        batch.bytes.append(attributions: report.attributions, in: report.paragraph.text)
        appendDiagnostics(report.diagnostics, to: &batch.bytes)
        batch.bytes.append(text: "}\n")
      }
    }
    batch.closeArticle()
  }

  private func appendMeasures(of report: ParagraphReport, to bytes: inout [UInt8]) {
    if options.includesText {
      bytes.append(text: ",\"text\":")
      bytes.append(jsonString: report.paragraph.text)
    }
    // One reservation for all of it: its keys have 138 bytes, its names at most 23, its nine numbers at
    // most 20 each.
    bytes.append(addingCapacity: 400) { output in
      output.append(text: ",\"words\":")
      output.append(integer: report.words)
      output.append(text: ",\"words_own\":")
      output.append(integer: report.wordsOwn)
      output.append(text: ",\"score\":")
      output.append(report.score.value, .one)
      output.append(text: ",\"score_low\":")
      output.append(report.score.low, .one)
      output.append(text: ",\"score_high\":")
      output.append(report.score.high, .one)
      output.append(text: ",\"score_all\":")
      output.append(report.score.all, .one)
      output.append(text: ",\"verdict\":\"")
      output.append(text: report.verdict.rawValue)
      if let reason = report.insufficiency {
        output.append(text: "\",\"reason\":\"")
        output.append(text: reason.rawValue)
      }
      output.append(text: "\",\"rate\":{\"own\":")
      output.append(report.rate.own, .two)
      output.append(text: ",\"attributed\":")
      output.append(report.rate.attributed, .two)
      output.append(text: ",\"weighted\":")
      output.append(report.rate.weighted, .two)
      output.append(UInt8(ascii: "}"))
    }
  }

  private func appendCategories(_ categories: [ParagraphReport.CategoryCount], to bytes: inout [UInt8]) {
    guard !categories.isEmpty else { return }
    bytes.append(text: ",\"categories\":{")
    for (index, count) in categories.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(jsonString: count.category)
      bytes.append(text: ":{\"own\":")
      bytes.append(integer: count.own)
      bytes.append(text: ",\"attributed\":")
      bytes.append(integer: count.attributed)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func appendDiagnostics(
    _ diagnostics: [AttributedParagraph.Diagnostic], to bytes: inout [UInt8]
  ) {
    guard !diagnostics.isEmpty else { return }
    bytes.append(text: ",\"diagnostics\":[")
    for (index, diagnostic) in diagnostics.enumerated() {
      bytes.append(text: index == 0 ? "\"" : ",\"")
      bytes.append(text: diagnostic.rawValue)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "]"))
  }
}

/// What all records of an article begin with, escaped once for all of them.
private struct RecordOpening {
  /// To the end of the article's id in `id`.
  private var id: [UInt8] = []
  /// From the end of the paragraph's label to the end of the article's id in `article`.
  private var article: [UInt8] = []
  /// From there to the value of `field`.
  private var origin: [UInt8] = []

  init(_ source: Article) {
    id.append(text: "{\"schema\":\(RecordSchema.version),\"id\":\"")
    id.append(jsonEscaped: source.id)
    article.append(text: "\",\"article\":\"")
    article.append(jsonEscaped: source.id)
    origin.append(text: "\",\"outlet\":")
    origin.append(jsonString: source.outlet)
    for (key, value) in [("date", source.date), ("url", source.url), ("section", source.section)] {
      guard let value else { continue }
      origin.append(text: ",\"\(key)\":")
      origin.append(jsonString: value)
    }
    origin.append(text: ",\"field\":\"")
  }

  func append(_ paragraph: Paragraph, to batch: inout EncodedBatch) {
    batch.bytes.append(contentsOf: id)
    batch.markIDEnd()
    batch.bytes.append(UInt8(ascii: "#"))
    batch.bytes.append(labelOf: paragraph)
    batch.bytes.append(contentsOf: article)
    batch.markIDEnd()
    batch.bytes.append(contentsOf: origin)
    batch.bytes.append(text: paragraph.field.rawValue)
    batch.bytes.append(UInt8(ascii: "\""))
    if let number = paragraph.number {
      batch.bytes.append(text: ",\"paragraph\":")
      batch.bytes.append(integer: number)
    }
  }
}
