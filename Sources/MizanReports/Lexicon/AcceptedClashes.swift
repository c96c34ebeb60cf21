import Mizan
public import MizanAnalysis

/// Clashes that a person has looked at and found to be right: a word and an entry a line, with a tab between them.
public struct AcceptedClashes: Sendable, Equatable {
  private struct Pair: Hashable {
    var word: WordKey
    var entry: String
  }

  private var pairs: Set<Pair> = []

  /// Creates a list of nothing.
  public init() {}

  /// Reads a list; further cells of a line are remarks.
  ///
  /// - Throws: `TabbedFileError` for the first line that names no Arabic word and no entry.
  public init(_ text: String, path: String) throws(TabbedFileError) {
    for line in TabbedLines(text, path: path) {
      guard line.cells.count >= 2, !line.cells[1].isEmpty else {
        throw TabbedFileError(at: line.position, "expected a word, a tab and the id of an entry")
      }
      let word = WordKey(String(line.cells[0]))
      guard !word.isEmpty else {
        throw TabbedFileError(at: line.position, "'\(line.cells[0])' is not one Arabic word")
      }
      pairs.insert(Pair(word: word, entry: String(line.cells[1])))
    }
  }

  /// Tells whether a clash is accepted.
  public func contains(_ clash: FormClash) -> Bool {
    pairs.contains(Pair(word: WordKey(clash.word), entry: clash.entry))
  }
}
