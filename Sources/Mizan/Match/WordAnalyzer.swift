/// Reads a word as clitics around a form of the lexicon, in every way that the grammar allows.
///
/// `TOKEN := CONJ? (PREP? FREE | PREP? ال FREE | PREP? BOUND PRONOUN | PARTICLE? VERB PRONOUN?)`, with ل + ال = لل
/// (`arabic.md` 3). A word that equals a listed form is never split again: بشعة is not ب + شعة.
struct WordAnalyzer: Sendable {
  let lexicon: CompiledLexicon
  private let clauseWords = ClauseWords.standard

  init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

  /// What a word does in its clause, by the table of function words and by its letters.
  func traits(of word: WordKey) -> WordTraits { clauseWords.traits(of: word) }

  /// Appends the readings of a word; appends nothing when it is no form of the lexicon.
  ///
  /// - Complexity: O(1): some ten look-ups.
  func analyze(_ word: WordKey, habits: SpellingHabits, into readings: inout [WordReading]) {
    let first = readings.count
    read(word, habits, &readings)
    let count = word.count
    if count > 2, word[count - 1] == .hamza, word[count - 2] == .alefMaksura {
      // لاجىء is لاجئ on an Egyptian keyboard.
      read(word.slice(0..<count - 1).replacing(at: count - 2, with: .yehHamza), habits, &readings)
    }
    if habits.writesHehForTehMarbuta, count > 2, word[count - 1] == .heh {
      read(word.replacing(at: count - 1, with: .tehMarbuta), habits, &readings)
    }
    guard readings.count > first else { return }
    yieldToCommonWords(from: first, &readings)
    keepOwnLemmas(from: first, &readings)
  }

  /// The lexemes of common words that a word may be a form of.
  func commonWords(_ word: WordKey, habits: SpellingHabits) -> [UInt32] {
    var readings: [WordReading] = []
    read(word, habits, &readings)
    return readings.filter { isCommon($0) }.map(\.lexeme)
  }

  /// What stands before the core, and which forms may follow it.
  private struct Prefix {
    var length: Int
    var proclitics: Proclitics
    var allows: InflectedForm.Slots
    /// The form must be able to take the article.
    var needsArticle = false
  }

  /// A word with its fold, which is made once and not for each core.
  private struct Word {
    let key: WordKey
    let folded: WordKey
    let count: Int

    init(_ key: WordKey) {
      self.key = key
      folded = key.folded
      count = key.count
    }

    subscript(index: Int) -> ArabicLetter { key[index] }
  }

  private func read(_ key: WordKey, _ habits: SpellingHabits, _ readings: inout [WordReading]) {
    let word = Word(key)
    let count = word.count
    readCores(word, Prefix(length: 0, proclitics: [], allows: .init(rawValue: 0xFF)), habits, &readings)
    readBehind(0, [], word, habits, &readings)
    let first = word[0]
    guard count > 2, first == .waw || first == .feh else { return }
    let conjunction: Proclitics = first == .waw ? .waw : .feh
    readCores(
      word, Prefix(length: 1, proclitics: conjunction, allows: .init(rawValue: 0xFF)), habits, &readings)
    readBehind(1, conjunction, word, habits, &readings)
  }

  /// The proclitics that may follow a conjunction.
  private func readBehind(
    _ start: Int, _ conjunction: Proclitics, _ word: Word, _ habits: SpellingHabits,
    _ readings: inout [WordReading]
  ) {
    let count = word.count
    guard count - start > 2 else { return }
    let letter = word[start]
    let next = word[start + 1]
    func read(_ length: Int, _ proclitics: Proclitics, _ allows: InflectedForm.Slots, article: Bool = false) {
      let prefix = Prefix(
        length: start + length, proclitics: proclitics.union(conjunction), allows: allows,
        needsArticle: article)
      readCores(word, prefix, habits, &readings)
    }
    switch letter {
    case .alef where next == .lam: read(2, .article, .nominal, article: true)
    case .beh, .kaf:
      let preposition: Proclitics = letter == .beh ? .beh : .kaf
      read(1, preposition, .nominal)
      if next == .alef, word[start + 2] == .lam, count - start > 3 {
        read(3, [preposition, .article], .nominal, article: true)
      }
    case .lam:
      // «لقال» is rare; «لنقل»، «لفتح» are nouns.
      read(1, .lam, [.nominal, .imperfect])
      if next == .lam {
        read(2, [.lam, .article], .nominal, article: true)
        // للجنة is ل + ال + لجنة with one ل dropped.
        read(1, [.lam, .article], .nominal, article: true)
      }
      if next == .alef, count - start > 4 { read(2, .la, [.imperfect, .perfect]) }
    case .seen: read(1, .seen, .imperfect)
    case .meem where next == .alef && count - start > 4: read(2, .ma, [.imperfect, .perfect])
    // Before a perfect أ is not the question but the fourth form: أقام is not أ + قام.
    case .alefHamzaAbove where next == .yeh: read(1, .hamza, .imperfect)
    default: break
    }
  }

  /// The core behind a prefix, whole and with a pronoun taken off.
  private func readCores(
    _ word: Word, _ prefix: Prefix, _ habits: SpellingHabits, _ readings: inout [WordReading]
  ) {
    let count = word.count
    guard count > prefix.length else { return }
    lookUp(word, prefix.length..<count, .none, prefix, habits, &readings)
    guard !prefix.needsArticle else { return }
    let enclitic = Self.enclitic(endingIn: word)
    let length = enclitic.letterCount
    guard enclitic != .none, count - prefix.length > length + 1 else { return }
    lookUp(word, prefix.length..<count - length, enclitic, prefix, habits, &readings)
  }

  /// The pronoun that a word may end in.
  ///
  /// ي ("my") is not read: it is the nisba.
  private static func enclitic(endingIn word: Word) -> Enclitic {
    let count = word.count
    guard count > 2 else { return .none }
    switch (word[count - 2], word[count - 1]) {
    case (_, .heh): return .ha
    case (_, .kaf): return .ka
    case (.heh, .alef): return .haa
    case (.heh, .meem): return .hum
    case (.heh, .noon): return .hunna
    case (.kaf, .meem): return .kum
    case (.kaf, .noon): return .kunna
    case (.noon, .alef): return .na
    case (.noon, .yeh): return .ni
    case (.meem, .alef) where word[count - 3] == .heh: return .huma
    case (.meem, .alef) where word[count - 3] == .kaf: return .kuma
    default: return .none
    }
  }

  private func lookUp(
    _ word: Word, _ range: Range<Int>, _ enclitic: Enclitic, _ prefix: Prefix, _ habits: SpellingHabits,
    _ readings: inout [WordReading]
  ) {
    let run = lexicon.table.run(of: word.folded.slice(range))
    if run.isEmpty { return }
    let core = word.key.slice(range)
    for index in run {
      let form = lexicon.forms[index]
      guard fits(form.slots, enclitic, prefix), core.spells(form.key, habits: habits) else { continue }
      readings.append(
        WordReading(
          form: UInt32(index), lexeme: lexicon.lexemes[index], proclitics: prefix.proclitics,
          enclitic: enclitic, features: Self.features(of: form, writtenAs: core)))
    }
  }

  /// Newsrooms write ى for ي and seldom ي for ى: نفي is the verbal noun, unless the context wants نفى.
  static func features(of form: InflectedForm, writtenAs core: WordKey) -> FormFeatures {
    let last = form.key.count - 1
    guard form.features.contains(.perfect), form.key[last] == .alefMaksura, core[last] == .yeh else {
      return form.features
    }
    return form.features.union(.doubtful)
  }

  private func fits(_ slots: InflectedForm.Slots, _ enclitic: Enclitic, _ prefix: Prefix) -> Bool {
    guard slots.contains(enclitic == .none ? .free : .bound) else { return false }
    if enclitic == .ni, slots.isDisjoint(with: [.perfect, .imperfect]) { return false }
    if prefix.needsArticle { return slots.contains(.article) }
    let isBare = prefix.proclitics.subtracting(.conjunctions).isEmpty
    return isBare || !slots.isDisjoint(with: prefix.allows)
  }

  private func isCommon(_ reading: WordReading) -> Bool {
    lexicon.forms[Int(reading.form)].slots.contains(.common)
  }

  /// How far a reading is from a headword as it stands in the lexicon: its form, and each clitic.
  private func distance(_ reading: WordReading) -> Int {
    // The article stands with every noun and says nothing.
    let clitics = reading.proclitics.subtracting(.article).rawValue.nonzeroBitCount
    return Int(lexicon.forms[Int(reading.form)].distance.rawValue) + clitics
      + (reading.enclitic == .none ? 0 : 1)
  }

  /// A common word nearer to the letters than a form of an entry keeps that away: حملة is the campaign and not the
  /// plural of حامل, تركيا the country and not the accusative of تركي, بذلك not a form of بذل.
  private func yieldToCommonWords(from first: Int, _ readings: inout [WordReading]) {
    var nearest = Int.max
    for reading in readings[first...] where isCommon(reading) { nearest = min(nearest, distance(reading)) }
    guard nearest < .max else { return }
    var kept = first
    for index in first..<readings.count where !isCommon(readings[index]) {
      let reading = readings[index]
      let isContextual = lexicon.forms[Int(reading.form)].slots.contains(.contextual)
      guard isContextual || distance(reading) <= nearest else { continue }
      readings[kept] = reading
      kept += 1
    }
    readings.removeLast(readings.count - kept)
  }

  /// Own lemma first: where the whole word is a form, readings that split a conjunction or preposition off go.
  private func keepOwnLemmas(from first: Int, _ readings: inout [WordReading]) {
    guard readings.count - first > 1 else { return }
    let isOwn = readings[first...].contains { reading in
      reading.proclitics.isEmpty && reading.enclitic == .none
        && !lexicon.forms[Int(reading.form)].slots.contains(.contextual)
    }
    guard isOwn else { return }
    var kept = first
    for index in first..<readings.count {
      let reading = readings[index]
      let isContextual = lexicon.forms[Int(reading.form)].slots.contains(.contextual)
      guard reading.proclitics.subtracting(.article).isEmpty || isContextual else { continue }
      readings[kept] = reading
      kept += 1
    }
    readings.removeLast(readings.count - kept)
  }
}
