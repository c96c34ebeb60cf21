import Testing

@testable import Mizan

@Suite struct ReportingVerbTests {
  @Test(
    "verbs of saying carry their clause in perfect and imperfect, singular and plural",
    arguments: [
      VoiceRow("صرح رئيس البلدية بأن الصفقة [فاسدة].", .indirect),
      VoiceRow("أخبر المدير الموظفين بأن الوضع [كارثة].", .indirect),
      VoiceRow("أبلغت الشركة عمالها أن القرار [كارثة] على الجميع.", .indirect),
      VoiceRow("وروت الأم أن الليلة كانت [بشعة].", .indirect),
      VoiceRow("وكتب المؤرخ أن الحرب كانت [مجزرة] طويلة.", .indirect),
      VoiceRow("غرد النائب بأن الحكم [فاسد].", .indirect),
      VoiceRow("ويعلق المحلل بأن الاتفاق [خيانة] للناخبين.", .indirect),
      VoiceRow("وتساءل النائب: متى تنتهي هذه [المؤامرة]؟", .quoted),
      VoiceRow("أجاب الوزير بأن الحادث [جريمة] عادية.", .indirect),
      VoiceRow("رد المتحدث بأن الاتهام [مؤامرة] رخيصة.", .indirect),
      VoiceRow("أورد الموقع أن الهجوم [إرهابي].", .indirect),
      VoiceRow("ويقترح الحزب محاسبة المسؤولين [الفاسدين].", .indirect),
      VoiceRow("ناشد المجلس العالم وقف [المجزرة].", .indirect),
      VoiceRow("أوصت اللجنة بحل الشركة [الفاسدة].", .indirect),
      VoiceRow("نصح الطبيب بتجنب الصور [البشعة].", .indirect),
      VoiceRow("وعد المحافظ بمحاربة [العصابات] في الريف.", .indirect),
      VoiceRow("توعدت الحركة بالرد على [العدوان].", .indirect),
      VoiceRow("نبه الخبراء إلى [كارثة] بيئية في البحيرة.", .vague),
      VoiceRow("أبدت السفيرة أسفها على ضحايا [المجزرة].", .indirect),
      VoiceRow("رحبت الرابطة باعتقال زعيم [العصابة].", .indirect),
      VoiceRow("أثنى المجلس على صمود السكان أمام [العدوان].", .indirect),
      VoiceRow("شجب النقيب الاعتداء [الوحشي] على الصحفيين.", .indirect),
      VoiceRow("سخر الكاتب من القرار [الفاسد].", .indirect),
      VoiceRow("اشتكى السكان من إدارة [فاسدة] في المشفى.", .vague),
      VoiceRow("قلل المدير من حجم [الكارثة].", .indirect),
      VoiceRow("أصر المحامي على أن المحاكمة [مؤامرة].", .indirect),
      VoiceRow("كرر النائب أن الصفقة [فضيحة].", .indirect),
      VoiceRow("جدد الحزب دعوته إلى إقالة المدير [الفاسد].", .indirect),
      VoiceRow("جدد الحزب رفضه للصفقة [الفاسدة].", .indirect),
      VoiceRow("ادعى المتهم أن الشاهد من [العصابة].", .indirect),
      VoiceRow("تذرع المدير بأن الآلات أصيبت في [الكارثة].", .indirect),
      VoiceRow("روج الحزب لرواية [المؤامرة] في القرى.", .indirect),
      VoiceRow("اعترف الحارس بأنه تستر على [الجريمة].", .indirect),
      VoiceRow("سلم الوزير بأن السياسة كانت [كارثة].", .indirect),
      VoiceRow("خلص المحقق إلى أن الحريق [جريمة] مدبرة.", .indirect),
      VoiceRow("وقدر الخبير أن الخسائر [كارثة] على القطاع.", .indirect),
      VoiceRow("أجمع القضاة على أن الحكم [فاسد].", .indirect),
      VoiceRow("جاء في التقرير أن السجن [كارثة].", .indirect),
      VoiceRow("وورد في البيان أن الهجوم [إرهابي].", .indirect),
      VoiceRow("تلقت الشرطة بلاغا مفاده أن [العصابة] في الميناء.", .indirect),
      VoiceRow("ينظر إليه على أنه رجل [فاسد].", .vague),
      VoiceRow("تردد أن وراء الحادث [عصابة].", .vague),
      VoiceRow("أشيع أن المدير [فاسد].", .vague),
      VoiceRow("دافع المدرب عن لاعبه بعد تلك [الفضيحة].", .indirect),
      VoiceRow("أقسم السائق أنه لم ير [الجريمة].", .indirect, nil, negated: true),
      VoiceRow("لوح الاتحاد بالإضراب ضد الإدارة [الفاسدة].", .indirect),
      VoiceRow("صرخ السجين: «أنقذونا من هذه [المجزرة]».", .quoted),
      VoiceRow("استطرد الشيخ قائلا إن ما جرى [جريمة].", .indirect),
      VoiceRow("اختتم الخطيب كلمته بالقول إن الحكم [فاسد].", .indirect),
      VoiceRow("أردف النائب أن الصفقة [فضيحة].", .indirect),
      VoiceRow("لفتت المنظمة إلى أن الحصار [جريمة].", .indirect),
      VoiceRow("كشفت الوزارة أن وراء الحريق [عصابة].", .indirect),
      VoiceRow("تقول الطبيبة إن الليلة كانت [بشعة].", .indirect),
      VoiceRow("يقولون إن المدير [فاسد].", .indirect),
      VoiceRow("وأعلنت أن [المجزرة] وقعت فجرا.", .indirect),
      VoiceRow("سيعلن المجلس غدا أن الصفقة [فاسدة].", .indirect),
      VoiceRow("لم يقل الوزير إن الصفقة [فاسدة].", .indirect, nil, negated: true),
    ])
  func saying(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "verbs of thinking hand the thought to their holder",
    arguments: [
      VoiceRow("ظن السكان أن [العصابة] رحلت.", .vague),
      VoiceRow("يظن الحارس أن الحريق [جريمة].", .indirect, "cue.belief"),
      VoiceRow("توقع المدرب أن تكون المباراة [كارثة] على فريقه.", .indirect),
      VoiceRow("يرجح المحقق أن الحريق [جريمة].", .indirect),
      VoiceRow("تخشى الأمم المتحدة أن تقع [مجزرة] في المخيم.", .indirect),
      VoiceRow("يأمل النائب أن تحاسب [العصابة] قريبا.", .indirect),
      VoiceRow("افترض القاضي أن الشاهد من [العصابة].", .indirect),
      VoiceRow("رأت المحكمة أن العقد [فاسد].", .indirect, "cue.belief"),
      VoiceRow("ويرى كثيرون أن الحكم [فاسد].", .vague, "vague.source"),
      VoiceRow("اعتبر النقيب ما جرى [جريمة] ضد المهنة.", .indirect),
      VoiceRow("الحزب يعتبر أن الاتفاق [خيانة].", .indirect, "cue.belief"),
      VoiceRow("ويعتقد أن [العصابة] عبرت الحدود.", .vague, "vague.impersonal"),
    ])
  func thinking(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "participles go on with the speaker of their sentence",
    arguments: [
      VoiceRow("غادر الوزير القاعة، قائلا إن الحكم [فاسد].", .indirect, "cue.participle"),
      VoiceRow("تحدث النائب عن الميزانية، مشيرا إلى أن الصفقة [فضيحة].", .indirect, "cue.participle"),
      VoiceRow("زار الرئيس القرية، موضحا أن الهجوم [إرهابي].", .indirect, "cue.participle"),
      VoiceRow("اجتمع المجلس مساء، مشددا على أن القصف [جريمة].", .indirect, "cue.participle"),
      VoiceRow("رد الناطق على الأسئلة، لافتا إلى أن الحصار [كارثة].", .indirect, "cue.participle"),
      VoiceRow("وقف الخطيب أمام الناس، محذرا من [مؤامرة] على المدينة.", .indirect, "cue.participle"),
      VoiceRow("خرجت الشركة ببيان، نافية وجود صفقة [فاسدة].", .indirect, nil, denied: true),
      VoiceRow("دافع المحامي عن موكله، زاعما أن التحقيق [مؤامرة].", .indirect, "cue.participle"),
      VoiceRow("هاجم النائب خصومه، متهما إياهم بالانتماء إلى [عصابة].", .indirect),
      VoiceRow("أنهى النقيب خطابه، مطالبا بمحاكمة المدير [الفاسد].", .indirect, "cue.participle"),
      VoiceRow("زار السفير المخيم، معربا عن صدمته من [المجزرة].", .indirect, "cue.participle"),
      VoiceRow("تحدث المخرج عن فيلمه، واصفا الحرب بأنها [مجزرة].", .indirect),
      VoiceRow("عقد الحزب مؤتمرا، مستنكرا الهجوم [الوحشي].", .indirect),
      VoiceRow("كتب الشاعر قصيدة، متسائلا: متى ترحل [العصابة]؟", .quoted),
      VoiceRow("ظهر الوزير على الشاشة، منتقدا الصحافة [الفاسدة].", .indirect),
      VoiceRow("استقبل الملك الوفد، مرحبا بسقوط الحكم [الفاسد].", .indirect, "cue.participle"),
      VoiceRow("اتصل الأمير بالقائد، مشيدا بضرب [العصابة].", .indirect, "cue.participle"),
      VoiceRow("خاطب الزعيم أنصاره، متعهدا بالرد على [العدوان].", .indirect, "cue.participle"),
      VoiceRow("وتوقف المحلل عند الأرقام، متوقعا [كارثة] في الأسواق.", .indirect),
      VoiceRow("جلس الشاهد أمام القاضي، معترفا بأنه من [العصابة].", .indirect, "cue.participle"),
      VoiceRow("رحلت الأسرة غير مؤكدة أن [المجزرة] انتهت.", .own, "own.default"),
    ])
  func participles(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "nouns of speech carry their content where somebody speaks",
    arguments: [
      VoiceRow("أثار ادعاء الشركة بأن العقد [فاسد] غضب العمال.", .indirect, "cue.nominal"),
      VoiceRow("صدم الناس اعتراف الحارس بأنه من [العصابة].", .indirect, "cue.nominal"),
      VoiceRow("جاءت الخطوة بعد تحذير الأطباء من [كارثة] صحية.", .indirect, "cue.nominal"),
      VoiceRow("تجاهل المجلس دعوة النقابة إلى محاكمة المدير [الفاسد].", .indirect, "cue.nominal"),
      VoiceRow("لم يقنع قول المدير إن الحادث [جريمة] أحدا.", .indirect),
      VoiceRow("تتزايد المخاوف من [كارثة] في الجنوب.", .vague, "vague.source"),
      VoiceRow("سرت إشاعة عن [مؤامرة] في القصر.", .vague, "vague.source"),
      VoiceRow("تفيد تقديرات بأن [المجزرة] خلفت مئة قتيل.", .vague),
      VoiceRow("ألقى المعلم قولا حسنا بعد [الكارثة].", .own, "own.default"),
      VoiceRow("دعوة العشاء وصلت قبل [المجزرة] بيوم.", .own, "own.default"),
    ])
  func nouns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a clause about a noun says what its subject holds it to be",
    arguments: [
      VoiceRow("وثق التقرير هجمات اعتبرتها المنظمة [جريمة] كبرى.", .indirect, "cue.description"),
      VoiceRow("وثق التقرير الهجمات التي اعتبرتها المنظمة [جريمة] كبرى.", .indirect, "cue.description"),
      VoiceRow("وثق التقرير هجمات تركت وراءها [كارثة].", .own, "own.default"),
    ])
  func verdicts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "to whom it was said stands before the object",
    arguments: [
      VoiceRow("ثم أكد لهم ضرورة محاسبة [العصابة].", .indirect, "cue.object"),
      VoiceRow("ثم قدم لهم فيلما عن [العصابة].", .own, "own.default"),
    ])
  func datives(_ row: VoiceRow) throws { try expect(row) }
}
