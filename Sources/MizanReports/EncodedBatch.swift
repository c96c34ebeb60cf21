/// The encoded reports of some articles, in order, with the places where each article's id ends.
///
/// Articles are encoded in parallel, and only afterwards, in the order of the feed, is it known that an id
/// has been there before. The id is then made unique by bytes put in where it ends: `a17` becomes `a17~2`,
/// without encoding anything again.
public struct EncodedBatch: Sendable {
  /// The encoded reports of all articles, one after the other.
  public internal(set) var bytes: [UInt8] = []
  /// Offsets into `bytes` just after each written id of an article, ascending.
  public internal(set) var idEnds: [Int] = []
  /// For each article, where it ends in `bytes` and in `idEnds`.
  private var ends: [(byte: Int, idEnd: Int)] = []

  /// Creates an empty batch.
  public init() {}

  /// Creates an empty batch with room for what is expected, so that it is not copied while it grows.
  public init(expectedBytes: Int) { bytes.reserveCapacity(expectedBytes) }

  /// The number of articles.
  public var articleCount: Int { ends.count }

  /// The bytes of one article, half-open offsets into `bytes`.
  ///
  /// - Precondition: `article` is less than `articleCount`.
  public func byteRange(ofArticle article: Int) -> Range<Int> {
    (article == 0 ? 0 : ends[article - 1].byte)..<ends[article].byte
  }

  /// The indices into `idEnds` of one article, half-open.
  ///
  /// - Precondition: `article` is less than `articleCount`.
  public func idEndRange(ofArticle article: Int) -> Range<Int> {
    (article == 0 ? 0 : ends[article - 1].idEnd)..<ends[article].idEnd
  }

  /// Notes that an article's id ends here.
  mutating func markIDEnd() { markIDEnd(at: bytes.count) }

  /// Notes that an article's id ends at a place in `bytes`.
  mutating func markIDEnd(at place: Int) { idEnds.append(place) }

  /// Ends an article.
  mutating func closeArticle() { ends.append((bytes.count, idEnds.count)) }

  /// Forgets all articles and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    idEnds.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Lengthens the ids of some articles wherever they are written.
  ///
  /// - Parameter suffixes: what is put behind the id, such as `~2`, with the article's index in the batch. A
  ///   suffix is plain ASCII without quotation marks, backslashes, commas and control characters, so that it
  ///   needs no escape in any format.
  /// - Precondition: the indices ascend and are less than `articleCount`.
  /// - Complexity: O(n) in the bytes from the first of these articles on.
  public mutating func appendToIDs(_ suffixes: [(article: Int, suffix: String)]) {
    guard let first = suffixes.first else { return }
    let old = (bytes: bytes, idEnds: idEnds)
    var start = byteRange(ofArticle: first.article).lowerBound
    bytes = Array(old.bytes[..<start])
    bytes.reserveCapacity(old.bytes.count + 16 * suffixes.count)
    var remaining = suffixes[...]
    for article in first.article..<articleCount {
      let end = ends[article].byte
      let ids = idEndRange(ofArticle: article)
      if let next = remaining.first, next.article == article {
        remaining.removeFirst()
        for id in ids {
          bytes += old.bytes[start..<old.idEnds[id]]
          bytes.append(text: next.suffix)
          start = old.idEnds[id]
          idEnds[id] = bytes.count
        }
      } else {
        for id in ids { idEnds[id] += bytes.count - start }
      }
      bytes += old.bytes[start..<end]
      ends[article].byte = bytes.count
      start = end
    }
    precondition(remaining.isEmpty, "the articles ascend and are of this batch")
  }
}
