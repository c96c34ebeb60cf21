/// A range of tokens in eight bytes instead of sixteen, since drafts and stretches are moved and sorted whole.
///
/// A paragraph is limited to 2 GiB, so that the number of a token fits.
@propertyWrapper
struct Packed: Sendable {
  private var lower: Int32
  private var upper: Int32

  init(wrappedValue: Range<Int>) {
    lower = Int32(truncatingIfNeeded: wrappedValue.lowerBound)
    upper = Int32(truncatingIfNeeded: wrappedValue.upperBound)
  }

  var wrappedValue: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { self = Packed(wrappedValue: newValue) }
  }
}

/// The same where there may be no range.
@propertyWrapper
struct PackedOptional: Sendable {
  private var lower: Int32
  private var upper: Int32

  init(wrappedValue: Range<Int>?) {
    lower = wrappedValue.map { Int32(truncatingIfNeeded: $0.lowerBound) } ?? -1
    upper = wrappedValue.map { Int32(truncatingIfNeeded: $0.upperBound) } ?? -1
  }

  var wrappedValue: Range<Int>? {
    get { lower < 0 ? nil : Int(lower)..<Int(upper) }
    set { self = PackedOptional(wrappedValue: newValue) }
  }
}

/// The number of a token or of a quotation in four bytes, where there may be none.
@propertyWrapper
struct PackedIndex: Sendable {
  private var index: Int32

  init(wrappedValue: Int?) { index = wrappedValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  var wrappedValue: Int? {
    get { index < 0 ? nil : Int(index) }
    set { self = PackedIndex(wrappedValue: newValue) }
  }
}
