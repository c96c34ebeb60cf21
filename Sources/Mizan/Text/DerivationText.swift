/// Puts the parts of a word together with plus signs between them: `و + ال + بشع + ة`.
///
/// As bytes, since a string that grows scalar by scalar checks and grows its memory for each, and every new wording of a
/// feed tells its derivation.
struct DerivationText {
  private var bytes: [UInt8] = []

  /// An empty derivation, with room for most.
  init() { bytes.reserveCapacity(64) }

  /// Adds a part that is written as it is.
  mutating func append(_ part: String) {
    separate()
    bytes.append(contentsOf: part.utf8)
  }

  /// Adds a part that is given by its letters.
  mutating func append(_ part: WordKey) {
    separate()
    for index in 0..<part.count {
      // Every letter stands in the Arabic block, whose scalars have two bytes.
      let scalar = part[index].scalar.value
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }

  private mutating func separate() {
    if !bytes.isEmpty { bytes.append(contentsOf: " + ".utf8) }
  }

  /// The parts so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
