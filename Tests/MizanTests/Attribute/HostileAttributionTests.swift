import Testing

@testable import Mizan

@Suite struct HostileAttributionTests {
  private static func check(_ text: String) throws -> [AttributedParagraph] {
    try #require(VoiceBench.shared).check([text])
  }

  @Test(
    "a paragraph of marks and cues without end is checked without quadratic work",
    .timeLimit(.minutes(10)),
    arguments: [
      String(repeating: "\"", count: 100_000), String(repeating: "\" ", count: 100_000),
      String(repeating: "«", count: 100_000), String(repeating: " »", count: 100_000),
      String(repeating: "قال \"نص", count: 30_000), String(repeating: "قال الوزير إن ", count: 30_000),
      String(repeating: "بحسب ", count: 50_000), String(repeating: "، قال الوزير، «نص»", count: 20_000),
      String(repeating: "وفق ما قال ", count: 30_000), String(repeating: "مؤكدا أن ", count: 40_000),
      String(repeating: "ما يسمى ", count: 40_000), String(repeating: "لا ", count: 80_000),
      String(repeating: ":", count: 100_000), String(repeating: "«قال «", count: 30_000),
      String(repeating: "اتهامات بأن ", count: 30_000),
      String(repeating: "ربما ", count: 40_000), String(repeating: "قد مجزرة ", count: 30_000),
      String(repeating: "مجزرة ", count: 40_000) + "على ما يبدو",
      String(repeating: "نقلت الوكالة عن ", count: 20_000), String(repeating: "سي إن ", count: 40_000),
      "قال الوزير إن " + String(repeating: "«مجزرة» ", count: 30_000),
      "قال الوزير إن " + String(repeating: "مجزرة «نص» ", count: 30_000),
      String(repeating: "، بحسب الوزير", count: 30_000), String(repeating: "وذلك بعد ", count: 40_000),
      String(repeating: "أما الوزير فقال ", count: 20_000), String(repeating: "و«نص» ", count: 30_000),
      String(repeating: "قال «نص» أن ", count: 20_000), String(repeating: "\"نص \"", count: 30_001),
      String(repeating: "على حد قوله ", count: 30_000), String(repeating: "قال الوزير: نص ", count: 20_000),
      String(repeating: "قال إن الباب مفتوح بحسب الوكالة ", count: 10_000),
      String(repeating: "شدد البشير على القوة ", count: 15_000),
      String(repeating: "لكن بحسب الوزير، ", count: 20_000),
      String(repeating: "قال: كنا ", count: 5_000) + ". " + String(repeating: "نص هنا. ", count: 20_000),
      "قال \"نص\"" + String(repeating: " و\"نص\"", count: 20_000),
      String(repeating: "رفض اتهامات ", count: 20_000), String(repeating: "بيان ", count: 50_000) + "أكد أن",
    ])
  func linear(_ text: String) throws {
    // Quadratic work on these sizes takes hours unoptimised, which the limit ends.
    #expect(try !Self.check(text).isEmpty)
  }

  @Test(
    "a quotation of ten megabytes is one attribution, with every match in it quoted", .timeLimit(.minutes(10))
  )
  func longQuotation() throws {
    let sentence = "وقعت مجزرة عند باب السوق. "
    let count = 10_000_000 / sentence.utf8.count + 1
    let text = "قال الوزير: «" + String(repeating: sentence, count: count) + "»"
    #expect(text.utf8.count >= 10_000_000)
    let paragraph = try #require(try Self.check(text).first)
    #expect(paragraph.attributions.count == 1)
    #expect(paragraph.placements.count == count)
    #expect(paragraph.placements.allSatisfy { $0.voice == .quoted && $0.attribution == 0 })
  }

  @Test(
    "a paragraph that was cut off behind a preposition is checked",
    arguments: ["نفى الوزير أمس في", "نفى الوزير، أمس، في", "نفى أمس في"])
  func endsInAPreposition(_ text: String) throws {
    #expect(try Self.check(text).count == 1)
  }

  @Test("a hundred nested marks are one quotation and a diagnostic")
  func nesting() throws {
    let text = "قال " + String(repeating: "«كلمة ", count: 100) + String(repeating: " كلمة»", count: 100)
    let paragraphs = try Self.check(text)
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
      "قد", "ربما", "يبدو", "رفض", "اتهامات", "إلا", "غير", "الأمر", "الذي", "بأن", "سي", "على", "؟", "أجاب",
      "أما", "فقال", "دون", "من", "وذلك", "بعد", "لكن", "في", "حين", "الملقب", "مما", "يعني", "بحق",
      "المسؤولين",
      "التي", "اعتبرتها", "يوم", "الجمعة", "دان", "وبين", "تبين", "حكمت", "ضرورة", "هكذا", "الكلمات", "حسب",
      "الناس",
      "كما", "أفادت", "فإن", "(", ")", "—", "أحد", "وصفوا", "تعهدوا", "بخفض", "مضى", "قائلا", "حمل",
      "المسؤولية", "على حد قوله", "على حد زعمه", "وفق", "نفسه", "منها", "متهم", "بالخيانة", "عدم", "الاعتقاد",
      "أنه",
      "يعتقد", "ترد", "أنباء", "وبالتالي", "وسط", "رغم", "خاصة", "بدوره", "الجمعة", "به", "مراسل", "تقرير",
      "للبنك", "صادر", "المستوى", "نواب", "معارضون", "قدم", "شكره", "جاء فيه", "ينص", "ذلك", "كنا", "وليس",
      "و",
      "بذلك", "برحيلهم", "ضلوعه", "العظمة", "توضح", "مشيرا", "الخليدي", "لكنه",
    ]
    var random = SplitMix(seed: 5)
    for _ in 0..<2_500 {
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
        for (match, placement) in zip(paragraph.matched.matches, paragraph.placements) {
          guard let place = placement.attribution else {
            #expect(placement.voice.isOwn)
            continue
          }
          #expect(paragraph.attributions[place].tokens.overlaps(match.tokens))
        }
      }
    }
  }

  @Test(
    "a paragraph of other marks only is checked without harm",
    arguments: ["...", "،،،", "- - -", "\u{FD3E}\u{FD3E}", "''", "(("])
  func punctuation(_ text: String) throws {
    #expect(try Self.check(text).allSatisfy { $0.attributions.isEmpty })
  }
}
