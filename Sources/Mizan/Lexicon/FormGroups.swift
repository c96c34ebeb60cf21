/// Brings forms together that are spelled alike but for what `WordKey.folded` folds.
struct FormGroups {
  /// For each slot of a hash table the group's number plus one; 0 is a free slot.
  private var slots: [UInt32]
  /// The spelling of each group.
  private var folds: [WordKey] = []

  private init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The forms with their folded spelling: those of one spelling stand together, in the order they were given.
  ///
  /// - Complexity: O(n), where sorting them took longer than all else that makes a form: each is compared only with
  ///   the spellings that share its slot.
  static func keyed(
    _ forms: [CompiledLexicon.CompiledForm]
  ) -> [(fold: WordKey, form: CompiledLexicon.CompiledForm)] {
    var groups = FormGroups(capacity: forms.count)
    let numbers = forms.map { groups.number(of: $0.form.key.folded) }
    var counts = [Int32](repeating: 0, count: groups.folds.count)
    for number in numbers { counts[number] += 1 }
    // Where the next form of each group goes.
    var places = counts
    var start: Int32 = 0
    for number in counts.indices {
      places[number] = start
      start += counts[number]
    }
    var order = [Int32](repeating: 0, count: forms.count)
    for (index, number) in numbers.enumerated() {
      order[Int(places[number])] = Int32(index)
      places[number] += 1
    }
    return order.map { (groups.folds[numbers[Int($0)]], forms[Int($0)]) }
  }

  /// The number of a spelling's group, which begins when the spelling first comes up.
  private mutating func number(of fold: WordKey) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: fold.mixed) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if folds[number] == fold { return number }
      slot = (slot + 1) & mask
    }
    folds.append(fold)
    slots[slot] = UInt32(folds.count)
    return folds.count - 1
  }
}
