import MizanAnalysis

/// Some paragraphs of each outlet with their findings marked.
extension ComparisonPage {
  var examplesSection: Section? {
    let examples = shown.map {
      (outlet: $0, records: document.sample.paragraphs(of: comparison.outlets[$0].name))
    }
    .filter { !$0.records.isEmpty }
    guard !examples.isEmpty else { return nil }
    return Section(id: "paragraphs", title: text(.examplesTitle)) { html in
      html.element("p", text(.examplesLead(ParagraphSample.size)))
      html.element("p", locale.text(PagePhrase.legendLead))
      VoiceLegend(locale: locale, model: comparison.method.model).write(to: &html)
      writeOmittedOutlets(to: &html)
      let markup = ParagraphMarkup(locale: locale, entries: entries, model: comparison.method.model)
      for (outlet, records) in examples {
        html.element("h3", name(outlet))
        for (place, record) in records.enumerated() {
          // Two records of one file never have one id, but those of two files may.
          let id = ElementID(article: record.article, kind: "e").part("\(outlet)-\(place)")
          html.element("p", [("class", "facts")], "\(name: record.id.shortened(to: 200))")
          markup.writeBlock(of: record, in: id, to: &html)
        }
      }
    }
  }
}
