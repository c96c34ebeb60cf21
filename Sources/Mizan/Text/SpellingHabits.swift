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
