/// Turns entries into patterns, parts and forms.
struct LexiconCompiler {
  private(set) var patterns: [CompiledLexicon.Pattern] = []
  private(set) var parts: [CompiledLexicon.Part] = []
  private(set) var forms: [CompiledLexicon.CompiledForm] = []
  private(set) var problems: [LexiconProblem] = []
  /// The entry of each lexeme that is a common word.
  private(set) var commonWords: [UInt32: Int] = [:]

  private let inflector = Inflector()
  private var lexemes: [Lexeme: UInt32] = [:]
  /// The single words that are nouns and adjectives of their own.
  private let headwords: Set<WordKey>

  /// Creates a compiler for these entries; each is then added.
  init(for entries: [LexiconEntry]) {
    // The bundled lexicon has 2.6 lexemes and 23 forms an entry.
    lexemes.reserveCapacity(entries.count * 3)
    forms.reserveCapacity(entries.count * 24)
    headwords = Set(
      entries.lazy.filter { entry in
        let isNominal = entry.partOfSpeech == .noun || entry.partOfSpeech == .adjective
        return isNominal && !entry.isExact && entry.role == nil
      }.map { WordKey($0.term) }
    )
  }

  /// A word with everything that decides its forms.
  private struct Lexeme: Hashable {
    var term: WordKey
    var partOfSpeech: LexiconEntry.PartOfSpeech
    /// Empty where there is none.
    var imperfect = WordKey.empty
    var listed: [WordKey] = []
    var isExact = false
    /// A word that counts only beside its neighbours.
    var isContextual = false
    /// A word of the attribution data.
    var isCue = false
    /// A word that keeps other readings away.
    var isCommon = false

    // Few lexemes share their letters, and a part of speech hashes its name.
    func hash(into hasher: inout Hasher) { hasher.combine(term) }
  }

  /// Compiles one entry.
  mutating func add(_ entry: LexiconEntry, at index: Int) {
    if entry.role == .commonWord { return addCommonWords(entry, at: index) }
    if entry.partOfSpeech == .phrase {
      for phrase in [entry.term] + entry.forms { addPhrase(phrase, of: entry, at: index) }
    } else {
      let lexeme = Lexeme(
        term: WordKey(entry.term), partOfSpeech: entry.partOfSpeech,
        imperfect: Self.imperfect(of: entry),
        listed: entry.forms.map { WordKey($0) }, isExact: entry.isExact, isCue: entry.role != nil)
      addPattern([.init(lexeme: intern(lexeme, entry), definiteness: .fixed)], of: entry, at: index)
    }
    for exception in entry.exceptions {
      let words = Self.words(of: exception).map { word in
        CompiledLexicon.Part(
          lexeme: intern(Lexeme(term: word, partOfSpeech: .particle, isContextual: true), entry),
          definiteness: .fixed)
      }
      addPattern(words, of: entry, at: index, isVeto: true)
    }
  }

  /// Each word is a headword of its own, inflected by the entry's class; none begins a pattern.
  private mutating func addCommonWords(_ entry: LexiconEntry, at index: Int) {
    for word in [entry.term] + entry.forms {
      let lexeme = Lexeme(
        term: WordKey(word), partOfSpeech: entry.partOfSpeech, isExact: entry.isExact, isCommon: true)
      commonWords[intern(lexeme, entry)] = index
    }
  }

  private mutating func addPattern(
    _ row: [CompiledLexicon.Part], of entry: LexiconEntry, at index: Int, isVeto: Bool = false
  ) {
    patterns.append(
      .init(
        entry: index, parts: parts.count..<parts.count + row.count, gap: isVeto ? 0 : entry.gap,
        isVeto: isVeto, beginsDefinite: row.first?.definiteness == .definite))
    parts += row
  }

  /// A phrase: function words and exact words stay, content words inflect and agree in definiteness.
  private mutating func addPhrase(_ phrase: String, of entry: LexiconEntry, at index: Int) {
    var row: [CompiledLexicon.Part] = []
    for (place, word) in Self.words(of: phrase).enumerated() {
      row.append(part(word, class: place < entry.parts.count ? entry.parts[place] : nil, of: entry))
    }
    addPattern(row, of: entry, at: index)
  }

  private static func imperfect(of entry: LexiconEntry) -> WordKey {
    entry.imperfect.map { WordKey($0) } ?? .empty
  }

  /// The words between blanks.
  private static func words(of phrase: String) -> [WordKey] {
    let bytes = phrase.utf8Span.span
    return bytes.words(in: 0..<bytes.count).map { word in
      Normalizer.plainKey(bytes.extracting(word)) ?? WordKey(bytes.string(in: word))
    }
  }

  private static let waw = WordKey("وال")

  private mutating func part(
    _ key: WordKey, class named: LexiconEntry.PartOfSpeech?, of entry: LexiconEntry
  ) -> CompiledLexicon.Part {
    // «الآباء والأجداد»: a word that the entry writes with its conjunction stays as it is written.
    let hasConjunction = key.hasPrefix(Self.waw) && key.count > 4
    if named == .particle
      || (named == nil && (entry.isExact || hasConjunction || FunctionWords.contains(key)))
    {
      let fixed = Lexeme(term: key, partOfSpeech: .particle, isContextual: true)
      return .init(lexeme: intern(fixed, entry), definiteness: .fixed)
    }
    if named == .verb {
      let lexeme = Lexeme(term: key, partOfSpeech: .verb, imperfect: Self.imperfect(of: entry))
      return .init(lexeme: intern(lexeme, entry), definiteness: .fixed)
    }
    let isDefinite = key.count > 3 && key[0] == .alef && key[1] == .lam
    let stem = isDefinite ? key.dropFirst(2) : key
    // A phrase does not say which of its words are adjectives; an adjective's forms include a noun's.
    let lexeme = Lexeme(term: stem, partOfSpeech: named == .noun ? .noun : .adjective)
    return .init(lexeme: intern(lexeme, entry), definiteness: isDefinite ? .definite : .agreeing)
  }

  /// The number of a lexeme, whose forms are generated the first time it is seen.
  private mutating func intern(_ lexeme: Lexeme, _ entry: LexiconEntry) -> UInt32 {
    if let known = lexemes[lexeme] { return known }
    let number = UInt32(lexemes.count)
    lexemes[lexeme] = number
    let generated = inflector.forms(
      of: lexeme.term, lexeme.partOfSpeech, imperfect: lexeme.imperfect.isEmpty ? nil : lexeme.imperfect,
      listed: lexeme.listed,
      isExact: lexeme.isExact)
    if generated.isEmpty {
      problems.append(
        LexiconProblem(
          .form, at: entry.position, "'\(lexeme.term.text)' of '\(entry.id)' has no form that can be matched")
      )
    }
    for var form in generated where lexeme.isContextual || lexeme.isExact || !isOtherHeadword(form, lexeme) {
      if lexeme.isContextual { form.slots.insert(.contextual) }
      // Attribution data lists words beside the headword, each as near to its letters as that: وجود beside بدء.
      if form.distance == .listed, entry.role != nil, lexeme.listed.contains(form.key) {
        form.distance = .none
      }
      // The name of a country takes prepositions.
      if lexeme.isCommon {
        form.slots.formUnion(lexeme.partOfSpeech == .name ? [.common, .nominal] : .common)
      }
      // «قبل»، «حول» are prepositions a hundred times for once that they are verbs.
      // A cue needs no such proof: what follows it is its proof.
      if lexeme.partOfSpeech == .verb, !lexeme.isExact, !lexeme.isCue, FunctionWords.hides(form.key) {
        form.features.insert(.doubtful)
      }
      forms.append(.init(form: form, lexeme: number))
    }
    return number
  }

  /// Tells whether a noun's inflected form is a word of its own in the lexicon: عدوان is not the dual of عدو, and
  /// مستوطنات not the plural of مستوطن beside مستوطنة.
  private func isOtherHeadword(_ form: InflectedForm, _ lexeme: Lexeme) -> Bool {
    let term = lexeme.term
    // What is made of a noun in ة is its own: ترهات beside ترهة is one word listed twice.
    guard lexeme.partOfSpeech == .noun, form.key.count > form.stemLength, form.key != term,
      term[term.count - 1] != .tehMarbuta
    else { return false }
    if headwords.contains(form.key) { return true }
    guard form.key.dropFirst(form.stemLength) == Ending.at else { return false }
    return headwords.contains(form.key.slice(0..<form.stemLength) + Ending.tehMarbuta)
  }

  /// How many lexemes there are.
  var lexemeCount: Int { lexemes.count }
}

/// The closed class of words that a phrase keeps as they are written.
enum FunctionWords {
  private static let keys: Set<WordKey> = Set(
    """
    في من إلى على عن مع لا ما لم لن ليس ليست غير كل بلا دون بدون بين تحت فوق بعد قبل عند حتى أن إن أو ثم قد لقد كما
    مثل هو هي هم هذا هذه ذلك تلك الذي التي الذين أي كيف هل بل لكن حين منذ لدى حول ضد خلف أمام وراء عبر سوى إلا إذا
    لو مما بما فيما أنه أنها بأن لأن كأن مهما
    """.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) })

  /// Prepositions, quantifiers and adverbs that a phrase may inflect, and that are seldom a verb.
  private static let others: Set<WordKey> = Set(
    """
    مذ ضمن وسط حسب وفق عقب قرب نحو أثناء خلال إثر رغم طوال أحد بعض جميع ذات نفس أول آخر أكثر أقل جدا فقط أيضا أمس غدا
    هنا هناك نعم أجل سوف ليت لعل بيد
    """.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) })

  /// Tells whether a phrase keeps a word as it is written.
  static func contains(_ key: WordKey) -> Bool { keys.contains(key) }

  /// Tells whether the letters of a verb's form are a function word's.
  static func hides(_ key: WordKey) -> Bool { keys.contains(key) || others.contains(key) }
}
