import MizanAnalysis

/// Retellings as plain text: the changes, passage by passage, without the paragraphs.
///
/// Arabic stands in isolates, without control characters.
public struct RetellingTextEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// Writes a report.
  ///
  /// - Returns: UTF-8 text, the last line with its line end.
  public func encode(_ report: RetellingReport) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, article) in report.articles.enumerated() {
      bytes.append(text: "\(place + 1). ")
      bytes.append(outside: article.origin)
      bytes.append(
        text: ": \(article.words) words, \(article.wordsOwn) outside attributed stretches; loaded ")
      bytes.append(
        text: "\(article.findings(own: true)) own, \(article.findings(own: false)) attributed")
      if let share = report.shareAttributed(ofArticle: place) {
        bytes.append(text: " (\(Figures.percent(share)) of the weight)")
      }
      bytes.append(text: "\n   ")
      bytes.append(isolated: article.title)
      bytes.append(text: "\n")
    }
    for (place, retelling) in report.retellings.enumerated() {
      bytes.append(text: "\nfrom 1 to \(place + 2): \(retelling.summary)\n")
      append(retelling, to: &bytes)
    }
    bytes.append(text: "\n")
    for line in [report.omission, RetellingReport.limits, report.origin.line].compactMap(\.self) {
      bytes.append(text: "\(line)\n")
    }
    return bytes
  }

  private func append(_ retelling: Retelling, to bytes: inout [UInt8]) {
    var passage: Int?
    for change in retelling.changes {
      if change.passage != passage {
        let place = retelling.passages[change.passage]
        bytes.append(text: "  paragraph \(retelling.label(of: place.first, in: retelling.first))")
        bytes.append(text: " | \(retelling.label(of: place.second, in: retelling.second))")
        bytes.append(
          text: " (\(place.sharedWords) of \(place.firstWords) and \(place.secondWords) words shared)\n")
        passage = change.passage
      }
      bytes.append(text: "    \(change.kind.rawValue): ")
      for (index, wording) in [change.before, change.after].compactMap(\.self).enumerated() {
        if index > 0 { bytes.append(text: " -> ") }
        bytes.append(isolated: wording.text)
        bytes.append(text: " (")
        bytes.append(harmless: wording.facts)
        bytes.append(text: ")")
      }
      bytes.append(text: "\n")
    }
  }
}
