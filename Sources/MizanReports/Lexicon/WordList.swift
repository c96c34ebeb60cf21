/// A list of words with how often each was counted: a word a line, with a tab and a number behind it or not.
public enum WordList {
  /// Reads a list.
  ///
  /// - Throws: `TabbedFileError` for the first line whose second cell is no number.
  public static func words(
    in text: String, path: String
  ) throws(TabbedFileError) -> [(word: String, count: Int)] {
    var words: [(word: String, count: Int)] = []
    for line in TabbedLines(text, path: path) {
      words.append((String(line.cells[0]), line.cells.count > 1 ? try line.count(inCell: 1) : 1))
    }
    return words
  }
}
