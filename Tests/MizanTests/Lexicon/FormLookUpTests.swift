import Testing

@testable import Mizan

@Suite struct FormLookUpTests {
  /// A word of up to `WordKey.capacity` letters, alefs and final yehs over-represented.
  private func word(_ random: inout SplitMix) -> WordKey {
    let codes: [UInt8] = [1, 2, 3, 4, 8, 36, 5, 9, 10, 33, 42]
    let count = Int.random(in: 1...WordKey.capacity, using: &random)
    return WordKey((0..<count).map { _ in ArabicLetter(rawValue: codes.randomElement(using: &random) ?? 1) })
  }

  @Test("a fold makes every alef bare and a final ى a ي, and changes nothing else")
  func folds() {
    var random = SplitMix(seed: 21)
    for _ in 0..<20_000 {
      let word = word(&random)
      var letters = word.letters.map { $0.isAlef ? ArabicLetter.alef : $0 }
      if letters.last == .alefMaksura { letters[letters.count - 1] = .yeh }
      #expect(word.folded == WordKey(letters))
    }
    for code in UInt8(1)...63 {
      let letter = ArabicLetter(rawValue: code)
      let expected: ArabicLetter = letter.isAlef ? .alef : letter == .alefMaksura ? .yeh : letter
      #expect(WordKey([letter]).folded == WordKey([expected]))
      #expect(WordKey([letter, .beh]).folded[0] == (letter.isAlef ? .alef : letter))
    }
    #expect(WordKey.empty.folded == .empty)
  }

  @Test(
    "a run holds the forms of one fold in the order they were given; another word has none",
    arguments: [
      0, 1, 5, 900,
    ])
  func runs(_ count: Int) {
    var random = SplitMix(seed: 22)
    let forms = (0..<count).map { index in
      CompiledLexicon.CompiledForm(
        form: InflectedForm(key: word(&random), stemLength: 1, slots: .free, features: []),
        lexeme: UInt32(index))
    }
    // Every third word a second time, so that runs are longer than one.
    let all = forms + forms.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    let (table, sorted) = FormTable.make(all)
    let byFold = Dictionary(grouping: all) { $0.form.key.folded }
    for (fold, members) in byFold {
      #expect(table.run(of: fold).map { sorted[$0].lexeme } == members.map(\.lexeme))
    }
    for _ in 0..<2_000 {
      let other = word(&random).folded
      #expect(table.run(of: other).isEmpty == (byFold[other] == nil))
    }
  }
}
