/// Where the content of a verb begins, and by which frame.
struct ContentOpening {
  var rule: AttributionRule
  var start: Int
  var quotation: Int?
  var isPhrasal = false
  /// The end, where the frame itself tells it.
  var fixedEnd: Int?

  /// A characterisation without a clause is a noun phrase of at most this many tokens.
  static let longestDescription = 10

  /// Chooses among what was found behind the verb, by the frames that the verb has.
  static func choose(
    _ lead: CueLead, _ fact: CueFacts.Fact, verb: Range<Int>, in view: ParagraphView
  ) -> ContentOpening? {
    let patterns = fact.patterns
    if patterns.contains(.relay) { return relay(lead, in: view) }
    if fact.needsClause { return lead.clause.map { clause($0, patterns) } }
    // «حمل الحزب الحكومة مسؤولية …»: the companion begins the charge.
    if let companion = lead.companion, patterns.contains(.accusation) {
      return ContentOpening(rule: .cueAccusation, start: companion, isPhrasal: true)
    }
    if !patterns.isDisjoint(with: [.accusation, .description]),
      let found = predicate(lead, patterns, in: view)
    {
      return found
    }
    if let found = behindName(lead, patterns, in: view) { return found }
    if let complement = lead.complement, !patterns.isDisjoint(with: [.topic, .denial]),
      lead.clause.map({ complement + 1 < $0 }) ?? true, !leadsIntoSpeech(complement, lead)
    {
      return ContentOpening(rule: .cueTopic, start: complement, isPhrasal: true)
    }
    if let index = lead.clause {
      return patterns.isDisjoint(with: [.clause, .belief]) ? nil : clause(index, patterns)
    }
    if let colon = lead.colon, patterns.contains(.speech) { return speech(after: colon, in: view) }
    // «لافتة "…"» is a banner: who only points or calls does not quote.
    guard let quotation = lead.quotation,
      !patterns.isDisjoint(with: [.speech, .object, .accusation, .description])
    else { return nil }
    let mark = view.quotations[quotation].marks.lowerBound
    // «أكد الوزير ضرورة "محاسبة …"»: the object begins at its head.
    if patterns.contains(.object), mark > verb.upperBound, view.traits[mark - 1].contains(.contentHead) {
      return nil
    }
    if qualifiesNoun(view.quotations[quotation], behind: verb, in: view) { return nil }
    // «نفت وقوع "اعتداء" على أراضيها»: a short phrase in marks is part of the object.
    if patterns.contains(.object),
      view.wordCount(view.quotations[quotation].content) <= QuotationJudge.longestScare,
      view.quotations[quotation].marks.lowerBound > verb.upperBound
    {
      return nil
    }
    return quoted(quotation, in: view)
  }

  /// «الارتفاعات الـ"جنونية"»، «معلومات حول مؤامرة "مزعومة"»: a word in marks that says what kind of thing the noun before
  /// it is.
  private static func qualifiesNoun(
    _ quotation: Quotation, behind verb: Range<Int>, in view: ParagraphView
  ) -> Bool {
    let mark = quotation.marks.lowerBound
    guard mark > verb.upperBound, view.wordCount(quotation.content) == 1 else { return false }
    if view.tokens[mark - 1].key == ClauseKeys.al { return true }
    return mark - 2 >= verb.upperBound && view.isContentWord(mark - 1)
      && view.traits[mark - 2].contains(.about) && !view.traits[mark - 1].contains(.definite)
  }

  /// «صرحت السفيرة كارين بيرس "…"»، «أفاد مراسلنا في بغداد أن»: a word in ب between the verb and what it says belongs
  /// to a name.
  private static func behindName(
    _ lead: CueLead, _ patterns: CuePattern, in view: ParagraphView
  ) -> ContentOpening? {
    guard lead.isGuess, let complement = lead.complement,
      patterns.isDisjoint(with: [.accusation, .description]),
      !view.traits[complement - 1].contains(.definite)
    else { return nil }
    if let index = lead.clause, patterns.contains(.clause), !view.traits[index - 1].contains(.preposition),
      !(complement..<index).contains(where: { view.traits[$0].contains(.cueVerb) })
    {
      return clause(index, patterns)
    }
    guard let quotation = lead.quotation, patterns.contains(.speech),
      view.wordCount(view.quotations[quotation].content) > QuotationJudge.longestScare
    else { return nil }
    return quoted(quotation, in: view)
  }

  private static func clause(_ index: Int, _ patterns: CuePattern) -> ContentOpening {
    ContentOpening(rule: patterns.contains(.belief) ? .cueBelief : .cueClause, start: index)
  }

  /// «علق على القرار: "…"»: what the verb is about, not what is said.
  private static func leadsIntoSpeech(_ complement: Int, _ lead: CueLead) -> Bool {
    lead.colon.map { $0 > complement && $0 - complement < 12 } ?? false
  }

  /// A quotation behind the verb is the content; what is left of the sentence is the outlet's.
  private static func quoted(_ quotation: Int, in view: ParagraphView) -> ContentOpening {
    let content = view.quotations[quotation].content
    return ContentOpening(
      rule: .quotationSourced, start: content.lowerBound, quotation: quotation, fixedEnd: content.upperBound)
  }

  /// Speech behind a colon: the quotation where there is one, else the sentence.
  private static func speech(after colon: Int, in view: ParagraphView) -> ContentOpening? {
    guard colon + 1 < view.tokens.count else { return nil }
    if let quotation = view.quotation(at: colon + 1), view.quotations[quotation].marks.lowerBound == colon + 1
    {
      return quoted(quotation, in: view)
    }
    return ContentOpening(
      rule: .cueSpeech, start: colon + 1, fixedEnd: SpeechExtent.end(from: colon + 1, in: view))
  }

  /// «اتهم X بـ …»، «وصف X بأنه …»: what stands behind ب is the source's.
  private static func predicate(
    _ lead: CueLead, _ patterns: CuePattern, in view: ParagraphView
  ) -> ContentOpening? {
    let rule: AttributionRule = patterns.contains(.accusation) ? .cueAccusation : .cueDescription
    if let clause = lead.clause, lead.complement.map({ clause <= $0 + 1 }) ?? true {
      return ContentOpening(rule: rule, start: clause)
    }
    if let complement = lead.complement {
      let isDescription = rule == .cueDescription
      let end = isDescription ? descriptionEnd(from: complement, in: view) : nil
      return ContentOpening(rule: rule, start: complement, isPhrasal: true, fixedEnd: end)
    }
    guard let quotation = lead.quotation else { return nil }
    return quoted(quotation, in: view)
  }

  /// To the comma, or to the end of the quotation that the description begins with.
  private static func descriptionEnd(from start: Int, in view: ParagraphView) -> Int {
    let unit = view.units[view.unit(of: start)]
    var index = start
    while index < unit.upperBound, index - start < longestDescription {
      if let quotation = view.quotation(at: index) {
        let end = view.quotations[quotation].marks.upperBound
        return min(end, unit.upperBound)
      }
      if index > start, !view.tokens[index].isWord, view.tokens[index].kind != .number { return index }
      index += 1
    }
    return index
  }

  /// «نقلت الوكالة عن X قوله إن …»: without عن somebody carried goods.
  private static func relay(_ lead: CueLead, in view: ParagraphView) -> ContentOpening? {
    guard lead.complement != nil else { return nil }
    if let clause = lead.clause { return ContentOpening(rule: .cueRelay, start: clause) }
    if let colon = lead.colon, var opening = speech(after: colon, in: view) {
      opening.rule = .cueRelay
      return opening
    }
    guard let quotation = lead.quotation else { return nil }
    var opening = quoted(quotation, in: view)
    opening.rule = .cueRelay
    return opening
  }
}

/// How far speech without quotation marks runs behind a colon.
enum SpeechExtent {
  /// No sentence is looked through farther than this, in tokens, so that a paragraph of colons costs linear time.
  private static let reach = 200
  /// Nor is speech followed over more sentences than this.
  private static let mostSentences = 100

  /// To the end of the sentence, and over the following ones as long as they speak in the first person, or go on with
  /// one that does.
  static func end(from start: Int, in view: ParagraphView) -> Int {
    var unit = view.unit(of: start)
    let last = min(view.units.count - 1, unit + mostSentences)
    var end = view.units[unit].upperBound
    if let report = report(in: start + 1..<max(start + 1, min(end, start + reach)), view) { return report }
    let isDirect = speaksInFirstPerson(start..<min(end, start + reach), in: view)
    while unit < last {
      let next = view.units[unit + 1]
      let opening = next.lowerBound..<min(next.upperBound, next.lowerBound + reach)
      guard speaksInFirstPerson(opening, in: view) || isDirect && !beginsAnew(next.lowerBound, in: view),
        !hasCue(next, in: view)
      else { break }
      unit += 1
      end = next.upperBound
    }
    return end
  }

  /// «وقال: …، مضيفا أن …»: from the participle on the outlet reports.
  private static func report(in range: Range<Int>, _ view: ParagraphView) -> Int? {
    range.first { index in
      guard view.traits[index].contains(.participle), view.tokens[index - 1].kind == .comma else {
        return false
      }
      return (index + 1..<min(index + 4, range.upperBound)).contains {
        view.traits[$0].contains(.complementiser)
      }
    }
  }

  static func speaksInFirstPerson(_ range: Range<Int>, in view: ParagraphView) -> Bool {
    range.contains { view.traits[$0].contains(.firstPerson) && !view.traits[$0].contains(.qad) }
  }

  /// «وسجل اللاعب …»: a sentence with و tells the next thing.
  private static func beginsAnew(_ first: Int, in view: ParagraphView) -> Bool {
    !view.tokens[first].isWord || view.tokens[first].key[0] == .waw
  }

  private static func hasCue(_ range: Range<Int>, in view: ParagraphView) -> Bool {
    range.prefix(3).contains { !view.traits[$0].isDisjoint(with: [.cueVerb, .background, .turn]) }
  }
}
