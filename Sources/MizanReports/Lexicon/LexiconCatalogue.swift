public import Mizan

/// A lexicon as a page to read: a table of entries for each category and facet, behind the numbers of all.
///
/// Attribution data is counted, not listed. The page depends on nothing but the lexicon.
public struct LexiconCatalogue: Sendable {
  private let lexicon: Lexicon
  private let scoring: [LexiconEntry]

  /// Creates the catalogue of a lexicon.
  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    scoring = lexicon.entries.filter { $0.role == nil }
  }

  /// The page in Markdown.
  public var text: String {
    let parts = [introduction, summary, scale, camps, attribution] + groups.map(section)
    return parts.joined(separator: "\n")
  }

  private var introduction: String {
    """
    # The lexicon

    Written by `mizan lexicon document`. Scoring entries: \(scoring.count). Categories: \
    \(Set(scoring.map(\.category)).count). Entries of attribution data: \(lexicon.entries.count - scoring.count).

    Why each wording is loaded, what it is tested with and where it does not count stands in its file; \
    `mizan lexicon show ID` shows it with all its forms. A weight is a judgement of the lexicon's writers; that \
    an outlet uses a wording says nothing about whether it is right.

    Fingerprint: `\(lexicon.fingerprint)`

    """
  }

  /// The entries of one category and facet.
  private struct Group {
    var category: String
    var facet: String?
    var entries: [LexiconEntry]

    var title: String { facet.map { "\(category) · \($0)" } ?? category }
    /// The anchor that readers of Markdown give to the heading.
    var anchor: String { title.replacing(" · ", with: "--").replacing(" ", with: "-") }
  }

  /// By category, then by facet, those without one first.
  private var groups: [Group] {
    var groups: [String: Group] = [:]
    for entry in scoring {
      let key = entry.category + "\t" + (entry.facet ?? "")
      groups[key, default: Group(category: entry.category, facet: entry.facet, entries: [])].entries.append(
        entry)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private var summary: String {
    let rows = groups.map { group in
      let oneSided = group.entries.count { !$0.usedBy.isEmpty }
      let sum = group.entries.reduce(0) { $0 + $1.weight }
      let mean = (sum / Double(group.entries.count)).text(.two)
      return "| [\(group.title)](#\(group.anchor)) | \(group.entries.count) | \(oneSided) | \(mean) |"
    }
    let head = [
      "## Categories", "", "| category | entries | one-sided | mean weight |", "|---|---:|---:|---:|",
    ]
    return (head + rows).lines
  }

  private var scale: String {
    let rows = WeightScale.points.map { point in
      let count = scoring.count { $0.weight == point.weight }
      return "| \(WeightScale.text(of: point.weight)) | \(point.name) | \(point.meaning) | \(count) |"
    }
    let others = scoring.count { !WeightScale.contains($0.weight) }
    let rest = others == 0 ? [] : ["| other | | Beside the scale. | \(others) |"]
    return
      (["## Weights", "", "| weight | name | given to | entries |", "|---:|---|---|---:|"] + rows + rest)
      .lines
  }

  private var camps: String {
    let balance = CampBalance(entries: scoring)
    let rows = balance.camps.map { "| \($0.name.markdown) | \($0.entries) | \($0.weight.text(.one)) |" }
    let pairs = balance.pairs.map { pair in
      let factor = pair.factor.isFinite ? pair.factor.text(.two) : "–"
      return
        "| \(pair.left.name) | \(pair.left.entries) | \(pair.right.name) | \(pair.right.entries) | \(factor) |"
    }
    let anybody = scoring.count { $0.usedBy.isEmpty }
    let text = [
      "## Camps", "",
      "An entry that only some use names them. Opposing sides have a like number of entries: the larger at most"
        + " \(CampBalance.allowedFactor) times the smaller. An entry that several camps use counts for each.",
      "",
      "| camp | entries | sum of weights |", "|---|---:|---:|",
    ]
    let head = ["", "| side | entries | opposite side | entries | factor |", "|---|---:|---|---:|---:|"]
    return (text + rows + ["| anybody | \(anybody) | |"] + head + pairs).lines
  }

  private var attribution: String {
    let rows = AttributionRole.allCases.compactMap { role -> String? in
      let count = lexicon.entries.count { $0.role == role }
      return count == 0 ? nil : "| \(role.rawValue) | \(count) |"
    }
    guard !rows.isEmpty else { return "" }
    return (["## Attribution data", "", "| role | entries |", "|---|---:|"] + rows).lines
  }

  private func section(_ group: Group) -> String {
    let rows = group.entries.map { entry in
      // An id is of harmless signs; the format allows no others.
      let cells = [
        CanonicalTerm.text(of: entry).markdown, (entry.gloss ?? "").markdown,
        WeightScale.text(of: entry.weight), entry.usedBy.joined(separator: ", ").markdown,
        (entry.neutral ?? "").markdown, entry.id,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let head = [
      "## \(group.title)", "", "| term | gloss | weight | used by | neutral | id |",
      "|---|---|---:|---|---|---|",
    ]
    return (head + rows).lines
  }
}

/// A term with what its part of speech does not show.
private enum CanonicalTerm {
  static func text(of entry: LexiconEntry) -> String {
    entry.gap > 0 ? entry.term.replacing(" ", with: " … ") : entry.term
  }
}

extension String {
  /// The text as the text of a cell.
  fileprivate var markdown: String {
    var bytes: [UInt8] = []
    bytes.append(markdown: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [String] {
  /// The lines, each with its end.
  fileprivate var lines: String { map { $0 + "\n" }.joined() }
}
