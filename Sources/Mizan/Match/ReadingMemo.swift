/// Remembers the readings of words that were met before.
///
/// News repeats its words: a few thousand slots answer nine of ten look-ups with one comparison, and the analyser
/// runs for the rest. Direct-mapped, so that a look-up never searches; results do not depend on what it holds.
struct ReadingMemo: Sendable {
  private static let bits = 15
  /// Above this many stored readings the memo starts anew, so that memory does not grow with the feed.
  private static let poolLimit = 1 << 17

  /// Two halves instead of one number of 128 bits, whose alignment would leave a sixth of the slot empty.
  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var word = WordReadings()
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << bits)
  /// All stored readings.
  private(set) var pool: [WordReading] = []

  /// Makes room; ranges given out before are void.
  mutating func trim() {
    guard pool.count > Self.poolLimit else { return }
    pool.removeAll(keepingCapacity: true)
    slots = [Slot](repeating: Slot(), count: 1 << Self.bits)
  }

  /// The readings of a word.
  @inline(__always)
  mutating func readings(
    of word: WordKey, habits: SpellingHabits, by analyzer: borrowing WordAnalyzer
  ) -> WordReadings {
    let low = UInt64(truncatingIfNeeded: word.bits)
    // The key leaves eight bits free; two of them tell the spelling habits apart.
    let high = UInt64(truncatingIfNeeded: word.bits >> 64) | UInt64(habits.tag) << 56
    let place = Int(truncatingIfNeeded: word.mixed >> 32) & (slots.count &- 1)
    if slots[place].low != low || slots[place].high != high {
      fill(place, (low, high), word, habits, analyzer)
    }
    return slots[place].word
  }

  @inline(never)
  private mutating func fill(
    _ place: Int, _ key: (low: UInt64, high: UInt64), _ word: WordKey, _ habits: SpellingHabits,
    _ analyzer: borrowing WordAnalyzer
  ) {
    let start = pool.count
    analyzer.analyze(word, habits: habits, into: &pool)
    var readings = WordReadings(
      start: UInt32(start), count: UInt32(pool.count - start), traits: analyzer.traits(of: word))
    for reading in pool[start...] {
      readings.lexemes |= PatternStarts.bit(reading.lexeme)
      readings.followers |= analyzer.lexicon.starts.followers(of: reading.lexeme)
    }
    slots[place] = Slot(low: key.low, high: key.high, word: readings)
  }
}

/// The readings of one word: a range of the memo's pool, a sketch of the lexemes in it, and what the word does by
/// itself.
struct WordReadings: Sendable {
  var start: UInt32 = 0
  var count: UInt32 = 0
  /// What the word's letters and the table of function words say, for the attribution check.
  var traits: WordTraits = []
  /// One bit of 64 for each lexeme, by its number: a word without the bit has no reading of the lexeme.
  var lexemes: UInt64 = 0
  /// The sketch of the words before which a pattern may begin here; all bits where any word may follow, or none.
  var followers: UInt64 = 0

  var isEmpty: Bool { count == 0 }
  /// The places in the pool.
  var range: Range<Int> { Int(start)..<Int(start &+ count) }
}

extension SpellingHabits {
  /// The habits as two bits.
  var tag: UInt8 { (dropsHamza ? 1 : 0) | (writesHehForTehMarbuta ? 2 : 0) }
}
