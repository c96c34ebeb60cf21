public import Mizan

/// What tells one finding of a corpus from another, whatever the layout of the text: the entry, the words, and the
/// words around them.
///
/// Words are compared normalised, and those around a finding are the nearest of the same title, lead or body, over
/// the ends of its paragraphs. So a text with other line breaks, spaces, punctuation, digits or tashkeel has the
/// same fingerprints, and a finding at another place has another one.
public struct FindingFingerprint: Sendable, Hashable {
  /// The entry's id.
  public var entry: String
  /// The words from the first matched one to the last, normalised, with a blank between them.
  public var words: String
  /// The first 16 hexadecimal digits of SHA-256 over the words around the finding.
  public var context: String

  /// Creates a fingerprint.
  public init(entry: String, words: String, context: String) {
    self.entry = entry
    self.words = words
    self.context = context
  }

  /// How many words before and behind a finding are its context.
  public static let reach = 3

  /// The fingerprints of the findings of one article, with the index of the paragraph of each, in reading order.
  ///
  /// - Complexity: O(n) in the article's text.
  public static func fingerprints(
    of reports: [ParagraphReport]
  ) -> [(fingerprint: FindingFingerprint, paragraph: Int, finding: Finding)] {
    guard reports.contains(where: { !$0.findings.isEmpty }) else { return [] }
    var result: [(FindingFingerprint, Int, Finding)] = []
    let tokenizer = Tokenizer()
    for field in Paragraph.Field.allCases {
      var words: [Word] = []
      for (index, report) in reports.enumerated() where report.paragraph.field == field {
        let text = report.paragraph.text
        for token in tokenizer.tokens(in: text) where token.isWord {
          words.append(Word(paragraph: index, span: token.span, text: normalized(token, in: text)))
        }
      }
      var start = 0
      for (index, report) in reports.enumerated() where report.paragraph.field == field {
        while start < words.count, words[start].paragraph < index { start += 1 }
        for finding in report.findings {
          guard let range = range(of: finding, from: start, in: words) else { continue }
          // Findings come in the order of their starts.
          start = range.lowerBound
          result.append((FindingFingerprint(entry: finding.entry, range, of: words), index, finding))
        }
      }
    }
    return result
  }

  private struct Word {
    var paragraph: Int
    var span: TextSpan
    var text: String
  }

  private static func normalized(_ token: Token, in text: String) -> String {
    token.key.isEmpty
      ? Normalizer.normalize(String(token.span.text(in: text))).text.lowercased() : token.key.text
  }

  /// The words of a finding, among those of its paragraph.
  private static func range(of finding: Finding, from start: Int, in words: [Word]) -> Range<Int>? {
    let paragraph = words.indices.contains(start) ? words[start].paragraph : -1
    var low = start
    while low < words.count, words[low].paragraph == paragraph, !words[low].span.overlaps(finding.span) {
      low += 1
    }
    var high = low
    while high < words.count, words[high].paragraph == paragraph, words[high].span.overlaps(finding.span) {
      high += 1
    }
    return low < high ? low..<high : nil
  }

  private init(entry: String, _ range: Range<Int>, of words: [Word]) {
    self.entry = entry
    self.words = words[range].map(\.text).joined(separator: " ")
    let before = words[max(0, range.lowerBound - Self.reach)..<range.lowerBound]
    let behind = words[range.upperBound..<min(words.count, range.upperBound + Self.reach)]
    var hash = SHA256()
    hash.update((before.map(\.text).joined(separator: " ") + "\n").utf8)
    hash.update(behind.map(\.text).joined(separator: " ").utf8)
    context = String(hash.finalize().prefix(16))
  }
}

extension FindingFingerprint: Comparable {
  /// By entry, words and context.
  public static func < (left: Self, right: Self) -> Bool {
    (left.entry, left.words, left.context) < (right.entry, right.words, right.context)
  }
}
