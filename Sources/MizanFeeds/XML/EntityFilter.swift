/// Writes HTML's entities in an XML document as numbers, before the parser sees them.
///
/// XML itself knows five entities. Feeds write `&nbsp;` and `&laquo;` all the same, and the parser drops such an
/// entity, and one that a DTD declares, without a word in the text. An entity that HTML does not name is marked with
/// `mark`, so that the item it stands in is refused instead of losing text. CDATA sections pass as they are.
struct EntityFilter {
  /// The character that is put before the name of an unknown entity: a private one at the very end of Unicode.
  static let mark: Unicode.Scalar = "\u{10FFFD}"

  private static let opening = Array("<![CDATA[".utf8)
  private static let longestName = 32

  private var isInCDATA = false
  /// The brackets at the end of what was read of a CDATA section.
  private var brackets = 0
  /// What may become an entity or the opening of a CDATA section.
  private var pending: [UInt8] = []

  /// Takes bytes and appends what can be told of them.
  mutating func filter(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      if isInCDATA {
        output.append(byte)
        readCDATA(byte)
      } else {
        readMarkup(byte, into: &output)
      }
    }
  }

  /// Appends what is still undecided at the end of the document.
  mutating func finish(into output: inout [UInt8]) {
    output.append(contentsOf: pending)
    pending = []
  }

  private mutating func readCDATA(_ byte: UInt8) {
    if byte == UInt8(ascii: "]") {
      brackets += 1
    } else {
      isInCDATA = !(byte == UInt8(ascii: ">") && brackets >= 2)
      brackets = 0
    }
  }

  private mutating func readMarkup(_ byte: UInt8, into output: inout [UInt8]) {
    if pending.first == UInt8(ascii: "&") {
      if byte == UInt8(ascii: ";") { return endEntity(into: &output) }
      if Self.isName(byte), pending.count <= Self.longestName { return pending.append(byte) }
      finish(into: &output)
    } else if !pending.isEmpty {
      if byte == Self.opening[pending.count] {
        pending.append(byte)
        guard pending.count == Self.opening.count else { return }
        isInCDATA = true
        return finish(into: &output)
      }
      finish(into: &output)
    }
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") {
      pending.append(byte)
    } else {
      output.append(byte)
    }
  }

  private mutating func endEntity(into output: inout [UInt8]) {
    let name = String(decoding: pending.dropFirst(), as: UTF8.self)
    if name.isEmpty || name.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      output.append(contentsOf: pending)
      output.append(UInt8(ascii: ";"))
    } else if let scalar = HTMLEntities.scalar(named: name) {
      output.append(contentsOf: "&#\(scalar.value);".utf8)
    } else {
      output.append(contentsOf: "&#\(Self.mark.value);\(name);".utf8)
    }
    pending = []
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., 0x23, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: false
    }
  }
}
