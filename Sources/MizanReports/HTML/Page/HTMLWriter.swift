/// Writes the elements of one HTML page; whatever text goes in is escaped.
///
/// An element is closed by the same call that opened it, so that the elements nest. Attributes without a value are
/// left out.
struct HTMLWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  /// Offsets into `bytes` just after each written id of an article, ascending.
  private(set) var idEnds: [Int] = []

  /// One attribute; `nil` leaves it out, an empty text writes the name alone.
  typealias Attribute = (name: StaticString, value: Value?)

  /// What an attribute is set to.
  enum Value: ExpressibleByStringInterpolation {
    case text(String)
    /// The id of an element that belongs to an article, behind `prefix`; see `ElementID`.
    case element(ElementID, prefix: String = "")

    init(stringLiteral value: String) { self = .text(value) }
  }

  /// Writes an element with what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    bytes.append(text: "</\(name)>")
  }

  /// Writes an element that holds one text.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that holds one sentence.
  mutating func element(_ name: StaticString, _ attributes: [Attribute], _ sentence: Sentence) {
    element(name, attributes) { $0.sentence(sentence) }
  }

  /// Writes an element without attributes that holds one sentence.
  mutating func element(_ name: StaticString, _ sentence: Sentence) {
    element(name, []) { $0.sentence(sentence) }
  }

  /// Writes an element that never holds anything (HTML: a void element; in SVG a closed one).
  mutating func empty(_ name: StaticString, _ attributes: [Attribute] = [], isClosed: Bool = false) {
    open(name, attributes, ending: isClosed ? "/>" : ">")
  }

  /// Writes a text.
  mutating func text(_ text: String) { bytes.append(html: text.utf8.span) }

  /// Writes a sentence: names from outside and figures are isolated from the direction of what surrounds them.
  mutating func sentence(_ sentence: Sentence) {
    for piece in sentence.pieces {
      switch piece {
      case .text(let text): self.text(text)
      case .name(let name): element("bdi", text: name)
      case .figure(let figure): self.figure(figure)
      }
    }
  }

  /// Writes a number or an interval; both run from left to right in every script.
  mutating func figure(_ figure: String) { element("bdi", [("class", "num"), ("dir", "ltr")], text: figure) }

  /// Writes the id of an article as a text.
  mutating func articleID(_ id: String) {
    element("bdi") { html in
      html.text(id)
      html.idEnds.append(html.bytes.count)
    }
  }

  /// Writes a line end, so that the source can be read and compared.
  mutating func line() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes markup of the page itself.
  mutating func markup(_ markup: String) { bytes.append(text: markup) }

  /// Divides what is written into parts: a NUL, which no escaped text holds.
  mutating func divide() { bytes.append(0) }

  /// Writes what was written elsewhere.
  mutating func written(_ part: some Sequence<UInt8>) { bytes += part }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute], ending: StaticString = ">") {
    bytes.append(text: "<\(name)")
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      bytes.append(text: " \(attribute.name)")
      if case .text("") = value { continue }
      bytes.append(text: "=\"")
      switch value {
      case .text(let text): bytes.append(html: text.utf8.span)
      case .element(let id, let prefix):
        bytes.append(text: prefix + id.head)
        idEnds.append(bytes.count)
        bytes.append(text: id.tail)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(text: "\(ending)")
  }
}

extension [UInt8] {
  /// Appends a text so that nothing in it is read as markup, in an element or in an attribute in quotation marks.
  ///
  /// Control characters become U+FFFD, since HTML does not allow them. Embeddings, overrides and isolates of the
  /// bidirectional algorithm are left out: the page isolates what comes from outside itself. The marks U+200E,
  /// U+200F and U+061C, which end where they stand, are written as references, so that no control stands unseen in
  /// the file.
  mutating func append(html bytes: borrowing Span<UInt8>) {
    reserveCapacity(count + bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      index += 1
      switch (byte, second, third) {
      case (UInt8(ascii: "&"), _, _): append(text: "&amp;")
      case (UInt8(ascii: "<"), _, _): append(text: "&lt;")
      case (UInt8(ascii: ">"), _, _): append(text: "&gt;")
      case (UInt8(ascii: "\""), _, _): append(text: "&quot;")
      case (UInt8(ascii: "'"), _, _): append(text: "&#39;")
      case (0x09, _, _), (0x0A, _, _), (0x0D, _, _): append(UInt8(ascii: " "))
      case (0..<0x20, _, _), (0x7F, _, _): append(text: "\u{FFFD}")
      case (0xC2, 0x80..<0xA0, _):
        append(text: "\u{FFFD}")
        index += 1
      case (0xD8, 0x9C, _):
        append(text: "&#x61C;")
        index += 1
      case (0xE2, 0x80, 0x8E...0x8F):
        append(text: third == 0x8E ? "&#x200E;" : "&#x200F;")
        index += 2
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): index += 2
      default: append(byte)
      }
    }
  }
}
