extension CueMatcher {
  // MARK: Whether a word is a verb that says something here

  /// A verb that is none here: the noun of the same letters behind a preposition, or a fact as subject.
  func isVerbHere(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    let first = marker.tokens.lowerBound
    if fact.patterns.contains(.participle) {
      guard !marker.reading.proclitics.contains(.article) else { return false }
      // «مشيرا بذلك إلى القمة»: what he meant the outlet tells.
      let next = marker.tokens.upperBound
      if next < unit.upperBound, view.tokens[next].key == ClauseKeys.byThat { return false }
      guard first > 0 else { return true }
      if view.tokens[first - 1].key == ClauseKeys.ghayr { return false }
      // «54 متهما يحاكمون …»: the noun.
      return view.tokens[first - 1].kind != .number || !fact.patterns.contains(.accusation)
        || isAccused(marker, fact)
    }
    // «مايؤكد»: the verb of a fact, as with ما apart; «أجزم»: the writer's own.
    guard marker.reading.proclitics.isDisjoint(with: [.article, .beh, .kaf, .lam, .ma, .hamza]) else {
      return false
    }
    if SourceFinder.isInWithheldName(first, in: view) { return false }
    // «رأي» is the noun, though a final ى is often written ي.
    let key = view.tokens[first].key
    if key[key.count - 1] == .yeh, key.hasSuffix(ClauseKeys.opinion) { return false }
    // «ندعو»، «نقول»: in the outlet's own text the first person is the writer.
    guard !marker.reading.features.contains(.first) else { return false }
    // «تقل»، «يعد»: three letters are a jussive (لم تقل), or another verb.
    let isNegated = first > unit.lowerBound && view.traits[first - 1].contains(.negates)
    if marker.reading.features.contains(.imperfect), isBareJussive(marker), !isNegated { return false }
    if isBetween(marker) || isBecomingClear(marker) { return false }
    guard first > unit.lowerBound else { return true }
    let before = view.traits[first - 1]
    if before.contains(.conditional) { return false }
    if before.contains(.complementiser), isModal(first - 1) || isSubjunctive(marker) { return false }
    if view.tokens[first - 1].key == ClauseKeys.hal || isAddress(marker) { return false }
    if fact.patterns.contains(.homograph), !beginsClause(marker) { return false }
    // «في رد على»، «بعد كشف»: after a preposition it is the noun; «الذين تحدثنا إليهم وصفوا»: not where it has its pronoun.
    if before.contains(.preposition), before.contains(.governsNoun), !before.contains(.ma),
      !marker.reading.features.contains(.imperfect),
      SourceFinder.unnamedSubject(before: first, from: unit.lowerBound, in: view) == nil
    {
      return false
    }
    // «هذا يؤكد»، «مما يدل»: a fact is no speaker, and the outlet asserts it itself.
    if before.contains(.demonstrative) || before.contains(.ma) {
      return isNaming(marker, fact)
    }
    return true
  }

  /// «• أكد العملية بالنقر على …»: at the head of a list the verb with a thing behind it is an imperative.
  func isInstruction(_ marker: LexiconMatch, by source: SourceFinding) -> Bool {
    let first = marker.tokens.lowerBound
    guard first > 0, first == unit.lowerBound + 1 || first == unit.lowerBound,
      !view.traits[first].contains(.conjoinedCue), isMute(source)
    else { return false }
    switch view.tokens[first - 1].kind {
    case .symbol, .number, .dash: return true
    default: return false
    }
  }

  /// «ويعتبر الهجوم الثالث …»: in the imperfect, with a thing behind it, the verb tells what the thing is.
  func isEvaluation(
    _ marker: LexiconMatch, _ fact: CueFacts.Fact, _ rule: AttributionRule, by source: SourceFinding
  ) -> Bool {
    guard fact.patterns.contains(.belief), marker.reading.features.contains(.imperfect),
      rule != .cueBelief, rule != .vagueSource, !isNaming(marker, fact)
    else { return false }
    return isMute(source)
  }

  /// «أكد على ذلك»: a pronoun alone repeats what was said and carries nothing.
  func isBareReference(_ content: Int, of verb: Int) -> Bool {
    guard view.traits[content].contains(.preposition) else { return false }
    let index = content + 1
    guard index < unit.upperBound, !view.traits[index].isDisjoint(with: [.demonstrative, .pronoun]) else {
      return false
    }
    // «كما ينص على ذلك الدستور»: what stands behind is the subject.
    if verb > unit.lowerBound, view.tokens[verb - 1].key == ClauseKeys.kama { return true }
    let next = index + 1
    // «ذلك القصف» is a noun phrase.
    return next >= unit.upperBound
      || !view.traits[next].contains(.definite) && view.quotation(at: next) == nil
  }

  /// «لم يدع المجلس إلى …»: what nobody called for nobody said, so that the outlet words it; «لم ينف» and «لم يستبعد» do
  /// say something.
  func isUnsaid(_ marker: LexiconMatch, _ fact: CueFacts.Fact) -> Bool {
    isNegated(marker) && fact.patterns.isDisjoint(with: [.denial, .refusal])
  }

  /// «التحديثات التي طلبتها من الشركة»: what is asked for stands before the relative clause.
  func isAboutAntecedent(_ marker: LexiconMatch) -> Bool {
    let verb = marker.tokens.lowerBound
    return marker.reading.enclitic != .none && verb > unit.lowerBound
      && view.traits[verb - 1].contains(.relative)
  }

  /// «لم ينكر»: a negation right before the verb.
  func isNegated(_ marker: LexiconMatch) -> Bool {
    let verb = marker.tokens.lowerBound
    return verb > unit.lowerBound && view.traits[verb - 1].contains(.negates)
  }

  /// «يجب أن يعترف …»، «يمكن للصور أن تكشف …»: what should or could be said is not said.
  private func isModal(_ complementiser: Int) -> Bool {
    (max(unit.lowerBound, complementiser - 3)..<complementiser).contains {
      ClauseKeys.modals.contains(view.tokens[$0].key)
    }
  }

  /// «المنتظر أن يعلن …»، «خشية أن يتهم …»: an imperfect right behind أن was not said; «قبل أن يضيف …» tells an act in
  /// its order.
  private func isSubjunctive(_ marker: LexiconMatch) -> Bool {
    let first = marker.tokens.lowerBound
    guard marker.reading.features.contains(.imperfect), first > unit.lowerBound + 1,
      ClauseKeys.subjunctive.contains(view.tokens[first - 1].key)
    else { return false }
    // «دون أن يوضح»: it was not said.
    if view.tokens[first - 2].key == ClauseKeys.dun { return true }
    let governor = view.traits[first - 2]
    return !governor.contains(.ila) && !governor.isSuperset(of: [.preposition, .shieldsClause])
  }

  /// «لماذا لا تعلنون …»: the plural with ت speaks to somebody.
  private func isAddress(_ marker: LexiconMatch) -> Bool {
    let key = view.tokens[marker.tokens.lowerBound].key
    let first = marker.reading.proclitics.isDisjoint(with: .conjunctions) ? 0 : 1
    guard marker.reading.features.contains(.imperfect), key.count > first + 4, key[first] == .teh else {
      return false
    }
    let (before, last) = (key[key.count - 2], key[key.count - 1])
    return before == .waw && (last == .noon || last == .alef)
  }

  private func isBareJussive(_ marker: LexiconMatch) -> Bool {
    let conjunctions = marker.reading.proclitics.isDisjoint(with: .conjunctions) ? 0 : 1
    return view.tokens[marker.tokens.lowerBound].key.count - conjunctions == 3
  }

  /// «وتبين لاحقا أن …»: it became clear, unless somebody who can explain stands behind the verb.
  private func isBecomingClear(_ marker: LexiconMatch) -> Bool {
    let next = marker.tokens.upperBound
    let key = view.tokens[marker.tokens.lowerBound].key
    guard key[key.count - 1] == .noon, ClauseKeys.becomingClear.contains(key) else { return false }
    return SourceFinder.right(of: next, upTo: min(unit.upperBound, next + 4), in: view)?.isRecognised != true
  }

  /// «وبين الماضي والحاضر …»: the preposition, with the two things that it stands between.
  private func isBetween(_ marker: LexiconMatch) -> Bool {
    let second = marker.tokens.upperBound + 1
    return second < unit.upperBound && view.tokens[second].key[0] == .waw
      && ClauseKeys.between.contains(view.tokens[marker.tokens.lowerBound].key)
      && view.traits[second].isDisjoint(with: .cueVerb)
  }

  /// A clause begins here: behind a conjunction or part of the verb, or with the feminine or plural that no
  /// noun of the same letters has.
  private func beginsClause(_ marker: LexiconMatch) -> Bool {
    let first = marker.tokens.lowerBound
    let features = marker.reading.features
    if !features.isDisjoint(with: [.imperfect, .feminine, .plural]) { return true }
    if view.traits[first].contains(.conjoinedCue) || isBehindAdverbial(marker) { return true }
    return !view.traits[first - 1].isDisjoint(with: [
      .auxiliary, .relative, .coordinator, .turn, .time, .pronoun,
    ])
  }
}
