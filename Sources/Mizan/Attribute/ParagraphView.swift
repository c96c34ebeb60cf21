/// One paragraph as the attribution rules read it: its tokens, what each does, and where quotations lie.
///
/// A class of constants, since every rule holds it: a struct of seven arrays would be retained seven times
/// by each, and a variable would be guarded at each access.
final class ParagraphView {
  let tokens: [Token]
  let markers: [LexiconMatch]
  let facts: CueFacts
  /// What each token does; the array may be longer than the paragraph.
  let traits: [WordTraits]
  /// The marker of a source that begins at each token with the trait `source`; nothing of meaning elsewhere.
  private let sources: [Int32]
  /// What any of the words does: a rule that asks for what stands nowhere need not look.
  let anyTraits: WordTraits
  /// One of the markers is a so-called marker.
  let hasSoCalled: Bool
  /// Sentences, joined where a boundary lies inside a quotation.
  let units: [Range<Int>]
  /// The quotations, in text order; they do not overlap.
  let quotations: [Quotation]

  /// Creates the view of a paragraph that was read into the buffers.
  init(
    _ matched: borrowing MatchedParagraph, _ reader: ParagraphReader, units: consuming [Range<Int>],
    buffers: borrowing ParagraphReader.Buffers
  ) {
    tokens = matched.tokenized.tokens
    markers = matched.markers
    facts = matched.lexicon.cueFacts
    traits = buffers.traits
    sources = buffers.sources
    anyTraits = reader.anyTraits
    hasSoCalled = reader.hasSoCalled
    // The array of nothing is shared by all and not counted.
    quotations = buffers.quotations.isEmpty ? [] : buffers.quotations
    self.units = units
  }

  /// Tells whether a source that the lexicon knows begins at a token.
  @inline(__always)
  func isSource(_ token: Int) -> Bool { traits[token].contains(.source) }

  /// The marker of the source that begins at a token, or -1.
  @inline(__always)
  func source(at token: Int) -> Int { isSource(token) ? Int(sources[token]) : -1 }
}

extension ParagraphView {
  /// Tells whether the token is a word that names things: no function word, no cue, no punctuation.
  func isContentWord(_ index: Int) -> Bool {
    tokens[index].isWord && traits[index].isDisjoint(with: .anyFunction)
  }

  /// The index of the quotation that begins or lies at a token.
  ///
  /// - Complexity: O(log n) in the quotations.
  @inline(__always)
  func quotation(at token: Int) -> Int? { quotations.isEmpty ? nil : findQuotation(at: token) }

  private func findQuotation(at token: Int) -> Int? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].marks.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < quotations.count, quotations[low].marks.contains(token) else { return nil }
    return low
  }

  /// The unit that a token lies in, as an index into `units`.
  ///
  /// - Complexity: O(log n) in the units.
  func unit(of token: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, units.count - 1)
  }

  /// The words in a range of tokens.
  func wordCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range
    where traits[index].contains(.arabicWord) || tokens[index].isWord || tokens[index].kind == .number {
      count += 1
    }
    return count
  }

  /// The stretch of text from the first token of a range to its last.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(from: tokens[range.lowerBound].span, through: tokens[range.upperBound - 1].span)
  }

  /// The range without commas, colons and dashes at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSeparator(low) { low += 1 }
    while high > low, isSeparator(high - 1) { high -= 1 }
    return low..<high
  }

  /// Tells whether a token only separates.
  func isSeparator(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .comma, .colon, .dash, .semicolon, .stop, .ellipsis: true
    default: false
    }
  }
}
