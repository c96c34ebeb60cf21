extension AsyncSequence where Element == Article {
  /// The paragraphs of the articles: title, lead and body, in reading order.
  @inlinable
  public func paragraphs() -> ParagraphSequence<Self> { ParagraphSequence(self) }
}

extension AsyncSequence where Element == Paragraph {
  /// The paragraphs cut into tokens and sentences.
  @inlinable
  public func tokenized() -> StageSequence<Self, Tokenizer> { StageSequence(self, Tokenizer()) }
}

extension AsyncSequence where Element == TokenizedParagraph {
  /// The paragraphs with every entry of a lexicon that occurs in them.
  @inlinable
  public func matched(against lexicon: CompiledLexicon) -> StageSequence<Self, LexiconMatcher> {
    StageSequence(self, LexiconMatcher(lexicon: lexicon))
  }
}

extension AsyncSequence where Element == MatchedParagraph {
  /// The paragraphs with a voice for every match and every attributed stretch.
  @inlinable
  public func attributed() -> StageSequence<Self, AttributionChecker> {
    StageSequence(self, AttributionChecker())
  }
}

extension AsyncSequence where Element == AttributedParagraph {
  /// The bias report of each paragraph.
  @inlinable
  public func scored(with model: ScoringModel = .standard) -> StageSequence<Self, BiasScorer> {
    StageSequence(self, BiasScorer(model: model))
  }
}
