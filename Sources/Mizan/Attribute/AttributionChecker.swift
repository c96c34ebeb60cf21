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
    let facts = matched.lexicon.cueFacts
    let survey = Survey(matched, facts: facts)
    if survey.isPlain, state.isIdle { return Self.own(matched) }
    let reader = ParagraphReader(matched, buffers: &state.buffers)
    var diagnostics: [AttributedParagraph.Diagnostic] = []
    var unclosed = false
    var quotations: [Quotation] = []
    if survey.hasMarks {
      (quotations, unclosed) = scan(reader, isCarried: state.openSpeaker != nil, &diagnostics)
    }
    let units = reader.units(matched.tokenized.sentences, quotations, buffers: &state.buffers)
    let view = ParagraphView(reader, quotations: quotations, units: units)
    defer { view.release(into: &state.buffers) }
    guard !view.units.isEmpty else { return Self.own(matched) }

    var drafts: [CueDraft] = []
    var pending: SourceFinding?
    if survey.hasCues || survey.hasColon {
      (drafts, pending) = findCues(view, field: matched.paragraph.field, lastSource: &state.lastSource)
    }
    let builder = StretchBuilder.build(
      drafts, in: view,
      carried: .init(speaker: state.openSpeaker ?? state.pending, previous: state.previous))
    var stretches = builder.stretches
    if stretches.isEmpty, let speaker = state.pending, view.quotations.isEmpty, drafts.isEmpty,
      let speech = announced(by: speaker, in: view)
    {
      stretches.append(speech)
    }
    carry(builder, pending: pending, unclosed: unclosed, hasMarks: survey.hasMarks, &state)
    return VoiceAssigner.assign(matched, stretches, names: builder.names, in: view, diagnostics: diagnostics)
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
    _ view: ParagraphReader, isCarried: Bool, _ diagnostics: inout [AttributedParagraph.Diagnostic]
  ) -> ([Quotation], isOpen: Bool) {
    var (quotations, remainder) = QuotationScanner.scan(view.tokens, isCarried: isCarried)
    if remainder.isUnbalanced { diagnostics.append(.unbalancedQuotation) }
    if remainder.isTooDeep { diagnostics.append(.deepNesting) }
    var isOpen = false
    if let first = quotations.first, first.isHeadless, first.marks.upperBound < view.tokens.count,
      view.traits[first.marks.upperBound].contains(.complementiser)
    {
      // «وقال الوزير» إن …»: a stray mark behind the speaker.
      quotations.removeFirst()
    } else if let first = quotations.first, first.isHeadless, !isCarried {
      // «وأضاف فلان نص بلا فاتحة"»: the opening mark is missing behind the verb.
      let verb = (0..<min(2, first.marks.upperBound - 2)).first { view.traits[$0].contains(.cueVerb) }
      if let verb {
        quotations[0] = Quotation(
          marks: verb + 1..<first.marks.upperBound, content: verb + 1..<first.content.upperBound,
          isHeadless: true)
      }
    }
    if let opener = remainder.unclosed, isIntroduced(opener, isCarried: isCarried, in: view) {
      quotations.removeAll { $0.marks.lowerBound > opener }
      quotations.append(
        Quotation(
          marks: opener..<view.tokens.count, content: opener + 1..<view.tokens.count, isUnclosed: true))
      isOpen = true
    }
    return (quotations, isOpen)
  }

  /// An opener without closer counts only where speech begins: behind a colon or a cue, or at the
  /// paragraph's head.
  private func isIntroduced(_ opener: Int, isCarried: Bool, in view: ParagraphReader) -> Bool {
    if opener == 0 { return true }
    var index = opener - 1
    while index >= 0, opener - index <= 8 {
      if index == opener - 1, view.tokens[index].kind == .colon { return true }
      if !view.traits[index].isDisjoint(with: [.cueVerb, .participle]) { return true }
      if view.tokens[index].kind == .stop { return false }
      index -= 1
    }
    return false
  }

  private func findCues(
    _ view: ParagraphView, field: Paragraph.Field, lastSource: inout SourceFinding?
  ) -> ([CueDraft], SourceFinding?) {
    var earlier = lastSource
    earlier?.tokens = nil
    var matcher = CueMatcher(view: view, lastSource: earlier)
    let label = SpeakerLabel.find(in: view, field: field)
    // A label's speech is the speaker's throughout, with whatever cues he uses.
    if let label {
      matcher.take(label)
    } else {
      matcher.findAll()
    }
    var drafts = matcher.drafts
    ContentScope.close(&drafts, in: view)
    lastSource = matcher.lastSource
    return (drafts, matcher.pending)
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
    _ builder: StretchBuilder, pending: SourceFinding?, unclosed: Bool, hasMarks: Bool, _ state: inout State
  ) {
    func withoutPlace(_ source: SourceFinding?) -> SourceFinding? {
      var source = source
      source?.tokens = nil
      return source
    }
    let last = builder.stretches.last { $0.rule == .quotationUnclosed }
    if unclosed {
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
    state.previous = withoutPlace(builder.trailing)
  }
}

/// What kinds of things a paragraph holds, from one look at its markers and tokens.
private struct Survey {
  var hasCues = false
  var hasMarks = false
  var hasColon = false
  /// A negation or a so-called marker, with a match that it could bear on.
  var hasModifiers = false

  /// Nothing hands any words over.
  var isPlain: Bool { !hasCues && !hasMarks && !hasColon && !hasModifiers }

  init(_ matched: borrowing MatchedParagraph, facts: CueFacts) {
    for marker in matched.markers {
      switch facts[marker.entry].role {
      case .cue: hasCues = hasCues || !facts[marker.entry].isSilent
      case .soCalled, .negation: hasModifiers = hasModifiers || !matched.matches.isEmpty
      default: break
      }
    }
    let kinds = matched.tokenized.kinds
    hasMarks =
      kinds.contains(.doubleQuote) || kinds.contains(.singleQuote) || kinds.contains(.ornateParenthesis)
    hasColon =
      kinds.contains(.colon)
      && matched.tokenized.tokens.prefix(SpeakerLabel.longest + 1).contains { $0.kind == .colon }
  }
}
