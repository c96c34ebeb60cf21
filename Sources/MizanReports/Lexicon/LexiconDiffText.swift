import Mizan
import MizanAnalysis

/// A lexicon diff for the eye, in a terminal.
public struct LexiconDiffText: Sendable {
  /// At most so many entries and outlets are listed.
  public var rows: Int

  /// Creates an encoder.
  public init(rows: Int = 20) { self.rows = rows }

  /// The whole report, with a line end.
  public func bytes(of report: LexiconDiffReport) -> [UInt8] {
    let wording = DiffWording(report: report)
    var bytes: [UInt8] = []
    for (name, side) in [("old", report.old), ("new", report.new)] {
      bytes.append(text: "\(name): ")
      bytes.append(outside: side.name)
      bytes.append(text: ", \(DiffWording.entries(of: side)), \(side.fingerprint.prefix(12))\n")
    }
    bytes.append(text: "feed: \(wording.corpus)\n")
    bytes.append(text: "entries edited: \(wording.edits)\n")
    bytes.append(text: "findings: \(wording.findings)\n")
    bytes.append(text: "paragraphs: \(wording.paragraphs)\n")
    appendEntries(of: report.diff, wording, to: &bytes)
    appendOutlets(of: report.diff, wording, to: &bytes)
    for paragraph in report.diff.paragraphs { append(paragraph, to: &bytes) }
    for excess in report.excesses {
      bytes.append(text: "\nbeyond the limit: ")
      bytes.append(outside: excess.message)
    }
    if !report.excesses.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private func appendEntries(of diff: LexiconDiff, _ wording: DiffWording, to bytes: inout [UInt8]) {
    guard !diff.entries.isEmpty else { return }
    bytes.append(text: "\nfindings by entry (gained, lost, re-weighted, in another voice)\n")
    for entry in diff.entries.prefix(rows) {
      let counts = entry.counts
      bytes.append(text: "  +\(counts.gained) -\(counts.lost) ~\(counts.reweighted) ^\(counts.revoiced)  ")
      bytes.append(outside: entry.entry)
      bytes.append(text: "  \(wording.weights(of: entry))  ")
      bytes.append(isolated: entry.example)
      bytes.append(UInt8(ascii: "\n"))
    }
    appendRest(of: diff.entries.count, to: &bytes)
  }

  private func appendOutlets(of diff: LexiconDiff, _ wording: DiffWording, to bytes: inout [UInt8]) {
    guard !diff.outlets.isEmpty else { return }
    bytes.append(text: "\nrates: \(wording.method)\n")
    for (index, shift) in ([diff.feed] + diff.outlets.prefix(rows)).enumerated() {
      bytes.append(text: "  ")
      bytes.append(outside: index == 0 ? "whole feed" : shift.name.isEmpty ? "(no outlet)" : shift.name)
      bytes.append(
        text: "  \(DiffWording.decimal(shift.own.old.perThousandWords, .three)) → "
          + "\(DiffWording.decimal(shift.own.new.perThousandWords, .three))  "
          + DiffWording.signed(shift.own.difference, .three))
      if let interval = shift.interval {
        bytes.append(
          text: " [\(DiffWording.signed(interval.low, .three)), \(DiffWording.signed(interval.high, .three))]"
        )
      }
      bytes.append(
        text: "  \(wording.judgement(of: shift))  (\(DiffWording.phrase(shift.articles, "article")))\n")
    }
    appendRest(of: diff.outlets.count, to: &bytes)
  }

  private func appendRest(of count: Int, to bytes: inout [UInt8]) {
    if count > rows { bytes.append(text: "  and \(count - rows) more\n") }
  }

  /// Appends `a1#3  x.example  21.4 mild → 48.0 loaded  +26.6`, then the text with its words in signs.
  private func append(_ paragraph: ParagraphChange, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(outside: paragraph.id)
    if !paragraph.outlet.isEmpty {
      bytes.append(text: "  ")
      bytes.append(outside: paragraph.outlet)
    }
    bytes.append(
      text: "  \(DiffWording.decimal(paragraph.old.score, .one)) \(paragraph.old.verdict.rawValue) → "
        + "\(DiffWording.decimal(paragraph.new.score, .one)) \(paragraph.new.verdict.rawValue)  "
        + "\(DiffWording.signed(paragraph.difference, .one))\n    ")
    var line = ""
    let marked = MarkedText(paragraph.text, paragraph.findings)
    for piece in marked.pieces {
      if piece.followsGap { line += "… " }
      line += piece.change.map { "\($0.sign)[\(piece.text)]" } ?? String(piece.text)
    }
    if marked.endsInGap { line += " …" }
    bytes.append(isolated: line)
    bytes.append(UInt8(ascii: "\n"))
    for finding in paragraph.findings {
      bytes.append(text: "    \(finding.kind.sign) \(finding.kind.phrase)  ")
      bytes.append(outside: finding.entry)
      bytes.append(text: "  ")
      bytes.append(isolated: finding.span.text(in: paragraph.text))
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}

extension FindingChange.Kind {
  /// One sign for a line of plain text.
  var sign: String {
    switch self {
    case .gained: "+"
    case .lost: "-"
    case .reweighted: "~"
    case .revoiced: "^"
    }
  }

  /// What a reader is told.
  var phrase: String {
    switch self {
    case .gained: "gained"
    case .lost: "lost"
    case .reweighted: "re-weighted"
    case .revoiced: "in another voice"
    }
  }
}
