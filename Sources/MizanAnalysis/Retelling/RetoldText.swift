import Mizan

/// One paragraph as its words, with the place of each finding among them.
struct RetoldParagraph {
  /// One word.
  struct Word {
    var stem: UInt32
    var scalars: Range<Int>
    /// Whose voice carries it.
    var voice: Voice
  }

  var field: Paragraph.Field
  var text: String
  var words: [Word] = []
  var findings: [RetoldFinding] = []
}

/// A finding with its place among the words of a paragraph, or of a passage.
struct RetoldFinding {
  var finding: ScoredParagraph.Finding
  /// The words, half-open.
  var words: Range<Int>

  /// What the finding weighs: a negated wording half of its entry.
  var weight: Double { finding.isNegated ? finding.weight / 2 : finding.weight }
}

/// Reads paragraphs for an alignment.
struct RetoldText {
  private let tokenizer = Tokenizer()
  private let stemmer = LightStemmer()

  /// Reads a paragraph; without words where its text is not known.
  func read(_ paragraph: ScoredParagraph) -> RetoldParagraph {
    var result = RetoldParagraph(field: paragraph.field, text: paragraph.text ?? "")
    let bytes = result.text.utf8.span
    for token in tokenizer.tokens(in: result.text) where token.isWord || token.kind == .number {
      let stem =
        token.key.isEmpty
        ? StableHash.foreign(bytes, in: token.span.utf8) : stemmer.stem(of: token.key)
      let place = token.span.scalars
      // An enclosing stretch comes before what it encloses, so that the last one around a word is the innermost.
      let voice = paragraph.attributions.last { $0.content.contains(place.lowerBound) }?.voice ?? .own
      result.words.append(RetoldParagraph.Word(stem: stem, scalars: place, voice: voice))
    }
    for finding in paragraph.findings {
      guard
        let first = result.words.firstIndex(where: { $0.scalars.upperBound > finding.scalars.lowerBound }),
        let last = result.words.lastIndex(where: { $0.scalars.lowerBound < finding.scalars.upperBound }),
        first <= last
      else { continue }
      result.findings.append(RetoldFinding(finding: finding, words: first..<last + 1))
    }
    return result
  }
}

/// The paragraphs of one side of a passage, one after the other.
struct RetoldPassage {
  /// The words.
  private(set) var words: [RetoldParagraph.Word] = []
  /// The findings, by their place among `words`.
  private(set) var findings: [RetoldFinding] = []
  /// For each word its paragraph.
  private var paragraphs: [Int] = []
  private let texts: [RetoldParagraph]

  /// Joins paragraphs.
  init(paragraphs: [Int], of article: [RetoldParagraph]) {
    texts = article
    for number in paragraphs {
      let start = words.count
      words += article[number].words
      self.paragraphs += Array(repeating: number, count: article[number].words.count)
      for finding in article[number].findings {
        let place = finding.words
        findings.append(
          RetoldFinding(
            finding: finding.finding, words: place.lowerBound + start..<place.upperBound + start))
      }
    }
  }

  /// A finding as a wording.
  func wording(of finding: RetoldFinding) -> Retelling.Wording {
    wording(
      paragraph: paragraphs[finding.words.lowerBound], scalars: finding.finding.scalars,
      entry: finding.finding, weight: finding.weight, voice: finding.finding.voice)
  }

  /// Plain words as a wording, up to the end of the paragraph in which they begin.
  func wording(of words: Range<Int>) -> Retelling.Wording {
    let paragraph = paragraphs[words.lowerBound]
    let last = words.last { paragraphs[$0] == paragraph } ?? words.lowerBound
    return wording(
      paragraph: paragraph,
      scalars: self.words[words.lowerBound].scalars.lowerBound..<self.words[last].scalars.upperBound,
      entry: nil, weight: 0, voice: self.words[words.lowerBound].voice)
  }

  private func wording(
    paragraph: Int, scalars: Range<Int>, entry: ScoredParagraph.Finding?, weight: Double, voice: Voice
  ) -> Retelling.Wording {
    let text = texts[paragraph].text.unicodeScalars
    let slice = text.dropFirst(scalars.lowerBound).prefix(scalars.count)
    return Retelling.Wording(
      paragraph: paragraph, scalars: scalars, text: String(String.UnicodeScalarView(slice)),
      entry: entry?.entry, category: entry?.category, weight: weight, voice: voice)
  }
}
