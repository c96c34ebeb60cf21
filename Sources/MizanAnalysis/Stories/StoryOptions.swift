/// The thresholds by which duplicates and stories are told; `Reports/Validation.md` says how they were chosen.
public struct StoryOptions: Hashable, Sendable {
  /// From which Jaccard similarity of their five-word stretches two texts count as one.
  public var duplicateJaccard = 0.6
  /// The fewest stretches of a text that is a copy without being equal: shorter ones are too easily one form filled in
  /// twice.
  public var duplicateMinimum = 10
  /// From which share of its stretches a text that stands in a longer one counts as its excerpt.
  public var excerptContainment = 0.8
  /// The fewest stretches of an excerpt: a shorter text is too easily a formula.
  public var excerptMinimum = 30
  /// How many days lie at most between the first and the last article of a story.
  public var windowDays = 2
  /// The least mean similarity between the articles of a story, 0 to 1.
  public var storySimilarity = 0.24
  /// How many words of a text, from its start, tell its event; news begins with what happened.
  public var openingWords = 100
  /// How much more a word of the headline counts.
  public var titleWeight = 2

  /// Creates options with the standard thresholds.
  public init() {}
}
