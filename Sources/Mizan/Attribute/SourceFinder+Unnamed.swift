extension SourceFinder {
  // MARK: Nobody in particular

  /// «هناك من يرى أن …»: the phrase of the lexicon that ends right before the verb; its من is the one who sees, and no
  /// preposition.
  static func unnamedSubject(before verb: Int, from lower: Int, in view: ParagraphView) -> Range<Int>? {
    guard verb - 2 >= lower, view.traits[verb - 1].contains(.min) else { return nil }
    let place = view.source(at: verb - 2)
    guard place >= 0, view.markers[place].tokens == verb - 2..<verb,
      view.facts[view.markers[place].entry].role == .vagueSource
    else { return nil }
    return view.markers[place].tokens
  }

  /// Tells whether a word lies in the phrase that withholds a name, so that it reports nothing («رفض ذكر اسمه»).
  static func isInWithheldName(_ index: Int, in view: ParagraphView) -> Bool {
    (max(0, index - 2)...index).contains { first in
      let place = view.source(at: first)
      return place >= 0 && view.markers[place].tokens.contains(index)
        && view.facts[view.markers[place].entry].patterns.contains(.anonymous)
    }
  }

  /// «مسؤول طلب عدم ذكر اسمه»، «المسؤول الذي لم تسمه»: a title whose holder the report does not name stands for nobody
  /// in particular.
  static func isUnnamed(_ phrase: Range<Int>, in view: ParagraphView) -> Bool {
    guard view.anyTraits.contains(.source) else { return false }
    // The phrase of the lexicon lies in what was taken for the name, or in the clause behind it.
    var end = phrase.upperBound
    while end < view.tokens.count, end - phrase.upperBound < 2,
      !view.traits[end].isDisjoint(with: .relative) || view.tokens[end].kind == .comma
    {
      end += 1
    }
    let limit = min(end + 1, view.tokens.count)
    return (phrase.lowerBound + 1..<max(phrase.lowerBound + 1, limit)).contains { index in
      let place = view.source(at: index)
      return place >= 0 && view.facts[view.markers[place].entry].patterns.contains(.anonymous)
    }
  }

  /// «مسؤول أمريكي»، «تقرير صحفي»: a title without article, definite complement or name is nobody in
  /// particular.
  static func isIndefinite(_ marker: LexiconMatch, in phrase: Range<Int>, _ view: ParagraphView)
    -> Bool
  {
    let reading = marker.lastReading
    guard !marker.reading.proclitics.contains(.article), !reading.proclitics.contains(.article),
      reading.enclitic == .none, !view.traits[marker.tokens.upperBound - 1].contains(.definite),
      view.facts[marker.entry].sourceKind != .organisation || marker.tokens.count == 1
    else { return false }
    if view.facts[marker.entry].patterns.contains(.known) || isNamedBehind(marker, view) { return false }
    for index in marker.tokens.upperBound..<max(marker.tokens.upperBound, phrase.upperBound) {
      let traits = view.traits[index]
      if isIssuer(index, of: view.facts[marker.entry], view) { return false }
      if traits.contains(.prepositional) { return true }
      // «دبلوماسي رفيع المستوى»: what is high is his rank.
      if view.tokens[index].key == ClauseKeys.rank { return true }
      if looksLikeAdjective(index, view) { continue }
      if traits.contains(.definite) || traits.contains(.inName) || view.isSource(index) { return false }
      if !traits.isDisjoint(with: [.preposition, .relative, .time]) { return true }
      if view.tokens[index].kind == .otherWord || view.tokens[index].kind == .doubleQuote { return false }
      // «وثائق مسربة»: behind a text the ending ة is an adjective's, since texts have no names in it.
      if index == marker.tokens.upperBound, view.facts[marker.entry].sourceKind == .document,
        view.tokens[index].key.hasSuffix(ClauseKeys.tehMarbuta),
        index + 1 >= view.tokens.count || !view.traits[index + 1].contains(.definite)
      {
        return true
      }
      // «وثائق حصلت عليها …»: a verb begins a clause about the noun.
      if index == marker.tokens.upperBound, view.facts[marker.entry].sourceKind != .outlet,
        isFeminineVerb(view.tokens[index].key)
      {
        return true
      }
      if view.tokens[index].kind == .arabicWord, !traits.contains(.nisba) { return false }
    }
    return true
  }

  /// «تقرير للبنك المركزي»، «بيان صادر عن الجيش»: a text stands for who issued it.
  private static func isIssuer(_ index: Int, of fact: CueFacts.Fact, _ view: ParagraphView) -> Bool {
    guard fact.sourceKind == .document else { return false }
    if view.traits[index].contains(.prepositional) { return view.isSource(index) }
    return ClauseKeys.issued.contains(view.tokens[index].key) && index + 2 < view.tokens.count
      && view.traits[index + 1].contains(.an) && view.isSource(index + 2)
  }

  /// «قناة (سي إن إن)»: a name in brackets; «متحدث في قوات البحرية»: who speaks for an institution is no unnamed member
  /// of it.
  private static func isNamedBehind(_ marker: LexiconMatch, _ view: ParagraphView) -> Bool {
    let next = marker.tokens.upperBound
    guard next + 1 < view.tokens.count else { return false }
    if view.tokens[next].kind == .openBracket { return view.tokens[next + 1].isWord }
    return view.traits[next].contains(.fi) && spokespersons.contains(view.tokens[next - 1].key)
      && (view.isSource(next + 1) || view.traits[next + 1].contains(.definite))
  }

  private static let spokespersons = WordSet("متحدث متحدثة ناطق ناطقة")

  /// The feminine perfect, by its ت; a plural noun has the alef before it.
  static func isFeminineVerb(_ key: WordKey) -> Bool {
    key.count > 3 && key[key.count - 1] == .teh && key[key.count - 2] != .alef
  }

  /// رفيع، كبير، بارز، مطلع: the common adjectives of unnamed officials.
  private static func looksLikeAdjective(_ index: Int, _ view: ParagraphView) -> Bool {
    adjectives.contains(view.tokens[index].key)
  }

  private static let adjectives = WordSet(
    "رفيع رفيعة كبير كبيرة كبار بارز بارزة مطلع مطلعة مطلعون سابق"
      + " سابقة سابقون جديد جديدة مستقل مستقلة مستقلون مستقلين معارض معارضة معارضون معارضين"
      + " مقرب مقربة مقربون مقربين آخر أخرى آخرون آخرين بارزون بارزين مطلعين سابقين متقاعد متقاعدون متقاعدين")
}
