import Mizan
import MizanAnalysis
import Testing

@Suite("Clashes of a lexicon")
struct FormClashTests {
  private func clashes(_ texts: [(String, Int)], attribution: Bool = false, _ stanzas: String...) throws
    -> [FormClash]
  {
    let lexicon = try SmallLexicon.lexicon(stanzas.joined(separator: "\n"))
    let matcher = LexiconMatcher(lexicon: lexicon)
    var state = matcher.makeState()
    var tally = FormClashTally(lexicon: lexicon, includesAttribution: attribution)
    for (text, count) in texts {
      for paragraph in ParagraphSplitter().paragraphs(of: Article(id: "a", body: text)) {
        tally.add(matcher.process(Tokenizer().tokenize(paragraph), state: &state), count: count)
      }
    }
    return tally.sorted
  }

  @Test("are words whose first letter was split off, with the count and the first context")
  func proclitics() throws {
    let found = try clashes(
      [("بلغت الأزمة وشك الانهيار", 3), ("على وشك", 4), ("والشك باق", 9), ("شك كبير", 9)],
      SmallLexicon.entry("a.doubt", "شك"))
    #expect(found.count == 1)
    #expect(found.first?.word == "وشك")
    #expect(found.first?.via == "و + شك")
    #expect(found.first?.rule == .proclitic)
    #expect(found.first?.count == 7)
    // شك and الشك are sure; the split form is the first of them without a letter before it.
    #expect(found.first?.sureCount == 18)
    #expect(found.first?.example == "بلغت الأزمة وشك الانهيار")
  }

  @Test("are forms that a rule made of a weak verb, and not those that the entry writes")
  func weakVerbs() throws {
    let stanza = SmallLexicon.entry("a.betray", "خان", pos: "verb", "imperfect: يخون", "forms: خنتم")
    let found = try clashes(
      [("خان", 1), ("يخون", 1), ("خانوا", 1), ("خنتم", 1), ("يخن", 1), ("خنتن", 2)], stanza)
    #expect(found.map(\.word) == ["خنتن", "يخن"])
    #expect(found.map(\.rule) == [.weakVerb, .weakVerb])
  }

  @Test("come first where their form is seldom met by itself")
  func order() throws {
    let found = try clashes(
      [("وشك", 8), ("شك", 1), ("ووهم", 10), ("وهم", 90)], SmallLexicon.entry("a.doubt", "شك"),
      SmallLexicon.entry("a.illusion", "وهم"))
    // 8 to 1 goes before 10 to 90.
    #expect(found.map(\.word) == ["وشك", "ووهم"])
    #expect(found.map(\.sureCount) == [1, 90])
  }

  @Test("are gone where the entry makes an exception")
  func exceptions() throws {
    let found = try clashes([("وشك", 5)], SmallLexicon.entry("a.doubt", "شك", "except: وشك"))
    #expect(found == [])
  }

  @Test("are of attribution data only when asked for")
  func attribution() throws {
    #expect(try clashes([("وقال", 1)], SmallLexicon.attribution) == [])
    #expect(
      try clashes([("وقال", 1)], attribution: true, SmallLexicon.attribution).map(\.entry) == ["cue.said"])
  }

  @Test("add up over parts of a corpus")
  func merges() throws {
    let lexicon = try SmallLexicon.lexicon(SmallLexicon.entry("a.doubt", "شك"))
    let matcher = LexiconMatcher(lexicon: lexicon)
    func part(_ text: String) -> FormClashTally {
      var tally = FormClashTally(lexicon: lexicon)
      var state = matcher.makeState()
      for paragraph in ParagraphSplitter().paragraphs(of: Article(id: "a", body: text)) {
        tally.add(matcher.process(Tokenizer().tokenize(paragraph), state: &state))
      }
      return tally
    }
    var sum = part("على وشك")
    sum.merge(part("كانت وشك"))
    sum.merge(part("وبشك"))
    #expect(sum.words == 5)
    #expect(sum.sorted.map(\.count) == [2, 1])
    #expect(sum.sorted.first?.example == "على وشك")
  }
}
