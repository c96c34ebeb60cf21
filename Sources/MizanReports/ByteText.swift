/// Text and bytes on their way into a report: the one file of this module that copies memory by itself.
///
/// A record of 900 bytes is put together from some sixty pieces. Appended byte by byte, each of its bytes costs a
/// check and a store: the 285 MB of a feed took 540 ms of processor time to encode, and 280 ms since pieces are copied
/// whole and keys are constants. Every copy here is checked against the room that is left, once for its piece.
extension [UInt8] {
  /// Appends a text as it is.
  ///
  /// - Complexity: O(n).
  mutating func append(text: String) { append(raw: text.utf8.span) }

  /// Appends bytes as they are.
  mutating func append(raw bytes: borrowing Span<UInt8>) {
    append(addingCapacity: bytes.count) { $0.append(raw: bytes) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a text as it is.
  ///
  /// - Precondition: there is room for it.
  @inline(__always)
  mutating func append(text: String) { append(raw: text.utf8.span) }

  /// Appends bytes as they are.
  ///
  /// - Precondition: there is room for them.
  @inline(__always)
  mutating func append(raw bytes: borrowing Span<UInt8>) {
    // The bytes of a span and the room of an output never overlap: the one is borrowed, the other held alone.
    unsafe bytes.withUnsafeBufferPointer { source in unsafe append(source) }
  }

  /// Appends what is known when the program is built: the keys of a record.
  ///
  /// Length and content are constants where this is inlined, so that the copy is a few stores.
  ///
  /// - Precondition: there is room for it.
  @inline(__always)
  mutating func append(literal text: StaticString) {
    // A string literal lies in the program's constants for as long as it runs.
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    precondition(source.count <= freeCapacity, "an appended piece fits in the room that was asked for")
    unsafe withUnsafeMutableBufferPointer { room, count in
      guard let start = room.baseAddress, let first = source.baseAddress else { return }
      unsafe (start + count).initialize(from: first, count: source.count)
      count += source.count
    }
  }
}
