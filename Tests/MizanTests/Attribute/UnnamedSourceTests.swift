import Testing

@testable import Mizan

@Suite struct UnnamedSourceTests {
  @Test(
    "a person whose name is withheld is nobody in particular",
    arguments: [
      VoiceRow("وقال مسؤول طلب عدم الكشف عن اسمه إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وقال المسؤول الذي رفض ذكر اسمه إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وقال ضابط، فضل عدم ذكر اسمه، إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وقال مسؤول لم تسمه الصحيفة إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وقال الوزير إن الصفقة [فاسدة] وإن النائب طلب عدم نشر العقد.", .indirect, "cue.clause"),
    ])
  func withheld(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "there are those who see, say and believe",
    arguments: [
      VoiceRow("هناك من يرى أن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وثمة من يقول إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وهناك من يعتقد أن الحريق [جريمة].", .vague, "vague.source"),
    ])
  func thoseWho(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "reports that go around are vouched for by nobody",
    arguments: [
      VoiceRow("تتردد أنباء عن [مجزرة] في السجن.", .vague, "vague.source"),
      VoiceRow("وسط أنباء غير مؤكدة عن [مجزرة] في السجن.", .vague, "vague.source"),
      VoiceRow("ولم ترد أنباء عن [مجزرة] في السجن.", .own, "own.default", negated: true),
      VoiceRow("نقلت وكالة أنباء عن ناج قصة [المجزرة].", .own, "own.default"),
    ])
  func reports(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "nicknames and charges are other people's words",
    arguments: [
      VoiceRow("أوقفت الشرطة سالم الملقب [بالخائن] في الميناء.", .scare, "so-called.marker"),
      VoiceRow("حضر المدير المتهم [بالخيانة] إلى المحكمة.", .scare, "so-called.marker"),
      VoiceRow("حضر المدير المتهم بأنه [خائن] إلى المحكمة.", .scare, "so-called.marker"),
      VoiceRow("وهي صفقة توصف بأنها [فاسدة].", .vague, "vague.impersonal"),
      VoiceRow("وكانت الصفقة التي توصف في الحي بأنها [فاسدة] قديمة.", .vague, "vague.impersonal"),
      VoiceRow("كان من المفترض أنها [كارثة] عابرة.", .own, "own.default"),
      VoiceRow("حضر المتهم إلى المحكمة بعد [المجزرة].", .own, "own.default"),
    ])
  func calledSo(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "an official is unnamed whatever his rank",
    arguments: [
      VoiceRow("قال نواب معارضون إن الحكم [فاسد].", .vague, "vague.source"),
      VoiceRow("وقال مبعوث أميركي كبير الأسبوع الماضي إن الهجوم [وحشي].", .vague, "vague.source"),
      VoiceRow("وصف دبلوماسي رفيع المستوى الصفقة بأنها [فضيحة].", .vague, "vague.source"),
      VoiceRow("وقال نائب رئيس المجلس إن الحكم [فاسد].", .indirect, "cue.clause"),
    ])
  func ranks(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the same source is the one before",
    arguments: [
      VoiceRow("قالت صحيفة النهار إن الطريق مغلق. وبحسب المصدر ذاته فإن الحكم [فاسد].", .indirect),
      VoiceRow("قالت صحيفة النهار إن الطريق مغلق. وأضاف المصدر نفسه أن الحكم [فاسد].", .indirect),
      VoiceRow("قالت مصادر إن الطريق مغلق. وأضاف المصدر نفسه أن الحكم [فاسد].", .vague),
      VoiceRow("وبحسب المصدر ذاته فإن الحكم [فاسد].", .vague),
    ])
  func same(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a text stands for who issued it, and an outlet for its name",
    arguments: [
      VoiceRow("انتهى الحفل بعد [المجزرة] بحسب تقرير للبنك المركزي.", .indirect, "according.named"),
      VoiceRow("انتهى الحفل بعد [المجزرة] بحسب بيان صادر عن الشرطة.", .indirect, "according.named"),
      VoiceRow("انتهى الحفل بعد [المجزرة] بحسب تقرير سنوي.", .vague, "according.vague"),
      VoiceRow("وكتبت صحيفة كومرسنت أن الحكم [فاسد].", .indirect, "cue.clause"),
    ])
  func issuers(_ row: VoiceRow) throws { try expect(row) }
}
