/// Quantiles of a sample.
public enum Quantile {
  /// A quantile of sorted values, with a straight line between neighbours.
  ///
  /// Hyndman and Fan's type 7, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996:
  /// what R and NumPy give unless told otherwise.
  ///
  /// - Precondition: `sorted` is not empty and ascending, and `probability` lies in 0…1.
  public static func of(sorted: [Double], _ probability: Double) -> Double {
    let place = probability * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }

  /// The middle part of a sample as an interval: the percentile interval of a bootstrap.
  ///
  /// - Parameters:
  ///   - values: the draws, in any order.
  ///   - level: the part in the middle, 0 to 1.
  /// - Returns: the interval; `nil` where there are no values.
  public static func interval(_ values: [Double], level: Double) -> Interval? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return Interval(of(sorted: sorted, (1 - level) / 2), of(sorted: sorted, (1 + level) / 2))
  }
}
