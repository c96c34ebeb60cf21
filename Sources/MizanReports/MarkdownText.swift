extension [UInt8] {
  /// Appends a text from outside as the text of one Markdown line, in a paragraph or in the cell of a table.
  ///
  /// Every sign that can begin markup, HTML, a link, a formula or the next cell is escaped (CommonMark 2.4; a link
  /// needs its colon or its first stop). A sign that a forge turns into a mention or a reference (`@name`, `#12`) is
  /// cut off from the word behind it by an empty comment. A line end becomes a space; control characters and bidi
  /// controls are left out.
  ///
  /// - Complexity: O(n).
  mutating func append(markdown text: Substring) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        append(UInt8(ascii: " "))
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{61C}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        break
      case "@", "#":
        append(text: "\\\(scalar)<!-- -->")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", ":", ".", "+", "-", "=":
        append(text: "\\\(scalar)")
      default:
        append(text: String(scalar))
      }
    }
  }

  /// Appends a text from outside as Markdown.
  mutating func append(markdown text: String) { append(markdown: text[...]) }
}
