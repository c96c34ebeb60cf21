extension CueMatcher {
  // MARK: Nouns of speech and of pretext

  /// «اتهامات المعارضة بأن …»: the content behind أن or the governed preposition.
  mutating func takeNominal(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let noun = marker.tokens
    guard view.traits[noun.lowerBound].isDisjoint(with: [.channel, .according]), !isOwnSaying(marker),
      !OutletRemark.isUnreported(noun.lowerBound, in: view), !isBehindLack(noun.lowerBound)
    else {
      return
    }
    guard let start = nominalStart(behind: noun, fact), start < unit.upperBound,
      !isTaken(start, behind: noun, fact)
    else { return }
    let source = nominalSource(marker, fact, upTo: start)
    var draft = CueDraft(
      rule: source.isVague ? .vagueSource : .cueNominal, cue: noun, stance: fact.stance, source: source,
      content: start..<unit.upperBound, clauseStart: noun.lowerBound, isCoordinate: false, isPhrasal: true)
    // «مخاوف من أن …» reports a clause.
    let clause = view.traits[start].contains(.preposition) ? min(start + 1, unit.upperBound - 1) : start
    draft.isNominal = !view.traits[clause].contains(.complementiser)
    if !isBareReference(start, of: noun.lowerBound) { add(draft) }
  }

  /// Where the content begins: at أن or the governed preposition, with nothing but the source before it.
  private func nominalStart(behind noun: Range<Int>, _ fact: CueFacts.Fact) -> Int? {
    let limit = min(unit.upperBound, noun.upperBound + 10)
    var index = noun.upperBound
    while index < limit {
      let traits = view.traits[index]
      // «أنباء المجزرة عارية عن الصحة»: its predicate is no content; «أنباء أرادت القناة أن …»: nor that of a verb.
      if traits.contains(.negation), view.deniesSubject(at: index) { return nil }
      if SourceFinder.isFeminineVerb(view.tokens[index].key), !view.isSource(index) { return nil }
      if traits.contains(.complementiser), !traits.contains(.conjoined) {
        return index
      }
      // «اعترافات المتهم بحجة أنها …»: the clause is the pretext's.
      if traits.contains(.speechNoun), CueLead.isPretext(index, in: view) { return nil }
      if !ClauseKeys.instruments.contains(view.tokens[index].key),
        CueLead.isComplement(index, of: fact, verbEnd: noun.upperBound - 1, in: view)
      {
        return index
      }
      // «أنباء غير مؤكدة عن …»: behind غير a participle is an adjective.
      let isAdjective = traits.contains(.participle) && view.tokens[index - 1].key == ClauseKeys.ghayr
      guard view.tokens[index].isWord,
        isAdjective || traits.isDisjoint(with: [.cueVerb, .relative, .participle])
      else { return nil }
      if traits.contains(.preposition), !traits.contains(.min), !isDative(index) { return nil }
      index += 1
    }
    return nil
  }

  /// The content is the verb's around the noun.
  private func isTaken(_ start: Int, behind noun: Range<Int>, _ fact: CueFacts.Fact) -> Bool {
    guard let last = drafts.last else { return false }
    // «واصفا التصريحات بأنها …»: the clause is the verb's.
    if last.content.lowerBound == start { return true }
    // «نفت الوزارة أنباء عن …»: who denies a report that nobody signed speaks of it himself.
    return last.isDenied && fact.sourceKind == .vague && last.cue.lowerBound >= unit.lowerBound
      && !last.isEndFixed && last.content.lowerBound <= noun.lowerBound
  }

  /// «عدم الاعتقاد بأن …»: what is not to be thought nobody thinks.
  private func isBehindLack(_ noun: Int) -> Bool {
    noun > unit.lowerBound && ClauseKeys.lack.contains(view.tokens[noun - 1].key)
  }

  /// «ويمكن القول إن …»: saying without a speaker, behind a modal or as the subject, is the writer's own.
  private func isOwnSaying(_ marker: LexiconMatch) -> Bool {
    let noun = marker.tokens.lowerBound
    guard view.tokens[noun].key == ClauseKeys.saying else { return false }
    return noun == unit.lowerBound || view.traits[noun - 1].isDisjoint(with: [.ila, .ala])
  }

  /// «اتهامات له بأنه …»: ل with a pronoun names the accused.
  private func isDative(_ index: Int) -> Bool {
    let key = view.tokens[index].key
    return key[0] == .lam && key.count > 1 && key[1] == .heh
  }

  private func nominalSource(_ marker: LexiconMatch, _ fact: CueFacts.Fact, upTo limit: Int) -> SourceFinding
  {
    // «اتهام الوزير بالرشوة»: what follows is the accused.
    if !fact.patterns.contains(.accusation),
      var source = SourceFinder.right(of: marker.tokens.upperBound, upTo: limit, in: view)
    {
      // «تكهنات الأسواق»: who speculates and spreads rumours is nobody in particular.
      if fact.sourceKind == .vague { (source.kind, source.isVague) = (.vague, true) }
      return source
    }
    if fact.sourceKind == .vague { return SourceFinding(tokens: nil, kind: .vague, isVague: true) }
    if marker.reading.enclitic != .none || marker.reading.proclitics.contains(.article) { return continued() }
    if let left = SourceFinder.left(of: marker.tokens.lowerBound, from: unit.lowerBound, in: view),
      left.isRecognised
    {
      return left
    }
    // «وسط اتهامات بأن …»: nobody is named.
    return SourceFinding(tokens: nil, kind: .vague, isVague: true)
  }

  /// «بذريعة …»: the reason that the actor gives, which the outlet holds at a distance.
  mutating func takePretext(_ marker: LexiconMatch, _ fact: CueFacts.Fact) {
    let start = marker.tokens.upperBound
    guard start < unit.upperBound, view.tokens[start].isWord else { return }
    var end = start
    while end < unit.upperBound, end - start < 16, view.tokens[end].kind != .comma { end += 1 }
    var source = SourceFinding.absent
    source.kind = .continued
    add(
      CueDraft(
        rule: .cuePretext, cue: marker.tokens, stance: fact.stance, source: source, content: start..<end,
        isEndFixed: true, clauseStart: marker.tokens.lowerBound, isCoordinate: false, isPhrasal: true))
  }
}
