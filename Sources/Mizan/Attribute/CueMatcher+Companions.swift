extension CueMatcher {
  // MARK: Verbs that say something only with another word

  /// The companion of a verb, behind its subject: «مضى الوزير قائلا»، «أماطت الصحيفة اللثام».
  ///
  /// Alone these verbs tell an act (passed, removed, carried), so that without the companion there is no cue.
  func companion(of marker: LexiconMatch, _ fact: CueFacts.Fact) -> Int? {
    guard let companions = view.facts.companions(of: marker.entry) else { return nil }
    let start = marker.tokens.upperBound
    var index = start
    while index < min(unit.upperBound, start + Self.companionReach) {
      if companions.contains(view.tokens[index].key) {
        return fact.patterns.contains(.accusation) && !isLaidOnSomebody(marker, fact, index) ? nil : index
      }
      // «مضى شهر، وخرج الوزير قائلا …»: behind another clause it is another verb's.
      guard !isCompanionBarrier(index) else { return nil }
      index += 1
    }
    return nil
  }

  /// «يشعر السكان بأن …», but «قطعت البلاد علاقاتها … بأنها …»: where أن is the companion nothing but the subject stands
  /// before it.
  func endsSubject(_ source: SourceFinding, at companion: Int, behind marker: LexiconMatch) -> Bool {
    guard view.traits[companion].contains(.complementiser) else { return true }
    // «وظائف تشعرهم بأنهم …»: with an object it is the causative.
    guard marker.reading.enclitic == .none else { return false }
    var end = marker.tokens.upperBound
    if let subject = source.tokens, subject.lowerBound >= end { end = subject.upperBound }
    return (end..<max(end, companion)).allSatisfy {
      !view.tokens[$0].isWord || !view.traits[$0].isDisjoint(with: [.time, .turn])
    }
  }

  private func isCompanionBarrier(_ index: Int) -> Bool {
    let traits = view.traits[index]
    if view.tokens[index].kind == .colon || view.tokens[index].kind == .semicolon { return true }
    return !traits.isDisjoint(with: [.complementiser, .coordinator, .background, .cueVerb, .conjoinedCue])
      || ClauseStart.isConjoinedVerb(index, in: view)
  }

  /// «حمل الحزب الحكومة المسؤولية», but «تحمل الوزير المسؤولية»: who lays it on somebody has an object beside the
  /// subject, where who bears it has none.
  private func isLaidOnSomebody(_ marker: LexiconMatch, _ fact: CueFacts.Fact, _ companion: Int) -> Bool {
    let between = marker.tokens.upperBound..<companion
    guard
      between.allSatisfy({
        view.isContentWord($0) && !view.traits[$0].contains(.prepositional)
          && !view.traits[$0].contains(.ownBeh) || !view.tokens[$0].isWord
      })
    else { return false }
    // «كامل المسؤولية»: what only measures the companion is no noun beside it.
    let measures = between.count { ClauseKeys.quantifiers.contains(view.tokens[$0].key) }
    let nouns = view.wordCount(between) - measures
    // «وحملته النقابة مسؤولية …», but «تفهمه وتحمله المسؤولية»
    if marker.reading.enclitic != .none { return nouns > 0 || marker.reading.features.contains(.perfect) }
    if nouns == 0 { return false }
    if nouns > 1 || fact.patterns.contains(.participle) { return true }
    let verb = marker.tokens.lowerBound
    guard !view.traits[verb].contains(.conjoinedCue) else { return false }
    return SourceFinder.left(of: verb, from: unit.lowerBound, in: view)?.isRecognised == true
  }
}
