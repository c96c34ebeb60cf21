@testable import Mizan

/// A small generator with a fixed seed, so that generated tests repeat (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of the kinds of scalar that news is made of, the odd ones over-represented.
  mutating func text(length: Int) -> String {
    let alphabet = Array(
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءؤئىة  ،.؟!؛:\"«»“”'()َُِّـ٣5aZ-_@/…\u{200F}\u{FEFB}\u{0654}پی\n"
    ).flatMap {
      Array($0.unicodeScalars)
    }
    var view = String.UnicodeScalarView()
    for _ in 0..<length {
      if let scalar = alphabet.randomElement(using: &self) { view.append(scalar) }
    }
    return String(view)
  }
}

/// The tokens of a text as (text, kind) for readable expectations.
func tokenTexts(_ text: String) -> [String] {
  Tokenizer().tokens(in: text).map { String($0.span.text(in: text)) }
}

/// A lexicon from stanzas, without the header.
func lexicon(_ stanzas: String) -> Lexicon {
  Lexicon(sources: [("test.lexicon", "lexicon: test\nlanguage: ar\nversion: 1\n\n" + stanzas)])
}

/// A paragraph that stands alone.
func paragraph(_ text: String, field: Paragraph.Field = .body, habits: SpellingHabits = SpellingHabits())
  -> Paragraph
{
  Paragraph(
    context: ArticleContext(article: Article(id: "a", body: text), spelling: habits), field: field,
    number: field == .body ? 1 : nil, text: text, opensArticle: true)
}
