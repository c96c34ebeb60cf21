import Mizan
import MizanAnalysis
import Testing

/// Small lexicons and feeds for tests, made on the spot.
enum SmallLexicon {
  /// The stanza of an entry.
  static func entry(
    _ id: String, _ term: String, pos: String = "noun", weight: String = "0.5", _ more: String...
  ) -> String {
    let fields = [
      "id: \(id)", "category: loaded-language", "term: \(term)", "pos: \(pos)", "weight: \(weight)",
    ]
    return (fields + more).joined(separator: "\n") + "\n"
  }

  /// Entries that hand words over: the verb قال with a clause, and the title وزير.
  static let attribution = """
    id: cue.said
    category: cue
    term: قال
    pos: verb
    imperfect: يقول
    stance: neutral
    pattern: clause, speech

    id: title.minister
    category: source-title
    facet: office
    term: وزير
    pos: noun

    """

  /// A lexicon of stanzas that has no problems.
  static func lexicon(_ stanzas: String...) throws -> CompiledLexicon {
    let header = "lexicon: small\nlanguage: ar\nversion: 1\n\n"
    let lexicon = Lexicon(
      sources: [(path: "small.lexicon", text: header + stanzas.joined(separator: "\n"))])
    try #require(lexicon.problems.map(\.description) == [])
    return CompiledLexicon(lexicon)
  }
}

extension LexiconDiff {
  /// The diff of articles under two lexicons.
  init(
    _ articles: [Article], from old: CompiledLexicon, to new: CompiledLexicon,
    options: LexiconDiffTally.Options = .init()
  ) {
    var tally = LexiconDiffTally(from: old.entries, to: new.entries, options: options)
    let (before, after) = (BiasPipeline(lexicon: old), BiasPipeline(lexicon: new))
    for article in articles {
      tally.add(
        ArticleDiff(
          from: before.reports(for: article), to: after.reports(for: article), article: article,
          renamings: tally.renamings))
    }
    self = tally.finish()
  }
}
