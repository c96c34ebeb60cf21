/// An asynchronous sequence that puts every element of its base through a stage.
///
/// An element is emitted for each element of the base, in order; the sequence ends when its base ends and fails as
/// its base fails. The stage's state is renewed at each article's first paragraph. Nothing is read ahead. Its
/// iterator is transparent to the optimiser, since a chain that is not specialised costs 20 times its work.
@frozen
public struct StageSequence<Base: AsyncSequence, Stage: PipelineStage>: AsyncSequence
where Base.Element == Stage.Input {
  /// What the stage makes.
  public typealias Element = Stage.Output
  /// The base's failure.
  public typealias Failure = Base.Failure

  @usableFromInline let base: Base
  @usableFromInline let stage: Stage

  /// Creates a sequence.
  @inlinable
  public init(_ base: Base, _ stage: Stage) {
    self.base = base
    self.stage = stage
  }

  /// Starts over the base.
  @inlinable
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: base.makeAsyncIterator(), stage: stage)
  }

  /// Pulls one element of the base at a time.
  @frozen
  public struct Iterator: AsyncIteratorProtocol {
    @usableFromInline var base: Base.AsyncIterator
    @usableFromInline let stage: Stage
    @usableFromInline var state: Stage.State

    @inlinable
    init(base: Base.AsyncIterator, stage: Stage) {
      self.base = base
      self.stage = stage
      state = stage.makeState()
    }

    /// The next element; `nil` at the end of the base.
    @inlinable
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(Base.Failure) -> Stage.Output? {
      guard let input = try await base.next(isolation: actor) else { return nil }
      if input.paragraph.opensArticle { stage.beginArticle(&state) }
      return stage.process(input, state: &state)
    }
  }
}

extension StageSequence: Sendable where Base: Sendable {}
