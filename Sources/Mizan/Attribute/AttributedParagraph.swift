/// A matched paragraph in which every match and every attributed stretch has a voice.
public struct AttributedParagraph: ParagraphCarrier {
  /// The paragraph with its matches.
  public let matched: MatchedParagraph
  /// The attributed stretches in order of their start; of two with one start the longer comes first, so
  /// that an enclosing one always precedes what it encloses.
  public let attributions: [Attribution]
  /// One placement for each of `matched.matches`, in the same order.
  public let placements: [Placement]
  /// What could not be decided, in text order.
  public let diagnostics: [Diagnostic]

  /// Creates an attributed paragraph.
  ///
  /// - Precondition: there is one placement for each match.
  public init(
    matched: MatchedParagraph, attributions: [Attribution], placements: [Placement],
    diagnostics: [Diagnostic] = []
  ) {
    precondition(placements.count == matched.matches.count)
    self.matched = matched
    self.attributions = attributions
    self.placements = placements
    self.diagnostics = diagnostics
  }

  /// The paragraph.
  public var paragraph: Paragraph { matched.paragraph }

  /// Something in the text that the check could not decide.
  public enum Diagnostic: String, Sendable, CaseIterable {
    /// A quotation mark without its partner.
    case unbalancedQuotation = "unbalanced-quotation"
    /// Quotations nested deeper than the check follows.
    case deepNesting = "deep-nesting"
    /// Rules give some words different voices: the bounds of the score span them.
    case conflictingRules = "conflicting-rules"
  }
}

/// A stretch of text that a source carries, whether or not a loaded term stands in it.
public struct Attribution: Hashable, Sendable {
  /// The voice of the stretch.
  public var voice: Voice
  /// The rule that decided, such as `quotation.sourced`.
  public var rule: String
  /// The tokens of the content, half-open.
  public var tokens: Range<Int>
  /// The content in the text.
  public var content: TextSpan
  /// The expression that hands the content over, where there is one in this paragraph.
  public var cue: Cue?
  /// The source, where one is found in this paragraph.
  public var source: Source?
  /// The index of the enclosing attribution in the paragraph's list.
  public var inside: Int?
  /// The source only passes on what the source of an attribution inside this one says (نقلت الوكالة عن …).
  public var isRelay: Bool

  /// Creates an attribution.
  public init(
    voice: Voice, rule: String, tokens: Range<Int>, content: TextSpan, cue: Cue? = nil, source: Source? = nil,
    inside: Int? = nil, isRelay: Bool = false
  ) {
    self.voice = voice
    self.rule = rule
    self.tokens = tokens
    self.content = content
    self.cue = cue
    self.source = source
    self.inside = inside
    self.isRelay = isRelay
  }

  /// The expression that hands words over to a source.
  public struct Cue: Hashable, Sendable {
    /// Its place.
    public var span: TextSpan
    /// How far it commits the outlet.
    public var stance: Stance

    /// Creates a cue.
    public init(span: TextSpan, stance: Stance) {
      self.span = span
      self.stance = stance
    }
  }

  /// Who carries the words.
  public struct Source: Hashable, Sendable {
    /// Its place.
    public var span: TextSpan
    /// The kind of source.
    public var kind: Kind

    /// Creates a source.
    public init(span: TextSpan, kind: Kind) {
      self.span = span
      self.kind = kind
    }

    /// The kind of a source.
    public enum Kind: String, Sendable, CaseIterable {
      /// A person by name.
      case person
      /// The holder of an office, or a spokesperson.
      case office
      /// A ministry, party, army, agency.
      case organisation
      /// A newspaper, channel, agency or site.
      case outlet
      /// A report, study, statement or letter.
      case document
      /// A group of people (المتظاهرون).
      case group
      /// Nobody in particular (مصادر، مراقبون).
      case vague
      /// A pronoun or a subjectless verb that continues an earlier source.
      case continued
      /// Something was found, but not what it is.
      case unknown
    }
  }
}

/// The voice of one match.
public struct Placement: Hashable, Sendable {
  /// The voice.
  public var voice: Voice
  /// The rule that decided it, such as `own.default`.
  public var rule: String
  /// The innermost attribution around the match, as an index into the paragraph's list.
  public var attribution: Int?
  /// The match stands in the scope of a negation.
  public var isNegated: Bool
  /// The match stands in the scope of a denial (نفى أن …).
  public var isDenied: Bool
  /// The match stands in the scope of a hedge (ربما، قد يؤدي); it never enters the score.
  public var isHedged: Bool
  /// Other voices that a conflicting rule would give; they widen the score's bounds.
  public var alternatives: [Voice]

  /// Creates a placement.
  public init(
    voice: Voice, rule: String, attribution: Int? = nil, isNegated: Bool = false, isDenied: Bool = false,
    isHedged: Bool = false, alternatives: [Voice] = []
  ) {
    self.voice = voice
    self.rule = rule
    self.attribution = attribution
    self.isNegated = isNegated
    self.isDenied = isDenied
    self.isHedged = isHedged
    self.alternatives = alternatives
  }
}
