import Mizan

/// The numbers of one-sided entries by opposing pair, for the eye and as JSON.
struct CampBalanceTable {
  private let balance: CampBalance
  private let hasExposure: Bool

  /// - Parameters:
  ///   - balance: the numbers.
  ///   - hasExposure: the exposure was measured on a feed.
  init(_ balance: CampBalance, hasExposure: Bool) {
    self.balance = balance
    self.hasExposure = hasExposure
  }

  /// A line a pair: `government 52 (31.4; 120.5 in the feed) · opposition 40 (…): factor 1.30`.
  var text: String {
    balance.pairs.map { pair in
      let factor = pair.factor.isFinite ? pair.factor.text(.two) : "none"
      return "camps: \(text(pair.left)) · \(text(pair.right)): factor \(factor)"
        + (pair.isBalanced ? "" : ", more than \(CampBalance.allowedFactor)") + "\n"
    }.joined()
  }

  private func text(_ side: CampBalance.Side) -> String {
    let exposure = hasExposure ? "; weight × occurrences \(side.exposure.text(.one))" : ""
    return "\(side.name) \(side.entries) (weight \(side.weight.text(.one))\(exposure))"
  }

  /// The camps and pairs.
  var json: JSONValue {
    .object([
      ("one_sided", .integer(balance.oneSidedEntries)),
      ("allowed_factor", .decimal(CampBalance.allowedFactor, .two)),
      ("camps", .array(balance.camps.map(json))),
      (
        "pairs",
        .array(
          balance.pairs.map { pair in
            var members: [(key: String, value: JSONValue)] = [
              ("left", json(pair.left)), ("right", json(pair.right)),
            ]
            if pair.factor.isFinite { members.append(("factor", .decimal(pair.factor, .two))) }
            members.append(("balanced", .boolean(pair.isBalanced)))
            return .object(members)
          })
      ),
    ])
  }

  private func json(_ side: CampBalance.Side) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("camps", .array(side.camps.map(JSONValue.string))), ("entries", .integer(side.entries)),
      ("weight", .decimal(side.weight, .two)),
    ]
    if hasExposure { members.append(("exposure", .decimal(side.exposure, .two))) }
    return .object(members)
  }
}
