extension [UInt8] {
  /// Appends a text as the inside of a JSON string (RFC 8259, section 7), without its quotation marks.
  ///
  /// Quotation marks, backslashes and control characters are escaped; so are U+0085, U+2028 and U+2029, which
  /// JSON allows but at which some readers of lines cut. All else stays UTF-8.
  ///
  /// - Complexity: O(n).
  mutating func append(jsonEscaped text: Substring) { append(jsonEscaped: text.utf8.span) }

  /// Appends a text as the inside of a JSON string.
  mutating func append(jsonEscaped text: String) { append(jsonEscaped: text.utf8.span) }

  /// Appends a JSON string with its quotation marks.
  package mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    append(jsonEscaped: text.utf8.span)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonEscaped bytes: borrowing Span<UInt8>) {
    if Self.isPlain(bytes) {
      append(raw: bytes)
    } else {
      appendEscaping(bytes)
    }
  }

  /// Tells whether no byte can need an escape; E2 leads U+2028 and U+2029, and C2 leads U+0085 and also «».
  ///
  /// No early exit and no short circuit, so that the loop is vectorised.
  private static func isPlain(_ bytes: borrowing Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    var before: UInt8 = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      found |=
        (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
      found |= (byte == 0x85 ? 1 : 0) & (before == 0xC2 ? 1 : 0)
      before = byte
      index &+= 1
    }
    return found == 0
  }

  private mutating func appendEscaping(_ bytes: borrowing Span<UInt8>) {
    reserveCapacity(count + bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20:
        appendEscape(ofControl: byte)
      case 0xC2 where index < bytes.count && bytes[index] == 0x85:
        append(text: "\\u0085")
        index += 1
      case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && bytes[index + 1] & 0xFE == 0xA8:
        append(text: bytes[index + 1] == 0xA8 ? "\\u2028" : "\\u2029")
        index += 2
      default:
        append(byte)
      }
    }
  }

  private mutating func appendEscape(ofControl byte: UInt8) {
    switch byte {
    case 0x08: append(text: "\\b")
    case 0x09: append(text: "\\t")
    case 0x0A: append(text: "\\n")
    case 0x0C: append(text: "\\f")
    case 0x0D: append(text: "\\r")
    default:
      append(text: byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0xF
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
