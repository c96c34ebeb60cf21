import Testing

@testable import Mizan

@Suite("A variant of an example")
struct ExampleVariantTests {
  /// An example from a sentence with brackets.
  private func example(_ kind: LexiconExample.Kind, _ sentence: String) throws -> LexiconExample {
    let stanza = "id: a\ncategory: c\nterm: كلمة\npos: noun\n\(kind.rawValue) \(sentence)\n"
    return try #require(lexicon(stanza).entries.first?.examples.first)
  }

  @Test(
    "spells the sentence otherwise and keeps its brackets around the same word",
    arguments: [
      (ExampleVariant.tashkeel, "هذا [ظلم] بين", "هَذَا [ظَلَمَ] بَيَنَ"),
      // A mark that is there stays alone, and a long vowel bears none.
      (.tashkeel, "رأى [بابا]", "رَأَى [بَابَا]"), (.tashkeel, "[ظُلم]", "[ظُلَمَ]"),
      (.tashkeel, "إلى [دار]", "إِلَى [دَارَ]"),
      (.tatweel, "هذا [ظلم]", "هـذا [ظـلـم]"), (.tatweel, "[دار] ودرس", "[دار] ودرس"),
      (.decomposed, "رأى [مؤامرة]", "را\u{0654}ى [مو\u{0654}امرة]"),
      (.conjunction, "هذا [ظلم]", "وهذا [ظلم]"), (.conjunction, "[ظلم] بين", "[وظلم] بين"),
      (.quotationMarks, "قال «هذا [ظلم]»", "قال “هذا [ظلم]”"),
      (.quotationMarks, "قال \"هذا [ظلم]\"", "قال «هذا [ظلم]»"),
      (.quotation, "هذا [ظلم]", "قالت المتحدثة: «هذا [ظلم]»"),
      // The last scalar of the marked word is a mark.
      (.quotation, "هذا [ظلمٌ]", "قالت المتحدثة: «هذا [ظلمٌ]»"),
    ])
  func rewrites(_ row: (variant: ExampleVariant, sentence: String, expected: String)) throws {
    let given = try example(.own, row.sentence)
    let varied = row.variant.applied(to: given) ?? given
    // Compared by scalars: two strings that differ only in their composition are equal.
    #expect(Array(Self.marked(varied).unicodeScalars) == Array(row.expected.unicodeScalars))
  }

  private static func marked(_ example: LexiconExample) -> String {
    var view = String.UnicodeScalarView()
    for (offset, scalar) in Array(example.text.unicodeScalars).enumerated() {
      if example.marked.contains(where: { $0.upperBound == offset }) { view.append("]") }
      if example.marked.contains(where: { $0.lowerBound == offset }) { view.append("[") }
      view.append(scalar)
    }
    let count = example.text.unicodeScalars.count
    if example.marked.contains(where: { $0.upperBound == count }) { view.append("]") }
    return String(view)
  }

  @Test(
    "does not apply where the language or the marks forbid it",
    arguments: [
      (ExampleVariant.conjunction, LexiconExample.Kind.own, "وقع [ظلم]"), (.conjunction, .own, "فاز [ظلم]"),
      (.conjunction, .own, "\"هذا\" [ظلم]"), (.quotation, .attributed, "قال إنه [ظلم]"),
      (.quotation, .own, "هذا \"[ظلم]\" بين"), (.decomposed, .own, "هذا [ظلم]"),
      (.quotationMarks, .own, "هذا [ظلم]"),
    ])
  func isExempt(_ row: (variant: ExampleVariant, kind: LexiconExample.Kind, sentence: String)) throws {
    #expect(row.variant.applied(to: try example(row.kind, row.sentence)) == nil)
  }

  @Test("that fails is named with the line of its example")
  func isNamed() {
    // «ظلم» is an exception, and so is lost where و stands before the first word, as the exception is no longer.
    let stanza = """
      id: a.cruel
      category: c
      term: ظلم
      pos: noun
      weight: 0.5
      gloss: injustice
      source: Judges.
      except: وظلم بين
      + [ظلم] بين للجميع
      - نظم المعلم الصف

      """
    let problems = LexiconChecker(lexicon: lexicon(stanza)).check().problems.map(\.description)
    #expect(
      problems == [
        "test.lexicon:13:1: error: 'a.cruel' behind a leading و: expected 'وظلم' but found nothing"
      ])
  }
}
