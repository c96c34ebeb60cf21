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
}
