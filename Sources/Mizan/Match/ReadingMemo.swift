/// Remembers the readings of words that were met before.
///
/// News repeats its words: a few thousand slots answer nine of ten look-ups with one comparison, and the analyser
/// runs for the rest. Direct-mapped, so that a look-up never searches; results do not depend on what it holds.
struct ReadingMemo: Sendable {
  private static let bits = 15
  /// Above this many stored readings the memo starts anew, so that memory does not grow with the feed.
  private static let poolLimit = 1 << 17

  private struct Slot: Sendable {
    var key: UInt128 = 0
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
    // The key leaves eight bits free; two of them tell the spelling habits apart.
    let tag = word.bits | UInt128(habits.tag) << 120
    let place = Int(truncatingIfNeeded: word.mixed >> 32) & (slots.count - 1)
    if slots[place].key != tag { fill(place, tag, word, habits, analyzer) }
    return slots[place].word
  }

  @inline(never)
  private mutating func fill(
    _ place: Int, _ tag: UInt128, _ word: WordKey, _ habits: SpellingHabits,
    _ analyzer: borrowing WordAnalyzer
  ) {
    let start = pool.count
    analyzer.analyze(word, habits: habits, into: &pool)
    var readings = WordReadings(start: UInt32(start), count: UInt32(pool.count - start))
    for reading in pool[start...] { readings.lexemes |= analyzer.lexicon.lexemeBit(of: reading) }
    slots[place] = Slot(key: tag, word: readings)
  }
}

/// The readings of one word: a range of the memo's pool, and a sketch of the lexemes in it.
struct WordReadings: Sendable {
  var start: UInt32 = 0
  var count: UInt32 = 0
  /// One bit of 64 for each lexeme, by its number: a word without the bit has no reading of the lexeme.
  var lexemes: UInt64 = 0

  var isEmpty: Bool { count == 0 }
  /// The places in the pool.
  var range: Range<Int> { Int(start)..<Int(start &+ count) }
}

extension SpellingHabits {
  /// The habits as two bits.
  var tag: UInt8 { (dropsHamza ? 1 : 0) | (writesHehForTehMarbuta ? 2 : 0) }
}
