public import Mizan

/// How an article lets its sources speak: which stance the verbs have that each kind of source, and each source by
/// its own words, is given.
///
/// "Claimed" for one side and "confirmed" for the other is the outlet's evaluation, which no count of loaded terms
/// sees; it never enters the score. A relay is not counted, nor a second stretch of the same cue.
public struct StanceTable: Hashable, Sendable {
  /// Who was given how many verbs of each stance.
  public struct Row: Hashable, Sendable {
    /// The kind of source; `nil` where none is named in the paragraph.
    public var kind: Attribution.Source.Kind?
    /// The source as printed; empty in the rows by kind.
    public var source: String
    /// The number of cues of each stance, in the order of `Stance.allCases`.
    public var counts: [Int]

    /// The number of cues.
    public var total: Int { counts.reduce(0, +) }
  }

  /// One row for each kind of source that occurs, in the order of the kinds; sources that are not named come last.
  public private(set) var kinds: [Row] = []
  /// One row for each source as printed, those with the most cues first, then in the order of their text.
  ///
  /// Continued and vague sources are counted by kind only.
  public private(set) var sources: [Row] = []

  /// Counts the cues of some paragraphs.
  ///
  /// - Complexity: O(n log n) in attributions.
  public init(_ records: some Sequence<ParagraphRecord>) {
    var byKind: [Attribution.Source.Kind?: [Int]] = [:]
    var bySource: [Name: [Int]] = [:]
    for record in records {
      var seen: Set<Range<Int>> = []
      for attribution in record.attributions where !attribution.isRelay {
        guard let cue = attribution.cue, let stance = attribution.stance,
          let column = Stance.allCases.firstIndex(of: stance), seen.insert(cue.scalars).inserted
        else { continue }
        byKind[attribution.sourceKind, default: Self.zeros][column] += 1
        guard let source = attribution.source, let kind = attribution.sourceKind,
          kind != .vague, kind != .continued
        else { continue }
        bySource[Name(kind: kind, text: source.text), default: Self.zeros][column] += 1
      }
    }
    let order: [Attribution.Source.Kind?] = Attribution.Source.Kind.allCases + [nil]
    kinds = order.compactMap { kind in byKind[kind].map { Row(kind: kind, source: "", counts: $0) } }
    sources = bySource.map { Row(kind: $0.key.kind, source: $0.key.text, counts: $0.value) }
      .sorted { ($1.total, $0.source, $0.rank) < ($0.total, $1.source, $1.rank) }
  }

  private struct Name: Hashable {
    var kind: Attribution.Source.Kind
    var text: String
  }

  private static var zeros: [Int] { Stance.allCases.map { _ in 0 } }
}

extension StanceTable.Row {
  /// The place of the kind, to settle an order.
  fileprivate var rank: Int {
    kind.flatMap { Attribution.Source.Kind.allCases.firstIndex(of: $0) }
      ?? Attribution.Source.Kind.allCases.count
  }
}

extension StanceTable {
  /// The table as plain text: kinds of source by stance, then the named sources.
  ///
  /// - Returns: UTF-8 text of several lines, the last with its line end; empty where nothing is attributed.
  public func encode() -> [UInt8] {
    guard !kinds.isEmpty else { return [] }
    var bytes: [UInt8] = []
    bytes.append(text: "sources by the stance of the verb they are given, which never enters the score\n")
    appendLine("", Stance.allCases.map(\.rawValue), to: &bytes)
    for row in kinds { appendLine(row.name, row.counts.map(String.init), to: &bytes) }
    for row in sources {
      bytes.append(text: "   " + row.summary + "  ")
      bytes.append(isolated: row.source)
      bytes.append(text: "\n")
    }
    let judged = kinds.reduce(0) { $0 + $1.evaluations }
    if judged > 0 {
      bytes.append(text: "   \(judged) revealing or doubting: the outlet's own evaluation of what is said\n")
    }
    return bytes
  }

  private func appendLine(_ name: String, _ cells: [String], to bytes: inout [UInt8]) {
    var line = "   " + name + String(repeating: " ", count: max(0, 14 - name.utf8.count))
    for cell in cells { line += String(repeating: " ", count: max(1, 11 - cell.utf8.count)) + cell }
    bytes.append(text: line + "\n")
  }
}

extension StanceTable.Row {
  fileprivate var name: String { kind?.rawValue ?? "not named" }

  /// `neutral 2, doubting 1 (office)`.
  fileprivate var summary: String {
    let parts = zip(Stance.allCases, counts).filter { $0.1 > 0 }.map { "\($0.0.rawValue) \($0.1)" }
    return parts.joined(separator: ", ") + " (\(name))"
  }

  /// Cues that presuppose or doubt what is said.
  fileprivate var evaluations: Int {
    zip(Stance.allCases, counts).filter { $0.0.isEvaluation }.reduce(0) { $0 + $1.1 }
  }
}

extension Stance {
  /// Tells whether the verb itself judges what is said: كشف takes it for true, زعم does not.
  var isEvaluation: Bool { self == .revealing || self == .doubting }

  /// The stance with what it means for the outlet.
  var note: String { isEvaluation ? rawValue + ", the outlet's own evaluation" : rawValue }
}
