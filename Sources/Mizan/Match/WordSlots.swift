/// The numbers of words, found by their keys: a hash table of groups of four slots.
///
/// A look-up compares the four slots of one group at once and branches on nothing, so that the processor goes on to
/// the next word while it waits for memory; a branch that it foretells wrongly would end that. What a look-up
/// returns is a guess: the caller compares the keys, and asks the careful search where they differ.
struct WordSlots: Sendable {
  private static let numberBits: UInt32 = 18
  private static let numberMask: UInt32 = 1 << numberBits - 1
  /// The highest number of a word.
  static let highestNumber = numberMask
  private static let smallestSize = 1 << 10

  /// In each slot the number of a word below bits of its hash, 0 where it is free.
  ///
  /// No two slots of a group have the same bits.
  private(set) var groups: [SIMD4<UInt32>]
  /// The number of slots taken.
  private(set) var count = 0

  /// Creates an empty table.
  init() { groups = Array(repeating: .zero, count: Self.smallestSize) }

  /// Whether half of the slots are taken, and a larger table should be made.
  var isFull: Bool { count &>> 1 >= groups.count }

  /// A free table of twice the size.
  func doubled() -> WordSlots {
    var slots = WordSlots()
    slots.groups = Array(repeating: .zero, count: groups.count &* 2)
    return slots
  }

  /// Where the search for a key begins, and what marks its slot (multiplicative hashing, Knuth 6.4).
  struct Probe {
    var group: Int
    /// Never 0, which marks a free slot.
    let mark: UInt32

    @inline(__always)
    init(_ key: UInt64, groups: Int) {
      let hash = key &* 0x9E37_79B9_7F4A_7C15
      group = Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- groups.trailingZeroBitCount))
      mark = UInt32(truncatingIfNeeded: hash &>> 12) & ~numberMask | 1 &<< numberBits
    }
  }

  /// The number that a group has below a mark, 0 if none.
  @inline(__always)
  static func number(in group: SIMD4<UInt32>, below mark: UInt32) -> UInt32 {
    let bits = SIMD4(repeating: numberMask)
    return (group & bits).replacing(with: 0, where: (group & ~bits) .!= SIMD4(repeating: mark)).wrappedSum()
  }

  /// The careful search: the number of the word that `isWord` knows, or the group that has a free slot for it.
  @inline(__always)
  func find(_ key: UInt64, where isWord: (UInt32) -> Bool) -> (number: UInt32, probe: Probe) {
    var probe = Probe(key, groups: groups.count)
    while true {
      let group = groups[probe.group]
      let number = Self.number(in: group, below: probe.mark)
      if number != 0 ? isWord(number) : Self.hasFree(group) { return (number, probe) }
      probe.group = (probe.group &+ 1) & (groups.count &- 1)
    }
  }

  private static func hasFree(_ group: SIMD4<UInt32>) -> Bool { any(group .== 0) }

  /// Takes the slot that a search for a new word ended at.
  mutating func insert(_ number: UInt32, at probe: Probe) {
    guard let lane = (0..<4).first(where: { groups[probe.group][$0] == 0 }) else { return }
    groups[probe.group][lane] = number | probe.mark
    count &+= 1
  }
}
