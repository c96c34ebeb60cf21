import Mizan
import Testing

@testable import MizanFeeds

@Suite("Malformed records")
struct BadRecordTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let good = #"{"title": "ع", "text": "نص"}"#

  /// Each record with what is said of it, when it stands in the second line.
  static let cases: [(record: [UInt8], message: String)] =
    [
      (#"{"text": 5}"#, "2: error: 'text' is not a string"),
      (#"{"content": {"a": 1}}"#, "2: error: 'content' is not a string"),
      (#"{"title": ["a", 1], "text": "نص"}"#, "2: error: 'title' is not a string"),
      (#"{"text": "نص", "outlet": true}"#, "2: error: 'outlet' is not a string"),
      (#"{"title": "ع", "text": ""}"#, "2: error: 'text' is empty"),
      (#"{"body": " \n\u00a0"}"#, "2: error: 'body' is empty"),
      (#"["نص"]"#, "2: error: the record is not a JSON object"),
      (#"5"#, "2: error: the record is not a JSON object"),
      // Columns count characters: the six of the Arabic word are twelve bytes.
      (#"{"text": "العنوان" x}"#, "2:20: error: invalid JSON: invalid value"),
      (#"{"text": "نص", "title": "#, "2:25: error: invalid JSON: unexpected end of file during JSON parse"),
      (#"{"text": "نص", "a": 01}"#, "2:22: error: invalid JSON: number with leading zero"),
      (#"{"text": "\u0000نص"}"#, "2: error: a NUL character in 'text'"),
      (#"{"text": "\ud800"}"#, "2: error: invalid JSON: half a surrogate pair in an escape"),
      (#"{"text": "نص", "a": "\udc00"}"#, "2: error: invalid JSON: half a surrogate pair in an escape"),
      ("{\"text\": \"ن\0ص\"}", "2:12: error: a NUL character"),
      ("{\"text\": \"ن\u{1}ص\"}", "2:12: error: invalid JSON: unescaped control character"),
    ].map { (Array($0.0.utf8), $0.1) } + [
      (Array("{\"text\": \"ن".utf8) + [0xD8, 0x20] + Array("\"}".utf8), "2:12: error: invalid UTF-8"),
      (Array("{\"text\": \"ن".utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8), "2:12: error: invalid UTF-8"),
      (Array("{\"text\": \"".utf8) + [0xC7, 0xE1] + Array("\"}".utf8), "2:11: error: invalid UTF-8"),
    ]

  @Test("are rejects with line and reason, and the others are read", arguments: cases)
  func rejectsAndGoesOn(record: [UInt8], message: String) async throws {
    let lines = [Array(Self.good.utf8), record, Array(Self.good.utf8)]
    let path = try folder.write(Array(lines.joined(separator: [0x0A])), as: "a.jsonl")
    #expect(try await outline(path) == ["1: ع|نص", "a.jsonl:" + message, "3: ع|نص"])
  }

  @Test("say which names were looked for when none holds a text")
  func namesMissingField() async throws {
    let path = try folder.write(#"{"title": "ع"}"#, as: "a.jsonl")
    var options = FeedOptions()
    options.mapping.set(.body, to: "corps")
    #expect(
      try await outline(path, options: options) == ["a.jsonl:1: error: no field holds the text ('corps')"])
  }

  @Test("keep their length and their beginning")
  func keepsLengthAndExcerpt() async throws {
    let record = "{" + String(repeating: "ب", count: 100)
    let path = try folder.write(record, as: "a.jsonl")
    guard case .reject(let reject) = try await records(path).first else {
      Issue.record("the record was read")
      return
    }
    // 1 byte and 100 letters of 2 bytes; the excerpt has 80 characters.
    #expect(reject.byteCount == 201)
    #expect(reject.excerpt == "{" + String(repeating: "ب", count: 79))
  }

  @Test("are skipped with their length when they are over the limit", arguments: [1, 7, 64, 1000, 1 << 20])
  func skipsLongRecords(blockBytes: Int) async throws {
    let long = #"{"text": ""# + String(repeating: "ن", count: 200) + "\"}"
    // 10 bytes, 200 letters of 2 bytes, 2 bytes.
    let text = [Self.good, long, Self.good, long].joined(separator: "\r\n")
    let path = try folder.write(text, as: "a.jsonl")
    var options = FeedOptions(maximumRecordBytes: 411)
    options.blockBytes = blockBytes
    let message = "error: the record has 412 bytes, more than the limit of 411"
    #expect(
      try await outline(path, options: options)
        == ["1: ع|نص", "a.jsonl:2: " + message, "3: ع|نص", "a.jsonl:4: " + message])
    options.maximumRecordBytes = 412
    #expect(try await outline(path, options: options).count { $0.contains("error") } == 0)
  }

  @Test("of 50 MB are not held in memory")
  func skipsHugeRecord() async throws {
    var bytes = Array(#"{"text": ""#.utf8)
    bytes.append(contentsOf: [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000 - 12))
    bytes.append(contentsOf: "\"}\n".utf8)
    bytes.append(contentsOf: Self.good.utf8)
    let path = try folder.write(bytes, as: "a.jsonl")
    var sizes: [Int] = []
    for try await batch in FeedDump(path).batches() {
      if case .lines(let bytes, _, _) = batch.payload { sizes.append(bytes.count) }
    }
    #expect(sizes == [Self.good.utf8.count])
    #expect(
      try await outline(path)
        == ["a.jsonl:1: error: the record has 50000000 bytes, more than the limit of 16777216", "2: ع|نص"])
  }
}

@Suite("Lines of a dump")
struct LineTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("end in LF or CRLF, the last one without, and may be blank")
  func readsLineEnds() async throws {
    let path = try folder.write(
      "\u{FEFF}{\"text\": \"أ\"}\r\n\r\n  \t\n{\"text\": \"ب\"}\n{\"text\": \"ج\"}", as: "a.jsonl")
    #expect(try await outline(path) == ["1: |أ", "4: |ب", "5: |ج"])
  }

  @Test("are the same whatever the size of a block", arguments: [1, 2, 3, 5, 8, 13, 64, 257, 4096])
  func doesNotDependOnBlocks(blockBytes: Int) async throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = BadRecordTests.cases.map(\.record) + [Array(#"{"title": "ع", "text": "نص طويل"}"#.utf8), []]
    var bytes = ByteOrderMark.utf8
    for _ in 0..<200 {
      bytes += pieces.randomElement(using: &generator) ?? []
      bytes += Bool.random(using: &generator) ? [0x0A] : [0x0D, 0x0A]
    }
    let path = try folder.write(bytes, as: "a.jsonl")
    var options = FeedOptions(maximumRecordBytes: 40)
    let whole = try await records(path, options: options)
    options.blockBytes = blockBytes
    #expect(try await records(path, options: options) == whole)
    #expect(whole.count > 150)
  }

  @Test("may be none")
  func readsEmptyFile() async throws {
    #expect(try await outline(try folder.write("", as: "a.jsonl")).isEmpty)
    #expect(try await outline(try folder.write("\u{FEFF}\n\n", as: "b")).isEmpty)
  }
}
