import Mizan
import Testing

@testable import MizanReports

@Suite("The catalogue of a lexicon")
struct LexiconCatalogueTests {
  private let lexicon = Lexicon(sources: [
    (
      "t",
      """
      lexicon: t
      language: ar
      version: 1

      id: a.one
      category: smear
      facet: motive
      term: مصالح ضيقة
      pos: phrase
      gap: 1
      weight: 0.5
      used-by: government
      gloss: a | b <c>
      neutral: مصالح

      id: a.two
      category: smear
      term: مآرب
      pos: noun
      weight: 0.4

      id: cue.x
      category: cue
      term: لعل
      pos: particle
      """
    )
  ])

  @Test("has a table a category and facet, with the fields of each entry and no markup of theirs")
  func listsEntries() {
    let lines = LexiconCatalogue(lexicon).text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("## ") }.suffix(2) == ["## smear", "## smear · motive"])
    #expect(lines.contains("| مآرب |  | 0.4 |  |  | a.two |"))
    #expect(lines.contains("| مصالح … ضيقة | a \\| b \\<c\\> | 0.5 | government | مصالح | a.one |"))
    #expect(!lines.contains { $0.contains("لعل") })
  }

  @Test("counts categories, weights, camps and attribution data")
  func counts() {
    let lines = LexiconCatalogue(lexicon).text.split(separator: "\n").map(String.init)
    #expect(lines.contains("| [smear · motive](#smear--motive) | 1 | 1 | 0.50 |"))
    #expect(lines.contains { $0.hasPrefix("| 0.5 | plain loaded |") && $0.hasSuffix("| 1 |") })
    #expect(lines.contains("| other | | Beside the scale. | 1 |"))
    #expect(lines.contains("| government | 1 | opposition | 0 | – |"))
    #expect(lines.contains("| anybody | 1 | |"))
    #expect(lines.contains("| cue | 1 |"))
  }
}

@Suite("The forms of an entry")
struct EntryPageTests {
  @Test("stand with the way they arise")
  func showsForms() {
    let stanza = """
      lexicon: t
      language: ar
      version: 1

      id: a
      category: c
      term: اقتحم
      pos: verb
      imperfect: يقتحم
      forms: مقتحم
      weight: 0.5
      """
    let compiled = CompiledLexicon(Lexicon(sources: [("t", stanza)]))
    let lines = String(decoding: EntryPage(of: 0, in: compiled).text, as: UTF8.self).split(separator: "\n")
    let forms = lines.filter { $0.hasPrefix("  ") }.map { $0.drop { $0 == " " } }
    #expect(forms.contains { $0.hasPrefix("اقتحم  headword: perfect") })
    #expect(forms.contains { $0.hasPrefix("يقتحم  imperfect: imperfect") })
    #expect(forms.contains { $0.hasPrefix("مقتحم  listed") })
    #expect(forms.contains { $0.hasPrefix("اقتحمت = اقتحم + ت  inflected: perfect, feminine") })
    // With a pronoun the plural loses its alef: اقتحموه.
    #expect(forms.contains { $0.hasPrefix("اقتحمو = اقتحم + و ") && $0.hasSuffix("always a pronoun") })
  }
}
