import Testing

@testable import Mizan

@Suite struct SentenceSplitterTests {
  @Test(
    "sentences end where a reader ends them",
    arguments: [
      ("وصل الوفد. ثم غادر.", 2), ("لماذا صمتوا؟ لا أحد يعلم!", 2), ("التقى د. سامر م. الجبلي الوفد.", 1),
      ("بلغت النسبة 3.5 في المئة. وارتفعت.", 2), ("انتهت الجولة؛ وبدأت أخرى", 2), ("قال… ثم سكت طويلا", 1),
      ("شركة ش.م.م تعلن أرباحها. والسهم يرتفع.", 2), ("زرنا موقع Akhbar.com أمس. وعدنا.", 2),
      ("«انتهى الأمر.» ثم خرج.", 2), ("أحقا؟! نعم.", 2), ("وصل J. Smith إلى المطار.", 1), ("بلا نقطة", 1),
      ("اجتمعوا أمس.وانصرفوا اليوم.", 2), ("بثته قناة سي.إن.بي.سي أمس. ثم حذفته.", 2),
      ("قال لموقع الساحة.نت إنه عاد. ثم سافر.", 2), ("", 0),
    ])
  func splits(_ row: (String, Int)) {
    #expect(Tokenizer().tokenize(paragraph(row.0)).sentences.count == row.1)
  }

  @Test("two stops separate the statements of a headline, but not of a body")
  func splitsHeadlines() {
    let text = "الحكومة تستقيل .. والشارع يترقب"
    #expect(Tokenizer().tokenize(paragraph(text, field: .title)).sentences.count == 2)
    #expect(Tokenizer().tokenize(paragraph(text)).sentences.count == 1)
  }

  @Test("sentences cover all tokens without a gap")
  func tiles() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let tokenized = Tokenizer().tokenize(paragraph(random.text(length: 80)))
      var end = 0
      for sentence in tokenized.sentences {
        #expect(sentence.lowerBound == end && !sentence.isEmpty)
        end = sentence.upperBound
      }
      #expect(end == tokenized.tokens.count)
    }
  }

  @Test("sentences are the same when the words before the first mark are passed over")
  func startsAtTheFirstMark() {
    var random = SplitMix(seed: 11)
    for round in 0..<500 {
      let field: Paragraph.Field = round.isMultiple(of: 2) ? .title : .body
      let tokenized = Tokenizer().tokenize(paragraph(random.text(length: 80), field: field))
      #expect(tokenized.sentences == SentenceSplitter().sentences(in: tokenized.tokens, of: field))
    }
  }
}
