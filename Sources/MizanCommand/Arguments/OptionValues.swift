/// Reads the values of options as what they stand for.
struct OptionValues {
  let arguments: ParsedArguments
  let specification: CommandSpecification

  /// One of a few words.
  func choice<Choice>(_ name: String, _: Choice.Type) throws(CommandError) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let value = arguments.value(name) else { return nil }
    guard let choice = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(name, value, "one of \(known)")
    }
    return choice
  }

  /// A score, 0 to 100.
  func score(_ name: String) throws(CommandError) -> Double? {
    guard let value = arguments.value(name) else { return nil }
    guard let score = Double(value), (0...100).contains(score) else {
      throw wrong(name, value, "a number from 0 to 100")
    }
    return score
  }

  /// A number of things, at least one.
  func count(_ name: String) throws(CommandError) -> Int? {
    guard let value = arguments.value(name) else { return nil }
    guard let count = Int(value), count >= 1 else { throw wrong(name, value, "a whole number from 1") }
    return count
  }

  /// A number of things within limits.
  func count(_ name: String, in range: ClosedRange<Int>) throws(CommandError) -> Int? {
    guard let value = arguments.value(name) else { return nil }
    guard let count = Int(value), range.contains(count) else {
      throw wrong(name, value, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  /// A number of things that may be none.
  func limit(_ name: String) throws(CommandError) -> Int? {
    guard let value = arguments.value(name) else { return nil }
    guard let count = Int(value), count >= 0 else { throw wrong(name, value, "a whole number from 0") }
    return count
  }

  /// An amount, 0 or more.
  func amount(_ name: String) throws(CommandError) -> Double? {
    guard let value = arguments.value(name) else { return nil }
    guard let amount = Double(value), amount >= 0, amount < 1e9 else {
      throw wrong(name, value, "a number from 0")
    }
    return amount
  }

  /// The seed of a random number generator.
  func seed(_ name: String) throws(CommandError) -> UInt64? {
    guard let value = arguments.value(name) else { return nil }
    guard let seed = UInt64(value) else { throw wrong(name, value, "a whole number from 0") }
    return seed
  }

  /// A day, a month or a year in ISO 8601.
  func day(_ name: String) throws(CommandError) -> CalendarPeriod? {
    guard let value = arguments.value(name) else { return nil }
    guard let day = CalendarPeriod(value) else {
      throw wrong(name, value, "a date such as 2018-02-18, 2018-02 or 2018")
    }
    return day
  }

  private func wrong(_ name: String, _ value: String, _ expected: String) -> CommandError {
    .usage("option '--\(name)': '\(value)' is not \(expected)", hint: specification.hint)
  }
}
