/// What the command line of a benchmark says: one feed, options with a value, and flags.
struct BenchmarkArguments {
  /// The feed that is named; `nil` where none is.
  private(set) var feed: String?
  private var values: [String: String] = [:]

  /// Reads a command line.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind the name of the benchmark.
  ///   - options: the names of options that take a value, with their `--`.
  ///   - flags: the names of options that take none.
  /// - Throws: `UsageError` for an unknown option, a missing value or a second feed.
  init(_ arguments: ArraySlice<String>, options: Set<String>, flags: Set<String> = []) throws(UsageError) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if flags.contains(argument) {
        values[argument] = ""
      } else if options.contains(argument) {
        guard let value = rest.popFirst() else { throw UsageError("option '\(argument)' needs a value") }
        values[argument] = value
      } else if argument.hasPrefix("-") {
        throw UsageError("unknown option '\(argument)'")
      } else if feed != nil {
        throw UsageError("unexpected argument '\(argument)'")
      } else {
        feed = argument
      }
    }
  }

  /// Tells whether an option or a flag was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option; `nil` where it was not given.
  func text(_ name: String) -> String? { values[name] }

  /// The value of an option that is a positive whole number.
  ///
  /// - Throws: `UsageError` for anything else.
  func count(_ name: String) throws(UsageError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw UsageError("option '\(name)' takes a number from 1 on, not '\(text)'")
    }
    return number
  }

  /// The value of an option that is a share between 0 and 1.
  ///
  /// - Throws: `UsageError` for anything else.
  func share(_ name: String) throws(UsageError) -> Double? {
    guard let text = values[name] else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw UsageError("option '\(name)' takes a number from 0 to 1, not '\(text)'")
    }
    return number
  }
}

/// A command line that cannot be followed, or a program that is missing.
struct UsageError: Error, CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  let description: String

  /// Creates an error.
  init(_ description: String) { self.description = description }
}
