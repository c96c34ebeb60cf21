import Mizan

/// The names of outlets by the spellings that feeds use, read from a file.
///
/// A line is `spelling = name` or, with a tab for the sign, `spelling<TAB>name`. White space around both is no part
/// of them; an empty line and one that begins with `#` say nothing.
public struct OutletNames: Sendable, Equatable {
  /// The name for each spelling, as `FeedOptions.outletNames` takes it.
  public let names: [String: String]

  /// Reads a file of names.
  ///
  /// - Throws: `FeedDumpError` when the file cannot be read, or with the line that is not a pair or gives a spelling
  ///   a second name.
  public init(contentsOf path: String) throws(FeedDumpError) {
    try self.init(parsing: try InputText.read(path), path: path)
  }

  /// Reads names from a text; `path` is for messages.
  ///
  /// - Throws: `FeedDumpError` with the line that is not a pair or gives a spelling a second name.
  public init(parsing text: String, path: String) throws(FeedDumpError) {
    var names: [String: String] = [:]
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let content = String(line).trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      let position = SourcePosition(path: path, line: index + 1)
      let sign: Character = content.contains("\t") ? "\t" : "="
      let parts = content.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw Self.invalid("'\(content)' is not 'spelling = name'", position)
      }
      if let name = names[parts[0]], name != parts[1] {
        throw Self.invalid("'\(parts[0])' already has the name '\(name)'", position)
      }
      names[parts[0]] = parts[1]
    }
    self.names = names
  }

  private static func invalid(_ message: String, _ position: SourcePosition) -> FeedDumpError {
    FeedDumpError(code: .invalidFile, position: position, message: message)
  }
}
