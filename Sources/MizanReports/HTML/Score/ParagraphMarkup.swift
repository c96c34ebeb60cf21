import Mizan

/// Writes paragraphs with their findings marked: the text, and below it why each wording is marked.
///
/// A finding is a link to its note, so that it wraps like text, can be reached by keyboard and works without a
/// script. Its voice shows in the style of its underline, in words that a screen reader speaks, and in the note.
struct ParagraphMarkup {
  let locale: ReportLocale
  /// The lexicon's entries by id, as far as they are known.
  let entries: [String: LexiconEntry]
  let model: ScoringModel

  /// Writes the paragraphs of an article as bars, as wide as their words and as high as their scores.
  func writeStrip(of records: [ParagraphRecord], in article: ElementID, to html: inout HTMLWriter) {
    html.element("ol", [("class", "strip"), ("aria-label", .text(locale.text(PagePhrase.strip).plain))]) {
      html in
      for record in records {
        let title = PagePhrase.paragraphTitle(
          label: label(of: record), score: Figures.score(record.score),
          verdict: locale.text(record.verdict).plain)
        html.element("li", [("style", "--words:\(max(1, record.words))")]) { html in
          html.element(
            "a",
            [
              ("href", .element(article.part(record.label), prefix: "#")),
              ("class", "bar \(record.verdict.rawValue)"), ("title", .text(locale.text(title).plain)),
              ("style", "--score:\(Figures.score(record.score))%"),
            ]
          ) { html in
            html.element("span", [("class", "vh")], locale.text(title))
          }
        }
      }
    }
    html.line()
  }

  /// Writes one paragraph as a block of its own.
  func writeBlock(
    of record: ParagraphRecord, in article: ElementID, marks: [TextMark] = [], to html: inout HTMLWriter
  ) {
    let id = article.part(record.label)
    html.element("div", [("class", "par \(record.verdict.rawValue)"), ("id", .element(id))]) { html in
      writeHead(of: record, id: id, to: &html)
      html.element("p", textAttributes(of: record)) { writeText(of: record, id: id, marks: marks, to: &$0) }
      writeNotes(of: record, id: id, to: &html)
    }
    html.line()
  }

  /// The language and direction of a paragraph: Arabic unless it is mostly something else.
  func textAttributes(of record: ParagraphRecord) -> [HTMLWriter.Attribute] {
    record.reason == .notArabic
      ? [("class", "text"), ("dir", "auto")] : [("class", "text"), ("lang", "ar"), ("dir", "rtl")]
  }

  /// The label of a paragraph as readers know it.
  func label(of record: ParagraphRecord) -> String {
    record.paragraph.map(String.init) ?? locale.text(record.field).plain
  }

  private func writeHead(of record: ParagraphRecord, id: ElementID, to html: inout HTMLWriter) {
    html.element("p", [("class", "head")]) { html in
      html.element("a", [("class", "pilcrow"), ("href", .element(id, prefix: "#"))]) { html in
        html.element("span", [("aria-hidden", "true")], text: "¶ ")
        html.text(label(of: record))
      }
      html.element("span", [("class", "badge \(record.verdict.rawValue)")]) { html in
        html.sentence(locale.text(record.verdict))
        if let reason = record.reason { html.sentence(": \(locale.text(reason))") }
      }
      if record.verdict != .insufficient {
        html.element("span", [("class", "score")]) { html in
          html.sentence(locale.text(PagePhrase.score))
          html.text(" ")
          html.figure(Figures.scoreWithEnds(record))
        }
      }
      html.element("span", [("class", "words")], locale.counted(record.words, .word))
    }
    for diagnostic in record.diagnostics {
      html.element(
        "p", [("class", "diagnostic")],
        locale.text(PagePhrase(diagnostic)))
    }
  }

  /// Writes the text of a paragraph with its findings and what else is said of it marked.
  private func writeText(
    of record: ParagraphRecord, id: ElementID, marks: [TextMark], to html: inout HTMLWriter
  ) {
    let scalars = Array((record.text ?? "").unicodeScalars)
    for segment in record.segments(length: scalars.count, marks: marks.map(\.scalars)) {
      let text = String(String.UnicodeScalarView(scalars[segment.scalars]))
      let classes = (segment.isAttributed ? ["said"] : []) + (segment.marks.isEmpty ? [] : ["changed"])
      if classes.isEmpty {
        write(text, segment, of: record, id: id, to: &html)
      } else {
        html.element("span", [("class", .text(classes.joined(separator: " ")))]) { html in
          write(text, segment, of: record, id: id, to: &html)
        }
      }
      for mark in segment.closingMarks { marks[mark].writeLabel(locale, to: &html) }
    }
  }

  private func write(
    _ text: String, _ segment: MarkedSegment, of record: ParagraphRecord, id: ElementID,
    to html: inout HTMLWriter
  ) {
    guard let leading = record.leadingFinding(of: segment.findings) else { return html.text(text) }
    let style =
      "f \(record.findings[leading].voice.rawValue)" + (segment.findings.count > 1 ? " several" : "")
    let numbers = segment.findings.map { String($0 + 1) }
    html.element(
      "a",
      [
        ("class", .text(style)), ("href", .element(id.part("\(leading + 1)"), prefix: "#")),
        ("data-notes", .text(numbers.joined(separator: " "))),
      ]
    ) { html in
      html.text(text)
      html.element("span", [("class", "vh"), ("lang", .text(locale.rawValue))]) { html in
        for place in segment.findings {
          let voice = locale.text(record.findings[place].voice).plain
          html.sentence(locale.text(PagePhrase.findingNote(number: place + 1, voice: voice)))
        }
      }
      if !segment.closing.isEmpty {
        let closing = segment.closing.map { String($0 + 1) }
        html.element("sup", [("aria-hidden", "true")], text: closing.joined(separator: ","))
      }
    }
  }

  /// Writes the notes of a paragraph behind a line that counts its findings by voice.
  private func writeNotes(of record: ParagraphRecord, id: ElementID, to html: inout HTMLWriter) {
    guard !record.findings.isEmpty else { return }
    let arithmetic = ScoreArithmetic(record, model: model)
    html.element("details", [("class", "why")]) { html in
      html.element("summary") { html in
        html.element("span", [("class", "ask")], locale.text(PagePhrase.why))
        for voice in Voice.allCases {
          let count = record.findings.count { $0.voice == voice }
          guard count > 0 else { continue }
          html.element("span", [("class", "tally")]) { html in
            html.element("span", [("class", "f \(voice.rawValue)")], locale.text(voice))
            html.sentence(" \(figure: count)")
          }
        }
      }
      html.element("ol", [("class", "notes")]) { html in
        for place in record.findings.indices {
          FindingNote(markup: self, record: record, place: place, term: arithmetic.terms[place])
            .write(id: id.part("\(place + 1)"), to: &html)
        }
      }
    }
  }
}

extension ParagraphRecord {
  /// What follows the article's id in the paragraph's id.
  var label: String { paragraph.map(String.init) ?? field.rawValue }
}

extension Figures {
  /// A score with one decimal.
  static func score(_ value: Double) -> String { value.text(.one) }

  /// A score, with its ends where they differ from it: `22.9 [22.9–37.3]`.
  static func scoreWithEnds(_ record: ParagraphRecord) -> String {
    let (value, low, high) = (score(record.score), score(record.scoreLow), score(record.scoreHigh))
    return low == value && high == value ? value : "\(value) [\(low)–\(high)]"
  }
}
