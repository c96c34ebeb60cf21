/// What may begin with one reading of a word: a pattern, or the phrases of its lexeme.
///
/// Worked out when a word is met first, so that the matcher does not collect it from the tables of the lexicon each
/// time: three words of four that begin a pattern are one, and nothing else need be looked at.
struct Opening: Sendable {
  enum Kind: UInt8, Sendable {
    /// A pattern of one word.
    case word
    /// A pattern with a gap: any word may follow.
    case gapped
    /// The phrases of the lexeme, by the sketch of their second word.
    case phrases
  }

  /// The sketch of the second words of phrases.
  var followers: UInt64 = 0
  /// The reading, as a place in the memo.
  var reading: UInt32
  /// The pattern; of phrases the first of their buckets in `PatternStarts`.
  var number: Int32
  /// The entry of a pattern.
  var entry: Int32 = 0
  var kind: Kind
  /// The context may speak against a pattern of one word; see `WordClassEvidence`.
  var needsEvidence = false
  /// Nothing else may begin with the word.
  var isLast = false

  /// Appends what may begin with a reading, in the order of the lexicon's patterns.
  static func append(
    of reading: WordReading, at place: UInt32, in lexicon: CompiledLexicon, to openings: inout [Opening]
  ) {
    let isDefinite = reading.proclitics.contains(.article)
    for number in lexicon.starts.always(of: reading.lexeme) {
      let pattern = lexicon.patterns[Int(number)]
      guard isDefinite || !pattern.beginsDefinite else { continue }
      openings.append(
        Opening(
          reading: place, number: number, entry: Int32(pattern.entry),
          kind: pattern.isSingle ? .word : .gapped,
          needsEvidence: pattern.isSingle && WordClassEvidence.isNeeded(for: reading)))
    }
    let phrases = lexicon.starts.phrases(of: reading.lexeme)
    guard phrases.followers != 0 else { return }
    openings.append(
      Opening(followers: phrases.followers, reading: place, number: phrases.buckets, kind: .phrases))
  }
}
