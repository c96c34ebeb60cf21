/// A paragraph cut into tokens and sentences.
public struct TokenizedParagraph: ParagraphCarrier {
  /// The paragraph.
  public let paragraph: Paragraph
  /// Words, numbers and punctuation in order.
  ///
  /// White space is no token.
  public let tokens: [Token]
  /// Each sentence as a half-open range of token indices, its end mark included.
  ///
  /// They cover all tokens.
  public let sentences: [Range<Int>]
  /// The number of words: tokens with a letter, without URLs, addresses, handles and bare numbers.
  public let wordCount: Int
  /// Why the paragraph is not scored, where it is not.
  public let insufficiency: Insufficiency?
  /// The kinds of its tokens, so that a stage need not look for what is not there.
  let kinds: Token.Kinds

  /// Why a paragraph gets no verdict.
  public enum Insufficiency: String, Sendable, CaseIterable {
    /// Fewer words than the scoring model asks for.
    case tooShort = "too-short"
    /// Mostly not Arabic letters.
    case notArabic = "not-arabic"
    /// «اقرأ أيضا», photo credits, sign-offs.
    case boilerplate
  }

  /// Creates a tokenized paragraph.
  public init(
    paragraph: Paragraph, tokens: [Token], sentences: [Range<Int>], wordCount: Int,
    insufficiency: Insufficiency? = nil
  ) {
    self.init(
      paragraph: paragraph, tokens: tokens, sentences: sentences, wordCount: wordCount,
      insufficiency: insufficiency,
      kinds: tokens.reduce(into: Token.Kinds()) { $0.insert($1.kind) })
  }

  init(
    paragraph: Paragraph, tokens: [Token], sentences: [Range<Int>], wordCount: Int,
    insufficiency: Insufficiency?, kinds: Token.Kinds
  ) {
    self.kinds = kinds
    self.paragraph = paragraph
    self.tokens = tokens
    self.sentences = sentences
    self.wordCount = wordCount
    self.insufficiency = insufficiency
  }
}
