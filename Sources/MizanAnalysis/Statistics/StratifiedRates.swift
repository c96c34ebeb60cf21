/// Two rates compared stratum by stratum: the Mantel–Haenszel rates, their difference and their ratio.
///
/// Of each stratum with the sums a over n₁ and b over n₂ both sides get the weight n₁·n₂ ÷ (n₁ + n₂), so that a stratum
/// counts as far as both sides have something in it. With one stratum the rates are a ÷ n₁ and b ÷ n₂. Source:
/// Greenland and Robins, "Estimation of a Common Effect Parameter from Sparse Follow-Up Data", Biometrics 41(1),
/// 1985.
public struct StratifiedRates: Hashable, Sendable {
  /// Σ a·n₂ ÷ (n₁ + n₂).
  public private(set) var first = 0.0
  /// Σ b·n₁ ÷ (n₁ + n₂).
  public private(set) var second = 0.0
  /// Σ n₁·n₂ ÷ (n₁ + n₂).
  public private(set) var weight = 0.0

  /// Creates rates over no stratum.
  public init() {}

  /// Adds a stratum; one that is empty on a side adds nothing.
  ///
  /// - Parameters:
  ///   - first: a and n₁.
  ///   - second: b and n₂.
  ///   - times: how often the stratum counts.
  public mutating func add(
    _ first: (sum: Double, size: Double), _ second: (sum: Double, size: Double), times: Double = 1
  ) {
    guard first.size > 0, second.size > 0 else { return }
    let share = times / (first.size + second.size)
    self.first += first.sum * second.size * share
    self.second += second.sum * first.size * share
    weight += first.size * second.size * share
  }

  /// The rate of the first side; `nil` where no stratum has both sides.
  public var firstRate: Double? { weight > 0 ? first / weight : nil }

  /// The rate of the second side; `nil` where no stratum has both sides.
  public var secondRate: Double? { weight > 0 ? second / weight : nil }
}

extension StratifiedRates {
  /// Adds strata that were summed before, all of them as often.
  mutating func add(_ other: StratifiedRates, times: Double) {
    first += other.first * times
    second += other.second * times
    weight += other.weight * times
  }
}
