import MizanAnalysis
import Testing

@Suite("A difference")
struct DifferenceTests {
  private let pair = Difference(
    first: 0, second: 3, measure: .own, basis: .stories(25), firstRate: 4, secondRate: 2,
    interval: Interval(1, 3), ratioInterval: Interval(1.25, 4), pValue: 0.01, qValue: 0.02)

  @Test("told of the other outlet has the sign turned and the ratio upside down")
  func reversed() {
    #expect(
      pair.reversed
        == Difference(
          first: 3, second: 0, measure: .own, basis: .stories(25), firstRate: 2, secondRate: 4,
          interval: Interval(-3, -1), ratioInterval: Interval(0.25, 0.8), pValue: 0.01, qValue: 0.02))
    #expect(pair.reversed.reversed == pair)
  }

  @Test("has no interval of the ratio upside down where that may be without end")
  func withoutEnd() {
    var pair = pair
    pair.ratioInterval = Interval(0, 4)
    #expect(pair.reversed.ratioInterval == nil)
  }

  @Test("from all others together stays as it is")
  func fromRest() {
    var rest = pair
    rest.second = nil
    #expect(rest.reversed == rest)
  }
}
