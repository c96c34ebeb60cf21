/// Turns voices and weights into a paragraph's report.
public struct BiasScorer: PipelineStage {
  /// The constants.
  public let model: ScoringModel

  /// Creates a scorer.
  public init(model: ScoringModel = .standard) { self.model = model }

  /// What a scorer keeps from one paragraph to the next: wordings, which change no result.
  public struct State: Sendable {
    var wordings = WordingMemo()
  }

  /// A memo without wordings.
  public func makeState() -> State { State() }

  /// Nothing belongs to one article.
  public func beginArticle(_ state: inout State) {}

  /// Scores one paragraph.
  ///
  /// - Complexity: O(n log n) in findings, O(n) in tokens where something is attributed.
  public func process(_ attributed: AttributedParagraph, state: inout State) -> ParagraphReport {
    let words = attributed.matched.tokenized.wordCount
    var (findings, sums) = findings(in: attributed, &state.wordings)
    if Self.haveOverlaps(attributed.matched.matches) {
      sums = settleOverlaps(&findings, attributed.matched.matches)
    }
    let score = score(sums, words: words)
    let insufficiency = insufficiency(of: attributed.matched)
    let perMille = words > 0 ? 1000 / Double(words) : 0
    return ParagraphReport(
      paragraph: attributed.paragraph, words: words, wordsOwn: Self.wordsOwn(attributed), score: score,
      verdict: insufficiency == nil ? verdict(score) : .insufficient, insufficiency: insufficiency,
      rate: .init(
        own: sums.ownWeight * perMille, attributed: sums.attributedWeight * perMille,
        weighted: sums.value * perMille),
      categories: Self.categories(findings), findings: findings, attributions: attributed.attributions,
      diagnostics: attributed.diagnostics)
  }

  /// Sums over the findings that count.
  private struct Sums {
    var value = 0.0
    var low = 0.0
    var high = 0.0
    var all = 0.0
    var ownWeight = 0.0
    var attributedWeight = 0.0

    mutating func add(_ finding: Finding, _ model: ScoringModel) {
      let weight = finding.weight
      let negation = finding.isNegated || finding.isDenied ? model.negationFactor : 1
      value += finding.contribution
      low += weight * finding.factorLow * negation
      high += weight * finding.factorHigh * negation
      all += weight * negation
      if finding.voice.isOwn { ownWeight += weight } else { attributedWeight += weight }
    }
  }

  private func score(_ sums: Sums, words: Int) -> ParagraphReport.Score {
    ParagraphReport.Score(
      value: model.score(sum: sums.value, words: words), low: model.score(sum: sums.low, words: words),
      high: model.score(sum: sums.high, words: words), all: model.score(sum: sums.all, words: words))
  }

  /// A finding for each match, and their sums where all count.
  private func findings(
    in attributed: AttributedParagraph, _ wordings: inout WordingMemo
  ) -> ([Finding], Sums) {
    let matched = attributed.matched
    var sums = Sums()
    guard !matched.matches.isEmpty else { return ([], sums) }
    let lexicon = matched.lexicon
    let tokens = matched.tokenized.tokens.span
    var findings: [Finding] = []
    findings.reserveCapacity(matched.matches.count)
    for index in matched.matches.indices {
      let match = matched.matches[index]
      let first = tokens[match.tokens.lowerBound].span
      let finding = finding(
        of: wordings.wording(of: match, in: lexicon), attributed.placements[index],
        at: match.tokens.count == 1 ? first : first.union(tokens[match.tokens.upperBound - 1].span))
      sums.add(finding, model)
      findings.append(finding)
    }
    return (findings, sums)
  }

  private func finding(of wording: Wording, _ placement: Placement, at span: TextSpan) -> Finding {
    var factor = model.factor(of: placement.voice)
    for voice in placement.alternatives {
      let other = model.factor(of: voice)
      factor.low = min(factor.low, other.low)
      factor.high = max(factor.high, other.high)
    }
    let negation = placement.isNegated || placement.isDenied ? model.negationFactor : 1
    return Finding(
      span: span, wording: wording, voice: placement.voice, rule: placement.rule,
      attribution: placement.attribution, factorLow: factor.low, factorHigh: factor.high,
      isNegated: placement.isNegated, isDenied: placement.isDenied, isHedged: placement.isHedged,
      contribution: wording.weight * factor.value * negation)
  }

  /// Tells whether two matches share a word.
  private static func haveOverlaps(_ matches: [LexiconMatch]) -> Bool {
    var end = 0
    for match in matches {
      if match.tokens.lowerBound < end { return true }
      end = max(end, match.tokens.upperBound)
    }
    return false
  }

  /// On one word only the largest contribution counts: the others are set to 0.
  ///
  /// - Returns: the sums over those that count.
  private func settleOverlaps(_ findings: inout [Finding], _ matches: [LexiconMatch]) -> Sums {
    var taken = [Bool](repeating: false, count: matches.map(\.tokens.upperBound).max() ?? 0)
    var counted = [Bool](repeating: false, count: findings.count)
    let order = findings.indices.sorted { left, right in
      let (first, second) = (findings[left], findings[right])
      return (-first.contribution, -first.weight, left) < (-second.contribution, -second.weight, right)
    }
    for index in order {
      if taken[matches[index].tokens].contains(true) {
        findings[index].contribution = 0
      } else {
        counted[index] = true
        for token in matches[index].tokens { taken[token] = true }
      }
    }
    var sums = Sums()
    // In text order, so that a sum of doubles does not depend on what overlaps.
    for index in findings.indices where counted[index] { sums.add(findings[index], model) }
    return sums
  }

  /// Counts by category, in order of the categories' ids.
  private static func categories(_ findings: [Finding]) -> [ParagraphReport.CategoryCount] {
    var counts: [ParagraphReport.CategoryCount] = []
    guard !findings.isEmpty else { return counts }
    counts.reserveCapacity(min(findings.count, 8))
    // A span, so that no finding is copied to be asked.
    let all = findings.span
    for index in all.indices {
      let category = all[index].wording.category
      let own = all[index].voice.isOwn ? 1 : 0
      // A paragraph has few categories: each is put in its place as it comes.
      let place = counts.firstIndex { $0.category >= category } ?? counts.count
      if place < counts.count, counts[place].category == category {
        counts[place].own += own
        counts[place].attributed += 1 - own
      } else {
        counts.insert(.init(category: category, own: own, attributed: 1 - own), at: place)
      }
    }
    return counts
  }

  /// The words that no source carries.
  private static func wordsOwn(_ attributed: AttributedParagraph) -> Int {
    var words = attributed.matched.tokenized.wordCount
    guard !attributed.attributions.isEmpty else { return words }
    // Spans, so that neither an attribution nor a token is copied to be asked.
    let attributions = attributed.attributions.span
    let tokens = attributed.matched.tokenized.tokens.span
    var end = 0
    // In order of their start, so that a stretch inside another adds nothing.
    for index in attributions.indices where !attributions[index].voice.isOwn {
      let range = attributions[index].tokens
      for token in max(end, range.lowerBound)..<max(end, range.upperBound) where tokens[token].isWord {
        words -= 1
      }
      end = max(end, range.upperBound)
    }
    return words
  }

  private func insufficiency(of matched: MatchedParagraph) -> TokenizedParagraph.Insufficiency? {
    if let reason = matched.tokenized.insufficiency { return reason }
    // A paragraph that opens with «اقرأ أيضا» or a credit, behind at most a bracket or a dash.
    let opensWithBoilerplate = matched.markers.prefix { $0.tokens.lowerBound < 2 }
      .contains { matched.lexicon.cueFacts[$0.entry].role == .boilerplate }
    if opensWithBoilerplate { return .boilerplate }
    return matched.tokenized.wordCount < model.minimumWords ? .tooShort : nil
  }

  private func verdict(_ score: ParagraphReport.Score) -> ParagraphReport.Verdict {
    if score.low < model.loadedThreshold, score.high >= model.loadedThreshold { return .unclear }
    if score.value >= model.loadedThreshold { return .loaded }
    return score.value < model.mildThreshold ? .clean : .mild
  }
}
