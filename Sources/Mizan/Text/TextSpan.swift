/// A half-open stretch of one paragraph's text.
///
/// The canonical unit is the **Unicode scalar**, counted from the start of the paragraph, because that is what a
/// Python or R user slices with. The same stretch in UTF-8 bytes stands beside it, so that the text itself is cut
/// without counting.
public struct TextSpan: Hashable, Sendable {
  private var scalarStart: Int32
  private var scalarEnd: Int32
  private var byteStart: Int32
  private var byteEnd: Int32

  /// Creates a span from its two ranges.
  ///
  /// - Precondition: both ranges fit in 31 bits; a paragraph is limited to 2 GiB.
  public init(scalars: Range<Int>, utf8: Range<Int>) {
    scalarStart = Int32(scalars.lowerBound)
    scalarEnd = Int32(scalars.upperBound)
    byteStart = Int32(utf8.lowerBound)
    byteEnd = Int32(utf8.upperBound)
  }

  /// Creates a span from its starts and lengths, which the scanner knows to fit.
  @inline(__always)
  init(scalar: Int, count: Int, byte: Int, length: Int) {
    scalarStart = Int32(truncatingIfNeeded: scalar)
    scalarEnd = Int32(truncatingIfNeeded: scalar &+ count)
    byteStart = Int32(truncatingIfNeeded: byte)
    byteEnd = Int32(truncatingIfNeeded: byte &+ length)
  }

  /// Creates the span from the start of one to the end of a later one.
  init(from first: TextSpan, through last: TextSpan) {
    scalarStart = first.scalarStart
    scalarEnd = last.scalarEnd
    byteStart = first.byteStart
    byteEnd = last.byteEnd
  }

  /// The stretch in Unicode scalars, half-open.
  public var scalars: Range<Int> { Int(scalarStart)..<Int(scalarEnd) }

  /// The stretch in UTF-8 bytes, half-open.
  public var utf8: Range<Int> { Int(byteStart)..<Int(byteEnd) }

  /// Tells whether no scalar lies in the span.
  public var isEmpty: Bool { scalarStart == scalarEnd }

  /// The smallest span that holds this one and `other`.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(
      scalars: min(
        scalars.lowerBound, other.scalars.lowerBound)..<max(
          scalars.upperBound, other.scalars.upperBound),
      utf8: min(utf8.lowerBound, other.utf8.lowerBound)..<max(utf8.upperBound, other.utf8.upperBound))
  }

  /// Tells whether the two spans share a scalar.
  public func overlaps(_ other: TextSpan) -> Bool {
    scalarStart < other.scalarEnd && other.scalarStart < scalarEnd
  }

  /// The text of the span as the outlet printed it.
  ///
  /// - Parameter text: the paragraph that the span was measured in.
  /// - Returns: the slice, with its tashkeel and tatweel.
  /// - Complexity: O(1) on natively stored text.
  public func text(in text: String) -> Substring {
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: utf8.lowerBound)
    return text[start..<view.index(start, offsetBy: utf8.count)]
  }
}
