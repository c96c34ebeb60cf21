/// How many decimals a number is written with.
enum Decimals: Int, Sendable {
  case one = 1
  case two = 2
  case three = 3

  /// Ten to the power of the decimals.
  var scale: Int {
    switch self {
    case .one: 10
    case .two: 100
    case .three: 1000
    }
  }
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
  mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(value.magnitude))
  }

  /// Appends a number with a fixed number of decimals, a half rounded away from zero.
  ///
  /// What is rounded is the exact value of the double, so 0.125 becomes 0.13 and 1.005, whose double is a
  /// little less, 1.00. A value that rounds to zero has no sign.
  ///
  /// - Precondition: the number is finite and its magnitude below 10¹².
  mutating func append(_ value: Double, _ decimals: Decimals) {
    let scale = decimals.scale
    let magnitude = Self.scaled(value.magnitude, by: scale)
    if value < 0 && magnitude > 0 { append(UInt8(ascii: "-")) }
    let (whole, part) = magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    append(digitsOf: whole)
    append(UInt8(ascii: "."))
    var unit = UInt64(scale) / 10
    while unit > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: part / unit % 10))
      unit /= 10
    }
  }

  /// Rounds `value` × `scale` to an integer, a half upwards.
  ///
  /// In integers, because a product of doubles is itself rounded: 0.35 × 10 gives 3.5, but the double of
  /// 0.35 is less than 0.35. A significand has 53 bits and a scale 10, so that their product and half a
  /// unit fit in 64.
  private static func scaled(_ value: Double, by scale: Int) -> UInt64 {
    precondition(value < 1e12, "a number of a report is finite and below 10¹²")
    guard value.isNormal else { return 0 }
    let product = (value.significandBitPattern | 1 << 52) * UInt64(scale)
    let shift = 1075 - value.exponentBitPattern
    return shift < 64 ? (product + 1 << (shift - 1)) >> shift : 0
  }

  private mutating func append(digitsOf value: UInt64) {
    if value > 9 { append(digitsOf: value / 10) }
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10))
  }
}
