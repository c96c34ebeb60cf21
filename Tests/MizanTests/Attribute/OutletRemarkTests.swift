import Testing

@testable import Mizan

@Suite struct OutletRemarkTests {
  @Test(
    "what the speaker left out, when he spoke and who answered him is the outlet's to tell",
    arguments: [
      VoiceRow("قال الوزير إن التحقيق بدأ، دون أن يحدد موعدا لكشف [الفضيحة].", .own, "own.default"),
      VoiceRow("قال الوزير إن التحقيق بدأ، من دون أن يوضح سبب [الكارثة].", .own, "own.default"),
      VoiceRow("أكدت النائبة أنها لن تستقيل، وذلك بعدما هزت المدينة [الفضيحة].", .own, "own.default"),
      VoiceRow("أكدت النائبة أنها لن تستقيل، وذلك خلال مؤتمر عن [الفضيحة].", .own, "own.default"),
      VoiceRow("قال اللاعب إنه أراد البقاء، ليرد عليه رئيس النادي [الفاسد].", .own),
      VoiceRow("قال الحارس إن الباب كان مفتوحا، مما يعني أن [العصابة] دخلت منه.", .own, "own.default"),
    ])
  func remarks(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the same words inside what is said stay the speaker's",
    arguments: [
      VoiceRow("قال الوزير إن الطائرة هبطت، دون أن يصاب أحد في [الكارثة].", .indirect, "cue.clause"),
      VoiceRow("أكدت النائبة أنها لن تستقيل، وذلك بسبب [الفضيحة].", .indirect, "cue.clause"),
      VoiceRow("قال اللاعب إنه أراد البقاء، ليلعب أمام الفريق [الفاسد].", .indirect, "cue.clause"),
      VoiceRow("قال الحارس إن الباب كان مفتوحا، مما ساعد [العصابة].", .indirect, "cue.clause"),
    ])
  func saidWords(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a contrast ends what somebody thinks or hopes, not what he says",
    arguments: [
      VoiceRow("يأمل السكان أن ينتهي الحصار قريبا، لكن [المجزرة] أفسدت الهدنة.", .own, "own.default"),
      VoiceRow("وكان الشاب يعتقد أنه يحادث صديقا، في حين أنه وقع بيد [العصابة].", .own, "own.default"),
      VoiceRow("قال الوزير إن الحصار سينتهي قريبا، لكن [المجزرة] أفسدت الهدنة.", .indirect, "cue.clause"),
    ])
  func contrasts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a reason behind a comma is no part of what is demanded",
    arguments: [
      VoiceRow("يطالب المركز بدعم الورش الصغيرة، إذ لم تترك [الكارثة] منها إلا القليل.", .own, "own.default"),
      VoiceRow("يطالب المركز بدعم الورش الصغيرة، ومحاسبة الإدارة [الفاسدة].", .indirect, "cue.topic"),
    ])
  func reasons(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what the outlet takes the words for, and when they were said without a comma, is its own",
    arguments: [
      VoiceRow(
        "أعلنت الوزيرة أن التحالف \"أقوى من قبل\"، في رسالة طمأنة بعد [الفضيحة].", .own, "own.default"),
      VoiceRow("قال الوزير إنه نادم وذلك بعد كشف [الفضيحة].", .own, "own.default"),
      VoiceRow(
        "قال الوزير إن \"المجلس قرر حظر التجول ليلا في المدينة\" فيما شهد الحي [مجزرة].", .own, "own.default"),
      VoiceRow("قال الوزير إن السكان يعيشون، في ظل الحصار، [كارثة].", .indirect, "cue.clause"),
    ])
  func comments(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what the outlet did not hear nobody said",
    arguments: [
      VoiceRow(
        "قالت الوكالة إن السكان غادروا، فيما لم ترد أنباء عن ضحايا في [المجزرة].", .own, negated: true),
      VoiceRow("قال المدير إن العقد سليم، ولم يتسن التأكد من أمر [الفضيحة].", .own, negated: true),
      VoiceRow("أعلنت البلدية إغلاق الطريق، ولم يصدر تعليق من [العصابة].", .own, negated: true),
      VoiceRow(
        "قالت الوكالة إن السكان غادروا، ولم تعد تخشى [العصابة].", .indirect, "cue.clause", negated: true),
    ])
  func silence(_ row: VoiceRow) throws { try expect(row) }
}
