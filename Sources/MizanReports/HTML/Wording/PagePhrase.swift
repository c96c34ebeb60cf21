import Mizan

/// What every page says, and what the page of scored articles says.
enum PagePhrase: Equatable {
  case skipToContent, contents, summary, howToRead, method, leftOut, notMeasured
  case tool, lexicon, lexiconFiles, fingerprint, model, inputs, options, checksum
  case scoreTitle, scoreLead, articles, voices, verdicts, strip
  case legendLead, legendSaid, legendNumbers, legendStrip
  case noFindings, noArticles, original, own, attributed, score, noScore
  case why, entry, headword, gloss, category, reason, neutral, voiceRule, cue, source, arithmetic, camps
  case weight, voiceFactor, negationFactor, negated, denied, notCounted, close
  case unbalancedQuotation, deepNesting, conflictingRules
  /// Findings of one voice: how many, and their share of all.
  case voiceShare(count: Int, share: String)
  /// How many articles of how many are shown.
  case articlesOmitted(shown: Int, all: Int)
  /// Paragraphs below a score that are not shown.
  case paragraphsOmitted(Int, below: String)
  /// Paragraph so-and-so, scored so.
  case paragraphTitle(label: String, score: String, verdict: String)
  case totals(articles: Int, paragraphs: Int, words: Int)
  case ownAndAttributed(own: Int, attributed: Int)
  case rejects(Int)
  case findingNote(number: Int, voice: String)
}

extension PagePhrase: InterfacePhrase {
  var english: Sentence {
    switch self {
    case .skipToContent: "Skip to the content"
    case .contents: "Contents"
    case .summary: "In short"
    case .howToRead: "How to read it"
    case .method: "How the numbers were made"
    case .leftOut: "Left out, and not measured"
    case .notMeasured:
      """
      Not measured: what an outlet selects or leaves out, how facts frame a story, sarcasm, whether a statement is \
      true, and wording that the lexicon does not list. The numbers say how much loaded wording stands in whose \
      voice; they are no verdict on an outlet or an author.
      """
    case .tool: "Tool"
    case .lexicon: "Lexicon"
    case .lexiconFiles: "Files of the lexicon"
    case .fingerprint: "Fingerprint of the lexicon"
    case .model: "Scoring model"
    case .inputs: "Read"
    case .options: "Options"
    case .checksum: "SHA-256"
    case .scoreTitle: "Loaded wording, and who carries it"
    case .scoreLead:
      """
      Paragraph by paragraph: the wording that the lexicon lists as loaded, and whether the outlet says it in its \
      own voice or hands it to a source.
      """
    case .articles: "Articles"
    case .voices: "Findings by voice"
    case .verdicts: "Paragraphs by verdict"
    case .strip: "Paragraphs at a glance"
    case .legendLead: "The line below a wording tells whose voice carries it. Its number leads to the reason."
    case .legendSaid: "Shaded words are carried by a source, whether or not a loaded wording stands in them."
    case .legendNumbers:
      "A score runs from 0 to 100. Two numbers in brackets are its ends, where the voice is not certain."
    case .legendStrip: "In the strip each bar is a paragraph: as wide as its words, as high as its score."
    case .noFindings: "No loaded wording found."
    case .noArticles: "There is no article to show."
    case .original: "Original"
    case .own: "own voice"
    case .attributed: "attributed"
    case .score: "score"
    case .noScore: "–"
    case .why: "Why"
    case .entry: "Entry"
    case .headword: "Headword"
    case .gloss: "Meaning"
    case .category: "Category"
    case .reason: "Why it is loaded"
    case .neutral: "Neutral counterpart"
    case .voiceRule: "Voice"
    case .cue: "Handed over by"
    case .source: "Source"
    case .arithmetic: "Adds"
    case .camps: "Used by"
    case .weight: "weight"
    case .voiceFactor: "voice"
    case .negationFactor: "negation"
    case .negated: "negated"
    case .denied: "denied"
    case .notCounted: "not counted: a heavier finding covers the same words"
    case .close: "Close"
    case .conflictingRules:
      "Two rules give some words here different voices; the bounds of the score span both."
    case .unbalancedQuotation: "A quotation mark has no partner, so that the voice is not certain here."
    case .deepNesting: "Quotations stand deeper in one another than the check follows."
    case .voiceShare(let count, let share): "\(figure: count) (\(figure: share))"
    case .articlesOmitted(let shown, let all):
      """
      The first \(figure: shown) of \(figure: all) articles are shown, so that the page stays small enough for a \
      browser; the totals count all. --outlet, --since, --until and --min-score choose others.
      """
    case .paragraphsOmitted(let count, let score):
      "\(figure: count) of its paragraphs score less than \(figure: score) and are not shown."
    case .paragraphTitle(let label, let score, let verdict):
      "Paragraph \(figure: label): \(figure: score), \(verdict)"
    case .totals(let articles, let paragraphs, let words):
      .joined(
        [
          ReportLocale.en.counted(articles, .article), ReportLocale.en.counted(paragraphs, .paragraph),
          ReportLocale.en.counted(words, .word),
        ], by: ", ")
    case .ownAndAttributed(let own, let attributed):
      "\(figure: own) in own voice, \(figure: attributed) carried by sources"
    case .rejects(let count): "\(ReportLocale.en.counted(count, .record)) of the input could not be read."
    case .findingNote(let number, let voice): " (\(String(number)), \(voice))"
    }
  }
}

extension PagePhrase {
  /// What the page says of something that the attribution check could not decide.
  init(_ diagnostic: AttributedParagraph.Diagnostic) {
    self =
      switch diagnostic {
      case .unbalancedQuotation: .unbalancedQuotation
      case .deepNesting: .deepNesting
      case .conflictingRules: .conflictingRules
      }
  }
}
