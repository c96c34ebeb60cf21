/// Words that a single rule asks for, at places that are seldom reached; what every rule asks for stands in
/// `ClauseWords`.
enum ClauseKeys {
  static let ghayr = WordKey("غير")
  static let presence = WordKey("بحضور")
  static let tehMarbuta = WordKey("ة")
  /// Passives that no rule of inflection makes: the active has other letters (تصف).
  static let passives = set("توصف وتوصف")
  static let saying = WordKey("القول")
  static let matter = WordKey("الأمر")
  static let ma = WordKey("ما")
  static let kama = WordKey("كما")
  static let lian = WordKey("لأن")
  static let or = WordKey("أو")
  static let waw = WordKey("و")
  static let opinion = WordKey("رأي")
  static let lam = WordKey("ل")
  static let lima = WordKey("لما")
  /// ب and the article alone, before a quotation mark («بالـ"…"»).
  static let bal = WordKey("بال")
  /// The article alone, before a quotation mark («الـ"…"»).
  static let al = WordKey("ال")
  /// Adjectives of office-holders: they belong to the title before them.
  static let officeAdjectives = set(
    "السابق السابقة السابقين الأسبق الأسبقين الحالي الحالية الراحل الراحلة المنتخب المنتخبة العام العامة الأول"
      + " الأولى الأعلى الجديد الجديدة المؤقت المؤقتة المستقيل المستقيلة المكلف المكلفة المخلوع المعزول المقال"
      + " الشاب الشابة الكبير الكبيرة البارز البارزة المخضرم الشهير الشهيرة المتقاعد")
  /// What is said behind the أن of these should or could be said.
  static let modals = set(
    "يجب ويجب يمكن ويمكن فيمكن ينبغي وينبغي يتعين ويتعين يمكنه يمكنها يمكنهم يستطيع تستطيع يريد تريد")
  /// أن before an imperfect makes a subjunctive: what may or should be.
  static let subjunctive = set("أن ان بأن بان")
  /// «في حال أكد …»: what is supposed.
  static let hal = WordKey("حال")
  /// A clause behind these says when, or is a noun («لما وصفه بـ»), and stays inside the one around it: «قال إنه أخطأ عندما
  /// أكد أن …».
  static let temporal = set("عندما حينما حين وقتما بعدما لما")
  static let hin = WordKey("حين")
  static let dun = WordKey("دون")
  static let andThat = WordKey("وذلك")
  /// «، مما يعني أن …»: the outlet draws the conclusion.
  static let means = set("يعني تعني")
  /// «بحسب الوزير …، فإن …»: where the content of an initial marker begins.
  static let resumptives = set("فإن فإنه فإنها فإنهم فقد")
  static let becomingClear = set("تبين وتبين فتبين")
  /// Behind a comma the clause gives a reason.
  static let reasons = set("إذ حيث")
  static let withheld = set("الكشف كشف ذكر نشر عدم الإفصاح الإعلان")
  static let named = set("الملقب الملقبة المعروف المعروفة المسمى المسماة الشهير الشهيرة المكنى")
  static let day = WordKey("يوم")
  static let rank = WordKey("المستوى")
  static let feasible = WordKey("يتسن")
  static let circumstances = set("وسط إثر رغم برغم")
  static let grounds = set("خلفية وقع الرغم ظل")
  static let issued = set("صادر صادرة الصادر الصادرة")
  static let especially = set("خاصة خصوصا وخاصة وخصوصا لاسيما ولاسيما سيما")
  static let byThat = WordKey("بذلك")
  static let bema = WordKey("بما")
  /// «، ولم يعلن …»: a clause, and no member of a list.
  static let denials = set("ولم ولن وليس وليست")
  static let lack = set("عدم بعدم لعدم وعدم")
  /// «المصدر نفسه»: the one who was named before.
  static let same = set("نفسه نفسها ذاته ذاتها أنفسهم أنفسها")
  /// «وسائل إعلام، منها صحيفة …»: some of those who said it.
  static let amongThem = set("منها منهم ومنها ومنهم بينها بينهم وبينها وبينهم")
  static let byRight = WordKey("بحق")
  static let but = set("لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم")
  static let datives = set("له لها لهم لهما لنا لكم")
  static let oneOf = set("أحد إحدى")
  static let between = set("بين وبين فبين")
  static let asFor = set("أما وأما")
  /// What a fact shows nobody says: with these as the subject the outlet asserts.
  static let facts = set(
    "الواقع والواقع فالواقع الوقائع والوقائع فالوقائع التاريخ والتاريخ فالتاريخ الأحداث والأحداث الحقائق"
      + " والحقائق الحقيقة والحقيقة التجربة والتجربة التجارب والتجارب فالتجارب المنطق والمنطق فالمنطق الأيام"
      + " والأيام الظروف والظروف الشواهد والشواهد الأدلة والأدلة فالأدلة المعطيات والمعطيات المشهد والمشهد")
  static let signs = set("إشارات مؤشرات دلائل المؤشرات الدلائل")
  /// The names of foreign letters, as in «سي إن بي سي».
  static let foreignLetters = set("سي بي تي إم لبي")
  /// Words that begin a noun phrase, so that they are no part of the one before.
  static let quantifiers = set("كافة جميع كل كامل أي أية أيا مجمل عدة")
  /// The means of an act and not what is said: «تهديد باستعمال السلاح».
  static let instruments = set("باستعمال باستخدام بواسطة")

  private static func set(_ words: String) -> WordSet { WordSet(words) }
}
