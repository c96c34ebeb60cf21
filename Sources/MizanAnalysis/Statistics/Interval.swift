/// A closed range of values, as of a confidence interval.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public var low: Double
  /// The upper end, not below `low`.
  public var high: Double

  /// Creates an interval from its ends, in either order.
  public init(_ first: Double, _ second: Double) {
    low = min(first, second)
    high = max(first, second)
  }

  /// Whether a value lies in it, its ends included.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Whether two intervals share at least a point.
  public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
}
