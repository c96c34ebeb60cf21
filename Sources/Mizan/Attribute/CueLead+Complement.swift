extension CueLead {
  // MARK: The complement that the verb governs

  /// A preposition of `with:`, or a noun with ب where the verb takes it.
  static func isComplement(_ index: Int, of fact: CueFacts.Fact, verbEnd: Int, in view: ParagraphView) -> Bool
  {
    let traits = view.traits[index]
    // «طالب بحضور شهود»: right behind the verb it is the noun.
    if fact.takesBeh, view.tokens[index].key == ClauseKeys.presence {
      return index == verbEnd || endsSubject(index - 1, in: view)
    }
    // «طالبت بحق العودة»: ب with a noun, and no preposition as in «بحق المتهم».
    if fact.takesBeh, index == verbEnd || view.isSource(index - 1), index + 1 < view.tokens.count,
      view.tokens[index].key == ClauseKeys.byRight, view.traits[index + 1].contains(.definite)
    {
      return true
    }
    if traits.contains(.preposition) {
      guard !traits.isDisjoint(with: fact.complements) else { return false }
      // من and في stand everywhere: only near the verb are they its own.
      return index - verbEnd < (traits.isDisjoint(with: [.min, .fi]) ? complementReach : nearReach)
    }
    guard view.tokens[index].kind == .arabicWord else { return false }
    if fact.takesLam, index == verbEnd || endsSubject(index - 1, in: view), takesLam(index, in: view) {
      return true
    }
    guard fact.takesBeh else { return false }
    return takesBeh(index, verbEnd: verbEnd, isAccusation: fact.patterns.contains(.accusation), in: view)
  }

  /// «دعت الحركة للتصدي»: a known source with the article is a whole subject.
  private static func endsSubject(_ index: Int, in view: ParagraphView) -> Bool {
    view.isSource(index) && view.traits[index].contains(.definite)
  }

  /// «دعت للتهدئة»، «دعا لأن …».
  private static func takesLam(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    guard key[0] == .lam else { return false }
    return view.traits[index].contains(.prepositional) || key == ClauseKeys.lian
      || (key.count >= 4 && !view.isSource(index) && view.traits[index].isDisjoint(with: .anyFunction))
  }

  /// «رئيس»، but not «موسكو»: a name takes no complement.
  private static func isBareTitle(_ index: Int, in view: ParagraphView) -> Bool {
    let place = view.source(at: index)
    guard place >= 0, !view.traits[index].contains(.definite) else { return false }
    let marker = view.markers[place]
    // «رؤساءها»: with a pronoun the title is complete.
    guard marker.lastReading.enclitic == .none else { return false }
    let fact = view.facts[marker.entry]
    return fact.role == .sourceTitle && !fact.patterns.contains(.known)
  }

  /// «تعهدوا بخفض الإنتاج»: the plural has its subject before it.
  private static func hasPluralEnding(_ verb: Int, in view: ParagraphView) -> Bool {
    guard verb >= 0 else { return false }
    let key = view.tokens[verb].key
    return key.count > 4 && key[key.count - 1] == .alef && key[key.count - 2] == .waw
  }

  /// «وصف الوزير بوتين، الرئيس السابق، بأنه …».
  private static func opensPredicate(behind index: Int, in view: ParagraphView) -> Bool {
    for next in index + 1..<min(index + complementReach, view.tokens.count) {
      if !view.traits[next].isDisjoint(with: [.cueVerb, .participle]) { return false }
      if view.tokens[next].key[0] == .beh, view.traits[next].contains(.complementiser) { return true }
    }
    return false
  }

  /// Tells whether a word is ب with its noun and not a word that begins with ب.
  private static func takesBeh(
    _ index: Int, verbEnd: Int, isAccusation: Bool, in view: ParagraphView
  ) -> Bool {
    let key = view.tokens[index].key
    let traits = view.traits[index]
    guard key[0] == .beh, traits.isDisjoint(with: [.according, .time, .shieldsClause, .contentHead, .ownBeh])
    else {
      return false
    }
    // «اتهام الشركة بما في ذلك …»
    if key == ClauseKeys.bema, index + 1 < view.tokens.count, view.traits[index + 1].contains(.fi) {
      return false
    }
    // «الملقب بـ"الظاهرة"»: the name belongs to the speaker.
    if index > 0, ClauseKeys.named.contains(view.tokens[index - 1].key) { return false }
    if key.count == 1 || key == ClauseKeys.bal || traits.contains(.prepositional) { return true }
    if traits.contains(.complementiser) || traits.contains(.saying) { return true }
    if !traits.isDisjoint(with: [.source, .nameHead, .preposition, .turn, .inName]) { return false }
    // «ببث»، «ببيع»: no word of three letters has two ب of its own; behind an accusation ب opens the charge.
    let opensCharge =
      key.count == 3
      && (key[1] == .beh || isAccusation && index > verbEnd
        || index > verbEnd && endsSubject(index - 1, in: view))
    guard key.count >= 4 || opensCharge else { return false }
    // «طالب رئيس بلدية …»: a bare title takes its complement without a preposition.
    if index > 0, isBareTitle(index - 1, in: view) { return false }
    if !traits.contains(.prepositional), opensPredicate(behind: index, in: view) { return false }
    // «طالب برحيلهم»: a name has no pronoun.
    guard index == verbEnd, !hasPluralEnding(verbEnd - 1, in: view),
      key.count < 5 || !DirectObject.endsInPronoun(key)
    else {
      return true
    }
    // Right behind the verb it may be a name (بايدن); then another ب or «بأنه» follows.
    for next in index + 1..<min(index + 6, view.tokens.count) {
      guard view.tokens[next].isWord else { break }
      if view.tokens[next].key[0] == .beh, view.tokens[next].key.count >= 4,
        view.traits[next].isDisjoint(with: .anyFunction)
      {
        return false
      }
    }
    return true
  }
}
