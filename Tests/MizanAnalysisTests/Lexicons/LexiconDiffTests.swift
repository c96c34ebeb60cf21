import Mizan
import MizanAnalysis
import Testing

@Suite("A lexicon diff")
struct LexiconDiffTests {
  private static let massacre = SmallLexicon.entry("a.massacre", "مجزرة")
  private static let heavyMassacre = SmallLexicon.entry("a.massacre", "مجزرة", weight: "0.8")
  private static let heinous = SmallLexicon.entry("a.heinous", "بشع", pos: "adjective", weight: "0.8")

  /// 9 words: two loaded ones in the outlet's own voice.
  private static let loaded = "شهدت البلدة مجزرة بشعة مساء أمس قرب السوق الكبير"
  /// 9 words, none loaded.
  private static let plain = "افتتح المجلس البلدي صباح اليوم مدرسة جديدة في الحي"

  private func article(_ id: String, outlet: String = "x.example", _ body: String) -> Article {
    Article(id: id, outlet: outlet, body: body)
  }

  @Test("counts findings that are gained and re-weighted, by entry")
  func counts() throws {
    let diff = LexiconDiff(
      [article("a", Self.loaded), article("b", Self.plain)], from: try SmallLexicon.lexicon(Self.massacre),
      to: try SmallLexicon.lexicon(Self.heavyMassacre, Self.heinous))
    #expect(diff.findings == (1, 2))
    #expect(diff.changes.gained == 1)
    #expect(diff.changes.reweighted == 1)
    #expect(diff.changes.total == 2)
    #expect(diff.edits.added == ["a.heinous"])
    #expect(diff.edits.changed == ["a.massacre"])
    #expect(diff.entries.map(\.entry) == ["a.heinous", "a.massacre"])
    #expect(diff.entries.map(\.example) == ["بشعة", "مجزرة"])
    #expect(diff.entries.map(\.oldWeight) == [nil, 0.5])
    #expect(diff.entries.map(\.newWeight) == [0.8, 0.8])
  }

  @Test("tells the scores, the verdicts and the words of a paragraph that changes")
  func paragraph() throws {
    let diff = LexiconDiff(
      [article("a", Self.plain + "\n" + Self.loaded)], from: try SmallLexicon.lexicon(Self.massacre),
      to: try SmallLexicon.lexicon(Self.heinous))
    let change = try #require(diff.paragraphs.first)
    #expect(diff.changedParagraphs == 1)
    #expect(change.id == "a#2")
    // r = 1000 · 0.5 ÷ (9 + 20) = 17.241; 100 · 17.241 ÷ (17.241 + 12.7) = 57.58.
    #expect((change.old.score - 57.58).magnitude < 0.01)
    // r = 1000 · 0.8 ÷ 29 = 27.586; 100 · 27.586 ÷ 40.286 = 68.48.
    #expect((change.new.score - 68.48).magnitude < 0.01)
    #expect(change.findings.map(\.kind) == [.lost, .gained])
    #expect(change.findings.map { String($0.span.text(in: change.text)) } == ["مجزرة", "بشعة"])
    #expect(diff.verdicts == [])
  }

  @Test("counts the verdicts that change")
  func verdicts() throws {
    let none = try SmallLexicon.lexicon(SmallLexicon.entry("a.nothing", "طاحونة"))
    let diff = LexiconDiff(
      [article("a", Self.loaded), article("b", Self.loaded), article("c", Self.plain)], from: none,
      to: try SmallLexicon.lexicon(Self.massacre))
    // A score of 57.6 is above 40.
    #expect(diff.verdicts == [.init(old: .clean, new: .loaded, count: 2)])
  }

  @Test("knows an entry by its old id", arguments: [false, true])
  func aliases(isReversed: Bool) throws {
    let first = try SmallLexicon.lexicon(Self.massacre)
    let second = try SmallLexicon.lexicon(
      SmallLexicon.entry("b.massacre", "مجزرة", weight: "0.5", "alias: a.massacre"))
    let (old, new) = isReversed ? (second, first) : (first, second)
    let diff = LexiconDiff([article("a", Self.loaded)], from: old, to: new)
    #expect(diff.changes.total == 0)
    #expect(diff.edits.renamed == [.init(old: old.entries[0].id, new: new.entries[0].id)])
    #expect(diff.edits.added + diff.edits.removed + diff.edits.changed == [])
    #expect(diff.changedParagraphs == 0)
    #expect(diff.outlets == [])
  }

  @Test("sees that a new cue hands words to a source")
  func voices() throws {
    let text = "قال الوزير إن ما جرى في البلدة مجزرة بحق السكان"
    let diff = LexiconDiff(
      [article("a", text)], from: try SmallLexicon.lexicon(Self.massacre),
      to: try SmallLexicon.lexicon(Self.massacre, SmallLexicon.attribution))
    #expect(diff.changes.revoiced == 1)
    #expect(diff.changes.total == 1)
    // 10 words; the own voice loses all of its 1000 · 0.5 ÷ 10 = 50, and a paraphrase keeps 0.3 of the contribution.
    let outlet = try #require(diff.outlets.first)
    #expect(outlet.own.difference == -50)
    #expect((outlet.weighted.difference - (15 - 50)).magnitude < 1e-9)
  }

  @Test("counts rates over all words with a verdict, and tells no interval of a few articles")
  func rates() throws {
    let articles =
      (1...4).map { article("a\($0)", outlet: "x.example", Self.loaded) }
      + (1...5).map { article("b\($0)", outlet: "y.example", Self.plain + "\nقصيرة جدا") }
    let diff = LexiconDiff(
      articles, from: try SmallLexicon.lexicon(Self.massacre),
      to: try SmallLexicon.lexicon(Self.heavyMassacre, Self.heinous))
    #expect(diff.outletCount == 2)
    let outlet = try #require(diff.outlets.first)
    #expect(diff.outlets.count == 1)
    #expect(outlet.articles == 4)
    // 1000 · 4 · 0.5 ÷ 36 words, and 1000 · 4 · 1.6 ÷ 36.
    #expect((outlet.own.old.perThousandWords - 500.0 / 9).magnitude < 1e-9)
    #expect((outlet.own.new.perThousandWords - 1600.0 / 9).magnitude < 1e-9)
    #expect(outlet.isBeyondNoise == nil)
    // The five articles of the other outlet have 9 words each; their last paragraph is too short for a verdict.
    #expect(diff.feed.own.old.words == 36 + 45)
  }

  @Test("a move that every article shares is beyond noise; one that a single article of many makes is not")
  func noise() throws {
    let old = try SmallLexicon.lexicon(Self.massacre)
    let new = try SmallLexicon.lexicon(Self.massacre, Self.heinous)
    let all = (1...20).map { article("a\($0)", outlet: "x.example", Self.loaded) }
    let one = (1...20).map { article("b\($0)", outlet: "y.example", $0 == 7 ? Self.loaded : Self.plain) }
    let diff = LexiconDiff(all + one, from: old, to: new)
    let (shared, single) = (try #require(diff.outlets.first), try #require(diff.outlets.last))
    #expect(shared.name == "x.example")
    // All articles are alike, so that every draw has the difference 1000 · 0.8 ÷ 9.
    let interval = try #require(shared.interval)
    #expect((interval.low - 800.0 / 9).magnitude < 1e-9)
    #expect((interval.high - 800.0 / 9).magnitude < 1e-9)
    #expect(shared.isBeyondNoise == true)
    // A draw leaves the one article out with probability 1 ÷ e = 0.37.
    #expect(single.name == "y.example")
    #expect(single.interval?.low == 0)
    #expect(single.isBeyondNoise == false)
  }

  @Test("keeps the paragraphs that move most, at equal size the first of the feed")
  func largest() throws {
    // Each number of filler words damps the same finding further.
    let lengths = [12, 0, 6, 0, 3]
    let articles = lengths.enumerated().map { index, length in
      article("a\(index)", Self.loaded + String(repeating: " وقف", count: length))
    }
    let diff = LexiconDiff(
      articles, from: try SmallLexicon.lexicon(SmallLexicon.entry("a.nothing", "طاحونة")),
      to: try SmallLexicon.lexicon(Self.massacre), options: .init(paragraphs: 3))
    #expect(diff.changedParagraphs == 5)
    #expect(diff.paragraphs.map(\.id) == ["a1#1", "a3#1", "a4#1"])
  }

  @Test("the order of the articles changes neither the rates nor the intervals")
  func order() throws {
    let articles = (1...30).map { number in
      article(
        "a\(number)", outlet: "o\(number % 2)",
        number % 3 == 0 ? Self.loaded : Self.plain + String(repeating: " وقف", count: number % 5))
    }
    let old = try SmallLexicon.lexicon(Self.massacre)
    let new = try SmallLexicon.lexicon(Self.heavyMassacre, Self.heinous)
    let forward = LexiconDiff(articles, from: old, to: new)
    let backward = LexiconDiff(articles.reversed(), from: old, to: new)
    #expect(forward.outlets == backward.outlets)
    #expect(forward.outlets.count == 2)
    #expect(forward.feed == backward.feed)
    #expect(forward.feed.interval != nil)
  }
}

@Suite("The limits of a lexicon diff")
struct LexiconDiffLimitsTests {
  private func diff() -> LexiconDiff {
    var diff = LexiconDiff(edits: LexiconEdits(from: [], to: []))
    (diff.changes.gained, diff.changes.lost) = (5, 2)
    // From 1 to 1.5 per 1,000 words, and from 1 to 0.5.
    for (name, weight, interval) in [
      ("noise.example", 15_000_000, Interval(-0.1, 1.1)), ("far.example", 5_000_000, Interval(-0.8, -0.2)),
      ("small.example", 15_000_000, nil),
    ] {
      var shift = LexiconDiff.RateShift(name: name)
      shift.own = PairedSums(
        old: RateSums(weight: 10_000_000, words: 10_000), new: RateSums(weight: weight, words: 10_000))
      shift.interval = interval
      diff.outlets.append(shift)
    }
    return diff
  }

  @Test("a number at its limit keeps it")
  func kept() {
    #expect(LexiconDiffLimits(outletShift: 0.5, gained: 5, lost: 2).excesses(of: diff()) == [])
    #expect(LexiconDiffLimits().excesses(of: diff()) == [])
  }

  @Test("tell what passes them: not a move that is noise, but one of which that is not known")
  func passed() {
    let excesses = LexiconDiffLimits(outletShift: 0.4, gained: 4, lost: 1).excesses(of: diff())
    #expect(
      excesses == [
        .gained(5, limit: 4), .lost(2, limit: 1), .outlet("far.example", shift: -0.5, limit: 0.4),
        .outlet("small.example", shift: 0.5, limit: 0.4),
      ])
  }
}
