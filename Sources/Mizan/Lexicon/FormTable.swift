/// A hash table from the folded letters of a form to the run of forms that are spelled so.
///
/// Open addressing at half load: a look-up that fails, as most do, reads one or two slots.
struct FormTable: Sendable {
  /// For each slot the run's number plus one; 0 is an empty slot.
  private var slots: [UInt32]
  private var keys: [WordKey] = []
  /// Run i is `offsets[i]..<offsets[i + 1]` of the forms.
  private var offsets: [UInt32] = [0]
  private let mask: UInt64

  private init(runs: Int) {
    var size = 16
    while size < runs * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = UInt64(size - 1)
  }

  /// Sorts forms into runs and builds their table.
  static func make(
    _ forms: [CompiledLexicon.CompiledForm]
  ) -> (table: FormTable, forms: [CompiledLexicon.CompiledForm]) {
    let keyed = forms.enumerated().map { (fold: $1.form.key.folded, place: $0, form: $1) }
      .sorted { ($0.fold.bits, $0.place) < ($1.fold.bits, $1.place) }
    var table = FormTable(runs: keyed.count)
    for (index, item) in keyed.enumerated() {
      if table.keys.last != item.fold {
        if index > 0 { table.offsets.append(UInt32(index)) }
        table.insert(item.fold)
      }
    }
    table.offsets.append(UInt32(keyed.count))
    return (table, keyed.map(\.form))
  }

  private mutating func insert(_ key: WordKey) {
    keys.append(key)
    var slot = key.mixed & mask
    while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = UInt32(keys.count)
  }

  /// The indices of the forms that are spelled so; empty when there are none.
  ///
  /// - Complexity: O(1) on average.
  func run(of folded: WordKey) -> Range<Int> {
    var slot = folded.mixed & mask
    while true {
      let number = Int(slots[Int(truncatingIfNeeded: slot)])
      if number == 0 { return 0..<0 }
      if keys[number - 1] == folded { return Int(offsets[number - 1])..<Int(offsets[number]) }
      slot = (slot &+ 1) & mask
    }
  }
}

extension WordKey {
  /// The key with every alef bare and a final ى as ي: what a careless keyboard makes of the word.
  ///
  /// Two words with one fold need not be the same word; `spells(_:habits:)` decides.
  var folded: WordKey {
    var result = self
    let count = self.count
    for index in 0..<count where self[index].isAlef && self[index] != .alef {
      result = result.replacing(at: index, with: .alef)
    }
    if count > 0, self[count - 1] == .alefMaksura { result = result.replacing(at: count - 1, with: .yeh) }
    return result
  }

  /// Tells whether this written word may stand for a form with the same fold (`arabic.md` 2.2).
  ///
  /// A stem's first alef may have any seat, since newsrooms drop the hamza there; inside a word أ and ا differ
  /// (سأل, سال) unless the document writes no hamza at all. A final ى and ي are one.
  func spells(_ form: WordKey, habits: SpellingHabits) -> Bool {
    if self == form { return true }
    let count = self.count
    let articled = form[0] == .alef && form[1] == .lam
    for index in 0..<count where self[index] != form[index] {
      let (written, standard) = (self[index], form[index])
      if written.isAlef, standard.isAlef {
        if index == 0 || (index == 2 && articled) || (habits.dropsHamza && written == .alef) { continue }
        return false
      }
      let isFinalYeh = index == count - 1 && Self.isYeh(written) && Self.isYeh(standard)
      if !isFinalYeh { return false }
    }
    return true
  }

  private static func isYeh(_ letter: ArabicLetter) -> Bool { letter == .yeh || letter == .alefMaksura }
}
