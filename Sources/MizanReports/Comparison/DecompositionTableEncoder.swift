public import Mizan
public import MizanAnalysis

/// A tidy table of differences taken apart: one row a difference and lexicon entry, with a header row.
///
/// `change` of the rows of a difference adds up to `difference`: both, and the rates, are written with all digits of
/// their doubles, so that nothing is lost to rounding. Cells follow `CSVEncoder`; `against` is empty where an outlet is
/// compared with all others together. A difference is encoded by itself, so that no more than one is in memory.
public struct DecompositionTableEncoder: Sendable {
  /// Begins the file with U+FEFF, by which some spreadsheets know UTF-8.
  public var hasByteOrderMark: Bool
  private let outlets: [String]
  private let fingerprint: String?
  private let terms: [String: String]

  /// Creates an encoder.
  ///
  /// - Parameters:
  ///   - outlets: those of the comparison, in its order.
  ///   - lexicon: the lexicon that the articles were scored by; `nil` where it is not known.
  ///   - entries: for the terms behind the ids; an id that is not among them has an empty `term`.
  ///   - hasByteOrderMark: whether the file begins with U+FEFF.
  public init(
    outlets: [OutletProfile], lexicon: LexiconIdentity?, entries: [LexiconEntry],
    hasByteOrderMark: Bool = false
  ) {
    self.outlets = outlets.map(\.name)
    fingerprint = lexicon?.fingerprint
    terms = Dictionary(entries.map { ($0.id, $0.term) }, uniquingKeysWith: { first, _ in first })
    self.hasByteOrderMark = hasByteOrderMark
  }

  private static let columns = [
    "outlet", "against", "measure", "basis", "strata", "difference", "entry", "term", "category", "facet",
    "weight", "change", "rate", "other_rate", "count", "other_count", "articles", "other_articles", "lexicon",
  ]

  /// The header row, behind the byte order mark where one is asked for.
  public var preamble: [UInt8] {
    Array(((hasByteOrderMark ? "\u{FEFF}" : "") + Self.columns.joined(separator: ",") + "\n").utf8)
  }

  /// The rows of one difference, a row a part.
  ///
  /// - Parameters:
  ///   - decomposition: all parts of the difference; what it leaves unnamed has no row.
  ///   - difference: what is taken apart.
  /// - Returns: whole rows.
  /// - Complexity: O(n) in the parts.
  public func encode(_ decomposition: Decomposition, of difference: Difference) -> [UInt8] {
    let opening = opening(of: difference)
    var bytes: [UInt8] = []
    for part in decomposition.parts {
      bytes += opening
      bytes.append(cell: part.entry)
      bytes.append(cell: terms[part.entry])
      bytes.append(cell: part.category)
      bytes.append(cell: part.facet)
      bytes.append(allDigits: part.weight)
      bytes.append(allDigits: part.change)
      bytes.append(allDigits: part.rate)
      bytes.append(allDigits: part.otherRate)
      bytes.append(cell: part.count)
      bytes.append(cell: part.otherCount)
      bytes.append(cell: part.articles)
      bytes.append(cell: part.otherArticles)
      bytes.append(cell: fingerprint)
      bytes.endRow()
    }
    return bytes
  }

  /// The cells that all rows of a difference begin with.
  private func opening(of difference: Difference) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(cell: outlets[difference.first])
    bytes.append(cell: difference.second.map { outlets[$0] })
    bytes.append(cell: difference.measure.name)
    bytes.append(cells: difference.basis)
    bytes.append(allDigits: difference.difference)
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number's cell, with as many digits as tell its double from every other, and a comma.
  fileprivate mutating func append(allDigits value: Double) {
    // A sign in front of a number is no formula, which the cell of a text would be kept from.
    append(text: "\(value == 0 ? 0 : value),")
  }
}
