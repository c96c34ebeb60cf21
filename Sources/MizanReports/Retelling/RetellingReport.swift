import Mizan
public import MizanAnalysis

/// Retellings of one story as they are reported: the articles, and each but the first beside the first.
public struct RetellingReport: Sendable {
  /// The version of the tool.
  public var toolVersion: String
  /// The lexicon that was matched.
  public var lexicon: LexiconIdentity
  /// The articles, the one that the others are compared with first.
  public var articles: [ScoredArticle]
  /// One retelling for each article behind the first.
  public var retellings: [Retelling]

  /// Compares articles with the first of them.
  ///
  /// - Complexity: that of one `Retelling` for each article behind the first.
  public init(of articles: [ScoredArticle], lexicon: LexiconIdentity, toolVersion: String) {
    self.toolVersion = toolVersion
    self.lexicon = lexicon
    self.articles = articles
    retellings = articles.dropFirst().compactMap { article in
      articles.first.map { Retelling(from: $0, to: article) }
    }
  }

  /// What every format says below its figures.
  static let limits =
    "A change is one of wording on the lexicon's list between two texts; it says nothing of who wrote first, of "
    + "what is left out or chosen, or of facts."

  /// Where the figures come from, in one line.
  var origin: String { "mizan \(toolVersion), lexicon \(lexicon.fingerprint.prefix(12))" }
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
