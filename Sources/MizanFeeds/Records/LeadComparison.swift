import Mizan

/// Tells whether a feed's summary only repeats the beginning of the body, as it mostly does.
///
/// Only letters and digits are compared: the two copies differ in white space, in tashkeel and tatweel, in
/// quotation marks and in the ellipsis at the cut.
enum LeadComparison {
  /// Tells whether `body` begins with the letters of `lead`; true for a lead without letters.
  ///
  /// - Complexity: O(n) in the length of the lead.
  static func begins(_ body: String, with lead: String) -> Bool {
    // Mostly the lead is a piece of the body as it stands, or all of it but the cut at its end.
    let common = commonPrefix(of: lead, body)
    if common == lead.utf8.count { return true }
    let start = lead.utf8.index(lead.startIndex, offsetBy: common)
    var rest = body.unicodeScalars[body.utf8.index(body.startIndex, offsetBy: common)...].makeIterator()
    for scalar in lead.unicodeScalars[start...] where isLetter(scalar) {
      var other = rest.next()
      while let candidate = other, !isLetter(candidate) { other = rest.next() }
      guard other == scalar else { return false }
    }
    return true
  }

  /// The number of bytes that two texts have in common at their beginning, whole scalars only.
  private static func commonPrefix(of first: String, _ second: String) -> Int {
    let (left, right) = (first.utf8Span.span, second.utf8Span.span)
    let limit = min(left.count, right.count)
    var index = 0
    while index &+ ByteWord.count <= limit,
      ByteWord(left, at: index).bits == ByteWord(right, at: index).bits
    {
      index &+= ByteWord.count
    }
    while index < limit, left[index] == right[index] { index &+= 1 }
    // Back to where a scalar begins in both.
    while index > 0, isContinuation(left, index) || isContinuation(right, index) { index &-= 1 }
    return index
  }

  private static func isContinuation(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0621...0x063F, 0x0641...0x064A, 0x0660...0x0669, 0x0671...0x06D3: true
    // Tatweel, the tashkeel and the rest of the marks and signs of the Arabic block.
    case 0x0600...0x0620, 0x0640, 0x064B...0x065F, 0x066A...0x0670, 0x06D4...0x06ED: false
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F, 0x2000...0x206F: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
