import Glibc

/// The weighted words of each article, TF-IDF.
///
/// The weight of a word is (1 + ln n) × ln((N + 1) / d), with n its occurrences in the opening (a headline's word
/// counts several times), N the articles and d those that hold it. Words of one article alone meet nothing. They
/// are left out of an article's length too, up to a half of it: in a small feed, where most words are such, they
/// would make all articles look unlike, and without any of them a few common words would make them look alike.
package struct TermVectors {
  /// One word of an article.
  struct Term {
    var word: UInt32
    var weight: Float
  }

  /// The words of each article, sorted by number.
  private(set) var vectors: [[Term]] = []
  /// In how many articles a word stands.
  private(set) var frequencies: [UInt32: Int32] = [:]

  /// Weighs the words of articles.
  ///
  /// - Complexity: O(n) in words but for sorting each article's.
  package init(of sketches: [StorySketch], options: StoryOptions) {
    let counted = sketches.map { Self.counts(of: $0, options: options) }
    for terms in counted {
      for term in terms { frequencies[term.word, default: 0] += 1 }
    }
    let total = Float(sketches.count)
    vectors = counted.map { terms in
      var (own, met): (Float, Float) = (0, 0)
      var weighed: [Term] = []
      for term in terms {
        let frequency = frequencies[term.word] ?? 0
        let weight = (1 + log(term.weight)) * log((total + 1) / Float(frequency))
        guard frequency > 1 else {
          own += weight * weight
          continue
        }
        met += weight * weight
        weighed.append(Term(word: term.word, weight: weight))
      }
      let length = max(met, (own + met) / 4).squareRoot()
      for index in weighed.indices { weighed[index].weight /= length }
      return weighed
    }
  }

  /// The cosine of two articles, 0 to 1.
  ///
  /// - Complexity: O(n + m) in their different words.
  package func cosine(_ first: Int, _ second: Int) -> Float {
    let (a, b) = (vectors[first], vectors[second])
    var (left, right) = (0, 0)
    var sum: Float = 0
    while left < a.count && right < b.count {
      let (x, y) = (a[left], b[right])
      if x.word == y.word { sum += x.weight * y.weight }
      if x.word <= y.word { left += 1 }
      if y.word <= x.word { right += 1 }
    }
    return sum
  }

  /// The words that tell an article best: the heaviest, of equal ones the smaller number.
  func keyTerms(of article: Int, limit: Int) -> [UInt32] {
    vectors[article].sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(limit).map(\.word)
  }

  private static func counts(of sketch: StorySketch, options: StoryOptions) -> [Term] {
    var words: [UInt32] = []
    for _ in 0..<options.titleWeight { words += sketch.words[..<sketch.titleCount] }
    words += sketch.words[sketch.titleCount...].prefix(options.openingWords)
    words.sort()
    var terms: [Term] = []
    for word in words {
      if let last = terms.indices.last, terms[last].word == word {
        terms[last].weight += 1
      } else {
        terms.append(Term(word: word, weight: 1))
      }
    }
    return terms
  }
}
