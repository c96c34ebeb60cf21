import Mizan

/// Reads the fields of an ordinary JSON record in one pass over its bytes.
///
/// It answers only where it is certain that the reference (`JSONReference`) gives the same answer, and else `nil`:
/// it never decides that a record is wrong. A test holds the two against each other on generated records.
struct JSONRecordScanner {
  /// The value of a slot, as the pass found it.
  private enum Value {
    case absent
    case null
    case string(Range<Int>, JSONGrammar.StringKind)
    case integer(Range<Int>)
    /// A value that only the reference reads.
    case other
  }

  private let keys: JSONKeyTable
  private var values: [Value]
  private var unescaped: [UInt8] = []

  init(keys: JSONKeyTable) {
    self.keys = keys
    values = Array(repeating: .absent, count: keys.slotCount)
  }

  /// The fields of a record, or `nil` when the reference must decide.
  ///
  /// - Complexity: O(n) in the bytes of the record.
  mutating func fields(of record: ArraySlice<UInt8>) -> RecordFields? {
    for slot in values.indices { values[slot] = .absent }
    let bytes = record.span
    guard readMembers(of: bytes) else { return nil }
    return choose(from: bytes, record)
  }

  /// Notes where the values stand that have a slot; false when something is not as it should be.
  private mutating func readMembers(of bytes: Span<UInt8>) -> Bool {
    var index = 0
    JSONGrammar.skipSpace(bytes, &index)
    guard JSONGrammar.skip(UInt8(ascii: "{"), bytes, &index) else { return false }
    while true {
      JSONGrammar.skipSpace(bytes, &index)
      let keyStart = index + 1
      guard JSONGrammar.string(bytes, &index) == .plain else { return false }
      let entry = keys.entry(for: bytes.extracting(keyStart..<(index - 1)))
      JSONGrammar.skipSpace(bytes, &index)
      guard JSONGrammar.skip(UInt8(ascii: ":"), bytes, &index) else { return false }
      JSONGrammar.skipSpace(bytes, &index)
      guard readValue(bytes, &index, entry: entry) else { return false }
      JSONGrammar.skipSpace(bytes, &index)
      if JSONGrammar.skip(UInt8(ascii: "}"), bytes, &index) { break }
      guard JSONGrammar.skip(UInt8(ascii: ","), bytes, &index) else { return false }
    }
    JSONGrammar.skipSpace(bytes, &index)
    return index == bytes.count
  }

  private mutating func readValue(_ bytes: Span<UInt8>, _ index: inout Int, entry: Int?) -> Bool {
    guard let entry else { return JSONGrammar.value(bytes, &index) }
    guard let value = Self.value(bytes, &index) else { return false }
    // Of a key that occurs twice the reference takes one, and it knows which.
    for slot in keys.entries[entry].slots {
      guard case .absent = values[slot] else { return false }
      values[slot] = value
    }
    for slot in keys.entries[entry].slotsInside {
      guard case .absent = values[slot] else { return false }
      values[slot] = .other
    }
    return true
  }

  private static func value(_ bytes: Span<UInt8>, _ index: inout Int) -> Value? {
    guard index < bytes.count else { return nil }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      guard let kind = JSONGrammar.string(bytes, &index) else { return nil }
      return .string((start + 1)..<(index - 1), kind)
    case UInt8(ascii: "n"): return JSONGrammar.literal(.null, bytes, &index) ? .null : nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let number = JSONGrammar.number(bytes, &index) else { return nil }
      return number.isInteger ? .integer(start..<index) : .other
    default: return JSONGrammar.value(bytes, &index) ? .other : nil
    }
  }

  /// Takes for each field the first of its names that has a value.
  private mutating func choose(from bytes: Span<UInt8>, _ record: ArraySlice<UInt8>) -> RecordFields? {
    var fields = RecordFields()
    for (field, slots) in zip(FieldMapping.Field.allCases, keys.slotsOfField) {
      search: for slot in slots {
        switch values[slot] {
        case .absent, .null: continue
        case .other: return nil
        case .integer(let range):
          if field.isText { return nil }
          fields[field] = Self.text(bytes.extracting(range))
          break search
        case .string(let range, let kind):
          let content = bytes.extracting(range)
          let text = kind == .plain ? Self.text(content) : unescapedText(content, at: range, of: record)
          if text.isBlank { continue }
          if keys.holdsMarkup[slot] { return nil }
          fields[field] = text
          break search
        }
      }
    }
    return fields.body == nil ? nil : fields
  }

  private mutating func unescapedText(
    _ bytes: Span<UInt8>, at range: Range<Int>, of record: ArraySlice<UInt8>
  ) -> String {
    unescaped.removeAll(keepingCapacity: true)
    let start = record.startIndex + range.lowerBound
    var run = 0
    var index = 0
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: "\\"), from: index)
      // A run is copied whole, which only a collection can do.
      unescaped.append(contentsOf: record[(start + run)..<(start + index)])
      guard index < bytes.count, let scalar = JSONGrammar.escape(bytes, &index) else { break }
      if scalar.isASCII {
        unescaped.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      run = index
    }
    return Self.text(unescaped.span)
  }

  /// The text of bytes that `JSONGrammar.string` has read.
  private static func text(_ bytes: Span<UInt8>) -> String {
    // The grammar has checked the bytes as UTF-8. To check them again, as `String(decoding:as:)` does, would take
    // two thirds of the time of reading a dump (320 MB/s against 6,000 for the copy alone).
    String(copying: unsafe UTF8Span(unchecked: bytes))
  }
}
