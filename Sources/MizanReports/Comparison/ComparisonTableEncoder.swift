import MizanAnalysis

/// A tidy table: one row an outlet and measure, with a header row.
///
/// The difference from all other outlets together stands beside the estimate; with two outlets that is the other one.
/// Cells follow `CSVEncoder`: LF as line end, no text that a spreadsheet takes for a formula, empty where there is no
/// value.
public struct ComparisonTableEncoder: ComparisonEncoder {
  /// Begins the file with U+FEFF, by which some spreadsheets know UTF-8.
  public var hasByteOrderMark: Bool

  /// Creates an encoder.
  public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

  private static let columns = [
    "outlet", "measure", "value", "low", "high", "count", "denominator", "articles", "stories", "words",
    "rest_basis", "rest_strata", "rest_value", "rest_difference", "rest_low", "rest_high", "rest_ratio",
    "rest_ratio_low", "rest_ratio_high", "rest_p", "rest_q", "draws", "seed", "lexicon",
  ]

  /// The whole table.
  public func encode(_ document: ComparisonDocument) -> [UInt8] {
    var bytes = Array(
      ((hasByteOrderMark ? "\u{FEFF}" : "") + Self.columns.joined(separator: ",") + "\n").utf8)
    let comparison = document.comparison
    for (index, outlet) in comparison.outlets.enumerated() {
      for (measure, estimate) in zip(comparison.measures, outlet.estimates) {
        bytes.append(cell: outlet.name)
        bytes.append(cell: measure.name)
        bytes.append(optional: estimate.value)
        bytes.append(optional: estimate.interval?.low)
        bytes.append(optional: estimate.interval?.high)
        bytes.append(cell: estimate.count)
        bytes.append(cell: estimate.denominator)
        bytes.append(cell: outlet.articles)
        bytes.append(cell: outlet.clusters)
        bytes.append(cell: outlet.words)
        append(Self.difference(of: index, by: measure, in: comparison), to: &bytes)
        bytes.append(cell: comparison.method.draws)
        bytes.append(cell: String(comparison.method.seed))
        bytes.append(cell: document.lexicon?.fingerprint)
        bytes.endRow()
      }
    }
    return bytes
  }

  /// The difference from the rest, turned round where it is told of the other of two outlets.
  static func difference(of outlet: Int, by measure: Measure, in comparison: Comparison) -> Difference? {
    let found = comparison.differences.filter { $0.measure == measure }
    if comparison.outlets.count != 2 { return found.first { $0.first == outlet && $0.second == nil } }
    return found.first.map { $0.first == outlet ? $0 : $0.reversed }
  }

  private func append(_ difference: Difference?, to bytes: inout [UInt8]) {
    if let difference { bytes.append(cells: difference.basis) } else { bytes.append(text: ",,") }
    bytes.append(optional: difference?.secondRate)
    bytes.append(optional: difference?.difference)
    bytes.append(optional: difference?.interval?.low)
    bytes.append(optional: difference?.interval?.high)
    bytes.append(optional: difference?.ratio)
    bytes.append(optional: difference?.ratioInterval?.low)
    bytes.append(optional: difference?.ratioInterval?.high)
    bytes.append(cell: difference?.pValue.map(JSONValue.threeDigits))
    bytes.append(cell: difference?.qValue.map(JSONValue.threeDigits))
  }
}

extension [UInt8] {
  /// Appends two cells, what a difference is over and the number of its strata.
  mutating func append(cells basis: Difference.Basis) {
    switch basis {
    case .stories(let count):
      append(cell: "stories")
      append(cell: count)
    case .sections(let count, _):
      append(cell: "sections")
      append(cell: count)
    case .unpaired:
      append(cell: "unpaired")
      append(cell: 1)
    }
  }

  /// Appends a number's cell with three decimals and a comma; an empty one where there is none.
  fileprivate mutating func append(optional value: Double?) {
    if let value { append(cell: value, .three) } else { append(UInt8(ascii: ",")) }
  }
}
