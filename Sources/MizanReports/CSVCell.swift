extension [UInt8] {
  /// Appends a text cell of a CSV table (RFC 4180), with the comma that follows it.
  ///
  /// - Parameter text: the cell. U+0000 becomes U+FFFD, since readers of tables stop at it.
  mutating func append(cell text: String?) {
    if let text { append(cell: text.utf8.span) } else { append(UInt8(ascii: ",")) }
  }

  /// Appends a text cell and a comma.
  mutating func append(cell text: Substring) { append(cell: text.utf8.span) }

  /// Appends a number's cell and a comma.
  mutating func append(cell value: Int) {
    append(integer: value)
    append(UInt8(ascii: ","))
  }

  /// Appends a number's cell and a comma.
  mutating func append(cell value: Double, _ decimals: Decimals) {
    append(value, decimals)
    append(UInt8(ascii: ","))
  }

  /// Ends a row, in the place of the last comma.
  mutating func endRow() { self[count - 1] = UInt8(ascii: "\n") }

  private mutating func append(cell bytes: borrowing Span<UInt8>) {
    let isQuoted = Self.needsQuotes(bytes)
    if isQuoted { append(UInt8(ascii: "\"")) }
    append(cellText: bytes)
    append(text: isQuoted ? "\"," : ",")
  }

  /// Appends what stands between the quotation marks of a cell, or between its commas.
  mutating func append(cellText bytes: borrowing Span<UInt8>) {
    if Self.opensFormula(bytes) { append(UInt8(ascii: "'")) }
    var index = 0
    reserveCapacity(count + bytes.count)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { append(byte) }
      if byte == 0 { append(text: "\u{FFFD}") } else { append(byte) }
      index &+= 1
    }
  }

  /// Tells whether a cell stands in quotation marks.
  ///
  /// RFC 4180 asks for it around commas, quotation marks and line ends. Semicolons and tabs are added,
  /// because a spreadsheet of another locale cuts there and would see a formula behind one; spaces, because
  /// some trim.
  static func needsQuotes(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    var found = bytes[0] == 0x20 || bytes[bytes.count - 1] == 0x20
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      found =
        found || byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x3B || byte == 0x09
      index &+= 1
    }
    return found
  }

  /// Tells whether a spreadsheet would take a cell for a formula (OWASP, "CSV Injection").
  ///
  /// These are `=`, `+`, `-`, `@`, a tab and a line end in the first place, and the full-width forms of the
  /// four signs, which some locales read alike.
  private static func opensFormula(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    switch bytes[0] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0xEF where bytes.count > 2 && bytes[1] == 0xBC:
      return bytes[2] == 0x9D || bytes[2] == 0x8B || bytes[2] == 0x8D || bytes[2] == 0xA0
    default: return false
    }
  }
}
