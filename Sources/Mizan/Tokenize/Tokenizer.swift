/// Cuts a paragraph into words, numbers and punctuation marks, and into sentences.
///
/// One pass over the UTF-8 bytes: every scalar is classified through two small tables, letters are normalised on
/// the way into the token's key, and offsets stay those of the original text.
///
/// - Complexity: O(n) in the paragraph's bytes, with one allocation for the tokens.
public struct Tokenizer: PipelineStage {
  private let tables = ScalarTables()
  private let splitter = SentenceSplitter()

  /// Creates a tokenizer.
  public init() {}

  /// A tokenizer keeps nothing between paragraphs.
  public func makeState() {}

  /// Cuts one paragraph.
  public func process(_ paragraph: Paragraph, state: inout Void) -> TokenizedParagraph {
    tokenize(paragraph)
  }

  /// Cuts one paragraph.
  public func tokenize(_ paragraph: Paragraph) -> TokenizedParagraph {
    var scanner = TokenScanner(expectedTokens: paragraph.text.utf8.count / 8 + 4)
    scanner.scan(paragraph.text.utf8Span.span, tables)
    return TokenizedParagraph(
      paragraph: paragraph, tokens: scanner.tokens,
      sentences: splitter.sentences(
        in: scanner.tokens, of: paragraph.field, firstMark: scanner.firstSentenceMark),
      wordCount: scanner.wordCount,
      insufficiency: scanner.arabicLetters < scanner.otherLetters || scanner.arabicLetters == 0
        ? .notArabic : nil,
      kinds: scanner.kinds)
  }

  /// The tokens of a text that is no part of an article, such as a lexicon's example.
  public func tokens(in text: String) -> [Token] {
    var scanner = TokenScanner(expectedTokens: text.utf8.count / 8 + 4)
    scanner.scan(text.utf8Span.span, tables)
    return scanner.tokens
  }
}

/// The classes of ASCII and of the Arabic block, looked up by byte instead of by scalar.
struct ScalarTables: Sendable {
  /// By the byte.
  let ascii = InlineArray<0x80, UInt8> { ScalarClass(Unicode.Scalar(UInt8($0))).rawValue }
  /// By the low eight bits of U+0600–U+06FF, whose lead bytes are D8–DB.
  let arabic = InlineArray<0x100, UInt8> { low in
    Unicode.Scalar(0x0600 + UInt32(low)).map { ScalarClass($0).rawValue } ?? ScalarClass.otherLetter.rawValue
  }
}
