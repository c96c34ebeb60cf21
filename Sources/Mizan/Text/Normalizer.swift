/// The news normalisation: one spelling for what printers, keyboards and old systems write in many ways.
///
/// Hamza and madda compose with their letter before marks are deleted; presentation forms become letters;
/// invisible scalars, tashkeel and tatweel go; Persian shapes become Arabic letters; digits become ASCII. Folds
/// that conflate meanings (أ~ا, ى~ي, ة~ه) are not done here but by the matcher. Source: `arabic.md` 2.1.
public enum Normalizer {
  /// Normalises a text and keeps the way back.
  ///
  /// - Complexity: O(n) in the number of scalars.
  public static func normalize(_ text: String) -> NormalizedText {
    var builder = Builder()
    for scalar in text.unicodeScalars { builder.add(scalar) }
    return NormalizedText(scalars: builder.scalars, sources: builder.sources)
  }

  /// The letters of a text that is one Arabic word; empty when it holds anything else.
  public static func letters(of word: String) -> [ArabicLetter] {
    var letters: [ArabicLetter] = []
    for scalar in normalize(word).scalars {
      guard let letter = ScalarClass(scalar).letter else { return [] }
      letters.append(letter)
    }
    return letters
  }

  /// The key of a text that is one Arabic word; empty when it holds anything else or too many letters.
  static func key(of word: String) -> WordKey {
    plainKey(word.utf8Span.span) ?? WordKey(letters(of: word))
  }

  /// The key of a word that normalisation leaves as it is, as it does nearly all that lexicons write; else `nil`.
  ///
  /// Such a word is 1 to 20 letters of the first half of the Arabic block.
  static func plainKey(_ word: Span<UInt8>) -> WordKey? {
    guard word.count & 1 == 0, word.count > 0, word.count <= WordKey.capacity * 2 else { return nil }
    let codes = plainCodes
    var (first, second): (UInt64, UInt64) = (0, 0)
    // From the last letter on, so that each goes to the lowest place of its half.
    var index = word.count
    while index > 0 {
      index &-= 2
      let lead = word[index]
      guard lead & 0xFE == 0xD8 else { return nil }
      let code = codes[Int(lead & 1) << 6 | Int(word[index &+ 1] & 0x3F)]
      guard code != 0 else { return nil }
      if index >= WordKey.capacity {
        second = second &<< 6 | UInt64(code)
      } else {
        first = first &<< 6 | UInt64(code)
      }
    }
    return WordKey(first: first, second: second)
  }

  /// The codes of the letters among U+0600…U+067F; 0 for what is none.
  private static let plainCodes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x80)
    for (index, scalar) in ArabicLetter.alphabet.enumerated() where scalar.value < 0x0680 {
      codes[Int(scalar.value & 0x7F)] = UInt8(index) + 1
    }
    return codes
  }()

  /// The letter that a combining hamza or madda makes of the letter before it; `nil` when it makes none.
  static func composed(_ letter: ArabicLetter, with combining: ScalarClass) -> ArabicLetter? {
    switch (letter, combining) {
    case (.alef, .maddah): .alefMadda
    case (.alef, .hamzaAbove): .alefHamzaAbove
    case (.alef, .hamzaBelow): .alefHamzaBelow
    case (.waw, .hamzaAbove): .wawHamza
    case (.yeh, .hamzaAbove), (.alefMaksura, .hamzaAbove): .yehHamza
    case (.heh, .hamzaAbove): .tehMarbuta
    default: nil
    }
  }

  private struct Builder {
    var scalars: [Unicode.Scalar] = []
    var sources: [Range<Int>] = []
    private var position = 0

    mutating func add(_ scalar: Unicode.Scalar) {
      defer { position += 1 }
      let kind = ScalarClass(scalar)
      switch kind {
      case .invisible, .mark, .tatweel: return
      case .hamzaAbove, .hamzaBelow, .maddah: compose(kind)
      case .ligature: for letter in PresentationForms.letters(scalar) { emit(letter.scalar) }
      case .space, .lineBreak: emit(" ")
      case .digit: emit(Self.asciiDigit(scalar))
      default: expand(scalar, kind)
      }
    }

    private mutating func compose(_ kind: ScalarClass) {
      guard let last = scalars.last, let source = sources.last, let letter = ScalarClass(last).letter,
        let composed = Normalizer.composed(letter, with: kind)
      else { return }
      scalars[scalars.count - 1] = composed.scalar
      sources[sources.count - 1] = source.lowerBound..<position + 1
    }

    private mutating func expand(_ scalar: Unicode.Scalar, _ kind: ScalarClass) {
      switch scalar {
      case "\u{FDFA}": for letter in "صلى الله عليه وسلم".unicodeScalars { emit(letter) }
      case "\u{FDFB}": for letter in "جل جلاله".unicodeScalars { emit(letter) }
      case "\u{FDFD}": for letter in "بسم الله الرحمن الرحيم".unicodeScalars { emit(letter) }
      case "\u{066B}": emit(".")
      case "\u{066C}": emit(",")
      case "\u{066A}": emit("%")
      default: emit(kind.letter?.scalar ?? scalar)
      }
    }

    private mutating func emit(_ scalar: Unicode.Scalar) {
      scalars.append(scalar)
      sources.append(position..<position + 1)
    }

    private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      guard let value = scalar.properties.numericValue else { return scalar }
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }
  }
}

/// A normalised text with a map back to the scalars that it came from.
public struct NormalizedText: Hashable, Sendable {
  /// The normalised scalars.
  public let scalars: [Unicode.Scalar]
  /// For each normalised scalar the half-open range of original scalars it stands for.
  public let sources: [Range<Int>]

  /// The normalised text as a string.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The original scalars behind a range of normalised ones, from the first source to the last.
  ///
  /// - Precondition: `range` lies inside the normalised text.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      let edge =
        range.lowerBound < sources.count
        ? sources[range.lowerBound].lowerBound : sources.last?.upperBound ?? 0
      return edge..<edge
    }
    return sources[first].lowerBound..<sources[last].upperBound
  }
}
