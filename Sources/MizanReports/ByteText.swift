extension [UInt8] {
  /// Appends a text as it is.
  ///
  /// - Complexity: O(n); a loop over spans, because appending the UTF-8 view of a substring goes byte by byte
  ///   through its iterator.
  @inline(__always)
  mutating func append(text: String) { append(raw: text.utf8.span) }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(raw bytes: borrowing Span<UInt8>) {
    let count = bytes.count
    append(addingCapacity: count) { output in
      var index = 0
      while index < count {
        output.append(bytes[index])
        index &+= 1
      }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a text as it is.
  ///
  /// - Precondition: there is room for it.
  mutating func append(text: String) {
    let bytes = text.utf8.span
    let count = bytes.count
    var index = 0
    while index < count {
      append(bytes[index])
      index &+= 1
    }
  }
}
