extension Array {
  /// Removes the few elements that a paragraph left and keeps the capacity.
  ///
  /// `removeAll(keepingCapacity:)` goes through the replacement of any range by any collection, which costs more than
  /// the elements that are there.
  @inline(__always)
  mutating func empty() { while popLast() != nil {} }
}

/// Reads what each token of a paragraph does, from the function words, the letters and the lexicon's markers.
struct ParagraphReader {
  /// What any of the words does.
  let anyTraits: WordTraits
  /// One of the markers is a so-called marker.
  let hasSoCalled: Bool

  /// The arrays that a paragraph fills and the next one reuses.
  ///
  /// They are written in place and then shared: the view of the paragraph before is gone by then, so that writing
  /// copies nothing.
  struct Buffers: Sendable {
    var traits: [WordTraits] = []
    var sources: [Int32] = []
    var cues: [Int32] = []
    var units: [Range<Int>] = []
    var quotations: [Quotation] = []
    var drafts: [CueDraft] = []
    var builder = StretchBuilder()
    var closers = ContentScope.Closers()
  }

  /// Fills the buffers' traits and sources.
  init(_ matched: borrowing MatchedParagraph, buffers: inout Buffers) {
    let count = matched.tokenized.tokens.count
    if buffers.traits.count < count {
      buffers.traits = Array(repeating: [], count: count * 2)
      buffers.sources = Array(repeating: 0, count: count * 2)
    }
    var overlay = MarkerOverlay(cues: &buffers.cues)
    anyTraits = Self.read(matched, overlay: &overlay, &buffers.traits, &buffers.sources)
    hasSoCalled = overlay.hasSoCalled
    overlay.finish(&buffers.cues)
  }

  /// Copies what the words say by themselves and lays the markers over it; what any of the words does.
  private static func read(
    _ matched: borrowing MatchedParagraph, overlay: inout MarkerOverlay, _ traits: inout [WordTraits],
    _ sources: inout [Int32]
  ) -> WordTraits {
    var words = traits.mutableSpan
    var begins = sources.mutableSpan
    var any: WordTraits = []
    let plain = matched.traits.span
    for index in plain.indices {
      words[index] = plain[index]
      any.formUnion(plain[index])
    }
    overlay.anyTraits = any
    overlay.lay(matched, on: &words, &begins)
    return overlay.anyTraits
  }

  /// Joins the sentences whose boundary lies inside a quotation or is a semicolon.
  static func units(
    _ tokenized: borrowing TokenizedParagraph, buffers: inout Buffers
  ) -> [Range<Int>] {
    let (tokens, sentences) = (tokenized.tokens, tokenized.sentences)
    let quotations = buffers.quotations
    if quotations.isEmpty, !tokenized.kinds.contains(.semicolon) { return sentences }
    buffers.units.empty()
    var quotation = 0
    var start: Int?
    for sentence in sentences {
      let end = sentence.upperBound
      while quotation < quotations.count, quotations[quotation].marks.upperBound <= end { quotation += 1 }
      let from = start ?? sentence.lowerBound
      let isInside = quotation < quotations.count && quotations[quotation].marks.lowerBound < end
      // A semicolon joins what one source says («…؛ لأن …»).
      if isInside || tokens[end - 1].kind == .semicolon, end < tokens.count {
        start = from
      } else {
        buffers.units.append(from..<end)
        start = nil
      }
    }
    if let start { buffers.units.append(start..<tokens.count) }
    return buffers.units
  }
}
