/// Cuts the object off a subject behind its verb.
///
/// No ending that is written tells «توعدت الحركة الاحتلال» from a noun with its adjective. What does not agree is no
/// adjective, an institution is none either, and the plural in ن is no construct («ناشطون السلطات»).
enum SubjectExtent {
  /// The source without the object that was taken into its phrase; the source itself where there is none.
  static func withoutObject(_ source: SourceFinding, in view: ParagraphView) -> SourceFinding {
    guard let phrase = source.tokens, let object = object(in: phrase, view) else { return source }
    return SourceFinder.describe(phrase.lowerBound..<object, in: view)
  }

  private static func object(in phrase: Range<Int>, _ view: ParagraphView) -> Int? {
    let head = phrase.lowerBound
    let place = view.source(at: head)
    if place < 0, !view.traits[head].contains(.definite) {
      return announcement(behind: head, upTo: phrase.upperBound, in: view)
    }
    guard place < 0 || view.markers[place].tokens.count == 1 else { return nil }
    let isDefinite = view.traits[head].contains(.definite)
    if !isDefinite, isInstitution(head, in: view), let object = behindAdjective(in: phrase, view) {
      return object
    }
    guard isDefinite || isSoundPlural(view.tokens[head].key) else { return nil }
    var index = head + 1
    while index < phrase.upperBound, isAdjective(index, view),
      view.traits[index].contains(.definite) == isDefinite, view.isContentWord(index)
    {
      index += 1
    }
    guard index < phrase.upperBound else { return nil }
    // «الوزير ارتفاع الأسعار»
    if view.traits[index].contains(.contentHead) { return index }
    guard isDefiniteNoun(index, in: view) else { return nil }
    return !isDefinite || isInstitution(index, in: view) || disagrees(index, with: head, in: view)
      ? index : nil
  }

  /// «نادي النهر الأهلي تورط رئيسه»: behind the adjective of an institution a noun without the article begins the object.
  static func behindAdjective(in phrase: Range<Int>, _ view: ParagraphView) -> Int? {
    let bare = phrase.dropFirst(2).first { index in
      view.traits[index - 1].isSuperset(of: [.definite, .nisba]) && view.isContentWord(index)
        && view.traits[index].isDisjoint(with: [.definite, .nisba, .source, .conjoined])
        && view.tokens[index].key[0] != .waw && view.tokens[index].kind == .arabicWord
    }
    return bare
  }

  /// «بوتين إسقاط الطائرة»: behind a bare name a noun of announcement with its complement begins the object, but not
  /// in what the name's office is called («مدير منظمة حظر الأسلحة») nor where it is a name itself («ليلى عودة»).
  private static func announcement(behind head: Int, upTo end: Int, in view: ParagraphView) -> Int? {
    guard view.tokens[head].key != ClauseKeys.or else { return nil }
    var index = head + 1
    while index + 1 < end, view.isContentWord(index) || view.traits[index].contains(.contentHead) {
      guard !view.traits[index].contains(.definite), !view.isSource(index) else { return nil }
      if view.traits[index].contains(.contentHead), view.tokens[index].key[0] != .waw,
        view.traits[index + 1].contains(.definite)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// «الأمريكية»، «محليون».
  private static func isAdjective(_ index: Int, _ view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    // «صحفيون يغطون»: the same ending of a verb.
    return view.traits[index].contains(.nisba) || isSoundPlural(key) && key[0] != .yeh
  }

  private static func isDefiniteNoun(_ index: Int, in view: ParagraphView) -> Bool {
    // «الشرطة والسلطة القضائية»: a second subject.
    view.isContentWord(index) && view.traits[index].contains(.definite) && view.tokens[index].key[0] == .alef
      && view.traits[index].isDisjoint(with: [.nisba, .prepositional])
      && !ClauseKeys.officeAdjectives.contains(view.tokens[index].key)
  }

  /// «ناشطون»، «محققين»: in a construct the ن falls.
  private static func isSoundPlural(_ key: WordKey) -> Bool {
    key.count > 4 && key[key.count - 1] == .noon
      && (key[key.count - 2] == .waw || key[key.count - 2] == .yeh)
  }

  /// An institution with the article stands in apposition to nothing.
  static func isInstitution(_ index: Int, in view: ParagraphView) -> Bool {
    let place = view.source(at: index)
    return place >= 0 && view.facts[view.markers[place].entry].sourceKind == .organisation
      && !participles.contains(view.tokens[index].key)
  }

  /// «الحركة الاحتلال»: behind a feminine noun an adjective would be feminine.
  private static func disagrees(_ index: Int, with head: Int, in view: ParagraphView) -> Bool {
    let (noun, adjective) = (view.tokens[head].key, view.tokens[index].key)
    // «الداعية الدكتور»: one title behind another.
    guard noun.hasSuffix(ClauseKeys.tehMarbuta), !view.isSource(index), !invariable.contains(adjective),
      !isElative(adjective)
    else { return false }
    switch adjective[adjective.count - 1] {
    case .tehMarbuta, .alef, .alefMaksura, .hamza: return false
    default: return true
    }
  }

  /// «القراءة الأقل»: an elative with the article of the masculine shape, which has no feminine in use.
  private static func isElative(_ key: WordKey) -> Bool { key.count <= 6 && key[2] == .alefHamzaAbove }

  /// Participles of the same letters as an institution (اللجنة المنظمة، الدول المؤسسة، الحركة المعارضة).
  private static let participles = WordSet("المنظمة المؤسسة المعارضة المتحدة الحاكمة")
  /// «الشركة الأم».
  private static let invariable = WordSet("الأم الأمن")
}
