import Testing

@testable import Mizan

@Suite("The balance of camps")
struct CampBalanceTests {
  /// Entries of each camp: `count` times the weight.
  private func entries(_ camps: [(used: [String], count: Int, weight: Double)]) -> [LexiconEntry] {
    camps.enumerated().flatMap { group, camp in
      (0..<camp.count).map { index in
        var entry = LexiconEntry(
          id: "e\(group).\(index)", category: "c", term: "كلمة", partOfSpeech: .noun, weight: camp.weight,
          position: SourcePosition(path: "t.lexicon", line: group * 100 + index + 1, column: 1))
        entry.usedBy = camp.used
        return entry
      }
    }
  }

  @Test("counts an entry once on a side, whichever of its camps use it")
  func countsSides() {
    let balance = CampBalance(
      entries: entries([
        (["resistance-axis"], 3, 0.5), (["israel", "western-military"], 2, 0.5), (["israel"], 1, 0.8),
        ([], 4, 0.2),
      ]))
    #expect(balance.oneSidedEntries == 6)
    #expect(balance.pairs[0].left.entries == 3 && balance.pairs[0].right.entries == 3)
    // 2 × 0.5 + 0.8
    #expect(abs(balance.pairs[0].right.weight - 1.8) < 1e-9)
    #expect(balance.camps.map(\.name) == ["israel", "resistance-axis", "western-military"])
    #expect(balance.camps.map(\.entries) == [3, 3, 2])
  }

  @Test("sums weight × occurrences for each side")
  func sumsExposure() {
    let balance = CampBalance(
      entries: entries([(["government"], 2, 0.5), (["opposition"], 1, 0.8)]),
      occurrences: ["e0.0": 10, "e0.1": 1, "e1.0": 5])
    // 0.5 × 10 + 0.5 × 1, and 0.8 × 5
    #expect(balance.pairs[1].left.exposure == 5.5)
    #expect(balance.pairs[1].right.exposure == 4)
  }

  @Test(
    "allows a factor of 1.5 and tells only from twenty entries on",
    arguments: [
      (15, 10, 0), (16, 10, 1), (10, 16, 1), (20, 0, 1), (12, 7, 0), (13, 7, 1),
    ])
  func findsImbalance(_ row: (government: Int, opposition: Int, pairs: Int)) {
    let all = entries([(["government"], row.government, 0.5), (["opposition"], row.opposition, 0.5)])
    #expect(CampBalance(entries: all).unbalancedPairs.count == row.pairs)
  }

  @Test("reports the larger side at its first entry")
  func reports() {
    let all = entries([(["opposition"], 8, 0.5), (["government"], 16, 0.5)])
    #expect(
      CampBalance(entries: all).problems(in: all).map(\.description) == [
        "t.lexicon:101:1: error: 16 entries of government stand against 8 of opposition; a factor of 1.5 is allowed"
      ])
  }

  @Test("passes over attribution data")
  func ignoresCues() {
    var cue = LexiconEntry(id: "c", category: "cue", term: "قال", partOfSpeech: .particle)
    cue.usedBy = ["israel"]
    #expect(CampBalance(entries: [cue]).oneSidedEntries == 0)
  }
}
