extension CueMatcher {
  /// The source of a verb with the start of its clause, which is the subject's where that stands first.
  func source(
    of marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead, _ clauseStart: Int
  ) -> (SourceFinding, Int) {
    let verb = marker.tokens
    if fact.patterns.contains(.participle) {
      // «والمدير متهم بالفساد»: with nobody between it and the charge it is the passive.
      if isAccused(marker, fact) {
        return (SourceFinding(tokens: nil, kind: .vague, isVague: true), clauseStart)
      }
      return (matrixSource(before: verb.lowerBound), clauseStart)
    }
    let limit = lead.sourceLimit
    let left =
      view.traits[verb.lowerBound].contains(.conjoinedCue)
      ? nil : SourceFinder.left(of: verb.lowerBound, from: unit.lowerBound, in: view)
    // «جريمة وُصفت بالبشعة»: the noun before a passive is its object.
    if isPassiveDescription(marker, fact), !isNaming(marker, fact),
      SourceFinder.right(of: verb.upperBound, upTo: limit, in: view) == nil
    {
      return (SourceFinding(tokens: nil, kind: .vague, isVague: true), clauseStart)
    }
    let right = marker.reading.features.contains(.passive) ? nil : subject(behind: verb, upTo: limit)
    if right?.isRecognised != true, let topic = topic(before: verb.lowerBound) { return (topic, clauseStart) }
    // A known source in front of the verb is its subject, and what follows the object; but «التي تتهم
    // واشنطن …» has its subject behind it.
    let isRelative = verb.lowerBound > unit.lowerBound && view.traits[verb.lowerBound - 1].contains(.relative)
    if let left, left.isRecognised, !isRelative || right?.isRecognised != true {
      return (left, leftClauseStart(left, clauseStart))
    }
    if let right, isObjectOnly(right, marker, fact) {
      return (left ?? characteriser(before: verb.lowerBound), clauseStart)
    }
    if let right { return (fact.patterns.contains(.accusation) ? withoutAccused(right) : right, clauseStart) }
    if isNaming(marker, fact) { return (namer(before: verb.lowerBound), clauseStart) }
    if let left { return (left, leftClauseStart(left, clauseStart)) }
    if isImpersonal(marker, fact, lead) {
      return (SourceFinding(tokens: nil, kind: .vague, isVague: true), clauseStart)
    }
    return (sentenceSubject(before: verb.lowerBound) ?? continued(), clauseStart)
  }

  /// «أما الوزير فقال إن …»: the noun between أما and the verb with ف.
  private func topic(before verb: Int) -> SourceFinding? {
    guard view.tokens[verb].key[0] == .feh, view.traits[verb].contains(.conjoinedCue) else { return nil }
    let lower = max(unit.lowerBound, verb - SourceFinder.longestSource - 1)
    guard let start = (lower..<verb).last(where: { ClauseKeys.asFor.contains(view.tokens[$0].key) }) else {
      return nil
    }
    let phrase = view.trimmed(start + 1..<verb)
    guard !phrase.isEmpty, SourceFinder.canBegin(phrase.lowerBound, in: view) else { return nil }
    return SourceFinder.describe(phrase, in: view)
  }

  private func subject(behind verb: Range<Int>, upTo limit: Int) -> SourceFinding? {
    guard let found = SourceFinder.right(of: verb.upperBound, upTo: limit, in: view) else { return nil }
    if let first = found.tokens?.lowerBound, SourceFinder.isOblique(first, in: view) { return nil }
    return resolved(found)
  }

  /// «تتهم لندن موسكو بـ»: of two known names side by side the second is accused.
  private func withoutAccused(_ source: SourceFinding) -> SourceFinding {
    guard let phrase = source.tokens else { return source }
    let accused = phrase.dropFirst().first { index in
      let place = view.source(at: index)
      guard place >= 0, view.facts[view.markers[place].entry].patterns.contains(.known) else { return false }
      let before = view.source(at: index - 1)
      let isName = before >= 0 && view.facts[view.markers[before].entry].patterns.contains(.known)
      return isName || view.traits[index - 1].contains(.definite)
    }
    return accused.map { SourceFinder.describe(phrase.lowerBound..<$0, in: view) } ?? source
  }

  private func leftClauseStart(_ source: SourceFinding, _ clauseStart: Int) -> Int {
    guard var start = source.tokens?.lowerBound else { return clauseStart }
    while start > unit.lowerBound, !view.traits[start - 1].isDisjoint(with: [.coordinator, .auxiliary]) {
      start -= 1
    }
    // «إلا أن مسؤولين قالوا»، «غير أن الوزير نفى»: the contrast begins a clause beside the one before.
    if start > unit.lowerBound + 1, view.traits[start - 1].contains(.complementiser),
      view.traits[start - 2].contains(.shieldsClause), !view.traits[start - 2].contains(.preposition)
    {
      start -= 2
    }
    return start
  }

  /// «ووصفت التحركات بـ»: one definite noun behind a verb of description that goes on is what is described.
  private func isObjectOnly(_ right: SourceFinding, _ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    guard fact.patterns.contains(.description), !right.isRecognised, let phrase = right.tokens,
      view.traits[phrase.lowerBound].contains(.definite)
    else { return false }
    let adjectives = phrase.dropFirst().allSatisfy { view.traits[$0].contains(.nisba) }
    return adjectives && characteriser(before: marker.tokens.lowerBound).tokens != nil
  }

  /// Who describes without a subject of his own: the last cue's source, or what the sentence opens with.
  private func characteriser(before verb: Int) -> SourceFinding {
    if let last = drafts.last, last.cue.lowerBound >= unit.lowerBound { return last.source }
    if let subject = sentenceSubject(before: verb) { return subject }
    var head = verb - 1
    while head >= unit.lowerBound, verb - head <= CueLead.reach {
      if view.isSource(head), SourceFinder.canBegin(head, in: view) {
        let found = SourceFinder.describe(head..<head + 1, in: view)
        if found.isVague { return found }
      }
      head -= 1
    }
    return continued()
  }

  /// «والمدير متهم بالفساد»: nobody stands between the participle and the charge.
  func isAccused(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    fact.patterns.isSuperset(of: [.participle, .accusation]) && isPassiveDescription(marker, fact)
  }

  /// «وُصفت بـ»، «اتُّهم بـ»: no subject, no object pronoun, and the complement right behind.
  private func isPassiveDescription(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    guard !fact.patterns.isDisjoint(with: [.description, .accusation]), !hasObjectPronoun(marker),
      // «أنحى باللائمة على»: a verb of accusation with its object in the phrase is active.
      marker.tokens.count == 1 || !fact.patterns.contains(.accusation)
    else {
      return false
    }
    let next = marker.tokens.upperBound
    guard next < unit.upperBound else { return false }
    if ClauseKeys.passives.contains(view.tokens[marker.tokens.lowerBound].key) { return true }
    return CueLead.isComplement(next, of: fact, verbEnd: -1, in: view)
      || view.traits[next].contains(.complementiser)
  }

  /// «يقال إن»، «ويعتقد أن»: a verb that needs a subject and has none is said by nobody in particular.
  private func isImpersonal(_ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead) -> Bool {
    guard lead.clause != nil else { return false }
    let features = marker.reading.features
    // «تردد أن»، «شاع أن»: what is rumoured has no speaker in any tense.
    if features.contains(.passive) || fact.sourceKind == .vague { return true }
    guard fact.patterns.contains(.impersonal) else { return false }
    guard !features.contains(.perfect), features.isDisjoint(with: [.feminine, .plural]),
      !isBehindPronoun(marker.tokens.lowerBound)
    else { return false }
    return lead.clause == marker.tokens.upperBound
  }

  /// «وأضاف أنه يعتقد أن …»: the pronoun of أن is the subject.
  private func isBehindPronoun(_ verb: Int) -> Bool {
    guard verb > unit.lowerBound, view.traits[verb - 1].contains(.complementiser) else { return false }
    let key = view.tokens[verb - 1].key
    return key.count > 2 && key[key.count - 1] == .heh
  }

  /// A participle goes on with the speaker of its sentence: the last cue's source, else the sentence's
  /// subject.
  private func matrixSource(before participle: Int) -> SourceFinding {
    if let last = drafts.last, last.cue.lowerBound >= unit.lowerBound { return last.source }
    if let subject = sentenceSubject(before: participle) { return subject }
    let first = firstNoun(before: participle)
    guard first + 1 < participle else { return continued() }
    return SourceFinder.right(of: first + 1, upTo: participle, in: view) ?? continued()
  }

  /// «وكان المتحدث، العقيد سامي حداد، أكد الوصول»: an apposition stands between the subject and its verb.
  func subjectBehindApposition(before verb: Int) -> SourceFinding? {
    guard verb > unit.lowerBound, view.tokens[verb - 1].kind == .comma,
      view.traits[unit.lowerBound].contains(.was)
    else { return nil }
    return sentenceSubject(before: verb)
  }

  /// The subject that the sentence opens with, where the lexicon knows it: «عقد المجلس اجتماعا وطالب …».
  func sentenceSubject(before cue: Int) -> SourceFinding? {
    if let last = drafts.last, last.cue.lowerBound >= unit.lowerBound { return nil }
    let first = firstNoun(before: cue)
    guard first < cue else { return nil }
    // The first word is the subject itself, or the verb before it.
    for start in [first, first + 1] where start < cue && view.isSource(start) {
      guard let subject = SourceFinder.right(of: start, upTo: cue, in: view), subject.isRecognised else {
        continue
      }
      return subject
    }
    return nil
  }

  private func firstNoun(before limit: Int) -> Int {
    var index = unit.lowerBound
    while index < limit, !SourceFinder.canBegin(index, in: view) { index += 1 }
    return index
  }
}
