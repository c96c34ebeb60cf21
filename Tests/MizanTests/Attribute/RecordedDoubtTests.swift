import Testing

@testable import Mizan

@Suite struct RecordedDoubtTests {
  @Test(
    "where a quotation is unbalanced or rules disagree, the paragraph says so and the other voice is kept",
    arguments: [
      ("قال الوزير: «الطريق مفتوح. لكن [الكارثة] قادمة.", AttributedParagraph.Diagnostic.unbalancedQuotation),
      ("هذه [مجزرة] لن ننساها ما حيينا» في الساحة.", .unbalancedQuotation),
    ])
  func inText(_ text: String, _ diagnostic: AttributedParagraph.Diagnostic) throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements([text]).map { $0?.alternatives } == [[.own]])
    #expect(bench.check([VoiceBench.plain(text)]).first?.diagnostics.contains(diagnostic) == true)
  }

  @Test("a bare name before a headline's colon may be a topic")
  func label() throws {
    let bench = try #require(VoiceBench.shared)
    let found = bench.placements(["جرت الحادثة أمس."], title: "حداد: الصفقة [فضيحة]")
    #expect(found.map { $0?.voice } == [.quoted])
    #expect(found.map { $0?.alternatives } == [[.own]])
    let title = bench.check(["جرت الحادثة أمس."], title: "حداد: الصفقة فضيحة").first
    #expect(title?.diagnostics == [.conflictingRules])
  }

  @Test("what a colon announces without marks may be the outlet's")
  func announced() throws {
    let bench = try #require(VoiceBench.shared)
    let found = bench.placements(["وقال الوزير أمام الصحفيين:", "ما جرى [مجزرة] لن تمر بلا حساب."])
    #expect(found.map { $0?.alternatives } == [[.own]])
  }

  @Test(
    "a decided voice has no other",
    arguments: ["قال الوزير إن ما جرى [مجزرة].", "وقعت [مجزرة] مساء أمس.", "قال الوزير: «وقعت [مجزرة] أمس»."])
  func decided(_ text: String) throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements([text]).map { $0?.alternatives } == [[]])
    #expect(bench.check([VoiceBench.plain(text)]).first?.diagnostics == [])
  }

  @Test(
    "a label that is no speaker leaves a headline to the outlet",
    arguments: [
      "أرقام من ورق: [فضيحة] في الوزارة", "تحليل: [كارثة] في الأسواق", "فيديو: [مجزرة] في السوق",
      "خطوة جديدة: ملاحقة [العصابات] في الريف", "انفجار: [كارثة] في السوق", "تقرير عن السجون: معاملة [وحشية]",
      "الحرب في سوريا: [مجزرة] كل يوم", "كواليس الصفقة: [فضيحة] بالأرقام", "قصة نجاح: من [الكارثة] إلى القمة",
    ])
  func topics(_ title: String) throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements(["جرت الحادثة أمس."], title: title).map { $0?.voice } == [.own])
  }

  @Test(
    "a person, an institution or a text before the colon speaks",
    arguments: [
      ("وزير الصحة: ما جرى [كارثة]", Voice.quoted), ("رئيس مصر: لن نقبل هذه [الجريمة]", .quoted),
      ("حداد لسكان الجبل: لن ننسى [المجزرة]", .quoted), ("الأمم المتحدة: السجن [كارثة]", .quoted),
      ("دراسة: التدخين [كارثة] على القلب", .vague), ("ناشطون: القصف [مجزرة]", .vague),
      ("مصدر في الشرطة: [العصابة] فرت", .vague),
    ])
  func speakers(_ title: String, _ voice: Voice) throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements(["جرت الحادثة أمس."], title: title).map { $0?.voice } == [voice])
  }
}
