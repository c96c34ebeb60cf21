import Foundation

/// A dump as the stream that Foundation's parser reads from, with entities filtered.
final class XMLByteStream: InputStream {
  private let source: FeedInput
  private let isStopped: @Sendable () -> Bool
  private var filter: EntityFilter?
  private var output: [UInt8] = []
  private var offset = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// Why the dump ended, when it ended too early.
  private(set) var damage: String?
  /// What ended the reading with an error.
  private(set) var failure: FeedDumpError?

  private static let blockBytes = 64 << 10

  /// Makes a stream of an opened dump.
  init(source: FeedInput, isStopped: @escaping @Sendable () -> Bool) {
    self.source = source
    self.isStopped = isStopped
    super.init(data: Data())
  }

  override func open() {}

  override func close() {}

  override var hasBytesAvailable: Bool { !isAtEnd || offset < output.count }

  /// Tells whether something but white space was not taken; reads on to know it.
  func hasMoreContent() -> Bool {
    while true {
      if output[offset...].contains(where: { $0 > UInt8(ascii: " ") }) { return true }
      if isAtEnd { return false }
      refill()
    }
  }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    while offset == output.count, !isAtEnd { refill() }
    let count = min(length, output.count - offset)
    // Foundation's interface: the parser's buffer holds `length` bytes.
    for place in 0..<count { unsafe buffer[place] = output[offset + place] }
    offset += count
    return count
  }

  private func refill() {
    output.removeAll(keepingCapacity: true)
    offset = 0
    var block: [UInt8] = []
    do throws(FeedDumpError) {
      switch try source.read(into: &block, atMost: Self.blockBytes, isStopped: isStopped) {
      case .open: break
      case .ended, .stopped: isAtEnd = true
      case .damaged(let reason):
        damage = reason
        isAtEnd = true
      }
    } catch {
      failure = error
      isAtEnd = true
    }
    if isAtStart {
      isAtStart = false
      // In UTF-16 an ampersand is not one byte; such a document passes as it is.
      let isWide = block.starts(with: [0xFE]) || block.starts(with: [0xFF]) || block.prefix(2).contains(0)
      filter = isWide ? nil : EntityFilter()
    }
    if filter == nil { output = block } else { filter?.filter(block[...], into: &output) }
    if isAtEnd { filter?.finish(into: &output) }
  }
}
