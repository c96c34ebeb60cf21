import Mizan
import MizanAnalysis

/// A lexicon diff as one JSON document, whole: all entries and all outlets that moved.
public struct LexiconDiffJSON: Sendable {
  /// Creates an encoder.
  public init() {}

  /// The document, with a line end; offsets count Unicode scalars, rates are per 1,000 words.
  public func bytes(of report: LexiconDiffReport) -> [UInt8] {
    let diff = report.diff
    return JSONValue.object([
      ("tool", .object([("name", .string("mizan")), ("version", .string(report.toolVersion))])),
      ("old", json(report.old)), ("new", json(report.new)),
      (
        "feed",
        .object([
          ("articles", .integer(diff.articles)), ("paragraphs", .integer(diff.paragraphCount)),
          ("words", .integer(diff.words)), ("outlets", .integer(diff.outletCount)),
          ("rejects", .integer(report.rejects)),
        ])
      ),
      ("edits", json(diff.edits)),
      (
        "findings",
        .object(
          [("old", .integer(diff.findings.old)), ("new", .integer(diff.findings.new))] + members(diff.changes)
        )
      ),
      ("entries", .array(diff.entries.map(json))),
      ("changed_paragraphs", .integer(diff.changedParagraphs)),
      ("verdicts", .array(diff.verdicts.map(json))),
      ("paragraphs", .array(diff.paragraphs.map(json))),
      (
        "bootstrap",
        .object([("draws", .integer(report.options.draws)), ("seed", .string(String(report.options.seed)))])
      ),
      ("rate", json(diff.feed)),
      ("outlets", .array(diff.outlets.map { json($0, name: $0.name) })),
      ("beyond_limits", .array(report.excesses.map { .string($0.message) })),
    ]).bytes
  }

  private func json(_ side: LexiconDiffReport.Side) -> JSONValue {
    .object([
      ("name", .string(side.name)), ("fingerprint", .string(side.fingerprint)),
      ("entries", .integer(side.entryCount)),
    ])
  }

  private func json(_ edits: LexiconEdits) -> JSONValue {
    .object([
      ("added", .array(edits.added.map(JSONValue.string))),
      ("removed", .array(edits.removed.map(JSONValue.string))),
      (
        "renamed",
        .array(edits.renamed.map { .object([("old", .string($0.old)), ("new", .string($0.new))]) })
      ),
      ("changed", .array(edits.changed.map(JSONValue.string))),
    ])
  }

  private func members(_ counts: FindingChangeCounts) -> [(key: String, value: JSONValue)] {
    FindingChange.Kind.allCases.map { ($0.rawValue, .integer(counts[$0])) }
  }

  private func json(_ entry: LexiconDiff.EntryChange) -> JSONValue {
    var object: [(key: String, value: JSONValue)] = [("entry", .string(entry.entry))]
    object += members(entry.counts)
    if let weight = entry.oldWeight { object.append(("old_weight", .decimal(weight, .two))) }
    if let weight = entry.newWeight { object.append(("new_weight", .decimal(weight, .two))) }
    return .object(object + [("example", .string(entry.example))])
  }

  private func json(_ change: LexiconDiff.VerdictChange) -> JSONValue {
    .object([
      ("old", .string(change.old.rawValue)), ("new", .string(change.new.rawValue)),
      ("count", .integer(change.count)),
    ])
  }

  private func json(_ paragraph: ParagraphChange) -> JSONValue {
    .object([
      ("id", .string(paragraph.id)), ("outlet", .string(paragraph.outlet)),
      ("old", json(paragraph.old)), ("new", json(paragraph.new)), ("text", .string(paragraph.text)),
      (
        "findings",
        .array(
          paragraph.findings.map { finding in
            .object([
              ("change", .string(finding.kind.rawValue)), ("entry", .string(finding.entry)),
              ("start", .integer(finding.span.scalars.lowerBound)),
              ("end", .integer(finding.span.scalars.upperBound)),
            ])
          })
      ),
    ])
  }

  private func json(_ outcome: ParagraphChange.Outcome) -> JSONValue {
    .object([("score", .decimal(outcome.score, .one)), ("verdict", .string(outcome.verdict.rawValue))])
  }

  private func json(_ shift: LexiconDiff.RateShift, name: String? = nil) -> JSONValue {
    var object: [(key: String, value: JSONValue)] = name.map { [("outlet", .string($0))] } ?? []
    object += [
      ("articles", .integer(shift.articles)), ("own", rates(shift.own)), ("weighted", rates(shift.weighted)),
    ]
    if let interval = shift.interval {
      object.append(
        ("interval", .array([.decimal(interval.low, .three), .decimal(interval.high, .three)])))
    }
    if let isBeyondNoise = shift.isBeyondNoise { object.append(("beyond_noise", .boolean(isBeyondNoise))) }
    return .object(object)
  }

  private func rates(_ sums: PairedSums) -> JSONValue {
    .object([
      ("old", .decimal(sums.old.perThousandWords, .three)),
      ("new", .decimal(sums.new.perThousandWords, .three)),
      ("difference", .decimal(sums.difference, .three)),
    ])
  }
}
