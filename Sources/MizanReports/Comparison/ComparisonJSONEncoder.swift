import Mizan
import MizanAnalysis

/// A comparison as one JSON document: everything that `Comparison` holds, with keys in a fixed order.
///
/// All parts of all differences are a file of their own (`DecompositionTableEncoder`).
/// Outlets are named, not numbered. Rates have three decimals; p and q values three significant digits. What has no
/// value is left out.
public struct ComparisonJSONEncoder: ComparisonEncoder {
  /// Creates an encoder.
  public init() {}

  /// The whole document.
  public func encode(_ document: ComparisonDocument) -> [UInt8] {
    let comparison = document.comparison
    let writer = ComparisonJSON(comparison)
    var members = JSONMembers()
    members.add("tool", .object([("name", .string("mizan")), ("version", .string(document.toolVersion))]))
    members.add("inputs", .array(document.inputs.map(JSONValue.string)))
    members.add("lexicon", document.lexicon?.json)
    members.add("scoring_model", comparison.method.model.json)
    members.add("method", writer.method)
    members.add("outlets", .array(comparison.outlets.map(writer.outlet)))
    members.add("differences", .array(comparison.differences.map(writer.difference)))
    members.add("ranking", writer.ranking(comparison.ranking))
    members.add("ranking_unchecked", writer.ranking(comparison.uncheckedRanking))
    members.add("reversals", .array(comparison.reversals.map(writer.reversal)))
    members.add("stances", .array(comparison.stances.map(writer.stance)))
    members.add("words", .array(comparison.words.map(writer.words)))
    members.add("decompositions", .array(comparison.decompositions.map(writer.decomposition)))
    members.add("references", comparison.references.map(writer.references))
    members.add("months", .array(comparison.months.map(writer.month)))
    members.add("stories", writer.stories)
    members.add("duplicates", writer.duplicates)
    members.add("split_half", comparison.splitHalf.map(writer.splitHalf))
    members.add("notes", .array(document.notes.map(writer.note)))
    return JSONValue.object(members.members).bytes
  }
}

/// The members of an object in their order, without those that have no value.
struct JSONMembers {
  private(set) var members: [(key: String, value: JSONValue)] = []

  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append((key, value)) }
  }
}

extension JSONValue {
  static func rate(_ value: Double) -> JSONValue { .decimal(value, .three) }

  static func rate(_ value: Double?) -> JSONValue? { value.map { .decimal($0, .three) } }

  static func interval(_ interval: Interval?) -> JSONValue? {
    interval.map { .array([.rate($0.low), .rate($0.high)]) }
  }

  /// A number with three significant digits, as JSON and tables read it.
  static func threeDigits(_ value: Double) -> String {
    guard value > 1e-300 else { return "0" }
    var scale = 1.0
    while value * scale < 100 { scale *= 10 }
    return "\((value * scale).rounded() / scale)"
  }
}
