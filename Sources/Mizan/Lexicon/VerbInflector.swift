/// The forms of verbs, by the weak letter of the stem (`arabic.md` 3.2).
///
/// The first person singular of the imperfect (أكتب) is left out: in news prose it is almost always the elative or
/// a noun (1 of 33 hits was right).
enum VerbInflector {
  private static let free: InflectedForm.Slots = [.free, .perfect]
  private static let bound: InflectedForm.Slots = [.bound, .perfect]
  private static let freeImperfect: InflectedForm.Slots = [.free, .imperfect]
  private static let boundImperfect: InflectedForm.Slots = [.bound, .imperfect]

  /// The perfect, from its 3rd person masculine singular.
  static func perfect(_ stem: [ArabicLetter], into table: inout InflectionTable) {
    guard stem.count > 1, let last = stem.last else { return }
    let base = Array(stem.dropLast())
    switch last {
    case .alefMaksura: finalWeak(stem, base, .yeh, into: &table)
    case .alef: finalWeak(stem, base, .waw, into: &table)
    case .alefHamzaAbove: finalHamza(stem, base, into: &table)
    default:
      if stem.count > 2, stem[stem.count - 2] == .alef {
        hollow(stem, into: &table)
      } else {
        sound(stem, long: stem, into: &table)
      }
    }
  }

  /// كتب: the endings stand behind an unchanged stem.
  private static func sound(_ stem: [ArabicLetter], long: [ArabicLetter], into table: inout InflectionTable) {
    table.add(long, free.union(bound), .perfect)
    table.add(long, Ending.teh, free.union(bound), [.perfect, .feminine])
    table.add(long, Ending.ta, free.union(bound), [.perfect, .feminine, .dual])
    table.add(long, Ending.alef, free.union(bound), [.perfect, .dual])
    table.add(long, [.waw, .alef], free, [.perfect, .plural])
    table.add(long, Ending.waw, bound, [.perfect, .plural])
    short(stem, into: &table)
  }

  /// The endings that begin with a consonant.
  private static func short(_ stem: [ArabicLetter], into table: inout InflectionTable) {
    table.add(stem, [.noon], free.union(bound), [.perfect, .feminine, .plural])
    table.add(stem, [.noon, .alef], free.union(bound), [.perfect, .first])
    table.add(stem, [.teh, .meem], free, [.perfect, .second])
    table.add(stem, [.teh, .meem, .alef], free, [.perfect, .second])
    table.add(stem, [.teh, .noon], free, [.perfect, .second])
    table.add(stem, [.teh, .meem, .waw], bound, [.perfect, .second])
  }

  /// قال: the alef falls before a consonant, and turns to ي in the passive.
  private static func hollow(_ stem: [ArabicLetter], into table: inout InflectionTable) {
    var shortened = stem
    shortened.remove(at: stem.count - 2)
    sound(shortened, long: stem, into: &table)
    var passive = stem
    passive[stem.count - 2] = .yeh
    table.add(passive, free, [.perfect, .passive])
    table.add(passive, Ending.teh, free, [.perfect, .passive, .feminine])
    table.add(passive, [.waw, .alef], free, [.perfect, .passive, .plural])
  }

  /// نفى and غزا: the last letter falls before ت and و, and is ي or و before a consonant.
  private static func finalWeak(
    _ stem: [ArabicLetter], _ base: [ArabicLetter], _ weak: ArabicLetter, into table: inout InflectionTable
  ) {
    table.add(stem, free, .perfect)
    table.add(base, Ending.alef, bound, .perfect)
    table.add(base, Ending.teh, free.union(bound), [.perfect, .feminine])
    table.add(base, Ending.ta, free, [.perfect, .feminine, .dual])
    table.add(base, [.waw, .alef], free, [.perfect, .plural])
    table.add(base, Ending.waw, bound, [.perfect, .plural])
    table.add(base + [weak], Ending.alef, free, [.perfect, .dual])
    table.add(base, Ending.yeh, free, [.perfect, .passive])
    short(base + [weak], into: &table)
  }

  /// بدأ: the seat of the hamza follows the vowel after it.
  private static func finalHamza(
    _ stem: [ArabicLetter], _ base: [ArabicLetter], into table: inout InflectionTable
  ) {
    sound(stem, long: stem, into: &table)
    table.add(base, [.wawHamza, .waw, .alef], free, [.perfect, .plural])
    table.add(base, [.alefMadda], free, [.perfect, .dual])
    table.add(base, [.yehHamza], free, [.perfect, .passive])
  }

  /// The imperfect, from its 3rd person masculine singular.
  static func imperfect(_ word: [ArabicLetter], into table: inout InflectionTable) {
    guard word.count > 2, word[0] == .yeh else { return }
    let core = Array(word.dropFirst())
    for prefix in [ArabicLetter.yeh, .teh, .noon] {
      conjugate(core, behind: prefix, into: &table)
    }
  }

  private static func conjugate(
    _ core: [ArabicLetter], behind prefix: ArabicLetter, into table: inout InflectionTable
  ) {
    let person: FormFeatures
    switch prefix {
    case .teh: person = [.imperfect, .feminine]
    case .noon: person = [.imperfect, .first]
    default: person = .imperfect
    }
    let stem = [prefix] + core
    let base = Array(stem.dropLast())
    switch core[core.count - 1] {
    case .yeh, .waw, .alefMaksura:
      finalWeakImperfect(stem, base, person, into: &table)
      if prefix != .noon { plurals(base, person, into: &table) }
    default:
      table.add(stem, freeImperfect.union(boundImperfect), person)
      if core.count > 1 { hollowImperfect(stem, person, into: &table) }
      if prefix != .noon { plurals(stem, person, into: &table) }
    }
    if prefix != .noon { table.add(stem, Ending.an, freeImperfect, person.union(.dual)) }
  }

  private static func plurals(
    _ stem: [ArabicLetter], _ person: FormFeatures, into table: inout InflectionTable
  ) {
    let plural = person.subtracting(.feminine).union(.plural)
    table.add(stem, Ending.un, freeImperfect.union(boundImperfect), plural)
    table.add(stem, [.waw, .alef], freeImperfect, plural)
    table.add(stem, Ending.waw, boundImperfect, plural)
    table.add(stem, [.noon], freeImperfect, person.union([.feminine, .plural]))
    table.add(stem, Ending.alef, freeImperfect, person.union(.dual))
  }

  /// ينفي، يغزو، يلقى: the jussive drops the last letter, the passive ends in ى.
  private static func finalWeakImperfect(
    _ stem: [ArabicLetter], _ base: [ArabicLetter], _ person: FormFeatures, into table: inout InflectionTable
  ) {
    table.add(stem, stem.last == .alefMaksura ? freeImperfect : freeImperfect.union(boundImperfect), person)
    if base.count > 2 { table.add(base, freeImperfect.union(boundImperfect), person) }
    table.add(base, [.alefMaksura], freeImperfect, person.union(stem.last == .alefMaksura ? [] : .passive))
    table.add(base, Ending.alef, boundImperfect, person)
  }

  /// يقول: the jussive يقل, the passive يقال.
  private static func hollowImperfect(
    _ stem: [ArabicLetter], _ person: FormFeatures, into table: inout InflectionTable
  ) {
    let place = stem.count - 2
    guard stem[place] == .waw || stem[place] == .yeh || stem[place] == .alef, stem.count >= 4 else { return }
    var shortened = stem
    shortened.remove(at: place)
    table.add(shortened, freeImperfect, person)
    var passive = stem
    passive[place] = .alef
    if stem[place] != .alef { table.add(passive, freeImperfect, person.union(.passive)) }
  }
}
