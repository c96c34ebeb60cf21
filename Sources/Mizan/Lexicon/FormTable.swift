/// A hash table from the folded letters of a form to the run of forms that are spelled so.
///
/// Open addressing with a quarter of the slots free or more. Most look-ups fail, and every step waits for memory: a
/// filter that fits the second-level cache refuses them with one load, and what passes takes two more, a slot and
/// the form itself.
struct FormTable: Sendable {
  /// A run of forms, in eight bytes.
  private struct Slot: Sendable {
    /// Bits of the hash that neither the place nor the filter tells.
    var tag: UInt32 = 0
    /// The first form's number plus one; 0 is a free slot.
    var first: UInt32 = 0
  }

  private var slots: [Slot]
  /// A blocked Bloom filter before the table: two bits of one word, some ten bits a key.
  private var filter: [UInt64]
  private let mask: UInt64
  /// The forms, those of one spelling together; the compiled lexicon holds the same array.
  private let forms: [InflectedForm]
  /// Whether each form is the last of its run.
  private var isLast: [Bool]

  private init(_ forms: [InflectedForm], runs: Int) {
    var size = 16
    while size * 3 < runs * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    filter = Array(repeating: 0, count: max(1, size / 8))
    mask = UInt64(size - 1)
    self.forms = forms
    isLast = Array(repeating: true, count: forms.count)
  }

  /// Brings forms into runs and builds their table.
  static func make(
    _ forms: [CompiledLexicon.CompiledForm]
  ) -> (table: FormTable, forms: [CompiledLexicon.CompiledForm]) {
    let keyed = FormGroups.keyed(forms)
    let runs = zip(keyed, keyed.dropFirst()).reduce(1) { $0 + ($1.0.fold == $1.1.fold ? 0 : 1) }
    var table = FormTable(keyed.map(\.form.form), runs: runs)
    var previous = WordKey.empty
    for (index, item) in keyed.enumerated() {
      if item.fold == previous { table.isLast[index - 1] = false } else { table.insert(item.fold, at: index) }
      previous = item.fold
    }
    return (table, keyed.map(\.form))
  }

  private mutating func insert(_ key: WordKey, at index: Int) {
    let hash = key.mixed
    filter[filterPlace(hash)] |= Self.filterBits(hash)
    var place = Int(truncatingIfNeeded: hash & mask)
    while slots[place].first != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(tag: Self.tag(hash), first: UInt32(index + 1))
  }

  @inline(__always)
  private func filterPlace(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 20) & (filter.count &- 1)
  }

  @inline(__always)
  private static func filterBits(_ hash: UInt64) -> UInt64 {
    1 &<< (hash >> 44) | 1 &<< (hash >> 50)
  }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The indices of the forms that are spelled so; empty when there are none.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  func run(of folded: WordKey) -> Range<Int> {
    let hash = folded.mixed
    let bits = Self.filterBits(hash)
    guard filter[filterPlace(hash)] & bits == bits else { return 0..<0 }
    return look(folded, hash)
  }

  @inline(never)
  private func look(_ folded: WordKey, _ hash: UInt64) -> Range<Int> {
    let tag = Self.tag(hash)
    var place = Int(truncatingIfNeeded: hash & mask)
    while slots[place].first != 0 {
      let first = Int(slots[place].first) - 1
      if slots[place].tag == tag, forms[first].key.folded == folded {
        var last = first
        while !isLast[last] { last += 1 }
        return first..<last + 1
      }
      place = (place + 1) & (slots.count - 1)
    }
    return 0..<0
  }
}

extension WordKey {
  /// The key with every alef bare and a final ى as ي: what a careless keyboard makes of the word.
  ///
  /// Two words with one fold need not be the same word; `spells(_:habits:)` decides.
  var folded: WordKey {
    let first = UInt64(truncatingIfNeeded: bits) & Self.tenLetters
    let second = UInt64(truncatingIfNeeded: bits &>> 60)
    let bare = WordKey(first: Self.bareAlefs(first), second: second == 0 ? 0 : Self.bareAlefs(second))
    let last = max(0, count &- 1)
    return self[last] == .alefMaksura ? bare.replacing(at: last, with: .yeh) : bare
  }

  private static let tenLetters: UInt64 = 1 << 60 - 1

  /// Ten letters at once: codes 2 to 4 (أ إ آ) become 1 (ا).
  @inline(__always)
  private static func bareAlefs(_ letters: UInt64) -> UInt64 {
    /// One in each place of six bits.
    let ones: UInt64 = 0o01_01_01_01_01_01_01_01_01_01
    let lowBits = ones &* 0x1F
    /// The lowest bit of each place that holds a code.
    @inline(__always)
    func places(of code: UInt64) -> UInt64 {
      // Zero where the code stands; the sum carries into the highest bit of every other place.
      let other = letters ^ (ones &* code)
      return ~((other & lowBits) &+ lowBits | other) &>> 5 & ones
    }
    let hamzated = places(of: 2) | places(of: 3) | places(of: 4)
    return letters & ~(hamzated &* 0x3F) | hamzated
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
