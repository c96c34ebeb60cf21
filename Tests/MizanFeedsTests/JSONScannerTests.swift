import Testing

@testable import MizanFeeds

@Suite("The JSON scanner")
struct JSONScannerTests {
  /// What one of the two readers says: the fields, or why there are none.
  private enum Answer: Equatable {
    case fields(RecordFields)
    case refusal(RecordError)
  }

  private static func reference(_ record: [UInt8], _ mapping: FieldMapping) -> Answer {
    do throws(RecordError) {
      return .fields(try JSONReference.fields(of: record[...], mapping: mapping))
    } catch {
      return .refusal(error)
    }
  }

  @Test("says what Foundation says, or nothing, on generated records", arguments: 0..<8)
  func agreesWithReference(seed: Int) throws {
    var maker = RecordMaker(seed: UInt64(seed))
    var mapping = FieldMapping()
    if seed % 2 == 1 { try mapping.apply("outlet=meta.name") }
    var scanner = JSONRecordScanner(keys: JSONKeyTable(mapping))
    var answered = 0
    for round in 0..<600 {
      var record = maker.record()
      // A third as made, a third with a byte changed, a third cut off.
      if round % 3 == 1 { maker.mutate(&record) }
      if round % 3 == 2 { maker.cut(&record) }
      guard let fields = scanner.fields(of: record[...]) else { continue }
      answered += 1
      #expect(
        .fields(fields) == Self.reference(record, mapping), "\(String(decoding: record, as: UTF8.self))")
    }
    // A mapping that points inside leaves two thirds of the records to the reference.
    #expect(answered > 40)
  }

  @Test("takes ordinary records, so that Foundation is the exception")
  func answersOrdinaryRecords() {
    let record = #"{"id": "a1", "n": [1, {"x": null}, -2.5], "title": "ع\"ن", "text": "س\n«ج»", "ok": true}"#
    var scanner = JSONRecordScanner(keys: JSONKeyTable(FieldMapping()))
    #expect(
      scanner.fields(of: Array(record.utf8)[...]) == RecordFields(id: "a1", title: "ع\"ن", body: "س\n«ج»"))
  }

  @Test(
    "leaves to Foundation what it does not decide",
    arguments: [
      #"{"text": "a", "text": "b"}"#, #"{"te\u0078t": "a"}"#, #"{"text": "\ud800"}"#, #"{"text": "a"} x"#,
      #"{"text": "a",}"#, #"{"text": "a", "n": 1e400}"#, #"{"text": "a", "n": 01}"#, #"{"text": ["a"]}"#,
      #"{"title": "a"}"#, #"{"text": ""}"#, #"{"text": "a", "id": 1.5}"#, #"{"text": "\u0000"}"#, "", "{",
      "[]",
      "{\"text\": \"a\tb\"}", #"{"text": "a", "n": nul}"#,
    ])
  func leavesDoubt(record: String) {
    var scanner = JSONRecordScanner(keys: JSONKeyTable(FieldMapping()))
    #expect(scanner.fields(of: Array(record.utf8)[...]) == nil)
  }

  @Test("accepts in a string exactly the UTF-8 that the standard library accepts")
  func checksUTF8() {
    // Every triple of bytes at the borders of the ranges of table 3-7 of the Unicode Standard, at places within and
    // across a word of eight bytes.
    let borders: [UInt8] = [
      0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD8, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
      0xEE,
      0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var checked = 0
    for first in borders {
      for second in borders {
        for third in borders {
          for fourth in [UInt8(0x20), 0x80] {
            for shift in [0, 3, 5, 6] {
              let content =
                [UInt8](repeating: 0x61, count: shift) + [first, second, third, fourth, 0x61, 0x61]
              let record = [0x22] + content + [0x22]
              var index = 0
              let accepted = JSONGrammar.string(record.span, &index) != nil
              if accepted != (String(validating: content, as: UTF8.self) != nil) {
                Issue.record("\(content)")
              }
              checked += 1
            }
          }
        }
      }
    }
    // 25 × 25 × 25 sequences with 2 last bytes at 4 places.
    #expect(checked == 125_000)
  }
}

/// Makes JSON records at random, most of them ordinary.
private struct RecordMaker {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func record() -> [UInt8] {
    var members: [String] = []
    let keys = [
      "text", "title", "id", "outlet", "date", "url", "category", "abstract", "body", "x", "meta", "نوع",
    ]
    for key in keys where Int.random(in: 0..<3, using: &generator) > 0 {
      members.append("\(space())\"\(key)\"\(space()):\(space())\(value(of: key, depth: 0))\(space())")
    }
    if Int.random(in: 0..<40, using: &generator) == 0 { members.append(members.first ?? "") }
    return Array(("{" + members.shuffled(using: &generator).joined(separator: ",") + "}").utf8)
  }

  mutating func mutate(_ record: inout [UInt8]) {
    guard let place = record.indices.randomElement(using: &generator) else { return }
    let bytes: [UInt8] = [
      0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0x3A, 0x00, 0x0A, 0x20, 0x30, 0x61, 0xD8, 0x80, 0xED, 0xFF,
    ]
    record[place] = bytes.randomElement(using: &generator) ?? 0
  }

  mutating func cut(_ record: inout [UInt8]) {
    record.removeLast(Int.random(in: 0...min(12, record.count), using: &generator))
  }

  private mutating func value(of key: String, depth: Int) -> String {
    // Most records are ordinary in most of their values.
    switch Int.random(in: 0..<80, using: &generator) {
    case 0: return "null"
    case 1: return ["true", "false"].randomElement(using: &generator) ?? ""
    case 2: return number()
    case 3 where depth < 3:
      return "["
        + (0..<Int.random(in: 0..<3, using: &generator)).map { _ in value(of: key, depth: depth + 1) }
        .joined(separator: ",") + "]"
    case 4 where depth < 3: return "{\"name\":\(value(of: key, depth: depth + 1))}"
    case 5: return "\"\""
    default: return string()
    }
  }

  private mutating func number() -> String {
    let numbers = [
      "0", "-0", "7", "-12", "1518986143", "3.25", "1e3", "1E400", "01", "-", "1.", "12345678901234567890",
    ]
    return numbers.randomElement(using: &generator) ?? ""
  }

  private mutating func string() -> String {
    let pieces = [
      "ا", "لخبر", " ", "a", "word ", "«", "…", "😀", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u0628"#,
      #"\ud83d\ude00"#,
      "é", "ـَ", "؟", "12", #"\ud800"#, #"\u0000"#, #"\x"#,
    ]
    // The last three are wrong.
    let ordinary = pieces.count - 3
    var text = "\""
    for _ in 0..<Int.random(in: 0..<12, using: &generator) {
      let isRare = Int.random(in: 0..<150, using: &generator) == 0
      let index = Int.random(in: 0..<(isRare ? pieces.count : ordinary), using: &generator)
      text += pieces[index]
    }
    return text + "\""
  }

  private mutating func space() -> String {
    ["", "", "", " ", "  ", "\t", "\r"].randomElement(using: &generator) ?? ""
  }
}
