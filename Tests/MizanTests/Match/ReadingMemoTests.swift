import Testing

@testable import Mizan

@Suite struct ReadingMemoTests {
  private static let compiled = CompiledLexicon(
    lexicon(
      """
      id: heinous
      category: c
      term: بشع
      pos: adjective

      id: storm
      category: c
      term: اقتحم
      pos: verb
      imperfect: يقتحم

      id: heinous-crime
      category: d
      term: جريمة بشعة
      pos: phrase

      id: settlement
      category: d
      term: مستوطنة
      pos: noun
      """))
  private let analyzer = WordAnalyzer(lexicon: Self.compiled)

  /// Words of the lexicon with and without clitics, words of a small alphabet, long words and signs.
  private func text(words: Int, _ random: inout SplitMix) -> String {
    let known = [
      "بشع", "بشعة", "والبشعة", "بشعتين", "اقتحم", "سيقتحمونه", "واقتحموا", "جريمة", "الجريمة", "مستوطنات",
      "للمستوطنات", "وبمستوطناتهم", "فسيستعملونهما", "من", "في", "الذي", "،", ".", "2024", "Reuters", "بشعه",
    ]
    let letters = Array("ابتسعمنهوي")
    return (0..<words).map { _ in
      if Bool.random(using: &random) { return known.randomElement(using: &random) ?? "من" }
      let length = Int.random(in: 1...13, using: &random)
      return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "ا" })
    }.joined(separator: " ")
  }

  private let everyHabit = [
    SpellingHabits(), SpellingHabits(dropsHamza: true), SpellingHabits(writesHehForTehMarbuta: true),
    SpellingHabits(dropsHamza: true, writesHehForTehMarbuta: true),
  ]

  /// What the memo says of each token, held against the analyser.
  private func expectReadings(
    of tokens: [Token], _ habits: SpellingHabits, _ memo: inout ReadingMemo, _ places: inout [UInt32]
  ) {
    memo.read(tokens, habits: habits, by: analyzer, into: &places)
    for (token, place) in zip(tokens, places) {
      var readings: [WordReading] = []
      if !token.key.isEmpty { analyzer.analyze(token.key, habits: habits, into: &readings) }
      #expect(memo.ranges[Int(place)].places.map { memo.readings[$0] } == readings)
      #expect(memo.words[Int(place)].traits == (token.key.isEmpty ? [] : analyzer.traits(of: token.key)))
    }
  }

  @Test("a word is read as the analyser reads it, whatever was read before and in which spelling")
  func agreesWithAnalyzer() {
    var random = SplitMix(seed: 11)
    var memo = ReadingMemo()
    var places: [UInt32] = []
    for round in 0..<100 {
      let tokens = Tokenizer().tokens(in: text(words: .random(in: 0...200, using: &random), &random))
      expectReadings(of: tokens, everyHabit[round % 4], &memo, &places)
    }
    // The table has doubled since its first 2,048 words.
    #expect(memo.count > 2_048)
  }

  @Test("a full memo starts anew and reads the same")
  func startsAnew() {
    var random = SplitMix(seed: 12)
    var memo = ReadingMemo(wordLimit: 150)
    var places: [UInt32] = []
    for round in 0..<40 {
      // Longer and shorter than the limit by turns.
      let tokens = Tokenizer().tokens(in: text(words: round % 3 == 0 ? 400 : 30, &random))
      expectReadings(of: tokens, everyHabit[round % 4], &memo, &places)
      #expect(memo.count < 150)
    }
  }

  @Test("a word that came before is not read again")
  func remembers() {
    var memo = ReadingMemo()
    var places: [UInt32] = []
    let tokens = Tokenizer().tokens(in: "جريمة بشعة وجريمة بشعة")
    memo.read(tokens, habits: SpellingHabits(), by: analyzer, into: &places)
    memo.read(tokens, habits: SpellingHabits(), by: analyzer, into: &places)
    #expect(memo.count == 3)
    #expect(places[1] == places[3])
  }

  @Test("what may begin at a word is what the lexicon's patterns begin with, less what needs the article")
  func openings() {
    var memo = ReadingMemo()
    var places: [UInt32] = []
    memo.read(Tokenizer().tokens(in: "بشعة جريمة"), habits: SpellingHabits(), by: analyzer, into: &places)
    let first = memo.openings[Int(memo.firstOpenings[Int(places[0])])]
    #expect(first.kind == .word)
    #expect(Self.compiled.entries[Int(first.entry)].id == "heinous")
    let second = memo.openings[Int(memo.firstOpenings[Int(places[1])])]
    #expect(second.kind == .phrases)
    #expect(second.isLast)
    // Only before a word that may be the phrase's second.
    #expect(memo.words[Int(places[1])].mayBegin(before: memo.words[Int(places[0])].lexemes))
    #expect(!memo.words[Int(places[1])].mayBegin(before: 0))
  }

  @Test("a matcher that has seen other paragraphs finds what a fresh one finds")
  func keepsNothingThatChangesAResult() {
    var random = SplitMix(seed: 13)
    let matcher = LexiconMatcher(lexicon: Self.compiled)
    var state = matcher.makeState()
    for round in 0..<60 {
      let words = text(words: .random(in: 0...90, using: &random), &random)
      let tokenized = Tokenizer().tokenize(paragraph(words, habits: everyHabit[round % 4]))
      var fresh = matcher.makeState()
      let (one, other) = (
        matcher.process(tokenized, state: &state), matcher.process(tokenized, state: &fresh)
      )
      #expect(one.matches == other.matches)
      #expect(one.markers == other.markers)
      #expect(one.traits == other.traits)
    }
  }
}
