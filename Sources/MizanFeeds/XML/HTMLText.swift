/// The text of HTML as a feed carries it: paragraphs without their markup.
///
/// The end of a block element is a line end, so that each becomes a paragraph; white space collapses as a browser
/// shows it; entities become characters; what a reader does not see (scripts, styles, comments) goes. A blockquote
/// is a paragraph like others: its words are read, and who says them is for the attribution to find.
enum HTMLText {
  /// The text of a piece of HTML; plain text passes, with its entities replaced and its line ends kept.
  ///
  /// - Complexity: O(n) in the bytes of the markup.
  static func plain(_ markup: String) -> String {
    guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return markup
    }
    var reader = HTMLReader(bytes: Array(markup.utf8))
    return reader.text()
  }

  /// Elements whose content is not text.
  static let hidden: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg", "iframe", "object",
  ]

  /// Elements before and after which a line ends.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody",
    "tfoot", "thead", "tr", "ul",
  ]

  /// Elements that only set words apart.
  static let cells: Set<String> = ["td", "th", "option"]
}

/// Goes through HTML once and writes its text.
private struct HTMLReader {
  let bytes: [UInt8]
  var index = 0
  var output: [UInt8] = []
  var owesSpace = false
  let collapses: Bool

  init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
    // Without a tag, line ends are the only sign of paragraphs.
    collapses = bytes.indices.contains { Self.opensTag(bytes, $0) }
  }

  mutating func text() -> String {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), Self.opensTag(bytes, index), readTag() { continue }
      if byte == UInt8(ascii: "&"), readEntity() { continue }
      if collapses, byte == 0x20 || (0x09...0x0D).contains(byte) { owesSpace = true } else { write(byte) }
      index += 1
    }
    while output.last == UInt8(ascii: "\n") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func write(_ byte: UInt8) {
    if owesSpace {
      owesSpace = false
      if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: " ")) }
    }
    output.append(byte)
  }

  private mutating func endLine() {
    owesSpace = false
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  // MARK: - Tags

  private static func opensTag(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Reads a tag or a comment that opens here; false when it does not end.
  private mutating func readTag() -> Bool {
    if bytes[index...].starts(with: "<!--".utf8) {
      index = place(of: "-->", from: index + 4).map { $0 + 3 } ?? bytes.count
      return true
    }
    let isClosing = bytes[index + 1] == UInt8(ascii: "/")
    let nameStart = index + (isClosing ? 2 : 1)
    var end = nameStart
    while end < bytes.count, Self.isLetter(bytes[end]) || (0x30...0x39).contains(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
    guard let close = tagEnd(from: end) else { return false }
    let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
    index = close + 1
    if HTMLText.hidden.contains(name) && !isClosing && !isEmpty { skipContent(of: name) }
    if HTMLText.blocks.contains(name) { endLine() }
    if HTMLText.cells.contains(name) { owesSpace = true }
    return true
  }

  /// The `>` that ends a tag, past those in quoted attributes.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return place
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    // A quotation mark that is never closed was none.
    return bytes[start...].firstIndex(of: UInt8(ascii: ">"))
  }

  private mutating func skipContent(of name: String) {
    guard let end = place(of: "</" + name, from: index), let close = tagEnd(from: end) else {
      index = bytes.count
      return
    }
    index = close + 1
  }

  /// The first place of an ASCII word, in either case.
  private func place(of word: String, from start: Int) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count - start >= word.count else { return nil }
    return (start...(bytes.count - word.count)).first { place in
      word.indices.allSatisfy { offset in
        let byte = bytes[place + offset]
        return byte == word[offset] || (Self.isLetter(byte) && byte | 0x20 == word[offset])
      }
    }
  }

  // MARK: - Entities

  /// Reads a character reference that begins here; false when it is none.
  private mutating func readEntity() -> Bool {
    let longest = 32
    let limit = min(bytes.count, index + longest)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    guard let scalar = Self.scalar(of: name) else { return false }
    index = end + 1
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { write(byte) }
    return true
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return HTMLEntities.scalar(named: name) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.map(HTMLEntities.scalar(numbered:))
  }
}
