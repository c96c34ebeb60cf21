/// Lays what the lexicon's markers say over what the words say by themselves.
struct MarkerOverlay {
  /// One of the markers is a so-called marker.
  private(set) var hasSoCalled = false
  /// The cues that may hand words over, as indices into the markers.
  private(set) var cues: [Int32] = []
  /// What any of the words does.
  var anyTraits: WordTraits = []

  /// Creates an overlay that fills an array of cues, until `finish(_:)` gives it back; what it holds is dropped.
  init(cues buffer: inout [Int32]) {
    swap(&cues, &buffer)
    cues.empty()
  }

  /// Gives the cues away.
  mutating func finish(_ buffer: inout [Int32]) { swap(&cues, &buffer) }

  /// Adds the traits of a paragraph's markers to its words', and notes where a source begins.
  mutating func lay(
    _ matched: borrowing MatchedParagraph, on words: inout MutableSpan<WordTraits>,
    _ sources: inout MutableSpan<Int32>
  ) {
    for index in matched.markers.indices {
      let (tokens, entry) = (matched.markers[index].tokens, matched.markers[index].entry)
      let layer = matched.lexicon.cueFacts.layer(of: entry)
      // Added always, though it may be nothing: what a marker is can't be foretold, and this needs no branch.
      add(matched.lexicon.cueFacts.traits(of: layer), to: tokens.lowerBound, on: &words)
      if layer.isSimple { continue }
      if layer == .source {
        laySource(index, of: matched, on: &words, &sources)
        continue
      }
      if layer.isCue, matched.lexicon.cueFacts[entry].hasFrame {
        cues.append(Int32(truncatingIfNeeded: index))
      }
      switch layer {
      case .verb: layVerb(matched.markers[index], matched.lexicon.cueFacts[entry], on: &words)
      case .content: layContent(matched.markers[index], on: &words)
      case .channel, .turn, .according, .background, .restriction:
        for token in tokens.dropFirst() {
          add(matched.lexicon.cueFacts.traits(of: layer), to: token, on: &words)
        }
      case .nameHead: add(.nameHead, to: tokens.upperBound - 1, on: &words)
      case .soCalled: hasSoCalled = true
      default: break
      }
    }
  }

  @inline(__always)
  private mutating func add(_ traits: WordTraits, to index: Int, on words: inout MutableSpan<WordTraits>) {
    words[index].formUnion(traits)
    anyTraits.formUnion(traits)
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
  @inline(__always)
  private mutating func laySource(
    _ index: Int, of matched: borrowing MatchedParagraph, on words: inout MutableSpan<WordTraits>,
    _ sources: inout MutableSpan<Int32>
  ) {
    let first = matched.markers[index].tokens.lowerBound
    let isPrepositional = !matched.markers[index].reading.proclitics.isDisjoint(with: [.beh, .lam, .kaf])
    let isKnown = words[first].contains(.source)
    add(isPrepositional ? [.source, .prepositional] : .source, to: first, on: &words)
    if !isKnown || Self.isBetter(index, than: Int(sources[first]), in: matched) {
      sources[first] = Int32(truncatingIfNeeded: index)
    }
  }

  private static func isBetter(
    _ index: Int, than known: Int, in matched: borrowing MatchedParagraph
  ) -> Bool {
    let (new, old) = (matched.markers[index], matched.markers[known])
    if new.tokens.count != old.tokens.count { return new.tokens.count > old.tokens.count }
    let facts = matched.lexicon.cueFacts
    return facts.role(of: new.entry) == .vagueSource && facts.role(of: old.entry) != .vagueSource
  }
}

extension MarkerOverlay {
  /// What the marker of an entry adds to its words.
  ///
  /// What is asked of a layer is a comparison, so that their order matters.
  enum Layer: UInt8, Sendable, CaseIterable {
    /// Nothing; a scoring entry, which is no marker.
    case none
    /// A scoring entry that is a question, until somebody answers it.
    case question
    case blockObject, negation, hedge, nearHedge, aroundHedge
    case soCalled
    case source, nameHead, background, restriction
    case verb
    /// Without the words beside it that it needs it is no cue and bounds nothing.
    case dependent
    case participle, speechNoun, according
    /// Cues that only help other cues.
    case channel, turn, content

    /// Its traits are all there is to it.
    var isSimple: Bool { rawValue <= Layer.aroundHedge.rawValue }
    /// A cue of any kind.
    var isCue: Bool { Layer.verb.rawValue...Layer.content.rawValue ~= rawValue }
    /// A cue that hands words over by itself.
    var isSpeakingCue: Bool { Layer.verb.rawValue...Layer.according.rawValue ~= rawValue }
    /// What bears on the words beside it, whoever says them.
    var isModifier: Bool { Layer.negation.rawValue...Layer.soCalled.rawValue ~= rawValue }

    /// What a marker adds to its first word, whatever word it is.
    var traits: WordTraits {
      switch self {
      case .blockObject: .blockObject
      case .negation: .negation
      case .hedge: .hedge
      case .nearHedge: .nearHedge
      case .aroundHedge: [.hedge, .aroundHedge]
      case .background: .background
      case .restriction: .restriction
      case .participle: .participle
      case .speechNoun: .speechNoun
      case .according: .according
      case .channel: .channel
      case .turn: .turn
      case .none, .question, .soCalled, .source, .nameHead, .verb, .dependent, .content: []
      }
    }

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
        case .booster, .boilerplate, .actor, .commonWord: .none
        case nil: fact.isRhetoricalQuestion ? .question : .none
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
