import Testing

@testable import MizanAnalysis

@Suite("The paired bootstrap")
struct PairedBootstrapTests {
  @Test("draws weights of the Poisson distribution with mean 1")
  func poisson() {
    var draws = ArticleDraws(draws: 100_000, seed: 3)
    draws.draw(key: 99)
    let shares = (0...4).map { weight in Double(draws.values.count { Int($0) == weight }) / 100_000 }
    // e⁻¹ ÷ k!; the standard error of a share is at most √(0.25 ÷ 100,000) = 0.0016.
    for (share, expected) in zip(shares, [0.36788, 0.36788, 0.18394, 0.06131, 0.01533]) {
      #expect((share - expected).magnitude < 0.005)
    }
  }

  @Test("the weights follow from seed and article, not from what was drawn before")
  func repeats() {
    var first = ArticleDraws(draws: 50, seed: 1)
    first.draw(key: 7)
    let expected = first.values
    first.draw(key: 8)
    #expect(first.values != expected)
    first.draw(key: 7)
    #expect(first.values == expected)
    var other = ArticleDraws(draws: 50, seed: 2)
    other.draw(key: 7)
    #expect(other.values != expected)
  }

  @Test("its interval is near the one of the normal distribution where that holds")
  func interval() throws {
    // 400 articles of 100 words; the new lexicon adds 0, 1, 2 or 3 of weight to a hundred of them each.
    var bootstrap = PairedBootstrap(draws: 2_000)
    var draws = ArticleDraws(draws: 2_000, seed: 11)
    for index in 0..<400 {
      draws.draw(key: UInt64(index))
      let old = RateSums(weight: 1_000_000, words: 100)
      let new = RateSums(weight: 1_000_000 + index % 4 * 1_000_000, words: 100)
      bootstrap.add(PairedSums(old: old, new: new), weights: draws.values)
    }
    let interval = try #require(bootstrap.interval(coverage: 0.95))
    // Mean 1.5 an article, which is 15 per 1,000 words; variance (0 + 1 + 4 + 9) ÷ 4 − 2.25 = 1.25 an article, so
    // that the standard error is 10 · √(1.25 ÷ 400) = 0.559 and the interval 15 ± 1.96 · 0.559 = 13.90 to 16.10.
    #expect((interval.low - 13.90).magnitude < 0.15)
    #expect((interval.high - 16.10).magnitude < 0.15)
  }

  @Test("gives no interval where the draws hold no words")
  func noWords() {
    var bootstrap = PairedBootstrap(draws: 10)
    bootstrap.add(PairedSums(), weights: [UInt8](repeating: 1, count: 10))
    #expect(bootstrap.interval(coverage: 0.95) == nil)
  }
}
