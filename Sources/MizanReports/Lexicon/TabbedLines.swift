public import Mizan

/// Something wrong in a file of lines with tabs between their cells.
public struct TabbedFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where.
  public var position: SourcePosition
  /// What: lower case, no full stop, the value in quotes.
  public var message: String

  /// Creates an error.
  public init(at position: SourcePosition, _ message: String) {
    self.position = position
    self.message = message
  }

  /// `path:line:column: error: message`.
  public var description: String { "\(position): error: \(message)" }
}

/// The lines of a small table: cells with tabs between them, `#` comments, blank lines.
struct TabbedLines: Sequence, IteratorProtocol {
  /// One line with content.
  struct Line {
    let position: SourcePosition
    let cells: [Substring]

    /// The number of occurrences in a cell.
    ///
    /// - Throws: `TabbedFileError` for what is none, or so large that a sum of them might not be a number any more.
    func count(inCell index: Int) throws(TabbedFileError) -> Int {
      guard let count = Int(cells[index]), (1...1_000_000_000).contains(count) else {
        throw TabbedFileError(at: position, "'\(cells[index])' is not a whole number from 1 to 1000000000")
      }
      return count
    }
  }

  private let path: String
  private var lines: ArraySlice<Substring>
  private var number = 0

  init(_ text: String, path: String) {
    self.path = path
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
  }

  mutating func next() -> Line? {
    while let line = lines.popFirst() {
      number += 1
      if line.utf8.first == UInt8(ascii: "#") || line.allSatisfy(\.isWhitespace) { continue }
      return Line(
        position: SourcePosition(path: path, line: number, column: 1),
        cells: line.split(separator: "\t", omittingEmptySubsequences: false))
    }
    return nil
  }
}
