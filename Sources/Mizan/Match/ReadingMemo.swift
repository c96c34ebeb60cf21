/// Remembers every word that was met before, with what the matcher asks of it.
///
/// News repeats its words: a feed of nine million has two hundred thousand different ones, so that the analyser
/// runs for one word of forty. What a look-up costs is waiting for memory. So the table of places is four bytes a
/// slot, the words lie in the order they were met, where the frequent ones stand together, and a paragraph is
/// looked up in one loop that does not branch on what it finds, so that its words wait together and not one after
/// the other. Results do not depend on what the memo holds.
struct ReadingMemo: Sendable {
  private static let numberBits: UInt32 = 18
  private static let numberMask: UInt32 = 1 << numberBits - 1
  /// As many words as a slot can number.
  private static let mostWords = Int(numberMask)
  private static let smallestSize = 1 << 12
  /// Stands for a word that is not known yet.
  private static let unknown = UInt32.max

  /// Open addressing with at most half of the slots taken: the number of a word below bits of its hash, 0 where
  /// the slot is free.
  private var slots = [UInt32](repeating: 0, count: smallestSize)
  private var taken = 0
  /// The words in the order they were met; the first is no word.
  private(set) var words = [ReadWord()]
  /// Of each word the first of what may begin at it, and its readings; apart, because they are asked of few.
  private(set) var firstOpenings: [UInt32] = [0]
  private(set) var ranges = [PoolRange()]
  /// The readings of all words.
  private(set) var readings: [WordReading] = []
  /// What may begin at the words.
  private(set) var openings: [Opening] = []

  /// From this many words on the memo starts anew, so that memory does not grow with the feed; one paragraph may
  /// pass it, and its words are then read anew each time.
  private let wordLimit: Int

  /// Creates an empty memo of at most so many words.
  init(wordLimit: Int = ReadingMemo.mostWords) { self.wordLimit = min(wordLimit, Self.mostWords) }

  /// The number of words that are found again.
  var count: Int { taken }

  /// Looks up the words of a paragraph.
  ///
  /// What it writes to `places` is for each token the place of its word in `words`, 0 for a token that is none; it is
  /// void after the next call.
  mutating func read(
    _ tokens: [Token], habits: SpellingHabits, by analyzer: borrowing WordAnalyzer,
    into places: inout [UInt32]
  ) {
    if words.count >= wordLimit { self = ReadingMemo(wordLimit: wordLimit) }
    if places.count < tokens.count {
      places.append(contentsOf: repeatElement(0, count: tokens.count &- places.count))
    }
    var output = places.mutableSpan
    guard findAll(tokens.span, habits.tag, &output) else { return }
    for index in tokens.indices where output[index] == Self.unknown {
      output[index] = read(tokens[index].key, habits, by: analyzer)
    }
  }

  /// Looks up what is known.
  ///
  /// - Returns: whether some word is not.
  private func findAll(_ tokens: Span<Token>, _ tag: UInt64, _ places: inout MutableSpan<UInt32>) -> Bool {
    let slots = slots.span
    let words = words.span
    // Two loops, because the processor looks a number of instructions ahead: the shorter a loop, the more of its
    // look-ups wait together.
    for index in tokens.indices {
      let probe = Probe(Self.key(of: tokens[index].key, tag), slots.count)
      var place = probe.home
      while slots[place] & ~Self.numberMask != probe.mark, slots[place] != 0 {
        place = (place &+ 1) & (slots.count &- 1)
      }
      places[index] = slots[place] & Self.numberMask
    }
    var isIncomplete = false
    for index in tokens.indices {
      let letters = tokens[index].key
      let number = places[index]
      // A word of another key with the same mark is rare, and left to the careful search.
      let isKnown = (words[Int(number)].key ^ Self.key(of: letters, tag)) | letters.overflow == 0
      places[index] = isKnown ? number : Self.unknown
      isIncomplete = isIncomplete || !isKnown
    }
    return isIncomplete
  }

  /// Where the search for a key begins, and what marks its slot (multiplicative hashing, Knuth 6.4).
  private struct Probe {
    let home: Int
    let mark: UInt32

    @inline(__always)
    init(_ key: UInt64, _ size: Int) {
      let hash = key &* 0x9E37_79B9_7F4A_7C15
      home = Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- size.trailingZeroBitCount))
      mark = UInt32(truncatingIfNeeded: hash &>> 12) & ~numberMask
    }
  }

  /// The letters of a short word, with the spelling habits in the bits that they leave free; 0 for no word.
  @inline(__always)
  private static func key(of word: WordKey, _ tag: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: word.bits) | (word.isEmpty ? 0 : tag &<< 60)
  }

  /// The place of a word that may not be known yet.
  @inline(never)
  private mutating func read(
    _ word: WordKey, _ habits: SpellingHabits, by analyzer: borrowing WordAnalyzer
  ) -> UInt32 {
    if word.isEmpty { return 0 }
    // Words of more than ten letters are one of three hundred, and read anew each time.
    guard word.overflow == 0, words.count < wordLimit else {
      return analyze(word, key: 0, habits, by: analyzer)
    }
    let key = Self.key(of: word, habits.tag)
    var place = slot(of: key)
    if slots[place] != 0 { return slots[place] & Self.numberMask }
    if taken &* 2 >= slots.count {
      grow()
      place = slot(of: key)
    }
    let number = analyze(word, key: key, habits, by: analyzer)
    slots[place] = number | Probe(key, slots.count).mark
    taken &+= 1
    return number
  }

  /// The slot of a key, or the free one that it goes to.
  private func slot(of key: UInt64) -> Int {
    let probe = Probe(key, slots.count)
    var place = probe.home
    while slots[place] != 0 {
      let isMarked = slots[place] & ~Self.numberMask == probe.mark
      if isMarked, words[Int(slots[place] & Self.numberMask)].key == key { break }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
  }

  /// Doubles the table; words that were met early, which are the frequent ones, get the slots they hash to.
  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count &* 2)
    for number in words.indices where words[number].key != 0 {
      let probe = Probe(words[number].key, slots.count)
      var place = probe.home
      while slots[place] != 0 { place = (place &+ 1) & (slots.count &- 1) }
      slots[place] = UInt32(number) | probe.mark
    }
  }

  /// Reads a word and notes what may begin at it.
  private mutating func analyze(
    _ word: WordKey, key: UInt64, _ habits: SpellingHabits, by analyzer: borrowing WordAnalyzer
  ) -> UInt32 {
    let (first, opening) = (readings.count, openings.count)
    analyzer.analyze(word, habits: habits, into: &readings)
    var result = ReadWord(key: key, traits: analyzer.traits(of: word))
    for index in first..<readings.count {
      let reading = readings[index]
      result.lexemes |= analyzer.lexicon.starts.sketch(of: reading.lexeme)
      result.followers |= analyzer.lexicon.starts.followers(of: reading.lexeme)
      Opening.append(of: reading, at: UInt32(index), in: analyzer.lexicon, to: &openings)
    }
    if openings.count > opening { openings[openings.count &- 1].isLast = true } else { result.followers = 0 }
    words.append(result)
    firstOpenings.append(UInt32(opening))
    ranges.append(PoolRange(first..<readings.count))
    return UInt32(words.count &- 1)
  }
}

/// What the matcher asks of every word, in half a cache line.
struct ReadWord: Sendable {
  /// The letters and the spelling habits; 0 for no word, and for one that is read anew each time.
  var key: UInt64 = 0
  /// What the word's letters and the table of function words say, for the attribution check.
  var traits: WordTraits = []
  /// The sketch of the word as the second of a phrase: one bit of 64 for each of its lexemes that is one.
  var lexemes: UInt64 = 0
  /// The sketch of the words before which a pattern may begin here; all bits where any word may follow.
  var followers: UInt64 = 0

  /// Tells whether a pattern may begin here before a word of this sketch.
  @inline(__always)
  func mayBegin(before next: UInt64) -> Bool { followers & next != 0 || followers == .max }
}

/// A range of places in one of the memo's arrays.
struct PoolRange: Sendable {
  private var first: UInt32 = 0
  private var count: UInt32 = 0

  init() {}

  init(_ places: Range<Int>) {
    first = UInt32(places.lowerBound)
    count = UInt32(places.count)
  }

  /// The places.
  @inline(__always)
  var places: Range<Int> { Int(first)..<Int(first) &+ Int(count) }
}

extension WordKey {
  /// The letters behind the tenth, which one machine word does not hold.
  @inline(__always)
  fileprivate var overflow: UInt64 { UInt64(truncatingIfNeeded: bits &>> 60) }
}

extension SpellingHabits {
  /// The habits as two bits.
  var tag: UInt64 { (dropsHamza ? 1 : 0) | (writesHehForTehMarbuta ? 2 : 0) }
}
