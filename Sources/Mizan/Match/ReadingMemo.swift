/// Remembers every word that was met before, with what the matcher asks of it.
///
/// News repeats its words: a feed of nine million has two hundred thousand different ones, so that the analyser
/// runs for one word of forty. What a look-up costs is waiting for memory. So the table of numbers (`WordSlots`) is
/// four bytes a slot, the words lie in the order they were met, where the frequent ones stand together, and a paragraph is
/// looked up in one loop that does not branch on what it finds, so that its words wait together and not one after
/// the other. Results do not depend on what the memo holds.
struct ReadingMemo: Sendable {
  /// As many words as a slot can number.
  private static let mostWords = Int(WordSlots.highestNumber)
  /// Stands for a word that is not known yet.
  private static let unknown = UInt32.max

  private var slots = WordSlots()
  /// The words in the order they were met; the first is no word.
  private(set) var words = [ReadWord()]
  /// Of each word the first of what may begin at it, and its readings; apart, because they are asked of few.
  private(set) var firstOpenings: [UInt32] = [0]
  private(set) var ranges = [PoolRange()]
  /// The readings of all words.
  private(set) var readings: [WordReading] = []
  /// What may begin at the words.
  private(set) var openings: [Opening] = []

  /// For each token of the paragraph the key of its word.
  private var keys: [UInt64] = []

  /// From this many words on the memo starts anew, so that memory does not grow with the feed; one paragraph may
  /// pass it, and its words are then read anew each time.
  private let wordLimit: Int

  /// Creates an empty memo of at most so many words.
  init(wordLimit: Int = ReadingMemo.mostWords) { self.wordLimit = min(wordLimit, Self.mostWords) }

  /// The number of words that are found again.
  var count: Int { slots.count }

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
  /// Three loops, because the processor looks a number of instructions ahead: the shorter a loop that waits for
  /// memory, the more of its look-ups wait together.
  ///
  /// - Returns: whether some word is not.
  private mutating func findAll(
    _ tokens: Span<Token>, _ tag: UInt64, _ places: inout MutableSpan<UInt32>
  ) -> Bool {
    if keys.count < tokens.count {
      keys.append(contentsOf: repeatElement(0, count: tokens.count &- keys.count))
    }
    var written = keys.mutableSpan
    for index in tokens.indices {
      let word = tokens[index].key
      // Long words are given a key that no word has.
      written[index] = word.overflow == 0 ? Self.key(of: word, tag) : .max
    }
    let keys = keys.span
    let groups = slots.groups.span
    for index in tokens.indices {
      let probe = WordSlots.Probe(keys[index], groups: groups.count)
      places[index] = WordSlots.number(in: groups[probe.group], below: probe.mark)
    }
    let words = words.span
    var isComplete = true
    for index in tokens.indices {
      let number = places[index]
      // A word of another key with the same mark is rare, and left to the careful search.
      let isKnown = words[Int(number)].key == keys[index]
      places[index] = isKnown ? number : Self.unknown
      isComplete = isComplete && isKnown
    }
    return !isComplete
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
    if slots.isFull { grow() }
    let (known, probe) = find(key)
    if known != 0 { return known }
    let number = analyze(word, key: key, habits, by: analyzer)
    slots.insert(number, at: probe)
    return number
  }

  private func find(_ key: UInt64) -> (number: UInt32, probe: WordSlots.Probe) {
    slots.find(key) { words[Int($0)].key == key }
  }

  /// Doubles the table; words that were met early, which are the frequent ones, get the groups they hash to.
  private mutating func grow() {
    slots = slots.doubled()
    for number in words.indices where words[number].key != 0 {
      slots.insert(UInt32(number), at: find(words[number].key).probe)
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
