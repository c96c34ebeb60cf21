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
    // «أكد لهم أهمية …»: to whom it was said.
    if index < stop, ClauseKeys.datives.contains(view.tokens[index].key) { index += 1 }
    guard index < stop, !view.traits[index].contains(.preposition),
      !view.traits[index].contains(.prepositional)
    else { return nil }
    if beginsObject(index, in: view) || isParticiple {
      return isParticiple || view.isContentWord(index)
        ? DirectObject(start: index, source: subjectBefore) : nil
    }
    guard view.isContentWord(index) else { return nil }
    // «وينفي ضلوعه بالمحاولة»: a noun with a pronoun, and no subject of another one behind it.
    if hasPossessor(view.tokens[index].key), !view.isSource(index), index + 1 < stop,
      view.traits[index + 1].contains(.prepositional)
    {
      return DirectObject(start: index, source: subjectBefore)
    }
    let isKnown = view.isSource(index)
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
    if isKnown, SubjectExtent.isInstitution(index, in: view) {
      end = SubjectExtent.behindAdjective(in: index..<end, view) ?? end
    }
    let source = SourceFinder.describe(index..<end, in: view)
    if let announced = announcement(behind: end, upTo: stop, in: view) {
      let phrase = index..<phraseEnd(from: end, upTo: announced, in: view)
      return DirectObject(start: announced, source: SourceFinder.describe(phrase, in: view))
    }
    index = skipAdjuncts(from: appositionEnd(from: end, upTo: stop, in: view), upTo: stop, in: view)
    // «انتقد الوزير ما وصفه بـ …»: a clause with ما is an object too; «شددت الشرطة القيود ومنعت …» goes on to an act.
    guard index < stop, !ClauseStart.isConjoinedVerb(index, in: view),
      view.isContentWord(index) || !view.traits[index].isDisjoint(with: [.contentHead, .ma])
        || view.quotation(at: index) != nil
    else { return nil }
    return DirectObject(start: index, source: source)
  }

  /// «أعلن إيفرتون المنافس في الدوري، الخميس، تعيين …»: behind an apposition and a comma the noun of announcement is
  /// the object.
  private static func announcement(behind end: Int, upTo stop: Int, in view: ParagraphView) -> Int? {
    // «بطل فرنسا لكرة القدم الجمعة تعاقده»: ل with its noun belongs to the subject.
    guard end < stop,
      !view.isContentWord(end) || view.traits[end].contains(.definite) || view.tokens[end].key[0] == .lam
    else { return nil }
    var hasComma = false
    for index in end..<stop {
      if view.traits[index].contains(.contentHead) {
        let isFree = view.tokens[index - 1].kind == .comma || view.traits[index - 1].contains(.time)
        // «المسؤول في المنظمة ضرورة …»: a noun with the article takes no complement.
        return hasComma && isFree || view.traits[index - 1].contains(.definite) ? index : nil
      }
      if view.tokens[index].kind == .comma { hasComma = true }
    }
    return nil
  }

  /// The source with its apposition, up to the comma.
  private static func phraseEnd(from end: Int, upTo limit: Int, in view: ParagraphView) -> Int {
    (end..<limit).first { view.tokens[$0].kind == .comma } ?? end
  }

  /// «منظمة العفو الدولية المجزرة»: the title, its complement and adjectives of relation are the subject;
  /// the next noun with the article is the object.
  private static func knownSubjectEnd(from start: Int, upTo end: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    let place = view.source(at: start)
    if place >= 0 { index = max(index, view.markers[place].tokens.upperBound) }
    let isBare = index == start + 1 && !view.traits[start].contains(.definite)
    // The complement of a bare title is no object yet; «مبعوث الأمم المتحدة»: it may be several words.
    if isBare || index < end && view.traits[index].contains(.inName) {
      index = complementEnd(from: index, upTo: end, in: view)
    }
    let names = index
    while index < end,
      view.traits[index].contains(.nisba) || !view.traits[index].contains(.definite)
        || ClauseKeys.officeAdjectives.contains(view.tokens[index].key) || isRank(index, in: view)
    {
      // «حاكم الولاية سامي حداد حالة الطوارئ»: behind two names the ending ة is a noun's.
      let isNoun =
        !view.traits[index].contains(.nisba) && view.tokens[index].key.hasSuffix(ClauseKeys.tehMarbuta)
      if isNoun, index - names > 1, !view.traits[index - 1].contains(.definite) { break }
      index += 1
    }
    return index
  }

  /// «المتحدث باسم البحرية العميد سامي حداد»: a rank with its name stands beside the office.
  private static func isRank(_ index: Int, in view: ParagraphView) -> Bool {
    let place = view.source(at: index)
    guard place >= 0 else { return false }
    let kind = view.facts[view.markers[place].entry].sourceKind
    return kind == .office || kind == .person
  }

  /// «الجيش», «باسم الجيش», «الأمم المتحدة».
  private static func complementEnd(from start: Int, upTo end: Int, in view: ParagraphView) -> Int {
    var index = start
    if index < end, view.traits[index].contains(.inName) { index += 1 }
    guard index < end else { return index }
    let place = view.source(at: index)
    return min(end, place >= 0 ? max(index + 1, view.markers[place].tokens.upperBound) : index + 1)
  }

  /// «الرئيس، أحمد علي، موقفه»: names between two commas belong to the subject.
  private static func appositionEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    guard start < stop, view.tokens[start].kind == .comma else { return start }
    var index = start + 1
    // «سوريا، الموقعة على المعاهدة، ذلك»: a participle brings its preposition.
    let isParticiple = index < stop && view.traits[index].contains(.definite)
    while index < stop, index - start < (isParticiple ? 12 : 7),
      view.isContentWord(index) || isParticiple && view.traits[index].contains(.preposition),
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
      if view.tokens[index].kind == .comma || !traits.isDisjoint(with: [.time, .turn, .channel])
        || isDay(index, in: view)
      {
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

  /// «يوم الجمعة»: a day with its name.
  private static func isDay(_ index: Int, in view: ParagraphView) -> Bool {
    view.tokens[index].key == ClauseKeys.day && index + 1 < view.tokens.count
      && view.traits[index + 1].contains(.time)
  }

  private static func isAdjunct(_ index: Int, in view: ParagraphView) -> Bool {
    index + 1 < view.tokens.count && !view.traits[index + 1].isDisjoint(with: [.channel, .time])
  }

  private static func adjunctEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    // A lead that was cut off may end in the preposition.
    guard index < stop else { return stop }
    if view.traits[index].contains(.time) {
      while index < stop, view.traits[index].contains(.time) { index += 1 }
      return index
    }
    while index < stop, index - start < 8, view.tokens[index].kind != .comma,
      !view.traits[index].contains(.contentHead)
    { index += 1 }
    return index
  }

  /// A noun of announcement or of speech («نفى سامي الاتهامات») is no part of the subject.
  private static func beginsObject(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    return traits.contains(.contentHead)
      || traits.contains(.speechNoun) && !traits.contains(.channel)
  }

  /// «أسفها»، «قلقهم»: a noun with a pronoun is no name.
  static func hasPossessor(_ key: WordKey) -> Bool {
    guard key.count > 2 else { return false }
    return endsInPronoun(key) || key[key.count - 1] == .heh && (key.count > 4 || key.count == 3)
  }

  /// «أسفها»، «قلقهم»: ends in ها or هم, as few words do by themselves (مهم).
  static func endsInPronoun(_ key: WordKey) -> Bool {
    guard key.count > 2, key[key.count - 2] == .heh else { return false }
    return key[key.count - 1] == .alef || key[key.count - 1] == .meem
  }

  /// The title with its definite complements, then at most three bare names.
  private static func subjectEnd(from start: Int, upTo stop: Int, in view: ParagraphView) -> Int {
    var index = start + 1
    let place = view.source(at: start)
    if place >= 0 { index = max(index, view.markers[place].tokens.upperBound) }
    var bare = place >= 0 || view.traits[start].contains(.definite) ? 0 : 1
    while index < stop, view.tokens[index].isWord || view.quotation(at: index) != nil {
      if let quotation = view.quotation(at: index) {
        index = view.quotations[quotation].marks.upperBound
        continue
      }
      let traits = view.traits[index]
      guard view.isContentWord(index), !beginsObject(index, in: view),
        !ClauseKeys.quantifiers.contains(view.tokens[index].key),
        !ClauseStart.isConjoinedVerb(index, in: view)
      else { break }
      // «تنتقد ديمة الطريقة»: behind a bare name a noun in ة with the article is no family name.
      if place < 0, bare > 0, traits.contains(.definite),
        view.tokens[index].key.hasSuffix(ClauseKeys.tehMarbuta)
      {
        break
      }
      // «اللجنة العليا للمشاريع»: the complement of a title belongs to it.
      guard place >= 0 || !traits.contains(.prepositional) else { break }
      if !traits.contains(.definite), !view.isSource(index), !traits.contains(.nisba) {
        guard bare < 3, place >= 0 || bare > 0, !hasPossessor(view.tokens[index].key) else { break }
        bare += 1
      }
      index += 1
    }
    return min(index, stop)
  }
}
