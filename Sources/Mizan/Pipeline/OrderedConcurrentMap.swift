/// An asynchronous sequence whose elements are made from its base's by several tasks at once, in the base's order.
///
/// At most `width` elements are under way or waiting at any time, so that memory does not grow with the base; the
/// base is pulled only by `next()`. It ends when its base ends. When the base fails, what was made before is
/// emitted first. When its task is cancelled it ends, and the work under way is cancelled.
public struct OrderedConcurrentMap<Base: AsyncSequence, Output: Sendable>: AsyncSequence
where Base.Element: Sendable {
  /// What the transform makes.
  public typealias Element = Output
  /// The base's failure.
  public typealias Failure = Base.Failure

  let base: Base
  let width: Int
  let transform: @Sendable (Base.Element) -> Output

  /// Starts over the base.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: base.makeAsyncIterator(), width: width, transform: transform)
  }

  /// Keeps the window of tasks.
  public struct Iterator: AsyncIteratorProtocol {
    private var base: Base.AsyncIterator
    private let width: Int
    private let transform: @Sendable (Base.Element) -> Output
    private let window = TaskWindow<Output>()
    private var failure: Base.Failure?
    private var isAtEnd = false

    init(base: Base.AsyncIterator, width: Int, transform: @escaping @Sendable (Base.Element) -> Output) {
      self.base = base
      self.width = width
      self.transform = transform
    }

    /// The next element in the base's order; `nil` at the end or when the task is cancelled.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(Base.Failure) -> Output? {
      if Task.isCancelled { return nil }
      if width == 1 { return try await base.next(isolation: actor).map(transform) }
      while !isAtEnd, window.tasks.count < width {
        do {
          guard let element = try await base.next(isolation: actor) else {
            isAtEnd = true
            break
          }
          let transform = transform
          window.tasks.append(Task { @concurrent in transform(element) })
        } catch {
          failure = error
          isAtEnd = true
        }
      }
      guard !window.tasks.isEmpty else {
        if let failure {
          self.failure = nil
          throw failure
        }
        return nil
      }
      return await window.tasks.removeFirst().value
    }
  }
}

extension OrderedConcurrentMap: Sendable where Base: Sendable {}

/// The tasks under way; dropping the window cancels them.
private final class TaskWindow<Output: Sendable> {
  var tasks: [Task<Output, Never>] = []

  deinit {
    for task in tasks { task.cancel() }
  }
}

extension AsyncSequence where Element: Sendable {
  /// Maps elements in several tasks at once and keeps their order.
  ///
  /// - Parameters:
  ///   - width: how many elements are under way at most; 1 makes no task.
  ///   - transform: the work; it runs off the caller's actor.
  /// - Returns: a sequence of what the transform makes, in the order of its input.
  /// - Precondition: `width` is at least 1.
  public func concurrentlyMapped<Output: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) -> Output
  ) -> OrderedConcurrentMap<Self, Output> {
    precondition(width >= 1)
    return OrderedConcurrentMap(base: self, width: width, transform: transform)
  }
}

extension AsyncSequence where Element == Article {
  /// The reports of each article, made by several tasks at once, in the articles' order.
  ///
  /// - Parameters:
  ///   - pipeline: the chain.
  ///   - width: how many articles are under way at most.
  /// - Returns: a sequence with one element an article: its reports in reading order.
  public func reports(
    by pipeline: BiasPipeline, width: Int
  ) -> OrderedConcurrentMap<Self, [ParagraphReport]> {
    concurrentlyMapped(width: width) { pipeline.reports(for: $0) }
  }
}
