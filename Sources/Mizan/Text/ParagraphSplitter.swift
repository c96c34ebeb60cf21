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
    for (text, field) in [(article.title, Paragraph.Field.title), (article.lead, .lead)] {
      guard let line = Self.lines(of: text, joined: true).first else { continue }
      paragraphs.append(
        Paragraph(context: context, field: field, number: nil, text: line, opensArticle: paragraphs.isEmpty))
    }
    for (index, line) in Self.lines(of: article.body, joined: false).enumerated() {
      paragraphs.append(
        Paragraph(
          context: context, field: .body, number: index + 1, text: line, opensArticle: paragraphs.isEmpty))
    }
    return paragraphs
  }

  /// The trimmed, non-empty lines of a text; all in one, with their line ends kept, when they are `joined`.
  static func lines(of text: String, joined: Bool) -> [String] {
    let bytes = text.utf8Span.span
    var lines: [String] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      let range = trimmed(bytes, start..<end)
      if !range.isEmpty { lines.append(slice(text, range)) }
    }
    while !joined, index < bytes.count {
      let byte = bytes[index]
      // Nothing else can begin a line end.
      let length = byte > 0x0D && byte != 0xE2 ? 0 : lineEnd(bytes, at: index)
      guard length > 0 else {
        index &+= 1
        continue
      }
      close(at: index)
      index += length
      start = index
    }
    close(at: bytes.count)
    return lines
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
