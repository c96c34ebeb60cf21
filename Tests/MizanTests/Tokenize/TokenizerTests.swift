import Testing

@testable import Mizan

@Suite struct TokenizerTests {
  @Test(
    "words, numbers and signs are apart",
    arguments: [
      ("قال الوزير، أمس.", ["قال", "الوزير", "،", "أمس", "."]),
      ("نسبة 106,78 في المئة", ["نسبة", "106,78", "في", "المئة"]),
      ("الحدود السورية-العراقية", ["الحدود", "السورية", "-", "العراقية"]),
      ("بالـ”مشبوهة”", ["بالـ", "”", "مشبوهة", "”"]),
      ("#جوني_هاليداي", ["#", "جوني", "هاليداي"]),
      ("انظر https://x.example/a?b=1.", ["انظر", "https://x.example/a?b=1", "."]),
      ("راسلونا a.b@mail.example الآن", ["راسلونا", "a.b@mail.example", "الآن"]),
      ("تابعوا @akhbar_24 هنا", ["تابعوا", "@akhbar_24", "هنا"]),
      ("عدنا.. ثم…", ["عدنا", "..", "ثم", "…"]),
      ("((نعم)) ''لا''", ["((", "نعم", "))", "''", "لا", "''"]),
      ("قاعدة K-1 الجوية", ["قاعدة", "K", "-", "1", "الجوية"]),
      ("don't", ["don't"]),
      ("عام 2020م", ["عام", "2020م"]),
      ("٣٫٥ ملايين", ["٣٫٥", "ملايين"]),
      ("news.example", ["news.example"]),
      ("", []),
    ])
  func cuts(_ row: (String, [String])) {
    #expect(tokenTexts(row.0) == row.1)
  }

  @Test(
    "a word of up to 20 letters has them as its key, a longer one has none",
    arguments: [1, 9, 10, 11, 19, 20, 21, 30])
  func keys(length: Int) {
    let letters = String(String(repeating: "لسانعربيم", count: 4).prefix(length))
    let key = length <= WordKey.capacity ? letters : ""
    // By itself, before a sign, between blanks, and with a mark inside, which the plain path does not read.
    for text in [letters, letters + "،", "قال " + letters + " ثم"] {
      #expect(Tokenizer().tokens(in: text).contains { $0.key.text == key && $0.kind == .arabicWord })
    }
    let marked = letters.prefix(1) + "\u{064E}" + letters.dropFirst()
    #expect(Tokenizer().tokens(in: String(marked)).map(\.key.text) == [key])
    #expect(Tokenizer().tokens(in: letters).map(\.span.scalars) == [0..<length])
  }

  @Test(
    "a word has a letter; addresses, handles and bare numbers are none",
    arguments: [
      ("قتل 12 شخصا في K-1 عبر https://x.example و @user و a@b.example", 7), ("2020م", 1), ("12 / 13", 0),
      ("و الحرب", 2), ("«مجزرة»", 1),
    ])
  func counts(_ row: (String, Int)) {
    #expect(Tokenizer().tokenize(paragraph(row.0)).wordCount == row.1)
  }

  @Test("offsets are those of the printed text, marks and kashida included")
  func keepsOffsets() {
    let text = "مجــزرةٌ 😀 بَشِعة"
    let tokens = Tokenizer().tokens(in: text)
    // م ج ـ ـ ز ر ة ٌ = 8 scalars; blank; emoji 9; blank; ب َ ش ِ ع ة = 11..<17.
    #expect(tokens.map(\.span.scalars) == [0..<8, 9..<10, 11..<17])
    #expect(tokens.map { String($0.span.text(in: text)) } == ["مجــزرةٌ", "😀", "بَشِعة"])
    #expect(tokens.first?.key == WordKey("مجزرة"))
    #expect(tokens.last?.key == WordKey("بشعة"))
  }

  @Test("a word ends in tatweel when it waits for what the quotation holds")
  func seesTrailingTatweel() {
    let tokens = Tokenizer().tokens(in: "وصفها بـ«الكارثة» والمجـزرة")
    #expect(tokens.map { $0.traits.contains(.endsInTatweel) } == [false, true, false, false, false, false])
  }

  @Test("white space is noted on both sides of a mark")
  func notesSpaces() {
    let tokens = Tokenizer().tokens(in: "قال: ” نعم ”.")
    let quotes = tokens.filter { $0.kind == .doubleQuote }
    #expect(quotes.map { $0.traits.contains(.spaceBefore) } == [true, true])
    #expect(quotes.map { $0.traits.contains(.spaceAfter) } == [true, false])
  }

  @Test("tokens tile the text in order, on scalar boundaries, and keys are the normalised letters")
  func agreesWithNormalizer() {
    var random = SplitMix(seed: 3)
    for _ in 0..<1000 {
      let text = random.text(length: 60)
      let scalars = Array(text.unicodeScalars)
      var end = 0
      for token in Tokenizer().tokens(in: text) {
        #expect(token.span.scalars.lowerBound >= end && token.span.scalars.upperBound <= scalars.count)
        end = token.span.scalars.upperBound
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[token.span.scalars])
        #expect(String(view).utf8.elementsEqual(token.span.text(in: text).utf8))
        if token.kind == .arabicWord { #expect(token.key == WordKey(String(view))) }
      }
    }
  }

  @Test("a paragraph that is mostly not Arabic says so")
  func seesOtherLanguages() {
    #expect(Tokenizer().tokenize(paragraph("The minister said بلدي today")).insufficiency == .notArabic)
    #expect(Tokenizer().tokenize(paragraph("12 / 13")).insufficiency == .notArabic)
    #expect(Tokenizer().tokenize(paragraph("شاهد الفيلم The End")).insufficiency == nil)
  }

  @Test("long runs of one sign are read in one pass")
  func survivesHostileText() {
    for unit in ["a-", "\"", "a.", "@", "http", "ـ", "..", "ا\u{0654}"] {
      let text = String(repeating: unit, count: 20_000)
      let tokens = Tokenizer().tokens(in: text)
      #expect(tokens.last.map { $0.span.scalars.upperBound <= text.unicodeScalars.count } ?? true)
    }
  }
}
