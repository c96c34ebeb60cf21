/// The text that `mizan help` prints.
enum HelpPage {
  /// The page of one command.
  static func text(of specification: CommandSpecification) -> String {
    var lines = specification.usage.enumerated().map { index, usage in
      (index == 0 ? "usage: mizan " : "       mizan ") + usage
    }
    lines += ["", specification.summary + "."]
    for paragraph in specification.details { lines += [""] + wrapped(paragraph, width: columns) }
    lines += ["", "options:"]
    for option in specification.options {
      lines.append("  " + heading(of: option))
      lines += wrapped(option.help, width: columns - 6).map { "      " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of the whole tool.
  static func overview(of commands: [CommandSpecification]) -> String {
    var lines = [
      "usage: mizan COMMAND [OPTIONS] [ARGUMENTS]", "",
      "How loaded the wording of Arabic news is, paragraph by paragraph, and in whose voice.", "",
      "commands:",
    ]
    let width = commands.map(\.name.count).max() ?? 0
    for command in commands {
      let padding = String(repeating: " ", count: width - command.name.count + 2)
      lines.append("  " + command.name + padding + command.summary)
    }
    lines += ["", "'mizan help COMMAND' tells about one; 'mizan --version' prints the version."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let columns = 80

  private static func heading(of option: CommandOption) -> String {
    let letter = option.letter.map { "-\($0), " } ?? ""
    let value = option.value.map { " \($0)" } ?? ""
    return letter + "--" + option.name + value
  }

  /// Breaks a paragraph at its spaces.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
