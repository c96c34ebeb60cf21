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
    if !patterns.isDisjoint(with: [.accusation, .description]),
      let found = predicate(lead, patterns, in: view)
    {
      return found
    }
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
    // «نفت وقوع "اعتداء" على أراضيها»: a short phrase in marks is part of the object.
    if patterns.contains(.object),
      view.wordCount(view.quotations[quotation].content) <= QuotationJudge.longestScare,
      view.quotations[quotation].marks.lowerBound > verb.upperBound
    {
      return nil
    }
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
  /// To the end of the sentence, and over the following ones as long as they speak in the first person.
  static func end(from start: Int, in view: ParagraphView) -> Int {
    var unit = view.unit(of: start)
    var end = view.units[unit].upperBound
    while unit + 1 < view.units.count {
      let next = view.units[unit + 1]
      guard speaksInFirstPerson(next, in: view), !hasCue(next, in: view) else { break }
      unit += 1
      end = next.upperBound
    }
    return end
  }

  static func speaksInFirstPerson(_ range: Range<Int>, in view: ParagraphView) -> Bool {
    range.contains { view.traits[$0].contains(.firstPerson) && !view.traits[$0].contains(.qad) }
  }

  private static func hasCue(_ range: Range<Int>, in view: ParagraphView) -> Bool {
    range.prefix(3).contains { !view.traits[$0].isDisjoint(with: [.cueVerb, .background, .turn]) }
  }
}

/// The direct object of a verb, behind its subject.
///
/// Arabic marks neither by an ending that is written. What the lexicon knows as a source, and a bare name,
/// is taken as the subject; a noun of announcement (مقتل، ضرورة) begins the object.
struct DirectObject {
  var start: Int
  var source: SourceFinding?

  /// Finds the object, or `nil` where nothing follows.
  static func find(
    after verb: Range<Int>, upTo stop: Int, isParticiple: Bool, continues: Bool,
    subjectBefore: SourceFinding?,
    in view: ParagraphView
  ) -> DirectObject? {
    var index = skipAdjuncts(from: verb.upperBound, upTo: stop, in: view)
    guard index < stop, !view.traits[index].contains(.preposition),
      !view.traits[index].contains(.prepositional)
    else { return nil }
    if view.traits[index].contains(.contentHead) || isParticiple {
      return isParticiple || view.isContentWord(index)
        ? DirectObject(start: index, source: subjectBefore) : nil
    }
    guard view.isContentWord(index) else { return nil }
    let isKnown = view.sources[index] >= 0
    if !isKnown, let subjectBefore, !view.traits[verb.lowerBound].contains(.conjoinedCue) {
      return DirectObject(start: index, source: subjectBefore)
    }
    var end = subjectEnd(from: index, upTo: stop, in: view)
    let isLast = end >= stop || !view.isContentWord(end)
    if !isKnown, isLast {
      let second = (index + 1..<max(index + 1, end)).first { view.traits[$0].contains(.definite) }
      if let second, !view.traits[index].contains(.definite), end >= stop || view.tokens[end].kind != .comma {
        // «وينفي برانسون الاتهام»: a bare name and a noun with the article are subject and object.
        end = second
      } else if continues,
        end >= stop || view.tokens[end].kind != .comma || view.traits[index].contains(.definite)
      {
        // «وأدان الهجوم على القرية»: where nothing more follows the first noun is the object already.
        return DirectObject(start: index)
      }
    }
    if isKnown, isLast { end = knownSubjectEnd(from: index, upTo: end, in: view) }
    let source = SourceFinder.describe(index..<end, in: view)
    index = skipAdjuncts(from: appositionEnd(from: end, upTo: stop, in: view), upTo: stop, in: view)
    // «انتقد الوزير ما وصفه بـ …»: a clause with ما is an object too.
    guard index < stop,
      view.isContentWord(index) || !view.traits[index].isDisjoint(with: [.contentHead, .ma])
    else { return nil }
    return DirectObject(start: index, source: source)
  }

  /// «منظمة العفو الدولية المجزرة»: the title, its complement and adjectives of relation are the subject;
  /// the next noun with the article is the object.
  private static func knownSubjectEnd(from start: Int, upTo end: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    let place = Int(view.sources[start])
    if place >= 0 { index = max(index, view.markers[place].tokens.upperBound) }
    let isBare = index == start + 1 && !view.traits[start].contains(.definite)
    // The complement of a bare title is no object yet.
    if isBare, index < end { index += 1 }
    while index < end, view.traits[index].contains(.nisba) || !view.traits[index].contains(.definite) {
      index += 1
    }
    return index
  }

  /// «الرئيس، أحمد علي، موقفه»: names between two commas belong to the subject.
  private static func appositionEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    guard start < stop, view.tokens[start].kind == .comma else { return start }
    var index = start + 1
    while index < stop, index - start < 7, view.isContentWord(index),
      !view.traits[index].contains(.contentHead)
    {
      index += 1
    }
    return index < stop && index > start + 1 && view.tokens[index].kind == .comma ? index : start
  }

  /// «أمس»، «، في بيان،»: adverbs and places of speech between subject and object.
  private static func skipAdjuncts(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    var index = start
    while index < stop {
      let traits = view.traits[index]
      if view.tokens[index].kind == .comma || !traits.isDisjoint(with: [.time, .turn, .channel]) {
        index += 1
      } else if traits.contains(.fi) || traits.contains(.preposition),
        index > start || isAdjunct(index, in: view)
      {
        index = adjunctEnd(from: index, upTo: stop, in: view)
      } else {
        break
      }
    }
    return index
  }

  private static func isAdjunct(_ index: Int, in view: ParagraphView) -> Bool {
    index + 1 < view.tokens.count && !view.traits[index + 1].isDisjoint(with: [.channel, .time])
  }

  private static func adjunctEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    while index < stop, index - start < 8, view.tokens[index].kind != .comma,
      !view.traits[index].contains(.contentHead)
    { index += 1 }
    return index
  }

  /// The title with its definite complements, then at most three bare names.
  private static func subjectEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    let place = Int(view.sources[start])
    if place >= 0 { index = max(index, view.markers[place].tokens.upperBound) }
    var bare = place >= 0 || view.traits[start].contains(.definite) ? 0 : 1
    while index < stop, view.tokens[index].isWord || view.quotation(at: index) != nil {
      if let quotation = view.quotation(at: index) {
        index = view.quotations[quotation].marks.upperBound
        continue
      }
      let traits = view.traits[index]
      guard view.isContentWord(index), !traits.contains(.contentHead) else { break }
      // «اللجنة العليا للمشاريع»: the complement of a title belongs to it.
      guard place >= 0 || !traits.contains(.prepositional) else { break }
      if !traits.contains(.definite), view.sources[index] < 0, !traits.contains(.nisba) {
        guard bare < 3, place >= 0 || bare > 0 else { break }
        bare += 1
      }
      index += 1
    }
    return min(index, stop)
  }
}
