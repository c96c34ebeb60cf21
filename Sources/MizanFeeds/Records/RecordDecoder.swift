import Mizan

/// Turns the raw records of a batch into articles and rejects.
struct RecordDecoder: Sendable {
  let path: String
  let mapping: FieldMapping
  let keys: JSONKeyTable
  let builder: ArticleBuilder
  let maximumRecordBytes: Int

  init(path: String, options: FeedOptions) {
    self.path = path
    mapping = options.mapping
    keys = JSONKeyTable(options.mapping)
    builder = ArticleBuilder(outletNames: options.outletNames)
    maximumRecordBytes = options.maximumRecordBytes
  }

  /// Decodes whole lines.
  ///
  /// Where the dump is damaged, a last line that is cut off is one with the damage: one reject for both.
  func records(lines bytes: [UInt8], firstLine: Int, damage: String?) -> [FeedRecord] {
    var records: [FeedRecord] = []
    var scanner = JSONRecordScanner(keys: keys)
    let span = bytes.span
    var line = firstLine
    var start = 0
    var cutOff: FeedReject?
    while start < span.count {
      var end = span.firstIndex(of: UInt8(ascii: "\n"), from: start)
      let next = end &+ 1
      let isCut = end == span.count && damage != nil
      if end > start, end < span.count, span[end &- 1] == UInt8(ascii: "\r") { end &-= 1 }
      if !Self.isBlank(span.extracting(start..<end)) {
        let position = SourcePosition(path: path, line: line)
        let record = record(json: bytes, range: start..<end, position: position, scanner: &scanner)
        if isCut, case .reject(let reject) = record { cutOff = reject } else { records.append(record) }
      }
      line += 1
      start = next
    }
    if let damage {
      let isAfterLineEnd = bytes.last == nil || bytes.last == UInt8(ascii: "\n")
      let position = SourcePosition(path: path, line: isAfterLineEnd ? line : line - 1)
      records.append(.reject(Self.damaged(damage, at: position, cutOff: cutOff)))
    }
    return records
  }

  /// Decodes the elements of a JSON array.
  func records(elements: [JSONElement], of bytes: [UInt8]) -> [FeedRecord] {
    var scanner = JSONRecordScanner(keys: keys)
    return elements.map { element in
      record(json: bytes, range: element.range, position: element.position, scanner: &scanner)
    }
  }

  /// Decodes one JSON object: the scanner first, and whatever it does not take the reference.
  private func record(
    json bytes: [UInt8], range: Range<Int>, position: SourcePosition, scanner: inout JSONRecordScanner
  ) -> FeedRecord {
    if range.count > maximumRecordBytes {
      let reason = FeedReject.tooLong(range.count, limit: maximumRecordBytes)
      return .reject(reject(bytes[range], at: position, reason: reason))
    }
    if let fields = scanner.fields(of: bytes[range]) {
      return .article(builder.article(from: fields, at: position), position)
    }
    do throws(RecordError) {
      let fields = try JSONReference.fields(of: bytes[range], mapping: mapping)
      return .article(builder.article(from: fields, at: position), position)
    } catch {
      var place = position
      if let offset = error.offset { place.advance(over: bytes[range].prefix(offset)) }
      return .reject(reject(bytes[range], at: place, reason: error.reason))
    }
  }

  private func reject(
    _ bytes: ArraySlice<UInt8>, at position: SourcePosition, reason: String
  ) -> FeedReject {
    FeedReject(
      position: position, reason: reason, byteCount: bytes.count, excerpt: FeedReject.excerpt(of: bytes))
  }

  private static func damaged(_ reason: String, at position: SourcePosition, cutOff: FeedReject?)
    -> FeedReject
  {
    FeedReject(
      position: position, reason: "the dump is damaged from here: " + reason,
      byteCount: cutOff?.byteCount ?? 0, excerpt: cutOff?.excerpt)
  }

  private static func isBlank(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] > UInt8(ascii: " ") { return false }
    // Control characters other than white space are no blank line but a broken record.
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != UInt8(ascii: " ") && !(0x09...0x0D).contains(byte) { return false }
    }
    return true
  }
}

extension SourcePosition {
  /// Moves the position over text: to the line and the column of what follows it.
  mutating func advance(over bytes: some Sequence<UInt8>) {
    column = max(1, column)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
