import Testing

@testable import Mizan

@Suite struct AccordingAndVagueTests {
  @Test(
    "each marker of according-to hands over the clause around it",
    arguments: [
      VoiceRow("طبقا للشرطة كانت الجثة في حال [بشعة].", .indirect, "according.named"),
      VoiceRow("وحسبما أعلن المجلس فإن الهجوم [إرهابي].", .indirect, "according.named"),
      VoiceRow("وقع هجوم [وحشي] على القافلة، على حد قول السائق.", .indirect, "according.named"),
      VoiceRow("كانت الانتخابات [فضيحة]، على حد وصفه.", .indirect, "according.named"),
      VoiceRow("الحكم [فاسد] من وجهة نظر المعارضة.", .indirect, "according.named"),
      VoiceRow("وجاء الخبر على لسان مدير السجن الذي قال إن الحرس [وحشي].", .indirect),
      VoiceRow("أصاب القصف [الوحشي] مدرستين، نقلا عن وزارة الصحة.", .indirect, "according.named"),
      VoiceRow("كانت الصفقة [فاسدة]، حسب زعمه.", .indirect),
      VoiceRow("وبحسب الأمم المتحدة، ما جرى [جريمة] ضد المدنيين.", .indirect, "according.named"),
      VoiceRow("ووفقا لبيان الجيش قتلت [العصابة] ثلاثة جنود.", .indirect, "according.named"),
      VoiceRow("هاجمت [العصابة] القافلة بحسب مسؤول أمني.", .vague, "according.vague"),
      VoiceRow("وبحسب مصادر مطلعة، فإن المدير [فاسد].", .vague, "according.vague"),
      VoiceRow("وقعت [الجريمة] ليلا حسب تقارير صحفية.", .vague, "according.vague"),
      VoiceRow("كانت الليلة [بشعة] وفق ما قال السكان.", .vague, "according.vague"),
    ])
  func markers(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the same words with a measure, a rule or فحسب attribute nothing",
    arguments: [
      VoiceRow("عوقب زعيم [العصابة] طبقا لأحكام القانون.", .own, "own.default"),
      VoiceRow("حوكم المدير [الفاسد] وفق الدستور.", .own, "own.default"),
      VoiceRow("ليست الصفقة [فاسدة] فحسب بل خطيرة.", .own, nil, negated: true),
      VoiceRow("وزعت أموال [العصابة] حسب الأعمار.", .own, "own.default"),
      VoiceRow("سارت [المؤامرة] حسب الخطة.", .own, "own.default"),
      VoiceRow("نفذت [العصابة] السرقة وفقا لجدول دقيق.", .own, "own.default"),
      VoiceRow("تتحرك [العصابات] وفقا للظروف.", .own, "own.default"),
      VoiceRow("قسمت غنائم [العصابة] وفقا لترتيب السن.", .own, "own.default"),
      VoiceRow("عومل قادة [العصابة] وفقا لمعايير المحكمة.", .own, "own.default"),
      VoiceRow("حسب الناس أن [الكارثة] انتهت.", .own),
    ])
  func measures(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "nobody in particular speaks",
    arguments: [
      VoiceRow("قال شهود إن الهجوم كان [وحشيا].", .vague, "vague.source"),
      VoiceRow("قال سكان محليون إن [العصابة] عادت.", .vague, "vague.source"),
      VoiceRow("ويقول خبراء إن السد [كارثة] مؤجلة.", .vague, "vague.source"),
      VoiceRow("وأفادت أنباء بوقوع [مجزرة] في السجن.", .vague, "vague.source"),
      VoiceRow("وذكرت أوساط سياسية أن الاتفاق [خيانة].", .vague, "vague.source"),
      VoiceRow("قال أحد الجنود إن القصف [وحشي].", .vague, "vague.source"),
      VoiceRow("وصف مغردون الحادث بأنه [جريمة].", .vague),
      VoiceRow("اتهم ناشطون الشرطة بارتكاب [مجزرة].", .vague),
      VoiceRow("ندد متظاهرون بالحكم [الفاسد].", .vague, "vague.source"),
      VoiceRow("وأكدت جهات رسمية أن الهجوم [إرهابي].", .vague, "vague.source"),
      VoiceRow("يرى معظم المحللين أن الحرب [كارثة].", .vague, "vague.source"),
      VoiceRow("طالب أهالي القرية بمحاكمة [العصابة].", .vague),
      VoiceRow("قال وزير سابق إن الحكم [فاسد].", .vague, "vague.source"),
      VoiceRow("قال نائب معارض إن الصفقة [فضيحة].", .vague, "vague.source"),
      VoiceRow("ذكر مصدر في الشرطة أن [العصابة] فرت.", .vague, "vague.source"),
      VoiceRow("كشفت وثائق مسربة عن صفقة [فاسدة].", .vague),
      VoiceRow("انتشرت على مواقع التواصل أخبار تؤكد أن المدير [فاسد].", .vague),
      VoiceRow("يحكى أن الأمير كان [فاسدا].", .vague, "vague.impersonal"),
      VoiceRow("يشاع أن وراء الحريق [عصابة].", .vague, "vague.impersonal"),
      VoiceRow("اتهمت بأنها دبرت [مؤامرة] على زوجها.", .vague),
    ])
  func nobody(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a definite holder of an office, a named group and a named text are sources",
    arguments: [
      VoiceRow("قال الوزير السابق إن الحكم [فاسد].", .indirect),
      VoiceRow("قال النائب المعارض إن الصفقة [فضيحة].", .indirect),
      VoiceRow("ذكر قائد الشرطة أن [العصابة] فرت.", .indirect),
      VoiceRow("كشفت الوثيقة عن صفقة [فاسدة].", .indirect),
      VoiceRow("قال وزير الخارجية إن الهجوم [إرهابي].", .indirect),
      VoiceRow("قال نائب الرئيس إن الصفقة [فضيحة].", .indirect),
      VoiceRow("وقالت منظمة العفو الدولية إن السجن [كارثة].", .indirect),
      VoiceRow("وقال تقرير البنك الدولي إن الديون [كارثة].", .indirect),
      VoiceRow("قال سامي حداد إن الصفقة [فضيحة].", .indirect),
      VoiceRow("قال الصياد إن البحر شهد [كارثة].", .indirect),
      VoiceRow("كشف الصياد عن صفقة [فاسدة] في الميناء.", .indirect),
      VoiceRow("كشفت الممرضة عن إهمال [بشع] في المشفى.", .indirect),
      VoiceRow("كشف الناجي عن وجه [وحشي] للحرس.", .indirect),
      VoiceRow("كشف الزلزال عن بناء [فاسد] في الحي.", .own, "own.default"),
      VoiceRow("كشفت الأمطار عن طرق [بشعة] في المدينة.", .own, "own.default"),
    ])
  func identifiable(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what joins the sentence to the one before does not keep the marker from its head",
    arguments: [
      VoiceRow("لكن بحسب مدير المشفى، وقعت [المجزرة] فجرا.", .indirect, "according.named"),
      VoiceRow("انتهى العزاء في القرية بعد [المجزرة] بحسب مدير المشفى.", .indirect, "according.named"),
    ])
  func behindContrast(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "reports of something have no author",
    arguments: [
      VoiceRow("أغلقت المدارس وسط تقارير عن [مجزرة] في الجبل.", .vague, "vague.source"),
      VoiceRow("أغلقت المدارس بعد [مجزرة] في الجبل، وكتب الطلاب تقارير في المختبر.", .own, "own.default"),
    ])
  func reportsOf(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a marker at the end of the sentence is no part of what another source says in it",
    arguments: [
      VoiceRow("أوضح الطبيب أن المريضة نجت، وفقا لتقريره عن [الكارثة].", .own, "own.default"),
      VoiceRow("أوضح الطبيب أن المريضة نجت من [الكارثة]، بحسب صحيفة محلية.", .indirect, "cue.clause"),
      VoiceRow("أوضح شهود أن المريضة نجت من [الكارثة]، بحسب صحيفة النهار.", .vague, "vague.source"),
    ])
  func markersAtTheEnd(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "behind a long source فإن or أن begins the content",
    arguments: [
      VoiceRow(
        "بحسب المدير العام لمشروع إزالة الألغام، سامي حداد، فقد وقعت [المجزرة] فجرا.", .indirect,
        "according.named"),
      VoiceRow("وتبين، وفق ما نقل عن المنظمة، أن [المجزرة] وقعت فجرا.", .indirect, "according.named"),
      VoiceRow("وتبين لاحقا أن [المجزرة] وقعت فجرا.", .own, "own.default"),
      VoiceRow("وتبين الدراسة أن [الكارثة] كانت متوقعة.", .indirect, "cue.clause"),
    ])
  func resumed(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a name in marks behind the marker is its source",
    arguments: [
      VoiceRow("وقعت [المجزرة] فجرا بحسب «النهار».", .indirect, "according.named"),
      VoiceRow("وبحسب \"النهار\" المحلية وقعت [المجزرة] فجرا.", .indirect, "according.named"),
      VoiceRow("وقعت [المجزرة] فجرا، حسبما أوردت \"النهار\".", .indirect, "according.named"),
      VoiceRow("وقعت [المجزرة] فجرا بحسب ما أعلنت «النهار».", .indirect, "according.named"),
      VoiceRow("وقعت [المجزرة] فجرا بحسب ما أفاد به «النهار» سامي حداد.", .indirect, "according.named"),
      VoiceRow("كانت الصفقة [فضيحة]، على حد قوله.", .indirect, "according.named"),
    ])
  func namesInMarks(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what is added to the source between commas is no part of the content",
    arguments: [
      "وفقا للطبيب الذي عالج المصابين في ليلة الحريق، وهو جراح معروف، فإن الحروق خطيرة.",
      "وبحسب الصحيفة الصادرة في العاصمة، وهي الأوسع انتشارا، فإن الحروق خطيرة.",
      "بحسب تقرير للمنظمة نشر أمس، وتناول أوضاع المشافي، فإن الحروق خطيرة.",
    ])
  func addedToTheSource(_ text: String) throws {
    #expect(try VoiceBench.contents(of: text) == ["فإن الحروق خطيرة"])
  }

  @Test(
    "a marker of the speaker's own words is no part of them",
    arguments: [
      ("ندد الوزير بالقرار. وعلى حد تعبيره كانت الصفقة فضيحة.", ["بالقرار", "كانت الصفقة فضيحة"]),
      ("قال الوزير إن الصفقة فضيحة، على حد زعمه.", ["إن الصفقة فضيحة", "إن الصفقة فضيحة"]),
      ("قال الوزير إن الصفقة فضيحة على حد زعمه.", ["إن الصفقة فضيحة", "إن الصفقة فضيحة"]),
    ])
  func inHisWords(_ row: (text: String, contents: [String])) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == row.contents)
  }

  @Test(
    "a marker of the speaker's own words behind his clause tells nothing new unless it doubts",
    arguments: [
      ("قال الوزير إن الصفقة فضيحة، على حد تعبيره.", ["إن الصفقة فضيحة"]),
      ("قال الوزير إن الصفقة فضيحة على حد قوله.", ["إن الصفقة فضيحة"]),
      (
        "قال الوزير إن الطريق آمن. وكانت الصفقة فضيحة على حد قوله.",
        ["إن الطريق آمن", "وكانت الصفقة فضيحة"]
      ),
    ])
  func sameAgain(_ row: (text: String, contents: [String])) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == row.contents)
  }

  @Test("behind what ended his clause the same marker tells whose the next one is")
  func anew() throws {
    try expect(
      VoiceRow(
        "قال الوزير إن الطريق آمن، وهو ما أغضب السكان، والصفقة [فضيحة] على حد قوله.", .indirect,
        "according.named"))
  }

  @Test(
    "a marker between what somebody says and what the outlet adds is no part of either",
    arguments: [
      (
        "قال المدير إن اختراق الموقع مباح، على حد تعبيره، وذلك في إشارة إلى الشركة المنافسة.",
        "إن اختراق الموقع مباح"
      ),
      ("قال المدير إن اختراق الموقع مباح، بحسب صحيفة النهار، وهو ما أغضب الزبائن.", "إن اختراق الموقع مباح"),
    ])
  func betweenBoth(_ row: (text: String, content: String)) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == [row.content, row.content])
  }

  @Test(
    "a marker behind أن opens a clause of its own source inside the other's",
    arguments: [
      (
        "وأضاف الوزير أنه، بحسب المرصد، فإن الطريق صار آمنا.",
        ["أنه، بحسب المرصد، فإن الطريق صار آمنا", "فإن الطريق صار آمنا"]
      ),
      (
        "وأضاف الوزير أنه وحسب ما صرح به المتحدث باسم المرصد، تعرضت السفينة لحريق.",
        ["أنه وحسب ما صرح به المتحدث باسم المرصد، تعرضت السفينة لحريق", "تعرضت السفينة لحريق"]
      ),
      (
        "أوضح المدير أن «النادي» بحسب الصحيفة، ألزم اللاعب بالدفع.",
        ["أن «النادي» بحسب الصحيفة، ألزم اللاعب بالدفع", "أن «النادي»"]
      ),
      ("أكد الوزير أنه وفقا للخطة ستبدأ الأشغال غدا.", ["أنه وفقا للخطة ستبدأ الأشغال غدا"]),
    ])
  func behindComplementiser(_ row: (text: String, contents: [String])) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == row.contents)
  }

  @Test(
    "a marker between a verb and its clause leaves the clause to the verb",
    arguments: [
      VoiceRow(
        "وقال الرئيس، وفقا لما نقلته الوكالة الرسمية (النهار)، إن الهجوم [وحشي].", .indirect, "cue.clause")
    ])
  func markersBetween(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "between two commas a marker stands in the midst of what its source says",
    arguments: [
      VoiceRow("ويهدف المجلس، بحسب الوكالة الرسمية، إلى محاكمة [العصابة].", .indirect, "according.named"),
      VoiceRow("سقط الجسر، بحسب ما أفادت الشرطة، بعد ليلة من [العدوان].", .own, "own.default"),
      VoiceRow("سقط الجسر، بحسب ما أفادت الشرطة، على خلفية [الفضيحة].", .own, "own.default"),
      VoiceRow("ويهدف المجلس، بحسب الوكالة الرسمية، وحل [الكارثة] وشيك.", .own, "own.default"),
    ])
  func inTheMidst(_ row: VoiceRow) throws { try expect(row) }

  @Test("at the end of the sentence it takes the clause in which another one says it")
  func aroundClauses() throws {
    let contents = try VoiceBench.contents(of: "قالت دراسة إن الجسر متين، وفق ما ذكرت صحيفة النهار.")
    #expect(contents == ["قالت دراسة إن الجسر متين", "إن الجسر متين"])
    let quoted = try VoiceBench.contents(of: "قال المدير إن الجسر \"متين\" بحسب ما نقلت عنه صحيفة النهار.")
    #expect(quoted == ["قال المدير إن الجسر \"متين\"", "إن الجسر \"متين\""])
  }

  @Test("words in marks behind the source are no part of it, but a medium is")
  func behindTheSource() throws {
    let spoken = "وقعت المجزرة فجرا بحسب المدير \"وكان الباب مفتوحا للجميع\"."
    #expect(try VoiceBench.sources(of: spoken).first == "المدير")
    let medium = "وقعت المجزرة فجرا، وفق ما أفاد مراسل \"راديو النهار\"."
    #expect(try VoiceBench.sources(of: medium) == ["مراسل \"راديو النهار\""])
  }

  @Test(
    "words in marks behind a marker of the speaker's own words are his",
    arguments: [
      VoiceRow(
        "قال الوزير إن الحزب حاول، على حد تعبيره، \"إسقاط الحكم [الفاسد]\".", .quoted, "quotation.sourced"),
      VoiceRow("كانت الصفقة [فضيحة]، على حد قوله \"ولن نسكت\".", .indirect, "according.named"),
    ])
  func hisWordsInMarks(_ row: VoiceRow) throws { try expect(row) }

  @Test("of two around the same words in mid sentence the one who says them is the inner")
  func inner() throws {
    try expect(
      VoiceRow(
        "أوضح شهود أن المريضة نجت من [الكارثة]، بحسب صحيفة النهار، وهو ما نفته الإدارة.", .vague,
        "vague.source"))
  }

  @Test(
    "a family's name at the end of the sentence is a source, a measure is none",
    arguments: [
      VoiceRow("استكمل الجيش ملاحقة [العصابة] في القرى، وفق الخليدي.", .indirect, "according.named"),
      VoiceRow("استكمل الجيش ملاحقة [العصابة] في القرى، وفق الجدول الزمني.", .own, "own.default"),
    ])
  func familyNames(_ row: VoiceRow) throws { try expect(row) }

  @Test("a contrast begins the clause of a marker in its midst")
  func contrasts() throws {
    let text = "جاء الفيلم مليئا بالحنين، لكن يركز، حسب نقاد، على السياسيين."
    #expect(try VoiceBench.contents(of: text) == ["لكن يركز، حسب نقاد، على السياسيين"])
    // The first word of the paragraph has nothing before it.
    let first = "لكن الفيلم يركز، حسب نقاد، على السياسيين."
    #expect(try VoiceBench.contents(of: first) == ["لكن الفيلم يركز، حسب نقاد، على السياسيين"])
  }
}
