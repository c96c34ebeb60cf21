public import Mizan

/// Counts the clashes of a lexicon with a feed or a list of words.
public struct FormClashTally: Sendable {
  private struct Key: Hashable {
    var word: WordKey
    var entry: Int
  }

  /// A clash with the form behind the split.
  private struct Found {
    var clash: FormClash
    var form: WordKey
  }

  /// How many words before and behind an example shows.
  public static let exampleReach = 4

  private let lexicon: CompiledLexicon
  private let includesAttribution: Bool
  private var clashes: [Key: Found] = [:]
  /// How often a form of an entry was matched by no rule that is often wrong.
  private var sure: [Key: Int] = [:]

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
      let form = lexicon.form(of: match.reading)
      guard let rule = FormClash.Rule(match.reading, of: entry, in: lexicon) else {
        sure[Key(word: form, entry: match.entry), default: 0] += count
        continue
      }
      let word = matched.tokenized.tokens[match.tokens.lowerBound].key
      let clash = FormClash(
        word: word.text, entry: entry.id, rule: rule, via: lexicon.via(match.reading), count: 0, sureCount: 0,
        example: Self.example(of: match, in: matched.tokenized))
      clashes[Key(word: word, entry: match.entry), default: Found(clash: clash, form: form)].clash.count +=
        count
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
    for (key, found) in later.clashes {
      if clashes[key] == nil { clashes[key] = found } else { clashes[key]?.clash.count += found.clash.count }
    }
    sure.merge(later.sure, uniquingKeysWith: +)
  }

  /// The clashes, those first that are met most often for each surer match; of equal ones the most frequent first,
  /// then by word and by entry.
  public var sorted: [FormClash] {
    var sureEntries: [Int: Int] = [:]
    for (key, count) in sure { sureEntries[key.entry, default: 0] += count }
    let settled = clashes.map { key, found in
      var clash = found.clash
      clash.sureCount =
        switch clash.rule {
        case .proclitic: sure[Key(word: found.form, entry: key.entry), default: 0]
        case .weakVerb: sureEntries[key.entry, default: 0]
        }
      return clash
    }
    return settled.sorted { left, right in
      // Cross products instead of quotients, so that equal ratios are equal.
      let first = UInt128(left.count) * UInt128(right.sureCount + 1)
      let second = UInt128(right.count) * UInt128(left.sureCount + 1)
      if first != second { return first > second }
      return (right.count, left.word, left.entry) < (left.count, right.word, right.entry)
    }
  }
}
