import Mizan
import MizanAnalysis

/// A paragraph cut at the findings that changed, for formats that mark words in a text.
struct MarkedText {
  /// A stretch of the text.
  struct Piece: Equatable {
    /// As printed.
    let text: Substring
    /// What became of the finding on it; `nil` between findings.
    let change: FindingChange.Kind?
    /// Text was left out before it.
    let followsGap: Bool
  }

  /// The pieces in order.
  let pieces: [Piece]
  /// Text was left out at the end.
  let endsInGap: Bool

  /// How many scalars stay beside a finding when a long text is cut.
  private static let margin = 90

  /// Cuts a text.
  ///
  /// Of findings that overlap the first is marked, of those with one start the longest. Text that is far from any
  /// mark is left out.
  init(_ text: String, _ findings: [FindingChange]) {
    let ordered = findings.sorted {
      ($0.span.utf8.lowerBound, $1.span.utf8.upperBound) < ($1.span.utf8.lowerBound, $0.span.utf8.upperBound)
    }
    var pieces: [Piece] = []
    var end = text.startIndex
    for finding in ordered {
      let marked = finding.span.text(in: text)
      guard marked.startIndex >= end, !marked.isEmpty else { continue }
      Self.append(text[end..<marked.startIndex], to: &pieces)
      let isCut = pieces.last.map { $0.change == nil && $0.text.endIndex < marked.startIndex } ?? false
      pieces.append(Piece(text: marked, change: finding.kind, followsGap: isCut))
      end = marked.endIndex
    }
    let head = Self.head(of: text[end...], keepsAll: pieces.isEmpty)
    endsInGap = head.endIndex < text.endIndex
    if !head.isEmpty { pieces.append(Piece(text: head, change: nil, followsGap: false)) }
    self.pieces = pieces
  }

  /// Appends the text before a finding, without its middle where that is long.
  private static func append(_ text: Substring, to pieces: inout [Piece]) {
    let isFirst = pieces.isEmpty
    let tail = tail(of: text)
    if isFirst {
      if !tail.isEmpty {
        pieces.append(Piece(text: tail, change: nil, followsGap: tail.startIndex > text.startIndex))
      }
      return
    }
    let head = head(of: text, keepsAll: false)
    if head.endIndex >= tail.startIndex {
      if !text.isEmpty { pieces.append(Piece(text: text, change: nil, followsGap: false)) }
    } else {
      pieces.append(Piece(text: head, change: nil, followsGap: false))
      pieces.append(Piece(text: tail, change: nil, followsGap: true))
    }
  }

  /// The beginning of a text, up to the end of a word.
  private static func head(of text: Substring, keepsAll: Bool) -> Substring {
    let limit = keepsAll ? 2 * margin : margin
    guard
      let cut = text.unicodeScalars.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex)
    else { return text }
    let head = text[..<cut]
    return head.lastIndex(of: " ").map { head[..<$0] } ?? head
  }

  /// The end of a text, from the beginning of a word.
  private static func tail(of text: Substring) -> Substring {
    guard
      let cut = text.unicodeScalars.index(text.endIndex, offsetBy: -margin, limitedBy: text.startIndex)
    else { return text }
    let tail = text[cut...]
    return tail.firstIndex(of: " ").map { tail[tail.index(after: $0)...] } ?? tail
  }
}
