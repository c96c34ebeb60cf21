import Mizan
import MizanAnalysis

/// The two articles of one retelling, passage by passage.
extension RetellingPage {
  func writeRetelling(_ place: Int, to html: inout HTMLWriter) {
    let retelling = report.retellings[place]
    html.element("div", [("class", "sides")]) { html in
      for article in [0, place + 1] { writeHead(ofArticle: article, to: &html) }
    }
    html.line()
    html.element(
      "p",
      text(
        .passages(
          both: retelling.passages.count { !$0.first.isEmpty && !$0.second.isEmpty },
          first: retelling.passages.count { $0.second.isEmpty },
          second: retelling.passages.count { $0.first.isEmpty })))
    if retelling.changes.isEmpty { html.element("p", text(.noChange)) }
    var omitted = 0
    for number in retelling.passages.indices {
      var part = HTMLWriter()
      PassageMarkup(page: self, place: place, number: number).write(to: &part)
      if html.bytes.count + part.bytes.count > byteLimit {
        omitted += 1
      } else {
        html.written(part.bytes)
      }
    }
    if omitted > 0 {
      html.element(
        "p", [("class", "note")], text(.passagesOmitted(omitted, all: retelling.passages.count)))
    }
  }

  private func writeHead(ofArticle place: Int, to html: inout HTMLWriter) {
    let article = report.articles[place]
    html.element("div") { html in
      html.element("p", [("class", "whose")]) { html in
        html.element("strong") { html in
          html.sentence(
            numbered(place, (article.title.isEmpty ? article.id : article.title).shortened(to: 160)))
        }
      }
      guard let record = report.records[place].first else { return }
      let counts = PagePhrase.ownAndAttributed(
        own: article.findings(own: true), attributed: article.findings(own: false))
      ArticleFacts(record).write(locale, counts: locale.text(counts), to: &html)
    }
  }
}

/// One passage: its paragraphs beside each other, and the changes in words below them.
private struct PassageMarkup {
  let page: RetellingPage
  /// The retelling, as an index.
  let place: Int
  /// The passage, as an index.
  let number: Int

  private var locale: ReportLocale { page.locale }
  private var retelling: Retelling { page.report.retellings[place] }
  private var passage: Retelling.Passage { retelling.passages[number] }
  private var changes: [Retelling.Change] { retelling.changes.filter { $0.passage == number } }
  /// The element of the passage; that of a change is a part of it.
  private var id: ElementID { ElementID(article: "\(place + 2)", kind: "p").part("\(number + 1)") }

  func write(to html: inout HTMLWriter) {
    html.element("div", [("class", "passage"), ("id", .element(id))]) { html in
      html.element("h3") { html in
        // The space keeps Arabic letters of the two from joining.
        html.sentence("\(title) ")
        html.element("small", fact)
      }
      html.element("div", [("class", "sides")]) { html in
        writeSide(of: 0, kind: "f", passage.first, \.before, to: &html)
        writeSide(of: place + 1, kind: "s", passage.second, \.after, to: &html)
      }
      if !changes.isEmpty {
        html.element("ul", [("class", "changes"), ("aria-label", .text(page.text(.changes).plain))]) { html in
          for (order, change) in changes.enumerated() { write(change, order, to: &html) }
        }
      }
    }
    html.line()
  }

  private var title: Sentence {
    let isTitles =
      passage.first.allSatisfy { retelling.first.paragraphs[$0].field == .title }
      && passage.second.allSatisfy { retelling.second.paragraphs[$0].field == .title }
    return page.text(isTitles ? .titles : .passage(number + 1))
  }

  private var fact: Sentence {
    if passage.second.isEmpty { return page.text(.onlyFirst) }
    if passage.first.isEmpty { return page.text(.onlySecond) }
    return page.text(
      .sharedWords(
        shared: passage.sharedWords, first: passage.firstWords, second: passage.secondWords))
  }

  private func writeSide(
    of article: Int, kind: Character, _ paragraphs: [Int],
    _ side: (Retelling.Change) -> Retelling.Wording?, to html: inout HTMLWriter
  ) {
    let records = page.report.records[article]
    html.element("div", [("class", paragraphs.isEmpty ? "none" : nil)]) { html in
      html.element(
        "p", [("class", "whose")],
        page.numbered(article, page.name(ofArticle: article)))
      if paragraphs.isEmpty { html.element("p", [("class", "note")], page.text(.noCounterpart)) }
      for paragraph in paragraphs {
        let marks = changes.enumerated().compactMap { order, change in
          side(change).flatMap { wording in
            wording.paragraph == paragraph
              ? TextMark(
                scalars: wording.scalars, label: locale.text(change.kind), target: id.part("\(order + 1)"))
              : nil
          }
        }
        let record = records[paragraph]
        page.markup.writeBlock(
          of: record, in: ElementID(article: record.article, kind: kind).part("\(place + 2)"), marks: marks,
          to: &html)
      }
    }
  }

  private func write(_ change: Retelling.Change, _ order: Int, to html: inout HTMLWriter) {
    html.element("li", [("id", .element(id.part("\(order + 1)")))]) { html in
      html.element("strong", [("class", "tag")], locale.text(change.kind))
      html.text(" ")
      let wordings = [
        change.before.map { page.text(.inFirst(facts(of: $0))) },
        change.after.map { page.text(.inSecond(facts(of: $0))) },
      ]
      html.sentence(.joined(wordings.compactMap(\.self), by: locale.semicolon))
    }
    html.line()
  }

  /// The words, and what is known of them: category, weight, voice.
  private func facts(of wording: Retelling.Wording) -> Sentence {
    let kind =
      wording.category.map { category in
        Sentence.joined(
          [
            locale.category(category), page.text(.weighs(wording.weight.text(.two))),
            locale.text(wording.voice),
          ], by: locale.comma)
      } ?? Sentence.joined([page.text(.plain), locale.text(wording.voice)], by: locale.comma)
    return "\(name: wording.text.shortened(to: 200)) (\(kind))"
  }
}
