public import MizanAnalysis

extension ScoredParagraph {
  /// Takes what a record says.
  ///
  /// A record without `words_own` counts all words as the outlet's own.
  public init(_ record: ParagraphRecord) {
    self.init(
      field: record.field, number: record.paragraph, text: record.text, words: record.words,
      wordsOwn: record.wordsOwn ?? record.words, verdict: record.verdict,
      insufficiency: record.reason,
      findings: record.findings.map { finding in
        Finding(
          scalars: finding.passage.scalars, entry: finding.entry, category: finding.category,
          facet: finding.facet, weight: finding.weight, voice: finding.voice,
          isNegated: finding.isNegated || finding.isDenied)
      },
      attributions: record.attributions.map { attribution in
        Attribution(
          voice: attribution.voice, stance: attribution.stance, kind: attribution.sourceKind,
          cue: attribution.cue?.text, source: attribution.source?.text)
      })
  }
}

extension ScoredArticle {
  /// Puts the records of one article together; `nil` where there are none.
  ///
  /// - Parameter records: the records of its paragraphs in their order.
  public init?(_ records: some Collection<ParagraphRecord>) {
    guard let first = records.first else { return nil }
    self.init(
      id: first.article, outlet: first.outlet, section: first.section,
      day: first.date.flatMap(CalendarDay.init(iso8601:)), paragraphs: records.map(ScoredParagraph.init))
  }
}
