public import Mizan

/// A written word that an entry matches only by a rule that is often wrong about it.
///
/// A person settles each: the word is accepted, or the entry gets an `except:` for it.
public struct FormClash: Sendable, Hashable {
  /// The rules that are often wrong.
  public enum Rule: String, Sendable, CaseIterable {
    /// A letter is taken for a conjunction, preposition or particle, with no article behind it: ولادة as و + لادة.
    case proclitic
    /// The form was made from a verb by dropping or changing a weak letter: قلنا of قال.
    case weakVerb = "weak-verb"
  }

  /// The word, normalised.
  public var word: String
  /// The id of the entry.
  public var entry: String
  /// The rule; a word to which both apply has `proclitic`.
  public var rule: Rule
  /// How the form was reached: `و + شك`.
  public var via: String
  /// How often the word was matched so.
  public var count: Int
  /// The words around its first occurrence, as printed.
  public var example: String

  /// Creates a clash.
  public init(word: String, entry: String, rule: Rule, via: String, count: Int, example: String) {
    self.word = word
    self.entry = entry
    self.rule = rule
    self.via = via
    self.count = count
    self.example = example
  }
}

extension FormClash.Rule {
  /// The rule by which an entry reads a word; `nil` where it is none of them.
  init?(_ reading: WordReading, of entry: LexiconEntry, in lexicon: CompiledLexicon) {
    if !reading.proclitics.isEmpty, !reading.proclitics.contains(.article) {
      self = .proclitic
    } else if entry.partOfSpeech == .verb, !entry.isExact, Self.isWeak(reading, of: entry, in: lexicon) {
      self = .weakVerb
    } else {
      return nil
    }
  }

  /// Tells whether a verb's form has another stem than the entry writes.
  private static func isWeak(
    _ reading: WordReading, of entry: LexiconEntry, in lexicon: CompiledLexicon
  ) -> Bool {
    let form = lexicon.form(of: reading)
    let written = [entry.term] + [entry.imperfect].compactMap { $0 } + entry.forms
    if written.contains(where: { WordKey($0) == form }) { return false }
    let stem = lexicon.stem(of: reading)
    if stem == WordKey(entry.term) { return false }
    guard let imperfect = entry.imperfect, !stem.isEmpty else { return true }
    // The first letter of an imperfect is the person.
    return stem.dropFirst(1) != WordKey(imperfect).dropFirst(1)
  }
}

/// Counts the clashes of a lexicon with a feed or a list of words.
public struct FormClashTally: Sendable {
  private struct Key: Hashable {
    var word: WordKey
    var entry: Int
  }

  /// How many words before and behind an example shows.
  public static let exampleReach = 4

  private let lexicon: CompiledLexicon
  private let includesAttribution: Bool
  private var clashes: [Key: FormClash] = [:]

  /// The number of words that were looked at.
  public private(set) var words = 0

  /// Creates a tally of nothing yet.
  ///
  /// - Parameters:
  ///   - lexicon: the lexicon whose matches are counted.
  ///   - includesAttribution: counts attribution data too, and not only scoring entries.
  public init(lexicon: CompiledLexicon, includesAttribution: Bool = false) {
    self.lexicon = lexicon
    self.includesAttribution = includesAttribution
  }

  /// Counts the clashes of a paragraph that was matched against the lexicon.
  ///
  /// - Parameters:
  ///   - matched: the paragraph.
  ///   - count: how often the paragraph stands in the corpus.
  public mutating func add(_ matched: MatchedParagraph, count: Int = 1) {
    words += matched.tokenized.wordCount * count
    add(matched.matches, of: matched, count: count)
    if includesAttribution { add(matched.markers, of: matched, count: count) }
  }

  private mutating func add(_ matches: [LexiconMatch], of matched: MatchedParagraph, count: Int) {
    for match in matches where match.tokens.count == 1 {
      let entry = lexicon.entries[match.entry]
      guard let rule = FormClash.Rule(match.reading, of: entry, in: lexicon) else { continue }
      let word = matched.tokenized.tokens[match.tokens.lowerBound].key
      clashes[
        Key(word: word, entry: match.entry),
        default: FormClash(
          word: word.text, entry: entry.id, rule: rule, via: lexicon.via(match.reading), count: 0,
          example: Self.example(of: match, in: matched.tokenized))
      ].count += count
    }
  }

  private static func example(of match: LexiconMatch, in paragraph: TokenizedParagraph) -> String {
    let tokens = paragraph.tokens
    let first = tokens[max(0, match.tokens.lowerBound - exampleReach)].span
    let last = tokens[min(tokens.count, match.tokens.upperBound + exampleReach) - 1].span
    return String(first.union(last).text(in: paragraph.paragraph.text))
  }

  /// Adds the counts of a later part of the corpus.
  public mutating func merge(_ later: FormClashTally) {
    words += later.words
    for (key, clash) in later.clashes {
      if clashes[key] == nil { clashes[key] = clash } else { clashes[key]?.count += clash.count }
    }
  }

  /// The clashes, the most frequent first; of equally frequent ones by word, then by entry.
  public var sorted: [FormClash] {
    clashes.values.sorted { ($1.count, $0.word, $0.entry) < ($0.count, $1.word, $1.entry) }
  }
}
