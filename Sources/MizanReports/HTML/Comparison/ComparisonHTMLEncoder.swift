public import Mizan
import MizanAnalysis

/// A comparison as one HTML file for a browser: charts, tables and examples, in Arabic or English.
///
/// The size is bounded for any feed: outlets, rows and examples beyond a limit are counted and left to the csv and
/// json forms.
public struct ComparisonHTMLEncoder: ComparisonEncoder {
  private let locale: ReportLocale
  private let entries: [String: LexiconEntry]

  /// Creates an encoder.
  ///
  /// - Parameters:
  ///   - locale: the language of the page's own words.
  ///   - entries: the lexicon, for the words behind the ids of entries; an id that is not in it stands for itself.
  public init(locale: ReportLocale, entries: [LexiconEntry] = []) {
    self.locale = locale
    self.entries = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole page.
  public func encode(_ document: ComparisonDocument) -> [UInt8] {
    ComparisonPage(document: document, locale: locale, entries: entries).bytes
  }
}

/// The page of a comparison: its sections in order, and what they share.
struct ComparisonPage {
  let document: ComparisonDocument
  let locale: ReportLocale
  let entries: [String: LexiconEntry]
  /// The outlets that are shown: by own voice, those that are too small for an interval behind the others.
  let shown: [Int]

  /// How many outlets are shown.
  static let outletLimit = 40
  /// How many rows of a list are shown.
  static let rowLimit = 60

  init(document: ComparisonDocument, locale: ReportLocale, entries: [String: LexiconEntry]) {
    self.document = document
    self.locale = locale
    self.entries = entries
    let outlets = document.comparison.outlets
    let bySize = outlets.indices.sorted { (-outlets[$0].words, $0) < (-outlets[$1].words, $1) }
    let kept = Set(bySize.prefix(Self.outletLimit))
    let ranked = document.comparison.ranking.places.map(\.outlet)
    let own = document.comparison.measures.firstIndex(of: .own)
    func value(_ outlet: Int) -> Double { own.flatMap { outlets[outlet].estimates[$0].value } ?? -1 }
    let rest = outlets.indices.filter { !ranked.contains($0) }
      .sorted { (-value($0), $0) < (-value($1), $1) }
    shown = (ranked + rest).filter(kept.contains)
  }

  var comparison: Comparison { document.comparison }

  func text(_ phrase: ComparisonPhrase) -> Sentence { locale.text(phrase) }

  func name(_ outlet: Int) -> Sentence { Sentence(name: plainName(outlet)) }
  func plainName(_ outlet: Int) -> String { comparison.outlets[outlet].name.shortened(to: 80) }
  func name(orRest outlet: Int?) -> Sentence { outlet.map(name) ?? text(.rest) }

  func estimate(_ outlet: Int, _ measure: Measure) -> Estimate? {
    comparison.measures.firstIndex(of: measure).flatMap { place in
      let estimates = comparison.outlets[outlet].estimates
      return estimates.indices.contains(place) ? estimates[place] : nil
    }
  }

  /// An entry by the words it stands for.
  func entry(_ id: String) -> Sentence { Sentence(name: entries[id]?.term ?? id.shortened(to: 80)) }

  /// The whole page.
  var bytes: [UInt8] {
    let frame = PageFrame(locale: locale, title: text(.title), generator: "mizan \(document.toolVersion)")
    let sections = sections
    return frame.page { html in
      html.element("header") { writeHeader(to: &$0) }
      html.line()
      html.contents(sections.map { ($0.id, $0.title) }, locale)
      html.element("main", [("id", "main")]) { html in
        for section in sections { html.section(section.id, section.title, section.write) }
      }
      html.line()
    }.bytes
  }

  /// One section of the page.
  struct Section {
    let id: String
    let title: Sentence
    let write: (inout HTMLWriter) -> Void
  }

  /// The sections that have something to say, in order.
  private var sections: [Section] {
    let all: [Section?] = [
      Section(id: "summary", title: locale.text(PagePhrase.summary), write: writeSummary),
      Section(id: "own-voice", title: text(.ownTitle), write: writeOwnVoice), attributionSection,
      differencesSection, fieldsSection, categoriesSection,
      Section(id: "voices", title: text(.voicesTitle), write: writeVoices), stancesSection, verdictsSection,
      examplesSection, wordsSection, decompositionSection, referencesSection, monthsSection, storiesSection,
      copiesSection, stabilitySection,
      Section(id: "left-out", title: locale.text(PagePhrase.leftOut), write: writeNotes),
      Section(id: "method", title: locale.text(PagePhrase.method), write: writeMethod),
    ]
    return all.compactMap(\.self)
  }

  private func writeHeader(to html: inout HTMLWriter) {
    html.element("h1", text(.title))
    html.element("p", [("class", "lead")], text(.lead))
    let outlets = comparison.outlets
    html.element(
      "p",
      text(
        .counts(
          outlets: outlets.count, articles: outlets.reduce(0) { $0 + $1.articles },
          words: outlets.reduce(0) { $0 + $1.words }, stories: comparison.stories.clusters)))
    html.element("p", [("class", "facts")]) { html in
      html.sentence("\(text(.citation)): ")
      html.element("bdi", [("dir", "ltr")], text: citation)
    }
  }

  /// What tells this comparison from any other, in one line.
  private var citation: String {
    let method = comparison.method
    let lexicon = document.lexicon.map { "lexicon \($0.fingerprint.prefix(16))" } ?? "lexicon unknown"
    return "mizan \(document.toolVersion), \(lexicon), model \(method.model.version), "
      + "seed \(method.seed), \(Figures.count(method.draws)) draws"
  }

  /// Tells that only the largest outlets are shown, where that is so.
  func writeOmittedOutlets(to html: inout HTMLWriter) {
    guard shown.count < comparison.outlets.count else { return }
    html.element(
      "p", [("class", "note")],
      text(.outletsOmitted(shown: shown.count, all: comparison.outlets.count)))
  }

  /// Tells how many rows of a list are not shown, where there are any.
  func writeOmittedRows(_ count: Int, to html: inout HTMLWriter) {
    if count > 0 { html.element("p", [("class", "note")], text(.listOmitted(count))) }
  }
}
