/// What the page of compared outlets says.
enum ComparisonPhrase: Equatable {
  case title, lead, outlet, rest, articles, copies, sharedCopy, stories, words, days, per1000, interval
  case ownTitle, ownLead, ownTied, ownRanks, tooSmall, figures, rank, findings
  case own, ownPerOwn, attributed, weighted, unchecked, shareAttributed, shareOfWords, shareVague, scare
  case fieldsTitle, fieldsLead, verdictsLead, sourcesLead
  case otherMeasures, measure, facet, facetsTitle, storyCommand
  case attributionTitle, attributionLead, attributionSame, withCheck, withoutCheck
  case reversed, appears, vanishes
  case differencesTitle, differencesLead, against, over, rates, difference, ratio, probability, told
  case yes, no, notTested, allArticles
  case categoriesTitle, categoriesLead, category
  case voicesTitle, voicesLead
  case stancesTitle, stancesLead, sourceKind, noSource, examples
  case examplesTitle
  case examplesLead(Int)
  case wordsTitle, wordsLead, usesMore, usesLess, word, zScore, here, inRest
  case decompositionTitle, decompositionLead, entry, adds, otherEntries
  case referencesTitle, referencesLead, ownPlusAttributed, side, others
  case monthsTitle, monthsLead, monthsOmitted
  case storiesTitle, copiesTitle, copiesLead, stabilityTitle
  case seed, draws, level, minimum, citation, reasoning
  /// Outlets, articles, words.
  case counts(outlets: Int, articles: Int, words: Int, stories: Int)
  case toldFromRest(name: String, rate: String, rest: String, ratio: String, basis: Sentence)
  case toldPair(
    first: String, second: String, firstRate: String, secondRate: String, ratio: String, basis: Sentence)
  /// What stands above the list of told differences.
  case toldLead
  case noneTold
  case shareCarried(share: String)
  case changedPairs(Int)
  case unchangedPairs
  case sharedStories(shared: Int, all: Int)
  case outletsOmitted(shown: Int, all: Int)
  case listOmitted(Int)
  case testsTold(tests: Int, told: Int)
  case minimumSample(stories: Int, words: Int, findings: Int, sharedStories: Int)
  case referenceCounts(counted: Int, without: Int, ambiguous: Int, window: Int)
  case copiesCount(groups: Int, leftOut: Int, across: Int)
  case storyOverlap(Int)
  case sectionOverlap(Int)
  case correlation(value: String, interval: String, splits: Int, outlets: Int)
  case telling(own: String, unchecked: String)
}

extension ComparisonPhrase: InterfacePhrase {
  var english: Sentence {
    switch self {
    case .title: "Outlets compared"
    case .lead:
      "How much loaded wording each outlet uses in its own voice, how sure that is, and what it hands to sources."
    case .outlet: "outlet"
    case .rest: "the rest"
    case .articles: "articles"
    case .copies: "copies left out"
    case .sharedCopy: "shared with others"
    case .stories: "stories"
    case .words: "words"
    case .days: "days"
    case .per1000: "weight per 1,000 words"
    case .interval: "interval"
    case .ownTitle: "Loaded wording in the outlet's own voice"
    case .ownLead:
      """
      The dot is the weight of loaded wording (0 to 1 for each finding) per 1,000 words; the line is its interval. \
      Outlets stand by the dot; where lines overlap, that order says nothing.
      """
    case .ownTied: "No ranking: the intervals of all outlets overlap."
    case .ownRanks: "Outlets whose intervals overlap share their ranks: 2–4 may be any of the three."
    case .tooSmall: "too small for an interval"
    case .figures: "All figures as a table"
    case .rank: "rank"
    case .findings: "findings"
    case .own: "own voice"
    case .ownPerOwn: "own voice, per 1,000 own words"
    case .attributed: "attributed"
    case .weighted: "weighted by voice"
    case .unchecked: "without the check"
    case .shareAttributed: "weight carried by sources"
    case .shareOfWords: "words carried by sources"
    case .shareVague: "sources that are vague"
    case .scare: "at a distance"
    case .fieldsTitle: "Titles, leads and bodies"
    case .fieldsLead:
      """
      Own voice per 1,000 words of the titles, of the leads and of the bodies. Titles are short: their intervals are \
      wide.
      """
    case .verdictsLead:
      """
      Of the paragraphs that are long enough to judge. A verdict is a matter of thresholds: compare outlets by the \
      rates.
      """
    case .sourcesLead:
      """
      What sources carry of the weight and of the words; which share of them is nobody in particular; and findings at \
      a distance (in scare quotes, or so-called) per 1,000 words.
      """
    case .otherMeasures: "Told apart by other measures and by categories"
    case .measure: "measure"
    case .facet: "facet"
    case .facetsTitle: "The same by facet"
    case .storyCommand:
      "With an article's id, “mizan compare --story ID -f html” puts the retellings of its story side by side."
    case .attributionTitle: "What attribution changes"
    case .attributionLead:
      """
      The dot counts the outlet's own voice only; the ring counts quotations and paraphrases against the outlet too. \
      The distance between the two is what its sources say.
      """
    case .attributionSame: "No pair is told apart differently when quotations are counted against the outlet."
    case .withCheck: "with the check"
    case .withoutCheck: "without it"
    case .reversed: "reversed by the check"
    case .appears: "told apart only with the check"
    case .vanishes: "told apart only without the check"
    case .differencesTitle: "Differences in own voice"
    case .differencesLead:
      """
      Two outlets are compared story by story where they share enough stories, else by section and month, else over \
      all articles. q is the p value after Benjamini and Hochberg over all tests.
      """
    case .against: "against"
    case .over: "over"
    case .rates: "rates"
    case .difference: "difference"
    case .ratio: "ratio"
    case .probability: "q"
    case .told: "told apart"
    case .yes: "yes"
    case .no: "no"
    case .notTested: "not tested"
    case .allArticles: "all articles"
    case .categoriesTitle: "Categories by outlet"
    case .categoriesLead:
      """
      Weight per 1,000 words in the outlet's own voice, below it what sources carry. The shade follows the number \
      within its row.
      """
    case .category: "category"
    case .voicesTitle: "Whose voice"
    case .voicesLead: "All findings of an outlet by the voice that carries them."
    case .stancesTitle: "Reporting verbs by kind of source"
    case .stancesLead:
      """
      A reporting verb is the outlet's own choice. It is counted here and never scored: “claimed” for one side and \
      “confirmed” for the other is a difference that no count of terms sees.
      """
    case .sourceKind: "kind of source"
    case .noSource: "none found"
    case .examples: "examples"
    case .examplesTitle: "Paragraphs"
    case .examplesLead(let count):
      """
      At most \(figure: count) of each outlet, drawn at random from its paragraphs with loaded wording in its own voice: \
      examples of how it is counted, not the strongest ones.
      """
    case .wordsTitle: "Words that tell an outlet from the rest"
    case .wordsLead:
      """
      Log-odds with the pooled corpus as prior (Monroe, Colaresi and Quinn 2008), over all words with q below 0.05. \
      Topics are words too: what an outlet writes about stands here beside how it writes.
      """
    case .usesMore: "used more"
    case .usesLess: "used less"
    case .word: "word"
    case .zScore: "z"
    case .here: "times (articles) here"
    case .inRest: "in the rest"
    case .decompositionTitle: "Where the differences come from"
    case .decompositionLead:
      """
      A difference in own voice is exactly the sum of what the lexicon's entries add to it. Filled: adds; hollow: takes \
      away. “mizan compare --decomposition FILE” writes all entries of every difference.
      """
    case .entry: "entry"
    case .adds: "adds"
    case .otherEntries: "other entries"
    case .referencesTitle: "Which word for whose death"
    case .referencesLead:
      """
      A word for a death counts for the side whose name stands in it or right after it: a count of neighbours, not a \
      parse.
      """
    case .ownPlusAttributed: "findings in own voice + attributed"
    case .side: "side"
    case .others: "others"
    case .monthsTitle: "By month"
    case .monthsLead: "Own voice by month, all outlets on one scale; the line is the interval."
    case .monthsOmitted: "Months that are too small for an interval stand in the table alone."
    case .storiesTitle: "Stories that several outlets reported"
    case .copiesTitle: "Copies"
    case .copiesLead:
      """
      Within an outlet one article of a group counts. Copy that several outlets published counts once for each, since \
      each chose to publish it.
      """
    case .stabilityTitle: "Stability"
    case .seed: "Seed"
    case .draws: "Draws"
    case .level: "Level of the intervals"
    case .minimum: "Smallest samples"
    case .citation: "To cite"
    case .reasoning:
      """
      Intervals are those of a percentile bootstrap over stories: near-duplicates and articles on one event are drawn \
      together. Sums are divided by sums, so that long articles weigh more.
      """
    case .counts(let outlets, let articles, let words, let stories):
      .joined(
        [
          ReportLocale.en.counted(outlets, .outlet), ReportLocale.en.counted(articles, .article),
          ReportLocale.en.counted(words, .word), ReportLocale.en.counted(stories, .story),
        ], by: ", ")
    case .toldFromRest(let name, let rate, let rest, let ratio, let basis):
      """
      \(name: name): \(figure: rate) in its own voice per 1,000 words, against \(figure: rest) in the others together \
      (ratio \(figure: ratio), over \(basis)).
      """
    case .toldPair(let first, let second, let firstRate, let secondRate, let ratio, let basis):
      """
      \(name: first) uses more loaded wording in its own voice than \(name: second): \(figure: firstRate) against \
      \(figure: secondRate) per 1,000 words (ratio \(figure: ratio), over \(basis)).
      """
    case .toldLead:
      "The data tell these apart from the others by the weight of loaded wording in their own voice:"
    case .noneTold: "The data tell no outlet apart by the loaded wording in its own voice."
    case .shareCarried(let share): "Sources carry \(figure: share) of the weight of all loaded wording found."
    case .changedPairs(let count):
      """
      If quotations were counted against the outlet, \(ReportLocale.en.counted(count, .outletPair)) would be told apart \
      differently.
      """
    case .unchangedPairs: "Counting quotations against the outlet would change no such statement."
    case .sharedStories(let shared, let all):
      "\(figure: shared) of \(ReportLocale.en.counted(all, .story)) were reported by at least two outlets."
    case .outletsOmitted(let shown, let all):
      """
      The \(figure: shown) outlets with the most words of \(figure: all) are shown; the csv and json forms have all.
      """
    case .listOmitted(let count): "\(figure: count) more are in the json form."
    case .testsTold(let tests, let told):
      """
      \(ReportLocale.en.counted(tests, .difference)) tested, those of other measures and categories included; \
      \(figure: told) of them tell two sides apart.
      """
    case .minimumSample(let stories, let words, let findings, let shared):
      """
      \(figure: stories) stories and \(figure: words) words of an outlet; \(figure: findings) findings for a \
      difference; \(figure: shared) shared stories to compare story by story
      """
    case .referenceCounts(let counted, let without, let ambiguous, let window):
      """
      Within \(figure: window) words: \(figure: counted) counted, \(figure: without) beside no listed actor, \
      \(figure: ambiguous) beside several sides or right before what may be who did it.
      """
    case .copiesCount(let groups, let leftOut, let across):
      """
      \(ReportLocale.en.counted(groups, .group)) of near-duplicates; \(ReportLocale.en.counted(leftOut, .copy)) left \
      out; \(ReportLocale.en.counted(across, .group)) across outlets.
      """
    case .storyOverlap(let count): "\(figure: count) shared stories"
    case .sectionOverlap(let count): "\(figure: count) sections × months"
    case .correlation(let value, let interval, let splits, let outlets):
      """
      Cut at random into two halves of the stories \(figure: splits) times, the \(figure: outlets) outlets stand in \
      the same order with a rank correlation of \(figure: value) \(figure: interval) (Spearman; the median and the \
      middle 95 % of the cuts).
      """
    case .telling(let own, let unchecked):
      "\(figure: own) in own voice, \(figure: unchecked) without the check"
    }
  }
}
