import MizanAnalysis
import Testing

/// The figures come from SciPy 1.17.1, statsmodels 0.15.0 and NumPy 2.4.6; the line above each is the call.
@Suite("Tests and ranks")
struct FamilyTests {
  @Test("give the q values of statsmodels, ties and order kept")
  func benjaminiHochberg() {
    // multipletests([0.01, 0.04, 0.03, 0.005, 0.55, 0.04], method='fdr_bh')[1]
    let adjusted = BenjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005, 0.55, 0.04])
    let expected = [0.03, 0.048, 0.048, 0.03, 0.55, 0.048]
    for (value, wanted) in zip(adjusted, expected) { #expect(abs(value - wanted) < 1e-12) }
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
  }

  @Test(
    "give the rank correlation of SciPy",
    arguments: [
      // scipy.stats.spearmanr(a, b).statistic
      (
        [86, 97, 99, 100, 101, 103, 106, 110, 112, 113], [2, 20, 28, 27, 50, 29, 7, 17, 6, 12],
        -0.17575757575757575
      ),
      ([1, 2, 2, 4, 5, 5, 5, 8], [3, 1, 4, 4, 9, 2, 6, 6], 0.5901645758711312),
    ])
  func spearman(first: [Double], second: [Double], expected: Double) throws {
    let correlation = try #require(RankCorrelation.spearman(first, second))
    #expect(abs(correlation - expected) < 1e-12)
  }

  @Test("know no correlation with a constant, or of one value")
  func noCorrelation() {
    #expect(RankCorrelation.spearman([1, 2, 3], [4, 4, 4]) == nil)
    #expect(RankCorrelation.spearman([1], [2]) == nil)
  }

  @Test("give the two-sided p of the normal distribution")
  func normal() {
    // [2 * scipy.stats.norm.sf(abs(z)) for z in (0, 1, 1.959963984540054, -3)]; of -3: 2 - 1.9973002039367398
    let expected = [
      (0.0, 1.0), (1, 0.31731050786291415), (1.959963984540054, 0.05), (-3, 0.0026997960632602),
    ]
    for (z, p) in expected { #expect(abs(NormalDistribution.twoSidedP(z) - p) < 1e-13) }
    // The far tail keeps its digits: 2 * norm.sf(8).
    #expect(abs(NormalDistribution.twoSidedP(8) / 1.244192114854348e-15 - 1) < 1e-9)
  }

  @Test("give NumPy's quantiles, with a line between neighbours")
  func quantiles() {
    // numpy.quantile([15, 20, 35, 40, 50, 3.5, 7.25], q)
    let sorted = [3.5, 7.25, 15, 20, 35, 40, 50]
    for (probability, value) in [(0, 3.5), (0.025, 4.0625), (0.4, 17.0), (0.5, 20), (0.975, 48.5), (1, 50)] {
      #expect(abs(Quantile.of(sorted: sorted, probability) - value) < 1e-12)
    }
    #expect(Quantile.interval([], level: 0.95) == nil)
    #expect(Quantile.interval([2], level: 0.95) == Interval(2, 2))
  }
}

@Suite("Rates and odds")
struct RateTests {
  @Test("one stratum gives the plain rates")
  func oneStratum() {
    var rates = StratifiedRates()
    rates.add((6, 1000), (2, 500))
    // 6 ÷ 1000 and 2 ÷ 500.
    #expect(abs((rates.firstRate ?? 0) - 0.006) < 1e-15)
    #expect(abs((rates.secondRate ?? 0) - 0.004) < 1e-15)
  }

  @Test("strata weigh n₁·n₂ ÷ (n₁ + n₂), and a stratum with one side weighs nothing")
  func strata() {
    var rates = StratifiedRates()
    rates.add((3, 100), (1, 300))
    rates.add((8, 200), (4, 200))
    rates.add((50, 1000), (0, 0))
    // Weights: 100·300 ÷ 400 = 75 and 200·200 ÷ 400 = 100.
    // First: (0.03·75 + 0.04·100) ÷ 175 = 6.25 ÷ 175; second: (75 ÷ 300 + 100·0.02) ÷ 175 = 2.25 ÷ 175.
    #expect(abs((rates.firstRate ?? 0) - 6.25 / 175) < 1e-15)
    #expect(abs((rates.secondRate ?? 0) - 2.25 / 175) < 1e-15)
    #expect(StratifiedRates().firstRate == nil)
  }

  @Test("log-odds are those of Monroe, Colaresi and Quinn")
  func logOdds() {
    // ln(65 ÷ (1000 + 3000 − 65)) − ln(40 ÷ (2000 + 3000 − 40)) = −4.1034 + 4.8203; 1 ÷ 65 + 1 ÷ 40 = 0.0403846.
    let more = LogOddsRatio(first: (30, 1000), second: (5, 2000), prior: (35, 3000))
    #expect(abs(more.value - 0.7170026746491702) < 1e-12)
    #expect(abs(more.variance - 0.04038461538461539) < 1e-15)
    #expect(abs(more.z - 3.567901039867993) < 1e-11)
    // The word is absent from the first corpus: the prior keeps the ratio finite.
    let less = LogOddsRatio(first: (0, 500), second: (12, 700), prior: (12, 1200))
    #expect(abs(less.z + 1.6618415825789432) < 1e-11)
  }
}

@Suite("Poisson weights")
struct PoissonWeightsTests {
  @Test("have mean 1 and the probabilities of a Poisson number")
  func probabilities() {
    let weights = PoissonWeights.weights(count: 200_000, seed: 3, draw: 11)
    var counts = [Int](repeating: 0, count: 30)
    for weight in weights { counts[Int(weight)] += 1 }
    // e⁻¹ ÷ k! of 200,000, give or take four standard deviations √(n·p·(1 − p)).
    for (k, probability) in [0.36788, 0.36788, 0.18394, 0.06131, 0.01533, 0.00307].enumerated() {
      let expected = 200_000 * probability
      #expect(abs(Double(counts[k]) - expected) < 4 * (expected * (1 - probability)).squareRoot())
    }
    let mean = Double(weights.reduce(0) { $0 + Int($1) }) / 200_000
    #expect(abs(mean - 1) < 4 / 200_000.0.squareRoot())
  }

  @Test("depend on seed and draw alone")
  func repeatable() {
    let weights = PoissonWeights.weights(count: 50, seed: 1, draw: 0)
    #expect(weights == PoissonWeights.weights(count: 50, seed: 1, draw: 0))
    #expect(weights != PoissonWeights.weights(count: 50, seed: 1, draw: 1))
    #expect(weights != PoissonWeights.weights(count: 50, seed: 2, draw: 0))
    // A longer draw begins alike: a cluster's weight does not depend on those behind it.
    #expect(PoissonWeights.weights(count: 80, seed: 1, draw: 0).starts(with: weights))
  }
}
