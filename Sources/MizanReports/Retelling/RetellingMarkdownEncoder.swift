import MizanAnalysis

/// Retellings as Markdown: the paragraphs side by side with their loaded wording in bold, and the changes below.
public struct RetellingMarkdownEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// Writes a report.
  ///
  /// - Returns: UTF-8 text, the last line with its line end.
  public func encode(_ report: RetellingReport) -> [UInt8] {
    var text = "# One story, side by side\n\n"
    text +=
      "| | article | title | words | outside attributed stretches | loaded, own | loaded, attributed "
      + "| weight attributed |\n"
    text += "|---|---|---|---|---|---|---|---|\n"
    for (place, article) in report.articles.enumerated() {
      text += "| \(place + 1) | \(Self.escaped(article.origin)) | \(Self.escaped(article.title)) "
      text += "| \(article.words) | \(article.wordsOwn) "
      text += "| \(article.findings(own: true)) | \(article.findings(own: false)) "
      text += "| \(Figures.percent(report.shareAttributed(ofArticle: place))) |\n"
    }
    for (place, retelling) in report.retellings.enumerated() {
      text += "\n## From 1 to \(place + 2)\n\n\(retelling.summary)\n\n" + sideBySide(retelling)
      if !retelling.changes.isEmpty { text += "\n" + changes(of: retelling) }
    }
    for paragraph in [report.omission, RetellingReport.limits, report.origin.line].compactMap(\.self) {
      text += "\n\(paragraph)\n"
    }
    return Array(text.utf8)
  }

  private func sideBySide(_ retelling: Retelling) -> String {
    var text = "| first | | second | |\n|---|---|---|---|\n"
    for passage in retelling.passages {
      let cells = [(passage.first, retelling.first), (passage.second, retelling.second)].map {
        places, article in
        let paragraphs = places.map { Self.marked(article.paragraphs[$0]) }.joined(separator: "<br>")
        return "\(retelling.label(of: places, in: article)) | \(paragraphs)"
      }
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func changes(of retelling: Retelling) -> String {
    var text = "| passage | change | first | second |\n|---|---|---|---|\n"
    for change in retelling.changes {
      let passage = retelling.passages[change.passage]
      let (first, second) = (
        retelling.label(of: passage.first, in: retelling.first),
        retelling.label(of: passage.second, in: retelling.second)
      )
      let cells = [change.before, change.after].map { wording in
        wording.map { "\(Self.escaped($0.text)) (\(Self.escaped($0.facts)))" } ?? ""
      }
      text += "| \(first) / \(second) | \(change.kind.rawValue) | \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  /// A paragraph with its findings in bold; findings that overlap are marked as one stretch.
  private static func marked(_ paragraph: ScoredParagraph) -> String {
    let scalars = Array((paragraph.text ?? "").unicodeScalars)
    var text = ""
    var position = 0
    func slice(_ range: Range<Int>) -> String {
      escaped(String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)])))
    }
    for finding in paragraph.findings.map(\.scalars).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(position, finding.lowerBound)
      guard start < finding.upperBound else { continue }
      text += slice(position..<start) + "**" + slice(start..<finding.upperBound) + "**"
      position = finding.upperBound
    }
    return text + slice(position..<max(position, scalars.count))
  }

  /// A text from outside as the content of a table's cell: no markup, no line end, no invisible control.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(markdown: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
