public import Mizan
public import MizanAnalysis

/// Retellings of one story as they are reported: the articles, and each but the first beside the first.
public struct RetellingReport: Sendable {
  /// Where the figures come from.
  public var origin: Origin
  /// What of the story is not in the report.
  public var leftOut: LeftOut
  /// The articles, the one that the others are compared with first.
  public let articles: [ScoredArticle]
  /// One retelling for each article behind the first.
  public let retellings: [Retelling]
  /// For each article the records of its paragraphs.
  let records: [[ParagraphRecord]]

  /// Where the figures of a report come from.
  public struct Origin: Sendable {
    /// The version of the tool.
    public var toolVersion: String
    /// The lexicon that was matched.
    public var lexicon: LexiconIdentity
    /// The constants of the score.
    public var model: ScoringModel
    /// The paths that were read, as they were given.
    public var inputs: [String]

    /// Creates an origin.
    public init(toolVersion: String, lexicon: LexiconIdentity, model: ScoringModel, inputs: [String]) {
      self.toolVersion = toolVersion
      self.lexicon = lexicon
      self.model = model
      self.inputs = inputs
    }
  }

  /// Articles of a story that are counted and not shown.
  public struct LeftOut: Hashable, Sendable {
    /// Copies of one text in one outlet, of which the earliest is shown.
    public var copies: Int
    /// Articles beyond the most that are put side by side.
    public var articles: Int

    /// Creates the counts.
    public init(copies: Int = 0, articles: Int = 0) {
      self.copies = copies
      self.articles = articles
    }
  }

  /// Compares articles with the first of them.
  ///
  /// - Parameters:
  ///   - articles: at least two, each with the reports of all its paragraphs.
  ///   - leftOut: what is not among them.
  ///   - origin: where the figures come from.
  /// - Complexity: that of one `Retelling` for each article behind the first.
  public init(
    of articles: [(article: Article, reports: [ParagraphReport])], leftOut: LeftOut = LeftOut(),
    origin: Origin
  ) {
    self.origin = origin
    self.leftOut = leftOut
    records = articles.map { $0.reports.map(ParagraphRecord.init) }
    let scored = articles.map { ScoredArticle($0.article, reports: $0.reports) }
    self.articles = scored
    retellings = scored.dropFirst().compactMap { article in
      scored.first.map { Retelling(from: $0, to: article) }
    }
  }

  /// The part of the weight of an article's findings that sources carry, in per cent; `nil` where it has none.
  func shareAttributed(ofArticle place: Int) -> Double? {
    let (own, attributed) = records[place].reduce(into: (0.0, 0.0)) { sums, record in
      sums.0 += record.rate.own * Double(record.words)
      sums.1 += record.rate.attributed * Double(record.words)
    }
    return own + attributed > 0 ? 100 * attributed / (own + attributed) : nil
  }

  /// What every format says below its figures.
  static let limits =
    "A change is one of wording on the lexicon's list between two texts; it says nothing of who wrote first, of "
    + "what is left out or chosen, or of facts. Counts of single articles have no intervals."

  /// What is not shown, in a line; `nil` where everything is.
  var omission: String? {
    var parts: [String] = []
    if leftOut.copies > 0 {
      let copies = Figures.phrase(leftOut.copies, "copy", "copies")
      parts.append("\(copies) of an article of the same outlet")
    }
    if leftOut.articles > 0 {
      let articles = Figures.phrase(leftOut.articles, "article", "articles")
      parts.append("\(articles) beyond the first \(self.articles.count)")
    }
    return parts.isEmpty ? nil : "Left out: " + parts.joined(separator: "; ") + "."
  }
}

extension RetellingReport.Origin {
  /// The origin in one line.
  var line: String {
    let files = Figures.phrase(lexicon.files.count, "file", "files")
    return "mizan \(toolVersion), lexicon of \(files), fingerprint \(lexicon.fingerprint.prefix(16)), "
      + "scoring model \(model.version)"
  }
}

extension ScoredArticle {
  /// The words of all paragraphs.
  var words: Int { paragraphs.reduce(0) { $0 + $1.words } }
  /// The words that no source carries.
  var wordsOwn: Int { paragraphs.reduce(0) { $0 + $1.wordsOwn } }

  /// The number of findings in the outlet's own mouth, or of all others.
  func findings(own: Bool) -> Int {
    paragraphs.reduce(0) { count, paragraph in
      count + paragraph.findings.count { $0.voice.isOwn == own }
    }
  }

  /// Outlet, day and id, as far as they are known.
  var origin: String { [outlet, day?.text ?? "", id].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Retelling {
  /// The labels of a passage's paragraphs: `2+3`; `–` where the article has none.
  func label(of paragraphs: [Int], in article: ScoredArticle) -> String {
    paragraphs.isEmpty ? "–" : paragraphs.map { article.paragraphs[$0].label }.joined(separator: "+")
  }

  /// What the retelling comes to, in one line.
  var summary: String {
    let both = passages.count { !$0.first.isEmpty && !$0.second.isEmpty }
    let parts = [
      "passages: \(both) in both, \(passages.count { $0.second.isEmpty }) only in the first, "
        + "\(passages.count { $0.first.isEmpty }) only in the second; loaded wordings: \(kept) as they were"
    ]
    let counts = Kind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    return (parts + counts).joined(separator: ", ")
  }
}

extension Retelling.Wording {
  /// What is known of the wording besides its words: `label.terrorist, 0.50, own`.
  var facts: String {
    var bytes: [UInt8] = []
    guard let entry else { return "plain, \(voice.rawValue)" }
    bytes.append(weight, .two)
    return "\(entry), \(String(decoding: bytes, as: UTF8.self)), \(voice.rawValue)"
  }
}
