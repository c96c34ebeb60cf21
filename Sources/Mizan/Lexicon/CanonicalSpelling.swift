/// The one spelling of what a lexicon file can write in several ways.
enum CanonicalSpelling {
  /// Words that are matched: normalised letters with single blanks, without tashkeel and tatweel.
  ///
  /// Matching reads nothing else of them, so that the spelling changes no result.
  static func words(_ text: String) -> String {
    isPlain(text) ? text : normalized(text)
  }

  /// Letters of the Arabic block with single blanks between words: as nearly all files write them.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var index = 0
    var endsInBlank = true
    while index < bytes.count {
      if bytes[index] == 0x20 {
        if endsInBlank { return false }
        endsInBlank = true
        index += 1
      } else {
        guard index + 1 < bytes.count, isLetter(bytes[index], bytes[index + 1]) else { return false }
        endsInBlank = false
        index += 2
      }
    }
    return !endsInBlank
  }

  /// Tells whether two bytes are one of U+0621…U+063A and U+0641…U+064A.
  private static func isLetter(_ lead: UInt8, _ second: UInt8) -> Bool {
    lead == 0xD8 ? second >= 0xA1 && second <= 0xBA : lead == 0xD9 && second >= 0x81 && second <= 0x8A
  }

  private static func normalized(_ text: String) -> String {
    Normalizer.normalize(text).text.split(separator: " ").joined(separator: " ")
  }

  /// Text that is shown or read as it is: marks in canonical order and composed with their letter (NFC as far
  /// as Arabic goes; the standard library has no normaliser in its public interface), no blanks at the ends.
  static func prose(_ text: some StringProtocol) -> String {
    let text = String(text)
    return isComposed(text) ? text : composed(text)
  }

  /// Tells whether a text has nothing to compose or to trim, as nearly all have: ASCII, the letters and signs of
  /// the Arabic block, « », and General Punctuation, without a blank at an end.
  private static func isComposed(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard let first = bytes.indices.first, let last = bytes.indices.last, !isBlank(bytes[first]),
      !isBlank(bytes[last])
    else { return false }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let second = bytes[index + 1]
      switch byte {
      case 0xC2, 0xC3: index += 2
      case 0xD8 where second == 0x8C || second == 0x9B || second == 0x9F || isLetter(byte, second): index += 2
      case 0xD9 where isLetter(byte, second): index += 2
      case 0xE2 where second == 0x80: index += 3
      default: return false
      }
    }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private static func composed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    var marks: [Unicode.Scalar] = []
    var starter: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
        marks.append(scalar)
      } else {
        append(starter, &marks, to: &view)
        starter = scalar
      }
    }
    append(starter, &marks, to: &view)
    return trimmed(String(view))
  }

  /// The text without the blanks at its ends.
  private static func trimmed(_ text: String) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r"]
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !blanks.contains($0) }),
      let last = scalars.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Appends a letter with its marks sorted and composed (UAX #15, D117).
  private static func append(
    _ starter: Unicode.Scalar?, _ marks: inout [Unicode.Scalar], to view: inout String.UnicodeScalarView
  ) {
    guard !marks.isEmpty else {
      if let starter { view.append(starter) }
      return
    }
    defer { marks.removeAll(keepingCapacity: true) }
    func order(_ scalar: Unicode.Scalar) -> UInt8 { scalar.properties.canonicalCombiningClass.rawValue }
    let sorted = marks.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
    guard var letter = starter else { return view.append(contentsOf: sorted) }
    var kept: [Unicode.Scalar] = []
    for mark in sorted {
      // A mark of the same class between them keeps a mark from its letter.
      let isBlocked = kept.last.map { order($0) >= order(mark) } ?? false
      if !isBlocked, let composed = compositions[Pair(letter: letter, mark: mark)] {
        letter = composed
      } else {
        kept.append(mark)
      }
    }
    view.append(letter)
    view.append(contentsOf: kept)
  }

  private struct Pair: Hashable {
    var letter: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  /// The canonical compositions of the Arabic block (Unicode Character Database, `Decomposition_Mapping`).
  private static let compositions: [Pair: Unicode.Scalar] = [
    Pair(letter: "\u{0627}", mark: "\u{0653}"): "\u{0622}",
    Pair(letter: "\u{0627}", mark: "\u{0654}"): "\u{0623}",
    Pair(letter: "\u{0648}", mark: "\u{0654}"): "\u{0624}",
    Pair(letter: "\u{0627}", mark: "\u{0655}"): "\u{0625}",
    Pair(letter: "\u{064A}", mark: "\u{0654}"): "\u{0626}",
    Pair(letter: "\u{06D5}", mark: "\u{0654}"): "\u{06C0}",
    Pair(letter: "\u{06C1}", mark: "\u{0654}"): "\u{06C2}",
    Pair(letter: "\u{06D2}", mark: "\u{0654}"): "\u{06D3}",
  ]

  /// A letter of the block as its parts, where it has any: the reverse of the compositions.
  static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    compositions.first { $0.value == scalar }.map { [$0.key.letter, $0.key.mark] }
  }
}
