extension CueMatcher {
  /// No name behind a title is longer than this many words.
  private static let longestName = 3
  /// The comma behind an initial «بحسب X» stands no farther off.
  private static let boundaryReach = 20

  /// The source behind the marker, through «ما ذكرت …» where a verb stands between.
  func accordingSource(
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
    if fact.patterns.contains(.known), !isReported, !source.isRecognised, !isFamilyNameAtEnd(start..<end) {
      return nil
    }
    return source
  }

  /// «…، وفق الخليدي.»: at the end of a sentence a family's name, which a measure has not.
  private func isFamilyNameAtEnd(_ phrase: Range<Int>) -> Bool {
    let key = view.tokens[phrase.lowerBound].key
    return phrase.count == 1 && phrase.upperBound + 1 >= unit.upperBound
      && view.traits[phrase.lowerBound].contains(.definite) && key.count > 5 && key[key.count - 1] == .yeh
      && phrase.lowerBound > unit.lowerBound + 1 && view.tokens[phrase.lowerBound - 2].kind == .comma
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
