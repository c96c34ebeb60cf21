/// A place where a pattern was found, before the rules of precedence.
struct MatchCandidate: Sendable {
  var tokens: Range<Int32>
  var pattern: Int32
  var entry: Int32
  /// The reading of the first word, as a place in the memo.
  var reading: UInt32
  /// The reading of the last word.
  var lastReading: UInt32
}

extension MatchCandidate {
  /// A word that is a pattern.
  @inline(__always)
  init(_ opening: Opening, at index: Int) {
    let token = Int32(truncatingIfNeeded: index)
    self.init(
      tokens: token..<token &+ 1, pattern: opening.number, entry: opening.entry, reading: opening.reading,
      lastReading: opening.reading)
  }
}

/// Decides which of the found patterns stand: vetoes first, then the longest match within a category.
struct MatchResolver: Sendable {
  let lexicon: CompiledLexicon

  /// The matches and markers that stand, in text order.
  ///
  /// - Complexity: O(n log n) in the candidates.
  func resolve(
    _ candidates: inout [MatchCandidate], _ readings: [WordReading], tokenCount: Int
  ) -> (matches: [LexiconMatch], markers: [LexiconMatch]) {
    guard !candidates.isEmpty else { return ([], []) }
    let vetoes = candidates.contains(where: { isVeto($0) }) ? takeVetoes(&candidates) : []
    var matches: [MatchCandidate] = []
    var markers: [LexiconMatch] = []
    // Nine candidates of ten are markers that stand.
    markers.reserveCapacity(candidates.count)
    for candidate in candidates where vetoes.isEmpty || !isVetoed(candidate, by: vetoes) {
      if lexicon.isScoring[entry(candidate)] {
        matches.append(candidate)
      } else if !isKnown(candidate, markers) {
        markers.append(match(candidate, readings))
      }
    }
    if !Self.areApart(matches) { matches = longest(matches, tokenCount: tokenCount) }
    return (matches.map { match($0, readings) }, markers)
  }

  /// Two readings of one word are one marker.
  private func isKnown(_ candidate: MatchCandidate, _ markers: [LexiconMatch]) -> Bool {
    let (tokens, entry) = (range(candidate), entry(candidate))
    var place = markers.count
    while place > 0, markers[place - 1].tokens.lowerBound == tokens.lowerBound {
      place -= 1
      if markers[place].entry == entry, markers[place].tokens == tokens { return true }
    }
    return false
  }

  private func entry(_ candidate: MatchCandidate) -> Int { Int(candidate.entry) }

  private func isVeto(_ candidate: MatchCandidate) -> Bool { lexicon.patterns[Int(candidate.pattern)].isVeto }

  private func range(_ candidate: MatchCandidate) -> Range<Int> {
    Int(candidate.tokens.lowerBound)..<Int(candidate.tokens.upperBound)
  }

  private func match(_ candidate: MatchCandidate, _ readings: [WordReading]) -> LexiconMatch {
    LexiconMatch(
      tokens: range(candidate), entry: entry(candidate), reading: readings[Int(candidate.reading)],
      lastReading: readings[Int(candidate.lastReading)])
  }

  /// A veto by its entry and place.
  private struct Veto {
    var entry: Int
    var tokens: Range<Int32>
  }

  private func takeVetoes(_ candidates: inout [MatchCandidate]) -> [Veto] {
    let vetoes = candidates.filter(isVeto).map { Veto(entry: entry($0), tokens: $0.tokens) }
    candidates.removeAll(where: isVeto)
    return vetoes.sorted { ($0.entry, $0.tokens.lowerBound) < ($1.entry, $1.tokens.lowerBound) }
  }

  private func isVetoed(_ candidate: MatchCandidate, by vetoes: [Veto]) -> Bool {
    let entry = entry(candidate)
    // A veto that overlaps begins at most its own length before; only near ones need a look.
    let reach = lexicon.longestVeto
    var low = 0
    var high = vetoes.count
    while low < high {
      let middle = (low + high) / 2
      let veto = vetoes[middle]
      if (veto.entry, veto.tokens.lowerBound) < (entry, candidate.tokens.lowerBound - reach) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < vetoes.count, vetoes[low].entry == entry,
      vetoes[low].tokens.lowerBound < candidate.tokens.upperBound
    {
      if vetoes[low].tokens.overlaps(candidate.tokens) { return true }
      low += 1
    }
    return false
  }

  /// Tells whether no two share a token and all stand in text order, so that nothing is left to decide.
  private static func areApart(_ candidates: [MatchCandidate]) -> Bool {
    var end: Int32 = 0
    for candidate in candidates {
      if candidate.tokens.lowerBound < end { return false }
      end = candidate.tokens.upperBound
    }
    return true
  }

  /// Within each category, longest first, keeps what shares no token with a kept one.
  private func longest(_ candidates: [MatchCandidate], tokenCount: Int) -> [MatchCandidate] {
    let order = candidates.indices.sorted { precedes(candidates[$0], candidates[$1], ($0, $1)) }
    var owner = [Int32](repeating: -1, count: tokenCount)
    var kept: [Int] = []
    for index in order {
      let category = lexicon.categoryOrdinals[entry(candidates[index])]
      let tokens = range(candidates[index])
      guard !owner[tokens].contains(category) else { continue }
      for token in tokens { owner[token] = category }
      kept.append(index)
    }
    return kept.sorted {
      let (left, right) = (candidates[$0], candidates[$1])
      return (left.tokens.lowerBound, left.tokens.upperBound, $0) < (
        right.tokens.lowerBound, right.tokens.upperBound, $1
      )
    }.map { candidates[$0] }
  }

  /// The order in which candidates are kept: by category, then length, place and weight.
  private func precedes(_ left: MatchCandidate, _ right: MatchCandidate, _ places: (Int, Int)) -> Bool {
    let (leftEntry, rightEntry) = (entry(left), entry(right))
    let leftKey = (
      lexicon.categoryOrdinals[leftEntry], -left.tokens.count, left.tokens.lowerBound,
      -lexicon.entries[leftEntry].weight, left.pattern, places.0
    )
    let rightKey = (
      lexicon.categoryOrdinals[rightEntry], -right.tokens.count, right.tokens.lowerBound,
      -lexicon.entries[rightEntry].weight, right.pattern, places.1
    )
    return leftKey < rightKey
  }
}
