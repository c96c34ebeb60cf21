/// The stretches of consecutive words that two texts are compared by.
enum Shingles {
  /// The words of a stretch.
  ///
  /// Five is long enough that texts on one event do not share stretches by chance, and short enough that an
  /// exchanged word breaks few of them.
  static let width = 5

  /// The numbers of a text's stretches in order; one for the whole of a shorter text, none of an empty one.
  static func hashes(of words: ArraySlice<UInt32>) -> [UInt32] {
    guard !words.isEmpty else { return [] }
    guard words.count > width else { return [hash(words)] }
    return (words.startIndex...words.endIndex - width).map { hash(words[$0..<$0 + width]) }
  }

  /// The numbers of a text's stretches, sorted, each once.
  static func set(of words: ArraySlice<UInt32>) -> [UInt32] {
    var hashes = hashes(of: words)
    hashes.sort()
    var kept = 0
    for index in hashes.indices where index == 0 || hashes[index] != hashes[kept - 1] {
      hashes[kept] = hashes[index]
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
    return hashes
  }

  /// How much two sorted sets share.
  ///
  /// - Complexity: O(n + m).
  static func overlap(_ first: [UInt32], _ second: [UInt32]) -> TextOverlap {
    var (left, right, shared) = (0, 0, 0)
    while left < first.count && right < second.count {
      let (a, b) = (first[left], second[right])
      if a == b { shared += 1 }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return TextOverlap(first: first.count, second: second.count, shared: shared)
  }

  @inline(__always)
  private static func hash(_ words: ArraySlice<UInt32>) -> UInt32 {
    var hash: UInt64 = 0
    for word in words { hash = (hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    return UInt32(truncatingIfNeeded: StableHash.mix(hash) >> 32)
  }
}

/// How many stretches of five words two texts share.
public struct TextOverlap: Hashable, Sendable {
  /// The different stretches of the first text.
  public let first: Int
  /// The different stretches of the second text.
  public let second: Int
  /// Those that stand in both.
  public let shared: Int

  /// Shared ÷ all stretches of either text: 1 for equal texts.
  public var jaccard: Double {
    let union = first + second - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  /// Shared ÷ the stretches of the shorter text: 1 where the longer holds all of it.
  public var containment: Double {
    let shorter = min(first, second)
    return shorter == 0 ? 0 : Double(shared) / Double(shorter)
  }
}
