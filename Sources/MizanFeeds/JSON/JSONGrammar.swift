import Mizan

/// The grammar of RFC 8259 over bytes, strict, and giving up early.
///
/// Each function stands at the first byte of its construct, moves `index` behind it and returns what it is, or
/// returns a refusal: then the construct is wrong **or** one of those that only the reference decides (escapes that
/// make no scalar, numbers that do not fit, deep nesting). UTF-8 is checked on the way, as the strings are read.
enum JSONGrammar {
  /// What a string holds, apart from its bytes.
  enum StringKind {
    case plain, escaped
  }

  /// The deepest nesting that is followed.
  private static let maximumDepth = 32
  /// The most digits of a number that certainly fits.
  private static let maximumDigits = 15

  /// Moves behind white space.
  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ index: inout Int) {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index &+= 1
    }
  }

  /// Moves behind a byte if it stands here.
  @inline(__always)
  static func skip(_ byte: UInt8, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index &+= 1
    return true
  }

  /// Moves behind a string whose opening quotation mark stands here.
  static func string(_ bytes: Span<UInt8>, _ index: inout Int) -> StringKind? {
    guard skip(UInt8(ascii: "\""), bytes, &index) else { return nil }
    var kind = StringKind.plain
    while true {
      skipOrdinary(bytes, &index)
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte >= 0xC2 && byte < 0xE0 {
        guard index &+ 1 < bytes.count, bytes[index &+ 1] & 0xC0 == 0x80 else { return nil }
        index &+= 2
      } else if byte >= 0x80 {
        guard longScalar(byte, bytes, &index) else { return nil }
      } else if byte == UInt8(ascii: "\"") {
        index &+= 1
        return kind
      } else if byte == UInt8(ascii: "\\") {
        kind = .escaped
        guard escape(bytes, &index) != nil else { return nil }
      } else {
        guard byte >= 0x20 else { return nil }
        index &+= 1
      }
    }
  }

  /// Moves over text of one and two bytes a character, as Arabic mostly is, as far as it is well formed and has no
  /// quotation mark, backslash or control character.
  ///
  /// Stops at a byte that must be looked at, or near the end: it need not move at all.
  @inline(__always)
  static func skipOrdinary(_ bytes: Span<UInt8>, _ index: inout Int) {
    var place = index
    // The lead of two bytes at the end of the last word, as a mask of the first byte of the next. It is carried, not
    // stepped back over, so that no word waits for what the last one held.
    var carried: UInt64 = 0
    while place &+ ByteWord.count <= bytes.count {
      let word = ByteWord(bytes, at: place)
      let bits = word.bits
      // Each shift brings one of a byte's bits 6 to 1 to its highest bit; the rest is masked away.
      let continuations = bits & ~(bits << 1) & ByteWord.highBits
      let leads = bits & (bits << 1) & ByteWord.highBits
      let longLeads = leads & (bits << 2)
      // C0 and C1 have none of the bits 4 to 1.
      let overlong = leads & ~(bits << 3 | bits << 4 | bits << 5 | bits << 6)
      let expected = leads << 8 | carried
      let stops =
        word.equal(to: UInt8(ascii: "\"")) | word.equal(to: UInt8(ascii: "\\")) | word.controls | longLeads
        | overlong | (continuations ^ expected)
      guard stops == 0 else {
        let stop = ByteWord.firstByte(of: stops)
        // Where a lead lacks its second byte, the lead is what must be looked at.
        let isAfterLead = expected >> UInt64(stop &* 8 &+ 7) & 1 != 0
        index = place &+ stop &- (isAfterLead ? 1 : 0)
        return
      }
      carried = leads >> 56
      place &+= ByteWord.count
    }
    index = carried == 0 ? place : place &- 1
  }

  /// Moves behind a scalar of three or four bytes, as table 3-7 of the Unicode Standard allows them.
  private static func longScalar(_ lead: UInt8, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    let length = lead < 0xF0 ? 3 : 4
    guard lead >= 0xE0, lead < 0xF5, index &+ length <= bytes.count else { return false }
    let second = bytes[index &+ 1]
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second), bytes[index &+ 2] & 0xC0 == 0x80 else { return false }
    if length == 4 && bytes[index &+ 3] & 0xC0 != 0x80 { return false }
    index &+= length
    return true
  }

  /// Moves behind an escape and returns its scalar; not for NUL and not for half a surrogate pair.
  static func escape(_ bytes: Span<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
    guard index &+ 1 < bytes.count else { return nil }
    let letter = bytes[index &+ 1]
    index &+= 2
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let first = hexadecimal(bytes, &index), first != 0 else { return nil }
    guard first >= 0xD800, first < 0xDC00 else { return Unicode.Scalar(first) }
    guard skip(UInt8(ascii: "\\"), bytes, &index), skip(UInt8(ascii: "u"), bytes, &index),
      let second = hexadecimal(bytes, &index), second >= 0xDC00, second < 0xE000
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func hexadecimal(_ bytes: Span<UInt8>, _ index: inout Int) -> UInt32? {
    guard index &+ 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for place in index..<(index &+ 4) {
      let byte = bytes[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte &- 0x30
      case 0x41...0x46: digit = byte &- 0x37
      case 0x61...0x66: digit = byte &- 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    index &+= 4
    return value
  }

  /// Moves behind a number without an exponent and tells whether it is an integer.
  static func number(_ bytes: Span<UInt8>, _ index: inout Int) -> (isInteger: Bool, Void)? {
    let isNegative = skip(UInt8(ascii: "-"), bytes, &index)
    let start = index
    digits(bytes, &index)
    let whole = index - start
    guard whole > 0, whole <= maximumDigits, whole == 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    // Minus zero has no integer form.
    if isNegative && bytes[start] == UInt8(ascii: "0") { return nil }
    var isInteger = true
    if skip(UInt8(ascii: "."), bytes, &index) {
      isInteger = false
      let fraction = index
      digits(bytes, &index)
      guard index > fraction, whole + index - fraction <= maximumDigits else { return nil }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") { return nil }
    return (isInteger, ())
  }

  private static func digits(_ bytes: Span<UInt8>, _ index: inout Int) {
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index &+= 1 }
  }

  /// A word of the grammar.
  struct Literal {
    fileprivate let letters: [UInt8]

    static let null = Literal(letters: Array("null".utf8))
    static let `true` = Literal(letters: Array("true".utf8))
    static let `false` = Literal(letters: Array("false".utf8))
  }

  /// Moves behind a word.
  static func literal(_ word: Literal, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    var place = index
    for letter in word.letters {
      guard place < bytes.count, bytes[place] == letter else { return false }
      place &+= 1
    }
    index = place
    return true
  }

  /// Moves behind any value.
  static func value(_ bytes: Span<UInt8>, _ index: inout Int, depth: Int = 0) -> Bool {
    guard index < bytes.count, depth < maximumDepth else { return false }
    switch bytes[index] {
    case UInt8(ascii: "\""): return string(bytes, &index) != nil
    case UInt8(ascii: "{"): return members(bytes, &index, depth: depth)
    case UInt8(ascii: "["): return elements(bytes, &index, depth: depth)
    case UInt8(ascii: "t"): return literal(.true, bytes, &index)
    case UInt8(ascii: "f"): return literal(.false, bytes, &index)
    case UInt8(ascii: "n"): return literal(.null, bytes, &index)
    default: return number(bytes, &index) != nil
    }
  }

  private static func members(_ bytes: Span<UInt8>, _ index: inout Int, depth: Int) -> Bool {
    index &+= 1
    skipSpace(bytes, &index)
    if skip(UInt8(ascii: "}"), bytes, &index) { return true }
    while true {
      skipSpace(bytes, &index)
      guard string(bytes, &index) != nil else { return false }
      skipSpace(bytes, &index)
      guard skip(UInt8(ascii: ":"), bytes, &index) else { return false }
      skipSpace(bytes, &index)
      guard value(bytes, &index, depth: depth + 1) else { return false }
      skipSpace(bytes, &index)
      if skip(UInt8(ascii: "}"), bytes, &index) { return true }
      guard skip(UInt8(ascii: ","), bytes, &index) else { return false }
    }
  }

  private static func elements(_ bytes: Span<UInt8>, _ index: inout Int, depth: Int) -> Bool {
    index &+= 1
    skipSpace(bytes, &index)
    if skip(UInt8(ascii: "]"), bytes, &index) { return true }
    while true {
      skipSpace(bytes, &index)
      guard value(bytes, &index, depth: depth + 1) else { return false }
      skipSpace(bytes, &index)
      if skip(UInt8(ascii: "]"), bytes, &index) { return true }
      guard skip(UInt8(ascii: ","), bytes, &index) else { return false }
    }
  }
}
