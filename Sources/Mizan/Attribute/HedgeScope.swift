/// Tells whether a match stands in the scope of a hedge, by which the outlet lowers its commitment.
///
/// ربما، من المرجح، يبدو reach over the clause behind them, «على ما يبدو» over the one around it, محتمل over its noun.
/// قد is a hedge before the imperfect (قد يؤدي) and certainty before the perfect (قد أدى), so that the next verb
/// decides (`arabic.md` 4.5). A hedge never enters the score.
enum HedgeScope {
  /// How far a hedge reaches over its clause, in words.
  static let reach = 14
  /// How far behind the match «على ما يبدو» may stand.
  static let backwardReach = 8

  static func covers(_ match: Range<Int>, in view: ParagraphView) -> Bool {
    if view.anyTraits.isDisjoint(with: [.hedge, .nearHedge, .aroundHedge, .qad]) { return false }
    return isBehindHedge(match.lowerBound, in: view) || isBeforeHedge(match.upperBound, in: view)
  }

  /// A hedge before the match in the same clause.
  private static func isBehindHedge(_ first: Int, in view: ParagraphView) -> Bool {
    var index = first
    var distance = 0
    while index > 0, distance < reach {
      index -= 1
      let traits = view.traits[index]
      if traits.contains(.hedge) { return true }
      if traits.contains(.nearHedge), distance == 0 { return true }
      if traits.contains(.qad), isDoubtful(index, in: view) { return true }
      switch view.tokens[index].kind {
      case .arabicWord, .otherWord: distance += 1
      case .doubleQuote, .singleQuote, .number: continue
      case .comma:
        // «على ما يبدو، وقعت …»
        return (max(0, index - 4)..<index).contains { view.traits[$0].contains(.aroundHedge) }
      default: return false
      }
      if endsScope(index, in: view) { return false }
    }
    return false
  }

  /// A hedge stands behind the words: «كارثة محتملة»، «وقعت المجزرة، على ما يبدو».
  private static func isBeforeHedge(_ end: Int, in view: ParagraphView) -> Bool {
    var index = end
    while index < view.tokens.count, index - end < backwardReach {
      let traits = view.traits[index]
      if traits.contains(.nearHedge), index == end { return true }
      if traits.contains(.aroundHedge) { return true }
      if !view.tokens[index].isWord {
        guard view.tokens[index].kind == .comma, index + 1 < view.tokens.count else { return false }
        return view.traits[index + 1].contains(.aroundHedge)
      }
      if endsScope(index, in: view) { return false }
      index += 1
    }
    return false
  }

  /// A relative clause, another speaker's verb or a new finite clause lies outside.
  private static func endsScope(_ index: Int, in view: ParagraphView) -> Bool {
    let traits = view.traits[index]
    if !traits.isDisjoint(with: [.relative, .coordinator, .cueVerb, .turn, .background]) { return true }
    return ClauseStart.isConjoinedVerb(index, in: view) && view.tokens[index].key[1] != .yeh
  }

  /// Tells whether قد stands before an imperfect, where it means perhaps.
  static func isDoubtful(_ index: Int, in view: ParagraphView) -> Bool {
    // «لقد» is certainty, and «كان … قد» the pluperfect.
    guard view.tokens[index].key.hasSuffix(qad), !view.tokens[index].key.hasSuffix(laqad),
      index + 1 < view.tokens.count
    else { return false }
    var before = index
    while before > 0, index - before < 8, view.tokens[before - 1].isWord {
      before -= 1
      if view.traits[before].contains(.was) { return false }
    }
    // «قد لا يكون»: only the imperfect is negated with لا.
    if view.traits[index + 1].contains(.negates) { return true }
    return isImperfect(view.tokens[index + 1].key)
  }

  /// Tells by its first and last letters whether a word is an imperfect.
  ///
  /// ي begins imperfects. ت begins the feminine imperfect and perfects of the measures V and VI, which end in ت when
  /// they are feminine (تعرضت); the masculine ones that news uses are listed. ن begins the plural of the first person
  /// and perfects of three letters (نجح) or of measure III (ناقش).
  private static func isImperfect(_ key: WordKey) -> Bool {
    guard key.count >= 3 else { return false }
    let last = key[key.count - 1]
    if key[0] == .yeh { return true }
    if last == .teh || last == .alef && key[key.count - 2] == .waw { return false }
    if key[0] == .teh { return !perfects.contains(key) }
    return key[0] == .noon && key.count > 3 && key[1] != .alef
  }

  private static let qad = WordKey("قد")
  private static let laqad = WordKey("لقد")

  private static let perfects = WordSet(
    "تمكن تعرض تسبب تحول توفي تلقى تقدم تراجع تعهد تسلم توقف تجاوز تأثر تبنى تولى توعد توقع تخلى تحدى تخطى تصدى"
      + " تعلم تخرج تزوج تحرك تحطم تدهور تراوح تزامن تسلل تشكل تصاعد تضاعف تضرر تضمن تطور تعاون تعثر تعطل تغير تغلب"
      + " تفاقم تفشى تقرر تكرر تنازل توصل توغل توسط تواصل تورط تأخر تأكد تأسس تأهل تبين تداول تردد ترك تجدد")
}
