extension CueMatcher {
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
    // «وأضاف أنه، بحسب المرصد، …»: the marker begins a clause inside another one.
    let isInside = opensClause(first)
    let isInitial = isFollowed || isInside || isClauseInitial(first)
    var content: Range<Int>
    if isInitial {
      content = contentBehind(&source, upTo: end, isFollowed: isFollowed)
    } else {
      content = view.trimmed(marked(by: marker.tokens, source, upTo: end, fact))
      endOpenContent(before: first..<end)
    }
    guard !content.isEmpty, view.wordCount(content) > 0 else { return }
    let isInMidst = !isInitial && goesOn(around: first..<end)
    if isInMidst { content = content.lowerBound..<unit.upperBound }
    var draft = CueDraft(
      rule: source.isVague ? .accordingVague : .accordingNamed, cue: cue, stance: fact.stance, source: source,
      content: content, isEndFixed: !isInitial && !isInMidst, clauseStart: first,
      isCoordinate: isInitial && !isInside)
    if !isInitial, let quotation = view.quotation(at: content.upperBound - 1),
      view.quotations[quotation].marks.upperBound == content.upperBound,
      view.quotations[quotation].marks.lowerBound <= content.lowerBound
    {
      draft.quotation = quotation
    }
    add(draft)
    consume(upTo: max(cue.upperBound, min(end, first + 8)))
  }

  /// What follows an initial marker; of a source that took in the sentence's own words no more than is its own stays.
  private func contentBehind(_ source: inout SourceFinding, upTo end: Int, isFollowed: Bool) -> Range<Int> {
    if let resumed = resumption(from: end) { return resumed }
    guard !isFollowed, let phrase = source.tokens, let shorter = shortened(phrase) else {
      return forward(from: end)
    }
    source = SourceFinder.describe(phrase.lowerBound..<shorter.end, in: view)
    return shorter.content..<unit.upperBound
  }

  /// «ويهدف المجلس، بحسب الوكالة، إلى …»: between two commas, with a preposition behind them that the verb before it asks
  /// for, it stands in the midst; «، في وقت …» and «، بعد …» are added.
  private func goesOn(around marker: Range<Int>) -> Bool {
    let next = marker.upperBound + 1
    return marker.lowerBound > unit.lowerBound && next < unit.upperBound
      && view.tokens[marker.lowerBound - 1].kind == .comma && view.tokens[marker.upperBound].kind == .comma
      && !view.traits[next].isDisjoint(with: [.ila, .ala, .an]) && !view.traits[next].contains(.conjoined)
      && !ClauseStart.isCircumstance(next, in: view)
  }

  /// What a marker behind it takes.
  ///
  /// That of the speaker's own words takes no more than he says; another's at the end of the sentence takes the clause
  /// in which he says it («قالت دراسة إن …، بحسب الصحيفة»).
  private func marked(
    by marker: Range<Int>, _ source: SourceFinding, upTo end: Int, _ fact: CueFacts.Fact
  ) -> Range<Int> {
    var clause = backward(to: marker.lowerBound)
    // «جاء الفيلم طويلا، لكن يركز، حسب نقاد، على …»: in mid sentence a contrast begins the clause.
    if !endsSentence(from: end),
      let contrast = clause.suffix(CueLead.reach).last(where: { ClauseKeys.but.contains(view.tokens[$0].key) }
      ),
      contrast > clause.lowerBound, view.isSeparator(contrast - 1)
    {
      clause = contrast..<clause.upperBound
    }
    guard let last = drafts.last, !last.isEndFixed, last.cue.lowerBound >= unit.lowerBound,
      last.content.lowerBound < marker.lowerBound
    else { return clause }
    if fact.patterns.contains(.continuation) {
      return max(clause.lowerBound, last.content.lowerBound)..<marker.lowerBound
    }
    guard source.kind != .continued, endsSentence(from: end) else { return clause }
    return min(clause.lowerBound, last.clauseStart)..<marker.lowerBound
  }

  /// «قال الوزير إن الصفقة فضيحة على حد تعبيره.»: that a clause is in his words was told by the verb before it, as long as
  /// nothing in between may have ended the clause.
  private mutating func isSameAgain(_ marker: Range<Int>, _ fact: CueFacts.Fact) -> Bool {
    guard fact.patterns.contains(.continuation), let end = openContentEnd(before: marker),
      let last = drafts.last, end - last.content.lowerBound <= CueLead.reach,
      !(last.content.lowerBound..<end).contains(where: view.isSeparator)
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
    guard let end = openContentEnd(before: marker) else { return }
    // «أن «الفيفا» بحسب فلان ألزم النادي»: behind a quotation only where nothing at all follows.
    let isBehindQuotation = view.tokens[end - 1].kind == .doubleQuote && endsClause(at: marker.upperBound)
    guard end < marker.lowerBound || isBehindQuotation else { return }
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
    // No source is longer, and a paragraph of markers costs linear time.
    let limit = min(unit.upperBound, end + CueLead.reach)
    let comma = (end..<max(end, limit)).first { view.tokens[$0].kind == .comma } ?? limit
    return (comma..<max(comma, unit.upperBound)).allSatisfy {
      !view.tokens[$0].isWord || view.traits[$0].contains(.time) || view.tokens[$0].key == ClauseKeys.day
    }
  }

  /// «حسب الناس أن …»: the verb of the same letters, with somebody in general as its subject.
  private func isThought(_ source: SourceFinding, upTo end: Int, _ fact: CueFacts.Fact) -> Bool {
    fact.patterns.contains(.known) && source.isVague && end < unit.upperBound
      && view.traits[end].contains(.complementiser)
  }

  /// أن stands right before the marker, with a comma or without.
  private func opensClause(_ first: Int) -> Bool {
    guard first > unit.lowerBound else { return false }
    let before = view.tokens[first - 1].kind == .comma ? first - 2 : first - 1
    return before >= unit.lowerBound && view.traits[before].contains(.complementiser)
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
}
