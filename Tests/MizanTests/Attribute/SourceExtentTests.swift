import Testing

@testable import Mizan

@Suite struct SourceExtentTests {
  @Test(
    "behind an initial according-to the source is the shortest noun phrase",
    arguments: [
      ("بحسب مرصد محلي دمر القصف [الوحشي] ست مدارس.", "مرصد محلي"),
      ("بحسب وزارة الصحة قتلت [العصابة] ثلاثة حراس قرب الجسر.", "وزارة الصحة"),
      ("وفقا لرئيس المنظمة، عومل السجناء معاملة [وحشية].", "رئيس المنظمة"),
      ("وفقا لرئيس المنظمة، عومل السجناء معاملة [وحشية]، ومنع المحامون من زيارتهم.", "رئيس المنظمة"),
      ("بحسب رئيس المنظمة، سامي حداد، عومل السجناء معاملة [وحشية].", "رئيس المنظمة، سامي حداد"),
      ("وبحسب المدير سامي حداد، كانت الليلة [بشعة].", "المدير سامي حداد"),
    ])
  func shortest(_ text: String, _ source: String) throws {
    try expect(VoiceRow(text, .indirect, "according.named"))
    let plain = VoiceBench.plain(text)
    let bench = try #require(VoiceBench.shared)
    let attribution = try #require(bench.check([plain]).first?.attributions.first)
    let span = try #require(attribution.source?.span)
    #expect(String(span.text(in: plain)).hasSuffix(source))
  }

  @Test(
    "a group or nobody in particular before the verb is vague",
    arguments: [
      VoiceRow("بحسب ناشطين دمر القصف [الوحشي] ست مدارس.", .vague, "according.vague"),
      VoiceRow("بحسب مصادر دمر القصف [الوحشي] ست مدارس.", .vague, "according.vague"),
      VoiceRow("بحسب مصادر وزارة الصحة دمر القصف [الوحشي] ست مدارس.", .vague, "according.vague"),
    ])
  func group(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the charge begins with the word that carries its preposition",
    arguments: [
      ("اتهم النائب خصومه ببث الفرقة بين الناس.", "ببث الفرقة بين الناس"),
      ("اتهم سامي حداد خصومه الفاسدين ببيع الأرض.", "ببيع الأرض"),
      ("اتهمت النقابة الإدارة بارتكاب جريمة.", "بارتكاب جريمة"),
    ])
  func charge(_ text: String, _ content: String) throws {
    let bench = try #require(VoiceBench.shared)
    let attribution = try #require(bench.check([text]).first?.attributions.first)
    #expect(String(attribution.content.text(in: text)) == content)
  }

  @Test(
    "what somebody calls a thing is his word inside any clause",
    arguments: [
      VoiceRow("انتقد الوزير ما وصفه بأنه [عصابة] للدولة.", .indirect),
      VoiceRow("انتقد النائب ما وصفه بالقرار [الفاسد].", .indirect),
      VoiceRow("غادر السفير القاعة بسبب ما سماه [مؤامرة] على بلده.", .indirect),
      VoiceRow("غادر السفير القاعة بسبب ما اعتبره [خيانة] لشعبه.", .indirect),
      VoiceRow("استقال القاضي إثر ما وصفه بـ«[الفضيحة]».", .quoted),
      VoiceRow("انتقد الوزير ما تنشره الصحف. ونام الحارس قرب وكر [العصابة].", .own),
      VoiceRow("ذكرت الرابطة أن السجناء يتعرضون لأساليب وصفتها بـ«[الوحشية]».", .quoted),
      VoiceRow("قاطعت المعارضة الاقتراع ووصفته بأنه [فضيحة].", .indirect),
      VoiceRow("هذا ما يؤكد أن الحكم [فاسد].", .own),
    ])
  func naming(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what a body decides or a worker demands is no speech",
    arguments: [
      VoiceRow("أقرت اللجنة بناء حي تسكنه [العصابات] قرب الميناء.", .own, "own.default"),
      VoiceRow("تعامل المدير مع مطالب العمال بأسلوب [وحشي].", .own, "own.default"),
      VoiceRow("وأقرت اللجنة بفشل خطتها [الفاسدة].", .indirect),
      VoiceRow("تزايدت مطالبات النقابة بعزل المدير [الفاسد].", .indirect),
    ])
  func actions(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "behind the adjective of an institution a noun without the article begins the object",
    arguments: [
      VoiceRow("نفى نادي النهر الأهلي تورط رئيسه السابق في [جريمة].", .indirect, "cue.object", denied: true),
      VoiceRow("أعلنت الهيئة العليا للانتخابات في البلدة هزيمة [العصابة].", .indirect, "cue.object"),
      VoiceRow("وأكد العامل المسؤول في النقابة ضرورة محاسبة [العصابة].", .indirect, "cue.object"),
    ])
  func objectsOfInstitutions(_ row: VoiceRow) throws { try expect(row) }

  @Test("a name in ب behind the verb of description leaves the predicate to بأنه")
  func describedNames() throws {
    try expect(
      VoiceRow(
        "وصف الرئيس فلاديمير بوتن، ضيف القمة، الجاسوس السابق بأنه [خائن].", .indirect, "cue.description"))
  }

  @Test(
    "an apposition or a quotation between the subject and its object is passed over",
    arguments: [
      VoiceRow("وأكد سامي حداد المسؤول في المنظمة ضرورة \"محاسبة كل من شارك في هذه [المجزرة]\".", .quoted),
      VoiceRow("وكان المتحدث باسم الحرس، العقيد سامي حداد، أكد هزيمة [العصابة].", .indirect, "cue.object"),
      VoiceRow("وكانت الطريق، بعد هدوء طويل، شهدت [مجزرة].", .own, "own.default"),
    ])
  func appositions(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a rank stands beside the office, a relative clause keeps its prepositions, a plural has its subject before it",
    arguments: [
      VoiceRow(
        "أعلن المتحدث باسم البحرية الأهلية العميد سامي حداد هزيمة [العصابة].", .indirect, "cue.object"),
      VoiceRow("وكشف الموظف السابق، الذي تخلى عن منصبه، أن الإدارة [فاسدة].", .indirect, "cue.clause"),
      VoiceRow("كان الوزراء المستقلون تعهدوا بملاحقة [العصابة].", .indirect, "cue.topic"),
      VoiceRow("وطالبت النقابة بحق العودة بعد [المجزرة].", .indirect, "cue.topic"),
      VoiceRow("وكشفت الفنانة لموقع الساحة.نت أن العقد [فاسد].", .indirect, "cue.clause"),
    ])
  func extents(_ row: VoiceRow) throws { try expect(row) }
}
