/// The normalised letters of one word, packed into two machine words.
///
/// Comparing and hashing a word is then a few instructions, with no string. A word longer than `capacity` letters
/// has the empty key: no Arabic word with all its clitics is that long.
public struct WordKey: Hashable, Sendable {
  /// The largest number of letters a key holds.
  public static let capacity = 20
  /// The key of no word.
  public static let empty = WordKey(low: 0, high: 0)

  @usableFromInline var low: UInt64
  @usableFromInline var high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Creates a key from letters; empty when there are more than `capacity`.
  public init(_ letters: some Sequence<ArabicLetter>) {
    self = .empty
    var count = 0
    for letter in letters {
      guard count < Self.capacity else {
        self = .empty
        return
      }
      append(letter.rawValue, at: count)
      count += 1
    }
  }

  /// Creates the key of a written word, normalised; empty when it is not one Arabic word.
  public init(_ word: String) {
    self.init(Normalizer.letters(of: word))
  }

  /// Puts a letter's code at a place that is still empty.
  @inline(__always)
  mutating func append(_ code: UInt8, at index: Int) {
    if index < 10 {
      low |= UInt64(code) << UInt64(index &* 6)
    } else {
      high |= UInt64(code) << UInt64((index &- 10) &* 6)
    }
  }

  /// Replaces the letter's code at a place.
  mutating func replace(at index: Int, with code: UInt8) {
    if index < 10 {
      low &= ~(0x3F << UInt64(index * 6))
    } else {
      high &= ~(0x3F << UInt64((index - 10) * 6))
    }
    append(code, at: index)
  }

  /// The number of letters.
  public var count: Int {
    if high != 0 { return 10 + (69 - high.leadingZeroBitCount) / 6 }
    return (69 - low.leadingZeroBitCount) / 6
  }

  /// Tells whether there are no letters.
  public var isEmpty: Bool { low == 0 }

  /// The letter at a place; the letter with code zero past the end.
  public subscript(index: Int) -> ArabicLetter {
    let word = index < 10 ? low >> UInt64(index &* 6) : high >> UInt64((index &- 10) &* 6)
    return ArabicLetter(rawValue: UInt8(truncatingIfNeeded: word) & 0x3F)
  }

  /// The letters in a range of places as a key of their own.
  public func slice(_ range: Range<Int>) -> WordKey {
    var key = WordKey.empty
    for index in range { key.append(self[index].rawValue, at: index - range.lowerBound) }
    return key
  }

  /// The key without its first `count` letters.
  public func dropFirst(_ count: Int) -> WordKey {
    slice(min(count, self.count)..<self.count)
  }

  /// The letters.
  public var letters: [ArabicLetter] { (0..<count).map { self[$0] } }

  /// The word as text.
  public var text: String {
    var view = String.UnicodeScalarView()
    for letter in letters { view.append(letter.scalar) }
    return String(view)
  }

  /// A well-mixed hash for tables whose size is a power of two.
  @inline(__always)
  var mixed: UInt64 {
    let product = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
