extension [UInt8] {
  /// Appends a text from outside as one line of a terminal, isolated from the direction of what surrounds it.
  ///
  /// Nothing in it can move the cursor, colour the screen, end the line or turn what follows around: a
  /// control character becomes its picture (U+2400 …) or U+FFFD, and embeddings, overrides and isolates are
  /// left out, since an unclosed one would reach beyond the text. A line end within it becomes a space.
  mutating func append(isolated text: Substring) {
    append(text: "\u{2068}")
    append(harmless: text.utf8.span)
    append(text: "\u{2069}")
  }

  /// Appends a text from outside, isolated.
  mutating func append(isolated text: String) { append(isolated: text[...]) }

  /// Appends an id, isolated only where it is not plain ASCII, so that it can be copied as it is.
  ///
  /// - Returns: whether it is isolated; the caller closes it with U+2069.
  mutating func append(openingIsolateOf text: String) -> Bool {
    let isIsolated = !text.utf8.allSatisfy { $0 < 0x80 }
    if isIsolated { append(text: "\u{2068}") }
    append(harmless: text.utf8.span)
    return isIsolated
  }

  /// Appends a text from outside, isolated only where it is not plain ASCII.
  mutating func append(outside text: String) {
    if append(openingIsolateOf: text) { append(text: "\u{2069}") }
  }

  /// Appends a text from outside without its control characters, where it is known to be of one direction.
  mutating func append(harmless text: String) { append(harmless: text.utf8.span) }

  private mutating func append(harmless bytes: borrowing Span<UInt8>) {
    reserveCapacity(count + bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch (byte, second, third) {
      case (0x0A, _, _), (0x0D, _, _), (0x09, _, _): append(0x20)
      case (0..<0x20, _, _): append(contentsOf: [0xE2, 0x90, 0x80 + byte])
      case (0x7F, _, _): append(text: "\u{2421}")
      case (0xC2, 0x80..<0xA0, _):
        append(text: "\u{FFFD}")
        index += 1
      case (0xE2, 0x80, 0xA8...0xA9):
        append(0x20)
        index += 2
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
        index += 2
      default: append(byte)
      }
      index += 1
    }
  }
}
