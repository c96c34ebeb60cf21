import Testing

@testable import Mizan

@Suite struct SourceVoiceTests {
  @Test(
    "according to a source the sentence around the marker is attributed",
    arguments: [
      VoiceRow("كانت الصفقة [فاسدة] منذ البداية، بحسب المدير المالي.", .indirect, "according.named"),
      VoiceRow("وبحسب وزارة الصحة، فإن الوضع [كارثة] حقيقية.", .indirect, "according.named"),
      VoiceRow("وقعت [المجزرة] فجرا وفقا لتقرير الأمم المتحدة.", .indirect, "according.named"),
      VoiceRow("تعرضت القرية لقصف [وحشي]، حسبما ذكرت الشرطة.", .indirect, "according.named"),
      VoiceRow("تعرضت القرية لقصف [وحشي]، وفق ما أعلنت الوزارة.", .indirect, "according.named"),
      VoiceRow("تعرض السائق لهجوم [بشع]، حسب ما جاء في بلاغ الشرطة.", .indirect, "according.named"),
      VoiceRow("بحسب مرصد محلي دمر قصف [وحشي] ست مدارس خلال أسبوع.", .indirect, "according.named"),
      VoiceRow("وفقا لرئيس المنظمة، عومل السجناء معاملة [وحشية] طوال أسبوع.", .indirect, "according.named"),
      VoiceRow("كان القصف [وحشيا]، حسب رويترز.", .indirect, "according.named"),
      VoiceRow("انتهى زمن القادة [الفاسدين] على حد تعبير النائب.", .indirect, "according.named"),
      VoiceRow("قاد الرجل [عصابة] كبيرة، وفق مصادر في الشرطة.", .vague, "according.vague"),
      VoiceRow("كان الهجوم [بشعا] بحسب شهود.", .vague, "according.vague"),
      VoiceRow("نشر الموقع صورا [بشعة] نقلا عن ناشطين.", .vague, "according.vague"),
    ])
  func according(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "وفقا with a rule or measure is no attribution",
    arguments: [
      VoiceRow("حوكم القائد [الفاسد] وفقا للقانون الجديد.", .own, "own.default"),
      VoiceRow("تتصرف [العصابة] وفقا لمصالحها فقط.", .own, "own.default"),
      VoiceRow("توزع غنائم [العصابة] حسب الحاجة.", .own, "own.default"),
      VoiceRow("سارت [المؤامرة] وفق خطة مدروسة.", .own, "own.default"),
      VoiceRow("نفذت [الجريمة] وفق جدول زمني.", .own, "own.default"),
      VoiceRow("صنفت [الكارثة] حسب المنطقة والموسم.", .own, "own.default"),
    ])
  func blocked(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "nobody in particular is vague",
    arguments: [
      VoiceRow("قالت مصادر مطلعة إن الصفقة [فاسدة].", .vague, "vague.source"),
      VoiceRow("ذكرت تقارير إعلامية أن القصف [وحشي].", .vague, "vague.source"),
      VoiceRow("يرى مراقبون أن الاتفاق [خيانة].", .vague, "vague.source"),
      VoiceRow("قال مسؤول أمريكي إن الهجوم [إرهابي].", .vague, "vague.source"),
      VoiceRow("وأكد مصدر أمني رفيع أن [العصابة] فرت.", .vague, "vague.source"),
      VoiceRow("يقال إن الحاكم [فاسد].", .vague, "vague.impersonal"),
      VoiceRow("وقيل إن وراء الحريق [مؤامرة].", .vague, "vague.impersonal"),
      VoiceRow("ويعتقد أن وراء الحريق [عصابة] محلية.", .vague, "vague.impersonal"),
      VoiceRow("ويتردد أن الصفقة [فضيحة].", .vague, "vague.impersonal"),
      VoiceRow("قال ناشطون إن ما جرى [مجزرة].", .vague, "vague.source"),
      VoiceRow("اعتبر البعض أن القرار [خيانة].", .vague, "vague.source"),
      VoiceRow("يقول عدد من السكان إن المدير [فاسد].", .vague, "vague.source"),
      VoiceRow("وقال ناشطون: «هذه [مجزرة] لن تمر».", .vague, "quotation.vague"),
      VoiceRow("انتشرت شائعات عن [مؤامرة] في القصر.", .vague, "vague.source"),
      VoiceRow("راجت تكهنات بأن الحادث [جريمة].", .vague, "vague.source"),
      VoiceRow("أظهرت دراسة جديدة أن النظام الصحي [كارثة].", .vague, "vague.source"),
      VoiceRow("ذكرت صحيفة أجنبية أن الحكم [فاسد].", .vague, "vague.source"),
    ])
  func vague(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a definite office, a name or a known text is no vague source",
    arguments: [
      VoiceRow("قال المسؤول الأمريكي إن الهجوم [إرهابي].", .indirect, "cue.clause"),
      VoiceRow("قال مسؤول الأمن في المطار إن الهجوم [إرهابي].", .indirect, "cue.clause"),
      VoiceRow("قال متحدث باسم الجيش إن الهجوم [إرهابي].", .indirect, "cue.clause"),
      VoiceRow("أظهرت الدراسة أن النظام الصحي [كارثة].", .indirect, "cue.clause"),
      VoiceRow("قال بايدن إن الهجوم [إرهابي].", .indirect, "cue.clause"),
      VoiceRow("قالت صحيفة الفجر إن الحكم [فاسد].", .indirect, "cue.clause"),
      VoiceRow("أظهرت اللقطات أن القصف كان [وحشيا].", .own, "own.default"),
    ])
  func identifiable(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a so-called marker keeps the word in the outlet's mouth at a distance",
    arguments: [
      VoiceRow("انتهت ما يسمى [المؤامرة] الكبرى.", .scare, "so-called.marker"),
      VoiceRow("فتشت الشرطة مقر [العصابة] المزعومة.", .scare, "so-called.marker"),
      VoiceRow("زارت اللجنة ما يعرف بـ [كارثة] السد.", .scare, "so-called.marker"),
      VoiceRow("انتهت [المؤامرة] وسمي الشارع باسم آخر.", .own, "own.default"),
      VoiceRow("قال الوزير إن ما يسمى [المؤامرة] كذبة.", .indirect, "cue.clause"),
    ])
  func soCalled(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a negation covers its predicate and no more",
    arguments: [
      VoiceRow("لم تكن الحادثة [مجزرة].", .own, "own.default", negated: true),
      VoiceRow("ليست [جريمة] أن تسأل.", .own, "own.default", negated: true),
      VoiceRow("لن يسكت الناس على حكم [فاسد].", .own, "own.default", negated: true),
      VoiceRow("كان الطريق غير آمن، وبدا المشهد [بشعا].", .own, "own.default"),
      VoiceRow("أكد الوزير عدم وجود [مؤامرة].", .indirect, nil, negated: true),
      VoiceRow("لم يحضر الوزير، ووقعت [مجزرة] مساء.", .own, "own.default"),
      VoiceRow("لم يحضر الرجل الذي ارتكب [المجزرة].", .own, "own.default"),
      VoiceRow("ليس القرار سوى [خيانة].", .own, "own.default"),
      VoiceRow("ليس سوى [مؤامرة] رخيصة.", .own, "own.default"),
      VoiceRow("لا شك أنها [مجزرة].", .own, "own.default"),
      VoiceRow("لا تزال [العصابة] طليقة.", .own, "own.default"),
      VoiceRow("ليست الصفقة فقط [فضيحة] بل جريمة.", .own, nil, negated: true),
    ])
  func negation(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what a source denies is attributed and denied",
    arguments: [
      VoiceRow("نفى الوزير أن تكون الصفقة [فاسدة].", .indirect, "cue.clause", denied: true),
      VoiceRow("ونفت الشركة وجود [مؤامرة] ضد منافسيها.", .indirect, "cue.object", denied: true),
      VoiceRow("أنكر المتهم أنه عضو في [عصابة].", .indirect, "cue.clause", denied: true),
      VoiceRow("خرج الوزير من القاعة، نافيا وجود [فضيحة].", .indirect, nil, denied: true),
      VoiceRow("أكد الوزير أن الصفقة [فاسدة].", .indirect, "cue.clause"),
    ])
  func denial(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a plural in ين behind the verb is its object and not its subject",
    arguments: [
      VoiceRow("وأضاف السفير أنه أبلغ المسؤولين الأمريكيين أن الهجوم [وحشي].", .indirect, "cue.clause"),
      VoiceRow("وقالت الطبيبة إنها أخبرت الصحفيين أن ما رأته [مجزرة].", .indirect, "cue.clause"),
      VoiceRow("وأبلغ مسؤولون محليون الوكالة أن الهجوم [وحشي].", .vague, "vague.source"),
      VoiceRow("وأكد بوتين أن الهجوم [وحشي].", .indirect, "cue.clause"),
    ])
  func obliquePlurals(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the noun behind أما is the subject of the verb with ف",
    arguments: [
      VoiceRow("يقول مراقبون إن الوضع هادئ. أما الوزيرة فقالت إن ما جرى [جريمة].", .indirect, "cue.clause"),
      VoiceRow(
        "يقول مراقبون إن الوضع هادئ. أما سلمى حداد الأمينة العامة للنقابة فاعتبرت أن القرار [فضيحة].",
        .indirect,
        "cue.belief"),
      VoiceRow("أما الحادث فقال مراقبون إنه [جريمة] متعمدة.", .vague, "vague.source"),
      VoiceRow("يقول مراقبون إن الوضع هادئ، فقالت إن ما جرى [جريمة].", .vague),
    ])
  func topics(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a name in brackets and an institution behind its spokesperson make a source known",
    arguments: [
      VoiceRow("قالت قناة (النهر) إن الحريق كان [كارثة].", .indirect, "cue.clause"),
      VoiceRow("قالت قناة محلية إن الحريق كان [كارثة].", .vague, "vague.source"),
      VoiceRow("وقال متحدث في قوات البحرية إن الغارة [وحشية].", .indirect, "cue.clause"),
      VoiceRow("وقال مسؤول في قوات البحرية إن الغارة [وحشية].", .vague, "vague.source"),
      VoiceRow("وقال متحدث عسكري إن الغارة [وحشية].", .vague, "vague.source"),
    ])
  func knownByWhatFollows(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a title with a pronoun is complete, so that the charge behind it is the verb's",
    arguments: [
      VoiceRow("واتهمت الموظفة رؤساءها بتجاهل [الفضيحة].", .indirect, "cue.accusation"),
      VoiceRow("وطالب رئيس بلدية المدينة بمحاسبة [العصابة].", .indirect, "cue.topic"),
    ])
  func titlesWithPronouns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who goes on speaking is somebody, though his name has the article",
    arguments: [
      VoiceRow("وشدد البشير على وحشية [العصابة] في القرى، قائلا إن الصبر نفد.", .indirect, "cue.topic"),
      VoiceRow("وشدد الحصار على وحشية [العصابة] في القرى.", .own, "own.default"),
    ])
  func speakers(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "some of those who say it may follow them",
    arguments: [
      VoiceRow(
        "انتهت [المجزرة] فجرا، كما أفادت عدة وسائل إعلام محلية منها النهار.", .indirect, "cue.postposed"),
      VoiceRow("وقعت [المجزرة] فجرا بحسب المدير \"وكان الباب مفتوحا للجميع\".", .indirect, "according.named"),
    ])
  func lists(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the medium of a correspondent belongs to him",
    arguments: [
      VoiceRow(
        "وقعت [المجزرة] فجرا، وفق ما أفاد مراسل \"راديو النهار\" في المدينة.", .indirect, "according.named")
    ])
  func media(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a preposition in an apposition is not the verb's",
    arguments: [
      VoiceRow(
        "أعلنت نعيمة حداد، وهي محامية من هيئة الدفاع عن زعيم [العصابة]، أن الجلسة أجلت.", .own, "own.default"),
      VoiceRow("أعلنت نعيمة حداد عن محاكمة [العصابة].", .indirect, "cue.topic"),
      VoiceRow(
        "نقلت الوكالة الرسمية الأحد، عن طبيب في المدينة، أن [المجزرة] وقعت فجرا.", .vague, "vague.source"),
    ])
  func appositions(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a text says what it lays down and what stands in it",
    arguments: [
      VoiceRow("ونص الاتفاق الذي وقع في مارس على ألا تعود [العصابة].", .indirect, "cue.topic"),
      VoiceRow("لم يقع شيء، كما ينص على ذلك الدستور، بعد [المجزرة].", .own, "own.default"),
      VoiceRow("واقتبس كلاما للمفكر الراحل جاء فيه \"الحكم [فاسد]\".", .quoted, "quotation.sourced"),
      VoiceRow("وعن اليوم الذي يسميه المزارعون [الكارثة] كتب الشاعر.", .own),
      VoiceRow("وحل أمس ما يسميه المزارعون [الكارثة].", .indirect, "cue.description"),
    ])
  func texts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "thanks take what they are for",
    arguments: [
      VoiceRow("قدم رئيس النادي سامي حداد شكره للبلدية على محاكمة [العصابة].", .indirect, "cue.topic"),
      VoiceRow("قدم رئيس النادي سامي حداد كأسا على شرف [العصابة].", .own, "own.default"),
    ])
  func thanks(_ row: VoiceRow) throws { try expect(row) }

  @Test("of two prepositions the one before أن is the verb's")
  func governedClauses() throws {
    let text = "نبه باحثون رقميون من جامعة الوادي، مؤخرا، إلى أن الباب مفتوح."
    #expect(try VoiceBench.contents(of: text) == ["أن الباب مفتوح"])
    // The second preposition belongs to the noun.
    try expect(
      VoiceRow("دعا المدير إلى محاكمة [العصابة] والإشارة إلى أن الباب مفتوح.", .indirect, "cue.topic"))
  }

  @Test("a day is no object")
  func days() throws {
    let text = "أعلن نادي باريس سان جرمان بطل فرنسا لكرة القدم الجمعة تعاقده مع اللاعب."
    #expect(try VoiceBench.contents(of: text) == ["تعاقده مع اللاعب"])
  }

  @Test(
    "who names a thing stands between the verb and its name",
    arguments: [
      ("وحل أمس ما يسميه المزارعون الكارثة.", ["الكارثة"]),
      ("طالب برحيلهم عن النادي بنهاية الموسم.", ["برحيلهم عن النادي بنهاية الموسم"]),
      ("أعلنت \"النجم\" و\"الهلال\"، الاثنين، عن اتفاق جديد.", ["عن اتفاق جديد"]),
      ("أعلنت \"النجم\" عن اتفاق جديد.", ["عن اتفاق جديد"]),
      ("ظهر الداعية في القرية، وينفي ضلوعه بالمحاولة.", ["ضلوعه بالمحاولة"]),
    ])
  func contentsBehindSources(_ row: (text: String, contents: [String])) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == row.contents)
  }
}
