/// The wordings that were found lately, so that a repeated one is made once.
///
/// A direct-mapped slot answers with one comparison. What it holds changes no result.
struct WordingMemo: Sendable {
  private static let bits = 16

  private var lexicon: CompiledLexicon?
  private var slots: [Wording?] = []

  /// The wording of a match.
  mutating func wording(of match: LexiconMatch, in lexicon: CompiledLexicon) -> Wording {
    if self.lexicon !== lexicon {
      self.lexicon = lexicon
      slots = Array(repeating: nil, count: 1 << Self.bits)
    }
    let key = WordingKey(match)
    let slot = key.slot(bits: Self.bits)
    if let known = slots[slot], known.key == key { return known }
    let made = Wording(match, key, in: lexicon)
    slots[slot] = made
    return made
  }
}

/// What a wording depends on, within one lexicon: the entry, and all of its readings that `CompiledLexicon.via` tells.
///
/// Kept in the wording, which is looked at anyway, and not beside it: the memo waits for memory.
struct WordingKey: Hashable, Sendable {
  private let bits: UInt128

  /// The key of no match.
  static let none = WordingKey(bits: 0)

  private init(bits: UInt128) { self.bits = bits }

  /// - Precondition: an entry's index has 31 bits, as the matcher's patterns have it.
  init(_ match: LexiconMatch) {
    let first = Self.packed(match.reading)
    // Nothing for a single word; forms are counted from 1, so that no reading packs into that.
    let last = match.tokens.count == 1 ? 0 : Self.packed(match.lastReading)
    bits = UInt128(match.entry) << 96 | UInt128(last) << 48 | UInt128(first)
  }

  /// A reading in 48 bits: 33 of the form, 5 of the enclitic, 10 of the proclitics.
  private static func packed(_ reading: WordReading) -> UInt64 {
    (UInt64(reading.form) + 1) << 15 | UInt64(reading.enclitic.rawValue) << 10
      | UInt64(reading.proclitics.rawValue)
  }

  /// The place of its slot, from the upper bits of a product.
  func slot(bits count: Int) -> Int {
    let folded = UInt64(truncatingIfNeeded: bits) ^ UInt64(truncatingIfNeeded: bits >> 64).byteSwapped
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count))
  }
}

extension Wording {
  /// The wording of a match, made anew.
  convenience init(_ match: LexiconMatch, _ key: WordingKey, in lexicon: CompiledLexicon) {
    let (entry, first) = (match.entry, lexicon.via(match.reading))
    // Field by field: an entry is a large value, and to copy it whole costs more than what is wanted of it.
    self.init(
      entry: lexicon.entries[entry].id, category: lexicon.entries[entry].category,
      facet: lexicon.entries[entry].facet, weight: lexicon.entries[entry].weight,
      neutral: lexicon.entries[entry].neutral,
      via: match.tokens.count == 1 ? first : first + " … " + lexicon.via(match.lastReading), key: key)
  }
}
