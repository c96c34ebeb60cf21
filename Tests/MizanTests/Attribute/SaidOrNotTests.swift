import Testing

@testable import Mizan

@Suite struct SaidOrNotTests {
  @Test(
    "what may, should or will be said was not said",
    arguments: [
      VoiceRow("من المنتظر أن يعلن الوزير أن الشركة [فاسدة].", .own),
      VoiceRow("ومن المتوقع أن يكشف المدير عن صفقة [فاسدة].", .own),
      VoiceRow("غاب اللاعب خشية أن يتهم المدرب بسلوك [وحشي].", .own),
      VoiceRow("يكفي أن يعلن المدير أن العقد [فاسد] ليسقط الاتفاق.", .own),
      VoiceRow("في حال أكد المختبر أن العينة [فاسدة] تغلق المنشأة.", .own),
      VoiceRow("وفي حال قال الشهود إن السائق من [العصابة] يوقف فورا.", .own),
    ])
  func unsaid(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "an act told in its order was said",
    arguments: [
      VoiceRow("شكر الوزير الحضور قبل أن يضيف أن الصفقة [فاسدة].", .indirect),
      VoiceRow("انتظر المدير ساعة قبل أن يعلن أن الشركة [فاسدة].", .indirect),
      VoiceRow("بعد أن أعلن الوزير أن الشركة [فاسدة] غادر القاعة.", .indirect),
      VoiceRow("ومضى الشيخ إلى أن يؤكد أن الحكم [فاسد].", .indirect),
      VoiceRow("وأعلن المدير أنه يؤكد أن العقد [فاسد].", .indirect),
    ])
  func said(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who is spoken to says nothing",
    arguments: [
      VoiceRow("لماذا لا تعلنون أسماء من سرق في هذه الصفقة [الفاسدة]؟", .own),
      VoiceRow("كيف تقولون إن الحكم [فاسد] وأنتم تصفقون له؟", .own),
    ])
  func addressed(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a feminine verb that begins with the same letter speaks",
    arguments: [
      VoiceRow("تقول الوزارة إن العقد [فاسد].", .indirect),
      VoiceRow("وتعلن النقابة أن الإدارة [فاسدة].", .indirect),
    ])
  func feminine(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what facts show the outlet says",
    arguments: [
      VoiceRow("لكن الواقع يؤكد أن الإدارة [فاسدة].", .own),
      VoiceRow("والوقائع تقول إن المقاول [فاسد].", .own),
      VoiceRow("ويؤكد التاريخ أن كل حكم [فاسد] ينتهي.", .own),
      VoiceRow("المنطق يقول إن العقد [فاسد].", .own),
    ])
  func facts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "documents and people beside them are sources",
    arguments: [
      VoiceRow("ويؤكد التقرير أن الإدارة [فاسدة].", .indirect),
      VoiceRow("ويقول المؤرخ إن الحكم [فاسد].", .indirect),
      VoiceRow("وتقول الوزيرة إن العقد [فاسد].", .indirect),
    ])
  func documents(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a clause that tells when stays in what is said",
    arguments: [
      VoiceRow("قال الحارس إنه لم يكذب عندما أكد أن المدير نائم وإن القبو كان مسرح [جريمة].", .indirect),
      VoiceRow("قال الوزير إنه أخطأ حين أعلن أن العقد سليم لأنه [فاسد].", .indirect),
      VoiceRow("وذكر المحامي أن الشاهد تردد حينما سئل وأن وراء الحادث [عصابة].", .indirect),
    ])
  func temporal(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "another speaker set against the first has his own words",
    arguments: [
      VoiceRow("نفى المدير أن الشركة مفلسة، في حين قال الموظفون إن العقد [فاسد].", .indirect, "cue.clause"),
      VoiceRow("وقالت الشرطة إن الطريق مفتوح في حين أكدت مصادر أن الحاجز بيد [عصابة].", .vague),
    ])
  func contrast(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what somebody did not call for or condemn he did not say",
    arguments: [
      VoiceRow("لم يصر الوزير على إلغاء الزيارة بعد [المجزرة].", .own, "own.default"),
      VoiceRow("ولم تدن الحكومة القصف [الوحشي].", .own, "own.default", negated: true),
      VoiceRow("لا يزال الوزير يصر على وصف ما جرى بعد [المجزرة].", .indirect),
      VoiceRow("لم ينكر المدير أن الصفقة [فضيحة].", .indirect, negated: true),
      VoiceRow("أنكر المدير أن الصفقة [فضيحة].", .indirect, denied: true),
    ])
  func refrained(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "بين between two things is the preposition",
    arguments: [
      VoiceRow("وبين الماضي والحاضر يبقى الأمل أن تنتهي [الكارثة].", .own, "own.default"),
      VoiceRow("وبين الوزير أن ما جرى [كارثة].", .indirect, "cue.clause"),
    ])
  func between(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what was found is reported with its clause only",
    arguments: [
      VoiceRow("ووجد المحققون أن الإدارة [الفاسدة] أهدرت المال.", .indirect, "cue.clause"),
      VoiceRow("ووجد الجيران الشاب بعد [المجزرة] في بيته.", .own, "own.default"),
    ])
  func found(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "in a relative clause about what is asked for nothing follows that is asked",
    arguments: [
      VoiceRow("نشرت الشركة التحديثات التي طلبتها من المورد بعد [الفضيحة].", .own, "own.default"),
      VoiceRow("طلبت الشركة من المورد كشف [الفضيحة].", .indirect, "cue.topic"),
    ])
  func antecedents(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who stands accused accuses nobody",
    arguments: [
      VoiceRow("وسعاد متهمة [بالخيانة] منذ سنوات.", .vague, "vague.impersonal"),
      VoiceRow("أغلق الوزير المكتب متهما المدير [بالخيانة].", .indirect, "cue.accusation"),
      VoiceRow("قال المحامي إن سعاد متهمة [بالخيانة] منذ سنوات.", .indirect, "cue.clause"),
      VoiceRow("حضر 54 متهما يحاكمون أمام القضاء منذ قضية \"[العصابة]\".", .scare, "quotation.scare"),
      VoiceRow("حضر 54 متهما [بالخيانة] أمام القضاء.", .vague, "vague.impersonal"),
      VoiceRow("غادر المدرب النادي صاحب المركز 19 متوقعا أن تكون البطولة [كارثة].", .indirect),
    ])
  func accused(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what is supposed to happen nobody supposes",
    arguments: [
      VoiceRow("كان يفترض أن تحاكم [العصابة] قبل الصيف.", .own, "own.default"),
      VoiceRow("يفترض الباحث أن وراء الحريق [عصابة].", .indirect, "cue.belief"),
    ])
  func supposed(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "behind أنه somebody believes",
    arguments: [
      VoiceRow("وأضاف المدير أنه يعتقد أن الحكم [فاسد].", .indirect, "cue.belief"),
      VoiceRow("ويعتقد أن الحكم [فاسد].", .vague, "vague.impersonal"),
    ])
  func believes(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "signs say nothing, and what is not to be thought nobody thinks",
    arguments: [
      VoiceRow("حملت الأيام الماضية إشارات ميدانية تؤكد عزم [العصابة].", .own, "own.default"),
      VoiceRow("في القرية اليوم عدم الاعتقاد بأن [المجزرة] وقعت.", .own, "own.default"),
      VoiceRow("في القرية اليوم اعتقاد بأن [المجزرة] وقعت.", .vague),
    ])
  func nobodyThinks(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "of a thing that shows, inside what somebody says, he tells",
    arguments: [
      ("قال باحثون إن العظمة توضح أن الملك أصيب.", ["إن العظمة توضح أن الملك أصيب"]),
      ("قال باحثون إن الدراسة توضح أن الملك أصيب.", ["إن الدراسة توضح أن الملك أصيب", "أن الملك أصيب"]),
    ])
  func shown(_ row: (text: String, contents: [String])) throws {
    let contents = try VoiceBench.contents(of: row.text)
    #expect(contents == row.contents)
  }

  @Test(
    "what he meant by it, what a bill of charges includes and the price of a house nobody says",
    arguments: [
      "انتهى اللقاء مشيرا بذلك إلى إلغاء القمة.",
      "وصلت لائحة الاتهام بما في ذلك استخدام شركات وهمية.",
      "شملت اتهامات النقابة الشركة بما في ذلك فروعها.",
      "وهو ثمن باهظ لنادل في مقهى.",
      "تراجعت البلدية، كما ينص على ذلك الدستور الجديد.",
    ])
  func unsaidAtAll(_ text: String) throws { #expect(try VoiceBench.contents(of: text).isEmpty) }

  @Test("a clause belongs to the verb right before it")
  func ownClauses() throws {
    let text = "والقائمة التي نشرت، الأربعاء، في الصحف والتي يعتقد بأنها مزورة."
    #expect(try VoiceBench.contents(of: text) == ["بأنها مزورة"])
    // «طالب» is a name here, «سموه» no verb.
    try expect(VoiceRow("وبين طالب أن الحكم [فاسد].", .indirect))
    try expect(VoiceRow("وأكد سموه أن الحكم [فاسد].", .indirect))
  }
}
