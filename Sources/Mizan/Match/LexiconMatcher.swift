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
      lexicon.starts.forEach(of: reading.lexeme, before: next) { pattern in
        let row = lexicon.patterns[pattern]
        guard !row.beginsDefinite || reading.proclitics.contains(.article),
          let (end, last) = walk(row, from: index, reading, tokens, state)
        else { return }
        state.candidates.append(
          MatchCandidate(
            tokens: Int32(index)..<Int32(end + 1), pattern: Int32(pattern), reading: reading,
            lastReading: last))
      }
    }
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
          fits(reading, wanted), agree(before, previous, wanted, reading)
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
    return !firstReading.proclitics.contains(.article) || secondReading.proclitics.contains(.article)
  }
}

extension Proclitics {
  /// A later word of a phrase carries no conjunction or preposition: «جريمة وبشعة» is not the phrase.
  fileprivate var isInsidePhrase: Bool { subtracting(.article).isEmpty }
}
