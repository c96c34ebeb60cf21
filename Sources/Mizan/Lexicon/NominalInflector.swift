/// The forms of nouns and adjectives, by the end of the stem (`arabic.md` 3.1).
enum NominalInflector {
  private static let free: InflectedForm.Slots = [.free, .nominal]
  private static let both: InflectedForm.Slots = [.free, .article, .nominal]
  private static let bound: InflectedForm.Slots = [.bound, .nominal]

  /// All forms of a singular.
  ///
  /// - Parameters:
  ///   - stem: the singular.
  ///   - isAdjective: it has a feminine.
  ///   - listed: the forms that the entry lists; a noun with a broken plural has no sound one in ون, unless it is
  ///     a participle, and a stem listed without its ي is defective (قاضي، قاض).
  ///   - table: takes the forms.
  static func inflect(
    _ stem: WordKey, isAdjective: Bool, listed: [WordKey] = [],
    into table: inout InflectionTable
  ) {
    guard let last = stem.last else { return }
    switch last {
    case _ where isAdjective && ElativeInflector.applies(to: stem):
      ElativeInflector.inflect(stem, into: &table)
    case .yeh where isDefective(stem, isAdjective: isAdjective, listed):
      regular(stem, NominalKind(isAdjective: isAdjective, hasSoundPlural: false), into: &table)
      defective(stem, isAdjective: isAdjective, into: &table)
    case .tehMarbuta: tehMarbuta(stem.dropLast(), .feminine, into: &table)
    case .alefMaksura: alefMaksura(stem.dropLast(), isAdjective: isAdjective, into: &table)
    case .hamza: hamza(stem, isAdjective: isAdjective, into: &table)
    case .alefHamzaAbove: alefHamza(stem, into: &table)
    case .yehHamza: yehHamza(stem, into: &table)
    default:
      let isParticiple = stem[0] == .meem || last == .yeh || (stem.count == 4 && stem[1] == .alef)
      let hasSoundPlural = isAdjective || isParticiple || (listed.isEmpty && stem.count > 3)
      regular(stem, NominalKind(isAdjective: isAdjective, hasSoundPlural: hasSoundPlural), into: &table)
    }
  }

  /// What kind of regular stem it is.
  private struct NominalKind {
    var isAdjective: Bool
    /// It has a plural in ون.
    var hasSoundPlural: Bool
  }

  /// Tells whether a final ي is the root's: listed without it, or by the pattern of the word.
  ///
  /// The patterns are those that a nisba hardly has: فاعي of a noun (قاضي), متفعي and مستفعي (متعالي).
  private static func isDefective(
    _ stem: WordKey, isAdjective: Bool, _ listed: [WordKey]
  ) -> Bool {
    if listed.contains(stem.dropLast()) { return true }
    if stem.count == 4, stem[1] == .alef { return !isAdjective }
    guard stem.count >= 5, stem.count <= 6, stem[0] == .meem else { return false }
    return stem[1] == .teh || (stem[1] == .seen && stem[2] == .teh)
  }

  /// قاضي: the indefinite is قاض, the sound plural قاضون.
  private static func defective(_ stem: WordKey, isAdjective: Bool, into table: inout InflectionTable) {
    let base = stem.dropLast()
    table.add(base, free, .nominal)
    for ending in [Ending.un, Ending.ayn] { table.add(base, ending, both, [.nominal, .plural]) }
    table.add(base, Ending.waw, [.free, .bound, .nominal], [.nominal, .plural, .construct])
    guard !isAdjective else { return }
    table.add(stem, Ending.tehMarbuta, both, [.nominal, .feminine, .feminised])
  }

  /// A form that the entry lists: mostly a broken plural, which takes the article and pronouns.
  static func inflectListed(_ word: WordKey, into table: inout InflectionTable) {
    guard let last = word.last else { return }
    let base = word.dropLast()
    let plural: FormFeatures = [.nominal, .plural]
    switch last {
    case .tehMarbuta:
      // حملة, the plural of حامل: حملات and حملتان are those of another word.
      table.add(word, both, plural)
      table.add(base, Ending.teh, bound, plural)
    case .alefMaksura:
      table.add(word, both, plural)
      table.add(base, Ending.alef, bound, plural)
    case .hamza:
      table.add(word, both.union(bound), plural)
      table.add(base, Ending.wawHamza, bound, plural)
      table.add(base, Ending.yehHamza, bound, plural)
    default:
      // كتب is a plural, and a verb.
      table.add(word, both.union(bound), word.count == 3 ? plural.union(.open) : plural)
      if !(last == .teh && base.last == .alef) {
        table.add(word, Ending.alef, free, plural.union(.accusative))
      }
    }
  }

  /// جريمة: جريمتان، جرائم is listed, جريمات، جريمته.
  private static func tehMarbuta(
    _ base: WordKey, _ number: FormFeatures, into table: inout InflectionTable
  ) {
    let single: FormFeatures = [.nominal, number]
    let plural: FormFeatures = [.nominal, .feminine, .plural]
    table.add(base, Ending.tehMarbuta, both, single)
    table.add(base, Ending.teh, bound, single)
    dualFeminine(base, [], into: &table)
    table.add(base, Ending.at, both.union(bound), plural)
  }

  private static func dualFeminine(
    _ base: WordKey, _ gender: FormFeatures, into table: inout InflectionTable
  ) {
    let dual: FormFeatures = [.nominal, .feminine, .dual, gender]
    table.add(base, Ending.tan, both, dual)
    table.add(base, Ending.tayn, both, dual)
    table.add(base, Ending.ta, [.free, .bound, .nominal], dual.union(.construct))
    table.add(base, Ending.tay, [.free, .bound, .nominal], dual.union(.construct))
  }

  /// فوضى، ذكرى; an adjective's participle also مرتضون.
  private static func alefMaksura(
    _ base: WordKey, isAdjective: Bool, into table: inout InflectionTable
  ) {
    table.add(base, Ending.alefMaksura, both, .nominal)
    for ending in [Ending.an, Ending.ayn] { table.add(base, Ending.yeh + ending, both, [.nominal, .dual]) }
    table.add(base, Ending.yeh + Ending.at, both.union(bound), [.nominal, .feminine, .plural])
    table.add(base, Ending.alef, bound, .nominal)
    for ending in [Ending.alef, Ending.yeh] {
      table.add(base, Ending.yeh + ending, bound, [.nominal, .dual])
    }
    guard isAdjective else { return }
    for ending in [Ending.un, Ending.ayn] { table.add(base, ending, both, [.nominal, .plural]) }
  }

  /// اء and other ء: the seat follows the case vowel before a pronoun.
  private static func hamza(_ stem: WordKey, isAdjective: Bool, into table: inout InflectionTable) {
    let base = stem.dropLast()
    let isLong = base.last == .alef
    table.add(stem, both.union(bound), .nominal)
    table.add(base, Ending.wawHamza, bound, .nominal)
    table.add(base, Ending.yehHamza, bound, .nominal)
    for ending in [Ending.an, Ending.ayn] { table.add(stem, ending, both, [.nominal, .dual]) }
    if isLong {
      for ending in [Ending.an, Ending.ayn] { table.add(base, Ending.waw + ending, both, [.nominal, .dual]) }
    } else {
      table.add(stem, Ending.alef, free, [.nominal, .accusative])
      table.add(base, Ending.yehHamza + Ending.alef, free, [.nominal, .accusative])
    }
    table.add(stem, Ending.at, both.union(bound), [.nominal, .feminine, .plural])
    guard isAdjective else { return }
    table.add(stem, Ending.tehMarbuta, both, [.nominal, .feminine, .feminised])
    for ending in [Ending.un, Ending.ayn] { table.add(stem, ending, both, [.nominal, .plural]) }
  }

  /// خطأ، مبدأ.
  private static func alefHamza(_ stem: WordKey, into table: inout InflectionTable) {
    let base = stem.dropLast()
    table.add(stem, both.union(bound), .nominal)
    table.add(base, Ending.wawHamza, bound, .nominal)
    table.add(base, Ending.yehHamza, bound, .nominal)
    table.add(base, Ending.alefMadda + Ending.noon, both, [.nominal, .dual])
    table.add(stem, Ending.ayn, both, [.nominal, .dual])
    table.add(base, Ending.alefMadda + Ending.teh, both.union(bound), [.nominal, .feminine, .plural])
  }

  /// لاجئ، سيئ: no change of seat.
  private static func yehHamza(_ stem: WordKey, into table: inout InflectionTable) {
    table.add(stem, both.union(bound), .nominal)
    table.add(stem, Ending.alef, free, [.nominal, .accusative])
    for ending in [Ending.un, Ending.ayn] { table.add(stem, ending, both, [.nominal, .plural]) }
    table.add(stem, Ending.an, both, [.nominal, .dual])
    table.add(stem, Ending.tehMarbuta, both, [.nominal, .feminine, .feminised])
    table.add(stem, Ending.teh, bound, [.nominal, .feminine, .feminised])
    dualFeminine(stem, .feminised, into: &table)
    table.add(stem, Ending.at, both.union(bound), [.nominal, .feminine, .plural])
    for ending in [Ending.waw, Ending.yeh] {
      table.add(stem, ending, [.free, .bound, .nominal], [.nominal, .plural, .construct])
    }
  }

  /// Every other end.
  ///
  /// The construct ي is left out where it would read as "my" or as a nisba (رمزي).
  private static func regular(
    _ stem: WordKey, _ kind: NominalKind, into table: inout InflectionTable
  ) {
    let isOpen = !kind.isAdjective && VerbShape.isNounPattern(stem)
    table.add(stem, both.union(bound), isOpen ? [.nominal, .open] : .nominal)
    table.add(stem, Ending.alef, free, [.nominal, .accusative])
    table.add(stem, Ending.an, both, [.nominal, .dual])
    table.add(stem, Ending.ayn, both, [.nominal, .plural])
    table.add(stem, Ending.at, both.union(bound), [.nominal, .feminine, .plural])
    if kind.hasSoundPlural {
      table.add(stem, Ending.un, both, [.nominal, .plural])
      table.add(stem, Ending.waw, [.free, .bound, .nominal], [.nominal, .plural, .construct])
    }
    let takesConstructYeh = kind.isAdjective || stem.first == .meem || stem.last == .yeh
    table.add(
      stem, Ending.yeh, takesConstructYeh ? [.free, .bound, .nominal] : bound,
      [.nominal, .plural, .construct])
    guard kind.isAdjective else { return }
    table.add(stem, Ending.tehMarbuta, both, [.nominal, .feminine, .feminised])
    table.add(stem, Ending.teh, bound, [.nominal, .feminine, .feminised])
    dualFeminine(stem, .feminised, into: &table)
  }
}
