/// Runs a lexicon over the examples of its entries.
struct ExampleTester {
  private let lexicon: CompiledLexicon
  private let tokenizer = Tokenizer()
  private let matcher: LexiconMatcher
  private let checker = AttributionChecker()
  private let hasCues: Bool
  // Kept over all examples: their buffers change no result.
  private var matcherState: LexiconMatcher.State
  private var checkerState: AttributionChecker.State
  /// The near miss of the entry that was asked last: its examples come one after the other.
  private var nearMiss: (entry: Int, test: NearMiss)?

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    matcher = LexiconMatcher(lexicon: lexicon)
    hasCues = lexicon.entries.contains { $0.role == .cue }
    matcherState = matcher.makeState()
    checkerState = checker.makeState()
  }

  /// Whose voice a match must have.
  private enum ExpectedVoice {
    case own, attributed, quoted
    /// The place alone counts.
    case any
  }

  /// The voice of a quotation of a named source; a lexicon without cues knows no source.
  private var quotedVoice: ExpectedVoice { hasCues ? .quoted : .any }

  /// Why an example does not hold, as it stands or in one of its variants; empty when it does.
  mutating func problems(of example: LexiconExample, of index: Int) -> [LexiconProblem] {
    let entry = lexicon.entries[index]
    let id = entry.id
    let voice: ExpectedVoice = example.kind == .attributed ? .attributed : .own
    if let failure = failure(of: example, of: index, voice) {
      return [LexiconProblem(.example, at: example.position, "'\(id)': \(failure)")]
    }
    guard example.kind != .nearMiss else { return nearMissProblems(of: example, of: index) }
    return ExampleVariant.allCases.compactMap { variant in
      guard variant.applies(to: entry), let varied = variant.applied(to: example),
        let failure = failure(of: varied, of: index, variant == .quotation ? quotedVoice : voice)
      else { return nil }
      return LexiconProblem(.variant, at: example.position, "'\(id)' \(variant.rawValue): \(failure)")
    }
  }

  private mutating func nearMissProblems(of example: LexiconExample, of index: Int) -> [LexiconProblem] {
    let entry = lexicon.entries[index]
    let test = nearMiss?.entry == index ? nearMiss?.test : nil
    let nearMiss = test ?? NearMiss(entry)
    self.nearMiss = (index, nearMiss)
    guard !nearMiss.isShown(by: example.text) else { return [] }
    let message = "'\(entry.id)': no word of the example resembles '\(entry.term)'"
    return [LexiconProblem(.nearMiss, at: example.position, message)]
  }

  /// What is wrong with an example; `nil` when it holds.
  private mutating func failure(
    of example: LexiconExample, of index: Int, _ voice: ExpectedVoice
  ) -> String? {
    let attributed = attributed(example.text)
    let hits = hits(in: attributed, of: index)
    let expected = example.kind == .nearMiss ? [] : example.marked
    let found = hits.map(\.span)
    guard found == expected else {
      return "expected \(Self.quote(expected, in: example.text))"
        + " but found \(Self.quote(found, in: example.text))\(hiding(example, index, in: attributed))"
    }
    for hit in hits {
      guard let placement = hit.placement else { continue }
      let isRight =
        switch voice {
        case .own: placement.voice.isOwn
        case .attributed: !placement.voice.isOwn
        case .quoted: placement.voice == .quoted
        case .any: true
        }
      if !isRight { return "the match stands in the voice '\(placement.voice.rawValue)' (\(placement.rule))" }
    }
    return nil
  }

  /// An occurrence of an entry in an example; attribution data has no voice.
  private struct Hit {
    var span: Range<Int>
    var placement: Placement?
  }

  private func hits(in attributed: AttributedParagraph, of index: Int) -> [Hit] {
    let tokens = attributed.matched.tokenized.tokens
    if lexicon.entries[index].role == .commonWord {
      return matcher.commonWords(of: index, in: attributed.matched.tokenized).map {
        Hit(span: $0.scalars, placement: nil)
      }
    }
    if lexicon.entries[index].role != nil {
      return attributed.matched.markers.filter { $0.entry == index }.map {
        Hit(span: Self.span($0, tokens), placement: nil)
      }
    }
    return zip(attributed.matched.matches, attributed.placements).filter { $0.0.entry == index }.map {
      Hit(span: Self.span($0.0, tokens), placement: $0.1)
    }
  }

  private static func span(_ match: LexiconMatch, _ tokens: [Token]) -> Range<Int> {
    tokens[match.tokens.lowerBound].span.union(tokens[match.tokens.upperBound - 1].span).scalars
  }

  private mutating func attributed(_ text: String) -> AttributedParagraph {
    let paragraph = Paragraph(
      context: ArticleContext(article: Article(id: "example", body: text)), field: .body, number: 1,
      text: text, opensArticle: true)
    matcher.beginArticle(&matcherState)
    checker.beginArticle(&checkerState)
    let matched = matcher.process(tokenizer.tokenize(paragraph), state: &matcherState)
    return checker.process(matched, state: &checkerState)
  }

  /// Names the entry of the same category that took the expected place.
  private func hiding(_ example: LexiconExample, _ index: Int, in attributed: AttributedParagraph) -> String {
    let tokens = attributed.matched.tokenized.tokens
    for match in attributed.matched.matches
    where match.entry != index && lexicon.entries[match.entry].category == lexicon.entries[index].category {
      let span = Self.span(match, tokens)
      if example.marked.contains(where: { $0.overlaps(span) }) {
        return ", hidden by '\(lexicon.entries[match.entry].id)'"
      }
    }
    return ""
  }

  private static func quote(_ spans: [Range<Int>], in text: String) -> String {
    guard !spans.isEmpty else { return "nothing" }
    let scalars = Array(text.unicodeScalars)
    return spans.map { span in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span])
      return "'\(String(view))'"
    }.joined(separator: " and ")
  }
}
