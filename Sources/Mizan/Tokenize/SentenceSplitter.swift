/// Finds the ends of sentences among the tokens of a paragraph.
///
/// ؟ ! ؛ and line ends always end a sentence; a stop does unless it belongs to an abbreviation, an initial or a
/// Latin name. Ellipses do not, except in headlines, where «..» separates two statements (`arabic.md` 2.4).
/// Closing quotation marks and brackets that follow belong to the sentence before them.
public struct SentenceSplitter: Sendable {
  /// Creates a splitter.
  public init() {}

  /// The sentences as half-open ranges of token indices that cover all tokens.
  ///
  /// - Complexity: O(n) in the number of tokens.
  public func sentences(in tokens: [Token], of field: Paragraph.Field) -> [Range<Int>] {
    sentences(in: tokens, of: field, firstMark: 0)
  }

  /// The same for a caller who knows before which token none ends a sentence.
  func sentences(in tokens: [Token], of field: Paragraph.Field, firstMark: Int) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = firstMark
    while index < tokens.count {
      let ends = Self.ends(at: index, in: tokens, of: field)
      index += 1
      guard ends else { continue }
      while index < tokens.count, Self.trails(tokens[index], after: tokens[index - 1]) { index += 1 }
      sentences.append(start..<index)
      start = index
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// Tells whether one of `Token.Kinds.sentenceMarks` ends a sentence.
  private static func ends(at index: Int, in tokens: [Token], of field: Paragraph.Field) -> Bool {
    switch tokens[index].kind {
    case .question, .exclamation, .semicolon, .lineBreak: true
    case .ellipsis: field == .title
    case .stop: stopEnds(at: index, in: tokens)
    default: false
    }
  }

  private static func stopEnds(at index: Int, in tokens: [Token]) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let next, !tokens[index].traits.contains(.spaceAfter), next.kind == .otherWord || next.kind == .number
    {
      return false
    }
    guard index > 0, !tokens[index].traits.contains(.spaceBefore), next != nil else { return true }
    let word = tokens[index - 1]
    if isInChain(index, tokens) || isInDomain(index, tokens) { return false }
    // «د. فلان», «م. فلان», «J. Smith», «ق.م»: a word of one letter is an abbreviation or an initial.
    guard word.isWord else { return true }
    return word.kind == .arabicWord ? word.key.count > 1 : word.span.scalars.count > 1
  }

  /// «العربية.نت»: the stop of a domain.
  private static func isInDomain(_ index: Int, _ tokens: [Token]) -> Bool {
    index + 1 < tokens.count && tokens[index].traits.isDisjoint(with: [.spaceBefore, .spaceAfter])
      && domains.contains(tokens[index + 1].key)
  }

  private static let domains = [WordKey("نت"), WordKey("كوم")]

  /// «إن.بي.سي»: words that several stops join without a space are the letters of a name.
  private static func isInChain(_ index: Int, _ tokens: [Token]) -> Bool {
    func joins(_ stop: Int) -> Bool {
      stop > 0 && stop + 1 < tokens.count && tokens[stop].kind == .stop
        && tokens[stop].traits.isDisjoint(with: [.spaceBefore, .spaceAfter]) && tokens[stop - 1].isWord
        && tokens[stop + 1].isWord
    }
    return joins(index) && (joins(index - 2) || joins(index + 2))
  }

  /// A closing mark directly after the end of a sentence, or a second end mark («؟!»).
  private static func trails(_ token: Token, after previous: Token) -> Bool {
    switch token.kind {
    case .question, .exclamation, .stop, .ellipsis: true
    case .closeBracket: true
    case .doubleQuote, .singleQuote, .ornateParenthesis:
      !previous.traits.contains(.spaceAfter) && token.traits.contains(.spaceAfter)
    default: false
    }
  }
}
