/// Generates the inflected forms of a headword by the rules of Arabic orthography (`arabic.md` 3).
///
/// Clitics are not generated but taken off the word when it is looked up, so that a headword has some twenty
/// forms and not some thousands.
struct Inflector: Sendable {
  /// The forms of a word.
  ///
  /// - Parameters:
  ///   - term: the headword's letters.
  ///   - partOfSpeech: how it inflects; a phrase's words come one by one.
  ///   - imperfect: a verb's imperfect.
  ///   - listed: forms that no rule gives.
  ///   - isExact: only the term and the listed forms.
  /// - Returns: each form once.
  func forms(
    of term: [ArabicLetter], _ partOfSpeech: LexiconEntry.PartOfSpeech, imperfect: [ArabicLetter]? = nil,
    listed: [[ArabicLetter]] = [], isExact: Bool = false
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
  static let alef: [ArabicLetter] = [.alef]
  static let an: [ArabicLetter] = [.alef, .noon]
  static let ayn: [ArabicLetter] = [.yeh, .noon]
  static let un: [ArabicLetter] = [.waw, .noon]
  static let at: [ArabicLetter] = [.alef, .teh]
  static let noon: [ArabicLetter] = [.noon]
  static let waw: [ArabicLetter] = [.waw]
  static let yeh: [ArabicLetter] = [.yeh]
  static let tehMarbuta: [ArabicLetter] = [.tehMarbuta]
  static let teh: [ArabicLetter] = [.teh]
  static let tan: [ArabicLetter] = [.teh, .alef, .noon]
  static let tayn: [ArabicLetter] = [.teh, .yeh, .noon]
  static let ta: [ArabicLetter] = [.teh, .alef]
  static let tay: [ArabicLetter] = [.teh, .yeh]
}
