/// The same in Arabic.
extension PagePhrase {
  var arabic: Sentence {
    switch self {
    case .skipToContent: "انتقل إلى المحتوى"
    case .contents: "المحتويات"
    case .summary: "الخلاصة"
    case .howToRead: "كيف يُقرأ التقرير"
    case .method: "كيف حُسبت الأرقام"
    case .leftOut: "ما لم يُحتسب وما لا يُقاس"
    case .notMeasured:
      """
      ما لا يُقاس هنا: ما تختاره الوسيلة وما تُغفله، وتأطير الخبر بترتيب وقائعه، والسخرية، وصحة ما يقال، وكل لفظ \
      لا يرد في المعجم. تقول الأرقام كم من اللفظ المشحون جاء وبصوت من، وليست حكما على وسيلة أو كاتب.
      """
    case .tool: "الأداة"
    case .lexicon: "المعجم"
    case .lexiconFiles: "ملفات المعجم"
    case .fingerprint: "بصمة المعجم"
    case .model: "نموذج الحساب"
    case .inputs: "المدخلات"
    case .options: "الخيارات"
    case .checksum: "SHA-256"
    case .scoreTitle: "الألفاظ المشحونة وأصحابها"
    case .scoreLead:
      """
      فقرةً فقرة: الألفاظ التي يعدّها المعجم مشحونة، وهل جاءت بصوت الوسيلة نفسها أم نسبتها إلى مصدر.
      """
    case .articles: "المقالات"
    case .voices: "المواضع بحسب الصوت"
    case .verdicts: "الفقرات بحسب الدرجة"
    case .strip: "الفقرات في لمحة"
    case .legendLead: "الخط تحت اللفظ يدل على صاحب الصوت، والرقم بجانبه يقود إلى بيان السبب."
    case .legendSaid: "الكلمات المظللة منسوبة إلى مصدر، سواء أكان فيها لفظ مشحون أم لم يكن."
    case .legendNumbers: "تتدرج الدرجة من 0 إلى 100، والرقمان بين معقوفين طرفاها حيث لا يُقطع بصاحب الصوت."
    case .legendStrip: "كل عمود في الشريط فقرة: عرضه بعدد كلماتها وارتفاعه بقدر درجتها."
    case .noFindings: "لا ألفاظ مشحونة فيها."
    case .noArticles: "لا مقالات لعرضها."
    case .original: "الأصل"
    case .own: "بصوت الوسيلة"
    case .attributed: "منسوب"
    case .score: "الدرجة"
    case .noScore: "–"
    case .why: "السبب"
    case .entry: "المدخل"
    case .headword: "اللفظ في المعجم"
    case .gloss: "المعنى بالإنكليزية"
    case .category: "الصنف"
    case .reason: "وجه الشحن"
    case .neutral: "البديل المحايد"
    case .voiceRule: "الصوت"
    case .cue: "أداة الإسناد"
    case .source: "المصدر"
    case .arithmetic: "ما يضيفه"
    case .camps: "يستعمله"
    case .weight: "الوزن"
    case .voiceFactor: "الصوت"
    case .negationFactor: "النفي"
    case .negated: "في سياق نفي"
    case .denied: "في سياق إنكار"
    case .notCounted: "لا يُحتسب: لفظ أثقل منه يشمل الكلمات نفسها"
    case .close: "إغلاق"
    case .conflictingRules: "تختلف قاعدتان هنا في صاحب بعض الكلمات، فيشمل مدى الدرجة كلتيهما."
    case .unbalancedQuotation: "علامة اقتباس لا قرينة لها، فلا يُقطع هنا بصاحب الصوت."
    case .deepNesting: "اقتباسات متداخلة أعمق مما يتتبعه الفحص."
    case .voiceShare(let count, let share): "\(figure: count) (\(figure: share))"
    case .articlesOmitted(let shown, let all):
      """
      المعروض من المقالات أول \(figure: shown) من أصل \(figure: all)، حتى لا تثقل الصفحة على المتصفح؛ \
      أما المجاميع فتشمل الكل. تُختار غيرها بالخيارات \(figure: "--outlet") و\(figure: "--since") \
      و\(figure: "--until") و\(figure: "--min-score").
      """
    case .paragraphsOmitted(let count, let score):
      "فقرات من هذا المقال درجتها دون \(figure: score) لم تُعرض: \(figure: count)."
    case .paragraphTitle(let label, let score, let verdict):
      "الفقرة \(figure: label): \(figure: score)، \(verdict)"
    case .totals(let articles, let paragraphs, let words):
      .joined(
        [
          ReportLocale.ar.counted(articles, .article), ReportLocale.ar.counted(paragraphs, .paragraph),
          ReportLocale.ar.counted(words, .word),
        ], by: "، ")
    case .ownAndAttributed(let own, let attributed):
      "\(figure: own) بصوت الوسيلة، \(figure: attributed) منسوبة إلى مصادر"
    case .rejects(let count): "سجلات من المدخلات تعذرت قراءتها: \(figure: count)."
    case .findingNote(let number, let voice): " (\(String(number))، \(voice))"
    }
  }
}
