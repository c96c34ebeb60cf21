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
    /// For each token the place of its word in the memo.
    fileprivate var places: [UInt32] = []
    /// The tokens at which a pattern may begin.
    fileprivate var starts: [Start] = []
    fileprivate var candidates: [MatchCandidate] = []
  }

  /// A token at which a pattern may begin.
  fileprivate struct Start: Sendable {
    var token: UInt32 = 0
    /// The place of the first opening.
    var place: UInt32 = 0
    /// The first opening.
    var opening = Opening(reading: 0, number: 0, kind: .word)
  }

  /// Empty buffers.
  public func makeState() -> State { State() }

  /// Keeps the buffers.
  public func beginArticle(_ state: inout State) {}

  /// Matches one paragraph.
  public func process(_ tokenized: consuming TokenizedParagraph, state: inout State) -> MatchedParagraph {
    let tokens = tokenized.tokens
    state.memo.read(
      tokens, habits: tokenized.paragraph.context.spelling, by: analyzer, into: &state.places)
    let (traits, startCount) = Self.survey(
      state.places, tokenCount: tokens.count, state.memo.words, &state.starts)
    Self.fetch(&state.starts, startCount, state.places, state.memo)
    state.candidates.removeAll(keepingCapacity: true)
    for place in 0..<startCount { start(state.starts[place], tokens, &state) }
    let (matches, markers) = resolver.resolve(
      &state.candidates, state.memo.readings, tokenCount: tokens.count)
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

  /// The traits of every token, by the places of their words, and the number of those at which a pattern may begin,
  /// which `starts` takes.
  private static func survey(
    _ places: [UInt32], tokenCount: Int, _ words: [ReadWord], _ starts: inout [Start]
  ) -> (traits: [WordTraits], startCount: Int) {
    let places = places.span.extracting(first: tokenCount)
    let words = words.span
    if starts.count < places.count {
      starts.append(contentsOf: repeatElement(Start(), count: places.count &- starts.count))
    }
    var output = starts.mutableSpan
    var startCount = 0
    let traits = [WordTraits](capacity: places.count) { traits in
      guard !places.isEmpty else { return }
      var word = words[Int(places[0])]
      for index in 0..<places.count {
        let next = index &+ 1 < places.count ? words[Int(places[index &+ 1])] : ReadWord()
        traits.append(word.traits)
        // Written always and counted sometimes, because what a word begins can't be foretold.
        output[startCount].token = UInt32(truncatingIfNeeded: index)
        startCount &+= word.mayBegin(before: next.lexemes) ? 1 : 0
        word = next
      }
    }
    return (traits, startCount)
  }

  /// Fetches the first opening of every start, in a loop without branches, so that they wait for memory together.
  private static func fetch(
    _ starts: inout [Start], _ count: Int, _ places: [UInt32], _ memo: borrowing ReadingMemo
  ) {
    var starts = starts.mutableSpan
    for index in 0..<count {
      let place = memo.firstOpenings[Int(places[Int(starts[index].token)])]
      starts[index].place = place
      starts[index].opening = memo.openings[Int(place)]
    }
  }

  /// Tries everything that may begin at a token.
  private func start(_ start: Start, _ tokens: [Token], _ state: inout State) {
    let index = Int(start.token)
    var place = Int(start.place)
    var opening = start.opening
    while true {
      switch opening.kind {
      case .word:
        // The words of a phrase are each other's evidence.
        if !opening.needsEvidence || !isRefused(opening.reading, at: index, tokens, state) {
          state.candidates.append(MatchCandidate(opening, at: index))
        }
      case .gapped: add(opening.number, from: index, opening.reading, tokens, &state)
      case .phrases: addPhrases(opening, from: index, tokens, &state)
      }
      if opening.isLast { return }
      place &+= 1
      opening = state.memo.openings[place]
    }
  }

  /// Adds the phrases of a reading whose words follow.
  private func addPhrases(_ opening: Opening, from index: Int, _ tokens: [Token], _ state: inout State) {
    guard index + 1 < tokens.count else { return }
    let word = Int(state.places[index + 1])
    let places = state.memo.ranges[word].places
    lexicon.starts.forEachPhrase(opening.followers, opening.number, before: state.memo.words[word].lexemes) {
      pattern, second in
      for place in places where state.memo.readings[place].lexeme == second {
        return add(pattern, from: index, opening.reading, tokens, &state)
      }
    }
  }

  /// Adds a phrase that begins at a token, if its other words follow.
  private func add(_ number: Int32, from index: Int, _ first: UInt32, _ tokens: [Token], _ state: inout State)
  {
    let pattern = lexicon.patterns[Int(number)]
    let reading = state.memo.readings[Int(first)]
    guard !pattern.beginsDefinite || reading.proclitics.contains(.article),
      let (end, last) = walk(
        pattern, part: pattern.parts.lowerBound + 1, after: index, reading, tokens, state)
    else { return }
    state.candidates.append(
      MatchCandidate(
        tokens: Int32(index)..<Int32(end + 1), pattern: number, entry: Int32(pattern.entry), reading: first,
        lastReading: last))
  }

  /// Tells whether the context speaks against a reading.
  private func isRefused(
    _ reading: UInt32, at index: Int, _ tokens: [Token], _ state: borrowing State
  ) -> Bool {
    // A text of one word, such as a line of a word list, is no context.
    guard tokens.count > 1 else { return false }
    let evidence = WordClassEvidence(
      before: index > 0 ? tokens[index - 1] : nil, index > 0 ? traits(index - 1, state) : [],
      next: index + 1 < tokens.count ? traits(index + 1, state) : [])
    return evidence.refuses(state.memo.readings[Int(reading)])
  }

  /// What the word of a token does in its clause.
  private func traits(_ index: Int, _ state: borrowing State) -> WordTraits {
    state.memo.words[Int(state.places[index])].traits
  }

  /// Walks the rest of a pattern; the last token and its reading, or `nil` where a part is missing.
  private func walk(
    _ row: CompiledLexicon.Pattern, part: Int, after index: Int, _ previous: WordReading, _ tokens: [Token],
    _ state: borrowing State
  ) -> (end: Int, reading: UInt32)? {
    let wanted = lexicon.parts[part]
    let before = lexicon.parts[part - 1]
    for next in index + 1...index + 1 + row.gap {
      // A phrase does not run over punctuation.
      guard next < tokens.count, tokens[next].isWord else { return nil }
      for place in state.memo.ranges[Int(state.places[next])].places {
        let reading = state.memo.readings[place]
        guard reading.lexeme == wanted.lexeme, reading.proclitics.isInsidePhrase,
          fits(reading, wanted), agree(before, previous, wanted, reading),
          next == index + 1 || before.definiteness == .fixed || wanted.definiteness != .agreeing
            || reaches(reading, over: index + 1..<next, state)
        else { continue }
        if part + 1 == row.parts.upperBound { return (next, UInt32(place)) }
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
  private func reaches(_ adjective: WordReading, over tokens: Range<Int>, _ state: borrowing State) -> Bool {
    let clause: WordTraits = [.governsVerb, .governsImperfect, .complementiser, .relative, .negates]
    for index in tokens {
      let traits = traits(index, state)
      if !traits.isDisjoint(with: clause) { return false }
      if traits.contains(.definite), !adjective.proclitics.contains(.article) { return false }
    }
    return true
  }
}

extension Proclitics {
  /// A later word of a phrase carries no conjunction or preposition: «جريمة وبشعة» is not the phrase.
  fileprivate var isInsidePhrase: Bool { subtracting(.article).isEmpty }
}
