public import Mizan

/// Reports for the eye, in a terminal: a line a paragraph, below it a line a finding.
///
/// Arabic stands last on its line and in an isolate, so that it does not turn the rest around. Text from
/// outside has no control characters left.
public struct TextEncoder: ReportEncoder {
  /// What is written beyond what every record holds.
  public var options: RecordOptions
  /// Colours the voices with SGR sequences.
  public var usesColor: Bool

  /// Creates an encoder.
  public init(options: RecordOptions = RecordOptions(), usesColor: Bool = false) {
    self.options = options
    self.usesColor = usesColor
  }

  /// Appends the lines of one article.
  public func encode(_ reports: [ParagraphReport], into batch: inout EncodedBatch) {
    for report in reports where options.admits(report) {
      appendHead(of: report, to: &batch)
      if options.includesText {
        batch.bytes.append(text: "    ")
        batch.bytes.append(isolated: report.paragraph.text)
        batch.bytes.append(UInt8(ascii: "\n"))
      }
      for finding in report.findings { append(finding, in: report.paragraph.text, to: &batch.bytes) }
    }
    batch.closeArticle()
  }

  /// Appends `a17#3  loaded  50.7 [50.7–50.7]  14 words`.
  private func appendHead(of report: ParagraphReport, to batch: inout EncodedBatch) {
    let paragraph = report.paragraph
    let isIsolated = batch.bytes.append(openingIsolateOf: paragraph.context.article.id)
    batch.markIDEnd()
    batch.bytes.append(UInt8(ascii: "#"))
    batch.bytes.append(labelOf: paragraph)
    batch.bytes.append(text: isIsolated ? "\u{2069}  " : "  ")
    batch.bytes.append(text: report.verdict.rawValue)
    if let reason = report.insufficiency {
      batch.bytes.append(text: " (")
      batch.bytes.append(text: reason.rawValue)
      batch.bytes.append(UInt8(ascii: ")"))
    }
    batch.bytes.append(text: "  ")
    batch.bytes.append(report.score.value, .one)
    batch.bytes.append(text: " [")
    batch.bytes.append(report.score.low, .one)
    batch.bytes.append(text: "–")
    batch.bytes.append(report.score.high, .one)
    batch.bytes.append(text: "]  ")
    batch.bytes.append(integer: report.words)
    batch.bytes.append(text: report.words == 1 ? " word\n" : " words\n")
  }

  /// Appends `    quoted     loaded.crime-heinous  0.90 → 0.000  quotation.sourced  …`.
  private func append(_ finding: Finding, in text: String, to bytes: inout [UInt8]) {
    bytes.append(text: "    ")
    append(finding.voice, to: &bytes)
    bytes.append(harmless: finding.entry)
    bytes.append(text: "  ")
    bytes.append(finding.weight, .two)
    bytes.append(text: " → ")
    bytes.append(finding.contribution, .three)
    if finding.isNegated { bytes.append(text: "  negated") }
    if finding.isDenied { bytes.append(text: "  denied") }
    if finding.isHedged { bytes.append(text: "  hedged") }
    bytes.append(text: "  ")
    bytes.append(harmless: finding.rule)
    bytes.append(text: "  ")
    bytes.append(isolated: finding.span.text(in: text))
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ voice: Voice, to bytes: inout [UInt8]) {
    if usesColor { bytes.append(text: "\u{1B}[\(voice.color)m") }
    bytes.append(text: voice.rawValue)
    if usesColor { bytes.append(text: "\u{1B}[0m") }
    // The longest name, unsourced, has nine letters.
    for _ in voice.rawValue.utf8.count..<11 { bytes.append(UInt8(ascii: " ")) }
  }
}

extension Voice {
  /// The parameters of Select Graphic Rendition (ECMA-48): the outlet's own voices stand out.
  fileprivate var color: String {
    switch self {
    case .own: "1;31"
    case .scare: "1;35"
    case .vague: "33"
    case .indirect: "36"
    case .unsourced: "34"
    case .quoted: "32"
    }
  }
}
