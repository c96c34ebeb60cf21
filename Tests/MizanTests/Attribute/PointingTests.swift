import Testing

@testable import Mizan

@Suite struct PointingTests {
  @Test(
    "what points back gives the quotation before it to the subject behind",
    arguments: [
      VoiceRow(
        "«هذه [مجزرة] لن ننساها ما حيينا». بهذه الكلمات لخص الوزير ما رآه.", .quoted, "quotation.sourced"),
      VoiceRow(
        "\"كانت الصفقة [فضيحة] من أولها\".. هكذا علق النائب على العقد.", .quoted, "quotation.sourced"),
      VoiceRow("«سنحاسب هذه [العصابة] أمام القضاء»، هكذا وصفت المديرة موقفها.", .quoted, "quotation.sourced"),
      VoiceRow(
        "«سنحاسب هذه [العصابة] أمام القضاء»، بهذه العبارة ودع أحد الجنود أهله.", .vague, "quotation.vague"),
    ])
  func pointsBack(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "without a quotation before it or a subject behind it it points at nothing",
    arguments: [
      VoiceRow("وهكذا انتهت ليلة [المجزرة] في القرية.", .own, "own.default"),
      VoiceRow("جرى كأنه «غزال»، هكذا حاول الفتى أن ينجو من [المجزرة].", .own, "own.default"),
    ])
  func points(_ row: VoiceRow) throws { try expect(row) }
}
