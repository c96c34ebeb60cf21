/// A tokenized paragraph with every lexicon entry that occurs in it.
public struct MatchedParagraph: ParagraphCarrier {
  /// The paragraph with its tokens and sentences.
  public let tokenized: TokenizedParagraph
  /// The lexicon that was matched.
  public let lexicon: CompiledLexicon
  /// Occurrences of scoring entries, in text order; within one category they do not overlap.
  public let matches: [LexiconMatch]
  /// Occurrences of attribution entries (cues, vague sources, titles, so-called markers …), in text order.
  ///
  /// They may overlap each other.
  public let markers: [LexiconMatch]
  /// What each token does in its clause, before the lexicon's markers are laid over it.
  let traits: [WordTraits]

  /// Creates a matched paragraph.
  public init(
    tokenized: TokenizedParagraph, lexicon: CompiledLexicon, matches: [LexiconMatch], markers: [LexiconMatch]
  ) {
    self.init(
      tokenized: tokenized, lexicon: lexicon, matches: matches, markers: markers,
      traits: tokenized.tokens.map { ClauseWords.standard.traits(of: $0.key) })
  }

  init(
    tokenized: TokenizedParagraph, lexicon: CompiledLexicon, matches: [LexiconMatch],
    markers: [LexiconMatch], traits: [WordTraits]
  ) {
    self.tokenized = tokenized
    self.lexicon = lexicon
    self.matches = matches
    self.markers = markers
    self.traits = traits
  }

  /// The paragraph.
  public var paragraph: Paragraph { tokenized.paragraph }
}

/// One occurrence of a lexicon entry.
///
/// In 44 bytes, since a paragraph has more markers than anything else that later stages walk through.
public struct LexiconMatch: Hashable, Sendable {
  private let firstToken: Int32
  private let endToken: Int32
  private let entryNumber: Int32
  /// How the first word was reached.
  public let reading: WordReading
  /// How the last word of a phrase was reached; equal to `reading` for a single word.
  public let lastReading: WordReading

  /// Creates a match.
  ///
  /// - Precondition: the places of tokens and the index of the entry fit in 31 bits; a paragraph is limited to 2 GiB.
  public init(tokens: Range<Int>, entry: Int, reading: WordReading, lastReading: WordReading? = nil) {
    firstToken = Int32(tokens.lowerBound)
    endToken = Int32(tokens.upperBound)
    entryNumber = Int32(entry)
    self.reading = reading
    self.lastReading = lastReading ?? reading
  }

  /// The tokens from the first matched word to the last, half-open; a gap's words are inside.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }

  /// The index of the entry in `CompiledLexicon.entries`.
  public var entry: Int { Int(entryNumber) }
}
