import Mizan

/// The text of a small file that is read whole: a lexicon, a baseline, a list of words.
public enum InputText {
  /// Reads a file; `-` is standard input.
  ///
  /// - Returns: the text, without a byte order mark.
  /// - Throws: `FeedDumpError` when it cannot be read, is not UTF-8 or holds a NUL, with the line where it does.
  public static func read(_ path: String) throws(FeedDumpError) -> String {
    let source = try FileSource(path: path)
    var bytes: [UInt8] = []
    while try source.read(into: &bytes, atMost: 64 << 10, isStopped: { false }) == .open {}
    return try text(of: bytes, path: path)
  }

  /// The text of a file's bytes.
  static func text(of file: [UInt8], path: String) throws(FeedDumpError) -> String {
    var bytes = file
    if bytes.starts(with: ByteOrderMark.utf8) { bytes.removeFirst(ByteOrderMark.utf8.count) }
    switch RecordDecoder.checkedText(bytes) {
    case .success(let text): return text
    case .failure(let error):
      var position = SourcePosition(path: path, line: 1)
      position.advance(over: bytes.prefix(error.offset ?? 0))
      throw FeedDumpError(code: .invalidFile, position: position, message: error.reason)
    }
  }
}
