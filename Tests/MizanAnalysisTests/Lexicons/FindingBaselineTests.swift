import Mizan
import MizanAnalysis
import Testing

@Suite("A baseline of findings")
struct FindingBaselineTests {
  private static let stanzas = [
    SmallLexicon.entry("a.massacre", "مجزرة"), SmallLexicon.entry("a.crime", "جريمة بشعة", pos: "phrase"),
  ]
  private static let body = "شهدت البلدة مجزرة مساء أمس.\nووقعت قرب السوق جريمة بشعة، ثم هدأت المدينة كلها."

  private func baseline(_ body: String, title: String = "", _ stanzas: [String] = stanzas) throws
    -> FindingBaseline
  {
    let pipeline = BiasPipeline(lexicon: try SmallLexicon.lexicon(stanzas.joined(separator: "\n")))
    var baseline = FindingBaseline()
    let reports = pipeline.reports(for: Article(id: "a", title: title, body: body))
    for (fingerprint, _, _) in FindingFingerprint.fingerprints(of: reports) { baseline.add(fingerprint) }
    return baseline
  }

  @Test("knows a finding by its entry and its words")
  func fingerprints() throws {
    let found = try baseline(Self.body).sorted
    #expect(found.map(\.fingerprint.entry) == ["a.crime", "a.massacre"])
    #expect(found.map(\.fingerprint.words) == ["جريمة بشعة", "مجزرة"])
    #expect(found.map(\.count) == [1, 1])
    #expect(found.allSatisfy { $0.fingerprint.context.count == 16 })
  }

  @Test(
    "does not mind another layout of the same words",
    arguments: [
      "شهدت البلدة مجزرة مساء أمس. ووقعت قرب السوق جريمة بشعة، ثم هدأت المدينة كلها.",
      "شهدت البلدة\nمجزرة\nمساء أمس\nووقعت قرب\nالسوق جريمة بشعة ثم\nهدأت المدينة كلها",
      "شهدت البلدة  «مجزرة» مساء أمس!\nووقعت، قرب السوق، جريمة\u{00A0}بشعة؛ ثم 3 هدأت المدينة كلها",
      "شَهِدت البلدة مجـــزرة مساءَ أمس.\nووقعت قرب السوق جريمةٌ بشعةٌ، ثم هدأت المدينة كلها.",
    ])
  func layout(body: String) throws {
    #expect(try baseline(body) == baseline(Self.body))
  }

  @Test("sees the same word at another place, and another entry at the same place")
  func swaps() throws {
    let accepted = try baseline(Self.body)
    let moved = "شهدت البلدة ليلة مساء أمس.\nووقعت قرب السوق جريمة بشعة، ثم مجزرة المدينة كلها."
    #expect(try baseline(moved).count == accepted.count)
    #expect(try baseline(moved) != accepted)
    let swapped = [SmallLexicon.entry("b.massacre", "مجزرة"), Self.stanzas[1]]
    #expect(try baseline(Self.body, swapped).count == accepted.count)
    #expect(try baseline(Self.body, swapped) != accepted)
  }

  @Test("keeps title and body apart")
  func fields() throws {
    let words = "وقعت مجزرة أمس"
    let (title, body) = (try baseline("خرج الناس", title: words), try baseline(words + "\nخرج الناس"))
    #expect(title.count == 1)
    #expect(title != body)
  }

  @Test("counts how often a finding stands in the corpus")
  func multiplicity() throws {
    var accepted = try baseline("مجزرة هنا\n")
    let fingerprint = try #require(accepted.sorted.first?.fingerprint)
    accepted.add(fingerprint)
    let removed = [1, 2, 3].map { _ in accepted.remove(fingerprint) }
    #expect(removed == [true, true, false])
    #expect(accepted.count == 0)
  }

  @Test("moves to the present ids of entries, and joins what comes together")
  func renaming() throws {
    var baseline = FindingBaseline()
    baseline.add(.init(entry: "old", words: "و", context: "c"), count: 2)
    baseline.add(.init(entry: "new", words: "و", context: "c"))
    let renamed = baseline.renamed(by: ["old": "new"])
    #expect(renamed.sorted.map(\.count) == [3])
  }
}
