import MizanAnalysis

/// What the report in English says of the values of a comparison.
enum ComparisonPhrases {
  /// What the numbers do not measure: part of every report.
  static let notMeasured = """
    Not measured: what an outlet selects or leaves out, how facts frame a story, sarcasm, and wording that the \
    lexicon does not list. No number here says that an outlet is biased: it says how much loaded wording stands in \
    whose voice.
    """

  /// How many rows of a list are not shown.
  static func more(_ count: Int) -> String { "\(Figures.count(count)) more are in the json form." }

  /// A note as a sentence.
  static func note(_ note: Comparison.Note, in comparison: Comparison) -> [ReportText] {
    let minimum = comparison.method.minimum
    switch note.kind {
    case .withoutText:
      return .plain(
        "\(Figures.phrase(note.count, "article", "articles")) came without text: words, stories, copies and "
          + "reference choice leave them out, and each counts as a story of its own; 'mizan score --text' keeps the "
          + "text.")
    case .withoutOutlet:
      return .plain(
        "Left out: \(Figures.phrase(note.count, "article that names", "articles that name")) no outlet.")
    case .smallOutlet:
      let outlet = note.outlet.map { comparison.outlets[$0] }
      return [
        .outside(outlet?.name ?? ""),
        .plain(
          " is too small for intervals, differences and a rank: "
            + Figures.phrase(outlet?.clusters ?? 0, "story", "stories") + " and "
            + Figures.phrase(outlet?.words ?? 0, "word", "words") + ", where "
            + "\(minimum.clusters) and \(Figures.count(minimum.words)) are asked for."),
      ]
    case .fewFindings:
      return .plain(
        Figures.phrase(note.count, "difference was", "differences were")
          + " not tested: fewer than \(minimum.findings) findings on both sides together.")
    case .duplicates:
      return .plain(
        "Left out of all counts: \(Figures.phrase(note.count, "copy", "copies")) of an outlet's own articles."
      )
    case .undated:
      return .plain(
        Figures.phrase(note.count, "article has", "articles have") + " no date that could be read.")
    case .rejects:
      return .plain(Figures.phrase(note.count, "record", "records") + " of the input could not be read.")
    case .filtered:
      return .plain(Figures.phrase(note.count, "article was", "articles were") + " left out by the filter.")
    case .manyOutlets:
      return .plain(
        "With \(note.count) outlets there would be too many pairs: each is compared with the rest alone.")
    case .singleOutlet: return .plain("There are not two outlets to compare.")
    case .lexiconUnknown:
      return .plain("The lexicon that the records were scored by is not known, or not the same for all.")
    case .notMeasured: return .plain(notMeasured)
    }
  }

  /// Over what two outlets were compared.
  static func basis(_ basis: Difference.Basis) -> String {
    switch basis {
    case .stories(let count): "\(count) shared stories"
    case .sections(let count, _): "\(count) sections × months"
    case .unpaired: "all articles"
    }
  }

  /// What the check changed for a pair.
  static func reversal(_ kind: Reversal.Kind) -> String {
    switch kind {
    case .reversed: "reversed by the check"
    case .appears: "told apart only with the check"
    case .vanishes: "told apart only without the check"
    }
  }
}
