/// The forms of the imperfect, by the weak letter of the stem (`arabic.md` 3.2).
enum ImperfectInflector {
  private static let free: InflectedForm.Slots = [.free, .imperfect]
  private static let bound: InflectedForm.Slots = [.bound, .imperfect]

  /// The imperfect, from its 3rd person masculine singular.
  static func inflect(_ word: WordKey, _ shape: VerbShape, into table: inout InflectionTable) {
    guard word.count > 2, word[0] == .yeh else { return }
    let core = word.dropFirst(1)
    for prefix in [ArabicLetter.yeh, .teh, .noon] {
      conjugate(core, behind: prefix, shape, into: &table)
    }
  }

  /// The passive of وصل, يوصل, has its و back.
  static func assimilatedPassive(of perfect: WordKey, into table: inout InflectionTable) {
    table.add(Ending.yeh + perfect, free, [.imperfect, .passive])
    table.add(Ending.yeh + perfect, Ending.un, free, [.imperfect, .passive, .plural])
  }

  private static func conjugate(
    _ core: WordKey, behind prefix: ArabicLetter, _ shape: VerbShape, into table: inout InflectionTable
  ) {
    let person: FormFeatures
    switch prefix {
    case .teh: person = [.imperfect, .feminine]
    case .noon: person = [.imperfect, .first]
    default: person = .imperfect
    }
    let stem = WordKey(prefix) + core
    let base = stem.dropLast()
    var longStem = stem
    switch core[core.count - 1] {
    case .yeh, .waw, .alefMaksura:
      finalWeak(stem, base, person, into: &table)
      longStem = base
    default:
      // تقدم is she offers, and he advanced, and progress.
      let isOpen = prefix == .teh && VerbShape.isNounPattern(stem) && stem.count > 3
      table.add(stem, free.union(bound), isOpen ? person.union(.open) : person)
      if shape.isHollow { hollow(stem, person, into: &table) }
    }
    guard prefix != .noon else { return }
    plurals(longStem, person, shape, into: &table)
    table.add(stem, Ending.an, free, person.union(.dual))
  }

  private static func plurals(
    _ stem: WordKey, _ person: FormFeatures, _ shape: VerbShape, into table: inout InflectionTable
  ) {
    let plural = person.subtracting(.feminine).union(.plural)
    table.add(stem, Ending.un, free.union(bound), plural)
    table.add(stem, Ending.wa, free, plural)
    table.add(stem, Ending.waw, bound, plural.union(.jussive))
    let women = shape.isDoubled ? WordKey(stem[stem.count - 1]) + Ending.noon : Ending.noon
    table.add(stem, women, free, person.union([.feminine, .plural]))
    table.add(stem, Ending.alef, free, person.union([.dual, .jussive]))
  }

  /// ينفي، يغزو، يلقى: the jussive drops the last letter, the passive ends in ى.
  private static func finalWeak(
    _ stem: WordKey, _ base: WordKey, _ person: FormFeatures, into table: inout InflectionTable
  ) {
    let isMaksura = stem.last == .alefMaksura
    table.add(stem, isMaksura ? free : free.union(bound), person)
    if base.count > 2 { table.add(base, free.union(bound), person.union(.jussive)) }
    table.add(base, Ending.alefMaksura, free, person.union(isMaksura ? [] : .passive))
    table.add(base, Ending.alef, bound, person)
  }

  /// يقول: the jussive يقل, the passive يقال.
  private static func hollow(
    _ stem: WordKey, _ person: FormFeatures, into table: inout InflectionTable
  ) {
    let place = stem.count - 2
    guard stem[place] == .waw || stem[place] == .yeh || stem[place] == .alef, stem.count >= 4 else { return }
    let shortened = stem.removing(at: place)
    table.add(shortened, free, person.union(.jussive))
    guard stem[place] != .alef else { return }
    table.add(stem.replacing(at: place, with: .alef), free, person.union(.passive))
  }
}
