/// Cuts an article into its paragraphs: title, lead, and the body's lines.
///
/// A paragraph ends at LF, CR, CRLF, U+2028 or U+2029. White space around it is trimmed and empty ones are dropped.
public struct ParagraphSplitter: Sendable {
  /// Creates a splitter.
  public init() {}

  /// The paragraphs of an article, in reading order.
  ///
  /// - Complexity: O(n) in the article's bytes.
  public func paragraphs(of article: Article) -> [Paragraph] {
    let context = ArticleContext(article: article, spelling: SpellingHabits(of: article.body))
    var paragraphs: [Paragraph] = []
    // News has paragraphs of some 350 bytes.
    paragraphs.reserveCapacity(article.body.utf8.count / 256 + 3)
    func append(_ text: String, _ field: Paragraph.Field, number: Int?) {
      paragraphs.append(
        Paragraph(
          context: context, field: field, number: number, text: text, opensArticle: paragraphs.isEmpty))
    }
    if let title = Self.joined(article.title) { append(title, .title, number: nil) }
    if let lead = Self.joined(article.lead) { append(lead, .lead, number: nil) }
    var number = 0
    Self.forEachLine(of: article.body) { line in
      number += 1
      append(line, .body, number: number)
    }
    return paragraphs
  }

  /// A text trimmed, with its line ends kept; `nil` where nothing is left.
  private static func joined(_ text: String) -> String? {
    let bytes = text.utf8Span.span
    let range = trimmed(bytes, 0..<bytes.count)
    return range.isEmpty ? nil : slice(text, range)
  }

  /// Calls `body` with the trimmed lines of a text that are not empty.
  static func forEachLine(of text: String, _ body: (String) -> Void) {
    let bytes = text.utf8Span.span
    var start = 0
    var index = 0
    while true {
      index = possibleLineEnd(bytes, from: index)
      let length = index < bytes.count ? lineEnd(bytes, at: index) : 0
      if length == 0, index < bytes.count {
        index &+= 1
        continue
      }
      let range = trimmed(bytes, start..<index)
      if !range.isEmpty { body(slice(text, range)) }
      if index == bytes.count { return }
      index += length
      start = index
    }
  }

  /// The place of the next byte that can begin a line end, or the end of the text: a control character, or the lead of
  /// U+2028.
  private static func possibleLineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(from: start) { word in
      word.controls | word.equal(to: 0xE2)
    } orOneByOne: { byte in
      byte < 0x20 || byte == 0xE2
    }
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<view.index(start, offsetBy: range.count)])
  }

  /// The bytes of the line end that starts at a place; 0 where none does.
  private static func lineEnd(_ bytes: Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0D: 1
    case 0xE2 where bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9): 3
    default: 0
    }
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = blank(bytes, from: start, end: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      if blank(bytes, from: last, end: end) == 0 { break }
      end = last
    }
    return start..<end
  }

  /// The bytes of the white space (or invisible scalar) at a place; 0 where there is none.
  private static func blank(_ bytes: Span<UInt8>, from index: Int, end: Int) -> Int {
    let first = bytes[index]
    if first <= 0x20 || first == 0x7F { return 1 }
    if first < 0x80 || first & 0xFC == 0xD8 { return 0 }
    var value: UInt32 = first < 0xE0 ? UInt32(first & 0x1F) : UInt32(first & 0x0F)
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length < 4, index + length <= end else { return 0 }
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let kind = ScalarClass(scalar)
    return kind == .space || kind == .invisible || kind == .lineBreak ? length : 0
  }
}
