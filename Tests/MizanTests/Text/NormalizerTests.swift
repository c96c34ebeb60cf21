import Testing

@testable import Mizan

@Suite struct NormalizerTests {
  @Test(
    "one spelling for many",
    arguments: [
      ("جَرِيمَةٌ", "جريمة"), ("جريمـــة", "جريمة"), ("ا\u{0654}حمد", "أحمد"), ("ا\u{0655}سلام", "إسلام"),
      ("ا\u{0653}ثار", "آثار"), ("سو\u{0654}ال", "سؤال"), ("بي\u{0654}ة", "بئة"), ("کتاب", "كتاب"),
      ("یعیش", "يعيش"), ("\u{FEFB}", "لا"), ("\u{FEF7}ن", "لأن"), ("\u{FEB3}\u{FEFC}\u{FEE1}", "سلام"),
      ("\u{FDF2}", "الله"), ("كلمة\u{200F}", "كلمة"), ("نيم\u{200C}فاصله", "نيمفاصله"), ("٢٠٢٥", "2025"),
      ("۱۴۰۴", "1404"), ("٣٫٥", "3.5"), ("٪٥٠", "%50"), ("ٱلله", "الله"), ("\u{FB8E}تاب", "كتاب"),
    ])
  func normalizes(_ row: (String, String)) {
    #expect(Normalizer.normalize(row.0).text == row.1)
  }

  @Test("a range of the normalised text leads back to the original scalars")
  func mapsBack() {
    // ج َ ر ي م ـ ـ ة: scalars 0...7; normalised ج ر ي م ة.
    let normalized = Normalizer.normalize("جَريمــة")
    #expect(normalized.text == "جريمة")
    #expect(normalized.source(of: 0..<5) == 0..<8)
    #expect(normalized.source(of: 4..<5) == 7..<8)
    #expect(normalized.source(of: 2..<2) == 3..<3)
  }

  @Test("normalising twice changes nothing")
  func isIdempotent() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let once = Normalizer.normalize(random.text(length: 40)).text
      #expect(Normalizer.normalize(once).text == once)
    }
  }

  @Test("every presentation form of a letter is that letter")
  func mapsPresentationForms() {
    // U+FE80 is ء, U+FE81 آ isolated, U+FE8F…92 ب, U+FEF1…F4 ي: the ends and the middle of the block.
    let rows: [(UInt32, String)] = [
      (0xFE80, "ء"), (0xFE81, "آ"), (0xFE82, "آ"), (0xFE8D, "ا"), (0xFE8F, "ب"), (0xFE92, "ب"), (0xFE93, "ة"),
      (0xFE94, "ة"), (0xFE95, "ت"), (0xFEC1, "ط"), (0xFEE0, "ل"), (0xFEED, "و"), (0xFEEF, "ى"), (0xFEF4, "ي"),
    ]
    for (value, letter) in rows {
      #expect(Normalizer.normalize(Unicode.Scalar(value).map { String($0) } ?? "").text == letter)
    }
  }
}
