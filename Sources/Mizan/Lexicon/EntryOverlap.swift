/// Finds entries that another entry of the same category takes the place of.
///
/// Within a category the longest match stays, of equally long ones the heavier, then the first. So an entry all
/// of whose forms a heavier or earlier one matches too never shows.
struct EntryOverlap {
  private let lexicon: CompiledLexicon
  /// The letters that each lexeme is written with.
  private var spellings: [Set<WordKey>]
  /// The patterns of each entry, without vetoes.
  private var patterns: [[CompiledLexicon.Pattern]]

  init(_ lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    spellings = Array(repeating: [], count: Int(lexicon.lexemes.max() ?? 0) + 1)
    for (form, lexeme) in zip(lexicon.forms, lexicon.lexemes) { spellings[Int(lexeme)].insert(form.key) }
    patterns = Array(repeating: [], count: lexicon.entries.count)
    for pattern in lexicon.patterns where !pattern.isVeto { patterns[pattern.entry].append(pattern) }
  }

  /// Every entry of a range that never shows, in the order of the entries.
  ///
  /// - Complexity: O(n) in the forms, times the entries that share one.
  func problems(of checked: Range<Int>) -> [LexiconProblem] {
    let candidates = entriesBySpelling()
    return checked.compactMap { index in
      let entry = lexicon.entries[index]
      let rivals = Set(firstSpellings(of: index).prefix(1).flatMap { candidates[$0, default: []] }).sorted()
      let others = rivals.filter { $0 != index && lexicon.entries[$0].category == entry.category }
      if let twin = others.first(where: { isTwin($0, of: index) }) {
        let message = "'\(entry.term)' of '\(entry.id)' is the headword of '\(lexicon.entries[twin].id)' too"
        return LexiconProblem(.duplicateEntry, at: entry.position, message + " (\(entry.category))")
      }
      guard let cover = others.first(where: { shadows($0, index) }) else { return nil }
      let message = "every form of '\(entry.id)' is matched by '\(lexicon.entries[cover].id)'"
      return LexiconProblem(.shadowedEntry, at: entry.position, message + " (\(entry.category))")
    }
  }

  /// The entries that have a pattern beginning with a spelling.
  private func entriesBySpelling() -> [WordKey: [Int]] {
    var entries: [WordKey: [Int]] = [:]
    for index in lexicon.entries.indices {
      for key in Set(firstSpellings(of: index)) { entries[key, default: []].append(index) }
    }
    return entries
  }

  /// The spellings that a match of an entry can begin with, the same in every run.
  private func firstSpellings(of entry: Int) -> [WordKey] {
    patterns[entry].flatMap { pattern in
      spellings[Int(lexicon.parts[pattern.parts.lowerBound].lexeme)].sorted { $0.bits < $1.bits }
    }
  }

  /// The later of two entries with one headword of one class; cues of one verb may have other frames.
  private func isTwin(_ other: Int, of index: Int) -> Bool {
    let (first, second) = (lexicon.entries[other], lexicon.entries[index])
    return other < index && first.partOfSpeech == second.partOfSpeech && first.patterns == second.patterns
      && CanonicalSpelling.words(first.term) == CanonicalSpelling.words(second.term)
  }

  /// Tells whether each pattern of an entry is always beaten by one of the other's.
  private func shadows(_ other: Int, _ index: Int) -> Bool {
    let (winner, loser) = (lexicon.entries[other], lexicon.entries[index])
    // Attribution data may overlap: both are found.
    guard loser.role == nil, (-winner.weight, other) < (-loser.weight, index),
      Set(winner.exceptions).isSubset(of: loser.exceptions), !patterns[index].isEmpty
    else { return false }
    return patterns[index].allSatisfy { pattern in patterns[other].contains { covers($0, pattern) } }
  }

  private func covers(_ wide: CompiledLexicon.Pattern, _ narrow: CompiledLexicon.Pattern) -> Bool {
    guard wide.parts.count == narrow.parts.count, wide.gap >= narrow.gap else { return false }
    return zip(wide.parts, narrow.parts).allSatisfy { wide, narrow in
      let (first, second) = (lexicon.parts[wide], lexicon.parts[narrow])
      guard first.definiteness == second.definiteness else { return false }
      return first.lexeme == second.lexeme
        || spellings[Int(second.lexeme)].isSubset(of: spellings[Int(first.lexeme)])
    }
  }
}
