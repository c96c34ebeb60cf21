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
      for index in reports.indices where reports[index].score.value >= options.minimumScore {
        append(index, of: reports, opening, to: &batch)
      }
    }
    batch.closeArticle()
  }

  /// A report is taken by its place and read field by field, so that none is copied to be written.
  private func append(
    _ index: Int, of reports: [ParagraphReport], _ opening: RecordOpening, to batch: inout EncodedBatch
  ) {
    opening.append(reports[index].paragraph, to: &batch)
    if options.includesText {
      batch.bytes.append(text: ",\"text\":")
      batch.bytes.append(jsonString: reports[index].paragraph.text)
    }
    appendMeasures(index, of: reports, to: &batch.bytes)
    appendCategories(reports[index].categories, to: &batch.bytes)
    batch.bytes.append(findings: reports[index].findings, in: reports[index].paragraph.text)
    batch.bytes.append(attributions: reports[index].attributions, in: reports[index].paragraph.text)
    appendDiagnostics(reports[index].diagnostics, to: &batch.bytes)
    batch.bytes.append(text: "}\n")
  }

  private func appendMeasures(_ index: Int, of reports: [ParagraphReport], to bytes: inout [UInt8]) {
    // One reservation for all of it: its keys have 138 bytes, its names at most 23, its nine numbers at
    // most 20 each.
    bytes.append(addingCapacity: 400) { output in
      output.append(literal: ",\"words\":")
      output.append(integer: reports[index].words)
      output.append(literal: ",\"words_own\":")
      output.append(integer: reports[index].wordsOwn)
      output.append(literal: ",\"score\":")
      output.append(reports[index].score.value, .one)
      output.append(literal: ",\"score_low\":")
      output.append(reports[index].score.low, .one)
      output.append(literal: ",\"score_high\":")
      output.append(reports[index].score.high, .one)
      output.append(literal: ",\"score_all\":")
      output.append(reports[index].score.all, .one)
      output.append(literal: ",\"verdict\":\"")
      output.append(text: reports[index].verdict.rawValue)
      if let reason = reports[index].insufficiency {
        output.append(literal: "\",\"reason\":\"")
        output.append(text: reason.rawValue)
      }
      output.append(literal: "\",\"rate\":{\"own\":")
      output.append(reports[index].rate.own, .two)
      output.append(literal: ",\"attributed\":")
      output.append(reports[index].rate.attributed, .two)
      output.append(literal: ",\"weighted\":")
      output.append(reports[index].rate.weighted, .two)
      output.append(UInt8(ascii: "}"))
    }
  }

  private func appendCategories(_ categories: [ParagraphReport.CategoryCount], to bytes: inout [UInt8]) {
    guard !categories.isEmpty else { return }
    bytes.append(text: ",\"categories\":{")
    for index in categories.indices {
      let count = categories[index]
      // Keys of 28 bytes and two numbers.
      let capacity = OutputSpan.jsonCapacity(count.category.utf8.count) + 68
      bytes.append(addingCapacity: capacity) { output in
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(UInt8(ascii: "\""))
        output.append(jsonEscaped: count.category.utf8.span)
        output.append(literal: "\":{\"own\":")
        output.append(integer: count.own)
        output.append(literal: ",\"attributed\":")
        output.append(integer: count.attributed)
        output.append(UInt8(ascii: "}"))
      }
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
  /// All of it but labels and fields.
  private var bytes: [UInt8] = []
  /// Where the article's id ends in `id`; the paragraph's label follows.
  private var idEnd = 0
  /// Where the article's id ends in `article`; from there to the value of `field` it goes on.
  private var articleEnd = 0

  /// The keys, the digits of a paragraph's number, twice, and the longest name of a field.
  private static let paragraphCapacity = 20 + 2 * OutputSpan<UInt8>.longestNumber + 10

  init(_ source: Article) {
    // Ids and addresses are mostly plain: this is room for them, and else the array grows.
    bytes.reserveCapacity(
      160 + 2 * source.id.utf8.count + source.outlet.utf8.count + 3 * (source.url?.utf8.count ?? 0))
    bytes.append(text: Self.start)
    bytes.append(jsonEscaped: source.id)
    idEnd = bytes.count
    bytes.append(text: "\",\"article\":\"")
    bytes.append(jsonEscaped: source.id)
    articleEnd = bytes.count
    bytes.append(text: "\",\"outlet\":")
    bytes.append(jsonString: source.outlet)
    append(",\"date\":", source.date)
    append(",\"url\":", source.url)
    append(",\"section\":", source.section)
    bytes.append(text: ",\"field\":\"")
  }

  private static let start = "{\"schema\":\(RecordSchema.version),\"id\":\""

  private mutating func append(_ key: String, _ value: String?) {
    guard let value else { return }
    bytes.append(text: key)
    bytes.append(jsonString: value)
  }

  func append(_ paragraph: Paragraph, to batch: inout EncodedBatch) {
    let start = batch.bytes.count
    var labelEnd = 0
    let opening = bytes.span
    batch.bytes.append(addingCapacity: opening.count + Self.paragraphCapacity) { output in
      output.append(raw: opening.extracting(..<idEnd))
      output.append(UInt8(ascii: "#"))
      output.append(labelOf: paragraph)
      labelEnd = output.count
      output.append(raw: opening.extracting(idEnd...))
      output.append(text: paragraph.field.rawValue)
      output.append(UInt8(ascii: "\""))
      if let number = paragraph.number {
        output.append(literal: ",\"paragraph\":")
        output.append(integer: number)
      }
    }
    batch.markIDEnd(at: start + idEnd)
    batch.markIDEnd(at: start + labelEnd + articleEnd - idEnd)
  }
}
