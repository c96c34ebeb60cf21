public import Mizan

/// Two retellings of one story beside each other, and what changed in the loaded wording from the first to the
/// second.
///
/// Which is first is the caller's choice: every change reads from it to the second. Neither has to be the source of
/// the other.
public struct Retelling: Hashable, Sendable {
  /// The first article.
  public let first: ScoredArticle
  /// The second article.
  public let second: ScoredArticle
  /// The stretches that correspond, and those that stand in one article alone, in the order of the first article.
  public let passages: [Passage]
  /// What changed, in the order of the passages and of the text.
  public let changes: [Change]
  /// Findings of the first article that stand in the second as they were.
  public let kept: Int

  /// Paragraphs of the two articles that say the same.
  public struct Passage: Hashable, Sendable {
    /// The paragraphs of the first article, as indices; none where only the second has the passage.
    public let first: [Int]
    /// The paragraphs of the second article, as indices.
    public let second: [Int]
    /// The words of the first article's paragraphs.
    public let firstWords: Int
    /// The words of the second article's paragraphs.
    public let secondWords: Int
    /// The words that stand in both in the same order, compared by their stems.
    public let sharedWords: Int
  }

  /// What may happen to a wording.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing loaded stands in its place in the second article.
    case dropped
    /// Nothing stood in its place in the first article.
    case added
    /// A wording of less weight, or a plain one, stands in its place; or it is now negated.
    case softened
    /// A wording of more weight stands in its place, or in the place of a plain one; or it is no longer negated.
    case intensified
    /// Another wording of the same weight stands in its place; a plain one where it weighs nothing.
    case reworded
    /// The outlet's own words in the first article are a source's in the second.
    case movedToSource = "moved-to-source"
    /// A source's words in the first article are the outlet's own in the second.
    case movedToOutlet = "moved-to-outlet"
  }

  /// One change.
  public struct Change: Hashable, Sendable {
    /// What happened.
    public let kind: Kind
    /// The passage, as an index.
    public let passage: Int
    /// The wording in the first article; `nil` where nothing stands there.
    public let before: Wording?
    /// The wording in the second article; `nil` where nothing stands there.
    public let after: Wording?
  }

  /// Words of one article.
  public struct Wording: Hashable, Sendable {
    /// The paragraph, as an index.
    public let paragraph: Int
    /// The offsets in Unicode scalars of the paragraph, half-open.
    public let scalars: Range<Int>
    /// The words as printed.
    public let text: String
    /// The lexicon's entry; `nil` for plain words.
    public let entry: String?
    /// The entry's category.
    public let category: String?
    /// The entry's weight, halved where the wording is negated; 0 for plain words.
    public let weight: Double
    /// Whose voice carries the words.
    public let voice: Voice
  }
}

extension Retelling {
  /// Aligns two articles and compares their wording.
  ///
  /// Paragraphs that correspond are found by the words that they share, in whatever order they stand; within them
  /// words are aligned in order. A wording is in the place of another where the words around both are aligned.
  ///
  /// - Parameters:
  ///   - first: an article with the text of its paragraphs; a paragraph without one corresponds to none.
  ///   - second: another.
  /// - Complexity: O(p · q) in paragraphs and O(n · m) in the words of each pair that corresponds.
  public init(from first: ScoredArticle, to second: ScoredArticle) {
    let reader = RetoldText()
    let (one, two) = (first.paragraphs.map(reader.read), second.paragraphs.map(reader.read))
    var kept = 0
    var passages: [Passage] = []
    var changes: [Change] = []
    for pairing in ParagraphAlignment.pairings(one, two) {
      let left = RetoldPassage(paragraphs: pairing.first, of: one)
      let right = RetoldPassage(paragraphs: pairing.second, of: two)
      let aligned = WordAlignment(left.words.map(\.stem), right.words.map(\.stem))
      var comparison = PassageComparison(passage: passages.count, left: left, right: right, words: aligned)
      comparison.compare()
      passages.append(
        Passage(
          first: pairing.first, second: pairing.second, firstWords: left.words.count,
          secondWords: right.words.count, sharedWords: aligned.count))
      changes += comparison.changes
      kept += comparison.kept
    }
    self.init(first: first, second: second, passages: passages, changes: changes, kept: kept)
  }
}
