/// The function words that tell whether a verb or a noun follows, and what the letters of other words tell of it.
enum GoverningWords {
  /// Rows of words with what they govern; `ClauseWords` looks them up with the rest.
  static let table: [(String, WordTraits)] = [
    (
      "في من إلى على عن مع بين خلال بعد قبل قبيل بعيد تحت فوق ضد حول نحو عند لدى دون بدون عبر منذ أثناء وسط ضمن"
        + " أمام وراء خلف قرب إزاء تجاه حيال بشأن بخصوص حسب بحسب وفق بسبب بهدف بغية لأجل بفضل نتيجة جراء إثر عقب"
        + " مقابل طوال طيلة بموجب بحق لصالح إبان رغم برغم خارج داخل سوى لحين غداة عشية بلا",
      .governsNoun
    ),
    (
      "كل جميع بعض أي بأي لأي عدم بعدم لعدم كافة معظم أغلب نفس ذات شبه مجرد مثل غير كلا كلتا أحد إحدى عدة بضعة بضع"
        + " ذو ذي ذوي سائر مختلف شتى تم وتم يتم سيتم تمت ستتم تتم فيتم هذا هذه تلك",
      .governsNoun
    ),
    (
      "قد لقد الذي التي الذين اللذين اللذان اللتين اللتان اللواتي اللاتي التى كما فيما مما ما لما بما حيث عندما"
        + " حينما بعدما حسبما وفقما كلما ريثما طالما مثلما إذا إذ لو مهما هل ثم",
      .governsVerb
    ),
    ("لم ألم", [.governsImperfect, .governsJussive]),
    ("لن سوف كي لكي", .governsImperfect),
    (
      "فيه فيها فيهم به بها بهم منه منها منهم عليه عليها عليهم عنه عنها له لها لهم إليه إليها خلاله خلالها"
        + " بموجبه بموجبها أثناءها",
      .pointsBack
    ),
    // Their letters look like a verb's or a construct's and are none: names of people, months, adverbs.
    (
      "يوسف ياسر يحيى يعقوب ياسين يونس ياسمين يزيد يناير يونيو يوليو يسار يمين يهود يورو يوميا يومين يومي يدوي يقين"
        + " يسوع يافا يعني أحمد أشرف أيمن أكرم أسعد أنور أمجد أدهم أيوب أسامة أمين أيضا أبدا أولا أمام أخرى أمور"
        + " مرة ثانية جهة ناحية تارة غزة مكة جدة حماة سورية أسرة",
      .plainLetters
    ),
  ]

  /// What the letters of a word tell of the class of the next.
  ///
  /// Not asked of a word with the trait `plainLetters`.
  static func letters(of key: WordKey) -> WordTraits {
    let isConjoined = key.count > 4 && (key[0] == .waw || key[0] == .feh)
    let word = isConjoined ? key.dropFirst(1) : key
    let count = word.count
    guard count > 3, !isDefinite(word) else { return [] }
    let (last, before) = (word[count - 1], word[count - 2])
    if last == .tehMarbuta || (last == .teh && before == .alef) { return .feminineHead }
    if word[0] == .yeh, word[1] != .alef { return .expectsNoun }
    if last == .teh, before != .waw, before != .yeh { return .expectsNoun }
    if last == .alef, before == .waw { return .expectsNoun }
    if word[0] == .alefHamzaAbove, count == 4, word[1] != .noon, last != .alef, last != .yeh {
      return .expectsNoun
    }
    return []
  }

  /// Begins with the article, after a preposition at most.
  private static func isDefinite(_ word: WordKey) -> Bool {
    let (first, second, third) = (word[0], word[1], word[2])
    if second == .lam, first == .alef || first == .lam { return true }
    return (first == .beh || first == .kaf) && second == .alef && third == .lam
  }
}
