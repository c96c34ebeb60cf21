public import Mizan

/// What one record of a dump turned out to be.
public enum FeedRecord: Sendable, Equatable {
  /// An article, with the place where its record begins.
  case article(Article, SourcePosition)
  /// A record that is not an article.
  case reject(FeedReject)
}

/// A record that could not be read as an article, for the rejects file and the summary.
public struct FeedReject: Sendable, Equatable, CustomStringConvertible {
  /// Where the record begins; the column tells where it goes wrong, when that is known.
  public let position: SourcePosition
  /// Why it was refused: lower case, no full stop.
  public let reason: String
  /// The length of the record in bytes.
  public let byteCount: Int
  /// The beginning of the record, with U+FFFD for what is not UTF-8; `nil` where there is no text to show.
  public let excerpt: String?

  /// Creates a reject.
  public init(position: SourcePosition, reason: String, byteCount: Int, excerpt: String? = nil) {
    self.position = position
    self.reason = reason
    self.byteCount = byteCount
    self.excerpt = excerpt
  }

  /// `path:line:column: error: reason`.
  public var description: String { "\(position): error: \(reason)" }

  /// The largest number of scalars in an excerpt.
  static let excerptLength = 80

  /// The excerpt of a record that begins with these bytes.
  static func excerpt(of bytes: some Collection<UInt8>) -> String? {
    guard !bytes.isEmpty else { return nil }
    // A scalar has at most four bytes; the scalar that the cut falls into is among those left out.
    let text = String(decoding: bytes.prefix(4 * (excerptLength + 1)), as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(excerptLength)))
  }
}
