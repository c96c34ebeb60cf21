/// The normalised letters of one word, packed into one 128-bit number.
///
/// Six bits a letter, the first letter lowest, so that comparing, hashing and cutting a word are a few
/// instructions, with no string. A word longer than `capacity` letters has the empty key: no Arabic word with all
/// its clitics is that long.
public struct WordKey: Hashable, Sendable {
  /// The largest number of letters a key holds.
  public static let capacity = 20
  /// The key of no word.
  public static let empty = WordKey(bits: 0)

  /// The letters; the upper eight bits stay free.
  let bits: UInt128

  init(bits: UInt128) { self.bits = bits }

  /// Creates a key from two halves of ten letters each.
  @inline(__always)
  init(first: UInt64, second: UInt64) {
    bits = UInt128(first) | UInt128(second) << 60
  }

  /// Creates a key from letters; empty when there are more than `capacity`.
  public init(_ letters: some Collection<ArabicLetter>) {
    var bits: UInt128 = 0
    if letters.count <= Self.capacity {
      for (index, letter) in letters.enumerated() { bits |= UInt128(letter.rawValue) << UInt128(index * 6) }
    }
    self.bits = bits
  }

  /// Creates the key of a written word, normalised; empty when it is not one Arabic word.
  public init(_ word: String) {
    self = Normalizer.key(of: word)
  }

  /// The number of letters.
  public var count: Int { (133 - bits.leadingZeroBitCount) / 6 }

  /// Tells whether there are no letters.
  public var isEmpty: Bool { bits == 0 }

  /// The letter at a place; the letter with code zero past the end.
  @inline(__always)
  public subscript(index: Int) -> ArabicLetter {
    ArabicLetter(rawValue: UInt8(truncatingIfNeeded: bits >> UInt128(index &* 6)) & 0x3F)
  }

  /// The letters in a range of places, as a key of their own.
  ///
  /// - Complexity: O(1).
  public func slice(_ range: Range<Int>) -> WordKey {
    let mask = (UInt128(1) << UInt128(range.count &* 6)) &- 1
    return WordKey(bits: (bits >> UInt128(range.lowerBound &* 6)) & mask)
  }

  /// The key without its first `count` letters.
  public func dropFirst(_ count: Int) -> WordKey { WordKey(bits: bits >> UInt128(count * 6)) }

  /// Tells whether the word begins with the letters of another.
  public func hasPrefix(_ other: WordKey) -> Bool { slice(0..<other.count) == other }

  /// Tells whether the word ends with the letters of another.
  public func hasSuffix(_ other: WordKey) -> Bool {
    count >= other.count && dropFirst(count - other.count) == other
  }

  /// The key with another letter at a place.
  func replacing(at index: Int, with letter: ArabicLetter) -> WordKey {
    let shift = UInt128(index * 6)
    return WordKey(bits: bits & ~(UInt128(0x3F) << shift) | UInt128(letter.rawValue) << shift)
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
    let low = UInt64(truncatingIfNeeded: bits)
    let high = UInt64(truncatingIfNeeded: bits >> 64)
    let product = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
