/// The cluster bootstrap: each draw gives every story cluster a Poisson weight and computes all statistics anew.
///
/// A draw depends on the seed and its number alone, so that any number of workers gives the same.
struct Resampling: Sendable {
  let plan: StatisticPlan
  let seed: UInt64
  let draws: Int

  /// The statistics of the articles as they are.
  func observed() -> [Double] {
    var buffers = plan.makeBuffers()
    return plan.row(weights: [Int32](repeating: 1, count: plan.cells.clusterCount), &buffers)
  }

  /// The statistics of all draws, one list of draws a statistic.
  ///
  /// - Parameter jobs: how many workers draw at once.
  /// - Returns: `draws` values for each statistic, in the order of the draws.
  func drawn(jobs: Int) async -> DrawnStatistics {
    let size = max(1, min(50, (draws + jobs - 1) / max(1, jobs)))
    let starts = Array(stride(from: 0, to: draws, by: size))
    var drawn = DrawnStatistics(statistics: plan.count, draws: draws)
    var next = 0
    await withTaskGroup(of: (start: Int, rows: [Float]).self) { group in
      for _ in 0..<max(1, jobs) where next < starts.count {
        let start = starts[next]
        next += 1
        group.addTask { (start, self.rows(start..<min(draws, start + size))) }
      }
      for await chunk in group {
        drawn.put(chunk.rows, from: chunk.start)
        guard next < starts.count, !Task.isCancelled else { continue }
        let start = starts[next]
        next += 1
        group.addTask { (start, self.rows(start..<min(draws, start + size))) }
      }
    }
    return drawn
  }

  private func rows(_ range: Range<Int>) -> [Float] {
    var buffers = plan.makeBuffers()
    var rows: [Float] = []
    rows.reserveCapacity(range.count * plan.count)
    for draw in range {
      let weights = PoissonWeights.weights(count: plan.cells.clusterCount, seed: seed, draw: draw)
      for value in plan.row(weights: weights, &buffers) { rows.append(Float(value)) }
    }
    return rows
  }
}

/// The values of every statistic in every draw, in single precision: more than a percentile needs.
struct DrawnStatistics: Sendable {
  private let statistics: Int
  private let draws: Int
  private var values: [Float]

  init(statistics: Int, draws: Int) {
    self.statistics = statistics
    self.draws = draws
    values = Array(repeating: .nan, count: statistics * draws)
  }

  mutating func put(_ rows: [Float], from start: Int) {
    for (place, value) in rows.enumerated() {
      values[place % statistics * draws + start + place / statistics] = value
    }
  }

  /// The draws of one statistic.
  subscript(statistic: Int) -> [Double] {
    values[(statistic * draws)..<((statistic + 1) * draws)].map(Double.init)
  }
}

/// What the draws say of one number.
struct DrawSummary {
  let interval: Interval?
  /// The standard deviation of the draws; `nil` where too few have a value.
  let standardError: Double?

  /// Of the draws nine in ten must have a value.
  init(_ draws: [Double], level: Double) {
    let finite = draws.filter(\.isFinite)
    guard finite.count > 1, finite.count * 10 >= draws.count * 9 else {
      (interval, standardError) = (nil, nil)
      return
    }
    interval = Quantile.interval(finite, level: level)
    let mean = finite.reduce(0, +) / Double(finite.count)
    let squares = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = (squares / Double(finite.count - 1)).squareRoot()
  }
}
