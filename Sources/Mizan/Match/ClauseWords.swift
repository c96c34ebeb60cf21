/// The function words of Arabic that the attribution check reads, looked up by their letters.
///
/// They are a closed class and need no inflection, so that they stand here and not in a lexicon. Each is also
/// found with و or ف in front, and as a writer spells it who drops the hamza. The matcher looks them up, because it
/// remembers words that it met; asking for each token would cost the check a fifth of its time.
struct ClauseWords: Sendable {
  private var keys: [WordKey]
  private var values: [WordTraits]
  private let mask: Int
  /// One bit for each hash that a function word has: most words are refused with one load.
  private var filter = [UInt64](repeating: 0, count: 256)

  /// The table, which is the same for every lexicon.
  static let standard = ClauseWords()

  private init() {
    let capacity = 8192
    keys = Array(repeating: .empty, count: capacity)
    values = Array(repeating: [], count: capacity)
    mask = capacity - 1
    for (words, traits) in Self.table {
      for word in words.split(separator: " ") { add(String(word), traits) }
    }
    for (words, traits) in GoverningWords.table {
      for word in words.split(separator: " ") { addGovernor(String(word), traits) }
    }
  }

  /// What a word does, by the table and by its letters.
  @inline(__always)
  func traits(of key: WordKey) -> WordTraits {
    let hash = key.mixed
    let letters = WordTraits.letters(of: key)
    let bit = Int(truncatingIfNeeded: hash >> 48) & 0x3FFF
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return letters }
    return letters.union(look(key, hash))
  }

  /// What the table says; empty for a content word.
  private func look(_ key: WordKey, _ hash: UInt64) -> WordTraits {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while !keys[slot].isEmpty {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// The trait of a preposition that a lexicon names in `with:`; empty for any other word.
  static func preposition(_ word: String) -> WordTraits {
    switch word {
    case "إلى": .ila
    case "على": .ala
    case "عن": .an
    case "من": .min
    case "في": .fi
    case "بشأن": .about
    default: []
    }
  }

  private mutating func add(_ word: String, _ traits: WordTraits) {
    let letters = WordKey(word).letters
    insert(letters, traits)
    insert([.waw] + letters, traits.union(.conjoined))
    insert([.feh] + letters, traits.union(.conjoined))
  }

  /// What a word governs it governs behind و or ف too; that it is joined is for the clause's words to say.
  private mutating func addGovernor(_ word: String, _ traits: WordTraits) {
    let letters = WordKey(word).letters
    for prefix in [[], [ArabicLetter.waw], [.feh]] { insert(prefix + letters, traits) }
  }

  private mutating func insert(_ letters: [ArabicLetter], _ traits: WordTraits) {
    store(WordKey(letters), traits)
    store(WordKey(letters.map { $0.isAlef ? .alef : $0 }), traits)
    if letters.last == .alefMaksura, letters.count > 2 {
      let folded = Array(letters.dropLast()) + [.yeh]
      // علي is a name far more often than على in another spelling.
      if WordKey(folded) != WordKey("علي") { store(WordKey(folded.map { $0.isAlef ? .alef : $0 }), traits) }
    }
  }

  private mutating func store(_ key: WordKey, _ traits: WordTraits) {
    guard !key.isEmpty else { return }
    var slot = Int(truncatingIfNeeded: key.mixed) & mask
    while !keys[slot].isEmpty, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot].formUnion(traits)
    let bit = Int(truncatingIfNeeded: key.mixed >> 48) & 0x3FFF
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static let table: [(String, WordTraits)] = [
    (
      "أن إن أنه أنها أنهم أنهما أنهن أنني أننا أنك أنكم إنه إنها إنهم إنهما إنهن إنني إننا إنك"
        + " إنكم بأن بأنه بأنها بأنهم بأنهما بأنهن بأننا بأنني بإن بإنه بإنها",
      .complementiser
    ),
    (
      "إننا أننا إنني أنني إني أني نحن أنا لنا لدينا علينا لي بلادنا شعبنا كنا لقد كنت لست أعتقد أظن أريد أتمنى"
        + " أشعر أعاني نريد نعتقد نشعر نأمل نحتاج نفوز نعمل يمكننا يمكنني معنا عندنا أمامنا إلينا فريقنا أنفسنا جئت",
      .firstPerson
    ),
    ("إلى", [.preposition, .ila]),
    ("على", [.preposition, .ala]),
    ("عن عما عمن", [.preposition, .an]),
    ("من مما ممن", [.preposition, .min]),
    ("في", [.preposition, .fi]),
    // With a pronoun it points back («الذي دعت إليه») and opens no content.
    ("إليه إليها إليهم عليه عليها عليهم عنه عنها عنهم منه منها منهم فيه فيها فيهم", .preposition),
    (
      "مع خلال عقب أمام حول بشأن ضد بين حتى عبر لدى تجاه ضمن وسط لدن إزاء عند خارج داخل أثناء"
        + " إثر فوق تحت وراء خلف بسبب نتيجة جراء بموجب عشية غداة حيال مقابل نحو إبان برفقة بحضور رغم برغم"
        + " معه معها به بها بهم بحق بحقه بحقها بحقهم بينهم بينها بينهما بينه له لها لهم لهما",
      .preposition
    ),
    ("بشأن حول حيال بخصوص", [.preposition, .about]),
    ("إذا لو لولا كلما", .conditional),
    (
      "بلاد بلاده بلادها بلادهم بلد بلده بلدها بلدة بلدان بلدية بداية بداياته بيت بيته بيتها"
        + " بيوت باب بحر بقية بند بنود برنامج برنامجه برامج بيان بيانات بطل بطولة بنك بنوك بيئة بحث"
        + " بحوث باحث بريد بطاقة بوابة بؤرة بنية بديل بدائل بناء بيع بقاء بذل بلوغ بعيدا بعيد بعيدة"
        + " بيده بيدها بأيديهم بنفسه بنفسها بأنفسهم بشكل بصورة بطريقة بشدة بقوة بحدة بحزم بوضوح بصراحة بلهجة بحرارة",
      .ownBeh
    ),
    ("بعد قبل منذ دون بدون", [.preposition, .shieldsClause]),
    ("بعد عقب بعدما", .afterwards),
    ("بالتالي بذلك", .conclusion),
    (
      "علما خاصة خصوصا سيما لاسيما يبدو تبدو بدا يتضح اتضح تبين يتبين ثبت شريطة بشرط لدرجة"
        + " درجة حد طالما صحيح معروف المعروف المؤكد الواضح واضح المعلوم الغريب اللافت المؤسف طبيعي",
      .aside
    ),
    (
      "ماجرى ماحدث ماحصل ماتبع ماتبعه ماتبعها ماتبعهم ماتلاه ماتلاها ماأدى ماأثار ماأسفر مادفع ماجعل ماأكد ماأثبت مادل"
        + " ماعكس ماكشف ماأظهر ماأشعل ماترك ماأجبر ماتسبب ماتريد ماتريده",
      .fusedMa
    ),
    (
      "غير إلا حيث مع لو بيد رغم برغم كأن لابد بد شأن شأنه شأنها أجل مجرد لمجرد يجب يمكن ينبغي كما"
        + " حين حال ريثما",
      .shieldsClause
    ),
    (
      "اليوم أمس غدا الليلة صباح مساء ظهر فجر ليل عصر السبت الأحد الاثنين الإثنين الثلاثاء"
        + " الأربعاء الخميس الجمعة الماضي المقبل الجاري الحالي المنصرم الفائت الأسبوع الشهر العام"
        + " البداية مؤخرا أخيرا لاحقا سابقا قبيل بعيد أيضا كذلك مجددا مرارا حينها آنذاك حديثا هنا هناك",
      .time
    ),
    ("الذي التي الذين اللذين اللذان اللتين اللتان اللواتي اللائي", .relative),
    ("كما حيث ثم إذ بل لذلك حين عندما حينما بعدما قبلما لما ريثما", .coordinator),
    ("فيما بينما لكن لكنه لكنها لكنهم", [.coordinator, .contrast]),
    ("هو هي هم هما هن أنت أنتم", .pronoun),
    ("هذا هذه ذلك تلك هؤلاء أولئك", .demonstrative),
    ("قد لقد", [.auxiliary, .qad]),
    ("كان كانت كانوا", [.auxiliary, .was]),
    (
      "سوف ليس مازال مازالت زال زالت يزال تزال لازال ظل ظلت بات باتت عاد عادت يكون تكون بدأ"
        + " بدأت سبق",
      .auxiliary
    ),
    ("لم لن لا ليس ليست ليسوا", .negates),
    ("إلا سوى", .exceptive),
    ("ما مما", .ma),
    ("باسم باسمه باسمها", .inName),
    ("قوله قولها قولهم قولهما بقوله بقولها بقولهم", .saying),
    (
      "عاجل فيديو بالفيديو بالصور صور خاص حصري مباشر تحليل رأي مقال تقرير شاهد ملخص تفاصيل"
        + " ملاحظة مصر سوريا لبنان العراق اليمن ليبيا تونس الجزائر المغرب السودان الأردن فلسطين غزة"
        + " أرقام نتائج نتيجة خبر نص كتاب تسجيل وثائقي قصة حكاية سؤال مفاجأة كواليس أسرار حقيقة خريطة"
        + " السعودية قطر تحديث سبب السبب النتيجة الحل",
      .label
    ),
  ]
}
