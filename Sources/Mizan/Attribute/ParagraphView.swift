/// One paragraph as the attribution rules read it: its tokens, what each does, and where quotations lie.
///
/// A class of constants, since every rule holds it: a struct of seven arrays would be retained seven times
/// by each, and a variable would be guarded at each access.
final class ParagraphView {
  let tokens: [Token]
  let markers: [LexiconMatch]
  let facts: CueFacts
  /// What each token does.
  let traits: [WordTraits]
  /// The marker of a source that begins at each token, or -1.
  let sources: [Int32]
  /// Sentences, joined where a boundary lies inside a quotation.
  let units: [Range<Int>]
  /// The quotations, in text order; they do not overlap.
  let quotations: [Quotation]

  init(_ reader: consuming ParagraphReader, quotations: [Quotation], units: [Range<Int>]) {
    tokens = reader.tokens
    markers = reader.markers
    facts = reader.facts
    traits = reader.traits
    sources = reader.sources
    self.quotations = quotations
    self.units = units
  }

  /// Gives the arrays back for the next paragraph.
  func release(into buffers: inout ParagraphReader.Buffers) {
    buffers.traits = traits
    buffers.sources = sources
    buffers.units = units
  }
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
    for index in range where tokens[index].isWord || tokens[index].kind == .number { count += 1 }
    return count
  }

  /// The stretch of text from the first token of a range to its last.
  func span(_ range: Range<Int>) -> TextSpan {
    tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
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
