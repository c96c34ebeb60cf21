/// A JSON document of fixed key order, for small files that people also read.
indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double, Decimals)
  /// A number that is already written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The document, indented by two spaces a level, with a line end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes.append(text: "null")
    case .number(let text): bytes.append(text: text)
    case .boolean(let value): bytes.append(text: value ? "true" : "false")
    case .integer(let value): bytes.append(integer: value)
    case .decimal(let value, let decimals): bytes.append(value, decimals)
    case .string(let value): bytes.append(jsonString: value)
    case .array(let values):
      Self.append("[", "]", count: values.count, to: &bytes, indent: indent) { bytes, index in
        values[index].append(to: &bytes, indent: indent + 2)
      }
    case .object(let members):
      Self.append("{", "}", count: members.count, to: &bytes, indent: indent) { bytes, index in
        bytes.append(jsonString: members[index].key)
        bytes.append(text: ": ")
        members[index].value.append(to: &bytes, indent: indent + 2)
      }
    }
  }

  private static func append(
    _ opening: String, _ closing: String, count: Int, to bytes: inout [UInt8], indent: Int,
    element: (inout [UInt8], Int) -> Void
  ) {
    bytes.append(text: opening)
    for index in 0..<count {
      bytes.append(text: index == 0 ? "\n" : ",\n")
      bytes.append(text: String(repeating: " ", count: indent + 2))
      element(&bytes, index)
    }
    if count > 0 { bytes.append(text: "\n" + String(repeating: " ", count: indent)) }
    bytes.append(text: closing)
  }
}
