/// A stretch of a paragraph that a rule decides, before the record is made of it.
struct Stretch {
  @Packed var content: Range<Int>
  var voice: Voice
  var rule: AttributionRule
  @PackedOptional var cue: Range<Int>?
  var stance = Stance.neutral
  var source: SourceFinding?
  var isDenied = false
  /// The source only passes on what another one says.
  var isRelay = false
  /// The voice that another reading of the same words would give.
  var alternative: Voice?
  /// The enclosing stretch, as an index into the sorted list, or -1.
  var parent: Int32 = -1
  /// The place in the record's list, or -1.
  var place: Int32 = -1
  /// A source carries it; a scare quote or a so-called marker stays in the outlet's mouth.
  var isAttribution: Bool { !voice.isOwn }
}

/// Turns drafts and quotations into stretches.
///
/// A builder is kept from one paragraph to the next, so that its arrays are neither made nor destroyed.
struct StretchBuilder: Sendable {
  /// Drafts by the start of their content; empty where they stand in that order.
  private var order: [Int] = []
  private(set) var stretches: [Stretch] = []
  /// For each quotation the draft whose content it is, or -1.
  private var direct: [Int] = []
  /// Quotations that are names: they change the rule and not the voice.
  private(set) var names: [Range<Int>] = []
  /// The paragraph ends inside or right behind a sourced quotation, which the next one may continue.
  private(set) var trailing: SourceFinding?

  /// What an earlier paragraph hands to this one.
  struct Carried {
    /// The speaker of a quotation that is still open or of a colon that waits.
    var speaker: SourceFinding?
    /// The speaker of the quotation that the paragraph before ended with.
    var previous: SourceFinding?
  }

  private static func isSorted(_ drafts: borrowing [CueDraft]) -> Bool {
    for index in drafts.indices.dropFirst()
    where drafts[index - 1].content.lowerBound > drafts[index].content.lowerBound { return false }
    return true
  }

  private static func order(of drafts: [CueDraft]) -> [Int] {
    drafts.indices.sorted { (drafts[$0].content.lowerBound, $0) < (drafts[$1].content.lowerBound, $1) }
  }

  /// Makes the stretches of all drafts, quotations and so-called markers; what the builder held is dropped.
  mutating func build(_ drafts: borrowing [CueDraft], carried: Carried, in view: ParagraphView) {
    stretches.empty()
    names.empty()
    trailing = nil
    for index in drafts.indices { add(drafts[index], in: view) }
    if !view.quotations.isEmpty { addQuotations(drafts, carried, in: view) }
    if view.hasSoCalled { addSoCalled(in: view) }
  }

  /// Adds a stretch that was found elsewhere.
  mutating func add(_ stretch: Stretch) { stretches.append(stretch) }

  /// Gives each match the voice of the stretches that were built.
  mutating func assign(
    _ matches: [LexiconMatch], in view: ParagraphView, diagnostics: [AttributedParagraph.Diagnostic]
  ) -> VoiceAssigner.Result {
    VoiceAssigner.assign(matches, &stretches, names: names, in: view, diagnostics: diagnostics)
  }

  /// The draft at a place in the order of the contents.
  private func ordered(_ place: Int) -> Int { order.isEmpty ? place : order[place] }

  private mutating func add(_ draft: CueDraft, in view: ParagraphView) {
    let content = view.trimmed(draft.content)
    guard draft.quotation == nil, !content.isEmpty else { return }
    addRelay(of: draft, around: content)
    let stretch = Stretch(
      content: content,
      voice: draft.rule == .cueSpeech || draft.rule == .labelSpeaker
        ? (draft.source.isVague ? .vague : .quoted) : draft.voice,
      rule: draft.rule, cue: draft.cue, stance: draft.stance, source: draft.source,
      isDenied: draft.isDenied, alternative: draft.alternative)
    if draft.isAccording, let last = stretches.last, last.content == content {
      // «قال شهود إن …، بحسب الوكالة»: of two around the same words the one who says them is the inner.
      stretches.insert(stretch, at: stretches.count - 1)
    } else {
      stretches.append(stretch)
    }
  }

  /// «نقلت الوكالة عن الوزير …»: the agency's stretch lies around the minister's.
  private mutating func addRelay(of draft: CueDraft, around content: Range<Int>) {
    guard let relay = draft.relay else { return }
    var stretch = Stretch(
      content: content, voice: relay.isVague ? .vague : .indirect, rule: .cueRelay, source: relay)
    stretch.cue = draft.cue
    stretch.stance = draft.stance
    stretch.isRelay = true
    stretches.append(stretch)
  }

  // MARK: Quotations

  private mutating func addQuotations(
    _ drafts: borrowing [CueDraft], _ carried: Carried, in view: ParagraphView
  ) {
    order = Self.isSorted(drafts) ? [] : Self.order(of: copy drafts)
    direct.empty()
    for _ in view.quotations { direct.append(-1) }
    for index in drafts.indices {
      if let quotation = drafts[index].quotation, direct[quotation] < 0 { direct[quotation] = index }
    }
    var previous: (end: Int, source: SourceFinding, draft: Int?)?
    for index in view.quotations.indices where !view.quotations[index].content.isEmpty {
      let quotation = view.quotations[index]
      let governor = direct[index] >= 0 ? direct[index] : governor(of: quotation, drafts)
      if let governor {
        if direct[index] < 0, QuotationJudge.isName(quotation, in: view) {
          names.append(quotation.content)
          continue
        }
        let source = drafts[governor].source
        add(quotation, source: source, rule: .quotationSourced, drafts, draft: governor)
        previous = (quotation.marks.upperBound, source, governor)
      } else if let source = continuedSource(
        quotation, previous.map { ($0.end, $0.source) }, carried, in: view)
      {
        add(quotation, source: source, rule: .quotationContinued, drafts, draft: previous?.draft)
        previous = (quotation.marks.upperBound, source, previous?.draft)
      } else {
        addUngoverned(quotation, in: view)
        previous = nil
      }
    }
    if let previous, isLast(previous.end, in: view) { trailing = previous.source }
  }

  private func isLast(_ end: Int, in view: ParagraphView) -> Bool {
    var index = end
    while index < view.tokens.count, !view.tokens[index].isWord { index += 1 }
    return index == view.tokens.count
  }

  /// The cue whose content the quotation lies in: the innermost.
  private func governor(of quotation: Quotation, _ drafts: borrowing [CueDraft]) -> Int? {
    var low = 0
    var high = drafts.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[ordered(middle)].content.lowerBound <= quotation.marks.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    for place in stride(from: low - 1, through: max(0, low - 8), by: -1) where place >= 0 {
      let draft = ordered(place)
      if drafts[draft].quotation == nil, drafts[draft].content.upperBound >= quotation.content.upperBound {
        return draft
      }
    }
    return nil
  }

  /// A quotation without a cue of its own goes on from the one before it, or from the paragraph before.
  private func continuedSource(
    _ quotation: Quotation, _ previous: (end: Int, source: SourceFinding)?, _ carried: Carried,
    in view: ParagraphView
  ) -> SourceFinding? {
    let start = quotation.marks.lowerBound
    if let previous {
      let isNext = (previous.end..<start).allSatisfy { !view.tokens[$0].isWord }
      return isNext ? previous.source : nil
    }
    guard (0..<start).allSatisfy({ !view.tokens[$0].isWord }) else { return nil }
    if quotation.isHeadless { return carried.speaker }
    guard let source = carried.speaker ?? carried.previous else { return nil }
    return view.wordCount(quotation.content) > QuotationJudge.longestScare ? source : nil
  }

  private mutating func add(
    _ quotation: Quotation, source: SourceFinding, rule: AttributionRule, _ drafts: borrowing [CueDraft],
    draft: Int?
  ) {
    if let draft, drafts[draft].quotation != nil { addRelay(of: drafts[draft], around: quotation.content) }
    var stretch = Stretch(
      content: quotation.content, voice: source.isVague ? .vague : .quoted,
      rule: source.isVague ? .quotationVague : rule, source: source)
    if let draft {
      stretch.cue = drafts[draft].cue
      stretch.stance = drafts[draft].stance
      stretch.isDenied = drafts[draft].isDenied
    }
    if quotation.isUnclosed {
      stretch.rule = .quotationUnclosed
      stretch.alternative = .own
    }
    stretches.append(stretch)
  }

  /// No cue: scripture, a name, a scare quote, or a quotation of nobody.
  private mutating func addUngoverned(_ quotation: Quotation, in view: ParagraphView) {
    if quotation.isScripture {
      stretches.append(Stretch(content: quotation.content, voice: .quoted, rule: .quotationScripture))
    } else if QuotationJudge.isName(quotation, in: view) {
      names.append(quotation.content)
    } else if !quotation.isHeadless, !quotation.isUnclosed,
      view.wordCount(quotation.content) <= QuotationJudge.longestScare,
      // A paragraph of nothing else cites somebody.
      quotation.marks.count < view.tokens.count
    {
      stretches.append(Stretch(content: quotation.content, voice: .scare, rule: .quotationScare))
    } else {
      var stretch = Stretch(content: quotation.content, voice: .unsourced, rule: .quotationUnsourced)
      if quotation.isHeadless || quotation.isUnclosed { stretch.alternative = .own }
      stretches.append(stretch)
    }
  }

  // MARK: So-called

  /// «ما يسمى …» governs the noun phrase behind it, «… المزعوم» the one before it.
  private mutating func addSoCalled(in view: ParagraphView) {
    for marker in view.markers where view.facts.role(of: marker.entry) == .soCalled {
      let tokens = marker.tokens
      let fact = view.facts[marker.entry]
      // «المتهم بالخيانة», but «قال المتهم إن …»: without ب it is a man and no marker.
      if fact.takesBeh, !opensWithBeh(tokens.upperBound, in: view) { continue }
      let content =
        fact.patterns.contains(.preceding)
        ? phraseBefore(tokens.lowerBound, in: view)
        : phraseAfter(tokens.upperBound, isCharge: fact.takesBeh, in: view)
      guard !content.isEmpty else { continue }
      stretches.append(Stretch(content: content, voice: .scare, rule: .soCalledMarker, cue: tokens))
    }
  }

  /// ب with its noun or its clause («بأنه …»), or alone before a mark.
  private func opensWithBeh(_ index: Int, in view: ParagraphView) -> Bool {
    guard index < view.tokens.count, view.tokens[index].key[0] == .beh else { return false }
    let traits = view.traits[index]
    return traits.contains(.complementiser) || traits.isDisjoint(with: [.preposition, .ownBeh, .inName])
  }

  private func phraseAfter(_ start: Int, isCharge: Bool, in view: ParagraphView) -> Range<Int> {
    var begin = start
    // «بأنه …», «بـ"…"»: what is called begins behind them.
    if isCharge, begin < view.tokens.count,
      view.traits[begin].contains(.complementiser) || view.tokens[begin].key.count == 1
    {
      begin += 1
    }
    while begin < view.tokens.count, view.tokens[begin].kind == .doubleQuote { begin += 1 }
    var end = begin
    while end < view.tokens.count, end - begin < 4, view.isContentWord(end) { end += 1 }
    return begin..<end
  }

  private func phraseBefore(_ end: Int, in view: ParagraphView) -> Range<Int> {
    var start = end
    while start > 0, end - start < 2,
      view.isContentWord(start - 1) || view.tokens[start - 1].kind == .doubleQuote
    {
      start -= 1
    }
    return start..<end
  }
}
