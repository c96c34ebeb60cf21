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
      endsClause(source)
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
  private func endsClause(_ source: SourceFinding) -> Bool {
    guard let end = source.tokens?.upperBound, end < unit.upperBound else { return true }
    return view.isSeparator(end) || view.traits[end].contains(.time)
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

  // MARK: According to

  /// «بحسب X»: the content is the rest of the sentence at its start, else what stands before.
  mutating func takeAccording(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let first = marker.tokens.lowerBound
    var start = marker.tokens.upperBound
    var cue = marker.tokens
    var source: SourceFinding
    if fact.patterns.contains(.continuation) {
      source = continued()
    } else {
      guard let found = accordingSource(&start, &cue, fact, marker) else { return }
      source = found
    }
    // Between a verb and its content it only adds a place of speech.
    if let last = drafts.last, last.cue.lowerBound < first, first < last.content.lowerBound {
      // «وذكرت الصحيفة نقلا عن شهود أن …»: the newspaper relays.
      if fact.patterns.contains(.relay) { passOn(to: source) }
      return
    }
    // A source that is continued stands before the marker.
    let end = max(start, source.tokens?.upperBound ?? start)
    if isThought(source, upTo: end, fact) || isSameAgain(marker.tokens, fact) { return }
    // «على لسان مصدر قوله إن …»: the content follows wherever the marker stands.
    let isFollowed = isFollowed(end)
    let isInitial = isFollowed || isClauseInitial(first)
    var content = isInitial ? 0..<0 : view.trimmed(backward(to: first))
    if isInitial, let resumed = resumption(from: end) {
      content = resumed
    } else if isInitial, !isFollowed, let phrase = source.tokens, let shorter = shortened(phrase) {
      source = SourceFinder.describe(phrase.lowerBound..<shorter.end, in: view)
      content = shorter.content..<unit.upperBound
    } else if isInitial {
      content = forward(from: end)
    } else {
      endOpenContent(before: first..<end)
    }
    guard !content.isEmpty, view.wordCount(content) > 0 else { return }
    var draft = CueDraft(
      rule: source.isVague ? .accordingVague : .accordingNamed, cue: cue, stance: fact.stance, source: source,
      content: content, isEndFixed: !isInitial, clauseStart: first, isCoordinate: isInitial)
    if !isInitial, let quotation = view.quotation(at: content.upperBound - 1),
      view.quotations[quotation].marks.upperBound == content.upperBound,
      view.quotations[quotation].marks.lowerBound <= content.lowerBound
    {
      draft.quotation = quotation
    }
    add(draft)
    consume(upTo: max(cue.upperBound, min(end, first + 8)))
  }

  /// «قال الوزير إن الصفقة فضيحة على حد تعبيره.»: that a clause is in his words was told by the verb before it, as long as
  /// nothing in between may have ended the clause.
  private mutating func isSameAgain(_ marker: Range<Int>, _ fact: CueFacts.Fact) -> Bool {
    guard fact.patterns.contains(.continuation), let end = openContentEnd(before: marker),
      let last = drafts.last, !(last.content.lowerBound..<end).contains(where: view.isSeparator)
    else { return false }
    // Nobody says of himself that he claims: even without a comma the marker is not his.
    limitLast(to: end)
    return fact.stance == .neutral
  }

  /// «على لسان مصدر قوله إن»، «تبين، وفقا للتقرير، أن»: the clause that the marker is put before.
  private func isFollowed(_ end: Int) -> Bool {
    guard end < unit.upperBound else { return false }
    if !view.traits[end].isDisjoint(with: [.saying, .complementiser]) { return true }
    return view.tokens[end].kind == .comma && end + 1 < unit.upperBound
      && view.traits[end + 1].contains(.complementiser) && !view.traits[end + 1].contains(.conjoined)
  }

  /// «بحسب مدير المشروع لنزع الألغام، سامي حداد، فإن …»: behind a long source فإن begins the content.
  private func resumption(from end: Int) -> Range<Int>? {
    let reach = end..<min(unit.upperBound, end + CueLead.quotationReach)
    let start = reach.dropFirst().first {
      view.isSeparator($0 - 1) && ClauseKeys.resumptives.contains(view.tokens[$0].key)
    }
    return start.map { $0..<unit.upperBound }
  }

  /// «قال الوزير إن …، بحسب الوكالة.»: the marker at the end of the sentence is no part of what the minister said.
  private mutating func endOpenContent(before marker: Range<Int>) {
    guard let end = openContentEnd(before: marker), view.isSeparator(marker.lowerBound - 1) else { return }
    limitLast(to: end)
  }

  /// Where a content that is still open ends before a marker at the end of the sentence.
  private func openContentEnd(before marker: Range<Int>) -> Int? {
    guard marker.lowerBound > unit.lowerBound, let last = drafts.last, !last.isEndFixed,
      last.cue.lowerBound >= unit.lowerBound, last.content.lowerBound < marker.lowerBound,
      endsSentence(from: marker.upperBound)
    else { return nil }
    return view.isSeparator(marker.lowerBound - 1) ? marker.lowerBound - 1 : marker.lowerBound
  }

  /// Nothing stands behind the marker but what belongs to its source, or a day («بحسب الصحيفة، الخميس»).
  private func endsSentence(from end: Int) -> Bool {
    let comma = (end..<unit.upperBound).first { view.tokens[$0].kind == .comma } ?? unit.upperBound
    return (comma..<unit.upperBound).allSatisfy {
      !view.tokens[$0].isWord || view.traits[$0].contains(.time) || view.tokens[$0].key == ClauseKeys.day
    }
  }

  /// «حسب الناس أن …»: the verb of the same letters, with somebody in general as its subject.
  private func isThought(_ source: SourceFinding, upTo end: Int, _ fact: CueFacts.Fact) -> Bool {
    fact.patterns.contains(.known) && source.isVague && end < unit.upperBound
      && view.traits[end].contains(.complementiser)
  }

  /// The source behind the marker, through «ما ذكرت …» where a verb stands between.
  private func accordingSource(
    _ start: inout Int, _ cue: inout Range<Int>, _ fact: CueFacts.Fact, _ marker: LexiconMatch
  ) -> SourceFinding? {
    guard marker.reading.enclitic == .none, start < unit.upperBound else { return nil }
    var isReported = false
    if view.traits[start].contains(.ma) || view.tokens[start].key == ClauseKeys.lima,
      start + 1 < unit.upperBound
    {
      start += 1
    }
    if view.traits[start].contains(.cueVerb) {
      isReported = true
      let verb = view.marker(at: start, role: .cue)
      start = verb?.tokens.upperBound ?? start + 1
      cue = cue.lowerBound..<start
      // «بحسب ما أعلنت الأربعاء منظمة …»
      while start < unit.upperBound, view.traits[start].contains(.time) { start += 1 }
      // «وفق ما نقل عن المنظمة»
      if start < unit.upperBound, view.traits[start].contains(.an) { start += 1 }
    }
    if start < unit.upperBound, view.traits[start].contains(.blockObject), !isReported { return nil }
    if isReported, start >= unit.upperBound || !SourceFinder.canBegin(start, in: view) { return continued() }
    guard let end = accordingEnd(from: start), end > start else { return nil }
    let source = SourceFinder.describe(start..<end, in: view)
    if fact.patterns.contains(.known), !isReported, !source.isRecognised { return nil }
    return source
  }

  /// The source runs to the comma, the quotation or the clause.
  private func accordingEnd(from start: Int) -> Int? {
    let limit = min(unit.upperBound, start + SourceFinder.longestSource)
    guard start < limit, view.tokens[start].isWord,
      view.traits[start].isDisjoint(with: [.complementiser, .relative])
    else { return nil }
    let end = SourceFinder.nounPhraseEnd(from: start, upTo: limit, isClosed: false, in: view)
    guard end < unit.upperBound, view.tokens[end].isWord, view.traits[end].isDisjoint(with: .complementiser)
    else {
      return end
    }
    // «بحسب مرصد محلي دمر القصف …»: without a comma only what agrees belongs to the source.
    return shortestEnd(of: start..<end)
  }

  private func isClauseInitial(_ first: Int) -> Bool {
    var index = first
    // «لكن بحسب الوزير، …»: what joins the sentence to the one before is none of its content.
    while index > unit.lowerBound, view.quotation(at: index - 1) == nil,
      !view.tokens[index - 1].isWord || view.traits[index - 1].contains(.coordinator)
    {
      index -= 1
    }
    return index == unit.lowerBound
  }

  /// From behind the source and its adjuncts to the end of the sentence.
  private func forward(from end: Int) -> Range<Int> {
    var start = end
    let limit = min(unit.upperBound, end + 20)
    var index = end
    while index < limit {
      if view.tokens[index].kind == .comma || view.traits[index].contains(.complementiser) {
        start = index
        break
      }
      if view.quotation(at: index) != nil { break }
      index += 1
    }
    while start < unit.upperBound, view.tokens[start].kind == .comma { start += 1 }
    return start..<unit.upperBound
  }

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
