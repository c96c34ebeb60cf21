/// Tells whether a word behind a comma begins a clause of the outlet's own, as far as its letters show.
///
/// A list goes on with nouns («، وإطلاق الأسرى»); what ends it is a verb («، ويعيش السكان»), a conclusion with ف
/// («، فالحكم …») or a clause with ما («، وما تبعها»), which hurried writers join to its verb («، مايؤكد»).
enum ClauseStart {
  /// A verb in the imperfect is no shorter than this, its conjunction not counted.
  private static let shortestVerb = 4
  /// Letters that ما and its imperfect verb have at least when written together (مايؤكد).
  private static let shortestFusion = 6

  /// A clause of another subject, which ends a noun phrase though not a reported clause.
  static func endsPhrase(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    if !traits.isDisjoint(with: [.contrast, .ma, .afterwards]) { return true }
    if ClauseKeys.reasons.contains(view.tokens[index].key) { return true }
    // «، وهي …»: a clause about what was named; «، وكان …»: background.
    if traits.contains(.conjoined), !traits.isDisjoint(with: [.pronoun, .was]) { return true }
    if isCircumstance(index, in: view) || ClauseKeys.denials.contains(view.tokens[index].key) { return true }
    let key = view.tokens[index].key
    if key[0] == .feh, view.tokens[index].kind == .arabicWord, !view.isSource(index) {
      return isConclusion(key, traits)
    }
    return isConjoinedVerb(index, in: view)
  }

  /// «، وسط مطالبات بـ …»، «، على خلفية …»، «، رغم …»: the outlet tells what goes with it.
  static func isCircumstance(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    guard traits.contains(.preposition), view.tokens[index - 1].kind == .comma, index + 1 < view.tokens.count
    else { return false }
    if !traits.isDisjoint(with: [.ala, .fi]) {
      return ClauseKeys.grounds.contains(view.tokens[index + 1].key)
    }
    return ClauseKeys.circumstances.contains(view.tokens[index].key)
  }

  /// «، لكن الأداء …»، «، في حين أنه …».
  static func isContrast(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    if key[0] == .lam || key[0] == .waw { return ClauseKeys.but.contains(key) }
    return view.traits[index].contains(.fi) && index + 1 < view.tokens.count
      && view.tokens[index + 1].key == ClauseKeys.hin
  }

  /// «، وتأجيج العنف»: و with a noun goes on with a list; «، وليس …»، «، ويعيش …»، «، رغم …» do not.
  static func continuesList(_ index: Int, in view: ParagraphView) -> Bool {
    guard index < view.tokens.count else { return false }
    // «المخاوف من الفوضى، خاصة في الجنوب»
    if ClauseKeys.especially.contains(view.tokens[index].key) { return true }
    guard view.tokens[index].key[0] == .waw else { return false }
    return view.traits[index].isDisjoint(with: .anyFunction) && !isConjoinedVerb(index, in: view)
      && !view.traits[index].contains(.cueVerb)
  }

  /// «ومنعت»: و with a finite verb, as far as the letters show.
  static func isConjoinedVerb(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    guard view.tokens[index].kind == .arabicWord, !view.isSource(index), key[0] == .waw else {
      return false
    }
    return view.traits[index].isDisjoint(with: [.cueVerb, .definite]) && isFinite(key)
  }

  /// ما written together with its verb: «مايؤكد»، «وماتبعه».
  static func isFusedMa(_ index: Int, in view: ParagraphView) -> Bool {
    if view.traits[index].contains(.fusedMa) { return true }
    let key = view.tokens[index].key
    let first = key[0] == .waw || key[0] == .feh ? 1 : 0
    guard key.count - first >= shortestFusion else { return false }
    return key[first] == .meem && key[first + 1] == .alef && key[first + 2] == .yeh
      && view.tokens[index].kind == .arabicWord && !foreign.contains(key)
  }

  /// «، فالحكم»، «، فما»، «، فإن»، «، فهو»: ف draws a conclusion and joins no nouns.
  private static func isConclusion(_ key: WordKey, _ traits: WordTraits) -> Bool {
    if traits.contains(.conjoined) {
      return !traits.isDisjoint(with: [.complementiser, .pronoun, .demonstrative, .auxiliary, .negates])
    }
    return traits.contains(.definite) || (key[1] == .yeh && key.count > shortestVerb)
  }

  /// A verb behind و: the imperfect in ي, the feminine perfect in ت, and the perfect of the measures VII, VIII and
  /// X, which has no alef but its first where the verbal noun has one («وانتشرت»، but «وانتشار»).
  private static func isFinite(_ key: WordKey) -> Bool {
    let count = key.count
    guard count > shortestVerb else { return false }
    if key[1] == .yeh { return true }
    let last = key[count - 1]
    if last == .teh, key[count - 2] != .alef, count > shortestVerb + 1 { return true }
    guard key[1] == .alef, key[2] == .noon || key[2] == .seen || key[3] == .teh, last != .tehMarbuta else {
      return false
    }
    return (2..<count).allSatisfy { key[$0] != .alef }
  }

  private static let foreign = WordSet(
    "مايكروسوفت مايكروفون مايونيز مايوركا ومايكروسوفت")
}
