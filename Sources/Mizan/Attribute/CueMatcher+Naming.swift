extension CueMatcher {
  // MARK: What somebody calls a thing

  /// «ما وصفه بـ»، «ما سماه»، «ما اعتبره»: behind ما the verb with an object pronoun gives a thing somebody's name.
  func isNaming(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    let first = marker.tokens.lowerBound
    guard first > unit.lowerBound, hasObjectPronoun(marker) else { return false }
    let isVerdict = fact.patterns.isSuperset(of: [.object, .evidence]) && fact.stance == .neutral
    if view.tokens[first - 1].key == ClauseKeys.ma {
      return isVerdict || fact.patterns.contains(.description)
    }
    // «هجمات اعتبرتها المنظمة جريمة»: the clause about a noun says what its subject holds it to be.
    let isAboutNoun =
      view.traits[first - 1].contains(.relative)
      || view.isContentWord(first - 1) && !view.traits[first - 1].contains(.definite)
    return isVerdict && isAboutNoun && marker.tokens.upperBound < unit.upperBound
      && view.isSource(marker.tokens.upperBound)
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
    return key.count > 3 && (key[key.count - 1] == .heh || DirectObject.endsInPronoun(key))
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
    } else if start < unit.upperBound, isPeople(start) {
      source = SourceFinder.describe(start..<start + 1, in: view)
      start += 1
    }
    guard start < unit.upperBound else { return nil }
    var draft = CueDraft(
      rule: source.isVague ? .vagueSource : .cueDescription, cue: verb, stance: fact.stance, source: source,
      content: start..<min(unit.upperBound, start + ContentOpening.longestDescription),
      clauseStart: verb.lowerBound, isCoordinate: false, isPhrasal: true)
    draft.endsAtComma = true
    return draft
  }

  /// «ما يسميه المزارعون …»: the plural in ون is a subject's.
  private func isPeople(_ index: Int) -> Bool {
    let key = view.tokens[index].key
    return view.traits[index].contains(.definite) && key.count > 5 && key[key.count - 1] == .noon
      && key[key.count - 2] == .waw
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

  /// «وشدد البشير على قوة الروابط، قائلا: …»: who goes on speaking, within a hundred words or so, is somebody.
  func speaksOn(from content: Int) -> Bool {
    (content..<min(unit.upperBound, content + 100)).contains { index in
      view.traits[index].contains(.participle) && index > content && view.tokens[index - 1].kind == .comma
    }
  }

  /// «كشف الشهراني عن …»: what ends like an adjective of relation and stands alone is a family's name.
  ///
  /// A verb that may be another word («وبين السديري الذي …») shows it by its content, which follows at once.
  func isFamilyName(_ source: SourceFinding, _ fact: CueFacts.Fact, before content: Int) -> Bool {
    guard let phrase = source.tokens, phrase.count == 1 else { return false }
    let key = view.tokens[phrase.lowerBound].key
    guard key.count > 4, key[key.count - 1] == .yeh else { return false }
    return !fact.patterns.contains(.homograph) || content <= phrase.upperBound + 1
  }

  /// «قال الباحثون إن العظمة توضح أن …»: of a thing that shows somebody tells already.
  func isShown(_ source: SourceFinding, before verb: Int) -> Bool {
    guard let last = drafts.last, !last.isEndFixed, !last.isPhrasal, last.cue.lowerBound >= unit.lowerBound,
      let subject = source.tokens, subject.upperBound <= verb, last.content.lowerBound <= subject.lowerBound
    else { return false }
    return isMute(source)
  }

  /// «الواقع يؤكد أن …»، «وتقول الوقائع إن …»: what a fact says the outlet says.
  func isFact(_ source: SourceFinding) -> Bool {
    guard let phrase = source.tokens, !source.isRecognised else { return false }
    // «حملت الأيام إشارات ميدانية تؤكد …»: signs that the sentence told of.
    return ClauseKeys.facts.contains(view.tokens[phrase.lowerBound].key)
      || phrase.suffix(3).contains { ClauseKeys.signs.contains(view.tokens[$0].key) }
  }

  /// «وفي جانب آخر كشف الناطق باسم … عن …»: behind an adverbial at the head of the sentence a known source with the
  /// article is the subject of a verb, not the complement of a noun.
  func isBehindAdverbial(_ marker: LexiconMatch) -> Bool {
    let (first, next) = (marker.tokens.lowerBound, marker.tokens.upperBound)
    guard first - unit.lowerBound <= 5, first > unit.lowerBound + 1, next < unit.upperBound,
      view.isSource(next),
      view.traits[next].contains(.definite), !view.traits[next].contains(.prepositional),
      view.traits[unit.lowerBound].contains(.preposition)
    else { return false }
    return view.traits[first - 1].isDisjoint(with: [.preposition, .definite, .shieldsClause])
  }

  // MARK: What somebody holds a thing to be

  /// «وتعتبر أنقرة التنظيم جماعة إرهابية»: a known source, a definite object and an indefinite noun that is said of it.
  ///
  /// With one noun behind the verb it is the passive («وتعتبر المدينة أكبر ميناء»), which the outlet says.
  func verdictDraft(_ marker: LexiconMatch, _ fact: CueFacts.Fact, _ clauseStart: Int) -> CueDraft? {
    let verb = marker.tokens
    guard fact.patterns.isSuperset(of: [.object, .evidence]), verb.upperBound < unit.upperBound,
      let object = judgedObject(behind: verb.upperBound)
    else { return nil }
    let source = SourceFinder.describe(verb.upperBound..<object, in: view)
    guard source.isRecognised else { return nil }
    return CueDraft(
      rule: source.isVague ? .vagueSource : .cueBelief, cue: verb, stance: fact.stance, source: source,
      content: object..<unit.upperBound, clauseStart: clauseStart,
      isCoordinate: isCoordinate(verb.lowerBound, clauseStart, source: source), isPhrasal: true)
  }

  /// The start of the definite object behind a known subject, where a predicate follows it.
  private func judgedObject(behind start: Int) -> Int? {
    let place = view.source(at: start)
    guard place >= 0, !view.traits[start].contains(.prepositional) else { return nil }
    var index = max(start + 1, view.markers[place].tokens.upperBound)
    let isName = view.facts[view.markers[place].entry].patterns.contains(.known)
    while !isName, index < unit.upperBound, view.isContentWord(index),
      view.traits[index].isSuperset(of: [.definite, .nisba])
    {
      index += 1
    }
    let object = index
    if index < unit.upperBound, view.traits[index].contains(.demonstrative) { index += 1 }
    // The object: a known name, a noun with the article, or up to two bare ones before it.
    while index < unit.upperBound, index - object < 3, view.isContentWord(index), !isDefiniteObject(index) {
      index += 1
    }
    guard index < unit.upperBound, view.isContentWord(index), isDefiniteObject(index) else { return nil }
    while index < unit.upperBound, view.isContentWord(index),
      isDefiniteObject(index) || view.traits[index].contains(.nisba)
    {
      index += 1
    }
    guard index < unit.upperBound else { return nil }
    return view.quotation(at: index) != nil || isPredicate(index) ? object : nil
  }

  private func isDefiniteObject(_ index: Int) -> Bool {
    view.traits[index].contains(.definite) && !view.traits[index].contains(.prepositional)
  }

  private func isPredicate(_ index: Int) -> Bool {
    view.isContentWord(index) && view.tokens[index].kind == .arabicWord
      && view.traits[index].isDisjoint(with: [.definite, .prepositional, .maybePrepositional, .cueVerb])
      && view.tokens[index].key[0] != .lam && view.tokens[index].key[0] != .beh
      && !ClauseStart.isConjoinedVerb(index, in: view) && view.tokens[index].key[0] != .waw
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
