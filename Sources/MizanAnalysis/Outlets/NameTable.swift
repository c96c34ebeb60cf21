/// Names by number, so that rows hold small integers.
struct NameTable<Name: Hashable & Sendable>: Sendable {
  private(set) var names: [Name] = []
  private var places: [Name: Int32] = [:]

  /// The number of a name, which is given one when it is new.
  mutating func place(of name: Name) -> Int32 {
    if let known = places[name] { return known }
    let place = Int32(names.count)
    names.append(name)
    places[name] = place
    return place
  }

  /// Takes the names of another table.
  ///
  /// - Returns: the number here of each number there.
  mutating func merge(_ other: NameTable) -> [Int32] { other.names.map { place(of: $0) } }

  subscript(place: Int32) -> Name { names[Int(place)] }
}

/// Many short texts one after the other, without an object for each.
struct TextPool: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  mutating func append(_ other: TextPool) {
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.map { $0 + base })
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]], as: UTF8.self)
  }
}

/// The 64-bit FNV-1a hash: the same in every run and on every machine.
struct TextHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    // A text's end counts, so that neighbours cannot be cut in another place.
    value = (value ^ 0xFF) &* 0x0000_0100_0000_01b3
  }
}
