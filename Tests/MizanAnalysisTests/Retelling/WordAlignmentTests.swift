import Testing

@testable import MizanAnalysis

@Suite("Word alignment")
struct WordAlignmentTests {
  @Test(
    "words are aligned in order, runs before scattered words",
    arguments: [
      ([1, 2, 3], [1, 2, 3], [0, 1, 2]), ([1, 2, 3], [1, 9, 3], [0, nil, 2]), ([1, 2], [2, 1], [1, nil]),
      // The 7 could go with either 7; the one that continues the run 5 6 is taken.
      ([4, 5, 6, 7, 8], [7, 9, 5, 6, 7, 2], [nil, 2, 3, 4, nil]), ([], [1], []), ([1], [], [nil]),
    ] as [([UInt32], [UInt32], [Int?])])
  func aligns(first: [UInt32], second: [UInt32], partner: [Int?]) {
    let alignment = WordAlignment(first, second)
    #expect(alignment.partner == partner)
    #expect(alignment.count == partner.count { $0 != nil })
  }

  @Test("partners are equal words, rise together, and know each other", arguments: 0..<40)
  func holdsItsInvariants(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    func draw() -> [UInt32] {
      (0..<Int.random(in: 0...60, using: &generator)).map { _ in .random(in: 0...12, using: &generator) }
    }
    let (first, second) = (draw(), draw())
    let alignment = WordAlignment(first, second)
    var last = -1
    for (word, partner) in alignment.partner.enumerated() {
      guard let partner else { continue }
      #expect(first[word] == second[partner])
      #expect(alignment.original[partner] == word)
      #expect(partner > last)
      last = partner
    }
    #expect(alignment.original.count { $0 != nil } == alignment.count)
  }

  @Test("of texts too long for the table the equal ends are aligned")
  func longTexts() {
    let first = (0..<3000).map { UInt32($0) }
    let second = first[..<10] + first[500..<2500].reversed() + first[2990...]
    let alignment = WordAlignment(first, Array(second))
    #expect(alignment.count == 20)
  }
}
