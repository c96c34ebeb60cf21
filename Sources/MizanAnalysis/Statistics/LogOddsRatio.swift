import Glibc

/// The log-odds ratio of a word in two corpora with an informative Dirichlet prior.
///
/// Source: Monroe, Colaresi and Quinn, "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the
/// Content of Political Conflict", Political Analysis 16(4), 2008, equations 16, 18, 20 and 22.
public struct LogOddsRatio: Hashable, Sendable {
  /// δ = ln((y₁ + α) ÷ (n₁ + α₀ − y₁ − α)) − ln((y₂ + α) ÷ (n₂ + α₀ − y₂ − α)).
  public let value: Double
  /// σ² ≈ 1 ÷ (y₁ + α) + 1 ÷ (y₂ + α).
  public let variance: Double

  /// Compares the counts of one word.
  ///
  /// - Parameters:
  ///   - first: the word's count y₁ in the first corpus of n₁ words.
  ///   - second: the same of the second.
  ///   - prior: the word's pseudo-count α, of α₀ for all words.
  /// - Precondition: 0 < α < α₀.
  public init(
    first: (count: Int, total: Int), second: (count: Int, total: Int), prior: (count: Double, total: Double)
  ) {
    precondition(prior.count > 0 && prior.count < prior.total)
    let (one, two) = (Double(first.count) + prior.count, Double(second.count) + prior.count)
    value =
      log(one / (Double(first.total) + prior.total - one))
      - log(two / (Double(second.total) + prior.total - two))
    variance = 1 / one + 1 / two
  }

  /// δ ÷ σ.
  public var z: Double { value / variance.squareRoot() }
}
