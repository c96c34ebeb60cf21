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
    let lines = LexiconLine.lines(of: text)
    for line in lines where line.mayHoldControl { reportControls(of: line) }
    var file = Lexicon.File(path: path, header: [:], entries: [], text: text)
    var isFirst = true
    forEachStanza(of: lines) { parser, lines in
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
  private mutating func forEachStanza(
    of lines: [LexiconLine], _ body: (inout LexiconParser, [LexiconLine]) -> Void
  ) {
    let text = text
    let bytes = text.utf8Span.span
    var stanza: [LexiconLine] = []
    for line in lines {
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
  private mutating func reportControls(of line: LexiconLine) {
    let text = text
    let bytes = text.utf8Span.span
    for index in line.range {
      guard let control = Self.control(in: bytes, at: index) else { continue }
      let column = bytes.scalarCount(in: line.range.lowerBound..<index) + 1
      let message = "bidi control U+\(String(control, radix: 16, uppercase: true))"
      problems.append(
        LexiconProblem(
          .bidiControl, at: SourcePosition(path: path, line: line.number, column: column), message))
    }
  }

  /// The bidi control that begins at a place; `nil` where none does.
  private static func control(in bytes: Span<UInt8>, at index: Int) -> UInt32? {
    switch bytes[index] {
    case 0xD8: return bytes[index + 1] == 0x9C ? 0x061C : nil
    case 0xE2:
      let scalar = 0x2000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      switch scalar {
      case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: return scalar
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func problem(_ line: Int, _ column: Int, _ message: String) {
    problems.append(
      LexiconProblem(.syntax, at: SourcePosition(path: path, line: line, column: column), message))
  }

  /// The header; `nil`, with a problem, when the stanza is none.
  private mutating func parseHeader(_ lines: [LexiconLine]) -> [String: String]? {
    let text = text
    let bytes = text.utf8Span.span
    guard bytes.string(in: lines[0].range).hasPrefix("lexicon:") else {
      problem(1, 1, Self.missingHeader)
      return nil
    }
    var header: [String: String] = [:]
    for line in lines {
      guard let field = field(line, in: bytes) else { continue }
      let name = bytes.string(in: field.name)
      if !LexiconFormatter.headerNames.contains(name) {
        problem(line.number, 1, "unknown header field '\(name)'")
      }
      if header[name] != nil { problem(line.number, 1, "'\(name)' stands twice in the header") }
      header[name] = bytes.string(in: field.value)
    }
    for name in ["lexicon", "language", "version"] where header[name] == nil {
      problem(lines[0].number, 1, "the header lacks '\(name):'")
    }
    return header
  }

  private mutating func field(_ line: LexiconLine, in bytes: Span<UInt8>) -> LexiconField? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: line.range), colon > line.range.lowerBound
    else {
      let start = bytes.string(in: line.range).prefix(40)
      problem(line.number, 1, "expected 'field: value', '+ ', '~ ' or '- ' but found '\(start)'")
      return nil
    }
    let name = line.range.lowerBound..<colon
    for index in name {
      let isNameByte = bytes[index] >= UInt8(ascii: "a") && bytes[index] <= UInt8(ascii: "z")
      guard isNameByte || bytes[index] == UInt8(ascii: "-") else {
        problem(line.number, 1, "'\(bytes.string(in: name))' is not a field name")
        return nil
      }
    }
    var start = colon + 1
    while start < line.range.upperBound, bytes[start] == 0x20 { start += 1 }
    // All before the value is ASCII: a byte is a column.
    let column = start - line.range.lowerBound + 1
    guard start < line.range.upperBound else {
      problem(line.number, column, "'\(bytes.string(in: name))' has no value")
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
    let text = text
    let bytes = text.utf8Span.span
    for line in lines {
      if let kind = Self.exampleKind(of: line, in: bytes) {
        parseExample(kind, line, in: bytes, into: &builder)
      } else if let field = field(line, in: bytes) {
        builder.set(field, in: bytes)
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
  private static func exampleKind(of line: LexiconLine, in bytes: Span<UInt8>) -> LexiconExample.Kind? {
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
    _ kind: LexiconExample.Kind, _ line: LexiconLine, in bytes: Span<UInt8>,
    into builder: inout LexiconEntryBuilder
  ) {
    let sentence = bytes.extracting(line.range.lowerBound + 2..<line.range.upperBound)
    var unmarked: [UInt8] = []
    unmarked.reserveCapacity(sentence.count)
    var marked: [Range<Int>] = []
    // The scalars so far, and those before the bracket that is open.
    var (count, open) = (0, Int?.none)
    for index in sentence.indices {
      let byte = sentence[index]
      switch byte {
      case UInt8(ascii: "[") where open == nil: open = count
      case UInt8(ascii: "]") where open != nil:
        marked.append((open ?? count)..<count)
        open = nil
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        let column = sentence.scalarCount(in: 0..<index) + 3
        return problem(line.number, column, "unbalanced bracket '\(Unicode.Scalar(byte))'")
      default:
        unmarked.append(byte)
        if byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    if open != nil { return problem(line.number, 1, "an opening bracket is not closed") }
    if kind == .nearMiss, !marked.isEmpty { return problem(line.number, 1, "a '-' example marks nothing") }
    if kind != .nearMiss, marked.isEmpty {
      return problem(line.number, 1, "a '\(kind.rawValue)' example needs [brackets] around the match")
    }
    builder.examples.append(
      LexiconExample(
        kind: kind, text: String(decoding: unmarked, as: UTF8.self), marked: marked,
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
