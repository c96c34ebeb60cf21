import Testing

@testable import MizanFeeds

@Suite("A lead beside its body")
struct LeadComparisonTests {
  @Test("generated leads are judged as a comparison of their letters alone judges them")
  func agreesWithLetters() {
    let alphabet = Array("ابتمو ـَ،«…»\n1aé😀\u{200F}".unicodeScalars)
    var generator = SeededGenerator(seed: 25)
    var repeated = 0
    for _ in 0..<3000 {
      let body = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? " "
      }
      var lead = Array(body.prefix(Int.random(in: 0..<40, using: &generator)))
      if !lead.isEmpty, Bool.random(using: &generator) {
        lead[Int.random(in: lead.indices, using: &generator)] =
          alphabet.randomElement(using: &generator) ?? " "
      }
      let (letters, start) = (body.filter(Self.isLetter), lead.filter(Self.isLetter))
      let expected = letters.starts(with: start)
      if expected { repeated += 1 }
      #expect(
        LeadComparison.begins(
          String(String.UnicodeScalarView(body)), with: String(String.UnicodeScalarView(lead))) == expected)
    }
    #expect(repeated > 1000 && repeated < 2900)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "ابتمو1aé".unicodeScalars.contains(scalar)
  }
}
