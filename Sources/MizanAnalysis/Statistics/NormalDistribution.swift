import Glibc

/// The standard normal distribution.
public enum NormalDistribution {
  /// The probability of a value at least as far from 0 on either side.
  ///
  /// p = erfc(|z| ÷ √2).
  public static func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
}
