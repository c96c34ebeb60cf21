import Foundation
public import Mizan

/// A word list of another tool: terms with categories and perhaps weights.
public struct TermList: Sendable {
  /// A form in which word lists are exchanged.
  public enum Format: String, Sendable, CaseIterable {
    /// A LIWC dictionary: numbered categories between `%` lines, then a term and its numbers a line.
    case liwc
    /// A table with commas (RFC 4180): term, category, weight, or columns named so.
    case csv
    /// The same with tabs.
    case tsv
    /// An object of lists of terms by category, perhaps nested, or an array of objects.
    case json

    /// The form that a file's name tells; `nil` where it does not.
    public init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "dic": self = .liwc
      case "csv": self = .csv
      case "tsv", "tab": self = .tsv
      case "json": self = .json
      default: return nil
      }
    }
  }

  /// One term of one category.
  public struct Row: Hashable, Sendable {
    /// The term as it is written, with its wildcard.
    public var term: String
    /// The category; `nil` where the list gives none.
    public var category: String?
    /// The finer sort, where categories are nested.
    public var facet: String?
    /// The weight as it is written.
    public var weight: String?
    /// Where the row stands; a JSON document has no lines.
    public var position: SourcePosition
  }

  /// The rows in order.
  public var rows: [Row]

  /// Reads a file.
  ///
  /// - Throws: `FeedDumpError` when it cannot be read, is not UTF-8 or is not of the form.
  public init(contentsOf path: String, as format: Format) throws(FeedDumpError) {
    try self.init(try InputText.read(path), as: format, path: path)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the list.
  ///   - format: its form.
  ///   - path: the file's name for positions.
  /// - Throws: `FeedDumpError` when the text is not of the form.
  public init(_ text: String, as format: Format, path: String) throws(FeedDumpError) {
    switch format {
    case .liwc: rows = try Self.liwc(text, path: path)
    case .csv: rows = try Self.table(text, separator: ",", path: path)
    case .tsv: rows = try Self.table(text, separator: "\t", path: path)
    case .json: rows = try Self.json(text, path: path)
    }
  }

  static func error(_ path: String, _ line: Int, _ message: String) -> FeedDumpError {
    FeedDumpError(
      code: .invalidFile, position: SourcePosition(path: path, line: line, column: line > 0 ? 1 : 0),
      message: message)
  }

  private static func liwc(_ text: String, path: String) throws(FeedDumpError) -> [Row] {
    var names: [String: String] = [:]
    var rows: [Row] = []
    var marks = 0
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.isEmpty { continue }
      if line == "%" {
        marks += 1
        continue
      }
      guard marks > 0 else { throw error(path, index + 1, "the file does not begin with a '%' line") }
      // Terms may hold blanks where fields are cut by tabs.
      let hasTabs = line.contains("\t")
      let fields = line.split { hasTabs ? $0 == "\t" : $0 == " " }.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if marks == 1 {
        guard fields.count >= 2 else { throw error(path, index + 1, "a category has a number and a name") }
        names[fields[0]] = String(fields[1].prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces)
        continue
      }
      let position = SourcePosition(path: path, line: index + 1, column: 1)
      for number in fields.dropFirst() {
        guard let name = names[number] else {
          throw error(path, index + 1, "there is no category '\(number)'")
        }
        rows.append(Row(term: fields[0], category: name, position: position))
      }
    }
    if marks < 2 { throw error(path, 0, "the categories do not stand between two '%' lines") }
    return rows
  }

  /// Which column holds what.
  private struct Columns {
    var term: Int?
    var category: Int?
    var facet: Int?
    var weight: Int?

    // The names that a column of each kind goes by in other tools.
    private static let terms: Set<String> = [
      "term", "word", "words", "headword", "token", "entry", "pattern", "feature", "lemma",
    ]
    private static let categories: Set<String> = [
      "category", "key", "label", "class", "sentiment", "dictionary",
    ]
    private static let facets: Set<String> = ["facet", "subcategory"]
    private static let weights: Set<String> = [
      "weight", "score", "polarity", "valence", "value", "intensity",
    ]

    /// Reads a header row; `nil` when it is none.
    init?(header: [String]) {
      let names = header.map { $0.lowercased() }
      guard let place = names.firstIndex(where: Self.terms.contains) else { return nil }
      term = place
      category = names.firstIndex(where: Self.categories.contains)
      facet = names.firstIndex(where: Self.facets.contains)
      weight = names.firstIndex(where: Self.weights.contains)
    }

    init() { (term, category, weight) = (0, 1, 2) }
  }

  private static func table(
    _ text: String, separator: Character, path: String
  ) throws(FeedDumpError) -> [Row] {
    var table = try SeparatedTable(text, separator: separator, path: path).rows
    guard let first = table.first else { return [] }
    var columns = Columns()
    if let named = Columns(header: first.cells) {
      columns = named
      table.removeFirst()
    }
    return table.map { row in
      func cell(_ index: Int?) -> String? {
        guard let index, index < row.cells.count, !row.cells[index].isEmpty else { return nil }
        return row.cells[index]
      }
      return Row(
        term: cell(columns.term) ?? "", category: cell(columns.category), facet: cell(columns.facet),
        weight: cell(columns.weight), position: SourcePosition(path: path, line: row.line, column: 1))
    }
  }

  private static func json(_ text: String, path: String) throws(FeedDumpError) -> [Row] {
    guard let document = try? JSONDecoder().decode(TermListJSON.self, from: Data(text.utf8)) else {
      throw error(path, 0, "the file is no JSON document of terms")
    }
    var rows: [Row] = []
    try collect(document, [], path, into: &rows)
    return rows
  }

  private static func collect(
    _ node: TermListJSON, _ keys: [String], _ path: String, into rows: inout [Row]
  ) throws(FeedDumpError) {
    let position = SourcePosition(path: path)
    let facet = keys.count > 1 ? keys.last : nil
    switch node {
    case .text(let term):
      rows.append(Row(term: term, category: keys.first, facet: facet, position: position))
    case .array(let nodes):
      for node in nodes { try collect(node, keys, path, into: &rows) }
    case .object(let members):
      let named = Columns(header: members.map(\.key))
      if let index = named?.term, case .text(let term) = members[index].value {
        func text(_ index: Int?) -> String? {
          guard let index else { return nil }
          switch members[index].value {
          case .text(let text): return text
          case .number(let number): return "\(number)"
          default: return nil
          }
        }
        rows.append(
          Row(
            term: term, category: text(named?.category) ?? keys.first, facet: text(named?.facet) ?? facet,
            weight: text(named?.weight), position: position))
      } else {
        for (key, value) in members { try collect(value, keys + [key], path, into: &rows) }
      }
    case .number, .other:
      throw error(path, 0, "'\(keys.joined(separator: "."))' holds something that is no term")
    }
  }
}

/// The parts of JSON that word lists are made of; members are sorted by key, since Foundation does not keep order.
private enum TermListJSON: Decodable {
  case text(String)
  case number(Double)
  case array([TermListJSON])
  case object([(key: String, value: TermListJSON)])
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let elements = try? value.decode([TermListJSON].self) {
      self = .array(elements)
    } else if let members = try? value.decode([String: TermListJSON].self) {
      self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    } else {
      self = .other
    }
  }
}
