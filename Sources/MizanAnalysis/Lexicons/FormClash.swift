import Mizan

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
  /// How often the entry was matched in a surer way: the same form without a split, or any form that no rule for weak
  /// verbs made.
  ///
  /// A form that stands alone often is also often split off rightly; one that is met behind a letter only is mostly
  /// another word.
  public var sureCount: Int
  /// The words around its first occurrence, as printed.
  public var example: String

  /// Creates a clash.
  public init(
    word: String, entry: String, rule: Rule, via: String, count: Int, sureCount: Int, example: String
  ) {
    self.word = word
    self.entry = entry
    self.rule = rule
    self.via = via
    self.count = count
    self.sureCount = sureCount
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
