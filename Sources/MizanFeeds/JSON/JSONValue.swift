import Foundation

/// A JSON value as Foundation reads it.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Takes over an object of `JSONSerialization`.
  init(_ object: Any) {
    switch object {
    case let text as String: self = .string(text)
    case let number as NSNumber:
      self = Self.isBool(number) ? .bool(number.boolValue) : .number(number.stringValue)
    case let elements as [Any]: self = .array(elements.map(JSONValue.init))
    case let members as [String: Any]: self = .object(members.mapValues(JSONValue.init))
    default: self = .null
    }
  }

  private static func isBool(_ number: NSNumber) -> Bool {
    // Foundation tells a Boolean from a number only by its C type, a constant string.
    unsafe number.objCType.pointee == CChar(UInt8(ascii: "c"))
  }

  /// The value at a path; a key that holds the dots itself comes first.
  func value(at path: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    if let value = members[path] { return value }
    let steps = FieldPath(path).steps
    guard steps.count > 1 else { return nil }
    var value = self
    for step in steps {
      switch value {
      case .object(let members):
        guard let next = members[String(step)] else { return nil }
        value = next
      case .array(let elements):
        guard let index = Int(step), elements.indices.contains(index) else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// Tells whether the value is a string.
  var isText: Bool {
    if case .string = self { true } else { false }
  }

  /// The value as a text to be read.
  ///
  /// Besides a string that is: an array of strings (paragraphs), an array of strings and of objects with a `text`
  /// (Telegram: pieces of one text), and an object with the HTML in `rendered` (WordPress).
  func prose(isMarkup: Bool) -> String? {
    switch self {
    case .string(let text): return isMarkup ? HTMLText.plain(text) : text
    case .array(let elements):
      let pieces = elements.map(\.piece)
      if pieces.contains(nil) { return nil }
      return pieces.compactMap(\.self).joined(separator: elements.allSatisfy(\.isText) ? "\n" : "")
    case .object(let members):
      guard case .string(let markup) = members["rendered"] else { return nil }
      return HTMLText.plain(markup)
    default: return nil
    }
  }

  private var piece: String? {
    switch self {
    case .string(let text): text
    case .object(let members): members["text"].flatMap { $0.isText ? $0.piece : nil }
    default: nil
    }
  }

  /// The value as a name: a string, a number, an object with a `name` or `title`, or the first such of an array.
  var name: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    case .object(let members): members["name"]?.name ?? members["title"]?.name ?? members["rendered"]?.name
    case .array(let elements): elements.isEmpty ? "" : elements.first { $0.name != nil }?.name
    default: nil
    }
  }
}
