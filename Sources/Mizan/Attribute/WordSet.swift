/// A small set of words, asked for by their letters.
///
/// `Set` would hash twenty bytes with a seeded hash, for words of which nearly none is in the set; here one bit of the
/// key's own hash refuses most.
struct WordSet: Sendable {
  private var slots: [WordKey]
  private let mask: Int
  private var filter: UInt64 = 0

  /// Creates a set of the words in a text, separated by spaces.
  init(_ words: String) {
    let keys = words.split(separator: " ").map { WordKey(String($0)) }
    var capacity = 4
    while capacity < keys.count * 2 { capacity *= 2 }
    slots = Array(repeating: .empty, count: capacity)
    mask = capacity - 1
    for key in keys where !contains(key) {
      var slot = Int(truncatingIfNeeded: key.mixed) & mask
      while !slots[slot].isEmpty { slot = (slot + 1) & mask }
      slots[slot] = key
      filter |= 1 &<< (key.mixed &>> 58)
    }
  }

  /// Tells whether a word is in the set; the empty key never is.
  func contains(_ key: WordKey) -> Bool {
    let hash = key.mixed
    guard filter & 1 &<< (hash &>> 58) != 0 else { return false }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while !slots[slot].isEmpty {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
