import Testing

@testable import Mizan

@Suite struct SpeakerAbilityTests {
  @Test(
    "what a thing reveals the outlet says itself",
    arguments: [
      VoiceRow("كشف التسرب عن واقع [بشع] في المصنع.", .own, "own.default"),
      VoiceRow("كشفت العاصفة عن شبكة [فاسدة] في البلدية.", .own, "own.default"),
      VoiceRow("وكشف الحادث أن المقاول [فاسد].", .own, "own.default"),
      VoiceRow("أظهر الفيديو وجها [بشعا] للحرس.", .own, "own.default"),
      VoiceRow("كشف انهيار مفاجئ عن إهمال [بشع].", .own, "own.default"),
    ])
  func things(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a person or a document that reveals is a source",
    arguments: [
      VoiceRow("كشف النائب عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("كشف سامي حداد عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("كشف المزارعون عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("كشف الفنان عن عرض [فاسد] تلقاه.", .indirect),
      VoiceRow("كشفت الناشطة عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("كشف المرشح عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("كشف التحقيق عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("وكشف أن وراء الحريق [عصابة] محلية.", .indirect),
      VoiceRow("كشف الممثل سامي حداد عن عرض [فاسد] تلقاه.", .indirect),
    ])
  func people(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a vague noun that is taken up again stays vague",
    arguments: [
      VoiceRow("وأكدت تلك التقارير أن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وقالت هذه المصادر إن القصف [وحشي].", .vague, "vague.source"),
      VoiceRow("وأضافت التقارير نفسها أن القصف [وحشي].", .vague, "vague.source"),
      VoiceRow("وبينت تلك التقارير أن القصف [وحشي].", .vague, "vague.source"),
      VoiceRow("تلك التقارير وصفت السوق بأنها [كارثة].", .vague),
      VoiceRow("تناولت تقارير محلية حركة السوق، ووصفت التحركات بالـ«[مؤامرة]».", .vague),
      VoiceRow("تحدثت تقارير عن الصفقات، وقد وصفت التحركات بـ«[مؤامرة] كبرى».", .vague),
      VoiceRow("أكد هذا الوزير أن القصف [وحشي].", .indirect),
      VoiceRow("تناول الوزير حركة السوق، ووصف التحركات بالـ«[مؤامرة]».", .quoted),
    ])
  func resumed(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a group that shouts speaks, however short its words",
    arguments: [
      VoiceRow("هتف ملثمون: «[خونة]».", .quoted),
      VoiceRow("وهتف المشجعون: «الرحيل [للفاسدين]».", .quoted),
      VoiceRow("وردد المشجعون: «يسقط الحكم [الفاسد]».", .quoted),
      VoiceRow("وردد متظاهرون: «يسقط الحكم [الفاسد]».", .vague),
      VoiceRow("وصاحت امرأة: «هذه [جريمة]».", .quoted),
      VoiceRow("صاح الديك قرب مقر [العصابة] فجرا.", .own),
      VoiceRow("وردد صدى الانفجار جبل قرب [المجزرة] القديمة.", .own),
    ])
  func shouts(_ row: VoiceRow) throws { try expect(row) }
}
