/// A small random number generator with a seed, so that every draw can be repeated on any machine.
///
/// The stream depends on the seed alone: never on the clock, the process or the number of workers. Draws that run
/// in parallel take one generator each, seeded with `seed` and the number of the draw.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; constants of
/// Vigna's reference `splitmix64.c`.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) { state = seed }

  /// Creates the generator of one draw of many: the streams of neighbouring draws do not overlap in practice.
  public init(seed: UInt64, draw: Int) {
    var parent = SplitMix64(seed: seed ^ UInt64(truncatingIfNeeded: draw) &* 0xD1B5_4A32_D192_ED03)
    state = parent.next()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
