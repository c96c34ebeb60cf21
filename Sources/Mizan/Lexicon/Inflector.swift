/// Generates the inflected forms of a headword by the rules of Arabic orthography (`arabic.md` 3).
///
/// Clitics are not generated but taken off the word when it is looked up, so that a headword has some twenty
/// forms and not some thousands.
struct Inflector: Sendable {
  /// The forms of a word.
  ///
  /// - Parameters:
  ///   - term: the headword.
  ///   - partOfSpeech: how it inflects; a phrase's words come one by one.
  ///   - imperfect: a verb's imperfect.
  ///   - listed: forms that no rule gives.
  ///   - isExact: only the term and the listed forms.
  /// - Returns: each form once.
  func forms(
    of term: WordKey, _ partOfSpeech: LexiconEntry.PartOfSpeech, imperfect: WordKey? = nil,
    listed: [WordKey] = [], isExact: Bool = false
  ) -> [InflectedForm] {
    var table = InflectionTable(headword: term)
    if isExact || partOfSpeech == .particle || partOfSpeech == .name || partOfSpeech == .phrase {
      for word in [term] + listed { table.add(word, .free, exactFeatures(partOfSpeech)) }
      return table.forms.map { form in
        var form = form
        // Each of its spellings is the word itself.
        form.distance = .none
        return form
      }
    }
    if partOfSpeech == .verb {
      let shape = VerbShape(perfect: term, imperfect: imperfect)
      VerbInflector.perfect(term, shape, into: &table)
      if let imperfect { ImperfectInflector.inflect(imperfect, shape, into: &table) }
      if shape.isAssimilated { ImperfectInflector.assimilatedPassive(of: term, into: &table) }
      table.isListing = true
      for word in listed { table.add(word, [.free, .perfect, .imperfect], []) }
      return table.forms
    }
    NominalInflector.inflect(term, isAdjective: partOfSpeech == .adjective, listed: listed, into: &table)
    table.isListing = true
    for word in listed { NominalInflector.inflectListed(word, into: &table) }
    return table.forms
  }

  /// A verb's exact form is still a verb: «قال» written as an exact form.
  private func exactFeatures(_ partOfSpeech: LexiconEntry.PartOfSpeech) -> FormFeatures {
    switch partOfSpeech {
    case .noun, .adjective, .name: .nominal
    case .verb: []
    case .phrase, .particle: .particle
    }
  }
}

/// Letters that the inflection rules write often, by the name of the ending.
enum Ending {
  static let alef = WordKey(.alef)
  static let alefMadda = WordKey(.alefMadda)
  static let hamza = WordKey(.hamza)
  static let wawHamza = WordKey(.wawHamza)
  static let yehHamza = WordKey(.yehHamza)
  static let alefMaksura = WordKey(.alefMaksura)
  static let tehMarbuta = WordKey(.tehMarbuta)
  static let teh = WordKey(.teh)
  static let noon = WordKey(.noon)
  static let waw = WordKey(.waw)
  static let yeh = WordKey(.yeh)
  static let an = WordKey([.alef, .noon])
  static let ayn = WordKey([.yeh, .noon])
  static let un = WordKey([.waw, .noon])
  static let at = WordKey([.alef, .teh])
  static let tan = WordKey([.teh, .alef, .noon])
  static let tayn = WordKey([.teh, .yeh, .noon])
  static let ta = WordKey([.teh, .alef])
  static let tay = WordKey([.teh, .yeh])
  static let na = WordKey([.noon, .alef])
  static let wa = WordKey([.waw, .alef])
  static let tum = WordKey([.teh, .meem])
}

/// What the inflection rules do with the letters of a stem.
extension WordKey {
  /// The key of one letter.
  init(_ letter: ArabicLetter) { self.init(first: UInt64(letter.rawValue), second: 0) }

  /// The first letter; `nil` when there is none.
  var first: ArabicLetter? { isEmpty ? nil : self[0] }

  /// The last letter; `nil` when there is none.
  var last: ArabicLetter? { isEmpty ? nil : self[count - 1] }

  /// The letters of both, in their order; empty when they are more than a key holds.
  static func + (left: WordKey, right: WordKey) -> WordKey {
    let count = left.count
    guard count + right.count <= capacity else { return .empty }
    return WordKey(bits: left.bits | right.bits &<< UInt128(count * 6))
  }

  /// The key without its last letter.
  func dropLast() -> WordKey { isEmpty ? self : slice(0..<count - 1) }

  /// The key without the letter at a place.
  func removing(at index: Int) -> WordKey { slice(0..<index) + dropFirst(index + 1) }
}
