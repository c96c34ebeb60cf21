import Testing

@testable import Mizan

@Suite struct ReportedClauseTests {
  @Test(
    "an an that another word governs is no reported clause",
    arguments: [
      VoiceRow("زار الوزير الميناء أمس، علما بأن الشركة [فاسدة] منذ سنوات.", .own, "own.default"),
      VoiceRow("وتحدث المدير مع لاعبيه، خاصة أن الحكم [فاسد].", .own, "own.default"),
      VoiceRow("تحدث المدرب مع لاعبيه طويلا، ويبدو أن الحكم [فاسد].", .own, "own.default", hedged: true),
      VoiceRow("كتب الشاعر كثيرا قبل أن يرى [المجزرة] بعينيه.", .own, "own.default"),
      VoiceRow("قال المدير كلمته بعد أن ضربت [الكارثة] الحي.", .own, "own.default"),
      VoiceRow("لا يرى السفير أملا في الاتفاق، بعد أن توعدت واشنطن بأن تضرب [العصابة].", .indirect),
      VoiceRow("ويمكن القول إن الخطة [كارثة] على المدينة.", .own, "own.default"),
      VoiceRow("من نافلة القول إن الحكم [فاسد] كله.", .own, "own.default"),
      VoiceRow("يجب أن تعترف الوزارة بأن الصفقة [فاسدة].", .own, "own.default"),
      VoiceRow("يمكن للصور أن تكشف عن [الجريمة].", .own, "own.default"),
      VoiceRow("صحيح أن الحكم [فاسد]، لكن الناس صبروا.", .own, "own.default"),
    ])
  func shielded(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the subject with its name and title is passed over whole",
    arguments: [
      VoiceRow("وقالت لقناة سي إن إن إن الحكم [فاسد] من رأسه.", .indirect, "cue.clause"),
      VoiceRow("وأشارت وثائق حصلت عليها «الفجر» إلى أن المدير [فاسد].", .vague),
      VoiceRow("وقال السفير في «الساحة» إن الحكم [فاسد].", .indirect, "cue.clause"),
      VoiceRow("وقال الكثير من السكان إن الحكم [فاسد].", .vague, "vague.source"),
      VoiceRow("وأكدت مجموعة من الأطباء أن المشفى [كارثة].", .vague, "vague.source"),
      VoiceRow("صرحت سفيرة البلاد كارين بيكر قبل الاجتماع «نحن نعرف أن الحكم [فاسد] هناك».", .quoted),
      VoiceRow("أفاد مراسلنا سالم بشارة أن الهجوم [وحشي].", .indirect, "cue.clause"),
      VoiceRow("حذر سامي حداد قائد فريق الوحدة مسؤولي النادي من صفقة [فاسدة].", .indirect, "cue.topic"),
      VoiceRow("أعلن النور المنافس في الدوري، الخميس، إقالة مدرب [فاسد].", .indirect, "cue.object"),
      VoiceRow("وينتقد سالم الطريقة التي عولجت بها [الفضيحة].", .indirect, "cue.object"),
      VoiceRow("وتتهم لندن موسكو بتدبير [جريمة] في قلب العاصمة.", .indirect, "cue.accusation"),
      VoiceRow(
        "أفادت وسائل إعلام محلية، السبت، بأن مجلس البلدية «أعلى هيئة منتخبة»، أقال مديرا [فاسدا].", .vague,
        "vague.source"),
      VoiceRow(
        "ذكرت الصحيفة أن رئيس المجلس، سامي حداد، زار أهالي ضحايا [المجزرة].", .indirect, "cue.clause"),
    ])
  func subjects(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the outlet takes the word back",
    arguments: [
      VoiceRow("وتتهم لندن موسكو بتسميم رجل، الأمر الذي يعكس حكما [فاسدا].", .own, "own.default"),
      VoiceRow("قال الوزير إن الطريق مغلق، وهو الأمر الذي يعد [كارثة] للفلاحين.", .own, "own.default"),
      VoiceRow("دعا المجلس إلى وقف القصف مما يؤكد أن الحكم [فاسد].", .own, "own.default"),
      VoiceRow("دعا المجلس إلى وقف القصف مايثبت أن الحكم [فاسد].", .own, "own.default"),
      VoiceRow("قال المدرب إنه تعب من رجل المدينة، في إشارة إلى المدير [الفاسد].", .own, "own.default"),
      VoiceRow("نفت الشركة صحة ذلك، لكن الصفقة [فاسدة] في كل حال.", .own, "own.default"),
      VoiceRow("قال الوزير إن مايحدث [مجزرة] بلا شك.", .indirect, "cue.clause"),
      VoiceRow("قال الوزير إن ما يحدث [مجزرة] بلا شك.", .indirect, "cue.clause"),
      VoiceRow("قال النائب إن القصف استمر مما أدى إلى [كارثة] في المشفى.", .indirect, "cue.clause"),
      VoiceRow("وتقول الوزارة إن السجون خالية، إلا أن ناشطين قالوا إن الحرس [وحشي].", .vague, "vague.source"),
      VoiceRow("أكد المدير أن المصنع سليم، غير أن النقابة قالت إن السقف [كارثة].", .indirect, "cue.clause"),
    ])
  func returned(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a verb of speech in another sense says nothing",
    arguments: [
      VoiceRow("شددت الشرطة القيود ومنعت وصول الوقود بعد [مجزرة] الأمس.", .own, "own.default"),
      VoiceRow("شددت القيود على التجار بعد [مجزرة] الأمس.", .own, "own.default"),
      VoiceRow("ويعتبر الهجوم الثالث خلال أسبوع على مقر [العصابة].", .own, "own.default"),
      VoiceRow("طرح المدير برنامجا سماه رؤية المدينة بعيدا عن حكم [فاسد].", .own, "own.default"),
      VoiceRow("• أكد العملية بالنقر على الزر بعد [الكارثة].", .own, "own.default"),
      VoiceRow("لم يكن هناك تأكيد على ذلك بعد [المجزرة].", .own, "own.default"),
      VoiceRow("عرض السائق حياة الركاب لتهديد باستعمال سلاح [العصابة].", .own, "own.default"),
      VoiceRow("وأكد «إل فيردي» المستوى الذي ظهر به قبل [مجزرة] الأمس.", .own, "own.default"),
      VoiceRow("رد الحارس الكرة إلى الملعب رغم إصابة [بشعة].", .own, "own.default"),
      VoiceRow("ختم المهاجم أهداف المباراة بعد إصابة [بشعة].", .own, "own.default"),
      VoiceRow("زاد سعر الخبز بعد [الكارثة].", .own, "own.default"),
      VoiceRow("تابع الجمهور المباراة قرب مقر [العصابة].", .own, "own.default"),
      VoiceRow("واصل الجيش قصفه [الوحشي] على القرى.", .own, "own.default"),
      VoiceRow("وزع النادي الجوائز بعد أن سلم الحارس زعيم [العصابة].", .own, "own.default"),
      VoiceRow("بين المدينتين طريق تسيطر عليه [العصابات].", .own, "own.default"),
      VoiceRow("لوح الطفل بيده من نافذة قرب موقع [المجزرة].", .own, "own.default"),
      VoiceRow("نشر الجيش دباباته قرب مقر [العصابة].", .own, "own.default"),
      VoiceRow("جدد النادي عقد مدافعه قبل [الفضيحة].", .own, "own.default"),
      VoiceRow("كتب التاجر اسمه على باب احترق في [المجزرة].", .own, "own.default"),
    ])
  func senses(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "أن with an imperfect behind a verb of another clause is that verb's",
    arguments: [
      VoiceRow("تحدثت مع ممثلة شابة اختارت أن تجسد [جريمة] حقيقية على المسرح.", .own, "own.default"),
      VoiceRow("أكد المدير أن تونس شهدت [مجزرة].", .indirect, "cue.clause"),
      VoiceRow("طالبت النقابة بأن تحاسب [العصابة] على ما فعلت.", .indirect),
    ])
  func clausesOfOtherVerbs(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the letters of a foreign name report nothing",
    arguments: [
      VoiceRow("وقالت قناة (سي إن إن) الأمريكية، إن الحريق كان [كارثة].", .indirect, "cue.clause"),
      VoiceRow("وقالت شبكة (دبليو.كيه.آر.إن) المحلية إن الحريق كان [كارثة].", .indirect, "cue.clause"),
      VoiceRow("أعلن البنك لقناة سي.إن.بي.سي العربية أن الصفقة [فضيحة].", .indirect, "cue.clause"),
    ])
  func foreignNames(_ row: VoiceRow) throws { try expect(row) }
}
