/// The forms of أفعل adjectives: the comparative (أكبر، كبرى، أكابر) and the colours and defects (أحمر، حمراء).
///
/// They take neither ة nor ون nor tanwin. The plural of a colour, فعل, is not made: its three letters are those of a
/// verbal noun (العزل), so that an entry lists it where it is meant.
enum ElativeInflector {
  private static let both: InflectedForm.Slots = [.free, .article, .nominal]
  private static let bound: InflectedForm.Slots = [.bound, .nominal]

  /// Colours and defects, whose feminine is فعلاء: a closed class, which no spelling tells from the comparative.
  private static let colours: Set<WordKey> = Set(
    """
    أبيض أسود أحمر أخضر أزرق أصفر أسمر أشقر أعرج أعور أحدب أصلع أبرص أحمق أبله أرعن أهوج أخرق أعزل أجوف أحول أشعث
    أغبر أبكم أخرس أعجم أبتر أشل أصم أجرد أملس أنكد أبلج أغر أرقط أبلق أدهم أجرب
    """.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) })

  /// Tells whether an adjective has this pattern.
  ///
  /// فعيل of a root in أ (أكيد، أليم) has the same length and a third letter ي.
  static func applies(to stem: WordKey) -> Bool {
    guard stem[0] == .alefHamzaAbove, stem.count == 3 || stem.count == 4 else { return false }
    if colours.contains(stem) { return true }
    let isWeak = [.yeh, .waw, .alef].contains(stem[stem.count - 2])
    return !isWeak && ![.yeh, .alefMaksura, .tehMarbuta].contains(stem[stem.count - 1])
  }

  /// All forms of the masculine singular.
  static func inflect(_ stem: WordKey, into table: inout InflectionTable) {
    table.add(stem, both.union(bound), .nominal)
    for ending in [Ending.an, Ending.ayn] { table.add(stem, ending, both, [.nominal, .dual]) }
    let root = stem.dropFirst(1)
    if colours.contains(stem) {
      table.add(root, Ending.alef + Ending.hamza, both, [.nominal, .feminine])
    } else if stem.count == 4 {
      table.add(root, Ending.alefMaksura, both, [.nominal, .feminine])
      table.add(root, Ending.alef, bound, [.nominal, .feminine])
      let plural = WordKey([.alefHamzaAbove, root[0], .alef, root[1], root[2]])
      table.add(plural, both.union(bound), [.nominal, .plural])
    }
  }
}
