/// What makes a sentence a near miss: a word that could be taken for one of the entry's.
struct NearMiss {
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
