import Mizan

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
    let suspects = OutputSpan.jsonSuspects(in: bytes)
    if suspects == 0 {
      append(raw: bytes)
    } else {
      // Room for an escape of each byte would be six times a whole article.
      append(addingCapacity: bytes.count + 5 * suspects) { $0.append(jsonEscaped: bytes) }
    }
  }
}

extension OutputSpan<UInt8> {
  /// The most bytes that a text of `count` bytes becomes as the inside of a JSON string: `\u0000` for each.
  static func jsonCapacity(_ count: Int) -> Int { 6 * count }

  /// Appends a text as the inside of a JSON string, as `[UInt8].append(jsonEscaped:)` does.
  ///
  /// Runs of plain bytes are appended whole.
  ///
  /// - Precondition: there is room for `jsonCapacity` bytes.
  mutating func append(jsonEscaped bytes: borrowing Span<UInt8>) {
    var run = 0
    var index = Self.jsonSuspect(in: bytes, from: 0)
    while index < bytes.count {
      let length = Self.lengthOfEscaped(bytes, at: index)
      if length > 0 {
        append(raw: bytes.extracting(run..<index))
        appendEscape(of: bytes, at: index)
        run = index + length
      }
      index = Self.jsonSuspect(in: bytes, from: index + max(1, length))
    }
    append(raw: bytes.extracting(run..<bytes.count))
  }

  /// The number of bytes that may begin what must be escaped.
  fileprivate static func jsonSuspects(in bytes: borrowing Span<UInt8>) -> Int {
    var found = 0
    var index = jsonSuspect(in: bytes, from: 0)
    while index < bytes.count {
      found += 1
      index = jsonSuspect(in: bytes, from: index + 1)
    }
    return found
  }

  /// The place of the next byte that may begin what must be escaped, or the end: E2 leads U+2028 and U+2029, and also
  /// dashes; C2 leads U+0085, and also «».
  @inline(__always)
  private static func jsonSuspect(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(from: start) { word in
      // C2 and E2 differ in one bit.
      word.controls | word.equal(to: UInt8(ascii: "\"")) | word.equal(to: UInt8(ascii: "\\"))
        | word.setting(0x20).equal(to: 0xE2)
    } orOneByOne: { byte in
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte | 0x20 == 0xE2
    }
  }

  /// The number of bytes of the scalar at a place, if it must be escaped; else 0.
  private static func lengthOfEscaped(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private mutating func appendEscape(of bytes: borrowing Span<UInt8>, at index: Int) {
    switch bytes[index] {
    case 0xC2: append(literal: "\\u0085")
    case 0xE2: append(literal: bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    case let control where control < 0x20: appendEscape(ofControl: control)
    case let sign:
      append(UInt8(ascii: "\\"))
      append(sign)
    }
  }

  private mutating func appendEscape(ofControl byte: UInt8) {
    switch byte {
    case 0x08: append(literal: "\\b")
    case 0x09: append(literal: "\\t")
    case 0x0A: append(literal: "\\n")
    case 0x0C: append(literal: "\\f")
    case 0x0D: append(literal: "\\r")
    default:
      append(literal: byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0xF
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
