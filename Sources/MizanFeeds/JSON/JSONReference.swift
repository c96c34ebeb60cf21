import Foundation

/// Why a record is not an article.
struct RecordError: Error, Equatable {
  /// The reason: lower case, no full stop.
  let reason: String
  /// The byte of the record where it goes wrong, when that is known.
  var offset: Int?
}

/// Reads the fields of a JSON record with Foundation: what it accepts is a record, and what it refuses is none.
enum JSONReference {
  /// The fields of a record.
  ///
  /// - Throws: `RecordError` when the bytes are not UTF-8 or not JSON, or hold no text.
  static func fields(
    of bytes: ArraySlice<UInt8>, mapping: FieldMapping
  ) throws(RecordError) -> RecordFields {
    // Foundation takes bytes with NULs for another encoding, and replaces what is not UTF-8 in some strings.
    if let offset = bytes.firstIndex(of: 0) {
      throw RecordError(reason: "a NUL character", offset: offset - bytes.startIndex)
    }
    if let offset = firstInvalidByte(of: bytes) { throw RecordError(reason: "invalid UTF-8", offset: offset) }
    guard case .object(let members) = try value(of: bytes) else {
      throw RecordError(reason: "the record is not a JSON object")
    }
    var fields = RecordFields()
    for field in FieldMapping.Field.allCases {
      fields[field] = try text(of: field, in: members, names: mapping.names(of: field))
    }
    if fields.body != nil { return fields }
    let names = mapping.names(of: .body)
    if let name = names.first(where: { JSONValue.object(members).value(at: $0)?.isText == true }) {
      throw RecordError(reason: "'\(name)' is empty")
    }
    throw RecordError(
      reason: "no field holds the text (" + names.map { "'\($0)'" }.joined(separator: ", ") + ")")
  }

  /// The text of the first name that has a value.
  private static func text(
    of field: FieldMapping.Field, in members: [String: JSONValue], names: [String]
  ) throws(RecordError) -> String? {
    for name in names {
      guard let value = JSONValue.object(members).value(at: name), value != .null else { continue }
      guard let text = field.isText ? value.prose(isMarkup: name == FieldMapping.markupName) : value.name
      else {
        throw RecordError(reason: "'\(name)' is not a string")
      }
      if text.unicodeScalars.contains("\0") { throw RecordError(reason: "a NUL character in '\(name)'") }
      if !text.isBlank { return text }
    }
    return nil
  }

  private static func firstInvalidByte(of bytes: ArraySlice<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func value(of bytes: ArraySlice<UInt8>) throws(RecordError) -> JSONValue {
    do {
      return JSONValue(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
    } catch {
      // Foundation's text for people; its place in the text is the one detail it gives.
      let description = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "not readable"
      let parts = description.split(separator: " around character ", maxSplits: 1)
      var reason = parts.first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? ""
      // Foundation tells of a lone surrogate as of an early end, or of a character without a high one.
      if reason.contains("surrogate") || reason.contains("no high") {
        reason = "half a surrogate pair in an escape"
      }
      let digits = parts.count > 1 ? parts[1].prefix { $0.isNumber } : ""
      throw RecordError(
        reason: "invalid JSON: " + (reason.hasSuffix(".") ? String(reason.dropLast()) : reason),
        offset: Int(digits) ?? (reason.hasPrefix("unexpected end of file during JSON") ? bytes.count : nil))
    }
  }
}
