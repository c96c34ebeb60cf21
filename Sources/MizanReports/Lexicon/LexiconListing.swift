public import Mizan

/// A form in which entries, or numbers about them, are written.
public enum LexiconTableFormat: String, Sendable, CaseIterable {
  /// Columns for the eye.
  case text
  /// A table with a header row, as `CSVEncoder` writes one.
  case csv
  /// One JSON document.
  case json
}

/// Entries of a lexicon as a list.
public struct LexiconListing: Sendable {
  private let entries: [LexiconEntry]

  /// Creates a listing of entries, in the order in which they are given.
  public init(_ entries: [LexiconEntry]) { self.entries = entries }

  /// The whole document.
  public func encode(as format: LexiconTableFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: csv
    case .json: JSONValue.array(entries.map(Self.json)).bytes
    }
  }

  private var text: [UInt8] {
    let rows = entries.map { entry in
      let camps = entry.usedBy.isEmpty ? "-" : entry.usedBy.joined(separator: " ")
      return [
        entry.id, entry.category + (entry.facet.map { " · " + $0 } ?? ""), WeightScale.text(of: entry.weight),
        camps, "",
      ]
    }
    var bytes: [UInt8] = []
    for (line, entry) in zip(TextColumns(rows).lines, entries) {
      bytes.append(harmless: line + "  ")
      bytes.append(outside: entry.term)
      bytes.append(harmless: entry.gloss.map { "  " + $0 } ?? "")
      bytes.append(text: "\n")
    }
    return bytes
  }

  private var csv: [UInt8] {
    let columns = [
      "id", "category", "facet", "term", "pos", "weight", "used_by", "gloss", "neutral", "source", "path",
      "line",
    ]
    var bytes = Array((columns.joined(separator: ",") + "\n").utf8)
    for entry in entries {
      bytes.append(cell: entry.id)
      bytes.append(cell: entry.category)
      bytes.append(cell: entry.facet)
      bytes.append(cell: entry.term)
      bytes.append(cell: entry.partOfSpeech.rawValue)
      bytes.append(cell: entry.weight, .two)
      bytes.append(cell: entry.usedBy.joined(separator: " "))
      for text in [entry.gloss, entry.neutral, entry.source, entry.position.path] { bytes.append(cell: text) }
      bytes.append(cell: entry.position.line)
      bytes.endRow()
    }
    return bytes
  }

  /// An entry with its fields, without its examples.
  static func json(_ entry: LexiconEntry) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(entry.id)), ("category", .string(entry.category)),
    ]
    if let facet = entry.facet { members.append(("facet", .string(facet))) }
    members += [
      ("term", .string(entry.term)), ("pos", .string(entry.partOfSpeech.rawValue)),
      ("weight", .decimal(entry.weight, .two)), ("used_by", .array(entry.usedBy.map(JSONValue.string))),
    ]
    for (key, value) in [("gloss", entry.gloss), ("neutral", entry.neutral), ("source", entry.source)] {
      if let value { members.append((key, .string(value))) }
    }
    members += [("path", .string(entry.position.path)), ("line", .integer(entry.position.line))]
    return .object(members)
  }
}

/// Rows of short texts as columns of equal width, without blanks at the ends of lines.
struct TextColumns {
  private let rows: [[String]]
  private let widths: [Int]

  init(_ rows: [[String]]) {
    self.rows = rows
    widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
  }

  /// The rows with two blanks between columns.
  var lines: [String] {
    rows.map { row in
      let line = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
