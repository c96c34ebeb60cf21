import Mizan
import Testing

@testable import MizanAnalysis

@Suite("The usage of entries")
struct EntryUsageTests {
  private let lexicon = CompiledLexicon(
    Lexicon(sources: [
      (
        "t",
        """
        lexicon: t
        language: ar
        version: 1

        id: a.heinous
        category: loaded
        term: بشع
        pos: adjective
        weight: 0.8

        id: a.massacre
        category: loaded
        term: مجزرة
        pos: noun
        weight: 0.5

        id: b.circus
        category: contempt
        term: سيرك
        pos: noun
        weight: 0.5

        id: cue.said
        category: cue
        term: قال
        pos: verb
        imperfect: يقول
        stance: neutral
        pattern: clause, speech
        """
      )
    ]))

  private func usage(_ bodies: [String]) -> EntryUsage {
    let matcher = LexiconMatcher(lexicon: lexicon)
    let checker = AttributionChecker()
    var usage = EntryUsage(lexicon: lexicon)
    for body in bodies {
      var (words, voices) = (matcher.makeState(), checker.makeState())
      for paragraph in ParagraphSplitter().paragraphs(of: Article(id: "a", body: body)) {
        usage.add(
          checker.process(matcher.process(Tokenizer().tokenize(paragraph), state: &words), state: &voices))
      }
    }
    return usage
  }

  // 5 words with a massacre of the outlet's own, 6 words with one that a source tells of, 3 plain words.
  private let bodies = ["وقعت مجزرة بشعة في البلدة\nقال الوزير محمود إن مجزرة وقعت", "طقس معتدل اليوم"]

  @Test("counts occurrences by voice, and words")
  func counts() {
    let usage = usage(bodies)
    #expect(usage.articles == 2 && usage.paragraphs == 3 && usage.words == 14)
    #expect(usage.counts.map(\.own) == [1, 1, 0, 1])
    #expect(usage.counts.map(\.attributed) == [0, 1, 0, 0])
    // 1000 × 2 ÷ 14
    #expect(abs(usage.rate(of: 2) - 142.857) < 0.001)
    #expect(usage.occurrences["a.massacre"] == 2)
  }

  @Test("sums categories and orders entries by frequency, then id")
  func sums() {
    let usage = usage(bodies)
    #expect(usage.categories.map(\.name) == ["contempt", "cue", "loaded"])
    #expect(usage.categories.map(\.fired) == [0, 1, 2])
    #expect(usage.categories.map(\.count.total) == [0, 1, 3])
    #expect(
      usage.byFrequency.map { usage.entries[$0].id } == ["a.massacre", "a.heinous", "cue.said", "b.circus"])
  }

  @Test("of parts, merged, is the usage of the whole")
  func merges() {
    var first = usage([bodies[0]])
    first.merge(usage([bodies[1]]))
    let whole = usage(bodies)
    #expect(first.counts == whole.counts)
    #expect(first.words == whole.words && first.articles == whole.articles)
  }

  @Test("of nothing has rate 0")
  func isEmpty() { #expect(usage([]).rate(of: 0) == 0) }
}
