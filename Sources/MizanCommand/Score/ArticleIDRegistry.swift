/// Remembers which article ids were written, so that a repeated one can be told apart.
///
/// It keeps 64 bits an id instead of its text: that two different ids among a million share them, and the
/// second is lengthened without need, happens once in 37 million runs (n² ÷ 2⁶⁵).
struct ArticleIDRegistry {
  private var seen: Set<UInt64> = []
  private var repetitions: [UInt64: Int] = [:]

  /// Notes an id.
  ///
  /// - Parameter hash: the id's hash.
  /// - Returns: what makes the id unique, `~2` for the second article of that id; `nil` for the first.
  mutating func suffix(for hash: ArticleIDHash) -> String? {
    if seen.insert(hash.value).inserted { return nil }
    var number = repetitions[hash.value, default: 1]
    var suffix: String
    repeat {
      number += 1
      suffix = "~\(number)"
      // A feed may hold the id `a~2` itself.
    } while !seen.insert(hash.appending(suffix).value).inserted
    repetitions[hash.value] = number
    return suffix
  }
}

/// The 64-bit FNV-1a hash of an id: the same in every run, and an id can be lengthened without its text.
struct ArticleIDHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Hashes an id.
  init(_ id: String) { append(id) }

  /// The hash of the id with a suffix.
  func appending(_ suffix: String) -> ArticleIDHash {
    var copy = self
    copy.append(suffix)
    return copy
  }

  private mutating func append(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
