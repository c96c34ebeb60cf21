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

  @Test("generated text of every length is escaped as scalar by scalar, in an array and in an output")
  func agreesWithPlainWriting() {
    let alphabet = Array("مهن \"\\\n\u{1}\u{85}\u{AB}\u{BB}\u{2028}\u{2029}\u{2014}\u{E0A8}a😀".unicodeScalars)
    var seed: UInt64 = 26
    for length in 0..<400 {
      var view = String.UnicodeScalarView()
      for _ in 0..<(length % 60) {
        // A linear congruential generator (Knuth's MMIX), of which the upper bits are used.
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        view.append(seed >> 62 > 0 ? "م" : alphabet[Int(seed >> 33) % alphabet.count])
      }
      let text = String(view)
      let expected = view.map(Self.escape).joined()
      var bytes: [UInt8] = []
      bytes.append(addingCapacity: OutputSpan<UInt8>.jsonCapacity(text.utf8.count)) {
        $0.append(jsonEscaped: text.utf8.span)
      }
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
      #expect(written(text) == expected)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "\u{1}": "\\u0001"
    case "\u{85}": "\\u0085"
    case "\u{2028}": "\\u2028"
    case "\u{2029}": "\\u2029"
    default: String(scalar)
    }
  }

  private func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(jsonEscaped: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
