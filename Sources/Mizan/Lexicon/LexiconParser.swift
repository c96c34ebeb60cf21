/// Reads the stanzas of one lexicon file.
///
/// One ASCII field a line, a blank line between stanzas, `#` comments, examples behind `+ `, `~ ` and `- `. The
/// first stanza is the file's header. Every problem of the file is collected with its line and column.
struct LexiconParser {
  /// What was wrong, in line order.
  private(set) var problems: [LexiconProblem] = []

  private let path: String

  init(path: String) { self.path = path }

  /// Parses a whole file.
  mutating func parse(_ text: String) -> Lexicon.File {
    var stanzas = Self.stanzas(of: text)
    reportControls(in: text)
    var header: [String: String] = [:]
    if let first = stanzas.first, first.first?.text.hasPrefix("lexicon:") == true {
      header = parseHeader(stanzas.removeFirst())
    } else {
      problem(1, 1, "the file does not begin with a 'lexicon:' header")
    }
    let entries = stanzas.compactMap { parseEntry($0) }
    return Lexicon.File(path: path, header: header, entries: entries, text: text)
  }

  /// A line of a file with its number from 1.
  struct Line {
    var number: Int
    var text: Substring
  }

  private static func stanzas(of text: String) -> [[Line]] {
    var stanzas: [[Line]] = [[]]
    for (index, line) in lines(of: text).enumerated() {
      if line.utf8.first == UInt8(ascii: "#") { continue }
      if line.isEmpty {
        if stanzas.last?.isEmpty == false { stanzas.append([]) }
      } else {
        stanzas[stanzas.count - 1].append(Line(number: index + 1, text: line))
      }
    }
    return stanzas.filter { !$0.isEmpty }
  }

  /// The lines of a text without the blanks at their ends, a carriage return among them.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let last = line.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      return last.map { text[line.startIndex...$0] } ?? text[line.startIndex..<line.startIndex]
    }
  }

  /// Bidi controls make a file read otherwise than it is (Trojan Source, CVE-2021-42574).
  private mutating func reportControls(in text: String) {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (line, column) = (line + 1, 0)
      case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
        let position = SourcePosition(path: path, line: line, column: column)
        problems.append(
          LexiconProblem(
            .bidiControl, at: position, "bidi control U+\(String(scalar.value, radix: 16, uppercase: true))"))
      default: break
      }
      column += 1
    }
  }

  private mutating func problem(_ line: Int, _ column: Int, _ message: String) {
    problems.append(
      LexiconProblem(.syntax, at: SourcePosition(path: path, line: line, column: column), message))
  }

  private mutating func parseHeader(_ lines: [Line]) -> [String: String] {
    var header: [String: String] = [:]
    for line in lines {
      guard let field = field(line) else { continue }
      if !LexiconFormatter.headerNames.contains(field.name) {
        problem(line.number, 1, "unknown header field '\(field.name)'")
      }
      if header[field.name] != nil { problem(line.number, 1, "'\(field.name)' stands twice in the header") }
      header[field.name] = field.value
    }
    for name in ["lexicon", "language", "version"] where header[name] == nil {
      problem(lines[0].number, 1, "the header lacks '\(name):'")
    }
    return header
  }

  private mutating func field(_ line: Line) -> LexiconField? {
    guard let colon = line.text.firstIndex(of: ":"), colon != line.text.startIndex else {
      problem(
        line.number, 1, "expected 'field: value', '+ ', '~ ' or '- ' but found '\(line.text.prefix(40))'")
      return nil
    }
    let name = line.text[..<colon]
    let rest = line.text[line.text.index(after: colon)...]
    let value = rest.drop { $0 == " " }
    let column = name.unicodeScalars.count + 2 + (rest.unicodeScalars.count - value.unicodeScalars.count)
    guard name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "-") }) else {
      problem(line.number, 1, "'\(name)' is not a field name")
      return nil
    }
    guard !value.isEmpty else {
      problem(line.number, column, "'\(name)' has no value")
      return nil
    }
    return LexiconField(
      name: String(name), value: String(value),
      position: SourcePosition(path: path, line: line.number, column: column))
  }

  /// One entry; `nil` when the stanza has a problem.
  private mutating func parseEntry(_ lines: [Line]) -> LexiconEntry? {
    let problemsBefore = problems.count
    var builder = LexiconEntryBuilder(position: SourcePosition(path: path, line: lines[0].number, column: 1))
    for line in lines {
      if let kind = line.text.first.flatMap(LexiconExample.Kind.init(rawValue:)),
        line.text.dropFirst().first == " "
      {
        parseExample(kind, line, into: &builder)
      } else if let field = field(line) {
        builder.set(field)
      }
    }
    let entry = builder.finish()
    problems += builder.problems
    problems[problemsBefore...].sort {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
    return problems.count == problemsBefore ? entry : nil
  }

  /// Takes the brackets out of an example and remembers where they stood.
  private mutating func parseExample(
    _ kind: LexiconExample.Kind, _ line: Line, into builder: inout LexiconEntryBuilder
  ) {
    var text = String.UnicodeScalarView()
    var marked: [Range<Int>] = []
    var open: Int?
    for (offset, scalar) in line.text.dropFirst(2).unicodeScalars.enumerated() {
      switch (scalar, open) {
      case ("[", nil): open = text.count
      case ("]", let start?):
        marked.append(start..<text.count)
        open = nil
      case ("[", _), ("]", _): return problem(line.number, offset + 3, "unbalanced bracket '\(scalar)'")
      default: text.append(scalar)
      }
    }
    if open != nil { return problem(line.number, 1, "an opening bracket is not closed") }
    if kind == .nearMiss, !marked.isEmpty { return problem(line.number, 1, "a '-' example marks nothing") }
    if kind != .nearMiss, marked.isEmpty {
      return problem(line.number, 1, "a '\(kind.rawValue)' example needs [brackets] around the match")
    }
    builder.examples.append(
      LexiconExample(
        kind: kind, text: String(text), marked: marked,
        position: SourcePosition(path: path, line: line.number, column: 1)))
  }
}

/// One `name: value` line.
struct LexiconField {
  var name: String
  var value: String
  var position: SourcePosition
}
