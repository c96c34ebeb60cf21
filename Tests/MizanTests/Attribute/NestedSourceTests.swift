import Testing

@testable import Mizan

@Suite struct NestedSourceTests {
  /// The sources of a text from the outside inwards, with what marks a relay.
  private static func sources(_ text: String) throws -> [String] {
    let bench = try #require(VoiceBench.shared)
    let paragraph = try #require(bench.check([text]).first)
    return paragraph.attributions.map { attribution in
      let name = attribution.source.map { String($0.span.text(in: text)) } ?? "-"
      return attribution.isRelay ? name + " (relay)" : name
    }
  }

  @Test(
    "the relaying source lies around the one that speaks",
    arguments: [
      ("نقلت الوكالة عن الوزير قوله إن الهجوم إرهابي.", ["الوكالة (relay)", "الوزير"]),
      ("نقلت الصحيفة عن المدير قوله: «الصفقة فاسدة منذ البداية».", ["الصحيفة (relay)", "المدير"]),
      ("قال المحامي إن النيابة أكدت أن الشاهد من العصابة.", ["المحامي", "النيابة"]),
      ("نقلت الشاحنات القمح عن طريق الميناء.", []),
    ])
  func relays(_ text: String, _ expected: [String]) throws { #expect(try Self.sources(text) == expected) }

  @Test("three sources deep the innermost claims and each is inside the one before")
  func threeDeep() throws {
    let bench = try #require(VoiceBench.shared)
    let text = "نقلت الوكالة عن المحامي قوله إن النيابة أكدت أن الشاهد من العصابة."
    let paragraph = try #require(bench.check([text]).first)
    #expect(try Self.sources(text) == ["الوكالة (relay)", "المحامي", "النيابة"])
    #expect(paragraph.attributions.map(\.inside) == [nil, 0, 1])
    #expect(paragraph.placements.map(\.attribution) == [2])
    #expect(paragraph.placements.map(\.voice) == [.indirect])
  }

  @Test("an unnamed innermost source makes the claim vague, whoever passes it on")
  func vague() throws {
    try expect(VoiceRow("نقلت الوكالة عن مصادر قولها إن [العصابة] فرت.", .vague))
    try expect(VoiceRow("قال الوزير إن تقارير ذكرت أن [العصابة] فرت.", .vague))
    try expect(VoiceRow("وذكرت الصحيفة نقلا عن شهود أن القصف [وحشي].", .vague))
  }

  @Test(
    "a question that asserts is the outlet's, a quoted one the speaker's, an answered one a question",
    arguments: [
      ("هل يعقل أن تبقى المدينة بلا ماء؟ ينتظر الناس منذ شهر.", Voice.own, "own.default"),
      ("هل يعقل أن تبقى المدينة بلا ماء؟ أجاب الوزير بأن السد فارغ.", .own, "question.answered"),
      ("إلى متى تبقى المدينة بلا ماء؟ رد المدير: «حتى الشتاء».", .own, "question.answered"),
      ("قال النائب: «إلى متى تبقى المدينة بلا ماء؟» ثم جلس.", .quoted, "quotation.sourced"),
      ("تساءل النائب: هل يعقل أن تبقى المدينة بلا ماء؟", .quoted, "cue.speech"),
    ])
  func questions(_ text: String, _ voice: Voice, _ rule: String) throws {
    let bench = try #require(VoiceBench.shared)
    let paragraph = try #require(bench.check([text]).first)
    #expect(paragraph.placements.map(\.voice) == [voice])
    #expect(paragraph.placements.map(\.rule) == [rule])
  }
}
