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
      let tokens = markers[index].tokens
      let layer = facts.layer(of: markers[index].entry)
      if layer.isCue, facts[markers[index].entry].hasFrame { cues.append(Int32(truncatingIfNeeded: index)) }
      switch layer {
      // Without the words beside it that it needs it is no cue and bounds nothing.
      case .none, .dependent: break
      case .source: laySource(index, on: &words, &sources)
      case .verb: layVerb(markers[index], facts[markers[index].entry], on: &words)
      case .speechNoun: add(.speechNoun, to: tokens.lowerBound, on: &words)
      case .participle: add(.participle, to: tokens.lowerBound, on: &words)
      case .content: layContent(markers[index], on: &words)
      case .channel: mark(tokens, .channel, on: &words)
      case .turn: mark(tokens, .turn, on: &words)
      case .according: mark(tokens, .according, on: &words)
      case .background: mark(tokens, .background, on: &words)
      case .restriction: mark(tokens, .restriction, on: &words)
      case .nameHead: add(.nameHead, to: tokens.upperBound - 1, on: &words)
      case .blockObject: add(.blockObject, to: tokens.lowerBound, on: &words)
      case .negation: add(.negation, to: tokens.lowerBound, on: &words)
      case .hedge: add(.hedge, to: tokens.lowerBound, on: &words)
      case .nearHedge: add(.nearHedge, to: tokens.lowerBound, on: &words)
      case .aroundHedge: add([.hedge, .aroundHedge], to: tokens.lowerBound, on: &words)
      case .soCalled: hasSoCalled = true
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

  /// «بمقتل»، «المقتل»: with the article or a preposition the noun begins nothing.
  private mutating func layContent(_ marker: LexiconMatch, on words: inout MutableSpan<WordTraits>) {
    if marker.reading.proclitics.isDisjoint(with: [.article, .beh, .lam, .kaf]) {
      add(.contentHead, to: marker.tokens.lowerBound, on: &words)
    }
  }

  private mutating func layVerb(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, on words: inout MutableSpan<WordTraits>
  ) {
    let first = marker.tokens.lowerBound
    let patterns = fact.patterns
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

extension MarkerOverlay {
  /// What the marker of an entry adds to its words.
  enum Layer: UInt8, Sendable {
    case none
    case verb, dependent, participle, speechNoun, according
    /// Cues that only help other cues.
    case channel, turn, content
    case source, nameHead, blockObject, background, restriction, negation, hedge, nearHedge, aroundHedge
    case soCalled

    /// A cue of any kind.
    var isCue: Bool { Layer.verb.rawValue...Layer.content.rawValue ~= rawValue }
    /// A cue that hands words over by itself.
    var isSpeakingCue: Bool { Layer.verb.rawValue...Layer.according.rawValue ~= rawValue }
    /// What bears on the words beside it, whoever says them.
    var isModifier: Bool { Layer.negation.rawValue...Layer.soCalled.rawValue ~= rawValue }

    /// Finds the layer of an entry.
    init(of fact: CueFacts.Fact) {
      self =
        switch fact.role {
        case .cue:
          fact.needsCompanion || fact.patterns.contains(.pointing) ? .dependent : Self(ofCue: fact.patterns)
        case .vagueSource, .sourceTitle: .source
        case .nameHead: .nameHead
        case .blockObject: .blockObject
        case .background: .background
        case .restriction: .restriction
        case .negation: .negation
        case .hedge: fact.isNear ? .nearHedge : fact.reachesBack ? .aroundHedge : .hedge
        case .soCalled: .soCalled
        case .booster, .boilerplate, .actor, .commonWord, nil: .none
        }
    }

    /// Of a cue with several patterns the first of these tells.
    private init(ofCue patterns: CuePattern) {
      let layers: [(CuePattern, Self)] = [
        (.channel, .channel), (.turn, .turn), (.content, .content), (.according, .according),
        (.participle, .participle), ([.nominal, .pretext], .speechNoun),
      ]
      self = layers.first { !patterns.isDisjoint(with: $0.0) }?.1 ?? .verb
    }
  }
}
