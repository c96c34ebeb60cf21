import Mizan

/// The page of `mizan score -f html`: some articles, and the counts of the whole run.
///
/// Articles are taken in the order of the feed until their markup reaches a limit; the page tells how many were left
/// out. Memory and page are bounded for any feed.
public struct ScorePage: Sendable {
  /// How many bytes of articles a page holds at most, unless the first alone is longer.
  public static let byteLimit = 4 << 20

  private let locale: ReportLocale
  private let byteLimit: Int
  private var contents: [UInt8] = []
  private var articles: [UInt8] = []
  private var shown = 0
  private var isFull = false

  /// Creates a page without articles.
  public init(locale: ReportLocale, byteLimit: Int = Self.byteLimit) {
    self.locale = locale
    self.byteLimit = byteLimit
  }

  /// Takes the articles of a batch that `HTMLReportEncoder` wrote, as far as there is room.
  public mutating func take(_ batch: EncodedBatch) {
    for article in 0..<batch.articleCount where !isFull {
      let parts = batch.bytes[batch.byteRange(ofArticle: article)].split(separator: 0)
      guard parts.count == 2 else { continue }
      let size = parts[0].count + parts[1].count
      isFull = shown > 0 && contents.count + articles.count + size > byteLimit
      if isFull { return }
      contents += parts[0]
      articles += parts[1]
      shown += 1
    }
  }

  /// The whole page.
  ///
  /// - Parameter provenance: where it comes from, with the counts of the whole run.
  /// - Returns: one HTML file, UTF-8.
  public func bytes(_ provenance: Provenance) -> [UInt8] {
    let title = locale.text(PagePhrase.scoreTitle)
    let frame = PageFrame(
      locale: locale, title: title, generator: "mizan \(provenance.toolVersion)", isNarrow: true)
    return frame.page { html in
      html.element("header") { html in
        html.element("h1", title)
        html.element("p", [("class", "lead")], locale.text(PagePhrase.scoreLead))
      }
      html.line()
      html.element("main", [("id", "main")]) { html in
        html.section("summary", locale.text(PagePhrase.summary)) { writeSummary(provenance.summary, to: &$0) }
        html.section("reading", locale.text(PagePhrase.howToRead)) { writeLegend(provenance.model, to: &$0) }
        html.section("articles", locale.text(PagePhrase.articles)) { html in
          writeArticles(of: provenance.summary.articles, to: &html)
        }
        html.section("method", locale.text(PagePhrase.method)) { html in
          ProvenanceMarkup(locale: locale, provenance: provenance).write(to: &html)
        }
      }
      html.line()
    }.bytes
  }

  private func writeSummary(_ summary: RunSummary, to html: inout HTMLWriter) {
    html.element(
      "p",
      locale.text(
        PagePhrase.totals(
          articles: summary.articles, paragraphs: summary.paragraphs, words: summary.words)))
    let counts = Voice.allCases.map { summary.findings(in: $0) }
    VoiceBar(locale: locale, counts: counts).write(to: &html)
    if summary.rejects > 0 {
      html.element("p", [("class", "note")], locale.text(PagePhrase.rejects(summary.rejects)))
    }
    html.element("p", [("class", "note")], locale.text(PagePhrase.notMeasured))
  }

  private func writeLegend(_ model: ScoringModel, to html: inout HTMLWriter) {
    html.element("p", locale.text(PagePhrase.legendLead))
    VoiceLegend(locale: locale, model: model).write(to: &html)
    html.element("ul", [("class", "plain")]) { html in
      html.element("li") { $0.element("span", [("class", "said")], locale.text(PagePhrase.legendSaid)) }
      html.element("li", locale.text(PagePhrase.legendNumbers))
      html.element("li", locale.text(PagePhrase.legendStrip))
    }
  }

  private func writeArticles(of all: Int, to html: inout HTMLWriter) {
    if shown == 0 { html.element("p", locale.text(PagePhrase.noArticles)) }
    if shown < all, shown > 0 {
      html.element("p", [("class", "note")], locale.text(PagePhrase.articlesOmitted(shown: shown, all: all)))
    }
    if shown > 1 {
      html.element("nav", [("aria-label", .text(locale.text(PagePhrase.contents).plain))]) { html in
        html.element("ol", [("class", "contents")]) { $0.written(contents) }
      }
      html.line()
    }
    html.written(articles)
  }
}
