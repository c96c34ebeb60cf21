import Mizan
import MizanAnalysis

/// The parts of a comparison as JSON.
struct ComparisonJSON {
  let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  func name(_ outlet: Int) -> JSONValue { .string(comparison.outlets[outlet].name) }

  /// An outlet's name, or null for all others together.
  func name(orRest outlet: Int?) -> JSONValue { outlet.map(name) ?? .null }

  var method: JSONValue {
    let method = comparison.method
    return .object([
      ("seed", .string(String(method.seed))), ("draws", .integer(method.draws)),
      ("level", .rate(method.level)),
      (
        "minimum",
        .object([
          ("stories", .integer(method.minimum.clusters)), ("words", .integer(method.minimum.words)),
          ("findings", .integer(method.minimum.findings)),
          ("shared_stories", .integer(method.minimum.sharedStories)),
        ])
      ),
    ])
  }

  func outlet(_ outlet: OutletProfile) -> JSONValue {
    var members = JSONMembers()
    members.add("name", .string(outlet.name))
    members.add("articles", .integer(outlet.articles))
    members.add("copies_left_out", .integer(outlet.copies))
    members.add("shared_with_others", .integer(outlet.sharedWithOthers))
    members.add("stories", .integer(outlet.clusters))
    members.add("paragraphs", .integer(outlet.paragraphs))
    members.add("words", .integer(outlet.words))
    members.add("words_own", .integer(outlet.wordsOwn))
    members.add("attributions", .integer(outlet.attributions))
    members.add("days", outlet.days.map(days))
    members.add("large_enough", .boolean(outlet.isLargeEnough))
    members.add(
      "voices", .object(Voice.allCases.map { (key: $0.rawValue, value: .integer(outlet.findings(in: $0))) }))
    members.add(
      "verdicts",
      .object(
        zip(ParagraphReport.Verdict.allCases, outlet.verdicts).map { (key: $0.rawValue, value: .integer($1)) }
      ))
    members.add(
      "measures",
      .object(
        zip(comparison.measures, outlet.estimates).map { (key: $0.name, value: estimate($1)) }))
    return .object(members.members)
  }

  private func estimate(_ estimate: Estimate) -> JSONValue {
    var members = JSONMembers()
    members.add("value", .rate(estimate.value))
    members.add("interval", .interval(estimate.interval))
    members.add("count", .integer(estimate.count))
    members.add("denominator", .integer(estimate.denominator))
    return .object(members.members)
  }

  func days(_ days: ClosedRange<CalendarDay>) -> JSONValue {
    .array([.string(days.lowerBound.text), .string(days.upperBound.text)])
  }

  func difference(_ difference: Difference) -> JSONValue {
    var members = JSONMembers()
    members.add("outlet", name(difference.first))
    members.add("against", name(orRest: difference.second))
    members.add("measure", .string(difference.measure.name))
    switch difference.basis {
    case .stories(let count):
      members.add("basis", .string("stories"))
      members.add("strata", .integer(count))
    case .sections(let count, let coverage):
      members.add("basis", .string("sections"))
      members.add("strata", .integer(count))
      members.add("coverage", .rate(coverage))
    case .unpaired: members.add("basis", .string("unpaired"))
    }
    members.add("rates", .array([.rate(difference.firstRate), .rate(difference.secondRate)]))
    members.add("difference", .rate(difference.difference))
    members.add("interval", .interval(difference.interval))
    members.add("ratio", .rate(difference.ratio))
    members.add("ratio_interval", .interval(difference.ratioInterval))
    members.add("p", difference.pValue.map { .number(JSONValue.threeDigits($0)) })
    members.add("q", difference.qValue.map { .number(JSONValue.threeDigits($0)) })
    members.add("told_apart", .boolean(difference.isTold))
    return .object(members.members)
  }

  func ranking(_ ranking: Ranking) -> JSONValue {
    .array(
      ranking.places.map { place in
        .object([
          ("outlet", name(place.outlet)), ("value", .rate(place.value)),
          ("ranks", .array([.integer(place.ranks.lowerBound), .integer(place.ranks.upperBound)])),
        ])
      })
  }

  func reversal(_ reversal: Reversal) -> JSONValue {
    .object([
      ("outlet", name(reversal.first)), ("against", name(reversal.second)),
      ("kind", .string(reversal.kind.rawValue)),
      ("difference", .rate(reversal.checked)), ("difference_unchecked", .rate(reversal.unchecked)),
    ])
  }

  func stance(_ row: StanceRow) -> JSONValue {
    .object([
      ("outlet", name(row.outlet)), ("source_kind", row.kind.map { .string($0.rawValue) } ?? .null),
      ("counts", .object(zip(Stance.allCases, row.counts).map { (key: $0.rawValue, value: .integer($1)) })),
      (
        "examples",
        .array(
          row.examples.map { example in
            .object([
              ("stance", .string(example.stance.rawValue)), ("cue", .string(example.cue)),
              ("source", .string(example.source)), ("id", .string(example.paragraph)),
            ])
          })
      ),
    ])
  }

  func month(_ row: MonthRow) -> JSONValue {
    .object([
      ("outlet", name(row.outlet)), ("month", .string(row.month.text)), ("articles", .integer(row.articles)),
      ("words", .integer(row.words)), ("own", estimate(row.own)),
    ])
  }

  func splitHalf(_ result: SplitHalf) -> JSONValue {
    .object([
      ("correlation", .rate(result.correlation)),
      ("interval", .array([.rate(result.interval.low), .rate(result.interval.high)])),
      ("splits", .integer(result.splits)), ("outlets", .integer(result.outlets)),
    ])
  }

  func note(_ note: Comparison.Note) -> JSONValue {
    var members = JSONMembers()
    members.add("kind", .string(note.kind.rawValue))
    members.add("outlet", note.outlet.map(name))
    members.add("count", note.count > 0 ? .integer(note.count) : nil)
    return .object(members.members)
  }
}
