import Dispatch
import Synchronization

/// Hands items from a parser that pushes to a reader that pulls.
///
/// The parser waits on its own thread while more than a bounded amount is not taken; the reader suspends while there
/// is nothing.
final class ItemHandOff: Sendable {
  private struct State {
    var items: [FeedItem] = []
    var byteCount = 0
    var outcome: Result<Void, FeedDumpError>?
    var isStopped = false
    var isProducerWaiting = false
    var consumer: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let capacityBytes: Int

  /// Creates a hand-off that holds about as many bytes of text.
  init(capacityBytes: Int) {
    self.capacityBytes = capacityBytes
  }

  /// Tells whether the reader has gone.
  var isStopped: Bool { state.withLock(\.isStopped) }

  /// Hands over an item, waiting for room; false when the reader has gone.
  func push(_ item: FeedItem) -> Bool {
    while true {
      let taken: Bool? = state.withLock { state in
        if state.isStopped { return false }
        guard state.byteCount < capacityBytes else {
          state.isProducerWaiting = true
          return nil
        }
        state.items.append(item)
        // An item without text takes room too.
        state.byteCount += item.byteCount + 1024
        Self.wakeConsumer(&state)
        return true
      }
      if let taken { return taken }
      room.wait()
    }
  }

  /// Says that no more items come.
  func finish(_ outcome: Result<Void, FeedDumpError>) {
    state.withLock { state in
      state.outcome = outcome
      Self.wakeConsumer(&state)
    }
  }

  /// Says that no more items are wanted.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.items = []
      Self.wakeConsumer(&state)
      wakeProducer(&state)
    }
  }

  /// The items that are there, waiting for the first; `nil` at the end and after `stop`.
  func take() async throws(FeedDumpError) -> [FeedItem]? {
    while true {
      let next: Result<[FeedItem]?, FeedDumpError>? = state.withLock { state in
        if state.isStopped { return .success(nil) }
        if state.items.isEmpty { return state.outcome.map { $0.map { nil } } }
        let items = state.items
        state.items = []
        state.byteCount = 0
        wakeProducer(&state)
        return .success(items)
      }
      if let next { return try next.get() }
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          state.withLock { state in
            state.consumer = continuation
            if state.isStopped || state.outcome != nil || !state.items.isEmpty { Self.wakeConsumer(&state) }
          }
        }
      } onCancel: {
        stop()
      }
    }
  }

  private static func wakeConsumer(_ state: inout State) {
    state.consumer?.resume()
    state.consumer = nil
  }

  private func wakeProducer(_ state: inout State) {
    if state.isProducerWaiting { room.signal() }
    state.isProducerWaiting = false
  }
}
