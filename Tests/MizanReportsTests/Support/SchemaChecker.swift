import Foundation

/// Holds JSON documents against the part of JSON Schema that the record's schema uses.
struct SchemaChecker {
  /// The keywords it knows; a schema with another one is a mistake of the test.
  private static let keywords: Set<String> = [
    "$schema", "title", "description", "type", "required", "additionalProperties", "properties", "items",
    "minItems", "maxItems", "minimum", "maximum", "enum", "const", "oneOf",
  ]

  /// Everything wrong with a document, each with its path.
  func problems(of value: JSON, with schema: JSON, at path: String = "$") -> [String] {
    guard case .object(let rules) = schema else { return ["\(path): the schema is no object"] }
    var problems = rules.keys.filter { !Self.keywords.contains($0) }.map { "\(path): unknown keyword \($0)" }
    if let type = rules["type"], type != .string(value.type), !(type == "number" && value.type == "integer") {
      problems.append("\(path): \(value.type) where the schema says \(type)")
    }
    if let allowed = rules["enum"]?.elements, !allowed.contains(value) {
      problems.append("\(path): not listed")
    }
    if let only = rules["const"], only != value { problems.append("\(path): not the constant") }
    if let number = value.number {
      if let least = rules["minimum"]?.number, number < least { problems.append("\(path): below \(least)") }
      if let most = rules["maximum"]?.number, number > most { problems.append("\(path): above \(most)") }
    }
    if let choices = rules["oneOf"]?.elements {
      let fitting = choices.count { self.problems(of: value, with: $0, at: path).isEmpty }
      if fitting != 1 { problems.append("\(path): fits \(fitting) of \(choices.count) choices") }
    }
    switch value {
    case .object(let members): problems += check(members, with: rules, at: path)
    case .array(let elements): problems += check(elements, with: rules, at: path)
    default: break
    }
    return problems
  }

  private func check(_ members: [String: JSON], with rules: [String: JSON], at path: String) -> [String] {
    var problems: [String] = []
    let properties = rules["properties"]?.members ?? [:]
    for name in (rules["required"]?.elements ?? []).compactMap(\.string) where members[name] == nil {
      problems.append("\(path): \(name) is missing")
    }
    for (name, value) in members {
      if let schema = properties[name] {
        problems += self.problems(of: value, with: schema, at: "\(path).\(name)")
      } else if case .object = rules["additionalProperties"], let schema = rules["additionalProperties"] {
        problems += self.problems(of: value, with: schema, at: "\(path).\(name)")
      } else if rules["additionalProperties"] == .boolean(false) {
        problems.append("\(path): \(name) is not in the schema")
      }
    }
    return problems
  }

  private func check(_ elements: [JSON], with rules: [String: JSON], at path: String) -> [String] {
    var problems: [String] = []
    if let least = rules["minItems"]?.number, Double(elements.count) < least {
      problems.append("\(path): too few")
    }
    if let most = rules["maxItems"]?.number, Double(elements.count) > most {
      problems.append("\(path): too many")
    }
    guard let schema = rules["items"] else { return problems }
    for (index, element) in elements.enumerated() {
      problems += self.problems(of: element, with: schema, at: "\(path)[\(index)]")
    }
    return problems
  }
}

/// A JSON document in which numbers keep whether they are written as integers.
enum JSON: Hashable, Decodable, ExpressibleByStringLiteral {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(stringLiteral value: String) { self = .string(value) }

  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let elements = try? value.decode([JSON].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  var type: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }
  var elements: [JSON]? { if case .array(let values) = self { values } else { nil } }
  /// A member of an object.
  subscript(name: String) -> JSON? { members?[name] }

  var members: [String: JSON]? { if case .object(let values) = self { values } else { nil } }
}
