import Mizan

/// What the search for duplicates and stories keeps of one article: four bytes a word and 192 more.
///
/// A sketch depends on its article alone, so that workers and shards make them apart.
public struct StorySketch: Sendable {
  /// The outlet.
  public let outlet: String
  /// The day of publication, counted from any fixed day; `nil` where it is not known.
  public let day: Int?
  /// The stems of all words in order, the title's first.
  let words: [UInt32]
  /// How many of `words` are the title's.
  let titleCount: Int
  /// The keys of the bands of the text's MinHash signature.
  let bands: [UInt32]
  /// A number of the text, equal for equal texts.
  let textHash: UInt64

  /// The words that two articles are compared by: the text's, and the title's too where the text is a line.
  var textWords: ArraySlice<UInt32> {
    words.count - titleCount < Shingles.width ? words[...] : words[titleCount...]
  }
}

/// Makes sketches.
public struct StorySketcher: Sendable {
  private let tokenizer = Tokenizer()
  private let stemmer = LightStemmer()
  private let signer = MinHash()

  /// Creates a sketcher.
  public init() {}

  /// Makes the sketch of an article.
  ///
  /// - Parameters:
  ///   - title: the headline, or an empty string.
  ///   - paragraphs: the texts of the lead and the body.
  ///   - outlet: the outlet's name.
  ///   - day: the day of publication as a number; `nil` where it is not known.
  /// - Returns: what the search keeps of the article.
  /// - Complexity: O(n) in the text.
  public func sketch(
    title: String, paragraphs: some Sequence<String>, outlet: String, day: Int?
  ) -> StorySketch {
    var words: [UInt32] = []
    append(title, to: &words)
    let titleCount = words.count
    for paragraph in paragraphs { append(paragraph, to: &words) }
    let text = words.count - titleCount < Shingles.width ? words[...] : words[titleCount...]
    return StorySketch(
      outlet: outlet, day: day, words: words, titleCount: titleCount,
      bands: signer.bands(of: Shingles.hashes(of: text)), textHash: StableHash.sequence(text))
  }

  private func append(_ text: String, to words: inout [UInt32]) {
    let bytes = text.utf8.span
    for token in tokenizer.tokens(in: text) {
      switch token.kind {
      case .arabicWord where !token.key.isEmpty: words.append(stemmer.stem(of: token.key))
      case .arabicWord, .otherWord, .number: words.append(StableHash.foreign(bytes, in: token.span.utf8))
      default: break
      }
    }
  }
}
