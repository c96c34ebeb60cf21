/// URLs, e-mail addresses, domain names and handles: strings of letters that are no words.
enum Address {
  /// How far ahead an address without a scheme is looked for; keeps hostile input linear.
  private static let reach = 256

  /// The end of an address that starts at a Latin letter; `nil` when none does.
  static func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    if starts(bytes, start, "http://") || starts(bytes, start, "https://") || starts(bytes, start, "www.") {
      return trimmed(bytes, start, run(bytes, from: start, limit: bytes.count))
    }
    let end = trimmed(bytes, start, run(bytes, from: start, limit: min(bytes.count, start + reach)))
    return isMail(bytes, start, end) || isDomain(bytes, start, end) ? end : nil
  }

  /// The end of a handle (@name) that starts at the sign; `nil` when no letter follows.
  static func handleEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, isNameByte(bytes[end]) || isArabicPair(bytes, end) {
      end += isNameByte(bytes[end]) ? 1 : 2
    }
    return end > start + 1 ? end : nil
  }

  private static func starts(_ bytes: Span<UInt8>, _ start: Int, _ prefix: StaticString) -> Bool {
    var index = start
    for byte in prefix.description.utf8 {
      guard index < bytes.count, bytes[index] | 0x20 == byte | 0x20 else { return false }
      index += 1
    }
    return true
  }

  /// Printable ASCII without blanks, quotes, angle brackets and parentheses.
  private static func run(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      switch bytes[end] {
      case 0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E: return end
      case 0x21...0x7E: end += 1
      default: return end
      }
    }
    return end
  }

  /// Punctuation at the end belongs to the sentence.
  private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, !isNameByte(bytes[end - 1]), bytes[end - 1] != 0x2F { end -= 1 }
    return end
  }

  private static func isMail(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] == 0x40 {
      return index > start && isDomain(bytes, index + 1, end)
    }
    return false
  }

  /// name.name[.name]: at least one stop between letters, a last part of two and more lower-case letters.
  private static func isDomain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var lastStop = -1
    for index in start..<end {
      let byte = bytes[index]
      if byte == 0x2E {
        guard index > start, index + 1 < end, bytes[index - 1] != 0x2E else { return false }
        lastStop = index
      } else if byte == 0x2F, lastStop >= 0 {
        return isTopLevel(bytes, lastStop + 1, index)
      } else if !isNameByte(byte), byte != 0x2D {
        return false
      }
    }
    return lastStop >= 0 && isTopLevel(bytes, lastStop + 1, end)
  }

  private static func isTopLevel(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end - start <= 12 else { return false }
    for index in start..<end where !(0x61...0x7A ~= bytes[index]) { return false }
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F
  }

  private static func isArabicPair(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] & 0xFC == 0xD8 && index + 1 < bytes.count
      && !(bytes[index] == 0xD8 && bytes[index + 1] < 0xA0)
  }
}
