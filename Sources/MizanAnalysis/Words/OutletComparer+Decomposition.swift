extension OutletComparer {
  /// A difference in `own` by lexicon entry.
  ///
  /// An entry's rate on a side is what its findings add to the Mantel–Haenszel rate of that side:
  /// 1,000 × Σ w·n′ ÷ (n + n′) over its findings there, divided by Σ n·n′ ÷ (n + n′) over the strata; w is the
  /// entry's weight, n and n′ are the words of the finding's stratum on this side and on the other. With one stratum
  /// that is weight per 1,000 words. The rates of all entries add up to the rates of the difference, and their
  /// differences to the difference, but for the rounding of doubles: there is no remainder, since every weight is an
  /// entry's. Those of one category add up to the difference in that category. What does not count in the rates has no
  /// part either: entries of weight 0, findings that a heavier one covers, and strata that one side has no words in.
  ///
  /// - Parameters:
  ///   - difference: a difference in `own` of this comparison.
  ///   - partLimit: how many entries are named; the others are one sum.
  /// - Returns: the entries by what they add, the largest magnitude first, and then by id; `nil` for a difference of
  ///   another measure, or of outlets that are not compared in this order.
  /// - Complexity: O(a + f + e log e) for the a articles of the table, the f findings of both sides and the e
  ///   entries; the memory is that of one decomposition.
  public func decomposition(of difference: Difference, partLimit: Int = .max) -> Decomposition? {
    guard difference.measure == .own,
      let pair = pairs.pairs.first(where: { $0.first == difference.first && $0.second == difference.second })
    else { return nil }
    let parts = parts(of: pair)
    let others = parts.dropFirst(partLimit)
    return Decomposition(
      first: difference.first, second: difference.second, parts: Array(parts.prefix(partLimit)),
      others: others.reduce(0) { $0 + $1.change }, otherEntries: others.count)
  }

  /// The parts of all entries, in their order.
  private func parts(of pair: OutletPairs.Pair) -> [Decomposition.Part] {
    let strata = PairStrata(pair, articles)
    let sizes = sizes(of: pair, strata)
    // In a fixed order: a sum of doubles depends on it.
    let total = sizes.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.share }
    let entries = articles.table.entries.names
    let weights = entries.map { Double($0.weightMicros) * Measure.own.scale / 1e6 }
    var sums = [EntrySums](repeating: EntrySums(), count: entries.count)
    for place in articles.rows.indices {
      guard let side = strata.side(of: articles.outlet[place]),
        let key = strata.key(cluster: articles.cluster[place], stratum: articles.stratum[place]),
        let size = sizes[key], size.share > 0
      else { continue }
      let factor = (side == .first ? size.second : size.first) / size.both / total
      for finding in articles.table.findings[articles.table.findingRange(of: articles.rows[place])]
      where finding.isCounted && finding.isOwn {
        let entry = Int(finding.entry)
        guard weights[entry] > 0 else { continue }
        switch side {
        case .first: sums[entry].first.add(factor * weights[entry], article: place)
        case .second: sums[entry].second.add(factor * weights[entry], article: place)
        }
      }
    }
    return zip(entries, sums).filter { $0.1.first.count + $0.1.second.count > 0 }
      .map { Decomposition.Part($0, first: $1.first, second: $1.second) }
      .sorted(by: Decomposition.Part.comesBefore)
  }

  private struct StratumSize {
    var first = 0.0
    var second = 0.0
    var both: Double { first + second }
    var share: Double { both > 0 ? first * second / both : 0 }
  }

  private struct EntrySums {
    var first = EntrySum()
    var second = EntrySum()
  }

  private func sizes(of pair: OutletPairs.Pair, _ strata: PairStrata) -> [Int: StratumSize] {
    var sizes: [Int: StratumSize] = [:]
    for (place, row) in articles.rows.enumerated() {
      guard let side = strata.side(of: articles.outlet[place]),
        let key = strata.key(cluster: articles.cluster[place], stratum: articles.stratum[place])
      else { continue }
      let words = Double(articles.table.rows[row].wordCount)
      switch side {
      case .first: sizes[key, default: StratumSize()].first += words
      case .second: sizes[key, default: StratumSize()].second += words
      }
    }
    return sizes
  }
}

/// What one entry has on one side.
private struct EntrySum {
  var rate = 0.0
  var count = 0
  var articles = 0
  private var lastArticle = -1

  /// Adds a finding; those of an article come one after the other.
  mutating func add(_ rate: Double, article: Int) {
    self.rate += rate
    count += 1
    if article != lastArticle { articles += 1 }
    lastArticle = article
  }
}

extension Decomposition.Part {
  fileprivate init(_ entry: EntryFacts, first: EntrySum, second: EntrySum) {
    self.init(
      entry: entry.id, category: entry.category, facet: entry.facet, weight: entry.weight, rate: first.rate,
      otherRate: second.rate, count: first.count, otherCount: second.count, articles: first.articles,
      otherArticles: second.articles)
  }

  /// By magnitude, and then by what tells entries apart: records of several lexicons may have one id with two weights.
  fileprivate static func comesBefore(_ left: Self, _ right: Self) -> Bool {
    let (one, two) = (abs(left.change), abs(right.change))
    if one != two { return one > two }
    return (left.entry, left.category, left.facet ?? "", left.weight) < (
      right.entry, right.category, right.facet ?? "", right.weight
    )
  }
}
