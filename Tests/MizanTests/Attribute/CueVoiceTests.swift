import Testing

@testable import Mizan

@Suite struct CueVoiceTests {
  @Test(
    "a reporting verb with its clause hands the words to its source",
    arguments: [
      VoiceRow("قال وزير الداخلية إن ما جرى [جريمة] لا تغتفر.", .indirect, "cue.clause"),
      VoiceRow("قالت الوزارة في بيان إن القصف [مجزرة] جديدة.", .indirect, "cue.clause"),
      VoiceRow("وأعلنت الشرطة مساء أمس أن [العصابة] فرت نحو الجبال.", .indirect, "cue.clause"),
      VoiceRow("وأوضح مدير المشفى، أحمد سالم، أن المشهد كان [بشعا].", .indirect, "cue.clause"),
      VoiceRow("وذكر المتحدث باسم البلدية أن الحريق كان [كارثة] على السوق.", .indirect, "cue.clause"),
      VoiceRow("وأشار التقرير إلى أن الإدارة [الفاسدة] أهدرت المال.", .indirect, "cue.clause"),
      VoiceRow("ولفت القاضي إلى أن المتهم ارتكب [جريمة] مروعة.", .indirect, "cue.clause"),
      VoiceRow("وأفادت وكالة الأنباء الرسمية بأن [المجزرة] وقعت فجرا.", .indirect, "cue.clause"),
      VoiceRow("شدد رئيس النقابة على أن القرار [فضيحة] كبرى.", .indirect, "cue.clause"),
      VoiceRow("وأكدت الشركة أن الهجوم على أنظمتها [إرهابي] الطابع.", .indirect, "cue.clause"),
      VoiceRow("وزعم الحزب أن خصومه [خونة] لوطنهم.", .indirect, "cue.clause"),
      VoiceRow("واعترف المدير بأن الصفقة كانت [فضيحة].", .indirect, "cue.clause"),
      VoiceRow("بين الوزير أن المشروع [كارثة] بيئية.", .indirect, "cue.clause"),
      VoiceRow("الوزير قال إن الخطة [مؤامرة] على المدينة.", .indirect, "cue.clause"),
      VoiceRow("واشنطن تقول إن الهجوم [إرهابي] بامتياز.", .indirect, "cue.clause"),
      VoiceRow("وقال النائب الذي زار القرية أمس إن القصف [وحشي].", .indirect, "cue.clause"),
      VoiceRow("وقال لوكالة الأنباء من المشفى إن الهجوم كان [وحشيا].", .indirect, "cue.clause"),
      VoiceRow("وقال سكرتير الحزب بعد أن التقى أنصاره إن الحكم [فاسد].", .indirect, "cue.clause"),
    ])
  func clauses(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what stands around the reported clause stays the outlet's",
    arguments: [
      VoiceRow("قال زعيم [العصابة] إن رجاله سلموا السلاح.", .own, "own.default"),
      VoiceRow("شهدت القرية [مجزرة] مروعة، وقال الوزير إن التحقيق بدأ.", .own, "own.default"),
      VoiceRow("قال الوزير إن التحقيق بدأ. وكانت القرية قد شهدت [مجزرة] قبل يومين.", .own, "own.default"),
      VoiceRow("قال الوزير إن التحقيق بدأ، وكان الجيش قد ارتكب [مجزرة] هناك.", .own, "own.default"),
      VoiceRow("يذكر أن المدينة شهدت [مجزرة] في العام الماضي.", .own, "own.default"),
      VoiceRow(
        "أكد الوزير أن الطريق مفتوح. تجدر الإشارة إلى أن [الكارثة] وقعت قبل عام.", .own, "own.default"),
      VoiceRow("قتل الجيش عشرين رجلا في [مجزرة] قرب النهر.", .own, "own.default"),
      VoiceRow("قرر المجلس إقالة المدير [الفاسد] فورا.", .own, "own.default"),
      VoiceRow("قال الوزير إن الأسعار ارتفعت، وهو ما يعني [كارثة] للفقراء.", .own, "own.default"),
      VoiceRow("هذا يؤكد أن الحكم [فاسد] من رأسه.", .own, "own.default"),
      VoiceRow("لم يرد المكتب على أسئلتنا بشأن الصفقة [الفاسدة].", .own, "own.default"),
      VoiceRow("كان رأي السكان في الصفقة [الفاسدة] واضحا.", .own, "own.default"),
      VoiceRow("يعبر الشاب البحر على قارب متهالك بحثا عن نجاة من [المجزرة].", .own, "own.default"),
      VoiceRow("كشفت الأزمة عن حكم [فاسد] في المدينة.", .own, "own.default"),
      VoiceRow("أقرت اللجنة بناء سجن قرب موقع [المجزرة].", .own, "own.default"),
      VoiceRow("رفض اللاعب التعليق، ووقعت بعده حادثة [بشعة].", .own, "own.default"),
      VoiceRow(
        "وفي الشوط الثاني كانت إصابة [بشعة]، ثم أضاف المهاجم الهدف الثاني للفريق.", .own, "own.default"),
      VoiceRow("أظهرت اللقطات ساحة [بشعة] بعد الانفجار.", .own, "own.default"),
      VoiceRow("إذا قال أحد إن الحكم [فاسد] سجنوه.", .own, "own.default"),
      VoiceRow("ندعو القراء إلى مقاطعة الشركة [الفاسدة].", .own, "own.default"),
      VoiceRow("تعتبر المدينة ساحة [بشعة] للحرب منذ سنوات.", .own, "own.default"),
      VoiceRow("عبر المهاجرون الحدود بعد [مجزرة] ارتكبتها قوات الأمن.", .own, "own.default"),
      VoiceRow("تدور بين البلدين حرب [بشعة] منذ سنوات.", .own, "own.default"),
      VoiceRow("نقلت الشاحنات ضحايا [المجزرة] إلى المدينة.", .own, "own.default"),
    ])
  func outside(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a governed complement is the source's demand or judgement",
    arguments: [
      VoiceRow("دعا المجلس إلى محاسبة القادة [الفاسدين].", .indirect, "cue.topic"),
      VoiceRow("وطالبت النقابة بوقف [المجزرة] فورا.", .indirect, "cue.topic"),
      VoiceRow("ندد الاتحاد الأوروبي بالقصف [الوحشي] على الميناء.", .indirect, "cue.topic"),
      VoiceRow("وحذر الأطباء من [كارثة] صحية في المخيم.", .indirect, "cue.topic"),
      VoiceRow("وأعرب السفير عن صدمته من [الجريمة].", .indirect, "cue.topic"),
      VoiceRow("وعبرت المنظمة عن قلقها من [المجازر] المتكررة.", .indirect, "cue.topic"),
      VoiceRow("وتعهد الرئيس بملاحقة [العصابات] في الجبال.", .indirect, "cue.topic"),
      VoiceRow("شدد المتحدث على ضرورة وقف الأعمال [الإرهابية].", .indirect, "cue.topic"),
      VoiceRow("وأشادت الصحيفة بكشف [المؤامرة].", .indirect, "cue.topic"),
      VoiceRow("دعت الحركة للتصدي [للعدوان] على المدينة.", .indirect, "cue.topic"),
      VoiceRow("وهددت الجبهة بالرد على [العدوان].", .indirect, "cue.topic"),
      VoiceRow("تحدث الشيخ عن [مؤامرة] تحاك ضد القرية.", .indirect, "cue.topic"),
      VoiceRow("وكشف النائب عن صفقة [فاسدة] في الوزارة.", .indirect, "cue.topic"),
    ])
  func topics(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a direct object behind the subject is the source's",
    arguments: [
      VoiceRow("أدانت منظمة العفو الدولية [المجزرة] في القرية.", .indirect, "cue.object"),
      VoiceRow("وانتقد الحزب السياسة [الفاسدة] للحكومة.", .indirect, "cue.object"),
      VoiceRow("واستنكرت الجامعة العربية [العدوان] على الميناء.", .indirect, "cue.object"),
      VoiceRow("أعلن الجيش مقتل زعيم التنظيم [الإرهابي] في غارة.", .indirect, "cue.object"),
      VoiceRow("وأكد الوزير ضرورة محاسبة المسؤولين [الفاسدين].", .indirect, "cue.object"),
      VoiceRow("الحكومة تدين [العدوان] على سفارتها.", .indirect, "cue.object"),
    ])
  func objects(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what somebody is accused of or described as is the accuser's word",
    arguments: [
      VoiceRow("اتهمت المعارضة الحكومة بارتكاب [مجزرة] في الميدان.", .indirect, "cue.accusation"),
      VoiceRow("واتهم النائب زملاءه بأنهم [خونة].", .indirect, "cue.accusation"),
      VoiceRow("طهران تتهم جماعات [إرهابية] بتفجير الأنبوب.", .indirect, "cue.accusation"),
      VoiceRow("وصف الرئيس الهجوم بأنه [جريمة] ضد السلام.", .indirect, "cue.description"),
      VoiceRow("وصفت الوزارة الحادث بالعمل [الإرهابي].", .indirect, "cue.description"),
      VoiceRow("وصف السفير الخطة بأنها \"[مؤامرة]\".", .quoted, "quotation.sourced"),
      VoiceRow("فر الرجال الذين وصفهم الوزير بـ«[العصابة]» إلى الجبل.", .quoted, "quotation.sourced"),
      VoiceRow("انتقد الوزير ما وصفه بأنه [مؤامرة] على بلاده.", .indirect, "cue.description"),
      VoiceRow("اتهم المحافظ خصومه ببث [مؤامرة] في القرى.", .indirect, "cue.accusation"),
      VoiceRow("زار الوزير الميناء وأنحى باللائمة على [عصابة] فيه.", .indirect, "cue.accusation"),
      VoiceRow("شهدت البلدة حادثة وصفت بأنها [مجزرة] القرن.", .vague, "vague.impersonal"),
    ])
  func predicates(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "participles, continuing verbs and nouns of speech go on with a source",
    arguments: [
      VoiceRow("رحب الوزير بالوفد، مؤكدا أن القصف [وحشي].", .indirect, "cue.participle"),
      VoiceRow("قال النائب إن الطريق مغلق، مضيفا أن الحكم [فاسد].", .indirect, "cue.participle"),
      VoiceRow("غادر السفير القاعة، منددا بالقصف [الوحشي].", .indirect, "cue.participle"),
      VoiceRow("خرج النائب غاضبا، داعيا إلى إسقاط الحكومة [الفاسدة].", .indirect, "cue.participle"),
      VoiceRow("وانضمت الطبيبة إلى الحملة، معتبرة أن الإهمال [جريمة].", .indirect, "cue.belief"),
      VoiceRow("وأضاف أن ما جرى [مجزرة].", .indirect, "cue.clause"),
      VoiceRow("وتابع أن [المؤامرة] فشلت.", .indirect, "cue.clause"),
      VoiceRow("أثارت تصريحات المدرب بأن الحكم [فاسد] غضبا.", .indirect, "cue.nominal"),
      VoiceRow("رفض القاضي مزاعم المتهم بأن التحقيق [مؤامرة].", .indirect, "cue.nominal", denied: true),
      VoiceRow("وجاء ذلك ردا على اتهامات المعارضة بأن الانتخابات [فضيحة].", .indirect, "cue.nominal"),
      VoiceRow("نقلت الوكالة عن الوزير قوله إن الهجوم [إرهابي].", .indirect),
      VoiceRow("رد المدير بقوله إن القرار [كارثة].", .indirect),
      VoiceRow("يعتقد الباحث أن الحرب كانت [كارثة].", .indirect, "cue.belief"),
      VoiceRow("ورأت الصحيفة أن الاتفاق [خيانة].", .indirect, "cue.belief"),
      VoiceRow("أغلقت الإدارة المقر بذريعة محاربة الجماعات [الإرهابية].", .indirect, "cue.pretext"),
      VoiceRow("الحرب [كارثة] على الجميع، يقول الخبير.", .indirect, "cue.postposed"),
    ])
  func continuations(_ row: VoiceRow) throws { try expect(row) }

  @Test("two speakers of one sentence keep their own words")
  func coordination() throws {
    let bench = try #require(VoiceBench.shared)
    let text = "قال الوزير إن الهجوم إرهابي، فيما أكدت المعارضة أن الحكم فاسد."
    let paragraph = try #require(bench.check([text]).first)
    let sources = paragraph.attributions.map { $0.source.map { String($0.span.text(in: text)) } }
    #expect(sources == ["الوزير", "المعارضة"])
    #expect(
      paragraph.attributions.map { String($0.content.text(in: text)) } == [
        "إن الهجوم إرهابي", "أن الحكم فاسد",
      ])
  }

  @Test("a claim inside a claim belongs to the inner source")
  func nesting() throws {
    let bench = try #require(VoiceBench.shared)
    let text = "قال المحامي إن مصادر أكدت أن التحقيق فضيحة."
    let paragraph = try #require(bench.check([text]).first)
    #expect(paragraph.attributions.map(\.voice) == [.indirect, .vague])
    #expect(paragraph.attributions.map(\.inside) == [nil, 0])
    #expect(paragraph.placements.map(\.attribution) == [1])
  }

  @Test(
    "the verb's stance is recorded and leaves the voice alone",
    arguments: [
      ("قال الوزير إن الجسر آمن.", Stance.neutral), ("أكد الوزير أن الجسر آمن.", .asserting),
      ("كشف الوزير أن الجسر متصدع.", .revealing), ("زعم الوزير أن الجسر آمن.", .doubting),
      ("ادعت الشركة أن الجسر آمن.", .doubting), ("أقر الوزير بأن الجسر متصدع.", .revealing),
    ])
  func stances(_ text: String, _ stance: Stance) throws {
    let bench = try #require(VoiceBench.shared)
    let attribution = try #require(bench.check([text]).first?.attributions.first)
    #expect(attribution.cue?.stance == stance)
    #expect(attribution.voice == .indirect)
  }

  @Test(
    "«كما» with a verb of saying takes the sentence before it, whatever else the verb governs",
    arguments: [
      VoiceRow(
        "قضى أربعة عمال في [مجزرة] على الطريق الجمعة، كما أفادت السلطات المحلية.", .indirect, "cue.postposed"),
      VoiceRow("قضى أربعة عمال في [مجزرة] على الطريق، كما أفاد شهود عيان.", .vague, "vague.source"),
      VoiceRow("وقعت [المجزرة] فجرا، كما أفاد الدفاع المدني بحريق في السوق.", .own, "own.default"),
    ])
  func asWasSaid(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "behind a preposition with its pronoun a verb is a verb",
    arguments: [
      VoiceRow("أغلب الآباء الذين تحدثنا إليهم وصفوا الحادث بأنه [مجزرة].", .indirect, "cue.description"),
      VoiceRow("شكرهم على وصف الحادث بأنه [مجزرة] لا تنسى.", .own, "own.default"),
    ])
  func behindPronouns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "دان condemns as أدان does, and is a name elsewhere",
    arguments: [
      VoiceRow("ودانت باريس بشدة [المجزرة].", .indirect, "cue.object"),
      VoiceRow("دان الرئيس [المجزرة] التي وقعت في القرية.", .indirect, "cue.object"),
      VoiceRow("أعلن المدير، دان كوتس، أن [العصابة] فرت.", .indirect, "cue.clause"),
    ])
  func condemnations(_ row: VoiceRow) throws { try expect(row) }
}
