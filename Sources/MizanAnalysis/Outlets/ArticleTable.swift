public import Mizan

/// The articles of a comparison, kept compactly: what each adds to the sums, without its text.
///
/// An article takes some hundred bytes, a byte or two for each different word of its text, and what its
/// story sketch takes. Tables of parts of a
/// feed merge into the table of the whole: what is compared does not depend on the order of articles or parts, since
/// all sums are of integers and every list is sorted by what it holds.
public struct ArticleTable: Sendable {
  /// The constants of the score.
  public let model: ScoringModel
  /// Articles whose text is not known.
  public private(set) var articlesWithoutText = 0

  private(set) var rows: [ArticleRow] = []
  private(set) var ids = TextPool()
  private(set) var titles = TextPool()
  private(set) var outlets = NameTable<String>()
  private(set) var sections = NameTable<String>()
  private(set) var entries = NameTable<EntryFacts>()
  private(set) var sides = NameTable<String>()
  private(set) var words = NameTable<WordKey>()
  private(set) var findings: [FindingTally] = []
  private(set) var attributions: [AttributionTally] = []
  private(set) var mentions: [MentionTally] = []
  private(set) var bags: [UInt8] = []
  private(set) var sketches: [StorySketch?] = []
  private(set) var examples = StanceShelf()

  /// Creates an empty table.
  public init(model: ScoringModel = .standard) { self.model = model }

  /// The number of articles.
  public var count: Int { rows.count }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - article: the article with its scored paragraphs.
  ///   - reading: what its text says, where it is known and wanted.
  public mutating func append(_ article: ScoredArticle, reading: ArticleReading = ArticleReading()) {
    var row = ArticleRow(
      outlet: outlets.place(of: article.outlet),
      section: article.section.map { sections.place(of: $0) } ?? ArticleRow.noSection,
      day: article.day.map { Int32(clamping: $0.number) } ?? ArticleRow.noDay, key: Self.key(of: article))
    ids.append(article.id)
    titles.append(article.title)
    if !article.hasText { articlesWithoutText += 1 }
    for paragraph in article.paragraphs { add(paragraph, of: article, to: &row) }
    for mention in reading.mentions {
      mentions.append(
        MentionTally(
          entry: entries.place(of: mention.entry), isOwn: mention.isOwn,
          side: MentionTally.code(mention.side) { sides.place(of: $0) }))
    }
    WordBag.append(reading.words.map { words.place(of: $0) }, to: &bags)
    sketches.append(reading.sketch)
    close(&row)
  }

  private mutating func add(_ paragraph: ScoredParagraph, of article: ScoredArticle, to row: inout ArticleRow)
  {
    let field = paragraph.field.place
    row.paragraphs += 1
    row.verdicts[paragraph.verdict.place] += 1
    guard paragraph.counts else { return }
    row.words[field] += Int32(clamping: paragraph.words)
    row.wordsOwn += Int32(clamping: paragraph.wordsOwn)
    for (finding, isCounted) in zip(paragraph.findings, paragraph.countedFindings(model: model)) {
      let facts = EntryFacts(
        id: finding.entry, category: finding.category, facet: finding.facet, weight: finding.weight)
      findings.append(
        FindingTally(
          entry: entries.place(of: facts), voice: UInt8(finding.voice.place), field: UInt8(field),
          isNegated: finding.isNegated, isCounted: isCounted))
    }
    for attribution in paragraph.attributions {
      let tally = AttributionTally(attribution)
      attributions.append(tally)
      examples.add(attribution, tally, outlet: row.outlet, article: article.id, label: paragraph.label)
    }
  }

  private mutating func close(_ row: inout ArticleRow) {
    row.findingsEnd = findings.count
    row.attributionsEnd = attributions.count
    row.mentionsEnd = mentions.count
    row.bagEnd = bags.count
    rows.append(row)
  }

  private static func key(of article: ScoredArticle) -> UInt64 {
    var hash = TextHash()
    if article.hasText, !article.paragraphs.isEmpty {
      for paragraph in article.paragraphs { hash.add(paragraph.text ?? "") }
    } else {
      hash.add(article.id)
    }
    return hash.value
  }

  /// Adds the articles of another part of the feed.
  ///
  /// - Precondition: both were scored by the same model.
  /// - Complexity: O(n) in the other table.
  public mutating func merge(_ other: ArticleTable) {
    precondition(model == other.model)
    let outletPlaces = outlets.merge(other.outlets)
    let sectionPlaces = sections.merge(other.sections)
    let entryPlaces = entries.merge(other.entries)
    let sidePlaces = sides.merge(other.sides)
    let wordPlaces = words.merge(other.words)
    for index in other.rows.indices {
      var row = other.rows[index]
      row.outlet = outletPlaces[Int(row.outlet)]
      if row.section != ArticleRow.noSection { row.section = sectionPlaces[Int(row.section)] }
      for finding in other.findings[other.findingRange(of: index)] {
        var finding = finding
        finding.entry = entryPlaces[Int(finding.entry)]
        findings.append(finding)
      }
      attributions.append(contentsOf: other.attributions[other.attributionRange(of: index)])
      for mention in other.mentions[other.mentionRange(of: index)] {
        mentions.append(mention.renumbered(entries: entryPlaces, sides: sidePlaces))
      }
      var bag: [Int32] = []
      WordBag.read(other.bags[other.bagRange(of: index)]) { word, count in
        bag.append(contentsOf: repeatElement(wordPlaces[word], count: count))
      }
      WordBag.append(bag, to: &bags)
      close(&row)
    }
    ids.append(other.ids)
    titles.append(other.titles)
    sketches.append(contentsOf: other.sketches)
    examples.merge(other.examples, outlets: outletPlaces)
    articlesWithoutText += other.articlesWithoutText
  }

  func findingRange(of row: Int) -> Range<Int> {
    (row > 0 ? rows[row - 1].findingsEnd : 0)..<rows[row].findingsEnd
  }

  func attributionRange(of row: Int) -> Range<Int> {
    (row > 0 ? rows[row - 1].attributionsEnd : 0)..<rows[row].attributionsEnd
  }

  func mentionRange(of row: Int) -> Range<Int> {
    (row > 0 ? rows[row - 1].mentionsEnd : 0)..<rows[row].mentionsEnd
  }

  func bagRange(of row: Int) -> Range<Int> { (row > 0 ? rows[row - 1].bagEnd : 0)..<rows[row].bagEnd }
}

extension Paragraph.Field {
  /// The place among all fields.
  var place: Int {
    switch self {
    case .title: 0
    case .lead: 1
    case .body: 2
    }
  }
}

extension Voice {
  /// The place among all voices.
  var place: Int {
    switch self {
    case .own: 0
    case .scare: 1
    case .vague: 2
    case .indirect: 3
    case .unsourced: 4
    case .quoted: 5
    }
  }
}

extension ParagraphReport.Verdict {
  /// The place among all verdicts.
  var place: Int {
    switch self {
    case .insufficient: 0
    case .clean: 1
    case .mild: 2
    case .loaded: 3
    case .unclear: 4
    }
  }
}
