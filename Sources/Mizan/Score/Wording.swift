/// A wording as the lexicon knows it and as it was reached: what all findings of one entry in one form share.
///
/// Shared by reference, because news repeats its words: a finding then copies two references instead of six strings,
/// and how its form was reached is spelled out once.
public final class Wording: Sendable {
  /// The id of the lexicon entry.
  public let entry: String
  /// The entry's category.
  public let category: String
  /// The entry's facet.
  public let facet: String?
  /// The entry's weight, 0 to 1.
  public let weight: Double
  /// The entry's neutral counterpart.
  public let neutral: String?
  /// How the surface form was reached: `و + ال + بشع + ة`.
  public let via: String

  /// What the memo of a scorer knows it by.
  let key: WordingKey

  /// Creates a wording.
  public convenience init(
    entry: String, category: String, facet: String?, weight: Double, neutral: String?, via: String
  ) {
    self.init(
      entry: entry, category: category, facet: facet, weight: weight, neutral: neutral, via: via, key: .none)
  }

  init(
    entry: String, category: String, facet: String?, weight: Double, neutral: String?, via: String,
    key: WordingKey
  ) {
    self.entry = entry
    self.category = category
    self.facet = facet
    self.weight = weight
    self.neutral = neutral
    self.via = via
    self.key = key
  }
}

extension Wording: Hashable {
  /// Compares what the wordings say, not which objects they are.
  public static func == (left: Wording, right: Wording) -> Bool {
    if left === right { return true }
    return left.entry == right.entry && left.category == right.category && left.facet == right.facet
      && left.weight == right.weight && left.neutral == right.neutral && left.via == right.via
  }

  /// Hashes what tells most wordings apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(entry)
    hasher.combine(via)
  }
}
