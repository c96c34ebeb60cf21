public import Mizan

/// The arithmetic of one paragraph's score in plain text, span by span.
///
/// The score is worked out again from the findings with the constants of the model; where the record says
/// otherwise, the explanation says so. Arabic stands last on its line, in an isolate, without control
/// characters.
public struct ExplanationEncoder: Sendable {
  /// The constants that the score was made with.
  public var model: ScoringModel

  /// Creates an encoder.
  public init(model: ScoringModel = .standard) { self.model = model }

  /// Explains a record.
  ///
  /// - Returns: UTF-8 text of several lines, the last with its line end.
  /// - Complexity: O(n²) in findings.
  public func encode(_ record: ParagraphRecord) -> [UInt8] {
    let arithmetic = ScoreArithmetic(record, model: model)
    var bytes: [UInt8] = []
    appendHead(of: record, to: &bytes)
    for place in record.findings.indices {
      bytes.append(text: "\n")
      append(arithmetic.terms[place], at: place, of: record, to: &bytes)
    }
    if record.findings.isEmpty { bytes.append(text: "\nno finding\n") }
    bytes.append(text: "\n")
    for line in arithmetic.rateLines + arithmetic.scoreLines + [arithmetic.verdictLine] {
      bytes.append(text: line + "\n")
    }
    return bytes
  }

  private func appendHead(of record: ParagraphRecord, to bytes: inout [UInt8]) {
    bytes.append(text: record.words == 1 ? "1 word" : "\(record.words) words")
    if let own = record.wordsOwn { bytes.append(text: ", \(own) outside attributed stretches") }
    bytes.append(text: "; scoring model \(model.version)\n")
    let origin: [(String, String?)] = [
      ("paragraph", record.id), ("outlet", record.outlet.isEmpty ? nil : record.outlet),
      ("date", record.date),
      ("text", record.text),
    ]
    for (name, value) in origin {
      guard let value else { continue }
      bytes.append(text: name + ": ")
      bytes.append(outside: value)
      bytes.append(text: "\n")
    }
  }

  private func append(
    _ term: ScoreArithmetic.Term, at place: Int, of record: ParagraphRecord, to bytes: inout [UInt8]
  ) {
    let finding = record.findings[place]
    let attribution = finding.attribution.map { record.attributions[$0] }
    bytes.append(text: "\(place + 1). [\(finding.passage.scalars.lowerBound), ")
    bytes.append(text: "\(finding.passage.scalars.upperBound))  ")
    bytes.append(isolated: finding.passage.text)
    bytes.append(text: "\n   entry: ")
    bytes.append(harmless: finding.entry)
    bytes.append(text: " (")
    bytes.append(harmless: [finding.category, finding.facet].compactMap(\.self).joined(separator: " · "))
    bytes.append(text: ")\n")
    append("reached as", finding.via, to: &bytes)
    if let neutral = finding.neutral { append("neutral", neutral, to: &bytes) }
    bytes.append(text: "   voice: \(finding.voice.rawValue), decided by ")
    bytes.append(harmless: finding.rule)
    if finding.isHedged { bytes.append(text: ", hedged, which does not enter the score") }
    bytes.append(text: "\n")
    if let cue = attribution?.cue {
      append("cue" + (attribution?.stance.map { " (\($0.note))" } ?? ""), cue.text, to: &bytes)
    }
    if let source = attribution?.source {
      append("source" + (attribution?.sourceKind.map { " (\($0.rawValue))" } ?? ""), source.text, to: &bytes)
    }
    appendRelays(around: finding.attribution, of: record, to: &bytes)
    bytes.append(text: "   \(term.line(for: finding))\n")
  }

  /// The sources that only passed the words on, from the inside outwards.
  private func appendRelays(
    around place: Int?, of record: ParagraphRecord, to bytes: inout [UInt8]
  ) {
    var next = place.flatMap { record.attributions[$0].inside }
    while let index = next {
      let outer = record.attributions[index]
      if let source = outer.source {
        append(outer.isRelay ? "relayed by" : "reported by", source.text, to: &bytes)
      }
      next = outer.inside
    }
  }

  private func append(_ name: String, _ text: String, to bytes: inout [UInt8]) {
    bytes.append(text: "   \(name): ")
    bytes.append(isolated: text)
    bytes.append(text: "\n")
  }
}
