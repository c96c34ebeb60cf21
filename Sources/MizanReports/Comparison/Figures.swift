import MizanAnalysis

/// Numbers as a report writes them.
enum Figures {
  /// A rate with two decimals; a dash where there is none.
  static func rate(_ value: Double?, _ decimals: Decimals = .two) -> String {
    value.map { decimal($0, decimals) } ?? "–"
  }

  /// The decimals that tell rates apart which stand beside each other: three where all are below 0.1.
  static func decimals(for rates: some Sequence<Double>) -> Decimals {
    (rates.max() ?? 1) < 0.1 ? .three : .two
  }

  /// A share in per cent with one decimal.
  static func percent(_ value: Double?) -> String { value.map { decimal($0, .one) + " %" } ?? "–" }

  /// `[low, high]` with two decimals; a dash where there is none.
  static func interval(_ interval: Interval?, _ decimals: Decimals = .two) -> String {
    interval.map { "[\(decimal($0.low, decimals)), \(decimal($0.high, decimals))]" } ?? "–"
  }

  /// A rate with its interval behind it.
  static func estimate(_ estimate: Estimate) -> String {
    estimate.interval == nil ? rate(estimate.value) : rate(estimate.value) + " " + interval(estimate.interval)
  }

  /// A share with its interval behind it; a dash where there is none.
  static func share(_ estimate: Estimate?) -> String {
    guard let interval = estimate?.interval else { return percent(estimate?.value) }
    return percent(estimate?.value) + " " + shareInterval(interval)
  }

  /// `[low, high]` of a share, in per cent with one decimal.
  static func shareInterval(_ interval: Interval) -> String {
    "[\(decimal(interval.low, .one)), \(decimal(interval.high, .one))]"
  }

  /// A difference with its sign.
  static func difference(_ value: Double, _ decimals: Decimals = .two) -> String {
    let text = decimal(value, decimals)
    return text.hasPrefix("-") || text.allSatisfy({ $0 == "0" || $0 == "." }) ? text : "+" + text
  }

  /// The ratio of a difference's two rates, with its interval behind it where there is one.
  static func ratio(_ difference: Difference) -> String {
    let interval = difference.ratioInterval.map { " " + self.interval($0) } ?? ""
    return rate(difference.ratio) + interval
  }

  /// A p or q value with three decimals, and none below 0.001.
  static func probability(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value < 0.001 ? "<0.001" : decimal(value, .three)
  }

  /// The digits with a comma before each three, in every locale.
  static func count(_ count: Int) -> String {
    count < 1000
      ? String(count) : self.count(count / 1000) + "," + String(String(1000 + count % 1000).dropFirst())
  }

  /// `2`, or `2–4` for a tie.
  static func ranks(_ ranks: ClosedRange<Int>) -> String {
    ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)"
  }

  /// `2018-02-18`, or `2018-02-18 to 2018-03-01`.
  static func days(_ days: ClosedRange<CalendarDay>?) -> String {
    guard let days else { return "–" }
    return days.lowerBound == days.upperBound
      ? days.lowerBound.text : days.lowerBound.text + " to " + days.upperBound.text
  }

  /// A count with its noun.
  static func phrase(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(self.count(count)) \(count == 1 ? singular : plural)"
  }

  private static func decimal(_ value: Double, _ decimals: Decimals) -> String {
    var bytes: [UInt8] = []
    bytes.append(value, decimals)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StanceExample {
  /// The cue, and in parentheses the source, which may stand elsewhere in the text.
  var label: String { source.isEmpty ? cue : "\(cue) (\(source))" }
}
