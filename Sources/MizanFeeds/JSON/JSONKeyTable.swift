/// The names of fields that a JSON record is searched for, arranged for looking up a key by its bytes.
///
/// A **slot** is one name of one field. The slots of a field are consecutive, in the order in which its names are
/// tried.
struct JSONKeyTable: Sendable {
  /// A key of a record that concerns some slots.
  struct Entry: Sendable {
    let key: [UInt8]
    /// The slots whose name is the key.
    var slots: [Int] = []
    /// The slots whose path leads through the key.
    var slotsInside: [Int] = []
  }

  /// The slots of each field, in the order of `FieldMapping.Field.allCases`.
  let slotsOfField: [Range<Int>]
  let slotCount: Int
  /// Tells for each slot whether its text is HTML.
  let holdsMarkup: [Bool]
  let entries: [Entry]
  /// The entries whose key has a length, by that length.
  private let entriesByLength: [[Int]]

  init(_ mapping: FieldMapping) {
    var entries: [Entry] = []
    var slotsOfField: [Range<Int>] = []
    var slot = 0
    var holdsMarkup: [Bool] = []
    func index(of key: some Sequence<UInt8>) -> Int {
      let key = Array(key)
      if let found = entries.firstIndex(where: { $0.key == key }) { return found }
      entries.append(Entry(key: key))
      return entries.count - 1
    }
    for field in FieldMapping.Field.allCases {
      let start = slot
      for name in mapping.names(of: field) {
        entries[index(of: name.utf8)].slots.append(slot)
        if let root = FieldPath(name).root { entries[index(of: root.utf8)].slotsInside.append(slot) }
        holdsMarkup.append(name == FieldMapping.markupName)
        slot += 1
      }
      slotsOfField.append(start..<slot)
    }
    let longest = entries.map(\.key.count).max() ?? 0
    self.entries = entries
    self.slotsOfField = slotsOfField
    slotCount = slot
    self.holdsMarkup = holdsMarkup
    entriesByLength = (0...longest).map { length in
      entries.indices.filter { entries[$0].key.count == length }
    }
  }

  /// The entry of a key, or `nil` when no field has that name.
  ///
  /// - Complexity: O(1) in the number of names; only names of the key's length are compared.
  func entry(for key: Span<UInt8>) -> Int? {
    guard key.count < entriesByLength.count else { return nil }
    candidates: for index in entriesByLength[key.count] {
      for place in key.indices where entries[index].key[place] != key[place] { continue candidates }
      return index
    }
    return nil
  }
}

/// A path into nested objects and arrays: names and array indices with dots between them.
struct FieldPath {
  /// The steps of the path.
  let steps: [Substring]

  /// Cuts a path at its dots.
  init(_ path: String) {
    steps = path.split(separator: ".", omittingEmptySubsequences: false)
  }

  /// The first step where there are more, else `nil`.
  var root: Substring? { steps.count > 1 ? steps.first : nil }
}
