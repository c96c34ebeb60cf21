/// What stands behind a reporting verb: whichever of these comes first opens the content.
struct CueLead {
  /// A preposition that the verb governs.
  @PackedIndex var complement: Int? = nil
  /// The complement is a word in ب behind the subject, which may be part of a name (كارين بيرس).
  var isGuess = false
  /// أن، إن، بأن.
  @PackedIndex var clause: Int? = nil
  @PackedIndex var colon: Int? = nil
  /// A quotation, as an index into the view's.
  @PackedIndex var quotation: Int? = nil
  /// The word without which the verb would say nothing (مضى … قائلا، أماط … اللثام).
  @PackedIndex var companion: Int? = nil
  /// Where the search ended.
  var stop: Int

  /// Where the source must end: at the first thing found.
  var sourceLimit: Int { min(companion ?? stop, complement ?? clause ?? colon ?? stop) }

  /// No subject with its appositions is longer.
  static let reach = 34
  /// Speech without a colon follows its verb more closely.
  static let quotationReach = 22
  /// No subject between a verb and its preposition is longer.
  static let complementReach = 18
  /// من and في farther from the verb than this belong to something else.
  static let nearReach = 11

  /// Searches behind a cue.
  ///
  /// Names in quotation marks («صحيفة "الفجر"») and relative clauses belong to the subject and are passed
  /// over; a further cue beside this one, a participle or the next speaker ends the search.
  static func find(after start: Int, upTo end: Int, fact: CueFacts.Fact, in view: ParagraphView) -> CueLead {
    var lead = CueLead(stop: min(end, start + reach))
    var seen = Seen()
    var index = start
    let hasHeadless = view.quotations.first?.isHeadless == true
    while index < lead.stop {
      if !hasHeadless, isPlain(index, in: view) {
        index += 1
        continue
      }
      if let quotation = view.quotation(at: index), view.quotations[quotation].marks.lowerBound >= start {
        let found = view.quotations[quotation]
        guard
          QuotationJudge.isName(found, in: view) || isNickname(found, of: fact, verbEnd: start, in: view)
            || precedesSpeech(found, of: fact, upTo: lead.stop, in: view)
        else {
          if index - start <= quotationReach { lead.quotation = quotation }
          lead.stop = found.marks.lowerBound
          return lead
        }
        index = behindJoined(found.marks.upperBound, in: view)
        continue
      }
      if view.tokens[index].kind == .colon {
        lead.colon = index
        return lead
      }
      if view.traits[index].contains(.complementiser), isReportedClause(index, in: view) {
        if isOfVerbBefore(index, behind: start, in: view) {
          lead.stop = index
          return lead
        }
        guard seen.hasInner, view.tokens[index].key[0] != .alefHamzaBelow else {
          lead.take(clause: index, seen, fact, in: view)
          return lead
        }
        seen.hasInner = false
      }
      if seen.endsSearch(index, after: start, fact, in: view) || index > start && interrupts(index, in: view)
      {
        lead.stop = index
        return lead
      }
      if lead.complement == nil, !seen.hasObject, !seen.isInRelative,
        isComplement(index, of: fact, verbEnd: start, in: view)
      {
        lead.complement = index
        seen.isComplementBehindComma = seen.hasComma
        lead.isGuess = index > start && isGuess(index, in: view)
      }
      index += 1
    }
    return lead
  }

  /// «القائمة التي نشرت والتي يعتقد بأنها …»: the clause is the verb's right before it, in its own relative clause.
  private static func isOfVerbBefore(_ clause: Int, behind start: Int, in view: ParagraphView) -> Bool {
    clause > start + 1 && view.traits[clause - 1].contains(.cueVerb)
      && view.traits[clause - 2].contains(.relative)
  }

  /// Keeps the clause, and drops a preposition before it that is another word's.
  private mutating func take(clause: Int, _ seen: Seen, _ fact: CueFacts.Fact, in view: ParagraphView) {
    self.clause = clause
    // «أعلنت سعاد حداد، وهي محامية من هيئة الدفاع عن المتهم، أن …»: the preposition is the apposition's.
    if !fact.patterns.contains(.relay),
      seen.isComplementBehindComma && view.tokens[clause - 1].kind == .comma
        || Self.followsGoverned(clause, complement, fact, in: view)
    {
      complement = nil
    }
  }

  /// «نبه باحثون من الجامعة، مؤخرا، إلى أن …»: the preposition before أن is the verb's, and not the one before it.
  private static func followsGoverned(
    _ clause: Int, _ complement: Int?, _ fact: CueFacts.Fact, in view: ParagraphView
  ) -> Bool {
    guard let complement, complement < clause - 1, !view.tokens[clause - 2].isWord,
      fact.patterns.isDisjoint(with: [.accusation, .description])
    else { return false }
    return !view.traits[clause - 1].isDisjoint(with: fact.complements)
  }

  /// What a word does that opens a content or ends the search.
  private static let telling: WordTraits = [
    .complementiser, .preposition, .relative, .turn, .background, .participle, .cueVerb, .speechNoun,
    .contentHead,
    .behOrLam,
  ]

  /// A word that opens nothing and ends nothing: most are, and one look tells it.
  @inline(__always)
  private static func isPlain(_ index: Int, in view: ParagraphView) -> Bool {
    view.traits[index].intersection(telling.union(.arabicWord)) == .arabicWord
  }

  /// What the search has passed.
  private struct Seen {
    /// Something else is governed, so that a preposition is not the verb's.
    var hasObject = false
    /// The next أن is that of a verb between («يرى أفقا بعد أن توعدت واشنطن بأن …»).
    var hasInner = false
    /// An object of the verb began before any comma.
    private var isSatisfied = false
    private var commas = 0
    var hasComma: Bool { commas > 0 }
    /// The preposition that was taken for the verb's stands in an apposition or behind one.
    var isComplementBehindComma = false
    /// A relative clause between commas is open: what it governs is its verb's.
    private(set) var isInRelative = false

    /// Takes a word in; tells whether nothing behind it can be the verb's.
    mutating func endsSearch(
      _ index: Int, after start: Int, _ fact: CueFacts.Fact, in view: ParagraphView
    ) -> Bool {
      if view.tokens[index].kind == .comma {
        commas += 1
        isInRelative = false
      } else if view.traits[index].contains(.relative), index > start, view.tokens[index - 1].kind == .comma {
        isInRelative = true
      }
      if index > start, CueLead.hasOwnClause(index, fact, in: view) { hasInner = true }
      // «تؤكد إقالة المدير … على موقعها»: where the object came first the preposition is not the verb's.
      if fact.patterns.contains(.object), view.traits[index].contains(.contentHead) {
        hasObject = true
        if commas == 0 { isSatisfied = true }
      } else if commas == 0, CueLead.governsOther(index, fact, in: view) {
        hasObject = true
      }
      // «تنفي الشركة صحة ذلك، ويمكن … أن»: with its object the verb is satisfied.
      return isSatisfied && commas > 0
    }
  }

  /// Another verb behind أن («بعد أن توعدت»), or a noun of speech («رد على اتهامات له بأنه …»), takes the next clause.
  private static func hasOwnClause(_ index: Int, _ fact: CueFacts.Fact, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    if traits.contains(.cueVerb) { return view.traits[index - 1].contains(.complementiser) }
    return traits.contains(.speechNoun) && traits.isDisjoint(with: [.channel, .definite]) && !fact.takesBeh
      && view.traits[index - 1].contains(.ala)
  }

  /// «يعبر البحر على قارب بحثا عن …»: another word of the same letters governs something else first; but between
  /// commas («كشف سامي حداد، ممثل النقابة لدى الوزارة، عن …») an apposition does.
  private static func governsOther(_ index: Int, _ fact: CueFacts.Fact, in view: ParagraphView) -> Bool {
    fact.patterns.contains(.homograph) && view.traits[index].contains(.preposition)
      && view.traits[index].isDisjoint(with: fact.complements.union(.fi))
  }

  /// An أن that the verb governs: not وأن, and not that of «بعد أن»، «غير أن»، «يجب أن».
  static func isReportedClause(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    guard traits.contains(.complementiser), !traits.contains(.conjoined) else { return false }
    guard index > 0 else { return true }
    // «لقناة سي إن إن إن الطريق …»: of several in a row the last one reports.
    if index + 1 < view.tokens.count, view.traits[index + 1].contains(.complementiser) { return false }
    // «قناة (سي إن إن)»: what closes a bracket is the end of a name.
    if index + 1 < view.tokens.count, view.tokens[index + 1].kind == .closeBracket { return false }
    let before = view.traits[index - 1]
    // «سي إن بي سي»: the letters of a foreign name; but «قال لبي بي سي إن التقرير …» reports.
    if index + 1 < view.tokens.count, ClauseKeys.foreignLetters.contains(view.tokens[index + 1].key),
      ClauseKeys.foreignLetters.contains(view.tokens[index - 1].key)
    {
      return false
    }
    // «مصادر خاصة أن»: an adjective of the source is no aside.
    if before.contains(.aside) { return index > 1 && view.isSource(index - 2) }
    // «اعتقلوه بذريعة أنه …»: the clause is the pretext.
    if before.contains(.speechNoun), isPretext(index - 1, in: view) { return false }
    if isOfOtherVerb(index, in: view) { return false }
    return before.isDisjoint(with: .shieldsClause) || before.contains(.source)
  }

  /// «ممثلة اختارت أن تجسد …»: behind a verb of another clause أن with an imperfect is what that verb takes.
  private static func isOfOtherVerb(_ index: Int, in view: ParagraphView) -> Bool {
    guard GoverningWords.letters(of: view.tokens[index - 1].key).contains(.expectsNoun),
      view.traits[index - 1].isDisjoint(with: [.cueVerb, .source, .plainLetters]),
      ClauseKeys.subjunctive.contains(view.tokens[index].key), index + 1 < view.tokens.count
    else { return false }
    let next = view.tokens[index + 1].key
    return (next[0] == .yeh || next[0] == .teh) && next.count > 3 && !view.isSource(index + 1)
  }

  /// Tells whether a word gives a pretext: بذريعة، بحجة.
  static func isPretext(_ index: Int, in view: ParagraphView) -> Bool {
    view.marker(at: index, role: .cue).map { view.facts[$0.entry].patterns.contains(.pretext) } == true
  }

  /// «، رفض الكشف عن هويته:»: what the speaker asks for himself is said of him and ends nothing.
  private static func withholdsName(_ index: Int, in view: ParagraphView) -> Bool {
    index + 1 < view.tokens.count && ClauseKeys.withheld.contains(view.tokens[index + 1].key)
  }

  /// A bare noun that begins with ب: nothing in its letters tells the preposition from the noun's own.
  private static func isGuess(_ index: Int, in view: ParagraphView) -> Bool {
    // «مصادر بالوزارة»: behind a bare noun ب may stand for في.
    if view.traits[index].contains(.prepositional) {
      return view.isSource(index - 1) && !view.traits[index - 1].contains(.definite)
    }
    return view.traits[index].isDisjoint(with: [.preposition, .complementiser, .saying])
      && view.tokens[index].key.count > 1 && view.tokens[index].key != ClauseKeys.bal
  }

  private static func interrupts(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    if !traits.isDisjoint(with: [.turn, .background]) { return true }
    if traits.contains(.participle), view.isSeparator(index - 1) { return true }
    guard traits.contains(.cueVerb), !withholdsName(index, in: view) else { return false }
    // «، وفقا لما نقلته الوكالة،»: the verb is the marker's.
    if index > 1, view.traits[index - 2].contains(.according) { return false }
    if view.traits[index - 1].contains(.relative) { return false }
    return traits.contains(.conjoinedCue) || view.tokens[index - 1].kind == .comma
      || view.traits[index - 1].contains(.coordinator)
      // «، فقد قال في البداية إن …»
      || view.traits[index - 1].isSuperset(of: [.auxiliary, .conjoined])
  }
}
