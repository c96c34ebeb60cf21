/// A cue with its source and content, before its end is known.
struct CueDraft {
  var rule: AttributionRule
  /// The tokens of the cue.
  var cue: Range<Int>
  var stance: Stance
  var source: SourceFinding
  /// The content; the upper bound is provisional unless `isEndFixed`.
  var content: Range<Int>
  var isEndFixed = false
  /// The content is a quotation, as an index into the view's.
  var quotation: Int?
  /// Where the clause of the cue begins; an earlier content ends there when the clause stands beside it.
  var clauseStart: Int
  /// The clause stands beside the one before, not inside it.
  var isCoordinate: Bool
  /// The content is a noun phrase, so that a new clause of another subject ends it.
  var isPhrasal = false
  /// The cue stands in a clause about a noun (احتجاجات تدعو إلى …) and governs no more than its own phrase.
  var endsAtComma = false
  /// The content is denied.
  var isDenied = false
  /// The relaying outlet, where the source is a second one.
  var relay: SourceFinding?
  /// The voice that another reading of the same words would give.
  var alternative: Voice?

  /// The voice of content that is not in quotation marks.
  var voice: Voice { source.isVague ? .vague : .indirect }
}

/// What stands behind a reporting verb: whichever of these comes first opens the content.
struct CueLead {
  /// A preposition that the verb governs.
  var complement: Int?
  /// أن، إن، بأن.
  var clause: Int?
  var colon: Int?
  /// A quotation, as an index into the view's.
  var quotation: Int?
  /// Where the search ended.
  var stop: Int

  /// Where the source must end: at the first thing found.
  var sourceLimit: Int { complement ?? clause ?? colon ?? stop }

  /// No subject with its appositions is longer.
  static let reach = 34
  /// Speech without a colon follows its verb more closely.
  static let quotationReach = 22
  /// No subject between a verb and its preposition is longer.
  static let complementReach = 18
  /// من and في farther from the verb than this belong to something else.
  static let nearReach = 8

  /// Searches behind a cue.
  ///
  /// Names in quotation marks («صحيفة "الفجر"») and relative clauses belong to the subject and are passed
  /// over; a further cue beside this one, a participle or the next speaker ends the search.
  static func find(after start: Int, upTo end: Int, fact: CueFacts.Fact, in view: ParagraphView) -> CueLead {
    var lead = CueLead(stop: min(end, start + reach))
    var index = start
    var hasObject = false
    while index < lead.stop {
      if let quotation = view.quotation(at: index), view.quotations[quotation].marks.lowerBound >= start {
        let found = view.quotations[quotation]
        guard QuotationJudge.isName(found, in: view) || isNickname(found, in: view) else {
          if index - start <= quotationReach { lead.quotation = quotation }
          lead.stop = found.marks.lowerBound
          return lead
        }
        index = found.marks.upperBound
        continue
      }
      if view.tokens[index].kind == .colon {
        lead.colon = index
        return lead
      }
      if isReportedClause(index, in: view) {
        lead.clause = index
        return lead
      }
      if comesFirst(index, fact, in: view) { hasObject = true }
      if lead.complement == nil, !hasObject, isComplement(index, of: fact, verbEnd: start, in: view) {
        lead.complement = index
      }
      if index > start, interrupts(index, in: view) {
        lead.stop = index
        return lead
      }
      index += 1
    }
    return lead
  }

  /// Tells whether something else is governed before the preposition.
  private static func comesFirst(_ index: Int, _ fact: CueFacts.Fact, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    // «تؤكد إقالة المدير … على موقعها»: where the object came first the preposition is not the verb's.
    if fact.patterns.contains(.object), traits.contains(.contentHead) { return true }
    // «يعبر البحر على قارب بحثا عن …»: another word of the same letters governs something else first.
    return fact.patterns.contains(.homograph) && traits.contains(.preposition)
      && traits.isDisjoint(with: fact.complements.union(.fi))
  }

  /// An أن that the verb governs: not وأن, and not that of «بعد أن»، «غير أن»، «يجب أن».
  private static func isReportedClause(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    guard traits.contains(.complementiser), !traits.contains(.conjoined) else { return false }
    return index == 0 || view.traits[index - 1].isDisjoint(with: .shieldsClause)
      || view.traits[index - 1].contains(.source)
  }

  /// «قال "أبو علي" إن»: a short quotation with the clause right behind it names the speaker.
  private static func isNickname(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    guard view.wordCount(quotation.content) <= 3 else { return false }
    var next = quotation.marks.upperBound
    while next < view.tokens.count, view.tokens[next].kind == .comma { next += 1 }
    return next < view.tokens.count && isReportedClause(next, in: view)
  }

  private static func interrupts(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    if !traits.isDisjoint(with: [.turn, .background]) { return true }
    if traits.contains(.participle), view.isSeparator(index - 1) { return true }
    guard traits.contains(.cueVerb) else { return false }
    if view.traits[index - 1].contains(.relative) { return false }
    return traits.contains(.conjoinedCue) || view.tokens[index - 1].kind == .comma
      || view.traits[index - 1].contains(.coordinator)
  }

  /// A preposition of `with:`, or a noun with ب where the verb takes it.
  static func isComplement(_ index: Int, of fact: CueFacts.Fact, verbEnd: Int, in view: ParagraphView) -> Bool
  {
    let traits = view.traits[index]
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
    view.sources[index] >= 0 && view.traits[index].contains(.definite)
  }

  /// «دعت للتهدئة»، «دعا لأن …».
  private static func takesLam(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    guard key[0] == .lam else { return false }
    return view.traits[index].contains(.prepositional) || key == ClauseKeys.lian
      || (key.count >= 4 && view.sources[index] < 0 && view.traits[index].isDisjoint(with: .anyFunction))
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
    if key.count == 1 || key == ClauseKeys.bal || traits.contains(.prepositional) { return true }
    if traits.contains(.complementiser) || traits.contains(.saying) { return true }
    if !traits.isDisjoint(with: [.source, .nameHead, .preposition, .turn, .inName]) { return false }
    // «ببث»، «ببيع»: no word of three letters has two ب of its own; behind an accusation ب opens the charge.
    let opensCharge = key.count == 3 && (key[1] == .beh || (isAccusation && index > verbEnd))
    guard key.count >= 4 || opensCharge else { return false }
    // «طالب رئيس بلدية …»: a bare title takes its complement without a preposition.
    if index > 0, view.sources[index - 1] >= 0, !view.traits[index - 1].contains(.definite) { return false }
    guard index == verbEnd else { return true }
    // Right behind the verb it may be a name (بايدن); then another ب follows.
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
