/// Finds cues with their source and content in one unit after the other.
///
/// The order of work is that of the bbc/citron system: cue first, then content, then source. What content
/// ends with is left to `ContentScope`, since later cues decide it.
struct CueMatcher {
  /// No companion stands farther from its verb, in tokens.
  static let companionReach = 12

  let view: ParagraphView
  private(set) var drafts: [CueDraft] = []
  /// The last source that was named, in this paragraph or an earlier one.
  private(set) var lastSource: SourceFinding?
  /// A colon ends the paragraph: the next one opens with its speech.
  private(set) var pending: SourceFinding?

  /// The unit that is worked on.
  private(set) var unit = 0..<0
  private var consumed = 0

  /// Creates a matcher that fills an array of drafts, until `finish(_:)` gives it back; what it holds is dropped.
  init(view: ParagraphView, lastSource: SourceFinding?, drafts buffer: inout [CueDraft]) {
    self.view = view
    self.lastSource = lastSource
    swap(&drafts, &buffer)
    drafts.empty()
  }

  /// Gives the drafts away.
  mutating func finish(_ buffer: inout [CueDraft]) { swap(&drafts, &buffer) }

  /// Takes the cues of a paragraph, given as indices into its markers.
  mutating func take(_ cues: borrowing [Int32]) {
    var place = 0
    unit = view.units.first ?? 0..<0
    for cue in cues.indices {
      let marker = view.markers[Int(cues[cue])]
      let first = marker.tokens.lowerBound
      guard first >= consumed else { continue }
      guard view.traits[first].isDisjoint(with: .background) else { continue }
      while place + 1 < view.units.count, view.units[place].upperBound <= first { place += 1 }
      unit = view.units[place]
      // Inside a quotation the words are the speaker's, his own cues too.
      if view.quotation(at: first) != nil { continue }
      take(marker, view.facts[marker.entry])
    }
  }

  private mutating func take(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let patterns = fact.patterns
    let count = drafts.count
    if patterns.contains(.according) {
      takeAccording(marker, fact)
    } else if patterns.contains(.pretext) {
      takePretext(marker, fact)
    } else if patterns.contains(.pointing) {
      takePointing(marker)
    } else if patterns.contains(.nominal) {
      takeNominal(marker, fact)
    } else if !patterns.isDisjoint(with: .verbal) {
      takeVerb(marker, fact)
    }
    if drafts.count > count { consumed = max(consumed, marker.tokens.upperBound) }
  }

  /// Takes a draft that was found elsewhere.
  mutating func take(_ draft: CueDraft) { add(draft) }

  /// Takes no cue before a token: it is part of one that is done.
  mutating func consume(upTo token: Int) { consumed = max(consumed, token) }

  /// Keeps a draft and remembers its source for the subjectless verbs after it.
  mutating func add(_ found: CueDraft) {
    var draft = found
    if let phrase = draft.source.tokens, phrase.count > 1, phrase.lowerBound >= draft.cue.upperBound {
      draft.source = SubjectExtent.withoutObject(draft.source, in: view)
    }
    drafts.append(draft)
    if draft.source.tokens != nil { lastSource = draft.source }
  }

  /// Lets the last draft's content end no later than a token.
  mutating func limitLast(to end: Int) {
    guard let last = drafts.indices.last else { return }
    drafts[last].content = drafts[last].content.lowerBound..<min(end, drafts[last].content.upperBound)
  }

  /// Makes the last draft's source a relay of another one.
  mutating func passOn(to source: SourceFinding) {
    guard let last = drafts.indices.last, source.tokens != nil else { return }
    drafts[last].relay = drafts[last].source.tokens == nil ? nil : drafts[last].source
    drafts[last].source = source
    if source.isVague, drafts[last].quotation == nil { drafts[last].rule = .vagueSource }
  }

  /// «المصدر نفسه»: who is the same was named before, if he was.
  func resolved(_ source: SourceFinding) -> SourceFinding {
    guard source.isVague, let phrase = source.tokens, let last = lastSource, !last.isVague,
      ClauseKeys.same.contains(view.tokens[phrase.upperBound - 1].key)
    else { return source }
    return SourceFinding(tokens: phrase, kind: .continued, isRecognised: true)
  }

  /// The source that a subjectless cue continues: the last one, marked as continued.
  func continued() -> SourceFinding {
    guard var source = lastSource else { return .absent }
    source.kind = source.isVague ? .vague : .continued
    return source
  }

  // MARK: Verbs and participles

  private mutating func takeVerb(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let verb = marker.tokens
    guard isVerbHere(marker, fact) else { return }
    let companion = fact.needsCompanion ? companion(of: marker, fact) : nil
    if fact.needsCompanion, companion == nil { return }
    var lead = CueLead.find(after: verb.upperBound, upTo: unit.upperBound, fact: fact, in: view)
    lead.companion = companion
    let clauseStart = clauseStart(of: verb.lowerBound)
    if fact.patterns.contains(.speech), let colon = lead.colon, colon == view.tokens.count - 1 {
      pending = source(of: marker, fact, lead, clauseStart).0
      return
    }
    takePostposed(marker, fact, lead, clauseStart)
    guard var draft = draft(marker, fact, lead, clauseStart), !isChristening(marker, fact, lead) else {
      return
    }
    if fact.patterns.contains(.evidence), !isNaming(marker, fact), !draft.source.isRecognised { return }
    // «تصريحات نقلتها عنه وكالة …»: the pronoun is what was said before.
    if draft.rule == .cueRelay, marker.reading.enclitic != .none { return }
    if let companion, !endsSubject(draft.source, at: companion, behind: marker) { return }
    if draft.quotation == nil {
      let content = draft.content.lowerBound
      if isInstruction(marker, by: draft.source) { return }
      if !fact.patterns.isDisjoint(with: [.topic, .clause]), isBareReference(content, of: verb.lowerBound) {
        return
      }
    }
    if isEvaluation(marker, fact, draft.rule, by: draft.source) { return }
    // «كشفت الأزمة عن …»: what happened says nothing.
    let needsSpeaker = fact.stance == .revealing || fact.patterns.contains(.animate)
    if needsSpeaker, draft.quotation == nil, isMute(draft.source), !speaksOn(from: draft.content.lowerBound),
      !isFamilyName(draft.source, fact, before: draft.content.lowerBound)
    {
      return
    }
    if isFact(draft.source) || isShown(draft.source, before: verb.lowerBound) { return }
    if fact.patterns.contains(.denial) { draft.isDenied = !isNegated(marker) }
    add(draft)
    // «نقلت الوكالة عن الوزير قوله إن …»: the saying is part of the cue.
    if draft.rule == .cueRelay { consume(upTo: draft.content.lowerBound) }
    // «مضى الوزير قائلا إن …»: so is the companion.
    if let companion { consume(upTo: companion + 1) }
  }

  /// Where the clause of a verb begins: at a coordinator before it, else at the verb.
  func clauseStart(of verb: Int) -> Int {
    var start = verb
    while start > unit.lowerBound, !view.traits[start - 1].isDisjoint(with: [.auxiliary, .negates]) {
      start -= 1
    }
    if start > unit.lowerBound, !view.traits[start - 1].isDisjoint(with: [.coordinator, .turn]) {
      start -= 1
      while start > unit.lowerBound, view.traits[start - 1].contains(.turn) { start -= 1 }
      if isContrast(start - 1) { start -= 1 }
    }
    return start
  }

  /// «في حين أكد فلان»: with في it sets another speaker against the one before.
  private func isContrast(_ index: Int) -> Bool {
    index >= unit.lowerBound && view.traits[index].contains(.fi)
      && view.tokens[index + 1].key == ClauseKeys.hin
  }

  func isCoordinate(_ verb: Int, _ clauseStart: Int, source: SourceFinding?) -> Bool {
    if verb == unit.lowerBound || view.traits[verb].contains(.conjoinedCue) { return true }
    if clauseStart < verb, isContrast(clauseStart) { return true }
    // «قال إنه أخطأ عندما أكد أن …»: what says when stays inside; behind a comma or وذلك the outlet says it.
    if clauseStart > unit.lowerBound, ClauseKeys.temporal.contains(view.tokens[clauseStart].key),
      !view.isSeparator(clauseStart - 1), !view.traits[clauseStart - 1].contains(.demonstrative)
    {
      return false
    }
    // «، رفض عددا من المطالب التي تطرحها …»: a relative clause belongs to its noun.
    if view.traits[verb - 1].contains(.relative) { return false }
    if clauseStart < verb,
      !view.traits[clauseStart].isDisjoint(with: [.coordinator, .turn, .conjoined, .shieldsClause])
    {
      return true
    }
    if clauseStart == unit.lowerBound { return true }
    if view.isSeparator(clauseStart - 1) || view.tokens[clauseStart - 1].kind == .doubleQuote { return true }
    return false
  }

  private func draft(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead, _ clauseStart: Int
  ) -> CueDraft? {
    let verb = marker.tokens
    guard let opening = ContentOpening.choose(lead, fact, verb: verb, in: view) else {
      if isNaming(marker, fact) { return namingDraft(marker, fact, lead) }
      if fact.patterns.contains(.refusal), let found = refusalDraft(marker, fact, lead, clauseStart) {
        return found
      }
      guard fact.patterns.contains(.object), !isUnsaid(marker, fact) else { return nil }
      return objectDraft(marker, fact, lead, clauseStart)
    }
    if opening.rule == .cueTopic, isUnsaid(marker, fact) || isAboutAntecedent(marker) { return nil }
    // What somebody says of the accused is his.
    if isAccused(marker, fact), let last = drafts.last, !last.isEndFixed, !last.isPhrasal,
      last.cue.lowerBound >= unit.lowerBound
    {
      return nil
    }
    var (source, start) = source(of: marker, fact, lead, clauseStart)
    if source.isVague, source.tokens == nil, fact.patterns.contains(.participle),
      !isAccused(marker, fact)
    {
      source = continued()
    }
    var draft = CueDraft(
      rule: opening.rule, cue: verb, stance: fact.stance, source: source,
      content: opening.start..<unit.upperBound, quotation: opening.quotation, clauseStart: start,
      isCoordinate: isCoordinate(verb.lowerBound, start, source: source))
    complete(&draft, by: opening, fact, lead)
    if opening.rule == .cueRelay { relay(&draft, from: lead) }
    if draft.source.isVague, opening.quotation == nil {
      draft.rule = draft.source.tokens == nil ? .vagueImpersonal : .vagueSource
    }
    return draft.content.isEmpty ? nil : draft
  }

  /// How far the content runs, as far as the frame tells.
  private func complete(
    _ draft: inout CueDraft, by opening: ContentOpening, _ fact: CueFacts.Fact, _ lead: CueLead
  ) {
    if fact.patterns.contains(.participle) {
      draft.isCoordinate = true
      if draft.rule == .cueClause || draft.rule == .cueTopic { draft.rule = .cueParticiple }
    }
    // «التي يعتقد البعض أنها …، وهي …»: what a relative clause reports ends where another clause begins.
    draft.isPhrasal =
      opening.isPhrasal || view.traits[max(unit.lowerBound, draft.cue.lowerBound - 1)].contains(.relative)
    draft.endsAtComma =
      (opening.isPhrasal || opening.rule == .cueDescription) && isEmbedded(draft.cue.lowerBound, draft.source)
    draft.isBelief = fact.patterns.contains(.belief)
    if let end = opening.fixedEnd {
      draft.content = opening.start..<end
      draft.isEndFixed = true
    }
    if opening.rule == .cueAccusation, lead.companion == nil, let subject = draft.source.tokens,
      subject.upperBound <= draft.cue.lowerBound,
      !view.traits[draft.cue.lowerBound - 1].contains(.relative)
    {
      // «واشنطن تتهم فصائل … بـ»: with the subject in front all that follows is the accusation.
      draft.content = draft.cue.upperBound..<draft.content.upperBound
    }
  }

  /// A direct object: what follows the subject, or the verb itself where the subject stands before it.
  private func objectDraft(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, _ lead: CueLead, _ clauseStart: Int
  ) -> CueDraft? {
    let verb = marker.tokens
    let features = marker.reading.features
    guard marker.reading.enclitic == .none, !features.contains(.passive) else { return nil }
    // «وتعتبر … أكبر»، «تظهر اللقطات»: in the imperfect these verbs mostly tell what a thing is.
    guard !fact.patterns.contains(.evidence) || !features.contains(.imperfect) else {
      return verdictDraft(marker, fact, clauseStart)
    }
    let object = DirectObject.find(
      after: verb, upTo: lead.stop, isParticiple: fact.patterns.contains(.participle),
      continues: lastSource != nil && view.traits[verb.lowerBound].contains(.conjoinedCue),
      subjectBefore: SourceFinder.left(of: verb.lowerBound, from: unit.lowerBound, in: view)
        ?? subjectBehindApposition(before: verb.lowerBound), in: view)
    guard let object, object.start < unit.upperBound else { return nil }
    // «جدد النادي عقد مدافعه»: only a stance or a saying is renewed by saying it again.
    if fact.patterns.contains(.abstract),
      view.traits[object.start].isDisjoint(with: [.contentHead, .speechNoun])
    {
      return nil
    }
    let source = object.source ?? continued()
    return CueDraft(
      rule: source.isVague ? .vagueSource : .cueObject, cue: verb, stance: fact.stance, source: source,
      content: object.start..<unit.upperBound, clauseStart: clauseStart,
      isCoordinate: fact.patterns.contains(.participle)
        || isCoordinate(verb.lowerBound, clauseStart, source: source),
      isPhrasal: true)
  }
}
