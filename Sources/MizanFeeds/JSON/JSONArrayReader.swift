import Mizan

/// One element of a JSON array: where its bytes stand in a batch, and where it begins in the file.
struct JSONElement: Sendable, Equatable {
  var range: Range<Int>
  var position: SourcePosition
}

/// Cuts a file that is one JSON array into its elements, without holding it whole.
///
/// Only strings, brackets and commas are told apart; what stands between two commas of the array is an element, and
/// the decoder judges it. A file that is one object with such an array under a usual name (Telegram's `messages`,
/// JSON Feed's `items`, `articles` of news interfaces) is read likewise.
struct JSONArrayReader {
  private let input: FeedInput
  private let blockBytes: Int
  private var splitter: JSONArraySplitter
  private var isFinished = false

  init(input: FeedInput, path: String, options: FeedOptions) {
    self.input = input
    blockBytes = max(1, options.blockBytes)
    splitter = JSONArraySplitter(path: path, maximumRecordBytes: options.maximumRecordBytes)
  }

  /// The next elements, or `nil` at the end of the file.
  mutating func next(isStopped: @Sendable () -> Bool) throws(FeedDumpError) -> FeedBatch.Payload? {
    while true {
      if let payload = splitter.next(atLeast: isFinished ? 1 : blockBytes) { return payload }
      if isFinished { return nil }
      var block: [UInt8] = []
      switch try input.read(into: &block, atMost: blockBytes, isStopped: isStopped) {
      case .open: for byte in block { splitter.read(byte) }
      case .ended: splitter.finish(damage: nil)
      case .damaged(let reason): splitter.finish(damage: reason)
      case .stopped: return nil
      }
      isFinished = block.isEmpty
    }
  }
}

/// The state machine that follows a JSON array byte by byte.
struct JSONArraySplitter {
  private enum Place {
    case before, inside, after, ignored
  }

  private let maximumRecordBytes: Int
  private var ready: [FeedBatch.Payload] = []
  private var bytes: [UInt8] = []
  private var elements: [JSONElement] = []

  private var place = Place.before
  private var position: SourcePosition
  /// The brackets that are open, counted from the array while in it.
  private var depth = 0
  private var isWrapped = false
  private var foundArray = false
  private var isInString = false
  private var isEscaped = false
  /// The string that was read last in the object around the array.
  private var key: [UInt8] = []
  /// The element that is being read; its bytes are the last of `bytes`.
  private var element: JSONElement?
  private var skippedBytes = 0

  /// The names under which objects in use hold their articles.
  static let arrayNames = [
    "articles", "items", "messages", "results", "data", "documents", "docs", "entries", "news", "posts",
    "records",
    "stories",
  ]
  private static let longestName = arrayNames.map(\.utf8.count).max() ?? 0

  init(path: String, maximumRecordBytes: Int) {
    position = SourcePosition(path: path, line: 1, column: 1)
    self.maximumRecordBytes = maximumRecordBytes
  }

  /// Tells whether a file that begins with these bytes is an object around an array of articles.
  static func isWrapper(_ bytes: [UInt8]) -> Bool {
    var splitter = JSONArraySplitter(path: "", maximumRecordBytes: 0)
    for byte in bytes {
      splitter.read(byte)
      if splitter.foundArray { return splitter.isWrapped }
    }
    return false
  }

  /// What is ready: rejects and the elements before them, or elements of at least `count` bytes.
  mutating func next(atLeast count: Int) -> FeedBatch.Payload? {
    if ready.isEmpty, bytes.count >= count { flush() }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Takes the next byte of the file.
  mutating func read(_ byte: UInt8) {
    switch place {
    case .before: readBefore(byte)
    case .inside: readInside(byte)
    case .after: readAfter(byte)
    case .ignored: break
    }
    if byte == UInt8(ascii: "\n") {
      position.line += 1
      position.column = 1
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }

  /// Takes the end of the file; `damage` tells why it ends here, when it should not.
  mutating func finish(damage: String?) {
    if let damage {
      reject("the dump is damaged from here: " + damage)
    } else if place == .inside {
      reject(element == nil ? "the array is not closed" : "the file ends inside a record")
    } else if !foundArray {
      let names = Self.arrayNames.map { "'\($0)'" }.joined(separator: ", ")
      reject("no array of articles, neither by itself nor in an object as one of " + names)
    }
    place = .ignored
  }

  // MARK: - Around the array

  private mutating func readBefore(_ byte: UInt8) {
    if readString(byte) {
      if depth == 1, key.count <= Self.longestName { key.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): key = []
    case UInt8(ascii: "["):
      if depth == 0 || (depth == 1 && isWrapped && Self.isArrayName(key)) {
        place = .inside
        foundArray = true
        depth = 0
      } else {
        depth += 1
      }
    case UInt8(ascii: "{"):
      if depth == 0 { isWrapped = true }
      depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
  }

  private mutating func readAfter(_ byte: UInt8) {
    guard byte > UInt8(ascii: " ") else { return }
    reject("text after the end of the array")
    place = .ignored
  }

  /// Follows a string; true for its bytes and its end, false outside and for its opening mark.
  private mutating func readString(_ byte: UInt8) -> Bool {
    guard isInString else {
      isInString = byte == UInt8(ascii: "\"")
      return false
    }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
    return true
  }

  private static func isArrayName(_ key: [UInt8]) -> Bool {
    // The closing mark was read with the string.
    arrayNames.contains { $0.utf8.elementsEqual(key.dropLast()) }
  }

  // MARK: - In the array

  private mutating func readInside(_ byte: UInt8) {
    if readString(byte) { return append(byte) }
    switch byte {
    case UInt8(ascii: ","):
      if depth == 0 { return endElement() }
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth == 0 {
        endElement()
        place = isWrapped ? .before : .after
        depth = isWrapped ? 1 : 0
        key = []
        return
      }
      depth -= 1
    default: break
    }
    append(byte)
  }

  private mutating func append(_ byte: UInt8) {
    if element == nil {
      if byte <= UInt8(ascii: " ") { return }
      element = JSONElement(range: bytes.count..<bytes.count, position: position)
    }
    let length = bytes.count - (element?.range.lowerBound ?? 0)
    // White space after an element is no part of it, so an element may pass the limit by that for a while.
    if skippedBytes > 0 || length > maximumRecordBytes { skippedBytes += 1 } else { bytes.append(byte) }
  }

  private mutating func endElement() {
    guard var element else { return }
    let start = element.range.lowerBound
    if skippedBytes > 0 {
      reject(FeedReject.tooLong(bytes.count - start + skippedBytes, limit: maximumRecordBytes))
      return
    }
    while let last = bytes.last, last <= UInt8(ascii: " ") { bytes.removeLast() }
    element.range = start..<bytes.count
    elements.append(element)
    self.element = nil
  }

  /// Refuses what is being read: the element, or the file here.
  private mutating func reject(_ reason: String) {
    let start = element?.range.lowerBound ?? bytes.count
    let reject = FeedReject(
      position: element?.position ?? position, reason: reason, byteCount: bytes.count - start + skippedBytes,
      excerpt: FeedReject.excerpt(of: bytes[start...]))
    bytes.removeLast(bytes.count - start)
    element = nil
    skippedBytes = 0
    flush()
    ready.append(.rejects([reject]))
  }

  private mutating func flush() {
    guard !elements.isEmpty else { return }
    // The bytes of an element that is not complete stay.
    let end = element?.range.lowerBound ?? bytes.count
    ready.append(.elements(Array(bytes[..<end]), elements))
    bytes.removeFirst(end)
    element?.range = 0..<0
    elements = []
  }
}
