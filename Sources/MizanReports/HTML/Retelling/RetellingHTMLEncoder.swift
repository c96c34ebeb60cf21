public import Mizan
import MizanAnalysis

/// Retellings as one HTML file for a browser: passages side by side with their findings and changes marked.
///
/// The size is bounded for any articles: passages beyond a limit are counted and left to the md and json forms.
public struct RetellingHTMLEncoder: Sendable {
  /// How many bytes a page holds at most, but for its tables.
  public static let byteLimit = 4 << 20

  private let locale: ReportLocale
  private let entries: [String: LexiconEntry]
  private let byteLimit: Int

  /// Creates an encoder.
  ///
  /// - Parameters:
  ///   - locale: the language of the page's own words.
  ///   - entries: the lexicon, whose entries the notes quote.
  ///   - byteLimit: how many bytes the page holds before passages are left out.
  public init(locale: ReportLocale, entries: [LexiconEntry], byteLimit: Int = Self.byteLimit) {
    self.locale = locale
    self.entries = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.byteLimit = byteLimit
  }

  /// Writes a report.
  ///
  /// - Returns: one HTML file, UTF-8.
  public func encode(_ report: RetellingReport) -> [UInt8] {
    let markup = ParagraphMarkup(locale: locale, entries: entries, model: report.origin.model)
    return RetellingPage(report: report, markup: markup, byteLimit: byteLimit).bytes
  }
}

/// The page of retellings: its sections in order.
struct RetellingPage {
  let report: RetellingReport
  let markup: ParagraphMarkup
  let byteLimit: Int

  var locale: ReportLocale { markup.locale }

  func text(_ phrase: RetellingPhrase) -> Sentence { locale.text(phrase) }

  /// The whole page.
  var bytes: [UInt8] {
    let title = text(.title)
    let frame = PageFrame(
      locale: locale, title: title, generator: "mizan \(report.origin.toolVersion)")
    let sections = sections
    return frame.page { html in
      html.element("header") { html in
        html.element("h1", title)
        html.element("p", [("class", "lead")], text(.lead))
        html.element("p", [("class", "facts")]) { html in
          html.sentence("\(locale.text(ComparisonPhrase.citation)): ")
          html.element("bdi", [("dir", "ltr")], text: report.origin.line)
        }
      }
      html.line()
      html.contents(sections.map { ($0.id, $0.title) }, locale)
      html.element("main", [("id", "main")]) { html in
        for section in sections { html.section(section.id, section.title, section.write) }
      }
      html.line()
    }.bytes
  }

  private typealias Section = (id: String, title: Sentence, write: (inout HTMLWriter) -> Void)

  private var sections: [Section] {
    var sections: [Section] = [
      ("summary", locale.text(PagePhrase.summary), writeSummary),
      ("reading", locale.text(PagePhrase.howToRead), writeLegend),
    ]
    for place in report.retellings.indices {
      sections.append(
        ("retelling-\(place + 2)", heading(of: place), { writeRetelling(place, to: &$0) }))
    }
    sections.append(("left-out", locale.text(PagePhrase.leftOut), writeLeftOut))
    sections.append(("method", locale.text(PagePhrase.method), writeMethod))
    return sections
  }

  /// The name that an article goes by: its outlet, or its id where it has none.
  func name(ofArticle place: Int) -> String {
    let article = report.articles[place]
    return (article.outlet.isEmpty ? article.id : article.outlet).shortened(to: 80)
  }

  /// A name behind the number that an article has on the page.
  ///
  /// The number is a text and no figure, so that its point stands behind it in either direction.
  func numbered(_ place: Int, _ name: String) -> Sentence { "\(String(place + 1)).\u{00A0}\(name: name)" }

  private func heading(of retelling: Int) -> Sentence {
    text(
      .beside(first: name(ofArticle: 0), number: retelling + 2, second: name(ofArticle: retelling + 1)))
  }

  private func writeSummary(to html: inout HTMLWriter) {
    articleTable.write(to: &html)
    changeTable.write(to: &html)
    html.element("p", [("class", "note")], text(.limits))
  }

  private var articleTable: HTMLTable {
    var table = HTMLTable(
      id: "articles", caption: text(.articles),
      columns: [
        (text(.article), false), (locale.text(ComparisonPhrase.words), true), (text(.loadedOwn), true),
        (text(.loadedAttributed), true), (text(.wordsAttributed), true), (text(.weightAttributed), true),
        (text(.titleOfArticle), false),
      ])
    for (place, article) in report.articles.enumerated() {
      let words = article.words
      let share = words > 0 ? 100 * Double(words - article.wordsOwn) / Double(words) : nil
      let figures = [
        Figures.count(words), Figures.count(article.findings(own: true)),
        Figures.count(article.findings(own: false)), Figures.percent(share),
        Figures.percent(report.shareAttributed(ofArticle: place)),
      ]
      table.rows.append(
        [
          .init(
            numbered(place, name(ofArticle: place)),
            detail: article.day.map { Sentence(figure: $0.text) })
        ] + figures.map { .init(Sentence(figure: $0)) }
          + [.init(Sentence(name: article.title.shortened(to: 160)), isLong: true)])
    }
    return table
  }

  /// The changes counted: a row a kind, a column a retelling.
  private var changeTable: HTMLTable {
    var table = HTMLTable(
      id: "changes", caption: text(.changes),
      columns: [(text(.change), false)]
        + report.retellings.indices.map { place in
          (numbered(place + 1, name(ofArticle: place + 1)), true)
        })
    func add(_ title: Sentence, _ detail: Sentence?, _ count: (Retelling) -> Int) {
      table.rows.append(
        [.init(title, detail: detail)]
          + report.retellings.map { .init(Sentence(figure: Figures.count(count($0)))) })
    }
    for kind in Retelling.Kind.allCases {
      add(locale.text(kind), locale.text(kind.meaning)) { $0.changes.count { $0.kind == kind } }
    }
    add(text(.kept), nil, \.kept)
    return table
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.element("p", locale.text(PagePhrase.legendLead))
    VoiceLegend(locale: locale, model: report.origin.model).write(to: &html)
    html.element("ul", [("class", "plain")]) { html in
      html.element("li") { $0.element("span", [("class", "said")], locale.text(PagePhrase.legendSaid)) }
      html.element("li") { $0.element("span", [("class", "changed")], text(.legendChanged)) }
      html.element("li", locale.text(PagePhrase.legendNumbers))
    }
  }

  private func writeLeftOut(to html: inout HTMLWriter) {
    html.element("ul") { html in
      if report.leftOut.copies > 0 { html.element("li", text(.copiesLeftOut(report.leftOut.copies))) }
      if report.leftOut.articles > 0 {
        html.element(
          "li", text(.articlesLeftOut(report.leftOut.articles, shown: report.articles.count)))
      }
      html.element("li", locale.text(PagePhrase.notMeasured))
    }
  }

  private func writeMethod(to html: inout HTMLWriter) {
    html.element("dl", [("class", "provenance")]) { html in
      html.row(locale.text(PagePhrase.tool)) { $0.figure("mizan \(report.origin.toolVersion)") }
      report.origin.lexicon.writeRows(locale, to: &html)
      html.row(locale.text(PagePhrase.model)) { $0.figure(report.origin.model.version) }
      html.inputsRow(report.origin.inputs, locale)
    }
  }
}
