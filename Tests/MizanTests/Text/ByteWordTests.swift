import Testing

@testable import Mizan

@Suite("Eight bytes at a time")
struct ByteWordTests {
  /// Few kinds of byte, those on both sides of every border among them.
  private static func bytes(_ count: Int, _ generator: inout SplitMix) -> [UInt8] {
    let kinds: [UInt8] = [
      0x00, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x7F, 0x80, 0x81, 0xC2, 0xD8, 0xE1, 0xE2, 0xFF,
    ]
    // Mostly plain, so that a search passes over several words.
    return (0..<count).map { _ in
      Int.random(in: 0..<12, using: &generator) == 0 ? kinds.randomElement(using: &generator) ?? 0 : 0xD9
    }
  }

  @Test("a search finds what a search byte by byte finds, from every start")
  func findsKinds() {
    var generator = SplitMix(seed: 20)
    for count in 0..<40 {
      for _ in 0..<20 {
        let bytes = Self.bytes(count, &generator)
        for start in 0...count {
          let found = bytes.span.firstIndex(from: start) { word in
            word.controls | word.equal(to: 0xE2)
          } orOneByOne: { byte in
            byte < 0x20 || byte == 0xE2
          }
          let expected = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0xE2 } ?? count
          #expect(found == expected, "\(bytes) from \(start)")
        }
      }
    }
  }

  @Test("one byte is found and counted as byte by byte")
  func findsAndCounts() {
    var generator = SplitMix(seed: 21)
    for count in 0..<120 {
      let bytes = Self.bytes(count, &generator)
      #expect(bytes.span.count(of: 0x0A) == bytes.count { $0 == 0x0A })
      for start in 0...count {
        #expect(bytes.span.firstIndex(of: 0x0A, from: start) == bytes[start...].firstIndex(of: 0x0A) ?? count)
      }
    }
  }
}
