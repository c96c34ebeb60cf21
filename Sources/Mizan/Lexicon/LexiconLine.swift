/// A line of a lexicon file without the blanks at its end, a carriage return among them.
///
/// Files are read by bytes: every sign of the format is ASCII, and no byte of another letter is.
struct LexiconLine {
  /// The number, from 1.
  var number: Int
  /// The bytes of the line in the file's text.
  var range: Range<Int>

  /// The lines of a text.
  ///
  /// - Complexity: O(n) in bytes.
  static func lines(of text: String) -> [LexiconLine] {
    let bytes = text.utf8Span.span
    var lines: [LexiconLine] = []
    lines.reserveCapacity(bytes.count / 32)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      var last = end
      while last > start, isBlank(bytes[last - 1]) { last -= 1 }
      lines.append(LexiconLine(number: lines.count + 1, range: start..<last))
      start = end + 1
    }
    return lines
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// Tells whether the line is a comment.
  func isComment(in bytes: Span<UInt8>) -> Bool {
    !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "#")
  }
}

extension String {
  /// The text of a range of bytes that begins and ends between scalars.
  ///
  /// - Complexity: O(1) on natively stored text.
  func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension Span<UInt8> {
  /// The number of scalars that begin in a range of bytes.
  func scalarCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The place of a byte in a range; `nil` when it is not there.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The words of a range, between blanks.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for end in range.lowerBound...range.upperBound where end == range.upperBound || self[end] == 0x20 {
      if end > start { words.append(start..<end) }
      start = end + 1
    }
    return words
  }

  /// The parts of a comma-separated value in a range, without the blanks around them; a comma may be Arabic.
  func listItems(in range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index <= range.upperBound {
      let width = index == range.upperBound ? 1 : commaWidth(at: index)
      if width > 0 {
        let item = trimmingBlanks(start..<index)
        if !item.isEmpty { items.append(item) }
        start = index + width
      }
      index += max(width, 1)
    }
    return items
  }

  /// The bytes of the comma at a place, `,` or U+060C; 0 where there is none.
  private func commaWidth(at index: Int) -> Int {
    if self[index] == UInt8(ascii: ",") { return 1 }
    return self[index] == 0xD8 && index + 1 < count && self[index + 1] == 0x8C ? 2 : 0
  }

  private func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] == 0x20 { start += 1 }
    while end > start, self[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
