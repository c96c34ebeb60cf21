import Mizan
import MizanAnalysis

/// What the comparison says in plain words.
extension ComparisonPage {
  /// How many statements on single outlets the summary makes.
  private static let statementLimit = 6

  func writeSummary(to html: inout HTMLWriter) {
    if differences.isEmpty {
      html.element("p", text(.noneTold))
    } else {
      if comparison.outlets.count > 2 { html.element("p", text(.toldLead)) }
      html.element("ul") { html in
        for difference in differences { html.element("li", difference) }
      }
    }
    for statement in statements { html.element("p", statement) }
    for note in comparison.notes where note.kind == .withoutText {
      html.element("p", [("class", "note")], locale.text(NotePhrase(note: note, comparison: comparison)))
    }
    html.element("p", [("class", "note")], locale.text(PagePhrase.notMeasured))
  }

  private var statements: [Sentence] {
    var statements: [Sentence] = []
    if let share = shareCarried { statements.append(text(.shareCarried(share: Figures.percent(share)))) }
    if !comparison.uncheckedRanking.places.isEmpty {
      let changed = comparison.reversals.count
      statements.append(text(changed == 0 ? .unchangedPairs : .changedPairs(changed)))
    }
    if comparison.stories.shared > 0 {
      statements.append(
        text(.sharedStories(shared: comparison.stories.shared, all: comparison.stories.clusters)))
    }
    return statements
  }

  /// The told differences in own voice: against the rest, or between the two.
  private var differences: [Sentence] {
    let told = comparison.differences.filter { $0.measure == .own && $0.isTold }
    let fromRest = told.filter { $0.second == nil }
    if !fromRest.isEmpty {
      return fromRest.sorted { $0.difference > $1.difference }.prefix(Self.statementLimit).map { difference in
        text(
          .toldFromRest(
            name: plainName(difference.first), rate: Figures.rate(difference.firstRate),
            rest: Figures.rate(difference.secondRate),
            ratio: Figures.ratio(difference), basis: basis(difference.basis)))
      }
    }
    return told.prefix(Self.statementLimit).compactMap { difference in
      let difference = difference.difference > 0 ? difference : difference.reversed
      guard let second = difference.second else { return nil }
      return text(
        .toldPair(
          first: plainName(difference.first), second: plainName(second),
          firstRate: Figures.rate(difference.firstRate), secondRate: Figures.rate(difference.secondRate),
          ratio: Figures.ratio(difference), basis: basis(difference.basis)))
    }
  }

  /// The part of all outlets' weight that sources carry, in per cent.
  private var shareCarried: Double? {
    let shares = comparison.outlets.indices.compactMap { estimate($0, .shareAttributed) }
    let whole = shares.reduce(0) { $0 + $1.denominator }
    guard whole > 0 else { return nil }
    return shares.reduce(0) { $0 + ($1.value ?? 0) * Double($1.denominator) } / Double(whole)
  }

  func writeNotes(to html: inout HTMLWriter) {
    var notes = document.notes
    if !notes.contains(where: { $0.kind == .notMeasured }) { notes.append(.init(.notMeasured)) }
    html.element("ul") { html in
      for note in notes.prefix(Self.rowLimit) {
        html.element("li", locale.text(NotePhrase(note: note, comparison: comparison)))
      }
    }
    writeOmittedRows(notes.count - Self.rowLimit, to: &html)
  }

  func writeMethod(to html: inout HTMLWriter) {
    let method = comparison.method
    html.element("p", text(.reasoning))
    html.element("p", text(.differencesLead))
    html.element("dl", [("class", "provenance")]) { html in
      html.row(text(.seed)) { $0.figure(String(method.seed)) }
      html.row(text(.draws)) { $0.figure(Figures.count(method.draws)) }
      html.row(text(.level)) { $0.figure("\(Int((method.level * 100).rounded())) %") }
      html.row(text(.minimum)) { html in
        let minimum = method.minimum
        html.sentence(
          text(
            .minimumSample(
              stories: minimum.clusters, words: minimum.words, findings: minimum.findings,
              sharedStories: minimum.sharedStories)))
      }
      html.row(locale.text(PagePhrase.model)) { $0.figure(method.model.version) }
      html.row(locale.text(PagePhrase.tool)) { $0.figure("mizan \(document.toolVersion)") }
      document.lexicon?.writeRows(locale, to: &html)
      html.inputsRow(document.inputs, locale)
    }
  }
}
