import Testing

@testable import Mizan

@Suite struct FormTableTests {
  /// Short words of few letters, so that many share their folded spelling.
  private func forms(_ count: Int, seed: UInt64) -> [CompiledLexicon.CompiledForm] {
    var random = SplitMix(seed: seed)
    let letters: [ArabicLetter] = [.alef, .alefHamzaAbove, .alefMadda, .yeh, .alefMaksura, .lam]
    return (0..<count).map { number in
      let word = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? .lam
      }
      let form = InflectedForm(key: WordKey(word), stemLength: word.count, slots: .free, features: .nominal)
      return .init(form: form, lexeme: UInt32(number))
    }
  }

  @Test("a run holds all forms of one folded spelling, in the order they were given, and no other")
  func findsRuns() {
    for seed in 0..<20 as Range<UInt64> {
      let given = forms(200, seed: seed)
      let (table, ordered) = FormTable.make(given)
      #expect(ordered.count == given.count)
      for key in Set(given.map(\.form.key.folded)) {
        let expected = given.filter { $0.form.key.folded == key }.map(\.lexeme)
        #expect(ordered[table.run(of: key)].map(\.lexeme) == expected)
      }
      for other in forms(50, seed: seed + 1000).map(\.form.key.folded)
      where !given.contains(where: { $0.form.key.folded == other }) {
        #expect(table.run(of: other).isEmpty)
      }
    }
  }

  @Test("a table of nothing finds nothing")
  func isEmpty() {
    #expect(FormTable.make([]).table.run(of: WordKey("كلمة")).isEmpty)
  }
}
