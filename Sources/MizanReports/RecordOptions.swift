import Mizan

/// What an encoder writes of a report beyond what every record holds.
public struct RecordOptions: Hashable, Sendable {
  /// Writes the text of each paragraph.
  public var includesText: Bool
  /// Writes a row a finding instead of a row a paragraph; only tables heed it.
  public var rowsAreFindings: Bool
  /// Leaves out paragraphs whose score is lower, 0 to 100.
  public var minimumScore: Double

  /// Creates options.
  public init(includesText: Bool = false, rowsAreFindings: Bool = false, minimumScore: Double = 0) {
    self.includesText = includesText
    self.rowsAreFindings = rowsAreFindings
    self.minimumScore = minimumScore
  }

  /// Tells whether a report is written.
  func admits(_ report: ParagraphReport) -> Bool { report.score.value >= minimumScore }
}
