/// The accepted findings of a corpus: how often each fingerprint stands in it.
public struct FindingBaseline: Sendable, Equatable {
  private var counts: [FindingFingerprint: Int] = [:]

  /// Creates a baseline of nothing.
  public init() {}

  /// Accepts a finding, `count` times.
  public mutating func add(_ fingerprint: FindingFingerprint, count: Int = 1) {
    counts[fingerprint, default: 0] += count
  }

  /// Takes a finding out.
  ///
  /// - Returns: `false` where it is not accepted, or not as often.
  public mutating func remove(_ fingerprint: FindingFingerprint) -> Bool {
    guard let count = counts[fingerprint] else { return false }
    counts[fingerprint] = count > 1 ? count - 1 : nil
    return true
  }

  /// The number of findings.
  public var count: Int { counts.values.reduce(0, +) }

  /// The fingerprints in order, with how often each stands in the corpus.
  ///
  /// - Complexity: O(n log n).
  public var sorted: [(fingerprint: FindingFingerprint, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The baseline with entries under their present ids.
  ///
  /// - Parameter ids: the present id of an entry by an old one.
  /// - Returns: a baseline of as many findings.
  public func renamed(by ids: [String: String]) -> FindingBaseline {
    var baseline = FindingBaseline()
    for (fingerprint, count) in counts {
      var present = fingerprint
      present.entry = ids[fingerprint.entry] ?? fingerprint.entry
      baseline.add(present, count: count)
    }
    return baseline
  }
}

/// What a corpus has beside its baseline, and lacks of it.
public struct BaselineDifference: Sendable, Equatable {
  /// A finding that is not accepted.
  public struct NewFinding: Sendable, Equatable {
    /// What it is known by.
    public var fingerprint: FindingFingerprint
    /// The id of its paragraph.
    public var paragraph: String
    /// The words as printed.
    public var text: String

    /// Creates a finding.
    public init(fingerprint: FindingFingerprint, paragraph: String, text: String) {
      self.fingerprint = fingerprint
      self.paragraph = paragraph
      self.text = text
    }
  }

  /// Findings that are not accepted, in the order of the feed.
  public var new: [NewFinding] = []
  /// Accepted findings that are not in the corpus any more.
  public var gone = FindingBaseline()
  /// The number of findings in the corpus that are accepted.
  public var kept = 0

  /// Creates a difference.
  public init(new: [NewFinding] = [], gone: FindingBaseline = FindingBaseline(), kept: Int = 0) {
    self.new = new
    self.gone = gone
    self.kept = kept
  }

  /// Nothing is new and nothing is gone.
  public var isEmpty: Bool { new.isEmpty && gone.count == 0 }
}
