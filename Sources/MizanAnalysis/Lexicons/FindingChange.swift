public import Mizan

/// What becomes of one finding under another lexicon.
public struct FindingChange: Sendable, Hashable {
  /// The sorts of change; a finding has the first that fits.
  public enum Kind: String, Sendable, CaseIterable {
    /// Found only under the new lexicon.
    case gained
    /// Found only under the old lexicon.
    case lost
    /// Found by both, with another weight.
    case reweighted
    /// Found by both with one weight, in another voice, or negated or denied by only one.
    case revoiced
  }

  /// The sort.
  public var kind: Kind
  /// The entry's id, that of the new lexicon where it was renamed.
  public var entry: String
  /// The place in the paragraph.
  public var span: TextSpan

  /// Creates a change.
  public init(kind: Kind, entry: String, span: TextSpan) {
    self.kind = kind
    self.entry = entry
    self.span = span
  }

  /// The changes from one report of a paragraph to another, in text order.
  ///
  /// - Parameters:
  ///   - old: the findings under the old lexicon.
  ///   - new: the findings under the new one.
  ///   - renamings: new ids by old ones.
  /// - Returns: nothing where both are the same.
  /// - Complexity: O(n log n) in the findings.
  static func changes(
    from old: [Finding], to new: [Finding], renamings: [String: String]
  ) -> [FindingChange] {
    if old == new { return [] }
    var remaining: [Place: Finding] = [:]
    for finding in old {
      remaining[Place(entry: renamings[finding.entry] ?? finding.entry, span: finding.span)] = finding
    }
    var changes: [FindingChange] = []
    for finding in new {
      let place = Place(entry: finding.entry, span: finding.span)
      guard let before = remaining.removeValue(forKey: place) else {
        changes.append(FindingChange(kind: .gained, entry: place.entry, span: place.span))
        continue
      }
      guard let kind = kind(from: before, to: finding) else { continue }
      changes.append(FindingChange(kind: kind, entry: place.entry, span: place.span))
    }
    changes += remaining.keys.map { FindingChange(kind: .lost, entry: $0.entry, span: $0.span) }
    return changes.sorted { $0.order < $1.order }
  }

  private struct Place: Hashable {
    var entry: String
    var span: TextSpan
  }

  private static func kind(from old: Finding, to new: Finding) -> Kind? {
    if old.weight != new.weight { return .reweighted }
    let isSame =
      old.voice == new.voice && old.isNegated == new.isNegated && old.isDenied == new.isDenied
    return isSame ? nil : .revoiced
  }

  private var order: (Int, Int, String) { (span.scalars.lowerBound, span.scalars.upperBound, entry) }
}

/// How many findings changed, by the sort of change.
public struct FindingChangeCounts: Sendable, Hashable {
  /// Found only under the new lexicon.
  public var gained = 0
  /// Found only under the old lexicon.
  public var lost = 0
  /// Found by both, with another weight.
  public var reweighted = 0
  /// Found by both, in another voice.
  public var revoiced = 0

  /// Creates counts of nothing.
  public init() {}

  /// All changes together.
  public var total: Int { gained + lost + reweighted + revoiced }

  /// The count of one sort.
  public subscript(kind: FindingChange.Kind) -> Int {
    get {
      switch kind {
      case .gained: gained
      case .lost: lost
      case .reweighted: reweighted
      case .revoiced: revoiced
      }
    }
    set {
      switch kind {
      case .gained: gained = newValue
      case .lost: lost = newValue
      case .reweighted: reweighted = newValue
      case .revoiced: revoiced = newValue
      }
    }
  }
}
