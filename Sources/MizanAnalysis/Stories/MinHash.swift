/// Signatures of sets that agree in a place as often as the sets' Jaccard similarity, cut into bands.
///
/// With 48 bands of 2 rows two texts of similarity s meet in a band with the chance 1 − (1 − s²)⁴⁸: 0.99 at 0.3,
/// 0.95 at 0.25 (a text and its third) and 0.02 at 0.02. What meets is verified exactly, so a low start costs little.
///
/// Sources: Broder, "On the resemblance and containment of documents" (1997); Leskovec, Rajaraman and Ullman,
/// "Mining of Massive Datasets", 3.4.
struct MinHash: Sendable {
  /// The bands of a signature.
  static let bandCount = 48
  private static let blockCount = 12

  // Each lane is one permutation of the 32-bit numbers: an odd factor and an offset. The lanes of the first six
  // blocks are the bands' first rows, those of the last six their second rows.
  private let factors: InlineArray<12, SIMD8<UInt32>>
  private let offsets: InlineArray<12, SIMD8<UInt32>>

  /// Creates the family of permutations; it is the same in every process.
  init() {
    var generator = SplitMix64(seed: 0x4D69_6E48_6173_6800)
    factors = InlineArray { _ in .random(in: 0...UInt32.max, using: &generator) | 1 }
    offsets = InlineArray { _ in .random(in: 0...UInt32.max, using: &generator) }
  }

  /// The keys of the bands of a set.
  ///
  /// - Returns: 48 keys, or none for an empty set.
  /// - Complexity: O(n).
  func bands(of hashes: [UInt32]) -> [UInt32] {
    guard !hashes.isEmpty else { return [] }
    var least = InlineArray<12, SIMD8<UInt32>> { _ in SIMD8(repeating: .max) }
    for hash in hashes {
      let spread = SIMD8(repeating: hash)
      for block in 0..<Self.blockCount {
        least[block] = pointwiseMin(least[block], spread &* factors[block] &+ offsets[block])
      }
    }
    return (0..<Self.bandCount).map { band in
      let (block, lane) = band.quotientAndRemainder(dividingBy: 8)
      let rows = UInt64(least[block][lane]) << 32 | UInt64(least[block + Self.blockCount / 2][lane])
      return UInt32(truncatingIfNeeded: StableHash.mix(rows) >> 32)
    }
  }
}
