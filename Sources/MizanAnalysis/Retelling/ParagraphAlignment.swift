import Glibc
import Mizan

/// Finds the paragraphs of two articles that correspond.
///
/// First paragraphs are paired one to one, the most similar pair first; titles are a pair whatever they say. Then a
/// paragraph that is left over joins the pair that holds at least a third of its words, so that a split or a joined
/// paragraph finds its parts.
struct ParagraphAlignment {
  /// Paragraphs of both articles that correspond, or of one that correspond to none.
  struct Pairing {
    var first: [Int]
    var second: [Int]
  }

  /// The least similarity of a pair wherever it stands.
  private static let pairSimilarity = 0.25
  /// The least similarity of a pair that stands between other pairs.
  private static let inPlaceSimilarity = 0.15
  /// The least share of its words that a paragraph has in the pair that it joins.
  private static let joinShare = 0.35
  /// The fewest different words that a pair shares.
  private static let sharedMinimum = 3

  private let first: [[UInt32]]
  private let second: [[UInt32]]
  private let weights: [UInt32: Double]

  /// The pairings in the order of the first article; what stands in the second alone comes behind what it follows.
  static func pairings(_ first: [RetoldParagraph], _ second: [RetoldParagraph]) -> [Pairing] {
    let alignment = ParagraphAlignment(first, second)
    var pairings = alignment.pairs(titles: titles(first, second))
    alignment.join(&pairings)
    return inOrder(pairings, first.count, second.count)
  }

  private init(_ first: [RetoldParagraph], _ second: [RetoldParagraph]) {
    self.first = first.map { Set($0.words.map(\.stem)).sorted() }
    self.second = second.map { Set($0.words.map(\.stem)).sorted() }
    var counts: [UInt32: Int] = [:]
    for word in (self.first + self.second).joined() { counts[word, default: 0] += 1 }
    let total = Double(first.count + second.count)
    weights = counts.mapValues { log(1 + total / Double($0)) }
  }

  private static func titles(_ first: [RetoldParagraph], _ second: [RetoldParagraph]) -> (Int, Int)? {
    guard let one = first.firstIndex(where: { $0.field == .title }),
      let other = second.firstIndex(where: { $0.field == .title })
    else { return nil }
    return (one, other)
  }

  /// Pairs paragraphs, the most similar first; of equal ones those at a like place.
  ///
  /// A second round asks for less likeness, but only of paragraphs that stand between the same pairs in both
  /// articles: a paraphrase shares few words, and is told by its place too.
  private func pairs(titles: (Int, Int)?) -> [Pairing] {
    let candidates = candidates()
    var pairs: [(first: Int, second: Int)] = titles.map { [(first: $0.0, second: $0.1)] } ?? []
    func isFree(_ candidate: Candidate) -> Bool {
      !pairs.contains { $0.first == candidate.first || $0.second == candidate.second }
    }
    for candidate in candidates where candidate.similarity >= Self.pairSimilarity && isFree(candidate) {
      pairs.append((candidate.first, candidate.second))
    }
    for candidate in candidates where isFree(candidate) {
      guard pairs.allSatisfy({ ($0.first < candidate.first) == ($0.second < candidate.second) }) else {
        continue
      }
      pairs.append((candidate.first, candidate.second))
    }
    return pairs.map { Pairing(first: [$0.first], second: [$0.second]) }
  }

  private struct Candidate {
    var first: Int
    var second: Int
    var similarity: Double
    /// How far apart the paragraphs stand, as shares of their articles.
    var distance: Double
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    for (one, words) in first.enumerated() {
      for (other, others) in second.enumerated() {
        let shared = Self.shared(words, others)
        guard shared.count >= Self.sharedMinimum else { continue }
        let similarity = weigh(shared) / (weigh(words) * weigh(others)).squareRoot()
        guard similarity >= Self.inPlaceSimilarity else { continue }
        let distance = abs(Double(one) / Double(first.count) - Double(other) / Double(second.count))
        candidates.append(
          Candidate(first: one, second: other, similarity: similarity, distance: distance))
      }
    }
    return candidates.sorted { left, right in
      (-left.similarity, left.distance, left.first, left.second)
        < (-right.similarity, right.distance, right.first, right.second)
    }
  }

  /// Joins what is left over to the pairs that hold most of it.
  private func join(_ pairings: inout [Pairing]) {
    let pairs = pairings
    for one in first.indices where !pairs.contains(where: { $0.first.contains(one) }) {
      if let place = holder(of: first[one], among: pairs.map { second[$0.second[0]] }) {
        pairings[place].first.append(one)
      }
    }
    for other in second.indices where !pairs.contains(where: { $0.second.contains(other) }) {
      if let place = holder(of: second[other], among: pairs.map { first[$0.first[0]] }) {
        pairings[place].second.append(other)
      }
    }
  }

  private func holder(of words: [UInt32], among paragraphs: [[UInt32]]) -> Int? {
    var best: (place: Int, share: Double)?
    for (place, paragraph) in paragraphs.enumerated() {
      let shared = Self.shared(words, paragraph)
      guard shared.count >= Self.sharedMinimum else { continue }
      let share = weigh(shared) / weigh(words)
      if share >= Self.joinShare, share > best?.share ?? 0 { best = (place, share) }
    }
    return best?.place
  }

  private static func inOrder(_ pairings: [Pairing], _ firstCount: Int, _ secondCount: Int) -> [Pairing] {
    var ordered = pairings.map { Pairing(first: $0.first.sorted(), second: $0.second.sorted()) }
    let firstUsed = Set(ordered.flatMap(\.first))
    let secondUsed = Set(ordered.flatMap(\.second))
    for one in 0..<firstCount where !firstUsed.contains(one) {
      ordered.append(Pairing(first: [one], second: []))
    }
    ordered.sort { ($0.first.first ?? 0) < ($1.first.first ?? 0) }
    for other in 0..<secondCount where !secondUsed.contains(other) {
      let before = ordered.firstIndex { $0.second.contains(other - 1) }
      ordered.insert(Pairing(first: [], second: [other]), at: before.map { $0 + 1 } ?? 0)
    }
    return ordered
  }

  /// The words that stand in two sorted lists.
  private static func shared(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var shared: [UInt32] = []
    var (left, right) = (0, 0)
    while left < one.count && right < other.count {
      if one[left] == other[right] { shared.append(one[left]) }
      let (a, b) = (one[left], other[right])
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return shared
  }

  private func weigh(_ words: [UInt32]) -> Double { words.reduce(0) { $0 + (weights[$1] ?? 0) } }
}
