/// Reads the stanzas of one lexicon file.
///
/// One ASCII field a line, a blank line between stanzas, `#` comments, examples behind `+ `, `~ ` and `- `. The
/// first stanza is the file's header. Every problem of the file is collected with its line and column.
struct LexiconParser {
  /// What was wrong, in line order.
  private(set) var problems: [LexiconProblem] = []

  private let path: String
  private let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Parses the whole file.
  mutating func parse() -> Lexicon.File {
    reportControls()
    var file = Lexicon.File(path: path, header: [:], entries: [], text: text)
    var isFirst = true
    forEachStanza { parser, lines in
      defer { isFirst = false }
      if isFirst, let header = parser.parseHeader(lines) {
        file.header = header
      } else if let entry = parser.parseEntry(lines) {
        file.entries.append(entry)
      }
    }
    if isFirst { problem(1, 1, Self.missingHeader) }
    return file
  }

  private static let missingHeader = "the file does not begin with a 'lexicon:' header"

  /// Calls a closure with the lines of each stanza, comments left out.
  private mutating func forEachStanza(_ body: (inout LexiconParser, [LexiconLine]) -> Void) {
    let text = text
    let bytes = text.utf8Span.span
    var stanza: [LexiconLine] = []
    for line in LexiconLine.lines(of: text) {
      if !line.range.isEmpty {
        if !line.isComment(in: bytes) { stanza.append(line) }
      } else if !stanza.isEmpty {
        body(&self, stanza)
        stanza.removeAll(keepingCapacity: true)
      }
    }
    if !stanza.isEmpty { body(&self, stanza) }
  }

  /// Bidi controls make a file read otherwise than it is (Trojan Source, CVE-2021-42574).
  private mutating func reportControls() {
    let text = text
    let bytes = text.utf8Span.span
    var (line, lineStart) = (1, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A: (line, lineStart) = (line + 1, index + 1)
      // U+061C begins with D8, the others begin with E2.
      case 0xD8, 0xE2:
        guard let control = Self.control(in: bytes, at: index) else { continue }
        let column = bytes.scalarCount(in: lineStart..<index) + 1
        let message = "bidi control U+\(String(control, radix: 16, uppercase: true))"
        problems.append(
          LexiconProblem(
            .bidiControl, at: SourcePosition(path: path, line: line, column: column), message))
      default: break
      }
    }
  }

  /// The bidi control that begins at a place.
  private static func control(in bytes: Span<UInt8>, at index: Int) -> UInt32? {
    let second = UInt32(bytes[index + 1] & 0x3F)
    if bytes[index] == 0xD8 { return second == 0x1C ? 0x061C : nil }
    let scalar = 0x2000 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: return scalar
    default: return nil
    }
  }

  private mutating func problem(_ line: Int, _ column: Int, _ message: String) {
    problems.append(
      LexiconProblem(.syntax, at: SourcePosition(path: path, line: line, column: column), message))
  }

  /// The header; `nil`, with a problem, when the stanza is none.
  private mutating func parseHeader(_ lines: [LexiconLine]) -> [String: String]? {
    guard text.slice(lines[0].range).utf8.starts(with: "lexicon:".utf8) else {
      problem(1, 1, Self.missingHeader)
      return nil
    }
    var header: [String: String] = [:]
    for line in lines {
      guard let field = field(line) else { continue }
      let name = String(text.slice(field.name))
      if !LexiconFormatter.headerNames.contains(name) {
        problem(line.number, 1, "unknown header field '\(name)'")
      }
      if header[name] != nil { problem(line.number, 1, "'\(name)' stands twice in the header") }
      header[name] = String(text.slice(field.value))
    }
    for name in ["lexicon", "language", "version"] where header[name] == nil {
      problem(lines[0].number, 1, "the header lacks '\(name):'")
    }
    return header
  }

  private mutating func field(_ line: LexiconLine) -> LexiconField? {
    let text = text
    let bytes = text.utf8Span.span
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: line.range), colon > line.range.lowerBound
    else {
      let start = text.slice(line.range).prefix(40)
      problem(line.number, 1, "expected 'field: value', '+ ', '~ ' or '- ' but found '\(start)'")
      return nil
    }
    let name = line.range.lowerBound..<colon
    for index in name {
      let isNameByte = bytes[index] >= UInt8(ascii: "a") && bytes[index] <= UInt8(ascii: "z")
      guard isNameByte || bytes[index] == UInt8(ascii: "-") else {
        problem(line.number, 1, "'\(text.slice(name))' is not a field name")
        return nil
      }
    }
    var start = colon + 1
    while start < line.range.upperBound, bytes[start] == 0x20 { start += 1 }
    // All before the value is ASCII: a byte is a column.
    let column = start - line.range.lowerBound + 1
    guard start < line.range.upperBound else {
      problem(line.number, column, "'\(text.slice(name))' has no value")
      return nil
    }
    return LexiconField(
      name: name, value: start..<line.range.upperBound, line: line.number, column: column)
  }

  /// One entry; `nil` when the stanza has a problem.
  private mutating func parseEntry(_ lines: [LexiconLine]) -> LexiconEntry? {
    let problemsBefore = problems.count
    var builder = LexiconEntryBuilder(
      text: text, position: SourcePosition(path: path, line: lines[0].number, column: 1))
    for line in lines {
      if let kind = exampleKind(of: line) {
        parseExample(kind, line, into: &builder)
      } else if let field = field(line) {
        builder.set(field)
      }
    }
    let entry = builder.finish()
    guard !builder.problems.isEmpty || problems.count > problemsBefore else { return entry }
    problems += builder.problems
    problems[problemsBefore...].sort {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
    return nil
  }

  /// What example a line is; `nil` for another line.
  private func exampleKind(of line: LexiconLine) -> LexiconExample.Kind? {
    let bytes = text.utf8Span.span
    guard line.range.count > 1, bytes[line.range.lowerBound + 1] == 0x20 else { return nil }
    return switch bytes[line.range.lowerBound] {
    case UInt8(ascii: "+"): .own
    case UInt8(ascii: "~"): .attributed
    case UInt8(ascii: "-"): .nearMiss
    default: nil
    }
  }

  /// Takes the brackets out of an example and remembers where they stood.
  private mutating func parseExample(
    _ kind: LexiconExample.Kind, _ line: LexiconLine, into builder: inout LexiconEntryBuilder
  ) {
    let text = text
    let bytes = text.utf8Span.span
    var marked: [Range<Int>] = []
    var unmarked = ""
    // The scalars so far, those in brackets from `open` on, and the bytes that are not in `unmarked` yet.
    var (count, open, copied) = (0, Int?.none, line.range.lowerBound + 2)
    for index in copied..<line.range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") else {
        if byte & 0xC0 != 0x80 { count += 1 }
        continue
      }
      if (byte == UInt8(ascii: "[")) != (open == nil) {
        let column = bytes.scalarCount(in: line.range.lowerBound..<index) + 1
        return problem(line.number, column, "unbalanced bracket '\(Unicode.Scalar(byte))'")
      }
      if let start = open { marked.append(start..<count) }
      open = open == nil ? count : nil
      unmarked += text.slice(copied..<index)
      copied = index + 1
    }
    if open != nil { return problem(line.number, 1, "an opening bracket is not closed") }
    if kind == .nearMiss, !marked.isEmpty { return problem(line.number, 1, "a '-' example marks nothing") }
    if kind != .nearMiss, marked.isEmpty {
      return problem(line.number, 1, "a '\(kind.rawValue)' example needs [brackets] around the match")
    }
    unmarked += text.slice(copied..<line.range.upperBound)
    builder.examples.append(
      LexiconExample(
        kind: kind, text: unmarked, marked: marked,
        position: SourcePosition(path: path, line: line.number, column: 1)))
  }
}

/// One `name: value` line.
struct LexiconField {
  /// The bytes of the name in the file's text.
  var name: Range<Int>
  /// The bytes of the value.
  var value: Range<Int>
  /// The line.
  var line: Int
  /// The column of the value.
  var column: Int
}
