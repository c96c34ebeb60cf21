import Mizan
import Testing

@testable import MizanFeeds

@Suite("JSON arrays")
struct JSONArrayTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("are read element by element, whatever the size of a block", arguments: [1, 3, 10, 1000])
  func readsElements(blockBytes: Int) async throws {
    let path = try folder.write(
      """
      \u{FEFF}[
        {"title": "a]", "text": "أ, {\\"ب"},
        {
          "title": "b",
          "text": "ج"
        } , 5,
        {"text": "\(String(repeating: "ط", count: 60))"},
        {"text": x},
        {"text": "د"}
      ]

      """, as: "feed.json")
    var options = FeedOptions(maximumRecordBytes: 100)
    options.blockBytes = blockBytes
    #expect(
      try await outline(path, options: options) == [
        "2: a]|أ, {\"ب", "3: b|ج", "feed.json:6:7: error: the record is not a JSON object",
        "feed.json:7:3: error: the record has 132 bytes, more than the limit of 100",
        "feed.json:8:12: error: invalid JSON: invalid value", "9: |د",
      ])
  }

  @Test(
    "stand in an object under a usual name",
    arguments: [
      #"{"name": "قناة", "tags": [1, ["items"]], "messages": [{"text": "أ"}, {"text": "ب"}], "n": 1}"#,
      #"{"status": "ok", "articles": [{"text": "أ"}, {"text": "ب"}]}"#,
    ])
  func readsWrapper(document: String) async throws {
    let path = try folder.write(document, as: "result.json")
    #expect(try await outline(path) == ["1: |أ", "1: |ب"])
  }

  @Test(
    "that do not end, or end early, are told",
    arguments: [
      (#"[{"text": "أ"}, {"te"#, ["1: |أ", "a.json:1:17: error: the file ends inside a record"]),
      (#"[{"text": "أ"}"#, ["a.json:1:2: error: the file ends inside a record"]),
      (#"[{"text": "أ"},"#, ["1: |أ", "a.json:1:16: error: the array is not closed"]),
      (#"[{"text": "أ"}] x"#, ["1: |أ", "a.json:1:17: error: text after the end of the array"]),
      ("[]", []),
    ])
  func tellsBrokenArrays(document: String, lines: [String]) async throws {
    #expect(try await outline(try folder.write(document, as: "a.json")) == lines)
  }

  @Test("are not looked for in JSON Lines that are named .json")
  func readsLines() async throws {
    let path = try folder.write("{\"text\": \"أ\"}\n{\"text\": \"ب\"}\n", as: "feed.json")
    #expect(try await outline(path) == ["1: |أ", "2: |ب"])
  }
}
