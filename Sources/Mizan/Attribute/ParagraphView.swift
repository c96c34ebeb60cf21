/// One paragraph as the attribution rules read it: its tokens, what each does, and where quotations lie.
///
/// A class, since every rule holds it: a struct of seven arrays would be retained seven times by each.
final class ParagraphView {
  let tokens: [Token]
  let markers: [LexiconMatch]
  let facts: CueFacts
  /// What each token does.
  private(set) var traits: [WordTraits]
  /// The marker of a source that begins at each token, or -1.
  private(set) var sources: [Int32]
  /// Sentences, joined where a boundary lies inside a quotation.
  private(set) var units: [Range<Int>] = []
  /// The quotations, in text order; they do not overlap.
  var quotations: [Quotation] = []

  /// The arrays that a paragraph fills and the next one reuses.
  struct Buffers: Sendable {
    var traits: [WordTraits] = []
    var sources: [Int32] = []
    var units: [Range<Int>] = []
  }

  init(_ matched: MatchedParagraph, facts: CueFacts, words: ClauseWords, buffers: inout Buffers) {
    tokens = matched.tokenized.tokens
    markers = matched.markers
    self.facts = facts
    traits = []
    sources = []
    swap(&traits, &buffers.traits)
    swap(&sources, &buffers.sources)
    swap(&units, &buffers.units)
    traits.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    for index in tokens.indices {
      traits.append(tokens[index].key.isEmpty ? [] : words.traits(of: tokens[index].key))
    }
    sources.append(contentsOf: repeatElement(-1, count: tokens.count))
    for index in markers.indices { overlay(index) }
  }

  /// Gives the arrays back for the next paragraph.
  func release(into buffers: inout Buffers) {
    swap(&traits, &buffers.traits)
    swap(&sources, &buffers.sources)
    swap(&units, &buffers.units)
  }

  /// Joins the sentences whose boundary lies inside a quotation.
  func joinSentences(_ sentences: [Range<Int>]) {
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
        units.append(from..<end)
        start = nil
      }
    }
    if let start { units.append(start..<tokens.count) }
  }

  private func overlay(_ index: Int) {
    let marker = markers[index]
    let fact = facts[marker.entry]
    guard let role = fact.role else { return }
    let first = marker.tokens.lowerBound
    switch role {
    case .cue: overlayCue(marker, fact)
    case .vagueSource, .sourceTitle: overlaySource(index)
    case .nameHead: traits[marker.tokens.upperBound - 1].insert(.nameHead)
    case .blockObject: traits[first].insert(.blockObject)
    case .background: mark(marker.tokens, .background)
    case .restriction: mark(marker.tokens, .restriction)
    case .negation: traits[first].insert(.negation)
    case .soCalled, .hedge, .booster, .boilerplate: break
    }
  }

  private func mark(_ tokens: Range<Int>, _ trait: WordTraits) {
    for index in tokens { traits[index].insert(trait) }
  }

  private func overlayCue(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let first = marker.tokens.lowerBound
    let patterns = fact.patterns
    if patterns.contains(.channel) { return mark(marker.tokens, .channel) }
    if patterns.contains(.turn) { return mark(marker.tokens, .turn) }
    if patterns.contains(.content) { return traits[first].formUnion(.contentHead) }
    if patterns.contains(.according) { return mark(marker.tokens, .according) }
    if patterns.contains(.participle) { return traits[first].formUnion(.participle) }
    if patterns.contains(.nominal) || patterns.contains(.pretext) {
      return traits[first].formUnion(.speechNoun)
    }
    traits[first].insert(.cueVerb)
    if !marker.reading.proclitics.isDisjoint(with: .conjunctions) { traits[first].insert(.conjoinedCue) }
  }

  /// A source with ب، ل، ك in front is no subject; of two that begin together the longer one stands.
  private func overlaySource(_ index: Int) {
    let marker = markers[index]
    let first = marker.tokens.lowerBound
    if !marker.reading.proclitics.isDisjoint(with: [.beh, .lam, .kaf]) {
      traits[first].insert(.prepositional)
    }
    traits[first].insert(.source)
    let known = Int(sources[first])
    if known < 0 || isBetter(index, than: known) { sources[first] = Int32(index) }
  }

  private func isBetter(_ index: Int, than known: Int) -> Bool {
    let (new, old) = (markers[index], markers[known])
    if new.tokens.count != old.tokens.count { return new.tokens.count > old.tokens.count }
    return facts[new.entry].role == .vagueSource && facts[old.entry].role != .vagueSource
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
  func quotation(at token: Int) -> Int? {
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
