public import Mizan

/// A format that writes the reports of whole articles as UTF-8 bytes.
///
/// An encoder is a value without state: many workers use one at once, each with a batch of its own, and the
/// bytes depend on nothing but the reports and the options.
public protocol ReportEncoder: Sendable {
  /// What stands once, before the first article: a header row, or nothing.
  var preamble: [UInt8] { get }

  /// Appends the reports of one article to a batch, and closes the article there.
  ///
  /// An article whose reports are all left out is still counted, so that the articles of a batch keep their
  /// indices.
  ///
  /// - Parameters:
  ///   - reports: all reports of one article, in order; the buffers of the batch are reused.
  ///   - batch: where the bytes go.
  /// - Complexity: O(n) in the bytes written.
  func encode(_ reports: [ParagraphReport], into batch: inout EncodedBatch)
}

extension ReportEncoder {
  /// Nothing.
  public var preamble: [UInt8] { [] }
}
