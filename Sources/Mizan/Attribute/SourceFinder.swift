/// Who says it.
struct SourceFinding {
  /// The source in this paragraph.
  @PackedOptional var tokens: Range<Int>?
  var kind: Attribution.Source.Kind
  /// Nobody in particular.
  var isVague = false
  /// The lexicon knows the source: a title, an institution, a document.
  var isRecognised = false

  /// A subjectless verb whose source is not known.
  static let absent = SourceFinding(tokens: nil, kind: .continued)
}

/// Finds the source of a cue: right of the verb, where 83 % of overt subjects stand, else left of it.
struct SourceFinder {
  /// No source is longer.
  static let longestSource = 14

  /// The subject behind a verb, at most up to `limit`; `nil` where the verb has none there.
  static func right(of start: Int, upTo limit: Int, in view: ParagraphView) -> SourceFinding? {
    var index = start
    var hasAdverb = false
    // «قال أمس»، «قال، بدوره»: adverbs and turns may stand before the subject.
    while index < limit, view.isSeparator(index) || !view.traits[index].isDisjoint(with: [.time, .turn]) {
      guard view.tokens[index].kind != .colon else { return nil }
      if view.tokens[index].isWord { hasAdverb = true }
      index += 1
    }
    // «قال، وأضاف …»: behind a bare comma no subject follows.
    if index > start, !hasAdverb { return nil }
    while index < limit, view.tokens[index].kind == .number { index += 1 }
    // «وأكدت تلك التقارير»: the demonstrative takes the noun up again and stands before it.
    if index + 1 < limit, view.traits[index].contains(.demonstrative),
      view.traits[index + 1].contains(.definite)
    {
      index += 1
    }
    guard index < limit, canBegin(index, in: view) else { return nil }
    let end = nounPhraseEnd(from: index, upTo: min(limit, index + longestSource), in: view)
    guard end > index else { return nil }
    return describe(index..<end, in: view)
  }

  /// The subject before a verb (واشنطن تتهم …), with the place where its clause begins.
  static func left(of verb: Int, from lower: Int, in view: ParagraphView) -> SourceFinding? {
    if let phrase = unnamedSubject(before: verb, from: lower, in: view) { return describe(phrase, in: view) }
    var end = verb
    while end > lower, !view.traits[end - 1].isDisjoint(with: [.auxiliary, .negates, .time, .turn]) {
      end -= 1
    }
    guard end > lower else { return nil }
    if view.traits[end - 1].contains(.relative) { return antecedent(before: end - 1, from: lower, in: view) }
    guard view.traits[end - 1].isDisjoint(with: [.ma, .demonstrative, .complementiser, .coordinator]) else {
      return nil
    }
    var start = end
    while start > lower, end - start < longestSource, !bounds(start - 1, in: view) { start -= 1 }
    while start < end, !view.traits[start].isDisjoint(with: [.coordinator, .auxiliary, .time]) { start += 1 }
    // «لا يرى أو يتظاهر بأنه لا يرى»: or names nobody.
    guard start < end, view.tokens[end - 1].key != ClauseKeys.or else { return nil }
    let found = canBegin(start, in: view) ? describe(start..<end, in: view) : nil
    if let found, found.isRecognised { return found }
    // «… بعد نشر نص على تويتر أكد أن»: the last known source before the verb heads its relative clause.
    var head = end - 1
    while head > start, !view.isSource(head) || !canBegin(head, in: view) { head -= 1 }
    // «سامي حداد أحد المشاركين قال»: who is one of a group has his name before it.
    if head > start, ClauseKeys.oneOf.contains(view.tokens[head].key), found?.isVague == false {
      return found
    }
    if head > start { return describe(head..<end, in: view) }
    return found
  }

  /// What a noun phrase is as a source.
  static func describe(_ phrase: Range<Int>, in view: ParagraphView) -> SourceFinding {
    for index in phrase.lowerBound..<min(phrase.lowerBound + 3, phrase.upperBound) {
      let place = view.source(at: index)
      guard place >= 0 else { continue }
      // «الفيديو الفتاة»: behind a noun with the article another one is no part of it.
      if index > phrase.lowerBound, view.traits[phrase.lowerBound].contains(.definite) { break }
      let marker = view.markers[place]
      let fact = view.facts[marker.entry]
      if fact.role == .vagueSource {
        guard index == phrase.lowerBound else { continue }
        return SourceFinding(tokens: phrase, kind: .vague, isVague: true, isRecognised: true)
      }
      let isVague = isIndefinite(marker, in: phrase, view) || isUnnamed(phrase, in: view)
      return SourceFinding(
        tokens: phrase, kind: isVague ? .vague : fact.sourceKind, isVague: isVague, isRecognised: true)
    }
    // «تفيد تقديرات بأن …»: fears and rumours that speak themselves.
    let head = phrase.lowerBound
    if view.traits[head].contains(.speechNoun), let marker = view.marker(at: head, role: .cue),
      view.facts[marker.entry].sourceKind == .vague
    {
      return SourceFinding(tokens: phrase, kind: .vague, isVague: true, isRecognised: true)
    }
    return SourceFinding(tokens: phrase, kind: unknownKind(phrase, in: view))
  }

  /// A name is bare; what carries the article is something else that the lexicon does not know.
  private static func unknownKind(_ phrase: Range<Int>, in view: ParagraphView) -> Attribution.Source.Kind {
    view.traits[phrase.lowerBound].contains(.definite) ? .unknown : .person
  }

  /// «أبلغ المسؤولين أن …»: a plural in ين is no subject, which ends in ون.
  static func isOblique(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    guard key.count > 5, key[key.count - 1] == .noon, key[key.count - 2] == .yeh else { return false }
    if key[key.count - 3] == .yeh, view.traits[index].contains(.definite) || view.isSource(index) {
      return true
    }
    let place = view.source(at: index)
    return place >= 0 && view.markers[place].reading.features.contains(.plural)
  }

  // MARK: Noun phrases

  /// A subject begins with a noun: no function word, no preposition written together with it.
  static func canBegin(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    guard view.tokens[index].isWord || view.quotation(at: index) != nil else { return false }
    if traits.contains(.prepositional) { return false }
    if traits.contains(.maybePrepositional), !view.isSource(index) { return false }
    let excluded: WordTraits = [
      .complementiser, .preposition, .relative, .demonstrative, .auxiliary, .negates, .ma, .exceptive,
      .saying,
      .contentHead, .according, .channel, .background, .coordinator, .pronoun,
    ]
    return traits.isDisjoint(with: excluded)
  }

  /// The end of a noun phrase with its apposition and names.
  ///
  /// - Parameters:
  ///   - start: its first token.
  ///   - limit: where it must end.
  ///   - isClosed: the limit is a mark of the text, such as أن, and closes an apposition as a comma does.
  ///   - view: the paragraph.
  /// - Returns: the token behind the phrase.
  static func nounPhraseEnd(
    from start: Int, upTo limit: Int, isClosed: Bool = true, in view: ParagraphView
  ) -> Int {
    var index = start
    while index < limit {
      if let quotation = view.quotation(at: index) {
        // «صحيفة "الفجر" المحلية»: a name in marks belongs to the phrase.
        let end = view.quotations[quotation].marks.upperBound
        guard end <= limit, end - index <= 8 else { break }
        index = end
        continue
      }
      // «الكثير من السكان»: what the lexicon knows as a source is passed over whole, its preposition too.
      let place = view.source(at: index)
      if place >= 0, view.markers[place].tokens.count > 1, view.markers[place].tokens.upperBound <= limit {
        index = view.markers[place].tokens.upperBound
        continue
      }
      if ends(index, in: view) {
        guard let next = apposition(after: index, from: start, upTo: limit, isClosed: isClosed, in: view)
        else { break }
        index = next
        continue
      }
      index += 1
    }
    return index
  }

  /// A comma ends the phrase unless an apposition between two commas follows: «الوزير، أحمد علي، إن».
  private static func apposition(
    after comma: Int, from start: Int, upTo limit: Int, isClosed: Bool, in view: ParagraphView
  )
    -> Int?
  {
    guard view.tokens[comma].kind == .comma, comma > start, comma + 1 < limit, canBegin(comma + 1, in: view)
    else {
      return nil
    }
    var index = comma + 1
    while index < limit, index - comma < 9, view.tokens[index].kind != .comma, !ends(index, in: view) {
      index += 1
    }
    let ends = index == limit ? isClosed : view.tokens[index].kind == .comma
    return ends && index > comma + 1 ? index : nil
  }

  private static func ends(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    // «د. سامي حداد»: the stop of an abbreviated title.
    if view.tokens[index].kind == .stop, index > 0, view.tokens[index - 1].key.count == 1 { return false }
    guard view.tokens[index].isWord || view.tokens[index].kind == .number else { return true }
    if traits.contains(.inName) { return false }
    let enders: WordTraits = [
      .complementiser, .preposition, .relative, .time, .channel, .turn, .coordinator, .auxiliary,
      .demonstrative,
      .cueVerb, .participle, .saying, .according, .background, .negates, .ma,
    ]
    return !traits.isDisjoint(with: enders)
  }

  /// What lies before a clause: punctuation, a coordinator, a complementiser, another cue.
  private static func bounds(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    guard view.tokens[index].isWord || view.tokens[index].kind == .number else {
      return view.quotation(at: index) == nil
    }
    return !traits.isDisjoint(with: [
      .complementiser, .cueVerb, .participle, .background, .relative, .saying, .auxiliary, .negates,
      .coordinator,
    ])
  }

  /// The noun that a relative clause belongs to: the nearest known source, else the noun before it.
  private static func antecedent(before relative: Int, from lower: Int, in view: ParagraphView)
    -> SourceFinding?
  {
    var index = relative
    while index > lower, view.isSeparator(index - 1) { index -= 1 }
    guard index > lower, view.tokens[index - 1].isWord else { return nil }
    var start = index - 1
    while start > lower, index - start < 8, !bounds(start - 1, in: view) {
      if view.isSource(start) { break }
      start -= 1
    }
    if !view.isSource(start) { start = index - 1 }
    return describe(start..<index, in: view)
  }
}
