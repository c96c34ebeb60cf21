/// Finds the entries of a lexicon among the tokens of a paragraph.
///
/// Every word is read as clitics around a form (`WordAnalyzer`, behind a memo); a pattern that begins with one of
/// its lexemes is walked over the words that follow. Of the matches of one category that share a word the longest
/// stays, of equally long ones the first, of those that start together the heavier. A match that an `except:`
/// phrase of its entry overlaps is dropped.
///
/// - Complexity: O(n) in tokens, times the patterns that begin with a word.
public struct LexiconMatcher: PipelineStage {
  /// The lexicon that is matched.
  public let lexicon: CompiledLexicon
  private let analyzer: WordAnalyzer
  private let resolver: MatchResolver

  /// Creates a matcher.
  public init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    analyzer = WordAnalyzer(lexicon: lexicon)
    resolver = MatchResolver(lexicon: lexicon)
  }

  /// Buffers and the memo: nothing that changes a result, so that they outlive an article.
  public struct State: Sendable {
    fileprivate var memo = ReadingMemo()
    fileprivate var words: [WordReadings] = []
    fileprivate var candidates: [MatchCandidate] = []
  }

  /// Empty buffers.
  public func makeState() -> State { State() }

  /// Keeps the buffers.
  public func beginArticle(_ state: inout State) {}

  /// Matches one paragraph.
  public func process(_ tokenized: consuming TokenizedParagraph, state: inout State) -> MatchedParagraph {
    state.memo.trim()
    let hits = read(tokenized.tokens, habits: tokenized.paragraph.context.spelling, &state)
    let traits = state.words.map(\.traits)
    guard hits > 0 else {
      return MatchedParagraph(
        tokenized: tokenized, lexicon: lexicon, matches: [], markers: [], traits: traits)
    }
    state.candidates.removeAll(keepingCapacity: true)
    for index in state.words.indices {
      let next = index + 1 < state.words.count ? state.words[index + 1].lexemes : 0
      let followers = state.words[index].followers
      if followers & next != 0 || followers == .max {
        start(at: index, before: next, tokenized.tokens, &state)
      }
    }
    let (matches, markers) = resolver.resolve(&state.candidates, tokenCount: tokenized.tokens.count)
    return MatchedParagraph(
      tokenized: tokenized, lexicon: lexicon, matches: matches, markers: markers, traits: traits)
  }

  /// Where an entry of common words is recognised, for the test of its examples: such a word is no match.
  func commonWords(of entry: Int, in tokenized: TokenizedParagraph) -> [TextSpan] {
    tokenized.tokens.filter { token in
      !token.key.isEmpty
        && analyzer.commonWords(token.key, habits: tokenized.paragraph.context.spelling)
          .contains { lexicon.commonWords[$0] == entry }
    }.map(\.span)
  }

  /// Reads every word; the number of words that have a reading.
  private func read(_ tokens: [Token], habits: SpellingHabits, _ state: inout State) -> Int {
    state.words.removeAll(keepingCapacity: true)
    var hits = 0
    for index in tokens.indices {
      let key = tokens[index].key
      let word = key.isEmpty ? WordReadings() : state.memo.readings(of: key, habits: habits, by: analyzer)
      if !word.isEmpty { hits &+= 1 }
      state.words.append(word)
    }
    return hits
  }

  /// Tries every pattern that begins at a token.
  private func start(at index: Int, before next: UInt64, _ tokens: [Token], _ state: inout State) {
    for place in state.words[index].range {
      let reading = state.memo.pool[place]
      let isRefused = WordClassEvidence.isNeeded(for: reading) && isRefused(reading, at: index, tokens, state)
      lexicon.starts.forEach(of: reading.lexeme, before: next) { pattern in
        let row = lexicon.patterns[pattern]
        // The words of a phrase are each other's evidence.
        guard !(isRefused && row.isSingle), !row.beginsDefinite || reading.proclitics.contains(.article),
          let (end, last) = walk(row, from: index, reading, tokens, state)
        else { return }
        state.candidates.append(
          MatchCandidate(
            tokens: Int32(index)..<Int32(end + 1), pattern: Int32(pattern), reading: reading,
            lastReading: last))
      }
    }
  }

  private func isRefused(
    _ reading: WordReading, at index: Int, _ tokens: [Token], _ state: borrowing State
  ) -> Bool {
    let evidence = WordClassEvidence(
      before: index > 0 ? tokens[index - 1] : nil, index > 0 ? state.words[index - 1].traits : [],
      next: index + 1 < tokens.count ? state.words[index + 1].traits : [])
    return evidence.refuses(reading)
  }

  /// Walks the rest of a pattern; the last token and its reading, or `nil` where a part is missing.
  private func walk(
    _ row: CompiledLexicon.Pattern, from index: Int, _ first: WordReading, _ tokens: [Token],
    _ state: borrowing State
  ) -> (end: Int, reading: WordReading)? {
    if row.isSingle { return (index, first) }
    return walk(row, part: row.parts.lowerBound + 1, after: index, first, tokens, state)
  }

  private func walk(
    _ row: CompiledLexicon.Pattern, part: Int, after index: Int, _ previous: WordReading, _ tokens: [Token],
    _ state: borrowing State
  ) -> (end: Int, reading: WordReading)? {
    let wanted = lexicon.parts[part]
    let before = lexicon.parts[part - 1]
    for next in index + 1...index + 1 + row.gap {
      // A phrase does not run over punctuation.
      guard next < tokens.count, tokens[next].isWord else { return nil }
      for place in state.words[next].range {
        let reading = state.memo.pool[place]
        guard reading.lexeme == wanted.lexeme, reading.proclitics.isInsidePhrase,
          fits(reading, wanted), agree(before, previous, wanted, reading),
          next == index + 1 || before.definiteness == .fixed || wanted.definiteness != .agreeing
            || reaches(reading, over: state.words[index + 1..<next])
        else { continue }
        if part + 1 == row.parts.upperBound { return (next, reading) }
        if let end = walk(row, part: part + 1, after: next, reading, tokens, state) { return end }
      }
    }
    return nil
  }

  private func fits(_ reading: WordReading, _ part: CompiledLexicon.Part) -> Bool {
    part.definiteness != .definite || reading.proclitics.contains(.article)
  }

  /// Agreement in definiteness (`arabic.md` 3.3): الجريمة البشعة and جريمته البشعة and جريمة بشعة are the phrase, and
  /// جريمة الاغتيال البشعة with a gap; «الجريمة بشعة» is a sentence.
  private func agree(
    _ first: CompiledLexicon.Part, _ firstReading: WordReading, _ second: CompiledLexicon.Part,
    _ secondReading: WordReading
  ) -> Bool {
    guard first.definiteness != .fixed, second.definiteness == .agreeing else { return true }
    if firstReading.proclitics.contains(.article), !secondReading.proclitics.contains(.article) {
      return false
    }
    // Beside the masculine singular نارية of «خطاب ناري» belongs to another word; a plural of things takes it.
    return !secondReading.features.contains(.feminised)
      || !firstReading.features.isDisjoint(with: [.feminised, .plural, .dual])
  }

  /// Tells whether an adjective may reach its noun over other words (`arabic.md` 3.3).
  ///
  /// Over a definite noun only a definite adjective reaches («جريمة الاغتيال البشعة»); over the beginning of a clause
  /// none does.
  private func reaches(_ adjective: WordReading, over words: ArraySlice<WordReadings>) -> Bool {
    let clause: WordTraits = [.governsVerb, .governsImperfect, .complementiser, .relative, .negates]
    guard words.allSatisfy({ $0.traits.isDisjoint(with: clause) }) else { return false }
    return adjective.proclitics.contains(.article) || words.allSatisfy { !$0.traits.contains(.definite) }
  }
}

extension Proclitics {
  /// A later word of a phrase carries no conjunction or preposition: «جريمة وبشعة» is not the phrase.
  fileprivate var isInsidePhrase: Bool { subtracting(.article).isEmpty }
}
