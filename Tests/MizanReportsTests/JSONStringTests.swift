import Foundation
import Testing

@testable import MizanReports

@Suite("JSON strings")
struct JSONStringTests {
  @Test(
    "what JSON or a reader of lines trips over is escaped, all else stays",
    arguments: [
      ("", ""), ("قال «نعم»", "قال «نعم»"), ("say \"no\"", #"say \"no\""#), (#"a\b"#, #"a\\b"#),
      ("\u{8}\u{C}\n\r\t", #"\b\f\n\r\t"#), ("\u{0}\u{1}\u{B}\u{1F}", #"\u0000\u0001\u000b\u001f"#),
      ("a\u{7F}b", "a\u{7F}b"), ("a\u{85}b", #"a\u0085b"#), ("\u{2028}\u{2029}", #"\u2028\u2029"#),
      ("“…”\u{200F}", "“…”\u{200F}"), ("\u{80A8}\u{E2}", "\u{80A8}\u{E2}"), ("😀\"", "😀\\\""),
      ("</script>", "</script>"),
    ]
  )
  func escapes(text: String, expected: String) {
    #expect(written(text) == expected)
  }

  @Test("every scalar below U+3000 comes back from a JSON parser as it was")
  func everyScalar() throws {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "س" + String(Character(scalar)) + "ع"
      let line = "[\"" + written(text) + "\"]"
      let decoded = try JSONDecoder().decode([String].self, from: Data(line.utf8))
      #expect(decoded == [text], "U+\(String(value, radix: 16))")
      #expect(decoded.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test("a slice of a text is escaped as the text is")
  func slices() {
    let text = "أول \"ثان\" ثالث"
    var bytes: [UInt8] = []
    bytes.append(jsonEscaped: text.dropFirst(4).dropLast(5))
    #expect(String(decoding: bytes, as: UTF8.self) == #"\"ثان\""#)
  }

  private func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(jsonEscaped: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
