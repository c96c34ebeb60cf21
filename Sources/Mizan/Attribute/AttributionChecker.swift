/// Decides whose voice carries each match and each stretch of a paragraph.
///
/// Quotations are paired first, then every cue gets its source and content, then quotations are judged
/// (speech, name, scare quote), and each match takes the voice of the innermost stretch around it. What one
/// paragraph hands to the next within an article (an open quotation, a colon at its end, the last source)
/// is the state.
///
/// - Complexity: O(n log n) in the paragraph's tokens at worst; a paragraph without a cue or a mark costs one
///   look at its tokens.
public struct AttributionChecker: PipelineStage {
  /// Creates a checker; the cues come with the lexicon that was matched.
  public init() {}

  /// What an article's paragraphs hand on, and buffers.
  public struct State: Sendable {
    fileprivate var buffers = ParagraphReader.Buffers()
    fileprivate var lastSource: SourceFinding?
    /// The speaker of a quotation that did not close, with the number of paragraphs since.
    fileprivate var openSpeaker: SourceFinding?
    fileprivate var openParagraphs = 0
    /// The speaker whose words a colon at the end of the paragraph before announced.
    fileprivate var pending: SourceFinding?
    /// The speaker of the quotation that ended the paragraph before.
    fileprivate var previous: SourceFinding?

    fileprivate var isIdle: Bool { openSpeaker == nil && pending == nil && previous == nil }
  }

  /// A quotation that never closes is forgotten after this many paragraphs.
  static let longestOpenQuotation = 6

  /// The state at the start of an article.
  public func makeState() -> State { State() }

  /// Forgets the article before and keeps the buffers.
  public func beginArticle(_ state: inout State) {
    state.lastSource = nil
    state.openSpeaker = nil
    state.openParagraphs = 0
    state.pending = nil
    state.previous = nil
  }

  /// Checks one paragraph.
  public func process(_ matched: consuming MatchedParagraph, state: inout State) -> AttributedParagraph {
    let survey = Survey(matched)
    if survey.isPlain, state.isIdle { return Self.own(matched) }
    let reader = ParagraphReader(matched, buffers: &state.buffers)
    var diagnostics: [AttributedParagraph.Diagnostic] = []
    var unclosed = false
    if survey.hasMarks {
      unclosed = scan(matched, isCarried: state.openSpeaker != nil, &state, &diagnostics)
    } else {
      state.buffers.quotations.empty()
    }
    let units = ParagraphReader.units(matched.tokenized, buffers: &state.buffers)
    let view = ParagraphView(matched, reader, units: units, buffers: state.buffers)
    guard !view.units.isEmpty else { return Self.own(matched) }

    let pending = findCues(survey, view, field: matched.paragraph.field, &state)
    state.buffers.builder.build(
      state.buffers.drafts,
      carried: .init(speaker: state.openSpeaker ?? state.pending, previous: state.previous), in: view)
    if let speaker = state.pending, state.buffers.builder.stretches.isEmpty, view.quotations.isEmpty,
      state.buffers.drafts.isEmpty, let speech = announced(by: speaker, in: view)
    {
      state.buffers.builder.add(speech)
    }
    carry(pending: pending, unclosed: unclosed, hasMarks: survey.hasMarks, &state)
    let voices = state.buffers.builder.assign(matched.matches, in: view, diagnostics: diagnostics)
    return AttributedParagraph(
      matched: matched, attributions: voices.attributions, placements: voices.placements,
      diagnostics: voices.diagnostics)
  }

  private static func own(_ matched: consuming MatchedParagraph) -> AttributedParagraph {
    AttributedParagraph(
      matched: matched, attributions: [],
      placements: matched.matches.map { _ in
        Placement(voice: .own, rule: AttributionRule.ownDefault.rawValue)
      })
  }

  /// Pairs the marks; tells whether a quotation stays open at the end.
  private func scan(
    _ matched: borrowing MatchedParagraph, isCarried: Bool, _ state: inout State,
    _ diagnostics: inout [AttributedParagraph.Diagnostic]
  ) -> Bool {
    let tokens = matched.tokenized.tokens
    let remainder = QuotationScanner.scan(
      tokens, traits: matched.traits, isCarried: isCarried, into: &state.buffers.quotations)
    if remainder.isUnbalanced { diagnostics.append(.unbalancedQuotation) }
    if remainder.isTooDeep { diagnostics.append(.deepNesting) }
    if let first = state.buffers.quotations.first, first.isHeadless {
      mendHead(first, isCarried, tokens, unclosed: remainder.unclosed, &state.buffers)
    }
    guard let opener = remainder.unclosed, isIntroduced(opener, by: tokens, state.buffers.traits) else {
      return false
    }
    state.buffers.quotations.removeAll { $0.marks.lowerBound > opener }
    state.buffers.quotations.append(
      Quotation(marks: opener..<tokens.count, content: opener + 1..<tokens.count, isUnclosed: true))
    return true
  }

  /// A closing mark without an opener may be a stray one, or its opener is missing behind the verb.
  private func mendHead(
    _ first: Quotation, _ isCarried: Bool, _ tokens: borrowing [Token], unclosed: Int?,
    _ buffers: inout ParagraphReader.Buffers
  ) {
    let end = first.marks.upperBound
    if end < tokens.count, buffers.traits[end].contains(.complementiser) {
      // «وقال الوزير» إن …»: a stray mark behind the speaker.
      buffers.quotations.removeFirst()
    } else if !isCarried {
      // «وأضاف فلان نص بلا فاتحة"»: the opening mark is missing behind the verb.
      let verb = (0..<min(2, end - 2)).first { buffers.traits[$0].contains(.cueVerb) }
      if let verb,
        let closer = closer(
          behindMisplaced: end - 1, verb, tokens, buffers.traits, buffers.quotations),
        closer != unclosed
      {
        buffers.quotations[0] = Quotation(marks: end - 1..<closer + 1, content: end..<closer)
      } else if let verb {
        buffers.quotations[0] = Quotation(
          marks: verb + 1..<end, content: verb + 1..<first.content.upperBound, isHeadless: true)
      }
    }
  }

  /// «وقال الوزير" إن شاء الله نعود"»: a mark that leans on the speaker's name by mistake opens, where another follows
  /// that closes.
  private func closer(
    behindMisplaced mark: Int, _ verb: Int, _ tokens: borrowing [Token], _ traits: borrowing [WordTraits],
    _ quotations: borrowing [Quotation]
  ) -> Int? {
    // «وشددت الوزيرة على أن البلاد" تقف …"»: behind أن the mark may lean on the first word of the clause.
    let hasClause = (verb..<mark).contains { traits[$0].contains(.complementiser) }
    guard mark - verb <= Self.longestSpeakerBeforeMark + (hasClause ? 4 : 1) else { return nil }
    var index = mark + 1
    while index < tokens.count, tokens[index].kind != .doubleQuote { index += 1 }
    guard index < tokens.count, index > mark + 1 else { return nil }
    return quotations.count == 1 || quotations[1].marks.lowerBound > index ? index : nil
  }

  /// The speaker between the verb and a misplaced mark has at most this many words.
  private static let longestSpeakerBeforeMark = 3

  /// An opener without closer counts only where speech begins: behind a colon or a cue, or at the
  /// paragraph's head.
  private func isIntroduced(_ opener: Int, by tokens: borrowing [Token], _ traits: borrowing [WordTraits])
    -> Bool
  {
    if opener == 0 { return true }
    var index = opener - 1
    while index >= 0, opener - index <= CueLead.quotationReach {
      if index == opener - 1, tokens[index].kind == .colon { return true }
      if !traits[index].isDisjoint(with: [.cueVerb, .participle]) { return true }
      if tokens[index].kind == .stop { return false }
      index -= 1
    }
    return false
  }

  /// Fills the drafts of the buffers; the speaker whom a colon at the paragraph's end announces.
  private func findCues(
    _ survey: Survey, _ view: ParagraphView, field: Paragraph.Field, _ state: inout State
  ) -> SourceFinding? {
    guard survey.hasCues || survey.hasColon else {
      state.buffers.drafts.empty()
      return nil
    }
    var earlier = state.lastSource
    earlier?.tokens = nil
    var matcher = CueMatcher(view: view, lastSource: earlier, drafts: &state.buffers.drafts)
    // A label's speech is the speaker's throughout, with whatever cues he uses.
    if survey.mayOpenWithLabel, let label = SpeakerLabel.find(in: view, field: field) {
      matcher.take(label)
    } else {
      matcher.take(state.buffers.cues)
    }
    state.lastSource = matcher.lastSource
    let pending = matcher.pending
    matcher.finish(&state.buffers.drafts)
    ContentScope.close(&state.buffers.drafts, in: view, &state.buffers.closers)
    return pending
  }

  /// Speech that the paragraph before announced with a colon, without marks: its first sentence at least.
  private func announced(by speaker: SourceFinding, in view: ParagraphView) -> Stretch? {
    let content = view.trimmed(0..<SpeechExtent.end(from: 0, in: view))
    guard !content.isEmpty else { return nil }
    var stretch = Stretch(
      content: content, voice: speaker.isVague ? .vague : .quoted,
      rule: .cueSpeech, source: speaker)
    stretch.alternative = .own
    return stretch
  }

  private func carry(
    pending: SourceFinding?, unclosed: Bool, hasMarks: Bool, _ state: inout State
  ) {
    func withoutPlace(_ source: SourceFinding?) -> SourceFinding? {
      var source = source
      source?.tokens = nil
      return source
    }
    if unclosed {
      let last = state.buffers.builder.stretches.last { $0.rule == .quotationUnclosed }
      state.openParagraphs = state.openSpeaker == nil ? 1 : state.openParagraphs + 1
      state.openSpeaker = withoutPlace(last?.source) ?? state.openSpeaker
    } else if hasMarks {
      state.openSpeaker = nil
    } else if state.openSpeaker != nil {
      state.openParagraphs += 1
    }
    if state.openParagraphs > Self.longestOpenQuotation { state.openSpeaker = nil }
    if state.openSpeaker == nil { state.openParagraphs = 0 }
    state.pending = withoutPlace(pending)
    state.previous = withoutPlace(state.buffers.builder.trailing)
  }
}

/// What kinds of things a paragraph holds, from one look at its markers.
private struct Survey {
  var hasCues = false
  var hasMarks: Bool
  var hasColon: Bool
  /// There is a colon somewhere.
  let mayOpenWithLabel: Bool
  /// A negation, a hedge or a so-called marker, with a match that it could bear on; not told where there are cues.
  var hasModifiers = false

  /// Nothing hands any words over.
  var isPlain: Bool { !hasCues && !hasMarks && !hasColon && !hasModifiers }

  init(_ matched: borrowing MatchedParagraph) {
    let kinds = matched.tokenized.kinds
    hasMarks =
      kinds.contains(.doubleQuote) || kinds.contains(.singleQuote) || kinds.contains(.ornateParenthesis)
    mayOpenWithLabel = kinds.contains(.colon)
    hasColon =
      mayOpenWithLabel
      && matched.tokenized.tokens.prefix(SpeakerLabel.longest + 1).contains { $0.kind == .colon }
    for marker in matched.markers {
      let layer = matched.lexicon.cueFacts.layer(of: marker.entry)
      if layer.isSpeakingCue {
        hasCues = true
        return
      }
      if layer.isModifier { hasModifiers = true }
    }
    if matched.matches.isEmpty {
      hasModifiers = false
    } else if isPlain {
      hasModifiers = Self.hasDoubt(matched)
    }
  }

  /// قد before a match, which hedges it before an imperfect.
  private static func hasDoubt(_ matched: borrowing MatchedParagraph) -> Bool {
    for match in matched.matches {
      let first = match.tokens.lowerBound
      for index in max(0, first - HedgeScope.reach - 1)..<first where matched.traits[index].contains(.qad) {
        return true
      }
    }
    return false
  }
}
