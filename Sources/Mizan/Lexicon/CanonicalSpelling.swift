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
    var before: UInt32 = 0x20
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0621...0x063A, 0x0641...0x064A: break
      case 0x20 where before != 0x20: break
      default: return false
      }
      before = scalar.value
    }
    return before != 0x20
  }

  private static func normalized(_ text: String) -> String {
    Normalizer.normalize(text).text.split(separator: " ").joined(separator: " ")
  }

  /// Text that is shown or read as it is: marks in canonical order and composed with their letter (NFC as far
  /// as Arabic goes; the standard library has no normaliser in its public interface), no blanks at the ends.
  static func prose(_ text: some StringProtocol) -> String {
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
