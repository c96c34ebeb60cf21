import Testing

@testable import Mizan

/// Verbs that are another word unless something stands beside them.
@Suite struct GatedCueTests {
  @Test(
    "a verb of another sense reports beside its companion",
    arguments: [
      VoiceRow("ومضى الوزير قائلا إن ما جرى [مجزرة].", .indirect, "cue.clause"),
      VoiceRow("ومضى البيان يقول إن الحكم [فاسد].", .indirect, "cue.clause"),
      VoiceRow("ومضت المديرة بالقول إن الصفقة [فضيحة].", .indirect, "cue.clause"),
      VoiceRow("وقطع المدرب بأن القرار [مؤامرة] على فريقه.", .indirect, "cue.clause"),
      VoiceRow("وتظاهر الحارس بأنه نجا من [مجزرة].", .indirect, "cue.clause"),
      VoiceRow("وحاول المحامي إقناع القضاة بأن التحقيق [مؤامرة].", .indirect, "cue.clause"),
      VoiceRow("وأماطت الصحيفة اللثام عن صفقة [فاسدة].", .indirect, "cue.topic"),
      VoiceRow("ويشعر مدير المشفى بأن القرار [مؤامرة] عليه.", .indirect, "cue.belief"),
      VoiceRow("وهاجم النائب الوزارة قائلا إنها [فاسدة].", .indirect, "cue.clause"),
      VoiceRow("ونسبت الصحيفة إلى المدير قوله إن الصفقة [فضيحة].", .indirect, "cue.relay"),
      VoiceRow("علمت «الضحى» من مصادر في البلدية أن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("وبث التلفزيون أنه عثر على ضحايا [المجزرة].", .indirect, "cue.clause"),
      VoiceRow("ودونت الكاتبة على صفحتها: هذه [مجزرة] أخرى.", .quoted, "cue.speech"),
    ])
  func reports(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "without its companion the same verb hands nothing over",
    arguments: [
      VoiceRow("مضى عام على [المجزرة] في القرية.", .own, "own.default"),
      VoiceRow("وقطعت الشرطة الطريق بعد أن وقعت [المجزرة].", .own, "own.default"),
      VoiceRow("وقطعت البلدية التيار عن المقر لعلمها بأن الحكم [فاسد].", .own, "own.default"),
      VoiceRow("وتظاهر العمال ضد الإدارة [الفاسدة].", .own, "own.default"),
      VoiceRow("وحاول الحراس وقف [المجزرة] دون جدوى.", .own, "own.default"),
      VoiceRow("وأماط العمال الركام عن ضحايا [الكارثة].", .own, "own.default"),
      VoiceRow("يكتب شعرا يقول فيه النقاد ما شاؤوا عن ليلة [المجزرة].", .own, "own.default"),
      VoiceRow("ويشعر السكان بقلق من أن تقع [مجزرة] أخرى.", .own, "own.default"),
      VoiceRow("وهي وظائف تشعرهم بأنهم نجوا من [الكارثة].", .own, "own.default"),
      VoiceRow("وبثت القناة صورا يظن الناس أنها من [المجزرة].", .indirect, "cue.belief"),
      VoiceRow("وبثت القناة صورا عن [المجزرة] في القرية.", .own, "own.default"),
      VoiceRow("وهاجمت [العصابة] القرية قبل الفجر.", .own, "own.default"),
      VoiceRow("علمت «الضحى» أن الصفقة [فاسدة].", .own, "own.default"),
      VoiceRow("نسبت القصيدة إلى شاعر عاش زمن [المجزرة].", .own, "own.default"),
      VoiceRow("وصل القطار دون تأخير: [الكارثة] كانت أبعد.", .own, "own.default"),
    ])
  func tells(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who lays responsibility on somebody charges him, who bears it does not",
    arguments: [
      VoiceRow("وحمل الاتحاد الشركة مسؤولية [الكارثة].", .indirect, "cue.accusation"),
      VoiceRow("وحملت النقابة الوزير المسؤولية عن [المجزرة].", .indirect, "cue.accusation"),
      VoiceRow("النقابة تحمل الإدارة مسؤولية [الكارثة].", .indirect, "cue.accusation"),
      VoiceRow("وحملته النقابة مسؤولية [الكارثة].", .indirect, "cue.accusation"),
      VoiceRow("غادر النائب القاعة محملا الوزارة مسؤولية [الكارثة].", .indirect, "cue.accusation"),
      VoiceRow("وتحمل الوزير المسؤولية عن [الكارثة].", .own, "own.default"),
      VoiceRow("وتحمل المدير كامل المسؤولية عن [الكارثة].", .own, "own.default"),
      VoiceRow("أشاد الوزير بصبره وتحمله المسؤولية في زمن [الكارثة].", .indirect, "cue.topic"),
      VoiceRow("وحملت الشاحنة ضحايا [الكارثة] إلى المشفى.", .own, "own.default"),
      VoiceRow("وتحمل هذه اللجنة مسؤولية ملف [الكارثة].", .own, "own.default"),
    ])
  func responsibility(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a cause, an order and a disavowal are their subject's",
    arguments: [
      VoiceRow("وعزا الخبير الحريق إلى إدارة [فاسدة].", .indirect, "cue.topic"),
      VoiceRow("وعزت الشركة الخسارة إلى أن المدير [فاسد].", .indirect, "cue.clause"),
      VoiceRow("نفى المدير الخسارة، عازيا التراجع إلى صفقة [فاسدة].", .indirect, "cue.participle"),
      VoiceRow("وأمر القاضي بحبس زعيم [العصابة].", .indirect, "cue.topic"),
      VoiceRow("وتبرأ الحزب من [المجزرة].", .indirect, "cue.topic", denied: true),
      VoiceRow("وهو أمر بالغ الخطورة بعد [المجزرة].", .own, "own.default"),
      VoiceRow("صدر أمر بسجن زعيم [العصابة].", .own, "own.default"),
      VoiceRow("حضر عزت حفلا أقيم لضحايا [المجزرة].", .own, "own.default"),
    ])
  func subjects(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the stance of a gated verb is recorded",
    arguments: [
      ("وقطع المدرب بأن فريقه سيفوز.", Stance.asserting), ("وتظاهر السائق بأنه مريض.", .doubting),
      ("وحاول المدير إقناع العمال بأن المصنع باق.", .doubting),
      ("وأماطت الصحيفة اللثام عن عقد قديم.", .revealing), ("ومضى الوزير قائلا إن الجسر آمن.", .neutral),
    ])
  func stances(_ text: String, _ stance: Stance) throws {
    let bench = try #require(VoiceBench.shared)
    let attribution = try #require(bench.check([text]).first?.attributions.first)
    #expect(attribution.cue?.stance == stance)
  }
}
