import Mizan

/// The sums that a comparison is made of, by number.
///
/// Weights are in millionths. Behind the fixed columns stand four for each category and for each of its facets.
struct ColumnLayout: Sendable {
  /// The columns that do not depend on the lexicon.
  enum Column: Int, CaseIterable {
    case articles, paragraphs, words, wordsOwn, wordsAttributed
    case ownWeight, attributedWeight, allWeight, contribution
    case ownFindings, attributedFindings, allFindings, scare
    case titleWords, titleWeight, titleFindings, leadWords, leadWeight, leadFindings
    case bodyWords, bodyWeight, bodyFindings
    case attributions, vagueAttributions
    case insufficient, clean, mild, loaded, unclear, judged
    case voiceOwn, voiceScare, voiceVague, voiceIndirect, voiceUnsourced, voiceQuoted
  }

  /// A category, or one facet of it.
  struct Group: Hashable, Comparable, Sendable {
    var category: String
    var facet: String?

    static func < (left: Group, right: Group) -> Bool {
      (left.category, left.facet ?? "") < (right.category, right.facet ?? "")
    }
  }

  /// A measure as columns: scale × numerator ÷ denominator.
  struct Ratio: Sendable {
    var numerator: Int
    var denominator: Int
    /// The column that counts what the numerator weighs.
    var count: Int
    var factor: Double

    func value(_ numerator: Double, over denominator: Double) -> Double? {
      denominator > 0 ? factor * numerator / denominator : nil
    }
  }

  let groups: [Group]
  /// The numbers of the groups that an entry belongs to: its category, and its facet where it has one.
  private let places: [Group: Int]

  /// Numbers the columns; a category all of whose entries weigh nothing has none.
  init(entries: some Sequence<EntryFacts>) {
    var groups: Set<Group> = []
    for entry in entries where entry.weight > 0 {
      groups.insert(Group(category: entry.category))
      if entry.facet != nil { groups.insert(Group(category: entry.category, facet: entry.facet)) }
    }
    self.groups = groups.sorted()
    places = Dictionary(uniqueKeysWithValues: self.groups.enumerated().map { ($0.element, $0.offset) })
  }

  var count: Int { Column.allCases.count + 4 * groups.count }

  /// Own weight, attributed weight, own findings and attributed findings of a group stand in this order.
  func firstColumn(of group: Group) -> Int? { places[group].map { Column.allCases.count + 4 * $0 } }

  /// The measures, those of the lexicon's categories behind the general ones.
  var measures: [Measure] {
    Measure.general + groups.map { .category($0.category, facet: $0.facet) }
      + groups.map { .attributedCategory($0.category, facet: $0.facet) }
  }

  func ratio(of measure: Measure) -> Ratio {
    func fixed(_ numerator: Column, _ denominator: Column, _ count: Column, isWeight: Bool = true) -> Ratio {
      Ratio(
        numerator: numerator.rawValue, denominator: denominator.rawValue, count: count.rawValue,
        factor: isWeight ? measure.scale / 1e6 : measure.scale)
    }
    switch measure {
    case .own: return fixed(.ownWeight, .words, .ownFindings)
    case .ownPerOwnWords: return fixed(.ownWeight, .wordsOwn, .ownFindings)
    case .attributed: return fixed(.attributedWeight, .words, .attributedFindings)
    case .weighted: return fixed(.contribution, .words, .allFindings)
    case .unchecked: return fixed(.allWeight, .words, .allFindings)
    case .shareAttributed: return fixed(.attributedWeight, .allWeight, .attributedFindings, isWeight: false)
    case .shareOfWordsAttributed:
      return fixed(.wordsAttributed, .words, .wordsAttributed, isWeight: false)
    case .shareVague: return fixed(.vagueAttributions, .attributions, .vagueAttributions, isWeight: false)
    case .scare: return fixed(.scare, .words, .scare, isWeight: false)
    case .verdict(let verdict):
      let column: Column =
        switch verdict {
        case .insufficient: .insufficient
        case .clean: .clean
        case .mild: .mild
        case .loaded: .loaded
        case .unclear: .unclear
        }
      return fixed(column, .judged, column, isWeight: false)
    case .title: return fixed(.titleWeight, .titleWords, .titleFindings)
    case .lead: return fixed(.leadWeight, .leadWords, .leadFindings)
    case .body: return fixed(.bodyWeight, .bodyWords, .bodyFindings)
    case .category(let category, let facet):
      return ratio(of: Group(category: category, facet: facet), offset: 0, scale: measure.scale)
    case .attributedCategory(let category, let facet):
      return ratio(of: Group(category: category, facet: facet), offset: 1, scale: measure.scale)
    }
  }

  private func ratio(of group: Group, offset: Int, scale: Double) -> Ratio {
    let first = firstColumn(of: group) ?? Column.allCases.count
    return Ratio(
      numerator: first + offset, denominator: Column.words.rawValue, count: first + 2 + offset,
      factor: scale / 1e6)
  }
}

extension ArticleTable {
  /// Adds the sums of one article to a row of columns.
  func addColumns(of index: Int, layout: ColumnLayout, to sums: inout [Int]) {
    func add(_ column: ColumnLayout.Column, _ value: Int) { sums[column.rawValue] += value }
    let row = rows[index]
    let words = row.wordCount
    add(.articles, 1)
    add(.paragraphs, Int(row.paragraphs))
    add(.words, words)
    add(.wordsOwn, Int(row.wordsOwn))
    add(.wordsAttributed, words - Int(row.wordsOwn))
    for (field, column) in [ColumnLayout.Column.titleWords, .leadWords, .bodyWords].enumerated() {
      add(column, Int(row.words[field]))
    }
    for verdict in 0..<5 {
      sums[ColumnLayout.Column.insufficient.rawValue + verdict] += Int(row.verdicts[verdict])
      if verdict > 0 { add(.judged, Int(row.verdicts[verdict])) }
    }
    for tally in attributions[attributionRange(of: index)] {
      add(.attributions, 1)
      if tally.isVague { add(.vagueAttributions, 1) }
    }
    for finding in findings[findingRange(of: index)] { addFinding(finding, layout: layout, to: &sums) }
  }

  private func addFinding(_ finding: FindingTally, layout: ColumnLayout, to sums: inout [Int]) {
    func add(_ column: ColumnLayout.Column, _ value: Int) { sums[column.rawValue] += value }
    sums[ColumnLayout.Column.voiceOwn.rawValue + Int(finding.voice)] += 1
    if Int(finding.voice) == Voice.scare.place { add(.scare, 1) }
    guard finding.isCounted else { return }
    let entry = entries[finding.entry]
    let weight = entry.weightMicros
    guard weight > 0 else { return }
    let isOwn = finding.isOwn
    add(isOwn ? .ownWeight : .attributedWeight, weight)
    add(isOwn ? .ownFindings : .attributedFindings, 1)
    add(.allWeight, weight)
    add(.allFindings, 1)
    add(.contribution, finding.contributionMicros(entry, model: model))
    if isOwn {
      let base = ColumnLayout.Column.titleWeight.rawValue + 3 * Int(finding.field)
      sums[base] += weight
      sums[base + 1] += 1
    }
    let facets: [String?] = entry.facet == nil ? [nil] : [nil, entry.facet]
    for facet in facets {
      guard let first = layout.firstColumn(of: .init(category: entry.category, facet: facet)) else {
        continue
      }
      sums[first + (isOwn ? 0 : 1)] += weight
      sums[first + (isOwn ? 2 : 3)] += 1
    }
  }
}
