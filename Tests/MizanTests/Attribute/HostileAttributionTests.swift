import Testing

@testable import Mizan

@Suite struct HostileAttributionTests {
  /// The time that one paragraph takes to check.
  private static func check(_ text: String) throws -> ([AttributedParagraph], Duration) {
    let bench = try #require(VoiceBench.shared)
    var result: [AttributedParagraph] = []
    let duration = ContinuousClock().measure { result = bench.check([text]) }
    return (result, duration)
  }

  @Test(
    "a paragraph of marks and cues without end is checked in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "\"", count: 100_000), String(repeating: "\" ", count: 100_000),
      String(repeating: "«", count: 100_000), String(repeating: " »", count: 100_000),
      String(repeating: "قال \"نص", count: 30_000), String(repeating: "قال الوزير إن ", count: 30_000),
      String(repeating: "بحسب ", count: 50_000), String(repeating: "، قال الوزير، «نص»", count: 20_000),
      String(repeating: "وفق ما قال ", count: 30_000), String(repeating: "مؤكدا أن ", count: 40_000),
      String(repeating: "ما يسمى ", count: 40_000), String(repeating: "لا ", count: 80_000),
      String(repeating: ":", count: 100_000), String(repeating: "«قال «", count: 30_000),
      String(repeating: "اتهامات بأن ", count: 30_000),
      "قال: «" + String(repeating: "نص مجزرة. ", count: 100_000) + "»",
    ])
  func linear(_ text: String) throws {
    // Quadratic work on these sizes takes minutes; an unoptimised build needs some seconds.
    let (paragraphs, duration) = try Self.check(text)
    #expect(!paragraphs.isEmpty)
    #expect(duration < .seconds(20))
  }

  @Test("a hundred nested marks are one quotation and a diagnostic")
  func nesting() throws {
    let text = "قال " + String(repeating: "«كلمة ", count: 100) + String(repeating: " كلمة»", count: 100)
    let (paragraphs, _) = try Self.check(text)
    #expect(paragraphs.first?.diagnostics.contains(.deepNesting) == true)
    #expect(paragraphs.first?.attributions.count == 1)
  }

  @Test("attributions nest, lie inside the text and enclosing ones come first, whatever the text")
  func invariants() throws {
    let bench = try #require(VoiceBench.shared)
    let pieces = [
      "قال", "الوزير", "إن", "أن", "«", "»", "\"", ":", "،", ".", "وأضاف", "مجزرة", "بحسب", "مصادر", "نفى",
      "لم", "مؤكدا",
      "اتهم", "بـ", "ما", "يسمى", "وصف", "بأنها", "يقال", "من جانبه", "عن", "نقلت", "قوله", "لا", "'",
    ]
    var random = SplitMix(seed: 5)
    for _ in 0..<1_500 {
      let words = (0..<Int.random(in: 1...40, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      for paragraph in bench.check([words.joined(separator: " ")]) {
        let count = paragraph.matched.tokenized.tokens.count
        for (index, attribution) in paragraph.attributions.enumerated() {
          #expect(!attribution.tokens.isEmpty && attribution.tokens.upperBound <= count)
          guard let inside = attribution.inside else { continue }
          let outer = paragraph.attributions[inside].tokens
          #expect(inside < index)
          #expect(outer.lowerBound <= attribution.tokens.lowerBound)
          #expect(attribution.tokens.upperBound <= outer.upperBound)
        }
      }
    }
  }

  @Test(
    "a paragraph of other marks only is checked without harm",
    arguments: ["...", "،،،", "- - -", "\u{FD3E}\u{FD3E}", "''", "(("])
  func punctuation(_ text: String) throws {
    #expect(try Self.check(text).0.allSatisfy { $0.attributions.isEmpty })
  }
}
