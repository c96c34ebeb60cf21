/// A line of a lexicon file without the blanks at its end, a carriage return among them.
///
/// Files are read by bytes: every sign of the format is ASCII, and no byte of another letter is.
struct LexiconLine {
  /// The number, from 1.
  var number: Int
  /// The bytes of the line in the file's text.
  var range: Range<Int>
  /// The line holds a byte that bidi controls have, as few lines do.
  var mayHoldControl: Bool

  /// The lines of a text.
  ///
  /// - Complexity: O(n) in bytes.
  static func lines(of text: String) -> [LexiconLine] {
    let bytes = text.utf8Span.span
    var lines: [LexiconLine] = []
    lines.reserveCapacity(bytes.count / 32)
    var (start, mayHoldControl) = (0, false)
    for index in 0..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        let range = start..<endOfLine(in: bytes, from: start, to: index)
        lines.append(LexiconLine(number: lines.count + 1, range: range, mayHoldControl: mayHoldControl))
        (start, mayHoldControl) = (index + 1, false)
      // U+061C is D8 9C; the others begin with E2.
      case 0xE2, 0x9C: mayHoldControl = true
      default: break
      }
    }
    let range = start..<endOfLine(in: bytes, from: start, to: bytes.count)
    lines.append(LexiconLine(number: lines.count + 1, range: range, mayHoldControl: mayHoldControl))
    return lines
  }

  /// The end of a line without its blanks.
  private static func endOfLine(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var last = end
    while last > start, isBlank(bytes[last - 1]) { last -= 1 }
    return last
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
  /// The text of a range of valid UTF-8 that begins and ends between scalars.
  func string(in range: Range<Int>) -> String {
    let part = extracting(range)
    guard let text = try? UTF8Span(validating: part) else { return "" }
    return String(copying: text)
  }

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

  /// The first word of a range, between blanks; `nil` when there is none.
  func firstWord(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, self[start] == 0x20 { start += 1 }
    guard start < range.upperBound else { return nil }
    return start..<(firstIndex(of: 0x20, in: start..<range.upperBound) ?? range.upperBound)
  }

  /// The words of a range, between blanks.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var rest = range
    while let word = firstWord(in: rest) {
      words.append(word)
      rest = word.upperBound..<range.upperBound
    }
    return words
  }

  /// The parts of a comma-separated value in a range, without the blanks around them; a comma may be Arabic.
  func listItems(in range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    func close(at end: Int, width: Int) {
      let item = trimmingBlanks(start..<end)
      if !item.isEmpty { items.append(item) }
      start = end + width
    }
    for index in range where self[index] == UInt8(ascii: ",") || self[index] == 0xD8 {
      let width = commaWidth(at: index)
      if width > 0 { close(at: index, width: width) }
    }
    close(at: range.upperBound, width: 0)
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
