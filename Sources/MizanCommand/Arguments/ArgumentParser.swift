/// The arguments of a command, sorted into options and operands.
struct ParsedArguments {
  /// What is not an option, in order.
  fileprivate(set) var operands: [String] = []
  fileprivate var values: [String: [String]] = [:]

  /// Tells whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option; the last one counts.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of a repeatable option, in order.
  func allValues(_ name: String) -> [String] { values[name] ?? [] }
}

/// Reads arguments by a command's specification: `--name value`, `--name=value`, `-n value`, `-nvalue`, `--`.
struct ArgumentParser {
  let specification: CommandSpecification

  /// Sorts arguments.
  ///
  /// - Throws: `CommandError.usage` for an unknown option, a missing or superfluous value, or an operand
  ///   where the command takes none.
  func parse(_ arguments: [String]) throws(CommandError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      if argument.hasPrefix("--") {
        try parseLong(argument, &rest, &parsed)
      } else if argument.hasPrefix("-"), argument != "-" {
        try parseShort(argument, &rest, &parsed)
      } else {
        parsed.operands.append(argument)
      }
    }
    if !specification.takesOperands, let operand = parsed.operands.first, !parsed.has("help") {
      throw usage("unexpected argument '\(operand)'")
    }
    return parsed
  }

  private func parseLong(
    _ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
  ) throws(CommandError) {
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let shown = "--\(parts[0])"
    guard let option = specification.options.first(where: { $0.name == parts[0] }) else {
      throw usage("unknown option '\(shown)'")
    }
    if option.value == nil {
      guard parts.count == 1 else { throw usage("option '\(shown)' takes no value") }
      parsed.values[option.name, default: []].append("")
    } else if parts.count == 2 {
      parsed.values[option.name, default: []].append(String(parts[1]))
    } else {
      parsed.values[option.name, default: []].append(try nextValue(of: option, shown: shown, &rest))
    }
  }

  private func parseShort(
    _ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
  ) throws(CommandError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = specification.options.first(where: { $0.letter == letter }) else {
        throw usage("unknown option '-\(letter)'")
      }
      if option.value == nil {
        parsed.values[option.name, default: []].append("")
        continue
      }
      let value =
        letters.isEmpty ? try nextValue(of: option, shown: "-\(letter)", &rest) : String(letters)
      parsed.values[option.name, default: []].append(value)
      return
    }
  }

  private func nextValue(
    of option: CommandOption, shown: String, _ rest: inout ArraySlice<String>
  ) throws(CommandError) -> String {
    guard let value = rest.popFirst() else {
      throw usage("option '\(shown)' needs a value: \(option.value ?? "")")
    }
    return value
  }

  private func usage(_ message: String) -> CommandError { .usage(message, hint: specification.hint) }
}
