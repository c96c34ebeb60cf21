/// What one Unicode scalar is to the text layer: a letter with its normalised code, something to skip, or a sign.
///
/// One byte, so that the two tables of the tokenizer (ASCII and the Arabic block) stay in the fastest cache.
/// The letter map and the sets of invisible scalars and marks are those of `arabic.md` 2.1.
struct ScalarClass: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt8

  /// Deleted: joiners, bidi marks, soft hyphens, variation selectors.
  static let invisible = ScalarClass(rawValue: 64)
  /// The kashida, which only stretches a word.
  static let tatweel = ScalarClass(rawValue: 65)
  /// Tashkeel and Quranic marks.
  static let mark = ScalarClass(rawValue: 66)
  /// U+0654, which composes with the letter before it.
  static let hamzaAbove = ScalarClass(rawValue: 67)
  /// U+0655, which composes with the letter before it.
  static let hamzaBelow = ScalarClass(rawValue: 68)
  /// U+0653, which composes with the letter before it.
  static let maddah = ScalarClass(rawValue: 69)
  /// White space inside a line, and control characters.
  static let space = ScalarClass(rawValue: 70)
  /// LF, CR, U+2028, U+2029.
  static let lineBreak = ScalarClass(rawValue: 71)
  /// A decimal digit of any script that news uses.
  static let digit = ScalarClass(rawValue: 72)
  /// A letter that is not in the alphabet of `ArabicLetter`.
  static let otherLetter = ScalarClass(rawValue: 73)
  /// A presentation form that stands for two or more letters.
  static let ligature = ScalarClass(rawValue: 74)

  private static let firstSign: UInt8 = 80

  /// A sign that is a token of its own.
  static func sign(_ kind: Token.Kind) -> ScalarClass {
    ScalarClass(rawValue: firstSign + kind.rawValue)
  }

  /// A letter of the Arabic alphabet.
  static func letter(_ letter: ArabicLetter) -> ScalarClass { ScalarClass(rawValue: letter.rawValue) }

  /// Tells whether a word certainly ends before a scalar of this class.
  @inline(__always)
  var closesWord: Bool { rawValue >= Self.firstSign || self == .space || self == .lineBreak }

  /// The normalised letter, for a scalar that is one.
  var letter: ArabicLetter? { rawValue < 64 ? ArabicLetter(rawValue: rawValue) : nil }

  /// The kind of token, for a sign.
  var signKind: Token.Kind? {
    rawValue >= Self.firstSign ? Token.Kind(rawValue: rawValue - Self.firstSign) : nil
  }

  /// The class of a scalar.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = Self.ascii(scalar)
    case 0x0600..<0x0700: self = Self.arabicBlock(scalar)
    case 0x2000..<0x2070, 0x3000..<0x3020: self = Self.punctuationBlocks(scalar)
    case 0xFB50..<0xFE00, 0xFE70..<0xFEFD: self = PresentationForms.scalarClass(scalar)
    default: self = Self.elsewhere(scalar)
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private static func ascii(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar {
    case "\n", "\r": .lineBreak
    case "0"..."9": .digit
    case "a"..."z", "A"..."Z": .otherLetter
    case ",": .sign(.comma)
    case ";": .sign(.semicolon)
    case ":": .sign(.colon)
    case ".": .sign(.stop)
    case "?": .sign(.question)
    case "!": .sign(.exclamation)
    case "\"": .sign(.doubleQuote)
    case "'", "`": .sign(.singleQuote)
    case "(", "[", "{": .sign(.openBracket)
    case ")", "]", "}": .sign(.closeBracket)
    case "-": .sign(.dash)
    default: scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "_" ? .space : .sign(.symbol)
    }
  }

  private static func arabicBlock(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x0640: return .tatweel
    case 0x0653: return .maddah
    case 0x0654: return .hamzaAbove
    case 0x0655: return .hamzaBelow
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
      0x06EA...0x06ED:
      return .mark
    case 0x061C: return .invisible
    case 0x060C: return .sign(.comma)
    case 0x061B: return .sign(.semicolon)
    case 0x061F: return .sign(.question)
    case 0x06D4: return .sign(.stop)
    case 0x0660...0x0669, 0x06F0...0x06F9: return .digit
    case 0x0600...0x060B, 0x060D...0x060F, 0x061D, 0x061E, 0x066A...0x066D, 0x06DD, 0x06DE, 0x06E9,
      0x06FD, 0x06FE:
      return .sign(.symbol)
    default: break
    }
    if let index = ArabicLetter.alphabet.firstIndex(of: scalar) {
      return ScalarClass(rawValue: UInt8(index) + 1)
    }
    return persian[scalar].map(ScalarClass.letter) ?? .otherLetter
  }

  /// Persian and Urdu shapes of Arabic letters, and the wasla.
  private static let persian: [Unicode.Scalar: ArabicLetter] = [
    "\u{06CC}": .yeh, "\u{06D2}": .yeh, "\u{06D0}": .yeh, "\u{06A9}": .kaf, "\u{06AA}": .kaf,
    "\u{06C1}": .heh, "\u{06BE}": .heh, "\u{06D5}": .heh, "\u{06C0}": .tehMarbuta, "\u{06C2}": .tehMarbuta,
    "\u{06C3}": .tehMarbuta, "\u{0671}": .alef, "\u{0672}": .alefHamzaAbove, "\u{0673}": .alefHamzaBelow,
    "\u{0675}": .alefHamzaAbove, "\u{06D3}": .yehHamza, "\u{0678}": .yehHamza,
  ]

  private static func punctuationBlocks(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .invisible
    case 0x2028, 0x2029: .lineBreak
    case 0x2010...0x2015: .sign(.dash)
    case 0x2018...0x201B: .sign(.singleQuote)
    case 0x201C...0x201F, 0x2039, 0x203A, 0x301D...0x301F: .sign(.doubleQuote)
    case 0x2026: .sign(.ellipsis)
    default: .sign(.symbol)
    }
  }

  private static func elsewhere(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x80...0x9F, 0xA0, 0x1680: return .space
    case 0xAD, 0x034F, 0xFE00...0xFE0F, 0xFEFF: return .invisible
    case 0xAB, 0xBB, 0xFF02: return .sign(.doubleQuote)
    case 0x2212: return .sign(.dash)
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber: return .digit
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    default: return properties.isAlphabetic ? .otherLetter : .sign(.symbol)
    }
  }
}
