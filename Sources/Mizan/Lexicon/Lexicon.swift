/// A lexicon as written: its files with their headers and entries, before compilation.
public struct Lexicon: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// The path as it was given.
    public var path: String
    /// The header stanza: `lexicon`, `language`, `version`, `license`, `summary`.
    public var header: [String: String]
    /// The entries that parsed, in file order.
    public var entries: [LexiconEntry]
    /// The text that was parsed; empty for a file that was made otherwise.
    public var text: String

    /// Creates a file.
    public init(path: String, header: [String: String], entries: [LexiconEntry], text: String = "") {
      self.path = path
      self.header = header
      self.entries = entries
      self.text = text
    }
  }

  /// The files in the order they were given.
  public var files: [File]
  /// Everything that did not parse, in file order; entries with an error are set aside.
  public var problems: [LexiconProblem]
  /// Entries that matching needs and that are no part of the lexicon: the common words of the language, where its
  /// own files hold none.
  public var background: [LexiconEntry]

  /// Parses the texts of one lexicon.
  ///
  /// All problems of all files are collected; an entry that has one is set aside and the others stay.
  ///
  /// - Parameters:
  ///   - sources: the lexicon's files.
  ///   - background: files of common words, for a lexicon that brings none; their problems count as its own.
  public init(sources: [(path: String, text: String)], background: [(path: String, text: String)] = []) {
    self.background = []
    files = []
    problems = []
    var seen: [String: SourcePosition] = [:]
    for source in sources {
      var parser = LexiconParser(path: source.path, text: source.text)
      var file = parser.parse()
      problems += parser.problems
      file.entries.removeAll { entry in
        guard let first = seen[entry.id] else {
          seen[entry.id] = entry.position
          return false
        }
        problems.append(
          LexiconProblem(.duplicateID, at: entry.position, "id '\(entry.id)' stands already at \(first)"))
        return true
      }
      files.append(file)
    }
    guard !files.contains(where: { $0.entries.contains { $0.role == .commonWord } }) else { return }
    for source in background {
      var parser = LexiconParser(path: source.path, text: source.text)
      self.background += parser.parse().entries.filter {
        $0.role == .commonWord && seen[$0.id] == nil
      }
      problems += parser.problems
    }
  }

  /// All entries, in the order of their files.
  public var entries: [LexiconEntry] { files.flatMap(\.entries) }

  /// SHA-256 of the canonical text of all entries that can change a result, in hexadecimal.
  ///
  /// The order of files and entries, comments, examples, glosses and reasons do not enter.
  public var fingerprint: String {
    Self.fingerprint(of: files.map(\.entries) + [background])
  }

  /// SHA-256 of the canonical text of these entries, which the order of the lists and of the entries does not change.
  static func fingerprint(of lists: [[LexiconEntry]]) -> String {
    // An entry's text begins with its id, which no other has.
    let order = lists.indices.flatMap { list in
      lists[list].indices.map { (id: lists[list][$0].id, list: list, entry: $0) }
    }.sorted { $0.id < $1.id }
    var text = ""
    for place in order { lists[place.list][place.entry].writeFingerprint(to: &text) }
    var hash = SHA256()
    hash.update(text.utf8Span.span)
    return hash.finalize()
  }
}
