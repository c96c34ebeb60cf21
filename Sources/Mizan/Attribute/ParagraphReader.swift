/// Reads what each token of a paragraph does, from the function words, the letters and the lexicon's markers.
struct ParagraphReader {
  let tokens: [Token]
  let markers: [LexiconMatch]
  let facts: CueFacts
  /// For each token what it does.
  private(set) var traits: [WordTraits] = []
  /// For each token the marker of a source that begins there, or -1.
  private(set) var sources: [Int32] = []

  /// The arrays that a paragraph fills and the next one reuses.
  struct Buffers: Sendable {
    var traits: [WordTraits] = []
    var sources: [Int32] = []
    var units: [Range<Int>] = []
  }

  init(_ matched: borrowing MatchedParagraph, buffers: inout Buffers) {
    tokens = matched.tokenized.tokens
    markers = matched.markers
    facts = matched.lexicon.cueFacts
    swap(&traits, &buffers.traits)
    swap(&sources, &buffers.sources)
    traits.removeAll(keepingCapacity: true)
    traits.append(contentsOf: matched.traits)
    sources.removeAll(keepingCapacity: true)
    sources.append(contentsOf: repeatElement(-1, count: tokens.count))
    for index in markers.indices { overlay(index) }
  }

  /// Joins the sentences whose boundary lies inside a quotation or is a semicolon.
  func units(_ sentences: [Range<Int>], _ quotations: [Quotation], buffers: inout Buffers) -> [Range<Int>] {
    var units: [Range<Int>] = []
    swap(&units, &buffers.units)
    units.removeAll(keepingCapacity: true)
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
    return units
  }

  private mutating func overlay(_ index: Int) {
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
    case .soCalled, .hedge, .booster, .boilerplate, .actor, .commonWord: break
    }
  }

  private mutating func mark(_ tokens: Range<Int>, _ trait: WordTraits) {
    for index in tokens { traits[index].insert(trait) }
  }

  private mutating func overlayCue(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let first = marker.tokens.lowerBound
    let patterns = fact.patterns
    if patterns.contains(.channel) { return mark(marker.tokens, .channel) }
    if patterns.contains(.turn) { return mark(marker.tokens, .turn) }
    if patterns.contains(.content) {
      let isBare = marker.reading.proclitics.isDisjoint(with: [.article, .beh, .lam, .kaf])
      return traits[first].formUnion(isBare ? .contentHead : [])
    }
    if patterns.contains(.according) { return mark(marker.tokens, .according) }
    if patterns.contains(.participle) { return traits[first].formUnion(.participle) }
    if patterns.contains(.nominal) || patterns.contains(.pretext) {
      return traits[first].formUnion(.speechNoun)
    }
    let features = marker.reading.features
    if features.contains(.first) { return }
    // «، عبر حسابه»: what may be another word does not break off what stands before it.
    if patterns.contains(.homograph), features.isDisjoint(with: [.imperfect, .feminine, .plural]) { return }
    traits[first].insert(.cueVerb)
    if !marker.reading.proclitics.isDisjoint(with: .conjunctions) { traits[first].insert(.conjoinedCue) }
  }

  /// A source with ب، ل، ك in front is no subject; of two that begin together the longer one stands.
  private mutating func overlaySource(_ index: Int) {
    let marker = markers[index]
    let first = marker.tokens.lowerBound
    if !marker.reading.proclitics.isDisjoint(with: [.beh, .lam, .kaf]) {
      traits[first].insert(.prepositional)
    }
    traits[first].insert(.source)
    let known = Int(sources[first])
    if known < 0 || isBetter(index, than: known) { sources[first] = Int32(index) }
  }

  private mutating func isBetter(_ index: Int, than known: Int) -> Bool {
    let (new, old) = (markers[index], markers[known])
    if new.tokens.count != old.tokens.count { return new.tokens.count > old.tokens.count }
    return facts[new.entry].role == .vagueSource && facts[old.entry].role != .vagueSource
  }
}
