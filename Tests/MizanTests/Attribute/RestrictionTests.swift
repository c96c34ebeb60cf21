import Testing

@testable import Mizan

@Suite struct RestrictionTests {
  @Test(
    "a restriction affirms what it seems to negate",
    arguments: [
      VoiceRow("ليست الصفقة سوى [فضيحة] جديدة.", .own, "own.default"),
      VoiceRow("لم تكن الصفقة سوى [فضيحة] جديدة.", .own, "own.default"),
      VoiceRow("ليس القرار إلا [مؤامرة] على العمال.", .own, "own.default"),
      VoiceRow("ما هو إلا حاكم [فاسد] في ثوب جديد.", .own, "own.default"),
      VoiceRow("ما هي إلا [مؤامرة] لإسقاط المدير.", .own, "own.default"),
      VoiceRow("لا يرى في الصفقة إلا [فضيحة] جديدة.", .own, "own.default"),
      VoiceRow("لم يجلب الحكم إلا [الكارثة] لأهله.", .own, "own.default"),
      VoiceRow("لا شك أن الحكم [فاسد] من رأسه.", .own, "own.default"),
      VoiceRow("لا ريب في أن الهجوم [إرهابي].", .own, "own.default"),
      VoiceRow("لا بد من محاسبة [العصابة] على ما فعلت.", .own, "own.default"),
      VoiceRow("لا يزال الحكم [الفاسد] قائما.", .own, "own.default"),
      VoiceRow("ما زالت [العصابة] تحكم الحي.", .own, "own.default"),
      VoiceRow("لم يزل أثر [المجزرة] في الشارع.", .own, "own.default"),
      VoiceRow("ليس فقط الحكم [فاسدا] بل القضاء أيضا.", .own, "own.default"),
      VoiceRow("لا يقتصر الأمر على [جريمة] واحدة في الحي.", .own, "own.default"),
      VoiceRow("لم تكتف [العصابة] بحرق السوق.", .own, "own.default"),
      VoiceRow("تحب المدينة الهدوء لا سيما بعد [المجزرة].", .own, "own.default"),
    ])
  func restrictions(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a negation covers its own clause",
    arguments: [
      VoiceRow("لم يكن المدير [فاسدا] كما ظن الناس.", .own, "own.default", negated: true),
      VoiceRow("لا توجد [عصابة] في الحي منذ سنوات.", .own, "own.default", negated: true),
      VoiceRow("لن تقع [مجزرة] أخرى هنا.", .own, "own.default", negated: true),
      VoiceRow("لسنا أمام [كارثة] اليوم.", .own, "own.default", negated: true),
      VoiceRow("مرت الليلة بلا [جرائم] في المدينة.", .own, "own.default", negated: true),
      VoiceRow("مرت الليلة دون [مجزرة] جديدة.", .own, "own.default", negated: true),
      VoiceRow("بدا المشهد غير [بشع] كما وصفوه.", .own, "own.default", negated: true),
      VoiceRow("فاجأ الناس غياب [العصابات] عن السوق.", .own, "own.default", negated: true),
      VoiceRow("قال الوزير إن الصفقة ليست [فاسدة] أبدا.", .indirect, "cue.clause", negated: true),
      VoiceRow("لم ينم أهل الحي، وكانت ليلة [بشعة].", .own, "own.default"),
      VoiceRow("لا يعرف أحد من فر، لكن [العصابة] عادت.", .own, "own.default"),
      VoiceRow("لن يحضر المدرب. والحكم [فاسد] في كل حال.", .own, "own.default"),
      VoiceRow("وقعت [المجزرة] ولم يحضر أحد.", .own, "own.default"),
    ])
  func negations(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a charge that somebody denies or refuses is denied, an act that he refuses is not",
    arguments: [
      VoiceRow("رفض الوزير الاتهامات بأن الصفقة [فضيحة].", .indirect, nil, denied: true),
      VoiceRow("رفضت الشركة مزاعم عن صفقة [فاسدة] في الميناء.", .indirect, nil, denied: true),
      VoiceRow("غادر المدير القاعة، رافضا اتهامات خصومه بأنه [فاسد].", .indirect, nil, denied: true),
      VoiceRow("ونفى الرئيس السابق في البداية أي صلة بينه وبين [العصابة].", .indirect, nil, denied: true),
      VoiceRow("ونفت الوزارة صحة أنباء عن [مجزرة] في السجن.", .indirect, nil, denied: true),
      VoiceRow("كذبت الشركة خبر الصفقة [الفاسدة].", .indirect, nil, denied: true),
      VoiceRow("فند المحامي القول بأن موكله [فاسد].", .indirect, nil, denied: true),
      VoiceRow("استبعد المحقق أن يكون الحريق [جريمة].", .indirect, nil, denied: true),
      VoiceRow("رفض القاضي التوقيع على الصفقة [الفاسدة].", .own, "own.default"),
      VoiceRow("رفض النادي عرضا قبل [الكارثة] بيوم.", .own, "own.default"),
      VoiceRow("رفض السائق الوقوف قرب موقع [المجزرة].", .own, "own.default"),
    ])
  func denials(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a predicate that denies its subject covers the words before it",
    arguments: [
      VoiceRow("ما نشر عن [المجزرة] لا أساس له من الصحة.", .own, "own.default", negated: true),
      VoiceRow(
        "وقال الوزير إن أنباء [المجزرة] عارية عن الصحة.", .indirect, "cue.clause", negated: true),
      VoiceRow("وقال الوزير إن خبر [المجزرة] محض افتراء.", .indirect, "cue.clause", negated: true),
      VoiceRow("الحديث عن [المجزرة] غير صحيح.", .own, "own.default", negated: true),
      VoiceRow("كلام الوزير [مؤامرة] لا أساس لها من الصحة.", .own, "own.default"),
      VoiceRow("نشر الموقع أخبارا [وحشية] وغير صحيحة.", .own, "own.default"),
      VoiceRow("وقعت [المجزرة] فجرا، أما خبر النجاة فلا أساس له من الصحة.", .own, "own.default"),
      VoiceRow("وقعت [المجزرة] فجرا وقالت الشرطة إن خبر النجاة عار عن الصحة.", .own, "own.default"),
    ])
  func predicates(_ row: VoiceRow) throws { try expect(row) }
}
