/// A word of letters of the Arabic block only, read without a look at what else a word can be.
struct PlainWord {
  /// The first byte after the word.
  let end: Int
  /// The number of letters, which is that of scalars.
  let letters: Int
  /// The letters.
  let key: WordKey

  /// Reads the word that starts at a place; `nil` where none does, or where it has more than plain letters.
  @inline(__always)
  init?(in bytes: Span<UInt8>, at start: Int, _ arabic: Span<UInt8>) {
    var index = start
    // Letters 0–9 and 10–19 apart, because shifting one machine word is cheaper than shifting two.
    guard let first = Self.tenLetters(in: bytes, from: &index, arabic), index > start else { return nil }
    var second: UInt64 = 0
    if index &- start == WordKey.capacity {
      guard let more = Self.tenLetters(in: bytes, from: &index, arabic) else { return nil }
      second = more
      // A word that may go on has no room in a key.
      let isFull = index &- start == 2 &* WordKey.capacity
      if isFull, index < bytes.count, bytes[index] & 0xFC == 0xD8 { return nil }
    }
    end = index
    letters = (index &- start) &>> 1
    key = WordKey(first: first, second: second)
  }

  /// Up to ten letters, six bits each; `nil` at what is neither a letter nor the end of a word.
  ///
  /// Nothing is counted beside the place and the shift, so that all of it stays in registers.
  @inline(__always)
  private static func tenLetters(
    in bytes: Span<UInt8>, from index: inout Int, _ arabic: Span<UInt8>
  ) -> UInt64? {
    var (letters, shift): (UInt64, UInt64) = (0, 0)
    while shift < 60, index < bytes.count, bytes[index] & 0xFC == 0xD8 {
      let code = arabic[Int(bytes[index] & 3) &<< 6 | Int(bytes[index &+ 1] & 0x3F)]
      guard code < 64 else { return ScalarClass(rawValue: code).closesWord ? letters : nil }
      letters |= UInt64(code) &<< shift
      shift &+= 6
      index &+= 2
    }
    return letters
  }
}

/// The word that a scanner is inside of.
struct WordInProgress {
  private var startByte = -1
  private var startScalar = 0
  private var endByte = 0
  private var endScalar = 0
  /// Letters 0–9 and 10–19, as in `PlainWord`.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private(set) var letterCount = 0
  private(set) var traits: Token.Traits = []
  var otherLetters = 0
  var hasDigit = false

  var isOpen: Bool { startByte >= 0 }

  mutating func open(byte: Int, scalar: Int) {
    startByte = byte
    startScalar = scalar
  }

  @inline(__always)
  mutating func append(_ code: UInt8) {
    if letterCount < 10 {
      first |= UInt64(code) &<< UInt64(truncatingIfNeeded: letterCount &* 6)
    } else if letterCount < WordKey.capacity {
      second |= UInt64(code) &<< UInt64(truncatingIfNeeded: (letterCount &- 10) &* 6)
    }
    letterCount &+= 1
    traits.remove(.endsInTatweel)
  }

  @inline(__always)
  mutating func extend(byte: Int, scalar: Int) {
    endByte = byte
    endScalar = scalar
  }

  mutating func mark(_ kind: ScalarClass) {
    if kind == .tatweel {
      traits.insert(.endsInTatweel)
    } else if kind == .mark {
      traits.insert(.hasMarks)
    } else if letterCount > 0, letterCount <= WordKey.capacity,
      let composed = Normalizer.composed(key[letterCount - 1], with: kind)
    {
      let replaced = key.replacing(at: letterCount - 1, with: composed)
      first = UInt64(truncatingIfNeeded: replaced.bits) & (1 << 60 - 1)
      second = UInt64(truncatingIfNeeded: replaced.bits >> 60)
    }
  }

  /// The letters so far; empty for a word that is too long for a key.
  var key: WordKey {
    letterCount > WordKey.capacity ? .empty : WordKey(first: first, second: second)
  }

  var kind: Token.Kind {
    if otherLetters > 0 || (hasDigit && letterCount > 0) { return .otherWord }
    return hasDigit ? .number : .arabicWord
  }

  var span: TextSpan { TextSpan(scalars: startScalar..<endScalar, utf8: startByte..<endByte) }

  mutating func close() { self = WordInProgress() }
}
