/// Tells whether a lexicon is fit to be published: everything `score` does not need but a maintainer does.
///
/// Every entry gives its reason and its examples; every example holds when the whole lexicon is run over it; every
/// `-` example is a near miss, not just any sentence.
public struct LexiconChecker: Sendable {
  private let lexicon: Lexicon
  private let compiled: CompiledLexicon
  private let pipeline: BiasPipeline

  /// Creates a checker for a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    compiled = CompiledLexicon(lexicon)
    pipeline = BiasPipeline(lexicon: compiled)
  }

  /// Every problem, parse errors first, then in the order of the files.
  ///
  /// - Complexity: O(n) in the examples' length.
  public func problems() -> [LexiconProblem] {
    lexicon.problems + compiled.problems
      + compiled.entries.indices.flatMap { index in
        fieldProblems(compiled.entries[index]) + exampleProblems(of: index)
      }
  }

  private func fieldProblems(_ entry: LexiconEntry) -> [LexiconProblem] {
    var missing: [String] = []
    if entry.source == nil { missing.append("'source:'") }
    if entry.gloss == nil { missing.append("'gloss:'") }
    if !entry.examples.contains(where: { $0.kind == .own }) { missing.append("a '+' example") }
    if !entry.examples.contains(where: { $0.kind == .nearMiss }) { missing.append("a '-' example") }
    return missing.map {
      LexiconProblem(.missingField, at: entry.position, "'\(entry.id)' lacks \($0)")
    }
  }

  private func exampleProblems(of index: Int) -> [LexiconProblem] {
    let entry = compiled.entries[index]
    return entry.examples.compactMap { example in
      let message = verdict(on: example, of: index)
      if let message { return LexiconProblem(.example, at: example.position, "'\(entry.id)': \(message)") }
      if example.kind == .nearMiss, !NearMiss(entry).isShown(by: example.text) {
        return LexiconProblem(
          .nearMiss, at: example.position, "'\(entry.id)': no word of the example resembles '\(entry.term)'")
      }
      return nil
    }
  }

  /// What is wrong with an example; `nil` when it holds.
  private func verdict(on example: LexiconExample, of index: Int) -> String? {
    let found = hits(in: example.text, of: index)
    let expected = example.kind == .nearMiss ? [] : example.marked
    let spans = found.map(\.span)
    guard spans == expected else {
      let all = Self.quote(spans, in: example.text)
      let wanted = Self.quote(expected, in: example.text)
      return "expected \(wanted) but found \(all)\(hiddenBy(example, index))"
    }
    for hit in found {
      guard let voice = hit.voice else { continue }
      if example.kind == .own, !voice.isOwn {
        return "the match stands in the voice '\(voice.rawValue)' (\(hit.rule))"
      }
      if example.kind == .attributed, voice.isOwn {
        return "the match stands in the voice '\(voice.rawValue)' (\(hit.rule))"
      }
    }
    return nil
  }

  /// An occurrence of an entry in an example; attribution data has no voice.
  private struct Hit {
    var span: Range<Int>
    var voice: Voice?
    var rule: String
  }

  private func hits(in text: String, of index: Int) -> [Hit] {
    let attributed = attributed(text)
    let tokens = attributed.matched.tokenized.tokens
    func span(_ match: LexiconMatch) -> Range<Int> {
      tokens[match.tokens.lowerBound].span.union(tokens[match.tokens.upperBound - 1].span).scalars
    }
    if compiled.entries[index].role == .commonWord {
      return pipeline.matcher.commonWords(of: index, in: attributed.matched.tokenized).map {
        Hit(span: $0.scalars, voice: nil, rule: "")
      }
    }
    if compiled.entries[index].role != nil {
      return attributed.matched.markers.filter { $0.entry == index }.map {
        Hit(span: span($0), voice: nil, rule: "")
      }
    }
    return zip(attributed.matched.matches, attributed.placements).filter { $0.0.entry == index }.map {
      Hit(span: span($0.0), voice: $0.1.voice, rule: $0.1.rule)
    }
  }

  private func attributed(_ text: String) -> AttributedParagraph {
    let paragraph = Paragraph(
      context: ArticleContext(article: Article(id: "example", body: text)), field: .body, number: 1,
      text: text,
      opensArticle: true)
    var matcherState = pipeline.matcher.makeState()
    var checkerState: AttributionChecker.State = pipeline.checker.makeState()
    let matched = pipeline.matcher.process(pipeline.tokenizer.tokenize(paragraph), state: &matcherState)
    return pipeline.checker.process(matched, state: &checkerState)
  }

  /// Names the entry of the same category that took the expected place.
  private func hiddenBy(_ example: LexiconExample, _ index: Int) -> String {
    let attributed = attributed(example.text)
    let tokens = attributed.matched.tokenized.tokens
    for match in attributed.matched.matches
    where match.entry != index && compiled.entries[match.entry].category == compiled.entries[index].category {
      let span = tokens[match.tokens.lowerBound].span.union(tokens[match.tokens.upperBound - 1].span).scalars
      if example.marked.contains(where: { $0.overlaps(span) }) {
        return ", hidden by '\(compiled.entries[match.entry].id)'"
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

/// What makes a sentence a near miss: a word that could be taken for one of the entry's.
private struct NearMiss {
  private let targets: [[ArabicLetter]]

  init(_ entry: LexiconEntry) {
    let words = ([entry.term] + entry.forms + [entry.imperfect].compactMap { $0 }).flatMap {
      $0.split(separator: " ")
    }
    targets = words.flatMap { Self.spellings(WordKey(String($0))) }
  }

  /// Tells whether some word of the text has most letters of one of the entry's words, in order.
  func isShown(by text: String) -> Bool {
    let words = Tokenizer().tokens(in: text).filter { $0.kind == .arabicWord }.flatMap {
      Self.spellings($0.key)
    }
    return words.contains { word in targets.contains { Self.resembles(word, $0) } }
  }

  /// A word's letters, and its consonants alone: what inflection adds and changes is weak.
  private static func spellings(_ key: WordKey) -> [[ArabicLetter]] {
    let weak: Set<ArabicLetter> = [
      .alef, .alefHamzaAbove, .alefHamzaBelow, .alefMadda, .alefMaksura, .tehMarbuta, .yeh, .waw, .hamza,
      .wawHamza, .yehHamza,
    ]
    return [key.letters, key.letters.filter { !weak.contains($0) }].filter { $0.count >= 2 }
  }

  /// Three letters of five of the target, and two at least, stand in the word, in order.
  private static func resembles(_ word: [ArabicLetter], _ target: [ArabicLetter]) -> Bool {
    var common = [Int](repeating: 0, count: target.count + 1)
    for letter in word {
      var diagonal = 0
      for index in target.indices {
        let above = common[index + 1]
        common[index + 1] = letter == target[index] ? diagonal + 1 : max(above, common[index])
        diagonal = above
      }
    }
    return common[target.count] >= max(2, (target.count * 3 + 4) / 5)
  }
}
