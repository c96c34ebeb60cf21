import Mizan

/// What is known of an article besides its text, in one line.
struct ArticleFacts {
  var id: String
  var outlet: String
  var section: String?
  var date: String?
  var url: String?

  init(_ article: Article) {
    id = article.id
    outlet = article.outlet
    section = article.section
    date = article.date
    url = article.url
  }

  /// Takes them off the record of one of its paragraphs.
  init(_ record: ParagraphRecord) {
    id = record.article
    outlet = record.outlet
    section = record.section
    date = record.date
    url = record.url
  }

  /// Writes the line: outlet, section, date, id, what was counted, and a link to the original.
  func write(_ locale: ReportLocale, counts: Sentence, to html: inout HTMLWriter) {
    html.element("p", [("class", "facts")]) { html in
      for fact in [outlet, section ?? ""] where !fact.isEmpty {
        html.sentence("\(name: fact.shortened(to: 160)) · ")
      }
      if let date { html.sentence("\(figure: date.shortened(to: 40)) · ") }
      html.articleID(id)
      html.sentence(" · \(counts)")
      if let url, url.isWebAddress {
        html.text(" · ")
        html.element(
          "a", [("href", .text(url)), ("rel", "noreferrer noopener")], locale.text(PagePhrase.original))
      }
    }
  }
}

extension String {
  /// The text is an address that a browser may follow; `javascript:` and the like are none.
  fileprivate var isWebAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }
}
