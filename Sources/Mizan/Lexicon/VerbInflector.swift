/// The forms of verbs, by the weak letter of the stem (`arabic.md` 3.2).
///
/// The first person singular of the imperfect (أكتب) is left out: in news prose it is almost always the elative or
/// a noun (1 of 33 hits was right).
enum VerbInflector {
  private static let free: InflectedForm.Slots = [.free, .perfect]
  private static let bound: InflectedForm.Slots = [.bound, .perfect]

  /// The perfect, from its 3rd person masculine singular.
  static func perfect(_ stem: WordKey, _ shape: VerbShape, into table: inout InflectionTable) {
    guard stem.count > 1, let last = stem.last else { return }
    let base = stem.dropLast()
    switch last {
    case .alefMaksura: finalWeak(stem, base, Ending.yeh, into: &table)
    case .alef: finalWeak(stem, base, Ending.waw, into: &table)
    case .alefHamzaAbove: finalHamza(stem, base, shape, into: &table)
    default:
      if shape.isHollow {
        hollow(stem, shape, into: &table)
      } else if shape.isDoubled {
        long(stem, shape, into: &table)
        short(stem + WordKey(last), into: &table)
      } else {
        long(stem, shape, into: &table)
        short(stem, into: &table)
      }
    }
  }

  /// كتب: the endings that begin with a vowel stand behind an unchanged stem.
  private static func long(_ stem: WordKey, _ shape: VerbShape, into table: inout InflectionTable) {
    let doubt: FormFeatures = shape.resemblesNoun ? .open : []
    table.add(stem, free.union(bound), doubt.union(.perfect))
    table.add(stem, Ending.teh, free.union(bound), [.perfect, .feminine])
    table.add(stem, Ending.ta, free.union(bound), [.perfect, .feminine, .dual])
    // هدفا is far more often the accusative of the noun than the verb's dual.
    let dual: FormFeatures = shape.resemblesNoun ? [.doubtful, .perfect, .dual] : [.perfect, .dual]
    table.add(stem, Ending.alef, free.union(bound), dual)
    table.add(stem, Ending.wa, free, [.perfect, .plural])
    table.add(stem, Ending.waw, bound, [.perfect, .plural])
  }

  /// The endings that begin with a consonant.
  private static func short(_ stem: WordKey, into table: inout InflectionTable) {
    table.add(stem, Ending.noon, free.union(bound), [.perfect, .feminine, .plural])
    table.add(stem, Ending.na, free.union(bound), [.perfect, .first])
    table.add(stem, Ending.tum, free, [.perfect, .second])
    table.add(stem, Ending.tum + Ending.alef, free, [.perfect, .second])
    table.add(stem, Ending.teh + Ending.noon, free, [.perfect, .second])
    table.add(stem, Ending.tum + Ending.waw, bound, [.perfect, .second])
  }

  /// قال: the alef falls before a consonant, and turns to ي in the passive.
  private static func hollow(_ stem: WordKey, _ shape: VerbShape, into table: inout InflectionTable) {
    let shortened = stem.removing(at: stem.count - 2)
    long(stem, shape, into: &table)
    short(shortened, into: &table)
    let passive = stem.replacing(at: stem.count - 2, with: .yeh)
    let doubt: FormFeatures = shape.passiveResemblesNoun && stem.count == 3 ? .doubtful : .open
    table.add(passive, free, [.perfect, .passive, doubt])
    table.add(passive, Ending.teh, free, [.perfect, .passive, .feminine])
    table.add(passive, Ending.wa, free, [.perfect, .passive, .plural])
  }

  /// نفى and غزا: the last letter falls before ت and و, and is ي or و before a consonant.
  private static func finalWeak(
    _ stem: WordKey, _ base: WordKey, _ weak: WordKey, into table: inout InflectionTable
  ) {
    table.add(stem, free, .perfect)
    table.add(base, Ending.alef, bound, .perfect)
    table.add(base, Ending.teh, free.union(bound), [.perfect, .feminine])
    table.add(base, Ending.ta, free, [.perfect, .feminine, .dual])
    table.add(base, Ending.wa, free, [.perfect, .plural])
    table.add(base, Ending.waw, bound, [.perfect, .plural])
    table.add(base + weak, Ending.alef, free, [.perfect, .dual, .doubtful])
    // نفي is far more often the verbal noun than the passive.
    table.add(base, Ending.yeh, free, [.perfect, .passive, .doubtful])
    short(base + weak, into: &table)
  }

  /// بدأ: the seat of the hamza follows the vowel after it.
  private static func finalHamza(
    _ stem: WordKey, _ base: WordKey, _ shape: VerbShape, into table: inout InflectionTable
  ) {
    long(stem, shape, into: &table)
    short(stem, into: &table)
    table.add(base, Ending.wawHamza + Ending.wa, free, [.perfect, .plural])
    table.add(base, Ending.alefMadda, free, [.perfect, .dual])
    table.add(base, Ending.yehHamza, free, [.perfect, .passive])
  }
}
