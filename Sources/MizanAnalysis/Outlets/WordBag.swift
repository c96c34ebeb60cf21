/// The words of one article with their counts, in two bytes a word or less.
///
/// Word numbers ascend; of each the distance from the last one is written, doubled, plus one where a count above 1
/// follows: seven bits a byte, the lowest first.
enum WordBag {
  /// Appends the bag of some word numbers.
  ///
  /// - Complexity: O(n log n).
  static func append(_ words: [Int32], to bytes: inout [UInt8]) {
    let sorted = words.sorted()
    var previous = 0
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      let distance = Int(sorted[index]) - previous
      previous = Int(sorted[index])
      append(distance * 2 + (end - index > 1 ? 1 : 0), to: &bytes)
      if end - index > 1 { append(end - index, to: &bytes) }
      index = end
    }
  }

  /// Hands out each word number with its count.
  static func read(_ bytes: ArraySlice<UInt8>, _ body: (_ word: Int, _ count: Int) -> Void) {
    var index = bytes.startIndex
    var word = 0
    while index < bytes.endIndex {
      let head = number(in: bytes, at: &index)
      word += head >> 1
      body(word, head & 1 == 0 ? 1 : number(in: bytes, at: &index))
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func number(in bytes: ArraySlice<UInt8>, at index: inout Int) -> Int {
    var (value, shift) = (0, 0)
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return value
  }
}
