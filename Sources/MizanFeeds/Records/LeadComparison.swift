/// Tells whether a feed's summary only repeats the beginning of the body, as it mostly does.
///
/// Only letters and digits are compared: the two copies differ in white space, in tashkeel and tatweel, in
/// quotation marks and in the ellipsis at the cut.
enum LeadComparison {
  /// Tells whether `body` begins with the letters of `lead`; true for a lead without letters.
  ///
  /// - Complexity: O(n) in the length of the lead.
  static func begins(_ body: String, with lead: String) -> Bool {
    // Mostly the lead is a piece of the body as it stands.
    let (start, whole) = (lead.utf8Span.span, body.utf8Span.span)
    if start.count <= whole.count, start.indices.allSatisfy({ start[$0] == whole[$0] }) { return true }
    var rest = body.unicodeScalars.makeIterator()
    for scalar in lead.unicodeScalars where isLetter(scalar) {
      var other = rest.next()
      while let candidate = other, !isLetter(candidate) { other = rest.next() }
      guard other == scalar else { return false }
    }
    return true
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
