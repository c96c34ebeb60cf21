/// Which patterns begin with a lexeme, sorted so that a phrase is tried only where its second word may follow.
///
/// Words such as من begin dozens of phrases and are followed by a word of none of them. Each lexeme has one bit of
/// a 64-bit sketch; a lexeme's phrases lie in buckets by the bit of their second word, so that one AND with the
/// next word's sketch leaves the few buckets worth a look.
struct PatternStarts: Sendable {
  /// The patterns of one lexeme, as ranges of `patterns`.
  private struct Row: Sendable {
    /// Single words, and phrases with a gap: any word may follow.
    var always: Range<Int32>
    /// The bits that have a bucket.
    var mask: UInt64 = 0
    /// The first of the buckets, as an index into `bounds`.
    var buckets: Int32
  }

  private var rows: [Row] = []
  /// Bucket i is `bounds[i]..<bounds[i + 1]` of `patterns`.
  private var bounds: [Int32] = []
  private var patterns: [Int32] = []

  /// The bit that stands for a lexeme in a sketch.
  static func bit(_ lexeme: UInt32) -> UInt64 { 1 << UInt64(lexeme & 63) }

  /// Sorts patterns by the lexeme they begin with.
  init(_ all: [CompiledLexicon.Pattern], _ parts: [CompiledLexicon.Part], lexemes: Int) {
    var byLexeme = [[Int32]](repeating: [], count: lexemes)
    for (index, pattern) in all.enumerated() {
      byLexeme[Int(parts[pattern.parts.lowerBound].lexeme)].append(Int32(index))
    }
    func follower(_ index: Int32) -> UInt64? {
      let pattern = all[Int(index)]
      guard pattern.parts.count > 1, pattern.gap == 0 else { return nil }
      return Self.bit(parts[pattern.parts.lowerBound + 1].lexeme)
    }
    for starts in byLexeme {
      let first = Int32(patterns.count)
      for start in starts where follower(start) == nil { patterns.append(start) }
      var row = Row(always: first..<Int32(patterns.count), buckets: Int32(bounds.count))
      for start in starts { row.mask |= follower(start) ?? 0 }
      var rest = row.mask
      while rest != 0 {
        let bit = rest & (0 &- rest)
        bounds.append(Int32(patterns.count))
        for start in starts where follower(start) == bit { patterns.append(start) }
        rest ^= bit
      }
      bounds.append(Int32(patterns.count))
      rows.append(row)
    }
  }

  /// The sketch of the words before which a pattern of the lexeme may begin; all bits where any word may follow.
  func followers(of lexeme: UInt32) -> UInt64 {
    let row = rows[Int(lexeme)]
    return row.always.isEmpty ? row.mask : .max
  }

  /// Calls a closure with every pattern that may begin with a lexeme before a word of this sketch.
  @inline(__always)
  func forEach(of lexeme: UInt32, before next: UInt64, _ body: (Int) -> Void) {
    let row = rows[Int(lexeme)]
    for place in row.always { body(Int(patterns[Int(place)])) }
    var shared = row.mask & next
    while shared != 0 {
      let bit = shared & (0 &- shared)
      let bucket = Int(row.buckets) &+ (row.mask & (bit &- 1)).nonzeroBitCount
      for place in bounds[bucket]..<bounds[bucket &+ 1] { body(Int(patterns[Int(place)])) }
      shared &= shared &- 1
    }
  }
}
