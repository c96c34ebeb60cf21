/// Turns voices and weights into a paragraph's report.
public struct BiasScorer: PipelineStage {
  /// The constants.
  public let model: ScoringModel

  /// Creates a scorer.
  public init(model: ScoringModel = .standard) { self.model = model }

  /// A scorer keeps nothing between paragraphs.
  public func makeState() {}

  /// Scores one paragraph.
  ///
  /// - Complexity: O(n log n) in findings, O(n) in tokens where something is attributed.
  public func process(_ attributed: AttributedParagraph, state: inout Void) -> ParagraphReport {
    let words = attributed.matched.tokenized.wordCount
    var findings = attributed.matched.matches.indices.map { finding($0, of: attributed) }
    let counted = Self.settleOverlaps(&findings, attributed.matched.matches)
    var sums = Sums()
    for index in findings.indices where counted.isEmpty || counted[index] { sums.add(findings[index], model) }
    let score = ParagraphReport.Score(
      value: model.score(sum: sums.value, words: words), low: model.score(sum: sums.low, words: words),
      high: model.score(sum: sums.high, words: words), all: model.score(sum: sums.all, words: words))
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
      let negation = finding.isNegated || finding.isDenied ? model.negationFactor : 1
      value += finding.contribution
      low += finding.weight * finding.factorLow * negation
      high += finding.weight * finding.factorHigh * negation
      all += finding.weight * negation
      if finding.voice.isOwn { ownWeight += finding.weight } else { attributedWeight += finding.weight }
    }
  }

  private func finding(_ index: Int, of attributed: AttributedParagraph) -> Finding {
    let match = attributed.matched.matches[index]
    let placement = attributed.placements[index]
    let lexicon = attributed.matched.lexicon
    let entry = lexicon.entries[match.entry]
    let tokens = attributed.matched.tokenized.tokens
    var factor = model.factor(of: placement.voice)
    for voice in placement.alternatives {
      let other = model.factor(of: voice)
      factor.low = min(factor.low, other.low)
      factor.high = max(factor.high, other.high)
    }
    let negation = placement.isNegated || placement.isDenied ? model.negationFactor : 1
    return Finding(
      span: tokens[match.tokens.lowerBound].span.union(tokens[match.tokens.upperBound - 1].span),
      entry: entry.id,
      category: entry.category, facet: entry.facet, weight: entry.weight, neutral: entry.neutral,
      voice: placement.voice, rule: placement.rule, attribution: placement.attribution, factorLow: factor.low,
      factorHigh: factor.high, isNegated: placement.isNegated, isDenied: placement.isDenied,
      isHedged: placement.isHedged,
      contribution: entry.weight * factor.value * negation, via: via(match, in: lexicon))
  }

  private func via(_ match: LexiconMatch, in lexicon: CompiledLexicon) -> String {
    let first = lexicon.via(match.reading)
    return match.tokens.count == 1 ? first : first + " … " + lexicon.via(match.lastReading)
  }

  /// On one word only the largest contribution counts: the others are set to 0.
  ///
  /// - Returns: which findings count; empty when all do.
  private static func settleOverlaps(_ findings: inout [Finding], _ matches: [LexiconMatch]) -> [Bool] {
    var end = 0
    var overlap = false
    for match in matches {
      overlap = overlap || match.tokens.lowerBound < end
      end = max(end, match.tokens.upperBound)
    }
    guard overlap else { return [] }
    var taken = [Bool](repeating: false, count: end)
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
    return counted
  }

  private static func categories(_ findings: [Finding]) -> [ParagraphReport.CategoryCount] {
    var counts: [ParagraphReport.CategoryCount] = []
    for finding in findings {
      let own = finding.voice.isOwn ? 1 : 0
      if let place = counts.firstIndex(where: { $0.category == finding.category }) {
        counts[place].own += own
        counts[place].attributed += 1 - own
      } else {
        counts.append(.init(category: finding.category, own: own, attributed: 1 - own))
      }
    }
    return counts.sorted { $0.category < $1.category }
  }

  /// The words that no source carries.
  private static func wordsOwn(_ attributed: AttributedParagraph) -> Int {
    let tokenized = attributed.matched.tokenized
    var words = tokenized.wordCount
    var end = 0
    // In order of their start, so that a stretch inside another adds nothing.
    for attribution in attributed.attributions where !attribution.voice.isOwn {
      for token in max(end, attribution.tokens.lowerBound)..<max(end, attribution.tokens.upperBound)
      where tokenized.tokens[token].isWord { words -= 1 }
      end = max(end, attribution.tokens.upperBound)
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
