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
    var letters = 0
    // Letters 0–9 and 10–19 apart, because shifting one machine word is cheaper than shifting two.
    var first: UInt64 = 0
    var second: UInt64 = 0
    while index < bytes.count, bytes[index] & 0xFC == 0xD8 {
      let code = arabic[Int(bytes[index] & 3) &<< 6 | Int(bytes[index &+ 1] & 0x3F)]
      guard code < 64 else {
        if ScalarClass(rawValue: code).closesWord { break }
        return nil
      }
      if letters < 10 {
        first |= UInt64(code) &<< UInt64(truncatingIfNeeded: letters &* 6)
      } else {
        second |= UInt64(code) &<< UInt64(truncatingIfNeeded: (letters &- 10) &* 6)
      }
      letters &+= 1
      index &+= 2
    }
    guard letters > 0, letters <= WordKey.capacity else { return nil }
    end = index
    self.letters = letters
    key = WordKey(first: first, second: second)
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
