public import Mizan

/// What a run has seen, counted.
///
/// Workers count each for themselves; merging their summaries gives the same whatever the order.
public struct RunSummary: Hashable, Sendable {
  /// Articles scored.
  public var articles = 0
  /// Paragraphs of all fields.
  public var paragraphs = 0
  /// Words of all paragraphs.
  public var words = 0
  /// Paragraphs with fewer words than the model asks for.
  public var tooShort = 0
  /// Paragraphs that are mostly not Arabic letters.
  public var notArabic = 0
  /// Paragraphs known as boilerplate.
  public var boilerplate = 0
  /// Records of the input that could not be read.
  public var rejects = 0
  /// Articles whose id another one had before.
  public var repeatedIDs = 0
  /// Articles whose date could not be read.
  public var unreadDates = 0
  /// Findings by voice, in the order of `Voice.allCases`.
  private var findings = [Int](repeating: 0, count: Voice.allCases.count)

  /// Creates a summary of nothing.
  public init() {}

  /// The number of findings in one voice.
  public func findings(in voice: Voice) -> Int { findings[voice.place] }

  /// Counts the reports of one article.
  public mutating func add(_ reports: [ParagraphReport]) {
    articles += 1
    paragraphs += reports.count
    // Field by field, so that no report is copied to be counted.
    for index in reports.indices {
      words += reports[index].words
      switch reports[index].insufficiency {
      case .tooShort: tooShort += 1
      case .notArabic: notArabic += 1
      case .boilerplate: boilerplate += 1
      case nil: break
      }
      for place in reports[index].findings.indices {
        findings[reports[index].findings[place].voice.place] += 1
      }
    }
  }

  /// Adds the counts of another part of the run.
  public mutating func merge(_ other: RunSummary) {
    articles += other.articles
    paragraphs += other.paragraphs
    words += other.words
    tooShort += other.tooShort
    notArabic += other.notArabic
    boilerplate += other.boilerplate
    rejects += other.rejects
    repeatedIDs += other.repeatedIDs
    unreadDates += other.unreadDates
    for (place, count) in other.findings.enumerated() { findings[place] += count }
  }

  /// The summary in a few lines of plain text, each with its line end.
  ///
  /// Lines about what did not happen are left out, but for the findings.
  public var text: String {
    var lines = [
      [
        Self.phrase(articles, "article"), Self.phrase(paragraphs, "paragraph"), Self.phrase(words, "word"),
      ].joined(separator: ", ")
    ]
    let voices = Voice.allCases.map { "\(Self.grouped(findings(in: $0))) \($0.rawValue)" }
    lines.append("findings: " + voices.joined(separator: ", "))
    let without = Self.listed([
      (tooShort, "too short"), (notArabic, "not Arabic"), (boilerplate, "boilerplate"),
    ])
    if !without.isEmpty { lines.append("without a verdict: " + without) }
    let trouble = Self.listed([
      (rejects, rejects == 1 ? "record rejected" : "records rejected"),
      (repeatedIDs, repeatedIDs == 1 ? "repeated id" : "repeated ids"),
      (unreadDates, unreadDates == 1 ? "date not read" : "dates not read"),
    ])
    if !trouble.isEmpty { lines.append("input: " + trouble) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func phrase(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func listed(_ counts: [(count: Int, what: String)]) -> String {
    counts.filter { $0.count > 0 }.map { "\(grouped($0.count)) \($0.what)" }.joined(separator: ", ")
  }

  /// The digits with a comma before each three, in every locale.
  private static func grouped(_ count: Int) -> String {
    count < 1000
      ? String(count) : grouped(count / 1000) + "," + String(String(1000 + count % 1000).dropFirst())
  }
}

extension Voice {
  /// The place among all voices.
  fileprivate var place: Int {
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
