/// What the letters of a perfect, beside its imperfect, tell of a verb: its weak letter, and which nouns are
/// written like it.
struct VerbShape: Sendable {
  /// The root's last two letters are one: زج، احتل، أعد.
  let isDoubled: Bool
  /// The middle letter of the root is weak: قال, but not حوّل, whose و doubles.
  let isHollow: Bool
  /// The first letter of the root is و, which the imperfect drops: وصل، يصل.
  let isAssimilated: Bool
  /// The bare stem is also a pattern of nouns (فَعْل، تَفَعُّل، فاعل، أَفعل), so that the context decides.
  let resemblesNoun: Bool
  /// The passive of a hollow verb in ي is written like its verbal noun: باع، يبيع، بيع.
  let passiveResemblesNoun: Bool

  init(perfect: WordKey, imperfect: WordKey?) {
    let isWeak = perfect.last == .alefMaksura || perfect.last == .alef
    isHollow = perfect.count > 2 && perfect[perfect.count - 2] == .alef && !isWeak
    isDoubled = Self.isDoubled(perfect, imperfect)
    isAssimilated = perfect.count == 3 && perfect[0] == .waw && imperfect?.count == 3
    resemblesNoun = !isWeak && Self.isNounPattern(perfect)
    passiveResemblesNoun = imperfect.map { $0.count >= 3 && $0[$0.count - 2] == .yeh } ?? false
  }

  private static func isDoubled(_ perfect: WordKey, _ imperfect: WordKey?) -> Bool {
    switch perfect.count {
    case 2: return true
    // أعد، يعد; but أخذ، يأخذ.
    case 3: return perfect[0] == .alefHamzaAbove && imperfect?.count == 3
    // احتل and انضم have one letter less than افتعل and انفعل.
    case 4:
      return perfect[0] == .alef && (perfect[2] == .teh || perfect[1] == .noon) && perfect[3] != .alefMaksura
    default: return false
    }
  }

  /// Tells whether a noun may have these letters, with other vowels.
  static func isNounPattern(_ stem: WordKey) -> Bool {
    switch stem.count {
    case 2, 3: return true
    case 4: return stem[0] == .teh || stem[0] == .alefHamzaAbove || stem[1] == .alef
    case 5: return stem[0] == .teh && stem[2] == .alef
    default: return false
    }
  }
}
