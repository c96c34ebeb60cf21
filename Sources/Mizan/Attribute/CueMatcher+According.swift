extension CueMatcher {
  /// No name behind a title is longer than this many words.
  private static let longestName = 3
  /// The comma behind an initial «بحسب X» stands no farther off.
  private static let boundaryReach = 20

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
    var content = isInitial ? 0..<0 : view.trimmed(marked(by: marker.tokens, fact))
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
      content: content, isEndFixed: !isInitial, clauseStart: first, isCoordinate: isInitial && !isInside)
    if !isInitial, let quotation = view.quotation(at: content.upperBound - 1),
      view.quotations[quotation].marks.upperBound == content.upperBound,
      view.quotations[quotation].marks.lowerBound <= content.lowerBound
    {
      draft.quotation = quotation
    }
    add(draft)
    consume(upTo: max(cue.upperBound, min(end, first + 8)))
  }

  /// What a marker behind it takes; that of the speaker's own words takes no more than he says.
  private func marked(by marker: Range<Int>, _ fact: CueFacts.Fact) -> Range<Int> {
    let clause = backward(to: marker.lowerBound)
    guard fact.patterns.contains(.continuation), let last = drafts.last, !last.isEndFixed,
      clause.lowerBound < last.content.lowerBound, last.content.lowerBound < marker.lowerBound
    else { return clause }
    return last.content.lowerBound..<marker.lowerBound
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
      // «وفق ما نقل عن المنظمة», «بحسب ما صرح به المتحدث», «وفقا لما نقلت عنه الوكالة»
      if start < unit.upperBound, !view.traits[start].isDisjoint(with: [.an, .pointsBack]) { start += 1 }
    }
    if start < unit.upperBound, view.traits[start].contains(.blockObject), !isReported { return nil }
    if isReported, start >= unit.upperBound || !SourceFinder.canBegin(start, in: view) { return continued() }
    guard let end = accordingEnd(from: start), end > start else { return nil }
    let source = resolved(SourceFinder.describe(start..<end, in: view))
    if fact.patterns.contains(.known), !isReported, !source.isRecognised { return nil }
    return source
  }

  /// The source runs to the comma, the quotation or the clause.
  private func accordingEnd(from start: Int) -> Int? {
    let limit = min(unit.upperBound, start + SourceFinder.longestSource)
    if start < limit, let named = view.quotation(at: start),
      QuotationJudge.isAccordingSource(view.quotations[named], in: view)
    {
      // «بحسب "النهار" المحلية»
      var end = view.quotations[named].marks.upperBound
      while end < limit, view.traits[end].contains(.definite) { end += 1 }
      return end
    }
    guard start < limit, view.tokens[start].isWord,
      view.traits[start].isDisjoint(with: [.complementiser, .relative])
    else { return nil }
    let end = beforeSpeech(
      SourceFinder.nounPhraseEnd(from: start, upTo: limit, isClosed: false, in: view), from: start)
    guard end < unit.upperBound, view.tokens[end].isWord, view.traits[end].isDisjoint(with: .complementiser)
    else {
      return end
    }
    // «بحسب مرصد محلي دمر القصف …»: without a comma only what agrees belongs to the source.
    return shortestEnd(of: start..<end)
  }

  /// «بحسب المدير "كان البناء محكما"»: what is no name in marks is what he says.
  private func beforeSpeech(_ end: Int, from start: Int) -> Int {
    guard !view.quotations.isEmpty else { return end }
    let mark = (start..<end).first { index in
      guard let quotation = view.quotation(at: index) else { return false }
      return view.wordCount(view.quotations[quotation].content) > QuotationJudge.longestScare
        && !QuotationJudge.isName(view.quotations[quotation], in: view)
    }
    return mark ?? end
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

  // MARK: The source without a comma

  /// The source and the start of the content where an initial «بحسب X» took in the sentence's own words.
  ///
  /// «بحسب مرصد محلي دمر القصف …»: no comma stands before the verb, so that the source is the shortest noun phrase.
  /// «وفقا للرئيس، عومل السجناء …»: what stands behind the comma is a name only where another comma closes it.
  func shortened(_ phrase: Range<Int>) -> (end: Int, content: Int)? {
    let comma = phrase.first { view.tokens[$0].kind == .comma }
    let first = phrase.lowerBound..<(comma ?? phrase.upperBound)
    if let verb = verb(behind: first) { return (verb, verb) }
    guard let comma else { return nil }
    let isClosed = phrase.upperBound < unit.upperBound && view.isSeparator(phrase.upperBound)
    let isName = isClosed && phrase.upperBound - comma - 1 <= Self.longestName
    return isName ? nil : (comma, comma + 1)
  }

  /// Where a verb follows the shortest noun phrase; `nil` where a name or the comma does.
  private func verb(behind phrase: Range<Int>) -> Int? {
    let end = shortestEnd(of: phrase)
    let rest = end..<max(end, phrase.upperBound)
    guard !rest.isEmpty, view.quotation(at: end) == nil else { return nil }
    let next = phrase.upperBound
    let isClosed = next < unit.upperBound && view.tokens[next].kind == .comma
    if rest.count > Self.longestName { return end }
    let subject = rest.dropFirst().contains { view.traits[$0].contains(.definite) }
    if subject, !isClosed { return end }
    let reach = end..<min(unit.upperBound, end + Self.boundaryReach)
    let isBounded = reach.contains {
      view.tokens[$0].kind == .comma || view.traits[$0].contains(.complementiser)
    }
    return isBounded ? nil : end
  }

  /// The noun with its complement and adjectives: a bare noun takes bare ones up to the first with the article or
  /// an adjective of relation, and only such words follow that.
  func shortestEnd(of phrase: Range<Int>) -> Int {
    let place = view.source(at: phrase.lowerBound)
    var index = phrase.lowerBound + 1
    if place >= 0 { index = max(index, view.markers[place].tokens.upperBound) }
    // «صحيفة "الفجر" المحلية»
    if index < phrase.upperBound, let quotation = view.quotation(at: index) {
      index = view.quotations[quotation].marks.upperBound
    } else if !view.traits[index - 1].contains(.definite), takesComplement(phrase.lowerBound, next: index) {
      var bare = index
      while bare < phrase.upperBound, bare - index < 2, !isClosing(bare) { bare += 1 }
      let reachesArticle = bare < phrase.upperBound && isClosing(bare)
      index = reachesArticle ? bare : min(index + 1, bare)
    }
    while index < phrase.upperBound, isClosing(index) { index += 1 }
    return min(index, phrase.upperBound)
  }

  /// The plural in ن loses it before a complement («ناشطين دمر القصف» is no construct), and nobody in particular is
  /// mostly named without one.
  private func takesComplement(_ head: Int, next: Int) -> Bool {
    let key = view.tokens[next - 1].key
    if next - 1 == head, key.count > 4, key[key.count - 1] == .noon,
      key[key.count - 2] == .waw || key[key.count - 2] == .yeh
    {
      return false
    }
    let place = view.source(at: head)
    guard place >= 0, view.facts[view.markers[place].entry].role == .vagueSource else { return true }
    return next < unit.upperBound && view.isSource(next)
  }

  private func isClosing(_ index: Int) -> Bool {
    !view.traits[index].isDisjoint(with: [.definite, .nisba])
  }
}
