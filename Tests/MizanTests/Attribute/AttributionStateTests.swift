import Testing

@testable import Mizan

@Suite struct AttributionStateTests {
  private static func voices(_ paragraphs: [String], title: String = "") throws -> [Voice?] {
    try #require(VoiceBench.shared).placements(paragraphs, title: title).map { $0?.voice }
  }

  @Test("a quotation goes on over paragraphs that open with a mark, until it closes")
  func multiParagraph() throws {
    let found = try Self.voices([
      "قال النائب: «كانت ليلة [بشعة] على أهلنا.", "«ولن ننسى هذه [المجزرة] ما حيينا.",
      "«هذه [جريمة] ستبقى في الذاكرة طويلا».", "وشهدت المدينة [كارثة] أخرى أمس.",
    ])
    #expect(found == [.quoted, .quoted, .quoted, .own])
  }

  @Test("a quotation may close in a later paragraph without a new opening mark")
  func closedLater() throws {
    let found = try Self.voices([
      "قال النائب: «كانت ليلة [بشعة] على أهلنا.", "ولن ننسى هذه [المجزرة]».", "ووقعت [كارثة] أخرى أمس.",
    ])
    #expect(found == [.quoted, .quoted, .own])
  }

  @Test("a colon at the end of a paragraph announces the next one's speech")
  func pendingColon() throws {
    #expect(
      try Self.voices(["وقال الوزير أمام الصحفيين:", "«ما جرى [مجزرة] لن تمر بلا حساب»."]) == [.quoted])
    #expect(try Self.voices(["وقال الوزير أمام الصحفيين:", "ما جرى [مجزرة] لن تمر بلا حساب."]) == [.quoted])
    #expect(try Self.voices(["افتتح الوزير المعرض.", "وكانت ليلة [بشعة] على المدينة."]) == [.own])
  }

  @Test("a subjectless verb continues the last source, the vague one too")
  func continuedSource() throws {
    #expect(try Self.voices(["قال الوزير إن الطريق آمن.", "وأضاف أن [المؤامرة] فشلت."]) == [.indirect])
    #expect(try Self.voices(["قالت مصادر مطلعة إن الطريق آمن.", "وأضافت أن [المؤامرة] فشلت."]) == [.vague])
    #expect(try Self.voices(["قال الوزير إن الطريق آمن.", "لكن [الكارثة] وقعت مساء."]) == [.own])
  }

  @Test("nothing is carried from one article to the next")
  func articles() throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements(["قال النائب: «كانت ليلة طويلة."]).isEmpty)
    #expect(bench.placements(["ولن ننسى هذه [المجزرة]."]).map { $0?.voice } == [.own])
  }

  @Test(
    "a name before a colon speaks in a headline",
    arguments: [
      ("نتنياهو: لن نقبل هذه [الجريمة]", Voice.quoted), ("رئيس الوزراء: ما جرى [مجزرة]", .quoted),
      ("الكرملين: \"الاتهامات [مؤامرة] رخيصة\"", .quoted), ("تقارير: [مجزرة] في الجبل", .vague),
      ("اتهامات: [مجزرة] في الجبل", .own), ("عاجل: [مجزرة] في السوق", .own),
      ("سوريا: [مجزرة] في السوق", .own), ("بالفيديو: قصف [وحشي] على الميناء", .own),
    ])
  func headlines(_ title: String, _ voice: Voice) throws {
    #expect(try Self.voices(["جرت الحادثة أمس."], title: title) == [voice])
  }

  @Test("in the body a place before a colon is no speaker, an interviewer is")
  func labels() throws {
    #expect(try Self.voices(["مدينة الساحل: قصف [وحشي] على الميناء أمس."]) == [.own])
    #expect(try Self.voices(["المحاور: هل كانت [مؤامرة] على البلاد؟ ومن دبرها؟"]) == [.quoted])
  }
}
