/// The fields of a record as the dump gives them, each chosen among its names.
struct RecordFields: Equatable {
  var id: String?
  var outlet: String?
  var title: String?
  var lead: String?
  var body: String?
  var date: String?
  var url: String?
  var section: String?

  subscript(field: FieldMapping.Field) -> String? {
    get {
      switch field {
      case .id: id
      case .outlet: outlet
      case .title: title
      case .lead: lead
      case .body: body
      case .date: date
      case .url: url
      case .section: section
      }
    }
    set {
      switch field {
      case .id: id = newValue
      case .outlet: outlet = newValue
      case .title: title = newValue
      case .lead: lead = newValue
      case .body: body = newValue
      case .date: date = newValue
      case .url: url = newValue
      case .section: section = newValue
      }
    }
  }
}

extension FieldMapping.Field {
  /// Tells whether the field is text to be read, which a number is not; the others name something.
  var isText: Bool { self == .title || self == .lead || self == .body }
}

extension String {
  /// Tells whether there is nothing in the text but white space and byte order marks.
  var isBlank: Bool {
    // Most text begins with a letter: one byte decides.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy { $0.isSpace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  }

  /// The text without white space around it.
  var trimmed: String {
    // White space is ASCII or has a lead byte of another kind than Arabic letters have.
    func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) || (0xD8...0xDB).contains(byte) }
    if let first = utf8.first, let last = utf8.last, isVisible(first), last > 0x20, last < 0x7F {
      return self
    }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    if start == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
    return String(scalars[start...last])
  }
}

extension Unicode.Scalar {
  /// Tells whether the scalar is white space (the property White_Space).
  var isSpace: Bool {
    // The table of properties is asked only where it can say yes; the question is asked of every field.
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0...0x7F, 0x0600...0x06FF: false
    default: properties.isWhitespace
    }
  }
}
