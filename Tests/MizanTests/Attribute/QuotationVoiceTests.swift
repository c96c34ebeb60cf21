import Testing

@testable import Mizan

@Suite struct QuotationVoiceTests {
  @Test(
    "a quotation with a source is the source's own speech",
    arguments: [
      VoiceRow("قال الوزير: «ما جرى [مجزرة] لن تمر».", .quoted, "quotation.sourced"),
      VoiceRow("وقالت الحركة في بيان \"هذا إعلام الحكم [الفاسد]\".", .quoted, "quotation.sourced"),
      VoiceRow("«ما جرى [مجزرة] لن تمر»، قال الوزير أمام الصحفيين.", .quoted, "quotation.sourced"),
      VoiceRow(
        "\"حققت العملية هدفها وانتهت [المؤامرة]\"، بحسب التلفزيون الرسمي.", .quoted, "quotation.sourced"),
      VoiceRow("وقال النائب إن \"الصفقة [فضيحة] للجميع\" في هذا الوقت.", .quoted, "quotation.sourced"),
      VoiceRow("وأكد السفير أن بلاده ترفض \"كل عمل [إرهابي]\" على أرضها.", .quoted, "quotation.sourced"),
      VoiceRow("وطالب المجلس في بيان بـ«محاسبة [العصابة]».", .quoted, "quotation.sourced"),
      VoiceRow("وأضاف \"هذه [الجريمة] ستبقى في الذاكرة\".", .quoted, "quotation.sourced"),
      VoiceRow("واختتم قائلا: \"نهاية [المؤامرة] قريبة\".", .quoted, "quotation.sourced"),
      VoiceRow("وكتب المدرب عبر حسابه: الحكم [فاسد] ولن أصمت.", .quoted, "cue.speech"),
      VoiceRow("هتف الحشد أمام السفارة: «الموت [للعصابة]».", .quoted, "quotation.sourced"),
      VoiceRow("وجاء في البيان: «إنها [مجزرة] بكل المقاييس».", .quoted, "quotation.sourced"),
      VoiceRow(
        "وقال رئيس شركة \"النور\"، سامي حداد، إن \"القرار [كارثة] لنا\".", .quoted, "quotation.sourced"),
      VoiceRow("قال الوزير: \"لم ننم. كانت ليلة [بشعة]. لن ننسى\".", .quoted, "quotation.sourced"),
      VoiceRow("«انتهى زمن الصمت»، قال النائب، «وهذه [فضيحة] كبرى لن تمر».", .quoted, "quotation.sourced"),
    ])
  func sourced(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "without a source the length tells a scare quote from speech",
    arguments: [
      VoiceRow("انتهت \"[المجزرة]\" بعد ساعتين من القصف.", .scare, "quotation.scare"),
      VoiceRow("دخلت القوات بحثا عن «عناصر [إرهابية]» في الحي.", .scare, "quotation.scare"),
      VoiceRow("احترق السوق في '[مؤامرة]' جديدة.", .scare, "quotation.scare"),
      VoiceRow(
        "رفرفت فوق الساحة لافتة \"نحن هنا حتى يرحل الحكم [الفاسد] عن المدينة\".", .unsourced,
        "quotation.unsourced"),
      VoiceRow(
        "\"ستبقى هذه [المجزرة] في الذاكرة طويلا\". ساد الصمت القاعة.", .unsourced, "quotation.unsourced"),
      VoiceRow("انتهت معركة \"الغروب\" في [مجزرة] مروعة.", .own, "own.default"),
    ])
  func unsourced(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a name in marks changes no voice",
    arguments: [
      VoiceRow("أسس الشاب حركة «ضد [الخيانة]» قبل عام.", .own, "quotation.name"),
      VoiceRow("بدأت عملية \"نهاية [العصابة]\" فجر اليوم.", .own, "quotation.name"),
      VoiceRow("عرض فيلم \"[المجزرة]\" في المهرجان.", .own, "quotation.name"),
      VoiceRow("قال المخرج إن فيلم \"[المجزرة]\" جاهز.", .indirect, "quotation.name"),
      VoiceRow("وقال الوزير لـ«المساء» إن الهجوم [إرهابي].", .indirect, "cue.clause"),
      VoiceRow("وقال القائد الملقب \"الصقر\": هذه [مجزرة] أخرى.", .quoted, "cue.speech"),
      VoiceRow("وكتب عبر حسابه على \"الساحة\": «هذه [مجزرة] أخرى».", .quoted, "quotation.sourced"),
      VoiceRow("وقال الوزير» إن الهجوم [إرهابي] الطابع.", .indirect, "cue.clause"),
      VoiceRow("ذكرت صحيفة \"الفجر\" أن القصف [وحشي].", .indirect, "cue.clause"),
      VoiceRow("أفادت الصحيفة المحلية \"المساء\" بأن القصف [وحشي].", .indirect, "cue.clause"),
    ])
  func names(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "words beside a quotation stay the outlet's",
    arguments: [
      VoiceRow("قال الوزير: «الطريق مفتوح». وشهدت المدينة [مجزرة] أمس.", .own, "own.default"),
      VoiceRow("ارتكب الجيش [مجزرة] في القرية. وقال الوزير: «الطريق مفتوح».", .own, "own.default"),
      VoiceRow("قال الوزير: «الطريق مفتوح» في إشارة إلى [مجزرة] الأمس.", .own, "own.default"),
    ])
  func beside(_ row: VoiceRow) throws { try expect(row) }

  @Test("quotations side by side share their source")
  func continued() throws {
    let bench = try #require(VoiceBench.shared)
    let found = bench.placements(["قال الوزير: «انتهى الصمت». «هذه [مجزرة] لن تمر أبدا»."])
    #expect(found.map { $0?.voice } == [.quoted])
    #expect(found.map { $0?.rule } == ["quotation.continued"])
  }

  @Test("scripture between ornate parentheses is a quotation and no scare quote")
  func scripture() throws {
    let bench = try #require(VoiceBench.shared)
    let found = bench.placements(["تلا الإمام \u{FD3F}[خيانة]\u{FD3E} في الصلاة."])
    #expect(found.map { $0?.voice } == [.quoted])
    #expect(found.map { $0?.rule } == ["quotation.scripture"])
  }

  @Test("a quotation whose end is missing says that the outlet may speak again")
  func unclosed() throws {
    let bench = try #require(VoiceBench.shared)
    let found = bench.placements(["قال الوزير: «الطريق مفتوح. لكن [الكارثة] قادمة."])
    #expect(found.map { $0?.voice } == [.quoted])
    #expect(found.map { $0?.alternatives } == [[.own]])
    #expect(bench.check(["قال الوزير: «الطريق مفتوح."]).map(\.diagnostics) == [[.unbalancedQuotation]])
  }

  @Test("a paragraph that opens inside a quotation is quoted where a source follows, else unsourced")
  func headless() throws {
    let bench = try #require(VoiceBench.shared)
    #expect(bench.placements(["هذه [مجزرة] لن ننساها»، قال الوزير."]).map { $0?.voice } == [.quoted])
    #expect(
      bench.placements(["هذه [مجزرة] لن ننساها ما حيينا» في الساحة."]).map { $0?.voice } == [.unsourced])
  }

  @Test(
    "a quotation that never closes belongs to the cue before it, names in marks between them or not",
    arguments: [
      VoiceRow(
        "قال سامي حداد في مقالة في \"النهر\" بتاريخ 4 مايو الماضي \"لم تعد المدينة كما كانت بعد [المجزرة].",
        .quoted, "quotation.unclosed"),
      VoiceRow("نشر الحزب بيانه. وفي المساء أقيم حفل \"للفن بعد [الكارثة].", .own, "own.default"),
    ])
  func unclosedSpeech(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a closing mark that leans on the next word by mistake still closes",
    arguments: [
      VoiceRow(
        "أكد اللاعب أن المعاملة \"إهانة كبيرة \"له. وأنهت [الفضيحة] موسم \"الحلم\".", .own, "own.default"),
      VoiceRow("وصف الوزير الأعمال بأنها \"[جريمة] كبرى \"بحق \"المدينة\".", .quoted, "quotation.sourced"),
    ])
  func misplacedClosers(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a long quotation is no name of the institution before it",
    arguments: [
      VoiceRow(
        "وقالت الوزيرة أمام مجلس النواب \"إن الشركة مسؤولة مباشرة عن هذه [الكارثة] التي حلت بنا\".", .quoted,
        "quotation.sourced"),
      VoiceRow(
        "وقالت الوزيرة في كتاب \"من الذي صنع [الكارثة] ومن سكت عنها حين وقعت في المدينة\" إن العمل تأخر.",
        .own),
    ])
  func longNames(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a short phrase in marks before the colon that opens the speech is none of it",
    arguments: [
      VoiceRow(
        "قال الوزير، خلال عرضه \"الخطة الجديدة\" على المجلس: \"سنحاسب من ارتكب هذه [المجزرة]\".", .quoted,
        "quotation.sourced"),
      VoiceRow("وصف الوزير الخطة بأنها \"[جريمة]\" في حق المدينة.", .quoted, "quotation.sourced"),
    ])
  func phrasesBeforeSpeech(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the name of an organisation, a platform or a domain in marks is nobody's words",
    arguments: [
      VoiceRow("وتبنت \"جماعة أنصار الجبل\" [المجزرة].", .own, "own.default"),
      VoiceRow("نشر الوزير تغريدة على موقع \"تويتر\" يطالب فيها بمحاسبة [العصابة].", .indirect, "cue.topic"),
      VoiceRow("قال الوزير \"جماعة الجبل ارتكبت [مجزرة] في القرية\".", .quoted, "quotation.sourced"),
    ])
  func organisations(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a word in marks that qualifies the noun before it is no speech",
    arguments: [
      VoiceRow("نشر الموقع معلومات حول صفقة \"[فاسدة]\" في الميناء.", .scare, "quotation.scare"),
      VoiceRow("قال الوزير \"[جريمة] بشعة\".", .quoted, "quotation.sourced"),
    ])
  func qualifiers(_ row: VoiceRow) throws { try expect(row) }

  @Test("a stray mark behind the first word of a clause opens the quotation")
  func strayOpeners() throws {
    try expect(
      VoiceRow(
        "وشددت الوزيرة على أن البلاد\" تقف مع المدينة في وجه هذه [الجريمة]\".", .quoted, "quotation.sourced"))
  }
}
