/// The compatibility shapes of Arabic letters (U+FB50–U+FDFF, U+FE70–U+FEFC), which old newsroom systems still emit.
enum PresentationForms {
  /// The class of a scalar in the two presentation blocks.
  static func scalarClass(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0xFD3E, 0xFD3F: return .sign(.ornateParenthesis)
    case 0xFE70...0xFE7F: return .mark
    case 0xFEF5...0xFEFC, 0xFDF2, 0xFDFC: return .ligature
    case 0xFDF0...0xFDFF, 0xFBB2...0xFBD2: return .sign(.symbol)
    default: break
    }
    guard let letter = letters(scalar).first else { return .otherLetter }
    return .letter(letter)
  }

  /// The letters that a presentation form stands for, in reading order; empty when it has none of the alphabet.
  static func letters(_ scalar: Unicode.Scalar) -> [ArabicLetter] {
    switch scalar.value {
    case 0xFE80...0xFEF4: return letter(inFormsB: scalar.value).map { [$0] } ?? []
    case 0xFEF5, 0xFEF6: return [.lam, .alefMadda]
    case 0xFEF7, 0xFEF8: return [.lam, .alefHamzaAbove]
    case 0xFEF9, 0xFEFA: return [.lam, .alefHamzaBelow]
    case 0xFEFB, 0xFEFC: return [.lam, .alef]
    case 0xFDF2: return [.alef, .lam, .lam, .heh]
    case 0xFDFC: return [ArabicLetter(rawValue: 18), .yeh, .alef, .lam]  // U+FDFC is the riyal, ريال
    default: return formsA.first { $0.range.contains(scalar.value) }.map { [$0.letter] } ?? []
    }
  }

  /// Forms-B lists the letters U+0621–U+064A in order, each with two or four shapes.
  private static func letter(inFormsB value: UInt32) -> ArabicLetter? {
    var first: UInt32 = 0xFE80
    for (letter, shapes) in formsBOrder {
      if value < first + shapes { return letter }
      first += shapes
    }
    return nil
  }

  private static let formsBOrder: [(ArabicLetter, UInt32)] = {
    let unjoined: Set<Unicode.Scalar> = [
      "\u{0622}", "\u{0623}", "\u{0624}", "\u{0625}", "\u{0627}", "\u{0629}", "\u{062F}", "\u{0630}",
      "\u{0631}",
      "\u{0632}", "\u{0648}", "\u{0649}",
    ]
    return (UInt32(0x0621)...0x064A).compactMap { value -> (ArabicLetter, UInt32)? in
      guard let scalar = Unicode.Scalar(value),
        let index = ArabicLetter.alphabet.firstIndex(of: scalar)
      else { return nil }
      let shapes: UInt32 = value == 0x0621 ? 1 : unjoined.contains(scalar) ? 2 : 4
      return (ArabicLetter(rawValue: UInt8(index) + 1), shapes)
    }
  }()

  private static let formsA: [(range: ClosedRange<UInt32>, letter: ArabicLetter)] = [
    (0xFB50...0xFB51, .alef), (0xFB56...0xFB59, ArabicLetter(rawValue: 37)),
    (0xFB6A...0xFB6D, ArabicLetter(rawValue: 41)), (0xFB7A...0xFB7D, ArabicLetter(rawValue: 38)),
    (0xFB8A...0xFB8B, ArabicLetter(rawValue: 39)), (0xFB8E...0xFB91, .kaf),
    (0xFB92...0xFB95, ArabicLetter(rawValue: 40)), (0xFBA4...0xFBA5, .tehMarbuta), (0xFBA6...0xFBAD, .heh),
    (0xFBAE...0xFBB1, .yeh), (0xFBE8...0xFBE9, .alefMaksura), (0xFBFC...0xFBFF, .yeh),
  ]
}
