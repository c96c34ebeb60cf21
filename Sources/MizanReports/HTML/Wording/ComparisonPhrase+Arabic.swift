/// The same in Arabic.
extension ComparisonPhrase {
  var arabic: Sentence {
    switch self {
    case .title: "مقارنة بين وسائل الإعلام"
    case .lead:
      "كم تستعمل كل وسيلة من الألفاظ المشحونة بصوتها هي، وما مدى اليقين في ذلك، وما الذي تنسبه إلى مصادر."
    case .outlet: "الوسيلة"
    case .rest: "سائر الوسائل"
    case .articles: "المقالات"
    case .copies: "نسخ مستبعدة"
    case .sharedCopy: "نص مشترك مع غيرها"
    case .stories: "الأخبار"
    case .words: "الكلمات"
    case .days: "الأيام"
    case .per1000: "الوزن لكل 1,000 كلمة"
    case .interval: "مجال الثقة"
    case .ownTitle: "الألفاظ المشحونة بصوت الوسيلة نفسها"
    case .ownLead:
      """
      النقطة هي وزن الألفاظ المشحونة (من 0 إلى 1 لكل موضع) لكل 1,000 كلمة، والخط مجال الثقة. رُتبت الوسائل بحسب \
      النقطة، وحيث تتداخل الخطوط لا دلالة لهذا الترتيب.
      """
    case .ownTied: "لا ترتيب: مجالات الثقة متداخلة كلها."
    case .ownRanks: "الوسائل التي تتداخل مجالاتها تتقاسم المراتب: 2–4 تعني أي مرتبة من الثلاث."
    case .tooSmall: "العينة أصغر من أن يُحسب لها مجال"
    case .figures: "الأرقام كلها في جدول"
    case .rank: "المرتبة"
    case .findings: "المواضع"
    case .own: "بصوت الوسيلة"
    case .ownPerOwn: "بصوت الوسيلة لكل 1,000 من كلماتها هي"
    case .attributed: "منسوب"
    case .weighted: "مرجّح بحسب الصوت"
    case .unchecked: "من دون فحص الإسناد"
    case .shareAttributed: "نصيب المصادر من الوزن"
    case .shareOfWords: "نصيب المصادر من الكلمات"
    case .shareVague: "نصيب المبهم من المصادر"
    case .scare: "بتحفّظ"
    case .fieldsTitle: "العناوين والمقدمات والمتون"
    case .fieldsLead:
      """
      صوت الوسيلة لكل 1,000 كلمة من العناوين، ومن المقدمات، ومن المتون. والعناوين قصيرة، فمجالاتها واسعة.
      """
    case .verdictsLead:
      """
      من الفقرات التي يكفي طولها للحكم. والدرجة رهن بعتباتها، فالمقارنة بين الوسائل تكون بالمعدلات.
      """
    case .sourcesLead:
      """
      ما تحمله المصادر من الوزن ومن الكلمات، ونصيب المبهم منها، ومواضع التحفّظ (بين علامتين أو «ما يسمى») لكل \
      1,000 كلمة.
      """
    case .otherMeasures: "ما يتبيّن بالمقاييس الأخرى وبالأصناف"
    case .measure: "المقياس"
    case .facet: "النوع الفرعي"
    case .facetsTitle: "الجدول نفسه بحسب النوع الفرعي"
    case .storyCommand:
      "الأمر \(figure: "mizan compare --story ID -f html") مع معرّف أي مقال يضع روايات خبره جنبا إلى جنب."
    case .attributionTitle: "ما الذي يغيّره فحص الإسناد"
    case .attributionLead:
      """
      النقطة لصوت الوسيلة وحده، والحلقة تحتسب عليها الاقتباس والنقل أيضا. والمسافة بينهما هي ما تقوله مصادرها.
      """
    case .attributionSame: "لو احتُسبت الاقتباسات على الوسيلة لما تغيّر التمييز بين أي وسيلتين."
    case .withCheck: "مع الفحص"
    case .withoutCheck: "من دونه"
    case .reversed: "يعكسه الفحص"
    case .appears: "لا يتبيّن الفرق إلا مع الفحص"
    case .vanishes: "لا يتبيّن الفرق إلا من دون الفحص"
    case .differencesTitle: "الفروق في صوت الوسيلة"
    case .differencesLead:
      """
      تُقارن الوسيلتان خبرا بخبر حيث يكفي ما تشتركان فيه من الأخبار، وإلا فبحسب القسم والشهر، وإلا فعلى المقالات \
      كلها. والرمز \(figure: "q") هو قيمة الاحتمال بعد تصحيح بنجاميني وهوشبرغ على جميع الاختبارات.
      """
    case .against: "مقابل"
    case .over: "على أساس"
    case .rates: "المعدلان"
    case .difference: "الفرق"
    case .ratio: "النسبة"
    case .probability: "q"
    case .told: "هل يتبيّن؟"
    case .yes: "نعم"
    case .no: "لا"
    case .notTested: "لم يُختبر"
    case .allArticles: "جميع المقالات"
    case .categoriesTitle: "الأصناف في كل وسيلة"
    case .categoriesLead:
      """
      الوزن لكل 1,000 كلمة بصوت الوسيلة، وتحته ما تحمله المصادر. ودرجة اللون تتبع الرقم ضمن صفه.
      """
    case .category: "الصنف"
    case .voicesTitle: "بصوت من"
    case .voicesLead: "مواضع كل وسيلة موزعة على الأصوات التي تحملها."
    case .stancesTitle: "أفعال القول بحسب نوع المصدر"
    case .stancesLead:
      """
      فعل القول اختيار الوسيلة نفسها، وهو يُعدّ هنا ولا يدخل في الدرجة: فأن «يزعم» طرف و«يؤكد» آخر فرق لا يراه عدّ \
      الألفاظ.
      """
    case .sourceKind: "نوع المصدر"
    case .noSource: "لم يُعثر على مصدر"
    case .examples: "أمثلة"
    case .examplesTitle: "فقرات للمثال"
    case .examplesLead(let count):
      """
      حتى \(figure: count) من كل وسيلة، سُحبت عشوائيا من فقراتها التي فيها لفظ مشحون بصوتها: أمثلة على طريقة العدّ \
      لا أشدّ ما وُجد.
      """
    case .wordsTitle: "كلمات تميّز الوسيلة من غيرها"
    case .wordsLead:
      """
      لوغاريتم نسبة الأرجحية على أساس المدونة كلها (مونرو وكولاريسي وكوين 2008)، للكلمات التي يقل فيها \
      \(figure: "q") عن 0.05. والموضوعات كلمات أيضا: فما تكتب عنه الوسيلة يظهر هنا بجانب كيف تكتب.
      """
    case .usesMore: "تستعملها أكثر"
    case .usesLess: "تستعملها أقل"
    case .word: "الكلمة"
    case .zScore: "z"
    case .here: "المرات (المقالات) هنا"
    case .inRest: "في سائرها"
    case .decompositionTitle: "من أين تأتي الفروق"
    case .decompositionLead:
      """
      كل فرق في صوت الوسيلة هو بالضبط مجموع ما تضيفه مداخل المعجم إليه. المملوء يزيد والمفرغ ينقص. والأمر \
      \(figure: "mizan compare --decomposition FILE") يكتب جميع مداخل كل فرق.
      """
    case .entry: "المدخل"
    case .adds: "يضيف"
    case .otherEntries: "مداخل أخرى"
    case .referencesTitle: "أي كلمة لموت من"
    case .referencesLead:
      """
      تُحسب كلمة الموت للطرف المذكور فيها أو بعدها مباشرة: عدّ للجوار لا إعراب.
      """
    case .ownPlusAttributed: "المواضع: بصوت الوسيلة + منسوبة"
    case .side: "الطرف"
    case .others: "غيرها"
    case .monthsTitle: "شهرا بشهر"
    case .monthsLead: "صوت الوسيلة في كل شهر، والمقياس واحد للجميع، والخط مجال الثقة."
    case .monthsOmitted: "أما الشهور التي تصغر عن حساب المجال ففي الجدول وحده."
    case .storiesTitle: "أخبار تناولتها أكثر من وسيلة"
    case .copiesTitle: "النسخ المتكررة"
    case .copiesLead:
      """
      يُحتسب من كل مجموعة مقال واحد للوسيلة الواحدة. والنص الذي نشرته عدة وسائل يُحتسب لكل منها مرة، لأن كلا منها \
      اختارت نشره.
      """
    case .stabilityTitle: "ثبات الترتيب"
    case .seed: "البذرة"
    case .draws: "عدد السحبات"
    case .level: "مستوى الثقة"
    case .minimum: "أصغر العينات"
    case .citation: "للاستشهاد"
    case .reasoning:
      """
      مجالات الثقة من إعادة المعاينة على مستوى الأخبار: فالنسخ ومقالات الحدث الواحد تُسحب معا. والمعدلات قسمة مجموع \
      على مجموع، فالمقال الأطول أثقل.
      """
    case .counts(let outlets, let articles, let words, let stories):
      .joined(
        [
          ReportLocale.ar.counted(outlets, .outlet), ReportLocale.ar.counted(articles, .article),
          ReportLocale.ar.counted(words, .word), ReportLocale.ar.counted(stories, .story),
        ], by: "، ")
    case .toldFromRest(let name, let rate, let rest, let ratio, let basis):
      """
      \(name: name): \(figure: rate) بصوتها لكل 1,000 كلمة، مقابل \(figure: rest) لسائر الوسائل مجتمعة \
      (النسبة \(figure: ratio)، على أساس \(basis)).
      """
    case .toldPair(let first, let second, let firstRate, let secondRate, let ratio, let basis):
      """
      \(name: first) تستعمل بصوتها ألفاظا مشحونة أكثر من \(name: second): \(figure: firstRate) مقابل \
      \(figure: secondRate) لكل 1,000 كلمة (النسبة \(figure: ratio)، على أساس \(basis)).
      """
    case .toldLead: "تميّز البيانات هذه الوسائل من سائرها بوزن الألفاظ المشحونة بصوتها:"
    case .noneTold: "لا تميّز البيانات وسيلة من أخرى بما فيها من ألفاظ مشحونة بصوتها."
    case .shareCarried(let share): "تحمل المصادر \(figure: share) من وزن كل ما وُجد من ألفاظ مشحونة."
    case .changedPairs(let count):
      "لو احتُسبت الاقتباسات على الوسيلة لتغيّر التمييز في \(figure: count) من أزواج الوسائل."
    case .unchangedPairs: "ولو احتُسبت الاقتباسات على الوسيلة لما تغيّر شيء من هذا."
    case .sharedStories(let shared, let all):
      "تناولت وسيلتان فأكثر \(figure: shared) من أصل \(ReportLocale.ar.counted(all, .story))."
    case .outletsOmitted(let shown, let all):
      """
      المعروض \(figure: shown) من أصل \(ReportLocale.ar.counted(all, .outlet))، وهي الأكثر كلمات، والباقي في صيغتي \
      \(figure: "csv") و\(figure: "json").
      """
    case .listOmitted(let count):
      "وهناك \(figure: count) أخرى في صيغة \(figure: "json")."
    case .testsTold(let tests, let told):
      """
      اختُبر \(ReportLocale.ar.counted(tests, .difference))، ومنها فروق المقاييس والأصناف الأخرى، ويتبيّن منها \
      \(figure: told).
      """
    case .minimumSample(let stories, let words, let findings, let shared):
      """
      للوسيلة \(ReportLocale.ar.counted(stories, .story)) و\(ReportLocale.ar.counted(words, .word))؛ وللفرق \
      \(ReportLocale.ar.counted(findings, .finding))؛ وللمقارنة خبرا بخبر من \
      الأخبار المشتركة \(figure: shared)
      """
    case .referenceCounts(let counted, let without, let ambiguous, let window):
      """
      ضمن مسافة \(ReportLocale.ar.counted(window, .word)): احتُسب \(figure: counted)، ولم يجاور طرفا معروفا \
      \(figure: without)، وجاور أكثر من طرف أو ما قد يكون الفاعل \(figure: ambiguous).
      """
    case .copiesCount(let groups, let leftOut, let across):
      """
      \(ReportLocale.ar.counted(groups, .group)) من النصوص شبه المتطابقة؛ والمستبعد منها: \(figure: leftOut)؛ \
      والمشترك بين أكثر من وسيلة: \(figure: across).
      """
    case .storyOverlap(let count): "أخبار مشتركة عددها \(figure: count)"
    case .sectionOverlap(let count): "\(figure: count) (قسم × شهر)"
    case .correlation(let value, let interval, let splits, let outlets):
      """
      عند قسمة الأخبار عشوائيا نصفين (عدد المرات: \(figure: splits)) يكون ارتباط رتب الوسائل (وعددها \(figure: outlets)) \
      بين النصفين \(figure: value) \(figure: interval) (سبيرمان؛ الوسيط وأوسط 95 % من القسمات).
      """
    case .telling(let own, let unchecked): "\(figure: own) بصوتها، و\(figure: unchecked) من دون فحص الإسناد"
    }
  }
}
