/// Finds the texts that are printed more than once, on any day and by any outlet.
///
/// Equal texts are found by a number of the whole text. Others meet in a bucket of their MinHash signature and are
/// then compared exactly by their stretches of five words. An article joins a group only through the group's
/// representative, so that groups do not chain: from the earliest article on, each joins the representative that it
/// resembles most, or begins a group. Then a representative whose text mostly stands in a longer one becomes, with
/// its group, an excerpt of that one.
///
/// - Complexity: O(n) in articles and words, but for the exact comparisons, of which an article has at most 32.
struct NearDuplicates {
  /// The articles in canonical order.
  let sketches: [StorySketch]
  let thresholds: StoryOptions

  /// For each article its representative, itself for one that repeats nothing, with how far it repeats.
  private(set) var originals: [Original]

  struct Original {
    var article: Int
    var kind: DuplicateGroup.Kind
    var overlap: TextOverlap
  }

  private var buckets = BandBuckets()

  /// The most candidates that one article is compared with exactly.
  private static let candidateLimit = 32

  /// Finds the groups.
  ///
  /// - Parameters:
  ///   - sketches: in canonical order: the earliest first.
  ///   - thresholds: from what on a text is a copy.
  init(of sketches: [StorySketch], thresholds: StoryOptions) {
    self.sketches = sketches
    self.thresholds = thresholds
    originals = []
    originals.reserveCapacity(sketches.count)
    groupSimilar()
    attachExcerpts()
  }

  private mutating func groupSimilar() {
    var firstOfText: [UInt64: Int] = [:]
    for (index, sketch) in sketches.enumerated() {
      let own = Original(article: index, kind: .exact, overlap: TextOverlap(first: 0, second: 0, shared: 0))
      guard !sketch.words.isEmpty else {
        originals.append(own)
        continue
      }
      if let first = firstOfText[sketch.textHash], sketches[first].textWords == sketch.textWords {
        // The text's first article may itself have joined a group; what holds for it holds for its twin.
        var original = originals[first]
        if original.article == first {
          let size = Shingles.set(of: sketch.textWords).count
          original = Original(
            article: first, kind: .exact, overlap: TextOverlap(first: size, second: size, shared: size))
        }
        originals.append(original)
        continue
      }
      firstOfText[sketch.textHash] = index
      if let original = mostSimilar(to: index) {
        originals.append(original)
      } else {
        originals.append(own)
        buckets.insert(index, under: sketch.bands)
      }
    }
  }

  private func mostSimilar(to index: Int) -> Original? {
    let shingles = Shingles.set(of: sketches[index].textWords)
    guard shingles.count >= thresholds.duplicateMinimum else { return nil }
    var best: Original?
    for candidate in buckets.candidates(for: sketches[index].bands, limit: Self.candidateLimit) {
      let overlap = Shingles.overlap(shingles, Shingles.set(of: sketches[candidate].textWords))
      guard overlap.jaccard >= thresholds.duplicateJaccard,
        overlap.jaccard > best?.overlap.jaccard ?? 0
      else { continue }
      best = Original(article: candidate, kind: .near, overlap: overlap)
    }
    return best
  }

  /// Makes a group the excerpts of a longer text; the longest come first, so that excerpts do not chain.
  private mutating func attachExcerpts() {
    var members: [Int: [Int]] = [:]
    for index in originals.indices { members[originals[index].article, default: []].append(index) }
    let order = members.keys.sorted { (sketches[$1].words.count, $0) < (sketches[$0].words.count, $1) }
    for representative in order {
      guard let group = members[representative],
        let container = container(of: representative)
      else { continue }
      let whole = Shingles.set(of: sketches[container].textWords)
      let overlaps = group.map { Shingles.overlap(Shingles.set(of: sketches[$0].textWords), whole) }
      // A group moves as one or stays: each of its texts stands in the longer one, or none is its excerpt.
      guard overlaps.allSatisfy(isExcerpt) else { continue }
      for (index, overlap) in zip(group, overlaps) {
        originals[index] = Original(article: container, kind: .excerpt, overlap: overlap)
      }
    }
  }

  /// The text that holds most of a shorter one; `nil` where none holds enough.
  private func container(of index: Int) -> Int? {
    let shingles = Shingles.set(of: sketches[index].textWords)
    guard shingles.count >= thresholds.excerptMinimum else { return nil }
    var best: (article: Int, containment: Double)?
    for candidate in buckets.candidates(for: sketches[index].bands, limit: Self.candidateLimit)
    where candidate != index && originals[candidate].article == candidate {
      let overlap = Shingles.overlap(shingles, Shingles.set(of: sketches[candidate].textWords))
      if isExcerpt(overlap), overlap.containment > best?.containment ?? 0 {
        best = (candidate, overlap.containment)
      }
    }
    return best?.article
  }

  private func isExcerpt(_ overlap: TextOverlap) -> Bool {
    overlap.first < overlap.second && overlap.containment >= thresholds.excerptContainment
  }
}

/// The representatives by the bands of their signatures.
private struct BandBuckets {
  /// The last entry of each bucket.
  private var heads: [UInt64: Int32] = [:]
  private var entries: [Entry] = []

  private struct Entry {
    var article: Int32
    /// The entry before it in the bucket; -1 for the first.
    var previous: Int32
    /// Its place in the bucket.
    var depth: Int32
  }

  /// The longest bucket; a stretch that more texts share is boilerplate and tells nothing.
  private static let depthLimit: Int32 = 64

  mutating func insert(_ article: Int, under bands: [UInt32]) {
    for (band, key) in bands.enumerated() {
      let bucket = UInt64(band) << 32 | UInt64(key)
      let previous = heads[bucket] ?? -1
      let depth = previous < 0 ? 0 : entries[Int(previous)].depth + 1
      guard depth < Self.depthLimit else { continue }
      heads[bucket] = Int32(entries.count)
      entries.append(Entry(article: Int32(article), previous: previous, depth: depth))
    }
  }

  /// The articles that share most bands, the earlier first where they share as many.
  func candidates(for bands: [UInt32], limit: Int) -> [Int] {
    var shared: [Int32: Int32] = [:]
    for (band, key) in bands.enumerated() {
      var next = heads[UInt64(band) << 32 | UInt64(key)] ?? -1
      while next >= 0 {
        let entry = entries[Int(next)]
        shared[entry.article, default: 0] += 1
        next = entry.previous
      }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { Int($0.key) }
  }
}
