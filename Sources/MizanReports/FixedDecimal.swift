/// How many decimals a number is written with.
enum Decimals: Int, Sendable {
  case one = 1
  case two = 2
  case three = 3
}

extension [UInt8] {
  /// Appends an integer in decimal digits.
  mutating func append(integer value: Int) {
    append(addingCapacity: OutputSpan<UInt8>.longestNumber) { $0.append(integer: value) }
  }

  /// Appends a number with a fixed number of decimals, a half rounded away from zero.
  ///
  /// - Precondition: the number is finite and its magnitude below 10¹².
  mutating func append(_ value: Double, _ decimals: Decimals) {
    append(addingCapacity: OutputSpan<UInt8>.longestNumber) { $0.append(value, decimals) }
  }
}

extension OutputSpan<UInt8> {
  /// The bytes of the longest number: a sign and 19 digits.
  static var longestNumber: Int { 20 }

  /// Appends an integer in decimal digits.
  @inline(__always)
  mutating func append(integer value: Int) {
    // Offsets and counts of a paragraph mostly have up to three digits.
    if value >= 0, value < 1000 { return append(upToThreeDigitsOf: UInt32(truncatingIfNeeded: value)) }
    append(longInteger: value)
  }

  /// Appends a number with a fixed number of decimals, a half rounded away from zero.
  ///
  /// What is rounded is the exact value of the double, so 0.125 becomes 0.13 and 1.005, whose double is a
  /// little less, 1.00. A value that rounds to zero has no sign.
  ///
  /// - Precondition: the number is finite and its magnitude below 10¹².
  @inline(__always)
  mutating func append(_ value: Double, _ decimals: Decimals) {
    // Most numbers of a feed: paragraphs without a finding.
    if value == 0 {
      switch decimals {
      case .one: append(literal: "0.0")
      case .two: append(literal: "0.00")
      case .three: append(literal: "0.000")
      }
    } else {
      append(rounded: value, decimals)
    }
  }

  private mutating func append(rounded value: Double, _ decimals: Decimals) {
    // Each case divides by a constant of its own.
    switch decimals {
    case .one:
      let magnitude = Self.scaled(value.magnitude, by: 10)
      append(whole: magnitude / 10, isNegative: value < 0 && magnitude > 0)
      append(digit: magnitude % 10)
    case .two:
      let magnitude = Self.scaled(value.magnitude, by: 100)
      append(whole: magnitude / 100, isNegative: value < 0 && magnitude > 0)
      append(digit: magnitude / 10 % 10)
      append(digit: magnitude % 10)
    case .three:
      let magnitude = Self.scaled(value.magnitude, by: 1000)
      append(whole: magnitude / 1000, isNegative: value < 0 && magnitude > 0)
      append(digit: magnitude / 100 % 10)
      append(digit: magnitude / 10 % 10)
      append(digit: magnitude % 10)
    }
  }

  /// Rounds `value` × `scale` to an integer, a half upwards.
  ///
  /// In integers, because a product of doubles is itself rounded: 0.35 × 10 gives 3.5, but the double of
  /// 0.35 is less than 0.35. A significand has 53 bits and a scale 10, so that their product and half a
  /// unit fit in 64.
  private static func scaled(_ value: Double, by scale: UInt64) -> UInt64 {
    precondition(value < 1e12, "a number of a report is finite and below 10¹²")
    guard value.isNormal else { return 0 }
    let product = (value.significandBitPattern | 1 << 52) * scale
    let shift = 1075 - value.exponentBitPattern
    return shift < 64 ? (product + 1 << (shift - 1)) >> shift : 0
  }

  /// Appends what stands before the decimals.
  private mutating func append(whole: UInt64, isNegative: Bool) {
    if isNegative { append(UInt8(ascii: "-")) }
    append(digitsOf: whole)
    append(UInt8(ascii: "."))
  }

  private mutating func append(longInteger value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(value.magnitude))
  }

  private mutating func append(digitsOf value: UInt64) {
    if value < 1000 { return append(upToThreeDigitsOf: UInt32(truncatingIfNeeded: value)) }
    append(digitsOf: value / 10)
    append(digit: value % 10)
  }

  @inline(__always)
  private mutating func append(upToThreeDigitsOf value: UInt32) {
    if value >= 100 { append(digit: UInt64(value / 100)) }
    if value >= 10 { append(digit: UInt64(value / 10 % 10)) }
    append(digit: UInt64(value % 10))
  }

  @inline(__always)
  private mutating func append(digit: UInt64) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }
}
