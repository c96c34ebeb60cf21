import Mizan

extension RecordDecoder {
  /// Decodes a file of plain text: one article, whose paragraphs are its lines.
  func records(text bytes: [UInt8], damage: String?) -> [FeedRecord] {
    var records: [FeedRecord] = []
    let position = SourcePosition(path: path, line: 1)
    switch Self.checkedText(bytes) {
    case .success(let body):
      if body.isBlank {
        if damage == nil { records.append(.reject(reject(text: bytes, at: position, "the text is empty"))) }
      } else {
        let fields = RecordFields(id: path, body: body)
        records.append(.article(builder.article(from: fields, at: position), position))
      }
    case .failure(let error):
      var place = position
      place.advance(over: bytes.prefix(error.offset ?? 0))
      records.append(.reject(reject(text: bytes, at: place, error.reason)))
    }
    if let damage {
      var end = position
      end.advance(over: bytes)
      let reason = "the dump is damaged from here: " + damage
      records.append(.reject(FeedReject(position: end, reason: reason, byteCount: 0)))
    }
    return records
  }

  /// The text of bytes that are UTF-8 without a NUL.
  static func checkedText(_ bytes: [UInt8]) -> Result<String, RecordError> {
    if let offset = bytes.firstIndex(of: 0) {
      return .failure(RecordError(reason: "a NUL character", offset: offset))
    }
    do throws(UTF8.ValidationError) {
      return .success(String(copying: try UTF8Span(validating: bytes.span)))
    } catch {
      return .failure(RecordError(reason: "invalid UTF-8", offset: error.byteOffsets.lowerBound))
    }
  }

  private func reject(text bytes: [UInt8], at position: SourcePosition, _ reason: String) -> FeedReject {
    FeedReject(
      position: position, reason: reason, byteCount: bytes.count, excerpt: FeedReject.excerpt(of: bytes))
  }
}
