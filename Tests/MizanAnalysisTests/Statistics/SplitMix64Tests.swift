import MizanAnalysis
import Testing

@Suite("The seeded generator")
struct SplitMix64Tests {
  @Test("gives the numbers of the reference implementation")
  func reference() {
    // splitmix64.c (Vigna) with x = 1234567 prints these first three.
    var generator = SplitMix64(seed: 1_234_567)
    let drawn = (0..<3).map { _ in generator.next() }
    #expect(drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("gives every draw a stream of its own")
  func draws() {
    let firsts = (0..<1_000).map { draw in
      var generator = SplitMix64(seed: 7, draw: draw)
      return generator.next()
    }
    #expect(Set(firsts).count == firsts.count)
  }
}

@Suite("An interval")
struct IntervalTests {
  @Test("takes its ends in either order")
  func order() { #expect(Interval(3, 1) == Interval(1, 3)) }

  @Test("overlaps another that shares one point, and not one that lies apart")
  func overlap() {
    #expect(Interval(0, 1).overlaps(Interval(1, 2)))
    #expect(!Interval(0, 1).overlaps(Interval(1.5, 2)))
  }

  @Test("contains its ends")
  func ends() { #expect([0.0, 0.5, 1.0, 1.5].map(Interval(0, 1).contains) == [true, true, true, false]) }
}
