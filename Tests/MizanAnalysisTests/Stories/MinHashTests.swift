import Testing

@testable import MizanAnalysis

@Suite("MinHash")
struct MinHashTests {
  /// Two sets with so many numbers in common and so many of their own.
  private func sets(shared: Int, own: Int, seed: UInt64) -> ([UInt32], [UInt32]) {
    var generator = SplitMix64(seed: seed)
    func draw(_ count: Int) -> [UInt32] {
      (0..<count).map { _ in .random(in: 0...UInt32.max, using: &generator) }
    }
    let common = draw(shared)
    return (common + draw(own), common + draw(own))
  }

  @Test(
    "bands agree as often as the square of the similarity says",
    arguments: [(100, 50), (100, 100), (50, 100)])
  func agreement(shared: Int, own: Int) {
    let hash = MinHash()
    let rounds = 200
    var agreeing = 0
    for round in 0..<rounds {
      let (one, other) = sets(shared: shared, own: own, seed: UInt64(round))
      agreeing += zip(hash.bands(of: one), hash.bands(of: other)).count { $0 == $1 }
    }
    let similarity = Double(shared) / Double(shared + 2 * own)
    let expected = similarity * similarity
    let rate = Double(agreeing) / Double(rounds * MinHash.bandCount)
    // The 48 bands of one pair see one draw of the sets, so that only the 200 rounds count as independent; four
    // standard errors of a share over them bound the deviation generously.
    let error = 4 * (expected * (1 - expected) / Double(rounds)).squareRoot()
    #expect(abs(rate - expected) < error)
  }

  @Test("the order of a set does not show, and an empty set has no bands")
  func isOfASet() {
    let hash = MinHash()
    #expect(hash.bands(of: [5, 900, 77, 5]) == hash.bands(of: [77, 5, 900]))
    #expect(hash.bands(of: []).isEmpty)
  }
}
