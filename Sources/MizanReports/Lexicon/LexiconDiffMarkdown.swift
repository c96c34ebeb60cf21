import Mizan
import MizanAnalysis

/// A lexicon diff as GitHub-flavoured Markdown, for a comment on a pull request.
///
/// All that comes from a feed or a lexicon is escaped. Arabic stands in blocks that run from right to left; gained
/// words are bold, lost ones struck out, others in italics.
public struct LexiconDiffMarkdown: Sendable {
  /// At most so many entries and outlets are listed.
  public var rows: Int

  /// Creates an encoder.
  public init(rows: Int = 20) { self.rows = rows }

  /// The whole report, with a line end.
  public func bytes(of report: LexiconDiffReport) -> [UInt8] {
    let wording = DiffWording(report: report)
    var bytes: [UInt8] = []
    bytes.append(text: "## What the lexicon change moves\n\n")
    if !report.excesses.isEmpty {
      for excess in report.excesses {
        bytes.append(text: "- **Beyond the limit:** ")
        bytes.append(markdown: excess.message)
        bytes.append(UInt8(ascii: "\n"))
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(text: "| | |\n|---|---|\n")
    for (name, side) in [("old", report.old), ("new", report.new)] {
      bytes.append(text: "| \(name) | ")
      bytes.append(markdown: side.name)
      bytes.append(text: ", \(DiffWording.entries(of: side)), `\(side.fingerprint.prefix(12))` |\n")
    }
    bytes.append(text: "| feed | \(wording.corpus) |\n| entries edited | \(wording.edits) |\n")
    bytes.append(text: "| findings | \(wording.findings) |\n| paragraphs | \(wording.paragraphs) |\n")
    appendEntries(of: report.diff, wording, to: &bytes)
    appendOutlets(of: report.diff, wording, to: &bytes)
    appendParagraphs(of: report.diff, to: &bytes)
    bytes.append(text: "\nMade by mizan \(report.toolVersion).\n")
    return bytes
  }

  private func appendEntries(of diff: LexiconDiff, _ wording: DiffWording, to bytes: inout [UInt8]) {
    guard !diff.entries.isEmpty else { return }
    bytes.append(
      text: """

        ### Findings by entry

        | entry | weight | gained | lost | re-weighted | in another voice | for example |
        |---|---|---:|---:|---:|---:|---|

        """)
    for entry in diff.entries.prefix(rows) {
      // An id is lower-case ASCII with hyphens and stops.
      bytes.append(text: "| `\(entry.entry)`")
      let counts = FindingChange.Kind.allCases.map { String(entry.counts[$0]) }.joined(separator: " | ")
      bytes.append(text: " | \(wording.weights(of: entry)) | \(counts) | ")
      bytes.append(markdown: entry.example)
      bytes.append(text: " |\n")
    }
    appendRest(of: diff.entries.count, to: &bytes)
  }

  private func appendOutlets(of diff: LexiconDiff, _ wording: DiffWording, to bytes: inout [UInt8]) {
    guard !diff.outlets.isEmpty else { return }
    bytes.append(
      text: """

        ### Rates of the outlets

        | outlet | articles | old | new | difference | interval | |
        |---|---:|---:|---:|---:|---|---|

        """)
    for (index, shift) in ([diff.feed] + diff.outlets.prefix(rows)).enumerated() {
      bytes.append(text: "| ")
      bytes.append(markdown: index == 0 ? "whole feed" : shift.name.isEmpty ? "(no outlet)" : shift.name)
      let interval = shift.interval.map {
        "\(DiffWording.signed($0.low, .three)) to \(DiffWording.signed($0.high, .three))"
      }
      let cells = [
        "\(shift.articles)", DiffWording.decimal(shift.own.old.perThousandWords, .three),
        DiffWording.decimal(shift.own.new.perThousandWords, .three),
        DiffWording.signed(shift.own.difference, .three),
        interval ?? "", wording.judgement(of: shift),
      ]
      bytes.append(text: " | \(cells.joined(separator: " | ")) |\n")
    }
    appendRest(of: diff.outlets.count, to: &bytes)
    bytes.append(text: "\nRates: \(wording.method).\n")
  }

  private func appendRest(of count: Int, to bytes: inout [UInt8]) {
    if count > rows { bytes.append(text: "\nAnd \(count - rows) more.\n") }
  }

  private func appendParagraphs(of diff: LexiconDiff, to bytes: inout [UInt8]) {
    guard !diff.paragraphs.isEmpty else { return }
    bytes.append(text: "\n### Paragraphs that change most\n")
    for paragraph in diff.paragraphs {
      bytes.append(text: "\n**")
      bytes.append(markdown: paragraph.id)
      bytes.append(text: "** ")
      if !paragraph.outlet.isEmpty {
        bytes.append(markdown: paragraph.outlet)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(
        text: "\(DiffWording.decimal(paragraph.old.score, .one)) \(paragraph.old.verdict.rawValue) → "
          + "\(DiffWording.decimal(paragraph.new.score, .one)) \(paragraph.new.verdict.rawValue) "
          + "(\(DiffWording.signed(paragraph.difference, .one)))\n\n<div dir=\"rtl\">\n\n")
      appendText(of: paragraph, to: &bytes)
      bytes.append(text: "\n\n</div>\n\n")
      for finding in paragraph.findings {
        bytes.append(text: "- \(finding.kind.phrase): `\(finding.entry)`\n")
      }
    }
  }

  private func appendText(of paragraph: ParagraphChange, to bytes: inout [UInt8]) {
    let marked = MarkedText(paragraph.text, paragraph.findings)
    for piece in marked.pieces {
      if piece.followsGap { bytes.append(text: "… ") }
      let tags = piece.change.map(\.tags) ?? ("", "")
      bytes.append(text: tags.0)
      bytes.append(markdown: piece.text)
      bytes.append(text: tags.1)
    }
    if marked.endsInGap { bytes.append(text: " …") }
  }
}

extension FindingChange.Kind {
  /// HTML tags, since Markdown's own marks do not work inside a word or beside some punctuation.
  fileprivate var tags: (String, String) {
    switch self {
    case .gained: ("<b>", "</b>")
    case .lost: ("<del>", "</del>")
    case .reweighted, .revoiced: ("<i>", "</i>")
    }
  }
}
