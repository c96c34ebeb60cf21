public import Mizan

/// Articles as parts of an HTML page: paragraphs with their findings marked.
///
/// Each article becomes two parts, its line in the contents and its text, each ended by a NUL; `ScorePage` puts them
/// together.
public struct HTMLReportEncoder: ReportEncoder {
  /// Only the least score is heeded: the text is always part of a page.
  public var options: RecordOptions
  private let markup: ParagraphMarkup

  /// Creates an encoder.
  ///
  /// - Parameters:
  ///   - options: what is left out.
  ///   - locale: the language of the page's own words.
  ///   - entries: the lexicon, whose entries the notes quote.
  ///   - model: the constants that the scores were made with.
  public init(
    options: RecordOptions = RecordOptions(), locale: ReportLocale, entries: [LexiconEntry],
    model: ScoringModel = .standard
  ) {
    self.options = options
    markup = ParagraphMarkup(
      locale: locale,
      entries: Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      model: model)
  }

  /// Appends the two parts of one article; none where all its paragraphs are left out.
  public func encode(_ reports: [ParagraphReport], into batch: inout EncodedBatch) {
    defer { batch.closeArticle() }
    let shown = reports.filter(options.admits)
    guard let article = reports.first?.paragraph.context.article, !shown.isEmpty else { return }
    var html = HTMLWriter()
    let section = ArticleMarkup(
      article: article, records: shown.map(ParagraphRecord.init), omitted: reports.count - shown.count,
      minimumScore: options.minimumScore, markup: markup)
    section.writeContentsLine(to: &html)
    html.divide()
    section.write(to: &html)
    html.divide()
    let start = batch.bytes.count
    batch.bytes += html.bytes
    batch.idEnds += html.idEnds.map { $0 + start }
  }
}

/// One article on a page.
private struct ArticleMarkup {
  let article: Article
  let records: [ParagraphRecord]
  let omitted: Int
  let minimumScore: Double
  let markup: ParagraphMarkup

  private var locale: ReportLocale { markup.locale }
  private var id: ElementID { ElementID(article: article.id) }

  /// Writes the article's line of the contents.
  func writeContentsLine(to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("a", [("href", .element(id, prefix: "#"))]) { writeName(to: &$0) }
      html.element("span", [("class", "facts")]) { html in
        if !article.outlet.isEmpty { html.sentence("\(name: article.outlet)\(locale.comma)") }
        html.sentence(counts)
      }
    }
    html.line()
  }

  private func writeName(to html: inout HTMLWriter) {
    if article.title.isEmpty {
      html.articleID(article.id)
    } else {
      html.element("bdi", text: article.title.shortened(to: 160))
    }
  }

  private var counts: Sentence {
    let findings = records.flatMap(\.findings)
    let own = findings.count { $0.voice.isOwn }
    return locale.text(PagePhrase.ownAndAttributed(own: own, attributed: findings.count - own))
  }

  /// Writes the article.
  func write(to html: inout HTMLWriter) {
    html.element("article", [("id", .element(id)), ("aria-labelledby", .element(id.part("name")))]) { html in
      html.element("h3", [("id", .element(id.part("name")))]) { writeName(to: &$0) }
      ArticleFacts(article).write(locale, counts: counts, to: &html)
      if omitted > 0 {
        html.element(
          "p", [("class", "note")],
          locale.text(PagePhrase.paragraphsOmitted(omitted, below: Figures.score(minimumScore))))
      }
      markup.writeStrip(of: records, in: id, to: &html)
      for record in records { markup.writeBlock(of: record, in: id, to: &html) }
    }
    html.line()
  }
}

extension String {
  /// The text, cut to a number of characters where it is longer.
  func shortened(to limit: Int) -> String {
    // An early end, since counting the characters of a long text takes its time.
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}
