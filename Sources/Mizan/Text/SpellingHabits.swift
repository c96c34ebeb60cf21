/// How a document spells what the orthography leaves open, so that matching can follow it.
///
/// The switches are per document, because each conflates words elsewhere (`arabic.md` 2.2: قوة/قوه, سأل/سال):
/// a habit is assumed only where the whole text shows it.
public struct SpellingHabits: Hashable, Sendable {
  /// The text writes no hamza on an alef at all: أ and إ inside a word may stand as ا.
  public var dropsHamza: Bool
  /// The text writes the feminine ending ة as ه.
  public var writesHehForTehMarbuta: Bool

  /// Creates the habits; standard spelling by default.
  public init(dropsHamza: Bool = false, writesHehForTehMarbuta: Bool = false) {
    self.dropsHamza = dropsHamza
    self.writesHehForTehMarbuta = writesHehForTehMarbuta
  }
}

extension SpellingHabits {
  /// The least number of words that shows a habit (`arabic.md` 2.2).
  private static let evidence = 150
  /// A letter that fewer than one word in so many has is a letter that the writer does not use: a name, a quotation
  /// or a slip keeps it.
  ///
  /// Ordinary news has أ or إ in more than one word of 50 and ة in more than one of 40.
  private static let rarity = 200
  /// A word of news with its blank is longer.
  private static let shortestWord = 8

  /// Reads the habits off a text by counting أ, إ, ة and words.
  ///
  /// - Complexity: O(n) in bytes, but ordinary text is left after its first lines: as soon as the letters are more
  ///   than a text of this length may have.
  init(of text: String) {
    let bytes = text.utf8Span.span
    let most = bytes.count / (Self.shortestWord * Self.rarity)
    var (index, blanks, hamzas, tehMarbutas) = (0, 0, 0, 0)
    while index < bytes.count, hamzas <= most || tehMarbutas <= most {
      let byte = bytes[index]
      if byte == 0xD8 {
        let second = bytes[index + 1]
        if second == 0xA3 || second == 0xA5 { hamzas += 1 }
        if second == 0xA9 { tehMarbutas += 1 }
        index += 2
      } else {
        if byte == 0x20 || byte == 0x0A { blanks += 1 }
        index += 1
      }
    }
    func isRare(_ count: Int) -> Bool {
      blanks >= Self.evidence && count <= most && count * Self.rarity < blanks
    }
    self.init(dropsHamza: isRare(hamzas), writesHehForTehMarbuta: isRare(tehMarbutas))
  }
}
