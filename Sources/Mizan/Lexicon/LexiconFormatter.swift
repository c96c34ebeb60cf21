/// Writes a lexicon file in its canonical form: order of fields, spelling, blanks.
///
/// Terms and forms lose tashkeel and tatweel, which matching does not read; sentences and remarks keep them. The
/// order of entries, of forms and of examples of one kind stays, and so do comments: one inside a stanza goes with
/// the line below it. Formatting twice changes nothing, and no result changes.
public struct LexiconFormatter: Sendable {
  private let path: String

  /// Creates a formatter for a file; the path is for its problems.
  public init(path: String) { self.path = path }

  /// The canonical text of a file.
  ///
  /// - Throws: `UnreadableLexicon` when the file does not parse: what is not understood is not rewritten.
  /// - Complexity: O(n).
  public func canonicalText(of text: String) throws(UnreadableLexicon) -> String {
    var parser = LexiconParser(path: path, text: text)
    let file = parser.parse()
    guard parser.problems.isEmpty else { throw UnreadableLexicon(problems: parser.problems) }
    var stanzas = [Self.headerLines(file.header)] + file.entries.map(\.canonicalLines)
    stanzas.reverse()
    let blocks = Self.blocks(of: text).map { block in
      guard block.hasFields, let lines = stanzas.popLast() else { return block.comments[nil, default: []] }
      return block.written(as: lines)
    }
    return blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// The names of the header's fields, in their order.
  static let headerNames = ["lexicon", "language", "version", "license", "summary"]

  private static func headerLines(_ header: [String: String]) -> [CanonicalLine] {
    CanonicalLine.numbered(
      headerNames.compactMap { name in header[name].map { (name, CanonicalSpelling.prose($0)) } })
  }

  /// Lines between two blank ones: a stanza with its comments, or comments alone.
  private struct Block {
    /// A line's name and which of that name it is.
    struct Key: Hashable {
      var name: String
      var ordinal: Int
    }

    /// The comments above each line; under no key, those behind the last.
    var comments: [Key?: [String]] = [:]
    var counts: [String: Int] = [:]
    var hasFields: Bool { !counts.isEmpty }
    var isEmpty: Bool { counts.isEmpty && comments.isEmpty }

    /// The stanza's canonical lines, with the comments of this block in their places.
    func written(as lines: [CanonicalLine]) -> [String] {
      let keys = Set(lines.map { Key(name: $0.name, ordinal: $0.ordinal) })
      // What stood above a line that the canonical form leaves out stays, at the top.
      let orphans = comments.compactMap { key, _ in key }.filter { !keys.contains($0) }
        .sorted { ($0.name, $0.ordinal) < ($1.name, $1.ordinal) }
      return orphans.flatMap { comments[$0, default: []] }
        + lines.flatMap { line in
          comments[Key(name: line.name, ordinal: line.ordinal), default: []] + [line.text]
        } + comments[nil, default: []]
    }
  }

  private static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var block = Block()
    var waiting: [String] = []
    func close() {
      if !waiting.isEmpty { block.comments[nil] = waiting }
      if !block.isEmpty { blocks.append(block) }
      (block, waiting) = (Block(), [])
    }
    for line in LexiconLine.lines(of: text).map({ text.slice($0.range) }) {
      if line.utf8.first == UInt8(ascii: "#") {
        waiting.append(CanonicalSpelling.prose(line))
      } else if line.isEmpty {
        close()
      } else {
        let name = name(of: line)
        let key = Block.Key(name: name, ordinal: block.counts[name, default: 0])
        block.counts[name, default: 0] += 1
        if !waiting.isEmpty { block.comments[key] = waiting }
        waiting = []
      }
    }
    close()
    return blocks
  }

  private static func name(of line: Substring) -> String {
    if let sign = line.first, LexiconExample.Kind(rawValue: sign) != nil { return String(sign) }
    return String(line.prefix { $0 != ":" })
  }
}

/// A lexicon file that does not parse.
public struct UnreadableLexicon: Error, Equatable {
  /// What is wrong, in line order.
  public var problems: [LexiconProblem]
}
