public import Mizan

/// What only the text of an article tells: its words, its story, and whose deaths it calls what.
public struct ArticleReading: Sendable {
  /// The Arabic words, normalised, in text order.
  public var words: [WordKey] = []
  /// What stories and copies are found by; `nil` where the text is not known.
  public var sketch: StorySketch?
  var mentions: [ReferenceMention] = []

  /// Creates a reading of nothing.
  public init() {}
}

/// A word of the reference scale with the side that it stands beside.
struct ReferenceMention: Sendable {
  /// Whom it stands beside.
  enum Side: Sendable {
    case nobody
    case several
    case one(String)
  }

  var entry: EntryFacts
  var isOwn: Bool
  var side: Side
}

/// A mention in eight bytes.
struct MentionTally: Sendable {
  var entry: Int32
  var isOwn: Bool
  /// The number of the side; `nobody` and `several` are below 0.
  var side: Int16

  static let nobody: Int16 = -1
  static let several: Int16 = -2

  static func code(_ side: ReferenceMention.Side, place: (String) -> Int32) -> Int16 {
    switch side {
    case .nobody: nobody
    case .several: several
    case .one(let name): Int16(clamping: place(name))
    }
  }

  func renumbered(entries: [Int32], sides: [Int32]) -> MentionTally {
    var copy = self
    copy.entry = entries[Int(entry)]
    if side >= 0 { copy.side = Int16(clamping: sides[Int(side)]) }
    return copy
  }
}

/// Reads the text of scored articles for what their records do not hold.
///
/// May be used from many tasks at once.
public struct ArticleReader: Sendable {
  /// The facet of the entries that are the reference scale.
  static let referenceFacet = "reference-scale"
  /// How many words after a finding are looked at for an actor.
  public static let window = 6

  private let lexicon: CompiledLexicon
  private let matcher: LexiconMatcher
  private let tokenizer = Tokenizer()
  private let sketcher = StorySketcher()
  /// The ids of the entries that stand on the scale of words for one death.
  private let references: Set<String>
  private let verbs: Set<String>

  /// Creates a reader.
  ///
  /// - Parameter lexicon: the lexicon with its actors.
  public init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    matcher = LexiconMatcher(lexicon: lexicon)
    references = Self.references(in: lexicon)
    verbs = Set(lexicon.entries.filter { $0.partOfSpeech == .verb }.map(\.id))
  }

  /// The plain points of the reference scale, which are single words of weight 0, and every entry whose neutral
  /// counterpart is one of them: قتل and whatever the lexicon says is loaded where قتل would do.
  private static func references(in lexicon: CompiledLexicon) -> Set<String> {
    let plain = lexicon.entries.filter { entry in
      entry.facet == referenceFacet && entry.weight == 0 && !entry.term.contains(" ")
    }
    let terms = Set(plain.map(\.term))
    let loaded = lexicon.entries.filter { entry in
      entry.role == nil
        && (entry.neutral ?? "").split(separator: "\u{060C}").contains { part in
          terms.contains(String(part.drop { $0 == " " }))
        }
    }
    return Set((plain + loaded).map(\.id))
  }

  /// Reads an article; empty where its text is not known.
  ///
  /// - Complexity: O(n) in the text.
  public func read(_ article: ScoredArticle) -> ArticleReading {
    var reading = ArticleReading()
    guard article.hasText else { return reading }
    reading.sketch = sketcher.sketch(
      title: article.title,
      paragraphs: article.paragraphs.lazy.filter { $0.field != .title }.compactMap(\.text),
      outlet: article.outlet, day: article.day?.number)
    let context = ArticleContext(article: Article(id: article.id, body: ""))
    for scored in article.paragraphs where scored.counts {
      guard let text = scored.text else { continue }
      let paragraph = Paragraph(
        context: context, field: scored.field, number: scored.number, text: text, opensArticle: false)
      let tokenized = tokenizer.tokenize(paragraph)
      for token in tokenized.tokens where !token.key.isEmpty { reading.words.append(token.key) }
      let references = scored.findings.filter { self.references.contains($0.entry) }
      if !references.isEmpty { reading.mentions += mentions(of: references, in: tokenized) }
    }
    return reading
  }

  private func mentions(
    of references: [ScoredParagraph.Finding], in tokenized: TokenizedParagraph
  ) -> [ReferenceMention] {
    var state = matcher.makeState()
    let actors = matcher.process(tokenized, state: &state).markers
      .filter { lexicon.entries[$0.entry].role == .actor }
    return references.map { finding in
      let facts = EntryFacts(
        id: finding.entry, category: finding.category, facet: finding.facet, weight: finding.weight)
      return ReferenceMention(
        entry: facts, isOwn: finding.voice.isOwn, side: side(after: finding, actors, in: tokenized))
    }
  }

  /// The side whose actors stand in a finding or within the window after it, in the same sentence.
  private func side(
    after finding: ScoredParagraph.Finding, _ actors: [LexiconMatch], in tokenized: TokenizedParagraph
  ) -> ReferenceMention.Side {
    let tokens = tokenized.tokens
    guard let first = tokens.firstIndex(where: { $0.span.scalars.lowerBound >= finding.scalars.lowerBound }),
      let last = tokens.lastIndex(where: { $0.span.scalars.upperBound <= finding.scalars.upperBound }),
      first <= last
    else { return .nobody }
    let reach = first..<end(of: last, in: tokenized)
    var found: String?
    for actor in actors where reach.contains(actor.tokens.lowerBound) && !isInsideLonger(actor, actors) {
      guard let side = lexicon.entries[actor.entry].facet else { continue }
      if actor.tokens.lowerBound == last + 1, tokens[last + 1].key.hasPrefix(Self.article), isVerb(finding) {
        return .several
      }
      if let found, found != side { return .several }
      found = side
    }
    return found.map { .one($0) } ?? .nobody
  }

  /// Where the words end among which an actor is looked for: the sentence, the window, punctuation, or a word that
  /// opens what the death came by.
  private func end(of finding: Int, in tokenized: TokenizedParagraph) -> Int {
    let tokens = tokenized.tokens
    let sentenceEnd = tokenized.sentences.first { $0.contains(finding) }?.upperBound ?? tokens.count
    var end = finding + 1
    while end < min(sentenceEnd, finding + 1 + Self.window) {
      guard tokens[end].isWord || tokens[end].kind == .number, !Self.openers.contains(tokens[end].key) else {
        break
      }
      end += 1
    }
    return end
  }

  /// «برصاص»، «في قصف»: who stands behind them did it, or is where it happened.
  private static let openers = Set(
    [
      "برصاص", "بنيران", "بقصف", "بغارة", "بغارات", "بهجوم", "بتفجير", "بانفجار", "بصاروخ", "بقذيفة", "بيد",
      "بأيدي", "على", "في", "خلال", "أثناء", "جراء", "إثر", "اثر", "بعد", "قبل", "بسبب", "نتيجة", "ضد", "مع",
      "بين", "عندما", "حين", "لدى", "أمام", "عند", "قرب",
    ].map { WordKey($0) })

  private static let article = WordKey("ال")

  /// «قتل الجيش …»: a definite noun right behind a verb may be who did it.
  private func isVerb(_ finding: ScoredParagraph.Finding) -> Bool { verbs.contains(finding.entry) }

  /// «الجيش السوري الحر» is not «الجيش السوري».
  private func isInsideLonger(_ actor: LexiconMatch, _ actors: [LexiconMatch]) -> Bool {
    actors.contains { $0.tokens.overlaps(actor.tokens) && $0.tokens.count > actor.tokens.count }
  }
}
