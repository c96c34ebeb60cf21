extension CueMatcher {
  // MARK: What somebody calls a thing

  /// «ما وصفه بـ»، «ما سماه»، «ما اعتبره»: behind ما the verb with an object pronoun gives a thing somebody's name.
  func isNaming(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    let first = marker.tokens.lowerBound
    guard first > unit.lowerBound, view.tokens[first - 1].key == ClauseKeys.ma else { return false }
    let isJudgement =
      fact.patterns.contains(.description)
      || fact.patterns.isSuperset(of: [.object, .evidence]) && fact.stance == .neutral
    return isJudgement && hasObjectPronoun(marker)
  }

  /// «برنامجا سماه رؤية المدينة»: without ما and without marks the verb gives a thing its name and judges nothing.
  func isChristening(_ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead) -> Bool {
    let first = marker.tokens.lowerBound
    guard lead.isGuess, fact.patterns.contains(.naming) else { return false }
    return first == unit.lowerBound || view.tokens[first - 1].key != ClauseKeys.ma
  }

  /// A pronoun that the matcher read, or that stands in a listed form (وصفه، سماها).
  func hasObjectPronoun(_ marker: LexiconMatch) -> Bool {
    if marker.reading.enclitic != .none { return true }
    let key = view.tokens[marker.tokens.lowerBound].key
    guard key.count > 3 else { return false }
    let last = key[key.count - 1]
    return last == .heh || (last == .alef || last == .meem) && key[key.count - 2] == .heh
  }

  /// «ما سماه [الوزير] مؤامرة …»: the name behind the verb and its subject, to the comma.
  func namingDraft(_ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead) -> CueDraft? {
    let verb = marker.tokens
    var start = verb.upperBound
    var source = namer(before: verb.lowerBound)
    if let right = SourceFinder.right(of: start, upTo: lead.stop, in: view), right.isRecognised,
      let place = right.tokens
    {
      // Only the title with what is definite is the subject: a name has no mark of its own.
      start = place.lowerBound + 1
      while start < place.upperBound, view.traits[start].contains(.definite) { start += 1 }
      source = SourceFinder.describe(place.lowerBound..<start, in: view)
    }
    guard start < unit.upperBound else { return nil }
    var draft = CueDraft(
      rule: source.isVague ? .vagueSource : .cueDescription, cue: verb, stance: fact.stance, source: source,
      content: start..<min(unit.upperBound, start + ContentOpening.longestDescription),
      clauseStart: verb.lowerBound, isCoordinate: false, isPhrasal: true)
    draft.endsAtComma = true
    return draft
  }

  /// Who names without a subject of his own: the source of the clause around, or the subject that it opens with.
  func namer(before verb: Int) -> SourceFinding {
    if let last = drafts.last, last.cue.lowerBound >= unit.lowerBound { return last.source }
    return sentenceSubject(before: verb) ?? continued()
  }

  // MARK: Who can speak

  /// «كشف التسرب عن …»: a thing that the lexicon does not know reveals without speaking, so that the outlet says it.
  ///
  /// A person is known by his title or his bare name, and a group by the plural that only people have (المزارعون).
  func isMute(_ source: SourceFinding) -> Bool {
    guard let phrase = source.tokens, !source.isRecognised else { return false }
    let head = phrase.lowerBound
    let key = view.tokens[head].key
    guard view.tokens[head].kind == .arabicWord, key.count > 3 else { return false }
    if key[key.count - 1] == .noon, key[key.count - 2] == .waw || key[key.count - 2] == .yeh { return false }
    if view.traits[head].contains(.definite) {
      return phrase.allSatisfy { view.traits[$0].contains(.definite) || !view.isContentWord($0) }
    }
    // «انهيار مفاجئ»: an indefinite noun is told from a name by the alef of the verbal noun before its last letter.
    let first = key[0] == .waw || key[0] == .feh ? 1 : 0
    return key.count - first >= 5 && key[first] == .alef && key[key.count - 2] == .alef
  }

  /// «احتجاجات تدعو إلى …»، «الذين طالبوا بـ …»: the cue stands in a clause about a noun inside the sentence.
  func isEmbedded(_ verb: Int, _ source: SourceFinding) -> Bool {
    guard verb > unit.lowerBound else { return false }
    let before = view.traits[verb - 1]
    if before.contains(.relative) { return true }
    guard let phrase = source.tokens, phrase.upperBound == verb, !source.isRecognised,
      phrase.lowerBound > unit.lowerBound
    else { return false }
    let lead = phrase.lowerBound - 1
    return !view.isSeparator(lead) && view.traits[lead].isDisjoint(with: [.coordinator, .turn])
      || !before.contains(.definite)
  }
}
