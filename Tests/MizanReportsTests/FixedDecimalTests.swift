import Testing

@testable import MizanReports

@Suite("Numbers of a record")
struct FixedDecimalTests {
  @Test(
    "a number is rounded to its decimals, the exact half away from zero",
    arguments: [
      (0.0, Decimals.one, "0.0"), (0.3, .two, "0.30"), (0.5, .two, "0.50"), (1.0, .two, "1.00"),
      (26.0, .one, "26.0"), (99.95, .one, "100.0"), (100.0, .one, "100.0"),
      // 0.125, 0.375 and 2.5 are doubles: true halves.
      (0.125, .two, "0.13"), (0.375, .two, "0.38"), (-0.125, .two, "-0.13"), (0.0625, .three, "0.063"),
      (0.25, .one, "0.3"), (0.75, .one, "0.8"),
      // The double of 1.005 is 1.00499999999999989; times 100 it is rounded to 100.49999999999999.
      (1.005, .two, "1.00"),
      // The double of 1.115 is 1.1149999999999999911, but times 100 rounds up to 111.50000000000001.
      (0.285, .two, "0.28"), (0.1275, .three, "0.128"),
      (0.0004, .three, "0.000"), (0.0005, .three, "0.001"), (0.9996, .three, "1.000"),
      (1234.567, .two, "1234.57"), (999_999_999.99, .two, "999999999.99"),
    ]
  )
  func rounds(value: Double, decimals: Decimals, expected: String) {
    #expect(written(value, decimals) == expected)
  }

  @Test(
    "zero never has a sign", arguments: [-0.0, -0.04, -0.0499, -Double.leastNonzeroMagnitude])
  func zeroHasNoSign(value: Double) {
    #expect(written(value, .one) == "0.0")
  }

  @Test("a product that only rounds to a half is not taken for one")
  func inexactHalf() {
    // The double of 0.35 is 0.34999999999999997780, and 0.35 × 10 is rounded to 3.5 exactly.
    #expect(0.35 * 10 == 3.5)
    #expect(written(0.35, .one) == "0.3")
    // The double of 0.15 is 0.1499999999999999944, of 0.45 it is 0.4500000000000000111.
    #expect(0.15 * 10 == 1.5 && 0.45 * 10 == 4.5)
    #expect(written(0.15, .one) == "0.1")
    #expect(written(0.45, .one) == "0.5")
  }

  @Test(
    "an integer is written in digits",
    arguments: [0, 7, 10, 58, 99, 100, 999, 1000, 1001, 31_523, 100_000, -4, -1000, .max, .min])
  func integers(value: Int) {
    var bytes: [UInt8] = []
    bytes.append(integer: value)
    #expect(String(decoding: bytes, as: UTF8.self) == String(value))
  }

  @Test("generated numbers are rounded as the exact value of their double is")
  func agreesWithExactValues() {
    var seed: UInt64 = 27
    for _ in 0..<5000 {
      // A linear congruential generator (Knuth's MMIX), of which the upper bits are used.
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // A count of 1024ths: a double holds it and a thousand times it exactly, so that it rounds as it should.
      let value = Double(seed >> 40) / 1024
      for (decimals, scale) in [(Decimals.one, 10.0), (.two, 100), (.three, 1000)] {
        let magnitude = Int((value * scale).rounded())
        let fraction = String(String(magnitude % Int(scale) + Int(scale)).dropFirst())
        #expect(written(value, decimals) == "\(magnitude / Int(scale)).\(fraction)")
      }
    }
  }

  private func written(_ value: Double, _ decimals: Decimals) -> String {
    var bytes: [UInt8] = []
    bytes.append(value, decimals)
    return String(decoding: bytes, as: UTF8.self)
  }
}
