/// Lays what the lexicon's markers say over what the words say by themselves.
struct MarkerOverlay {
  private let markers: [LexiconMatch]
  private let facts: CueFacts
  /// One of the markers is a so-called marker.
  private(set) var hasSoCalled = false
  /// The cues that may hand words over, as indices into the markers.
  private(set) var cues: [Int32] = []
  /// What any of the words does.
  var anyTraits: WordTraits = []

  /// Creates an overlay that fills an array of cues, until `finish(_:)` gives it back; what it holds is dropped.
  init(markers: [LexiconMatch], facts: CueFacts, cues buffer: inout [Int32]) {
    self.markers = markers
    self.facts = facts
    swap(&cues, &buffer)
    cues.empty()
  }

  /// Gives the cues away.
  mutating func finish(_ buffer: inout [Int32]) { swap(&cues, &buffer) }

  /// Adds the markers' traits to the words', and notes where a source begins.
  mutating func lay(on words: inout MutableSpan<WordTraits>, _ sources: inout MutableSpan<Int32>) {
    for index in markers.indices {
      let entry = markers[index].entry
      guard let role = facts.role(of: entry) else { continue }
      let first = markers[index].tokens.lowerBound
      switch role {
      case .cue:
        if facts[entry].hasFrame { cues.append(Int32(truncatingIfNeeded: index)) }
        layCue(markers[index], facts[entry], on: &words)
      case .vagueSource, .sourceTitle: laySource(index, on: &words, &sources)
      case .nameHead: add(.nameHead, to: markers[index].tokens.upperBound - 1, on: &words)
      case .blockObject: add(.blockObject, to: first, on: &words)
      case .background: mark(markers[index].tokens, .background, on: &words)
      case .restriction: mark(markers[index].tokens, .restriction, on: &words)
      case .negation: add(.negation, to: first, on: &words)
      case .hedge: add(Self.hedge(facts[entry]), to: first, on: &words)
      case .soCalled: hasSoCalled = true
      case .booster, .boilerplate, .actor, .commonWord: break
      }
    }
  }

  @inline(__always)
  private mutating func add(_ traits: WordTraits, to index: Int, on words: inout MutableSpan<WordTraits>) {
    words[index].formUnion(traits)
    anyTraits.formUnion(traits)
  }

  private mutating func mark(
    _ tokens: Range<Int>, _ trait: WordTraits, on words: inout MutableSpan<WordTraits>
  ) {
    for index in tokens { add(trait, to: index, on: &words) }
  }

  private static func hedge(_ fact: CueFacts.Fact) -> WordTraits {
    if fact.isNear { return .nearHedge }
    return fact.reachesBack ? [.hedge, .aroundHedge] : .hedge
  }

  private mutating func layCue(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, on words: inout MutableSpan<WordTraits>
  ) {
    let first = marker.tokens.lowerBound
    let patterns = fact.patterns
    if patterns.contains(.channel) { return mark(marker.tokens, .channel, on: &words) }
    if patterns.contains(.turn) { return mark(marker.tokens, .turn, on: &words) }
    if patterns.contains(.content) {
      let isBare = marker.reading.proclitics.isDisjoint(with: [.article, .beh, .lam, .kaf])
      return add(isBare ? .contentHead : [], to: first, on: &words)
    }
    if patterns.contains(.according) { return mark(marker.tokens, .according, on: &words) }
    if patterns.contains(.participle) { return add(.participle, to: first, on: &words) }
    if patterns.contains(.nominal) || patterns.contains(.pretext) {
      return add(.speechNoun, to: first, on: &words)
    }
    let features = marker.reading.features
    if features.contains(.first) { return }
    // «، عبر حسابه»: what may be another word does not break off what stands before it.
    if patterns.contains(.homograph), features.isDisjoint(with: [.imperfect, .feminine, .plural]) { return }
    add(.cueVerb, to: first, on: &words)
    if marker.reading.proclitics.contains(.ma), fact.stance == .asserting || patterns.contains(.evidence) {
      add(.inference, to: first, on: &words)
    }
    if !marker.reading.proclitics.isDisjoint(with: .conjunctions) {
      add(.conjoinedCue, to: first, on: &words)
    }
  }

  /// A source with ب، ل، ك in front is no subject; of two that begin together the longer one stands.
  private mutating func laySource(
    _ index: Int, on words: inout MutableSpan<WordTraits>, _ sources: inout MutableSpan<Int32>
  ) {
    let marker = markers[index]
    let first = marker.tokens.lowerBound
    if !marker.reading.proclitics.isDisjoint(with: [.beh, .lam, .kaf]) {
      add(.prepositional, to: first, on: &words)
    }
    let isKnown = words[first].contains(.source)
    add(.source, to: first, on: &words)
    if !isKnown || isBetter(index, than: Int(sources[first])) { sources[first] = Int32(index) }
  }

  private func isBetter(_ index: Int, than known: Int) -> Bool {
    let (new, old) = (markers[index], markers[known])
    if new.tokens.count != old.tokens.count { return new.tokens.count > old.tokens.count }
    return facts[new.entry].role == .vagueSource && facts[old.entry].role != .vagueSource
  }
}
