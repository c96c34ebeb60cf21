/// One stanza of a lexicon: a headword, how it inflects, what it weighs, and the examples that test it.
public struct LexiconEntry: Hashable, Sendable {
  /// The id, unique in the whole lexicon.
  public var id: String
  /// The category's id, such as `loaded-language`; attribution data has a category of `AttributionRole`.
  public var category: String
  /// The finer sort.
  public var facet: String?
  /// The headword, or the words of a phrase.
  public var term: String
  /// How the headword inflects.
  public var partOfSpeech: PartOfSpeech
  /// A verb's imperfect, 3rd person masculine singular.
  public var imperfect: String?
  /// Forms that no rule gives: broken plurals, irregular stems, spellings.
  public var forms: [String]
  /// The classes of a phrase's parts, where they are not the default.
  public var parts: [PartOfSpeech?]
  /// How many other words may stand inside a phrase, between two parts.
  public var gap: Int
  /// Inflection is turned off: only the term and `forms`.
  public var isExact: Bool
  /// How loaded the wording is, 0 to 1; 0 is reported and contributes nothing.
  public var weight: Double
  /// The stanza gives the weight itself; where it does not, the weight is 0.
  public var statesWeight = false
  /// The camps that use a one-sided wording; empty means anybody.
  public var usedBy: [String]
  /// A short English gloss.
  public var gloss: String?
  /// The neutral counterpart.
  public var neutral: String?
  /// Why the wording is loaded, or where that is shown.
  public var source: String?
  /// Surface phrases that veto a match where they overlap it.
  public var exceptions: [String]
  /// Old ids.
  public var aliases: [String]
  /// How far a cue commits the outlet.
  public var stance: Stance?
  /// How a cue hands over words.
  public var patterns: [String]
  /// The prepositions or particles that a cue governs.
  public var complements: [String]
  /// A remark for maintainers.
  public var note: String?
  /// The sentences that test the entry.
  public var examples: [LexiconExample]
  /// Where the stanza stands.
  public var position: SourcePosition

  /// Creates an entry with nothing but what every entry needs.
  public init(
    id: String, category: String, term: String, partOfSpeech: PartOfSpeech, weight: Double = 0,
    position: SourcePosition = SourcePosition()
  ) {
    self.id = id
    self.category = category
    self.term = term
    self.partOfSpeech = partOfSpeech
    self.weight = weight
    self.position = position
    forms = []
    parts = []
    gap = 0
    isExact = false
    usedBy = []
    exceptions = []
    aliases = []
    patterns = []
    complements = []
    examples = []
  }

  /// How a headword inflects.
  public enum PartOfSpeech: String, Sendable, CaseIterable {
    case noun, adjective, verb, phrase, particle, name
  }

  /// What an attribution entry is for; `nil` for a scoring entry.
  public var role: AttributionRole? { AttributionRole.named[category] }
}

/// The categories of attribution data, of words that the matcher must know, and of the actors that a comparison of
/// outlets asks for.
///
/// Entries of these categories never score.
public enum AttributionRole: String, Sendable, CaseIterable {
  /// A reporting verb, participle, noun or marker (`pattern:` says which).
  case cue
  /// مصادر، مراقبون: a source that is nobody in particular.
  case vagueSource = "vague-source"
  /// وزير، المتحدث باسم، وكالة: the head of an identifiable source.
  case sourceTitle = "source-title"
  /// ما يسمى، المزعوم
  case soCalled = "so-called"
  /// لم، ليس، عدم
  case negation
  /// ليس سوى، لا … إلا: looks like a negation and is none.
  case restriction
  /// ربما، من المحتمل
  case hedge
  /// لا شك، بالتأكيد
  case booster
  /// صحيفة، عملية، تنظيم: a quotation after it is a name.
  case nameHead = "name-head"
  /// قانون، جدول: after وفقا لـ it is no source.
  case blockObject = "block-object"
  /// يذكر أن، تجدر الإشارة: the outlet takes the word back.
  case background
  /// اقرأ أيضا، تصوير: not part of the report.
  case boilerplate
  /// روسيا، حملة: a word of its own, which is not to be read as an inflected form of another.
  case commonWord = "common-word"
  /// الفلسطينيون، قوات التحالف: a side of a conflict (`facet:`), for tables of who is called what.
  case actor

  /// The roles by their names: asked of every entry many times, and `init(rawValue:)` compares one after the other.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// One example line of an entry.
public struct LexiconExample: Hashable, Sendable {
  /// What an example shows.
  public enum Kind: Character, Sendable, CaseIterable {
    /// The entry matches at the brackets, in the outlet's own voice.
    case own = "+"
    /// The entry matches at the brackets and is attributed.
    case attributed = "~"
    /// A near miss: the entry matches nothing.
    case nearMiss = "-"
  }

  /// What the example shows.
  public var kind: Kind
  /// The sentence without its brackets.
  public var text: String
  /// The bracketed stretches, in scalars of `text`.
  public var marked: [Range<Int>]
  /// Where the line stands.
  public var position: SourcePosition

  /// Creates an example.
  public init(kind: Kind, text: String, marked: [Range<Int>], position: SourcePosition) {
    self.kind = kind
    self.text = text
    self.marked = marked
    self.position = position
  }
}

/// A place in a file that a person can go to.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as it was given.
  public var path: String
  /// The line, from 1; 0 where no line is meant.
  public var line: Int
  /// The column in Unicode scalars, from 1; 0 where no column is meant.
  public var column: Int

  /// Creates a position.
  public init(path: String = "", line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, leaving out what is 0.
  public var description: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }
}
