/// How many one-sided entries each camp has, and whether opposing camps are served alike.
///
/// A lexicon that knows the words of one side only measures that side. So the numbers of entries on the two
/// sides of each opposing pair must lie within a factor of each other. An entry that several camps use counts once
/// on each side that one of them is on.
public struct CampBalance: Hashable, Sendable {
  /// The largest allowed ratio between the numbers of entries of two opposing sides.
  public static let allowedFactor = 1.5
  /// With fewer one-sided entries a lexicon says nothing about balance.
  public static let minimumEntries = 20

  /// Two sides of a conflict, each with its camps.
  public static let opponents: [(left: [String], right: [String])] = [
    (["resistance-axis"], ["israel", "western-military"]),
    (["government"], ["opposition"]),
    (["anti-shia"], ["anti-sunni"]),
  ]

  /// What the entries of one side amount to.
  public struct Side: Hashable, Sendable {
    /// The camps of the side.
    public var camps: [String]
    /// The number of scoring entries that one of the camps uses.
    public var entries = 0
    /// Σ weight of these entries.
    public var weight = 0.0
    /// Σ weight × occurrences in a feed.
    public var exposure = 0.0

    /// The camps in words: `israel and western-military`.
    public var name: String { camps.joined(separator: " and ") }
  }

  /// Two opposing sides.
  public struct Pair: Hashable, Sendable {
    /// One side.
    public var left: Side
    /// The other side.
    public var right: Side

    /// The larger number of entries ÷ the smaller; 1 where both are 0, infinite where one is.
    public var factor: Double {
      let (low, high) = (min(left.entries, right.entries), max(left.entries, right.entries))
      return high == 0 ? 1 : Double(high) / Double(low)
    }

    /// The factor is an allowed one.
    public var isBalanced: Bool { factor <= CampBalance.allowedFactor }
  }

  /// Each camp by itself, sorted by name.
  public let camps: [Side]
  /// The opposing pairs, in the order of `opponents`.
  public let pairs: [Pair]
  /// The number of scoring entries that name a camp.
  public let oneSidedEntries: Int

  /// Counts entries.
  ///
  /// - Parameters:
  ///   - entries: all entries of a lexicon; attribution data is passed over.
  ///   - occurrences: how often each entry, by id, occurs in a feed.
  public init(entries: [LexiconEntry], occurrences: [String: Int] = [:]) {
    let oneSided = entries.filter { $0.role == nil && !$0.usedBy.isEmpty }
    func side(_ camps: [String]) -> Side {
      var side = Side(camps: camps)
      for entry in oneSided where !Set(entry.usedBy).isDisjoint(with: camps) {
        side.entries += 1
        side.weight += entry.weight
        side.exposure += entry.weight * Double(occurrences[entry.id, default: 0])
      }
      return side
    }
    oneSidedEntries = oneSided.count
    camps = Set(oneSided.flatMap(\.usedBy)).sorted().map { side([$0]) }
    pairs = Self.opponents.map { Pair(left: side($0.left), right: side($0.right)) }
  }

  /// The pairs that are out of balance, where there are entries enough to tell.
  public var unbalancedPairs: [Pair] {
    oneSidedEntries < Self.minimumEntries ? [] : pairs.filter { !$0.isBalanced }
  }

  /// The pairs that are out of balance, each at the first entry of its larger side.
  func problems(in entries: [LexiconEntry]) -> [LexiconProblem] {
    unbalancedPairs.map { pair in
      let (small, large) =
        pair.left.entries < pair.right.entries
        ? (pair.left, pair.right) : (pair.right, pair.left)
      let first = entries.first { $0.role == nil && !Set($0.usedBy).isDisjoint(with: large.camps) }
      let message =
        "\(large.entries) entries of \(large.name) stand against \(small.entries) of \(small.name);"
        + " a factor of \(Self.allowedFactor) is allowed"
      return LexiconProblem(.campBalance, at: first?.position ?? SourcePosition(), message)
    }
  }
}
