/// Joins linked articles to stories whose articles are on average similar enough.
///
/// Agglomerative with the group average: the two stories with the highest mean similarity over all pairs between
/// them are joined, until no mean reaches the threshold or the window would burst. A pair without a link counts
/// as 0, so that a chain of look-alikes does not become one story.
///
/// - Complexity: O(m log m) in links, times the links of the smaller story at each join.
struct StoryClusters {
  /// For each article the first article of its story.
  private(set) var firstArticle: [Int]

  private let threshold: Double
  private let windowDays: Int
  private var clusters: [Cluster]
  private var queue = MergeQueue()

  private struct Cluster {
    var members: [Int32]
    var firstDay: Int
    var lastDay: Int
    /// Sums of similarity to other stories, in millionths.
    var sums: [Int32: Int64] = [:]
    /// Counts the joins, so that older entries of the queue are known as such.
    var version: Int32 = 0
  }

  /// Joins articles.
  ///
  /// - Parameters:
  ///   - days: the day of each article.
  ///   - links: the similar pairs.
  ///   - options: the threshold and the window.
  init(days: [Int?], links: [StoryLinks.Link], options: StoryOptions) {
    threshold = options.storySimilarity * Double(StoryLinks.scale)
    windowDays = options.windowDays
    firstArticle = Array(days.indices)
    clusters = days.enumerated().map { index, day in
      Cluster(members: [Int32(index)], firstDay: day ?? 0, lastDay: day ?? 0)
    }
    for link in links {
      clusters[Int(link.first)].sums[link.second] = Int64(link.similarity)
      clusters[Int(link.second)].sums[link.first] = Int64(link.similarity)
      offer(link.first, link.second, sum: Int64(link.similarity))
    }
    while let merge = queue.popFirst() {
      if clusters[Int(merge.first)].version == merge.firstVersion,
        clusters[Int(merge.second)].version == merge.secondVersion
      {
        join(merge.first, merge.second)
      }
    }
    for cluster in clusters {
      guard let first = cluster.members.min() else { continue }
      for member in cluster.members { firstArticle[Int(member)] = Int(first) }
    }
  }

  /// Queues two stories where they may be joined.
  private mutating func offer(_ one: Int32, _ other: Int32, sum: Int64) {
    let (first, second) = (min(one, other), max(one, other))
    let (a, b) = (clusters[Int(first)], clusters[Int(second)])
    let mean = Double(sum) / Double(a.members.count * b.members.count)
    guard mean >= threshold, max(a.lastDay, b.lastDay) - min(a.firstDay, b.firstDay) <= windowDays else {
      return
    }
    queue.insert(
      MergeQueue.Merge(
        mean: mean, first: first, second: second, firstVersion: a.version, secondVersion: b.version))
  }

  /// Joins the story with fewer links to the other.
  private mutating func join(_ one: Int32, _ other: Int32) {
    let oneIsLarger = clusters[Int(one)].sums.count >= clusters[Int(other)].sums.count
    let (kept, gone) = oneIsLarger ? (one, other) : (other, one)
    let absorbed = clusters[Int(gone)]
    clusters[Int(gone)].members = []
    clusters[Int(gone)].sums = [:]
    clusters[Int(gone)].version += 1
    clusters[Int(kept)].version += 1
    clusters[Int(kept)].members += absorbed.members
    clusters[Int(kept)].firstDay = min(clusters[Int(kept)].firstDay, absorbed.firstDay)
    clusters[Int(kept)].lastDay = max(clusters[Int(kept)].lastDay, absorbed.lastDay)
    clusters[Int(kept)].sums[gone] = nil
    // The order of the dictionary does not show: sums are integers, and the queue has a total order.
    for (neighbour, sum) in absorbed.sums where neighbour != kept {
      clusters[Int(kept)].sums[neighbour, default: 0] += sum
      clusters[Int(neighbour)].sums[gone] = nil
      clusters[Int(neighbour)].sums[kept, default: 0] += sum
    }
    for (neighbour, sum) in clusters[Int(kept)].sums { offer(kept, neighbour, sum: sum) }
  }
}

/// Possible joins, the best first: a binary heap.
private struct MergeQueue {
  struct Merge {
    var mean: Double
    var first: Int32
    var second: Int32
    var firstVersion: Int32
    var secondVersion: Int32

    /// Tells whether the merge comes before another: more similar, or as similar and earlier.
    func precedes(_ other: Merge) -> Bool {
      mean != other.mean ? mean > other.mean : (first, second) < (other.first, other.second)
    }
  }

  private var heap: [Merge] = []

  mutating func insert(_ merge: Merge) {
    var child = heap.count
    heap.append(merge)
    while child > 0, merge.precedes(heap[(child - 1) / 2]) {
      heap[child] = heap[(child - 1) / 2]
      child = (child - 1) / 2
    }
    heap[child] = merge
  }

  mutating func popFirst() -> Merge? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(last) else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return first
  }
}
