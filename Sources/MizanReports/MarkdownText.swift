extension [UInt8] {
  /// Appends a text from outside as the text of one Markdown line, in a paragraph or in the cell of a table.
  ///
  /// Every ASCII sign of punctuation is escaped (CommonMark 2.4), so that nothing in the text is markup, HTML, a link
  /// or the end of a cell. A sign that a forge turns into a mention or a reference (`@name`, `#12`) is cut off from
  /// the word behind it by an empty comment. A line end becomes a space; control characters and bidi controls are
  /// left out.
  ///
  /// - Complexity: O(n).
  mutating func append(markdown text: Substring) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: break
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
        append(UInt8(ascii: "\\"))
        append(UInt8(scalar.value))
        if scalar == "@" || scalar == "#" { append(text: "<!-- -->") }
      default: append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }

  /// Appends a text from outside as Markdown.
  mutating func append(markdown text: String) { append(markdown: text[...]) }
}
