import Mizan
public import MizanAnalysis

/// A baseline as a file: a line a fingerprint, sorted, so that a review sees what was added and taken away.
///
/// `ENTRY`, `WORDS`, `CONTEXT` and `COUNT` with tabs between them, below a line with the number of the form.
public enum BaselineFile {
  /// The first line of every baseline.
  static let heading = "mizan-baseline 1"

  /// The text of a baseline.
  public static func bytes(of baseline: FindingBaseline) -> [UInt8] {
    var bytes = Array("\(heading)\n# entry\twords\tcontext\tcount\n".utf8)
    for (fingerprint, count) in baseline.sorted {
      for cell in [fingerprint.entry, fingerprint.words, fingerprint.context] {
        bytes.append(text: cell)
        bytes.append(UInt8(ascii: "\t"))
      }
      bytes.append(integer: count)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a baseline; the order of its lines does not matter.
  ///
  /// - Throws: `TabbedFileError` for the first line that is none of a baseline.
  public static func baseline(in text: String, path: String) throws(TabbedFileError) -> FindingBaseline {
    var baseline = FindingBaseline()
    var lines = TabbedLines(text, path: path)
    guard let first = lines.next(), first.cells == [heading[...]] else {
      throw TabbedFileError(
        at: SourcePosition(path: path, line: 1, column: 1), "the file does not begin with '\(heading)'")
    }
    while let line = lines.next() {
      guard line.cells.count == 4 else {
        throw TabbedFileError(at: line.position, "\(line.cells.count) cells in the place of 4")
      }
      let fingerprint = FindingFingerprint(
        entry: String(line.cells[0]), words: String(line.cells[1]), context: String(line.cells[2]))
      baseline.add(fingerprint, count: try line.count(inCell: 3))
    }
    return baseline
  }
}
