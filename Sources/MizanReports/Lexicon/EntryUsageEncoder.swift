import Mizan
public import MizanAnalysis

/// The occurrences of entries in a feed as a table.
public struct EntryUsageEncoder: Sendable {
  private let usage: EntryUsage

  /// Creates an encoder of what was counted.
  public init(_ usage: EntryUsage) { self.usage = usage }

  /// The whole document.
  public func encode(as format: LexiconTableFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: csv
    case .json: json
    }
  }

  private var silent: [LexiconEntry] {
    zip(usage.entries, usage.counts).filter { $0.1.total == 0 }.map(\.0)
  }

  private var text: [UInt8] {
    var lines = ["\(usage.articles) articles, \(usage.paragraphs) paragraphs, \(usage.words) words", ""]
    lines +=
      TextColumns(
        [["category", "entries", "occur", "hits", "per 1,000 words"]]
          + usage.categories.map { category in
            [
              category.name, "\(category.entries)", "\(category.fired)", "\(category.count.total)",
              rate(category.count.total),
            ]
          }
      ).lines
    lines.append("")
    lines +=
      TextColumns(
        [["entry", "category", "weight", "hits", "own voice", "per 1,000 words"]]
          + usage.byFrequency.filter { usage.counts[$0].total > 0 }.map { index in
            let (entry, count) = (usage.entries[index], usage.counts[index])
            // Attribution data has no weight and no voice.
            return [
              entry.id, entry.category, entry.role == nil ? WeightScale.text(of: entry.weight) : "",
              "\(count.total)", entry.role == nil ? "\(count.own)" : "", rate(count.total),
            ]
          }
      ).lines
    lines += ["", "never found: \(silent.count) of \(usage.entries.count) entries"]
    lines += silent.map { "  " + $0.id }
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(harmless: line)
      bytes.append(text: "\n")
    }
    return bytes
  }

  private var csv: [UInt8] {
    let columns = [
      "id", "category", "facet", "weight", "used_by", "hits", "own", "attributed", "per_1000_words",
    ]
    var bytes = Array((columns.joined(separator: ",") + "\n").utf8)
    for index in usage.byFrequency {
      let (entry, count) = (usage.entries[index], usage.counts[index])
      bytes.append(cell: entry.id)
      bytes.append(cell: entry.category)
      bytes.append(cell: entry.facet)
      bytes.append(cell: entry.weight, .two)
      bytes.append(cell: entry.usedBy.joined(separator: " "))
      for number in [count.total, count.own, count.attributed] { bytes.append(cell: number) }
      bytes.append(cell: usage.rate(of: count.total), .three)
      bytes.endRow()
    }
    return bytes
  }

  private var json: [UInt8] {
    func members(_ count: EntryUsage.Count) -> [(key: String, value: JSONValue)] {
      [
        ("hits", .integer(count.total)), ("own", .integer(count.own)),
        ("attributed", .integer(count.attributed)),
        ("per_1000_words", .decimal(usage.rate(of: count.total), .three)),
      ]
    }
    let categories = usage.categories.map { category in
      JSONValue.object(
        [
          ("category", .string(category.name)), ("entries", .integer(category.entries)),
          ("occurring", .integer(category.fired)),
        ] + members(category.count))
    }
    let entries = usage.byFrequency.map { index in
      JSONValue.object(
        [
          ("id", .string(usage.entries[index].id)), ("category", .string(usage.entries[index].category)),
          ("weight", .decimal(usage.entries[index].weight, .two)),
        ] + members(usage.counts[index]))
    }
    return JSONValue.object([
      ("articles", .integer(usage.articles)), ("paragraphs", .integer(usage.paragraphs)),
      ("words", .integer(usage.words)), ("rejects", .integer(usage.rejects)),
      ("categories", .array(categories)),
      ("entries", .array(entries)),
    ]).bytes
  }

  private func rate(_ count: Int) -> String { usage.rate(of: count).text(.three) }
}
