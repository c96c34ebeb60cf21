/// The words of two texts that correspond, in order.
///
/// A longest common subsequence that prefers unbroken runs: each pair of equal words counts 2, and 1 more right
/// behind another pair, so that a function word is aligned beside its neighbours and not far from them.
struct WordAlignment {
  /// For each word of the first text its partner in the second.
  private(set) var partner: [Int?]
  /// For each word of the second text its partner in the first.
  private(set) var original: [Int?]
  /// The number of pairs.
  private(set) var count = 0

  /// The largest table, in cells; of longer texts only the equal beginnings and ends are aligned.
  private static let cellLimit = 1 << 20

  /// Aligns two texts.
  ///
  /// - Complexity: O(n · m) in time and memory.
  init(_ first: [UInt32], _ second: [UInt32]) {
    partner = Array(repeating: nil, count: first.count)
    original = Array(repeating: nil, count: second.count)
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] {
      pair(start, start)
      start += 1
    }
    var (firstEnd, secondEnd) = (first.count, second.count)
    while firstEnd > start, secondEnd > start, first[firstEnd - 1] == second[secondEnd - 1] {
      firstEnd -= 1
      secondEnd -= 1
      pair(firstEnd, secondEnd)
    }
    let (rows, columns) = (firstEnd - start, secondEnd - start)
    guard rows > 0, columns > 0, rows < Self.cellLimit / columns else { return }
    align(Array(first[start..<firstEnd]), Array(second[start..<secondEnd]), offset: start)
  }

  /// Tells whether a word of one stretch is aligned with a word of the other.
  func pairs(_ first: Range<Int>, with second: Range<Int>) -> Bool {
    first.contains { word in partner[word].map(second.contains) ?? false }
  }

  /// The words of the second text that stand in the place of a stretch of the first.
  ///
  /// - Returns: what lies between the partners of the nearest aligned words on both sides; `nil` where these are not
  ///   near, so that nothing is its place.
  func place(ofFirst words: Range<Int>) -> Range<Int>? { Self.place(of: words, partner) }

  /// The words of the first text that stand in the place of a stretch of the second.
  func place(ofSecond words: Range<Int>) -> Range<Int>? { Self.place(of: words, original) }

  /// How many words around a stretch may differ with it.
  private static let slack = 2

  private static func place(of words: Range<Int>, _ partner: [Int?]) -> Range<Int>? {
    guard let before = partner[..<words.lowerBound].lastIndex(where: { $0 != nil }),
      let after = partner[words.upperBound...].firstIndex(where: { $0 != nil }),
      let start = partner[before], let end = partner[after], start < end,
      after - before - 1 <= words.count + slack, end - start - 1 <= words.count + slack
    else { return nil }
    return start + 1..<end
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    partner[one] = other
    original[other] = one
    count += 1
  }

  private mutating func align(_ first: [UInt32], _ second: [UInt32], offset: Int) {
    let width = second.count + 1
    // `best` of two beginnings, and `paired` where their last words are a pair.
    var best = [Int32](repeating: 0, count: (first.count + 1) * width)
    var paired = best
    for row in 1...first.count {
      for column in 1..<width {
        let cell = row * width + column
        let diagonal = cell - width - 1
        if first[row - 1] == second[column - 1] {
          paired[cell] = 2 + max(best[diagonal], paired[diagonal] > 0 ? paired[diagonal] + 1 : 0)
        }
        best[cell] = max(best[cell - 1], best[cell - width], paired[cell])
      }
    }
    var (row, column) = (first.count, second.count)
    var mustPair = false
    while row > 0, column > 0 {
      let cell = row * width + column
      if mustPair || paired[cell] == best[cell] && paired[cell] > 0 {
        pair(offset + row - 1, offset + column - 1)
        let diagonal = cell - width - 1
        // The pair was worth more behind another pair: then that one belongs to the alignment too.
        mustPair = paired[diagonal] > 0 && paired[diagonal] + 1 >= best[diagonal]
        (row, column) = (row - 1, column - 1)
      } else if best[cell] == best[cell - width] {
        row -= 1
      } else {
        column -= 1
      }
    }
  }
}
