import Glibc

/// The weighted words of each article, TF-IDF, of length 1.
///
/// The weight of a word is (1 + ln n) × ln(1 + N/d), with n its occurrences in the opening (a headline's word
/// counts several times), N the articles and d those that hold it. Words of one article alone are left out, of the
/// length too: they meet nothing, and in a small feed, where every other word is such a one, they would make all
/// articles look unlike.
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
      var norm: Float = 0
      var weighed: [Term] = []
      for term in terms {
        guard let frequency = frequencies[term.word], frequency > 1 else { continue }
        let weight = (1 + log(term.weight)) * log(1 + total / Float(frequency))
        norm += weight * weight
        weighed.append(Term(word: term.word, weight: weight))
      }
      for index in weighed.indices { weighed[index].weight /= norm.squareRoot() }
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
