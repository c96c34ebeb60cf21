/// A letter of normalised Arabic text, as a small code.
///
/// Codes fit in six bits, so that twenty letters pack into two machine words (`WordKey`). Zero is no letter.
/// Persian and Maghrebi letters of foreign names stay distinct (`arabic.md` 2.1).
public struct ArabicLetter: RawRepresentable, Hashable, Sendable {
  /// The code, 1 to 63.
  public let rawValue: UInt8

  /// Creates a letter from its code.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The letters in the order of their codes, from 1.
  static let alphabet: [Unicode.Scalar] = [
    "\u{0627}", "\u{0623}", "\u{0625}", "\u{0622}", "\u{0621}", "\u{0624}", "\u{0626}", "\u{0649}",
    "\u{0629}",
    "\u{0628}", "\u{062A}", "\u{062B}", "\u{062C}", "\u{062D}", "\u{062E}", "\u{062F}", "\u{0630}",
    "\u{0631}",
    "\u{0632}", "\u{0633}", "\u{0634}", "\u{0635}", "\u{0636}", "\u{0637}", "\u{0638}", "\u{0639}",
    "\u{063A}",
    "\u{0641}", "\u{0642}", "\u{0643}", "\u{0644}", "\u{0645}", "\u{0646}", "\u{0647}", "\u{0648}",
    "\u{064A}",
    "\u{067E}", "\u{0686}", "\u{0698}", "\u{06AF}", "\u{06A4}", "\u{06A8}",
  ]

  /// The letter as a scalar of the Arabic block.
  public var scalar: Unicode.Scalar {
    let index = Int(rawValue) - 1
    return Self.alphabet.indices.contains(index) ? Self.alphabet[index] : "\u{FFFD}"
  }

  // Named in the order of the alphabet above.
  static let alef = ArabicLetter(rawValue: 1)
  static let alefHamzaAbove = ArabicLetter(rawValue: 2)
  static let alefHamzaBelow = ArabicLetter(rawValue: 3)
  static let alefMadda = ArabicLetter(rawValue: 4)
  static let hamza = ArabicLetter(rawValue: 5)
  static let wawHamza = ArabicLetter(rawValue: 6)
  static let yehHamza = ArabicLetter(rawValue: 7)
  static let alefMaksura = ArabicLetter(rawValue: 8)
  static let tehMarbuta = ArabicLetter(rawValue: 9)
  static let beh = ArabicLetter(rawValue: 10)
  static let teh = ArabicLetter(rawValue: 11)
  static let seen = ArabicLetter(rawValue: 20)
  static let feh = ArabicLetter(rawValue: 28)
  static let kaf = ArabicLetter(rawValue: 30)
  static let lam = ArabicLetter(rawValue: 31)
  static let meem = ArabicLetter(rawValue: 32)
  static let noon = ArabicLetter(rawValue: 33)
  static let heh = ArabicLetter(rawValue: 34)
  static let waw = ArabicLetter(rawValue: 35)
  static let yeh = ArabicLetter(rawValue: 36)

  /// Tells whether the letter is an alef of any seat: ا أ إ آ.
  public var isAlef: Bool { rawValue >= 1 && rawValue <= 4 }
}
