/// One loaded wording in a paragraph, with its voice and what it adds to the score.
public struct Finding: Hashable, Sendable {
  /// Its place.
  public var span: TextSpan
  /// The entry, and how the surface form was reached.
  public var wording: Wording
  /// Whose voice carries it.
  public var voice: Voice
  /// In the scope of a negation.
  public var isNegated: Bool
  /// In the scope of a denial.
  public var isDenied: Bool
  /// In the scope of a hedge, which does not enter the score.
  public var isHedged: Bool
  /// The rule that decided the voice.
  public var rule: String
  /// The innermost attribution, as an index into the report's list.
  public var attribution: Int?
  /// The low end of the voice factor.
  public var factorLow: Double
  /// The high end of the voice factor.
  public var factorHigh: Double
  /// Weight × voice factor × negation factor; 0 where a heavier finding covers the same word.
  public var contribution: Double

  /// Creates a finding.
  public init(
    span: TextSpan, wording: Wording, voice: Voice, rule: String, attribution: Int?, factorLow: Double,
    factorHigh: Double, isNegated: Bool, isDenied: Bool, isHedged: Bool = false, contribution: Double
  ) {
    self.span = span
    self.wording = wording
    self.voice = voice
    self.isNegated = isNegated
    self.isDenied = isDenied
    self.isHedged = isHedged
    self.rule = rule
    self.attribution = attribution
    self.factorLow = factorLow
    self.factorHigh = factorHigh
    self.contribution = contribution
  }

  /// Creates a finding with a wording of its own.
  public init(
    span: TextSpan, entry: String, category: String, facet: String?, weight: Double, neutral: String?,
    voice: Voice, rule: String, attribution: Int?, factorLow: Double, factorHigh: Double, isNegated: Bool,
    isDenied: Bool, isHedged: Bool = false, contribution: Double, via: String
  ) {
    self.init(
      span: span,
      wording: Wording(
        entry: entry, category: category, facet: facet, weight: weight, neutral: neutral, via: via),
      voice: voice, rule: rule, attribution: attribution, factorLow: factorLow, factorHigh: factorHigh,
      isNegated: isNegated, isDenied: isDenied, isHedged: isHedged, contribution: contribution)
  }

  /// The id of the lexicon entry.
  public var entry: String { wording.entry }
  /// The entry's category.
  public var category: String { wording.category }
  /// The entry's facet.
  public var facet: String? { wording.facet }
  /// The entry's weight, 0 to 1.
  public var weight: Double { wording.weight }
  /// The entry's neutral counterpart.
  public var neutral: String? { wording.neutral }
  /// How the surface form was reached: `و + ال + بشع + ة`.
  public var via: String { wording.via }
}
