/// Hashing that gives the same number in every process, unlike `Hasher`, whose seed is drawn at start.
package enum StableHash {
  /// Spreads every bit of a number over all 64: the finaliser of SplitMix64.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The number of a Latin word or of digits: letters of ASCII in lower case, Arabic digits as ASCII ones.
  static func foreign(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = bytes[index]
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      switch (byte, next) {
      case (0xD9, 0xA0...0xA9): (byte, index) = (next - 0x70, index + 1)
      case (0xDB, 0xB0...0xB9): (byte, index) = (next - 0x80, index + 1)
      case (0x41...0x5A, _): byte |= 0x20
      default: break
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      index += 1
    }
    return UInt32(truncatingIfNeeded: mix(hash) >> 32)
  }

  /// The number of a sequence of words, in order.
  static func sequence(_ words: some Sequence<UInt32>) -> UInt64 {
    words.reduce(0x5EED) { mix($0 ^ UInt64($1)) }
  }

  /// The number of a text.
  package static func text(_ text: String) -> UInt64 {
    text.utf8.reduce(0x7E47) { mix($0 ^ UInt64($1)) }
  }
}
