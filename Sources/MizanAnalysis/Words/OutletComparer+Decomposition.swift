extension OutletComparer {
  /// How many entries of a decomposition are named.
  static let partLimit = 15

  /// A difference in `own` by lexicon entry; the parts and the rest add up to it.
  func decomposition(of difference: Difference) -> Decomposition {
    guard
      let pair = pairs.pairs.first(where: { $0.first == difference.first && $0.second == difference.second })
    else {
      return Decomposition(
        first: difference.first, second: difference.second, parts: [], others: 0, otherEntries: 0)
    }
    let strata = PairStrata(pair, articles)
    let sizes = sizes(of: pair, strata)
    // In a fixed order: a sum of doubles depends on it.
    let total = sizes.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.share }
    var parts: [Int32: EntryPart] = [:]
    for place in articles.rows.indices {
      guard let side = strata.side(of: articles.outlet[place]),
        let key = strata.key(cluster: articles.cluster[place], stratum: articles.stratum[place]),
        let size = sizes[key], size.share > 0
      else { continue }
      let factor = side == .first ? size.second / size.both : -size.first / size.both
      var seen: Set<Int32> = []
      let row = articles.rows[place]
      for finding in articles.table.findings[articles.table.findingRange(of: row)]
      where finding.isCounted && finding.isOwn {
        let weight = Double(articles.table.entries[finding.entry].weightMicros)
        guard weight > 0 else { continue }
        parts[finding.entry, default: EntryPart()].add(
          factor * weight * Measure.own.scale / 1e6 / total, side,
          isNewArticle: seen.insert(finding.entry).inserted)
      }
    }
    return decomposition(of: difference, parts)
  }

  private func decomposition(of difference: Difference, _ parts: [Int32: EntryPart]) -> Decomposition {
    let named = parts.map { entry, part in
      let facts = articles.table.entries[entry]
      return Decomposition.Part(
        entry: facts.id, category: facts.category, change: part.change, count: part.count.first,
        otherCount: part.count.second, articles: part.articles.first, otherArticles: part.articles.second)
    }
    .sorted { (abs($1.change), $0.entry) < (abs($0.change), $1.entry) }
    let others = named.dropFirst(Self.partLimit)
    return Decomposition(
      first: difference.first, second: difference.second, parts: Array(named.prefix(Self.partLimit)),
      others: others.reduce(0) { $0 + $1.change }, otherEntries: others.count)
  }

  private struct StratumSize {
    var first = 0.0
    var second = 0.0
    var both: Double { first + second }
    var share: Double { both > 0 ? first * second / both : 0 }
  }

  private struct EntryPart {
    var change = 0.0
    var count = (first: 0, second: 0)
    var articles = (first: 0, second: 0)

    mutating func add(_ change: Double, _ side: PairStrata.Side, isNewArticle: Bool) {
      self.change += change
      switch side {
      case .first:
        count.first += 1
        if isNewArticle { articles.first += 1 }
      case .second:
        count.second += 1
        if isNewArticle { articles.second += 1 }
      }
    }
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
