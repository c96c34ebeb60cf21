import Testing

@testable import Mizan

@Suite("Slots of the memo")
struct WordSlotsTests {
  /// What the table says of a key, by the careful search.
  private func find(_ key: UInt64, _ slots: WordSlots, _ keys: [UInt64]) -> (UInt32, WordSlots.Probe) {
    slots.find(key) { keys[Int($0)] == key }
  }

  @Test("the careful search finds every key that was put in, and no other, among keys of one group")
  func findsAmongCollisions() {
    var random = SplitMix(seed: 21)
    var slots = WordSlots()
    // Number 0 is no word.
    var keys: [UInt64] = [0]
    // Keys of a few groups, so that these fill up and run over; and, of the same group, with the same mark.
    while keys.count < 200 {
      let key = UInt64.random(in: 1...UInt64.max >> 2, using: &random)
      guard WordSlots.Probe(key, groups: slots.groups.count).group < 40, !keys.contains(key) else { continue }
      let (number, probe) = find(key, slots, keys)
      #expect(number == 0)
      slots.insert(UInt32(keys.count), at: probe)
      keys.append(key)
    }
    #expect(slots.count == 199)
    for (number, key) in keys.enumerated().dropFirst() {
      #expect(find(key, slots, keys).0 == UInt32(number))
      #expect(find(key ^ 1 << 61, slots, keys).0 == 0)
    }
  }

  @Test("two keys of one group and one mark are told apart")
  func tellsSameMarkApart() {
    var slots = WordSlots()
    // The group and the mark are bits 30 to 63 of a product with an odd number: a step that moves only lower bits.
    let inverse = Self.inverse(of: 0x9E37_79B9_7F4A_7C15)
    let keys: [UInt64] = [0, inverse &* (77 << 40 | 1), inverse &* (77 << 40 | 2)]
    let probes = keys.map { WordSlots.Probe($0, groups: slots.groups.count) }
    #expect(probes[1].group == probes[2].group)
    #expect(probes[1].mark == probes[2].mark)
    for number in 1...2 { slots.insert(UInt32(number), at: find(keys[number], slots, keys).1) }
    for number in 1...2 { #expect(find(keys[number], slots, keys).0 == UInt32(number)) }
    // No group holds a mark twice, so that the quick look-up reads one number and not a sum of two.
    let group = slots.groups[probes[1].group]
    #expect(WordSlots.number(in: group, below: probes[1].mark) == 1)
  }

  /// The number whose product with an odd one is 1, modulo 2^64 (Newton's iteration).
  private static func inverse(of odd: UInt64) -> UInt64 {
    (0..<6).reduce(odd) { x, _ in x &* (2 &- odd &* x) }
  }
}
