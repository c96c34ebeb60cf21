import Mizan

/// Maps a word to a number that its inflected and cliticised forms mostly share.
///
/// The light stemming of Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007,
/// Light10), with one rule more: a one-letter proclitic goes before an alef with a seat (لإيران، بأمريكا), because
/// such an alef begins a word. Words that are conflated wrongly only blur a similarity; nothing is reported by stem.
struct LightStemmer: Sendable {
  private let folds: InlineArray<64, UInt8>
  private let waw = Self.letters("و")
  private let proclitics = ["و", "ف", "ب", "ك", "ل"].map(Self.letters)
  private let seated = ["أ", "إ", "آ"].map(Self.letters)
  private let articles = ["وال", "بال", "كال", "فال", "ال", "لل"].map(Self.letters)
  private let suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map(Self.letters)

  /// Creates a stemmer.
  init() {
    let pairs = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه")]
    var folds = InlineArray<64, UInt8> { UInt8($0) }
    for (letter, folded) in pairs {
      folds[Int(Self.letters(letter).bits)] = UInt8(Self.letters(folded).bits)
    }
    self.folds = folds
  }

  /// The number of a word's stem.
  ///
  /// - Complexity: O(1): a key has at most 20 letters.
  func stem(of key: WordKey) -> UInt32 {
    var word = strip(key)
    if word.count > 3, word.hasPrefix(waw) { word.dropFirst(1) }
    if let article = articles.first(where: { word.count >= $0.count + 2 && word.hasPrefix($0) }) {
      word.dropFirst(article.count)
    }
    for suffix in suffixes where word.count >= suffix.count + 2 && word.hasSuffix(suffix) {
      word.dropLast(suffix.count)
    }
    return word.hash
  }

  /// The letters of a word without a proclitic before a seated alef, folded.
  private func strip(_ key: WordKey) -> Letters {
    var word = Letters(bits: 0, count: key.count)
    for index in 0..<word.count { word.bits |= UInt128(key[index].rawValue) << UInt128(index &* 6) }
    if word.count > 4, proclitics.contains(where: word.hasPrefix) {
      var rest = word
      rest.dropFirst(1)
      if seated.contains(where: rest.hasPrefix) { word = rest }
    }
    var folded = Letters(bits: 0, count: word.count)
    for index in 0..<word.count {
      let code = Int(truncatingIfNeeded: word.bits >> UInt128(index &* 6)) & 0x3F
      folded.bits |= UInt128(folds[code]) << UInt128(index &* 6)
    }
    return folded
  }

  private static func letters(_ text: String) -> Letters {
    var result = Letters(bits: 0, count: 0)
    for letter in WordKey(text).letters {
      result.bits |= UInt128(letter.rawValue) << UInt128(result.count * 6)
      result.count += 1
    }
    return result
  }

  /// Letters in six bits each, the first lowest.
  private struct Letters: Sendable {
    var bits: UInt128
    var count: Int

    mutating func dropFirst(_ letters: Int) {
      bits >>= UInt128(letters &* 6)
      count -= letters
    }

    mutating func dropLast(_ letters: Int) {
      count -= letters
      bits &= (UInt128(1) << UInt128(count &* 6)) &- 1
    }

    func hasPrefix(_ other: Letters) -> Bool {
      count >= other.count && bits & ((UInt128(1) << UInt128(other.count &* 6)) &- 1) == other.bits
    }

    func hasSuffix(_ other: Letters) -> Bool {
      count >= other.count && bits >> UInt128((count &- other.count) &* 6) == other.bits
    }

    var hash: UInt32 {
      let low = UInt64(truncatingIfNeeded: bits)
      let high = UInt64(truncatingIfNeeded: bits >> 64)
      return UInt32(truncatingIfNeeded: StableHash.mix(low ^ StableHash.mix(high &+ 1)) >> 32)
    }
  }
}
