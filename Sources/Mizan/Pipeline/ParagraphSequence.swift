/// The paragraphs of a sequence of articles, in reading order.
///
/// An article is read whole before its first paragraph is emitted, because spelling habits are counted over all of
/// it; no further article is read before the last paragraph is taken. The sequence ends early when its task is
/// cancelled, and fails as its base fails.
@frozen
public struct ParagraphSequence<Base: AsyncSequence>: AsyncSequence where Base.Element == Article {
  /// A paragraph.
  public typealias Element = Paragraph
  /// The base's failure.
  public typealias Failure = Base.Failure

  @usableFromInline let base: Base

  /// Creates a sequence.
  @inlinable
  public init(_ base: Base) { self.base = base }

  /// Starts over the base.
  @inlinable
  public func makeAsyncIterator() -> Iterator { Iterator(base: base.makeAsyncIterator()) }

  /// Holds the paragraphs of one article.
  @frozen
  public struct Iterator: AsyncIteratorProtocol {
    @usableFromInline var base: Base.AsyncIterator
    @usableFromInline var paragraphs: [Paragraph] = []
    @usableFromInline var position = 0
    @usableFromInline let splitter = ParagraphSplitter()

    @inlinable
    init(base: Base.AsyncIterator) { self.base = base }

    /// The next paragraph; `nil` at the end of the base or when the task is cancelled.
    @inlinable
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(Base.Failure) -> Paragraph? {
      while position == paragraphs.count {
        if Task.isCancelled { return nil }
        guard let article = try await base.next(isolation: actor) else { return nil }
        paragraphs = splitter.paragraphs(of: article)
        position = 0
      }
      position += 1
      return paragraphs[position - 1]
    }
  }
}

extension ParagraphSequence: Sendable where Base: Sendable {}
