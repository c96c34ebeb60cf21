import Mizan

/// Why one wording is marked: entry, weight, voice and what it adds.
struct FindingNote {
  let markup: ParagraphMarkup
  let record: ParagraphRecord
  let place: Int
  let term: ScoreArithmetic.Term

  private var locale: ReportLocale { markup.locale }
  private var finding: ParagraphRecord.Finding { record.findings[place] }
  private var attribution: ParagraphRecord.Attribution? {
    finding.attribution.flatMap { record.attributions.indices.contains($0) ? record.attributions[$0] : nil }
  }

  /// Writes the note as an item of a numbered list.
  func write(id: ElementID, to html: inout HTMLWriter) {
    html.element("li", [("id", .element(id))]) { html in
      html.element("p", [("class", "wording")]) { html in
        html.element("strong", [("lang", "ar"), ("dir", "auto")], text: finding.passage.text)
        html.text(" ")
        html.element("span", [("class", "f \(finding.voice.rawValue)")], locale.text(finding.voice))
        if let state { html.sentence(" (\(locale.text(state)))") }
      }
      html.element("dl") { html in
        writeEntry(to: &html)
        writeVoice(to: &html)
        row(.arithmetic, to: &html) { writeArithmetic(to: &$0) }
      }
    }
    html.line()
  }

  private var state: PagePhrase? { finding.isDenied ? .denied : finding.isNegated ? .negated : nil }

  private func row(
    _ name: PagePhrase, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("div") { html in
      html.element("dt", locale.text(name))
      html.element("dd", [], content)
    }
  }

  private func writeEntry(to html: inout HTMLWriter) {
    let entry = markup.entries[finding.entry]
    row(.entry, to: &html) { html in
      if let entry {
        html.element("span", [("lang", "ar"), ("dir", "rtl")], text: entry.term)
        html.text(" ")
      }
      html.element("code", [("dir", "ltr")], text: finding.entry)
    }
    if let gloss = entry?.gloss { row(.gloss, to: &html) { english(gloss, to: &$0) } }
    row(.category, to: &html) { html in
      html.sentence(locale.category(finding.category))
      if let facet = finding.facet { html.sentence(" · \(locale.facet(facet))") }
    }
    if let reason = entry?.source { row(.reason, to: &html) { english(reason, to: &$0) } }
    if let camps = entry?.usedBy, !camps.isEmpty {
      row(.camps, to: &html) { $0.sentence(.joined(camps.map(locale.camp), by: locale.comma)) }
    }
    if let neutral = finding.neutral ?? entry?.neutral {
      row(.neutral, to: &html) { $0.element("span", [("lang", "ar"), ("dir", "auto")], text: neutral) }
    }
  }

  private func english(_ text: String, to html: inout HTMLWriter) {
    html.element("span", [("lang", "en"), ("dir", "ltr")], text: text)
  }

  private func writeVoice(to html: inout HTMLWriter) {
    row(.voiceRule, to: &html) { $0.sentence("\(locale.text(finding.voice)): \(locale.rule(finding.rule))") }
    if let cue = attribution?.cue {
      row(.cue, to: &html) { html in
        html.element("span", [("lang", "ar"), ("dir", "auto")], text: cue.text)
        if let stance = attribution?.stance { html.sentence(" – \(locale.text(stance))") }
      }
    }
    if let source = attribution?.source {
      row(.source, to: &html) { html in
        html.element("span", [("lang", "ar"), ("dir", "auto")], text: source.text)
        if let kind = attribution?.sourceKind { html.sentence(" – \(locale.text(kind))") }
      }
    }
  }

  private func writeArithmetic(to html: inout HTMLWriter) {
    let factors: [(PagePhrase, Double)] = [
      (.weight, finding.weight), (.voiceFactor, term.factor), (.negationFactor, term.negation),
    ]
    let shown = factors.filter { $0.0 != .negationFactor || $0.1 != 1 }
    html.sentence(
      .joined(shown.map { "\(locale.text($0.0)) \(figure: $0.1.text(.two))" }, by: " × "))
    html.sentence(" = \(figure: term.product.text(.three))")
    if term.heavier != nil { html.sentence("\(locale.semicolon)\(locale.text(PagePhrase.notCounted))") }
  }
}
