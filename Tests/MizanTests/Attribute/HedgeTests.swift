import Testing

@testable import Mizan

@Suite struct HedgeTests {
  @Test(
    "a hedge covers the clause behind it and leaves the voice alone",
    arguments: [
      VoiceRow("ربما كانت الصفقة [فضيحة] مالية.", .own, "own.default", hedged: true),
      VoiceRow("لعل ما حدث [جريمة] منظمة.", .own, "own.default", hedged: true),
      VoiceRow("من المرجح أن يكون الحريق [جريمة] مدبرة.", .own, "own.default", hedged: true),
      VoiceRow("من المحتمل أن تتحول الأزمة إلى [كارثة] صحية.", .own, "own.default", hedged: true),
      VoiceRow("يبدو أن وراء الحريق [مؤامرة] قديمة.", .own, "own.default", hedged: true),
      VoiceRow("تبدو الصفقة [فاسدة] من أولها إلى آخرها.", .own, "own.default", hedged: true),
      VoiceRow("يمكن أن يؤدي الجفاف إلى [كارثة] في الجنوب.", .own, "own.default", hedged: true),
      VoiceRow("يعيش الحي على احتمال وقوع [مجزرة] في السجن.", .own, "own.default", hedged: true),
      VoiceRow("تشير الوثائق إلى احتمال وجود [عصابة] في الميناء.", .indirect, nil, hedged: true),
      VoiceRow("قال الوزير إن الحادث ربما كان [جريمة] مدبرة.", .indirect, "cue.clause", hedged: true),
      VoiceRow("قال الوزير: «ربما كانت [مؤامرة] من الداخل علينا».", .quoted, nil, hedged: true),
    ])
  func clauses(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "an adverb that comments on its clause hedges it from any place, an adjective only its noun",
    arguments: [
      VoiceRow("على ما يبدو كانت الصفقة [فاسدة] من البداية.", .own, "own.default", hedged: true),
      VoiceRow("على الأرجح، وقعت [المجزرة] قبل الفجر.", .own, "own.default", hedged: true),
      VoiceRow("وقعت [المجزرة] على ما يبدو قبل الفجر.", .own, "own.default", hedged: true),
      VoiceRow("وقعت [المجزرة]، على الأرجح، قبل الفجر.", .own, "own.default", hedged: true),
      VoiceRow("تستعد المدينة لمواجهة [كارثة] محتملة هذا الشتاء.", .own, "own.default", hedged: true),
      VoiceRow("كان الحكم [فاسدا] إلى حد ما في تلك السنوات.", .own, "own.default", hedged: true),
      VoiceRow("وقعت [المجزرة] في حي قريب من مقر محتمل للشركة.", .own, "own.default"),
      VoiceRow("قتلت [العصابة] نحو مئة رجل.", .own, "own.default"),
      VoiceRow("بعد نحو ساعة وقعت [المجزرة].", .own, "own.default"),
    ])
  func comments(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "qad is a hedge before the imperfect and certainty before the perfect",
    arguments: [
      VoiceRow("قد تكون الصفقة [فضيحة] كبرى.", .own, "own.default", hedged: true),
      VoiceRow("قد يتحول الخلاف إلى [مجزرة] جديدة.", .own, "own.default", hedged: true),
      VoiceRow("وقد تؤدي العاصفة إلى [كارثة] في الساحل.", .own, "own.default", hedged: true),
      VoiceRow("قد لا تكون الصفقة [فاسدة] كلها.", .own, "own.default", negated: true, hedged: true),
      VoiceRow("قد نشهد [كارثة] أخرى هذا الصيف.", .own, "own.default", hedged: true),
      VoiceRow("قال الخبير إن السد قد ينهار في [كارثة] جديدة.", .indirect, "cue.clause", hedged: true),
      VoiceRow("قد وقعت [الكارثة] قبل أن يصل رجال الإطفاء.", .own, "own.default"),
      VoiceRow("لقد كانت ليلة [بشعة] على أهل الحي.", .own, "own.default"),
      VoiceRow("وقد ارتكب الجنود [مجزرة] في القرية.", .own, "own.default"),
      VoiceRow("وقد تعرض السائق لهجوم [وحشي] في الطريق.", .own, "own.default"),
      VoiceRow("وقد تعرضت القرية لهجوم [وحشي] في الليل.", .own, "own.default"),
      VoiceRow("وكانت المدينة قد تحولت إلى ساحة [بشعة] للحرب.", .own, "own.default"),
      VoiceRow("وقد نجح الحراس في وقف [العصابة] عند الجسر.", .own, "own.default"),
      VoiceRow("وقد ناقش المجلس أثر [الكارثة] على الأسواق.", .own, "own.default"),
      VoiceRow("وقد توفي ثلاثة رجال في [المجزرة].", .own, "own.default"),
    ])
  func qad(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a hedge ends with its clause",
    arguments: [
      VoiceRow("ربما يعود الوفد غدا، ووقعت [مجزرة] مساء.", .own, "own.default"),
      VoiceRow("ربما عاد الرجل الذي ارتكب [المجزرة].", .own, "own.default"),
      VoiceRow("قد يعود الوفد غدا. وكانت الصفقة [فاسدة] من أولها.", .own, "own.default"),
      VoiceRow("يبدو الطريق آمنا، لكن [العصابة] ما زالت هناك.", .own, "own.default"),
      VoiceRow("ربما تأخر الوفد فيما ارتكبت الشرطة [مجزرة].", .own, "own.default"),
      VoiceRow("ارتكبت الشرطة [مجزرة]، وربما تأخر الوفد.", .own, "own.default"),
    ])
  func ends(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what lowers an adjective or an event hedges it, the same letters elsewhere do not",
    arguments: [
      VoiceRow("كان الحكم [فاسدا] نسبيا في تلك السنوات.", .own, "own.default", hedged: true),
      VoiceRow("يحتمل وقوع [مجزرة] في السجن.", .own, "own.default", hedged: true),
      VoiceRow("بقيت البلدة شبه [الفاسدة] تنتظر الإصلاح.", .own, "own.default", hedged: true),
      VoiceRow("زار الوفد شبه الجزيرة بعد [المجزرة].", .own, "own.default"),
      VoiceRow("لا يحتمل السكان [كارثة] أخرى.", .own, "own.default", negated: true),
    ])
  func degrees(_ row: VoiceRow) throws { try expect(row) }
}
