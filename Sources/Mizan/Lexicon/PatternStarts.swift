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
  /// The lexeme of the second word of each of `patterns`, so that a phrase that does not follow is left unread.
  private var seconds: [UInt32] = []

  /// Whether each lexeme is the second word of a phrase without a gap.
  private var isSecond: [Bool]

  /// The bit that stands for a lexeme in a sketch.
  private static func bit(_ lexeme: UInt32) -> UInt64 { 1 << UInt64(lexeme & 63) }

  /// The sketch of a word with one lexeme: its bit, or none where no phrase has it in second place.
  func sketch(of lexeme: UInt32) -> UInt64 { isSecond[Int(lexeme)] ? Self.bit(lexeme) : 0 }

  /// Sorts patterns by the lexeme they begin with.
  init(_ all: [CompiledLexicon.Pattern], _ parts: [CompiledLexicon.Part], lexemes: Int) {
    isSecond = Array(repeating: false, count: lexemes)
    for pattern in all where pattern.parts.count > 1 && pattern.gap == 0 {
      isSecond[Int(parts[pattern.parts.lowerBound + 1].lexeme)] = true
    }
    var byLexeme = [[Int32]](repeating: [], count: lexemes)
    for (index, pattern) in all.enumerated() {
      byLexeme[Int(parts[pattern.parts.lowerBound].lexeme)].append(Int32(index))
    }
    func follower(_ index: Int32) -> UInt64? {
      let pattern = all[Int(index)]
      guard pattern.parts.count > 1, pattern.gap == 0 else { return nil }
      return Self.bit(parts[pattern.parts.lowerBound + 1].lexeme)
    }
    func second(_ index: Int32) -> UInt32 {
      let pattern = all[Int(index)]
      return pattern.parts.count > 1 ? parts[pattern.parts.lowerBound + 1].lexeme : .max
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
    seconds = patterns.map(second)
  }

  /// The sketch of the words before which a pattern of the lexeme may begin; all bits where any word may follow.
  func followers(of lexeme: UInt32) -> UInt64 {
    let row = rows[Int(lexeme)]
    return row.always.isEmpty ? row.mask : .max
  }

  /// The patterns that may begin with a lexeme before any word: single words, and phrases with a gap.
  func always(of lexeme: UInt32) -> ArraySlice<Int32> {
    let range = rows[Int(lexeme)].always
    return patterns[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The other phrases that begin with a lexeme: the sketch of their second words, and the first of their buckets.
  func phrases(of lexeme: UInt32) -> (followers: UInt64, buckets: Int32) {
    (rows[Int(lexeme)].mask, rows[Int(lexeme)].buckets)
  }

  /// Calls a closure with every phrase of a lexeme whose second word may be a word of this sketch.
  ///
  /// - Parameters:
  ///   - followers: the sketch that `phrases(of:)` gave.
  ///   - buckets: the first bucket.
  ///   - next: the sketch of the next word.
  ///   - body: takes the pattern and the lexeme of its second word.
  @inline(__always)
  func forEachPhrase(
    _ followers: UInt64, _ buckets: Int32, before next: UInt64, _ body: (Int32, UInt32) -> Void
  ) {
    var shared = followers & next
    while shared != 0 {
      let bit = shared & (0 &- shared)
      let bucket = Int(buckets) &+ (followers & (bit &- 1)).nonzeroBitCount
      for place in Int(bounds[bucket])..<Int(bounds[bucket &+ 1]) { body(patterns[place], seconds[place]) }
      shared &= shared &- 1
    }
  }
}
