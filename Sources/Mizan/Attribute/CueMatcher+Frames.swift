extension CueMatcher {
  // MARK: Content before the verb

  /// «"…"، قال X» and «…، كما يقول X»: the content stands before the verb.
  mutating func takePostposed(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead, _ clauseStart: Int
  ) {
    let verb = marker.tokens.lowerBound
    guard !fact.patterns.isDisjoint(with: [.speech, .continuation]),
      !fact.patterns.contains(.participle),
      !view.traits[verb].contains(.conjoinedCue), clauseStart > unit.lowerBound
    else { return }
    var before = clauseStart
    while before > unit.lowerBound, view.isSeparator(before - 1) { before -= 1 }
    if let quotation = view.quotation(at: before - 1), view.quotations[quotation].marks.upperBound == before {
      guard lead.clause == nil, !QuotationJudge.isName(view.quotations[quotation], in: view) else { return }
      // «بأن المجلس "أعلى هيئة …"، رفض …»: inside a reported clause the verb goes on with its subject.
      if let last = drafts.last, !last.isEndFixed, last.quotation == nil,
        last.cue.lowerBound >= unit.lowerBound,
        last.content.lowerBound + 1 < view.quotations[quotation].marks.lowerBound
      {
        return
      }
      let content = view.quotations[quotation].content
      let source = SourceFinder.right(of: marker.tokens.upperBound, upTo: lead.sourceLimit, in: view)
      add(
        CueDraft(
          rule: .quotationSourced, cue: marker.tokens, stance: fact.stance, source: source ?? continued(),
          content: content, isEndFixed: true, quotation: quotation, clauseStart: clauseStart,
          isCoordinate: true))
      return
    }
    let isAsSaid = clauseStart < verb && view.tokens[clauseStart].key == ClauseKeys.kama
    guard lead.clause == nil, lead.colon == nil, lead.quotation == nil,
      fact.patterns.isSuperset(of: [.clause, .speech]),
      fact.patterns.isDisjoint(with: [.accusation, .description, .denial, .belief, .homograph, .continuation]
      ),
      // «، أفادت السلطات بحريق»: without كما a verb that takes a preposition goes on.
      isAsSaid || !fact.patterns.contains(.topic),
      let source = SourceFinder.right(of: marker.tokens.upperBound, upTo: lead.sourceLimit, in: view),
      endsClause(at: source.tokens?.upperBound ?? unit.upperBound)
    else { return }
    guard isAsSaid || view.tokens[clauseStart - 1].kind == .comma, lead.complement == nil else { return }
    let content = view.trimmed(backward(to: before))
    guard view.wordCount(content) >= 2 else { return }
    add(
      CueDraft(
        rule: source.isVague ? .vagueSource : .cuePostposed, cue: marker.tokens, stance: fact.stance,
        source: source, content: content, isEndFixed: true, clauseStart: clauseStart, isCoordinate: false))
  }

  /// Behind the subject nothing follows that the verb could govern.
  func endsClause(at end: Int) -> Bool {
    end >= unit.upperBound || view.isSeparator(end) || view.traits[end].contains(.time)
      || ClauseKeys.amongThem.contains(view.tokens[end].key)
  }

  /// The clause that ends at a place: from the start of the sentence, or from the content of a cue before it.
  func backward(to end: Int) -> Range<Int> {
    var start = headEnd(upTo: end)
    if let last = drafts.last, last.cue.lowerBound >= unit.lowerBound, last.content.lowerBound < end,
      !last.isPhrasal || last.isEndFixed
    {
      start =
        last.isEndFixed && last.content.upperBound <= end ? last.content.upperBound : last.content.lowerBound
    }
    while start < end, view.isSeparator(start) || view.tokens[start].kind == .doubleQuote { start += 1 }
    return min(start, end)..<end
  }

  /// «بيروت، لبنان (النهار)— أعلنت …»: where the text begins behind its dateline.
  private func headEnd(upTo end: Int) -> Int {
    guard unit.lowerBound == 0 else { return unit.lowerBound }
    let head = 1..<max(1, min(end, Self.longestDateline))
    let close = head.first { index in
      view.tokens[index].kind == .dash && view.tokens[index - 1].kind == .closeBracket
    }
    return close.map { $0 + 1 } ?? 0
  }

  /// No dateline is longer than this many tokens.
  private static let longestDateline = 12

  // MARK: Refused charges

  /// «رفض الوزير الاتهامات»: who refuses a charge denies it; who refuses anything else acts.
  func refusalDraft(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead, _ clauseStart: Int
  ) -> CueDraft? {
    let verb = marker.tokens
    let limit = min(lead.stop, verb.upperBound + CueLead.complementReach)
    let charge = (verb.upperBound..<max(verb.upperBound, limit)).first { index in
      view.traits[index].contains(.speechNoun)
        && view.marker(at: index, role: .cue).map { view.facts[$0.entry].patterns.contains(.charge) } == true
    }
    guard let charge else { return nil }
    let (source, start) = source(of: marker, fact, CueLead(stop: charge), clauseStart)
    var draft = CueDraft(
      rule: source.isVague ? .vagueSource : .cueObject, cue: verb, stance: fact.stance, source: source,
      content: charge..<unit.upperBound, clauseStart: start,
      isCoordinate: fact.patterns.contains(.participle)
        || isCoordinate(verb.lowerBound, start, source: source),
      isPhrasal: true)
    draft.isDenied = true
    return draft
  }

  // MARK: Relays

  /// «نقلت الوكالة عن X قوله»: X is the source, the agency relays.
  func relay(_ draft: inout CueDraft, from lead: CueLead) {
    guard let preposition = lead.complement else { return }
    var limit = lead.clause ?? lead.colon ?? lead.stop
    // «نسبت إلى فلان القول إن …», but «علمت من مصادر أن …»: the companion may be the source itself.
    if let companion = lead.companion, companion > preposition + 1 { limit = min(limit, companion) }
    if let inner = SourceFinder.right(of: preposition + 1, upTo: limit, in: view) {
      if draft.source.tokens != nil { draft.relay = draft.source }
      draft.source = inner
    }
  }
}
