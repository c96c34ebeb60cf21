/// Articles that print one text: wire copy, reprints, corrected and shortened versions.
public struct DuplicateGroup: Hashable, Sendable {
  /// The article that stands for the group: the earliest, of excerpts the whole text.
  public let representative: Int
  /// The others, earliest first.
  public let copies: [Copy]

  /// An article that repeats the representative.
  public struct Copy: Hashable, Sendable {
    /// The article.
    public let article: Int
    /// How far it repeats.
    public let kind: Kind
    /// What it shares with the representative, the copy's text first.
    public let overlap: TextOverlap
  }

  /// How far a copy repeats its original.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same words in the same order.
    case exact
    /// Most of both texts is the same.
    case near
    /// Most of the copy stands in the original, which says more.
    case excerpt
  }
}
