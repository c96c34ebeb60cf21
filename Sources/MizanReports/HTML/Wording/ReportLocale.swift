/// The language of a report's own words; the texts that it quotes stay as they are.
public enum ReportLocale: String, Sendable, CaseIterable {
  /// Arabic, from right to left.
  case ar
  /// English, from left to right.
  case en

  /// The direction, as HTML names it.
  var direction: String { self == .ar ? "rtl" : "ltr" }

  /// What stands between the members of a list within a line.
  var comma: String { self == .ar ? "، " : ", " }

  /// What stands between two clauses.
  var semicolon: String { self == .ar ? "؛ " : "; " }

  /// Looks a phrase up.
  func text(_ phrase: some InterfacePhrase) -> Sentence {
    switch self {
    case .ar: phrase.arabic
    case .en: phrase.english
    }
  }

  /// A number with its noun in the form that the number asks for.
  func counted(_ count: Int, _ noun: CountedNoun) -> Sentence {
    switch self {
    case .ar: noun.arabic.sentence(for: count)
    case .en: "\(figure: count) \(count == 1 ? noun.english.one : noun.english.many)"
    }
  }
}

/// A phrase that every locale has: a table a locale, so that a missing one does not compile.
protocol InterfacePhrase {
  var arabic: Sentence { get }
  var english: Sentence { get }
}

/// What reports count.
enum CountedNoun: CaseIterable {
  case outlet, article, paragraph, word, finding, story, difference, copy, group, record, draw, entry,
    outletPair, passage

  /// The forms of an Arabic noun with its number (Unicode CLDR: zero, one, two, few 3–10, many 11–99, other).
  struct ArabicForms {
    /// The noun alone with its numeral: مقال واحد.
    let one: String
    /// The dual: مقالان.
    let two: String
    /// The plural behind 3 to 10: مقالات.
    let few: String
    /// The accusative behind 11 to 99: مقالا.
    let many: String
    /// The singular behind 100 and for nothing: مقال.
    let other: String

    func sentence(for count: Int) -> Sentence {
      switch (count, count % 100) {
      case (1, _): Sentence(text: one)
      case (2, _): Sentence(text: two)
      case (_, 3...10): "\(figure: count) \(few)"
      case (_, 11...99): "\(figure: count) \(many)"
      default: "\(figure: count) \(other)"
      }
    }
  }

  var arabic: ArabicForms {
    switch self {
    case .outlet: .init(one: "وسيلة واحدة", two: "وسيلتان", few: "وسائل", many: "وسيلة", other: "وسيلة")
    case .article: .init(one: "مقال واحد", two: "مقالان", few: "مقالات", many: "مقالا", other: "مقال")
    case .paragraph: .init(one: "فقرة واحدة", two: "فقرتان", few: "فقرات", many: "فقرة", other: "فقرة")
    case .word: .init(one: "كلمة واحدة", two: "كلمتان", few: "كلمات", many: "كلمة", other: "كلمة")
    case .finding: .init(one: "موضع واحد", two: "موضعان", few: "مواضع", many: "موضعا", other: "موضع")
    case .story: .init(one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبرا", other: "خبر")
    case .difference: .init(one: "فرق واحد", two: "فرقان", few: "فروق", many: "فرقا", other: "فرق")
    case .copy: .init(one: "نسخة واحدة", two: "نسختان", few: "نسخ", many: "نسخة", other: "نسخة")
    case .group: .init(one: "مجموعة واحدة", two: "مجموعتان", few: "مجموعات", many: "مجموعة", other: "مجموعة")
    case .record: .init(one: "سجل واحد", two: "سجلان", few: "سجلات", many: "سجلا", other: "سجل")
    case .draw: .init(one: "سحبة واحدة", two: "سحبتان", few: "سحبات", many: "سحبة", other: "سحبة")
    case .entry: .init(one: "مدخل واحد", two: "مدخلان", few: "مداخل", many: "مدخلا", other: "مدخل")
    case .outletPair: .init(one: "زوج واحد", two: "زوجان", few: "أزواج", many: "زوجا", other: "زوج")
    case .passage: .init(one: "مقطع واحد", two: "مقطعان", few: "مقاطع", many: "مقطعا", other: "مقطع")
    }
  }

  var english: (one: String, many: String) {
    switch self {
    case .outlet: ("outlet", "outlets")
    case .article: ("article", "articles")
    case .paragraph: ("paragraph", "paragraphs")
    case .word: ("word", "words")
    case .finding: ("finding", "findings")
    case .story: ("story", "stories")
    case .difference: ("difference", "differences")
    case .copy: ("copy", "copies")
    case .group: ("group", "groups")
    case .record: ("record", "records")
    case .draw: ("draw", "draws")
    case .entry: ("entry", "entries")
    case .outletPair: ("pair", "pairs")
    case .passage: ("passage", "passages")
    }
  }
}
