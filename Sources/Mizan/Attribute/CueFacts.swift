/// What the attribution check needs to know of each lexicon entry, in flat arrays.
///
/// A class, so that whoever holds it retains one thing.
final class CueFacts: Sendable {
  /// What one entry says.
  struct Fact: Sendable {
    var role: AttributionRole?
    var patterns: CuePattern = []
    /// The prepositions of `with:`.
    var complements: WordTraits = []
    /// `with:` names ب, which is written together with its noun.
    var takesBeh = false
    /// `with:` names ل.
    var takesLam = false
    /// `with:` names أن: only the clause counts.
    var needsClause = false
    /// `with:` names other words: without one of them behind it the verb says nothing (مضى … قائلا).
    var needsCompanion = false
    var stance = Stance.neutral
    var sourceKind = Attribution.Source.Kind.unknown
    /// A negation that reaches no further than the next word or two (غير، عدم).
    var isNear = false
    /// A predicate that denies its subject, which stands before it (لا أساس له من الصحة).
    var deniesSubject = false
    /// A hedge that may stand behind what it hedges (على ما يبدو).
    var reachesBack = false
    /// A question that asserts, unless somebody answers it.
    var isRhetoricalQuestion = false
    /// Hands words over by one of the frames that `CueMatcher` knows.
    var hasFrame: Bool { !patterns.isDisjoint(with: .frames) }
  }

  private let facts: [Fact]
  /// What is asked of every marker: a byte for each entry, which stay in the first-level cache.
  private let layers: [MarkerOverlay.Layer]
  /// What each layer adds to the first word of its marker.
  private let layerTraits = MarkerOverlay.Layer.allCases.map(\.traits)
  /// The companions of the entries that need one: apart, since a set in each fact would be retained with it.
  private let companions: [Int: WordSet]

  init(entries: [LexiconEntry]) {
    facts = entries.map(Self.fact)
    companions = Self.companions(of: entries)
    layers = facts.map(MarkerOverlay.Layer.init(of:))
  }

  subscript(entry: Int) -> Fact { facts[entry] }

  /// What an entry does for the attribution check; `nil` for a scoring entry.
  @inline(__always)
  func role(of entry: Int) -> AttributionRole? { facts[entry].role }

  /// What a marker of an entry adds to its words.
  @inline(__always)
  func layer(of entry: Int) -> MarkerOverlay.Layer { layers[entry] }

  /// What a layer adds to the first word of its marker.
  @inline(__always)
  func traits(of layer: MarkerOverlay.Layer) -> WordTraits { layerTraits[Int(layer.rawValue)] }

  /// The words without one of which an entry says nothing; `nil` where it needs none.
  func companions(of entry: Int) -> WordSet? { companions[entry] }

  private static func companions(of entries: [LexiconEntry]) -> [Int: WordSet] {
    var companions: [Int: WordSet] = [:]
    for (index, entry) in entries.enumerated() {
      let words = entry.complements.filter { !isGovernor($0) }
      if !words.isEmpty { companions[index] = WordSet(words.joined(separator: " ")) }
    }
    return companions
  }

  /// A preposition, or أن for a clause: what a verb governs and not a companion.
  private static func isGovernor(_ word: String) -> Bool {
    word == "ب" || word == "ل" || word == "أن" || !ClauseWords.preposition(word).isEmpty
  }

  private static func fact(_ entry: LexiconEntry) -> Fact {
    var fact = Fact(role: entry.role, patterns: CuePattern(names: entry.patterns))
    fact.stance = entry.stance ?? .neutral
    fact.isRhetoricalQuestion = entry.category == "rhetorical-question"
    fact.isNear = entry.facet == "near"
    fact.reachesBack = entry.facet == "around"
    fact.deniesSubject = entry.role == .negation && entry.facet == "predicate"
    // «نحو مئة»: an estimate of a number says nothing about the words beside it.
    if entry.role == .hedge, entry.facet == "quantity" { fact.role = nil }
    if entry.role == .vagueSource {
      fact.sourceKind = .vague
    } else if let facet = entry.facet, let kind = Attribution.Source.Kind(rawValue: facet) {
      fact.sourceKind = kind
    }
    for word in entry.complements {
      switch word {
      case "ب": fact.takesBeh = true
      case "ل": fact.takesLam = true
      case "أن": fact.needsClause = true
      case _ where isGovernor(word): fact.complements.insert(ClauseWords.preposition(word))
      default: fact.needsCompanion = true
      }
    }
    return fact
  }
}
