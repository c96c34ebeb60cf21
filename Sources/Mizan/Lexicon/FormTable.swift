/// A hash table from the folded letters of a form to the run of forms that are spelled so.
///
/// Open addressing at half load: a look-up that fails, as most do, reads one or two slots.
struct FormTable: Sendable {
  /// For each slot the run's number plus one, below eight bits of the hash that refuse most other keys without a
  /// look at `keys`; 0 is an empty slot.
  private var slots: [UInt32]
  private var keys: [WordKey] = []
  /// A blocked Bloom filter before the table: two bits of one word, some ten bits a key, so that it stays in the
  /// second-level cache and refuses most look-ups with one load.
  private var filter: [UInt64]
  /// Run i is `offsets[i]..<offsets[i + 1]` of the forms.
  private var offsets: [UInt32] = [0]
  private let mask: UInt64

  private init(runs: Int) {
    var size = 16
    while size < runs * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    filter = Array(repeating: 0, count: max(1, size / 4))
    mask = UInt64(size - 1)
  }

  /// Brings forms into runs and builds their table.
  static func make(
    _ forms: [CompiledLexicon.CompiledForm]
  ) -> (table: FormTable, forms: [CompiledLexicon.CompiledForm]) {
    let keyed = FormGroups.keyed(forms)
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
    filter[filterPlace(key.mixed)] |= Self.filterBits(key.mixed)
    var slot = key.mixed & mask
    while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = UInt32(keys.count) | Self.tag(key.mixed)
  }

  @inline(__always)
  private func filterPlace(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 20) & (filter.count &- 1)
  }

  @inline(__always)
  private static func filterBits(_ hash: UInt64) -> UInt64 {
    1 &<< (hash >> 44) | 1 &<< (hash >> 50)
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 56) << 24 }

  /// The indices of the forms that are spelled so; empty when there are none.
  ///
  /// - Complexity: O(1) on average.
  func run(of folded: WordKey) -> Range<Int> {
    let hash = folded.mixed
    let bits = Self.filterBits(hash)
    guard filter[filterPlace(hash)] & bits == bits else { return 0..<0 }
    let tag = Self.tag(hash)
    var slot = hash & mask
    while true {
      let content = slots[Int(truncatingIfNeeded: slot)]
      if content == 0 { return 0..<0 }
      if content & 0xFF00_0000 == tag {
        let number = Int(content & 0x00FF_FFFF)
        if keys[number &- 1] == folded { return Int(offsets[number &- 1])..<Int(offsets[number]) }
      }
      slot = (slot &+ 1) & mask
    }
  }
}

extension WordKey {
  /// The key with every alef bare and a final ى as ي: what a careless keyboard makes of the word.
  ///
  /// Two words with one fold need not be the same word; `spells(_:habits:)` decides.
  var folded: WordKey {
    var result = bits
    var rest = bits
    var shift: UInt128 = 0
    while rest != 0 {
      let code = UInt8(truncatingIfNeeded: rest) & 0x3F
      // أ إ آ are codes 2 to 4, ا is 1.
      if code >= 2, code <= 4 { result ^= UInt128(code ^ 1) << shift }
      rest >>= 6
      if rest == 0, code == ArabicLetter.alefMaksura.rawValue {
        result ^= UInt128(code ^ ArabicLetter.yeh.rawValue) << shift
      }
      shift += 6
    }
    return WordKey(bits: result)
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
