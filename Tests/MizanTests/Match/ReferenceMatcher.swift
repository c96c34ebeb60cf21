@testable import Mizan

/// The plain, slow matcher that the fast one is held against.
///
/// It goes the other way round: every form is written out with every clitic that it may carry, and a word matches
/// when it is one of these strings. Phrases are tried at every token by recursion; precedence is decided by
/// comparing every pair.
struct ReferenceMatcher {
  struct Hit: Hashable {
    var tokens: Range<Int>
    var entry: Int
  }

  private struct Surface {
    var form: Int
    var core: [ArabicLetter]
    var before: [ArabicLetter]
    var after: [ArabicLetter]
    var proclitics: Proclitics
    var isOwnLemma: Bool

    /// How far the surface is from the headword: its form, and one for each clitic but the article.
    func distance(_ form: InflectedForm) -> Int {
      let particles = Proclitics.conjunctions.union([.beh, .kaf, .lam, .seen, .ma, .la, .hamza])
      let clitics = (0..<16).filter { proclitics.intersection(particles).rawValue & (1 << $0) != 0 }.count
      let steps: [InflectedForm.Distance: Int] = [.none: 0, .inflected: 1, .listed: 2]
      return (steps[form.distance] ?? 0) + clitics + (after.isEmpty ? 0 : 1)
    }
  }

  private let lexicon: CompiledLexicon
  private var surfaces: [[ArabicLetter]: [Surface]] = [:]

  init(_ lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    for index in lexicon.forms.indices { write(index) }
  }

  // MARK: Writing words out

  private mutating func write(_ index: Int) {
    let form = lexicon.forms[index]
    let core = form.key.letters
    let slots = form.slots
    for conjunction in [[], [ArabicLetter.waw], [.feh]] {
      for (letters, proclitics) in prefixes(slots, first: core[0]) {
        if slots.contains(.free) { add(index, core, conjunction, letters, proclitics, []) }
        guard slots.contains(.bound) else { continue }
        for pronoun in ["ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "نا", "ني"] {
          if pronoun == "ني", slots.isDisjoint(with: [.perfect, .imperfect]) { continue }
          add(index, core, conjunction, letters, proclitics, WordKey(pronoun).letters)
        }
      }
      guard slots.contains(.article) else { continue }
      add(index, core, conjunction, [.alef, .lam], .article, [])
      for letter in [ArabicLetter.beh, .kaf] {
        add(index, core, conjunction, [letter, .alef, .lam], [.article, letter == .beh ? .beh : .kaf], [])
      }
      add(index, core, conjunction, [.lam, .lam], [.article, .lam], [])
      if core[0] == .lam { add(index, core, conjunction, [.lam], [.article, .lam], []) }
    }
  }

  private func prefixes(
    _ slots: InflectedForm.Slots, first: ArabicLetter
  ) -> [([ArabicLetter], Proclitics)] {
    var prefixes: [([ArabicLetter], Proclitics)] = [([], [])]
    if slots.contains(.nominal) { prefixes += [([.beh], .beh), ([.kaf], .kaf), ([.lam], .lam)] }
    if !slots.isDisjoint(with: [.perfect, .imperfect]) {
      prefixes += [([.lam, .alef], .la), ([.meem, .alef], .ma)]
    }
    if slots.contains(.imperfect) {
      prefixes.append(([.seen], .seen))
      if first == .yeh { prefixes.append(([.alefHamzaAbove], .hamza)) }
      if !slots.contains(.nominal) { prefixes.append(([.lam], .lam)) }
    }
    return prefixes
  }

  private mutating func add(
    _ form: Int, _ core: [ArabicLetter], _ conjunction: [ArabicLetter], _ letters: [ArabicLetter],
    _ proclitics: Proclitics, _ pronoun: [ArabicLetter]
  ) {
    let word = conjunction + letters + core + pronoun
    guard word.count <= WordKey.capacity else { return }
    // The limits of the grammar: no clitic leaves less than two letters, a particle not less than three in all.
    if !conjunction.isEmpty, word.count < 3 { return }
    let least = letters.count == 3 ? 4 : letters == [.lam, .alef] || letters == [.meem, .alef] ? 5 : 3
    if !letters.isEmpty, word.count - conjunction.count < least { return }
    if !pronoun.isEmpty, core.count < 2 { return }
    var all = proclitics
    if !conjunction.isEmpty { all.insert(conjunction == [.waw] ? .waw : .feh) }
    let isOwn = all.isEmpty && pronoun.isEmpty && !lexicon.forms[form].slots.contains(.contextual)
    surfaces[WordKey(word).folded.letters, default: []].append(
      Surface(
        form: form, core: core, before: conjunction + letters, after: pronoun, proclitics: all,
        isOwnLemma: isOwn))
  }

  // MARK: Reading words

  private func readings(of token: Token, _ habits: SpellingHabits) -> [Surface] {
    guard !token.key.isEmpty else { return [] }
    var candidates: [(WordKey, [Surface])] = [(token.key, surfaces[token.key.folded.letters] ?? [])]
    let letters = token.key.letters
    if letters.count > 2, letters.last == .hamza, letters[letters.count - 2] == .alefMaksura {
      let other = WordKey(letters.dropLast(2) + [.yehHamza])
      candidates.append((other, surfaces[other.folded.letters] ?? []))
    }
    if habits.writesHehForTehMarbuta, letters.count > 2, letters.last == .heh {
      let other = WordKey(letters.dropLast() + [.tehMarbuta])
      candidates.append((other, surfaces[other.folded.letters] ?? []))
    }
    let found = candidates.flatMap { word, surfaces in
      surfaces.filter { surface in
        let start = surface.before.count
        let core = WordKey(word.letters[start..<word.count - surface.after.count])
        return word.letters.prefix(start).elementsEqual(surface.before)
          && core.spells(WordKey(surface.core), habits: habits)
      }
    }
    return ownLemmas(withoutCommonWords(found))
  }

  /// A common word keeps away what is farther from its letters than itself.
  private func withoutCommonWords(_ found: [Surface]) -> [Surface] {
    func isCommon(_ surface: Surface) -> Bool { lexicon.forms[surface.form].slots.contains(.common) }
    let nearest = found.filter(isCommon).map { $0.distance(lexicon.forms[$0.form]) }.min() ?? .max
    return found.filter { surface in
      let form = lexicon.forms[surface.form]
      return !isCommon(surface) && (form.slots.contains(.contextual) || surface.distance(form) <= nearest)
    }
  }

  private func ownLemmas(_ found: [Surface]) -> [Surface] {
    guard found.contains(where: \.isOwnLemma) else { return found }
    return found.filter {
      $0.proclitics.subtracting(.article).isEmpty || lexicon.forms[$0.form].slots.contains(.contextual)
    }
  }

  // MARK: Matching

  func hits(in tokenized: TokenizedParagraph) -> (matches: [Hit], markers: Set<Hit>) {
    let readings = tokenized.tokens.map { self.readings(of: $0, tokenized.paragraph.context.spelling) }
    var found: [Hit] = []
    var vetoes: [Hit] = []
    for start in tokenized.tokens.indices {
      for pattern in lexicon.patterns {
        for end in ends(pattern, part: 0, at: start, nil, readings, tokenized.tokens).prefix(1) {
          let hit = Hit(tokens: start..<end + 1, entry: pattern.entry)
          if pattern.isVeto { vetoes.append(hit) } else if !found.contains(hit) { found.append(hit) }
        }
      }
    }
    found.removeAll { hit in vetoes.contains { $0.entry == hit.entry && $0.tokens.overlaps(hit.tokens) } }
    let scoring = found.filter { lexicon.entries[$0.entry].role == nil }
    return (precedence(scoring), Set(found).subtracting(scoring))
  }

  /// Asks the rule of grammar that the fast matcher asks; what is tested here is when it asks.
  private func isRefused(_ surface: Surface, at index: Int, _ tokens: [Token]) -> Bool {
    func traits(_ place: Int) -> WordTraits {
      tokens.indices.contains(place) ? ClauseWords.standard.traits(of: tokens[place].key) : []
    }
    let evidence = WordClassEvidence(
      before: index > 0 ? tokens[index - 1] : nil, traits(index - 1), next: traits(index + 1))
    var features = lexicon.forms[surface.form].features
    let isSwapped = surface.core.last == .alefMaksura && tokens[index].key.letters.last == .yeh
    if features.contains(.perfect), surface.after.isEmpty, isSwapped { features.insert(.doubtful) }
    let reading = WordReading(
      form: UInt32(surface.form), lexeme: lexicon.lexemes[surface.form], proclitics: surface.proclitics,
      enclitic: surface.after.isEmpty ? .none : .ha, features: features)
    return WordClassEvidence.isNeeded(for: reading) && evidence.refuses(reading)
  }

  /// Whether two words of a phrase, one by one or over others, belong together.
  private func agree(
    _ before: (part: CompiledLexicon.Part, surface: Surface, index: Int), _ wanted: CompiledLexicon.Part,
    _ surface: Surface, at index: Int, _ tokens: [Token]
  ) -> Bool {
    guard before.part.definiteness != .fixed, wanted.definiteness == .agreeing else { return true }
    let isDefinite = surface.proclitics.contains(.article)
    if before.surface.proclitics.contains(.article), !isDefinite { return false }
    let head = lexicon.forms[before.surface.form].features
    let isOnlyFeminine = lexicon.forms[surface.form].features.contains(.feminised)
    if isOnlyFeminine, head.isDisjoint(with: [.feminised, .plural, .dual]) { return false }
    return tokens[before.index + 1..<index].allSatisfy { token in
      let traits = ClauseWords.standard.traits(of: token.key)
      let opens: [WordTraits] = [.governsVerb, .governsImperfect, .complementiser, .relative, .negates]
      return !opens.contains { traits.contains($0) } && (isDefinite || !traits.contains(.definite))
    }
  }

  private func ends(
    _ pattern: CompiledLexicon.Pattern, part: Int, at index: Int,
    _ previous: (part: CompiledLexicon.Part, surface: Surface, index: Int)?,
    _ readings: [[Surface]], _ tokens: [Token]
  ) -> [Int] {
    let wanted = lexicon.parts[pattern.parts.lowerBound + part]
    var ends: [Int] = []
    for surface in readings[index] where lexicon.lexemes[surface.form] == wanted.lexeme {
      if wanted.definiteness == .definite, !surface.proclitics.contains(.article) { continue }
      if pattern.parts.count == 1, isRefused(surface, at: index, tokens) { continue }
      if let previous {
        if !surface.proclitics.subtracting(.article).isEmpty { continue }
        if !agree(previous, wanted, surface, at: index, tokens) { continue }
      }
      if part + 1 == pattern.parts.count {
        ends.append(index)
        continue
      }
      for next in index + 1...index + 1 + pattern.gap {
        guard next < tokens.count, tokens[next].isWord else { break }
        ends += self.ends(pattern, part: part + 1, at: next, (wanted, surface, index), readings, tokens)
      }
    }
    return ends
  }

  /// Longest first, then leftmost, then heaviest, then first in the lexicon; none may share a word with a kept one.
  private func precedence(_ hits: [Hit]) -> [Hit] {
    let order = hits.sorted { left, right in
      let leftKey = (
        -left.tokens.count, left.tokens.lowerBound, -lexicon.entries[left.entry].weight, left.entry
      )
      let rightKey = (
        -right.tokens.count, right.tokens.lowerBound, -lexicon.entries[right.entry].weight, right.entry
      )
      return leftKey < rightKey
    }
    var kept: [Hit] = []
    for hit in order {
      let clashes = kept.contains {
        $0.tokens.overlaps(hit.tokens)
          && lexicon.entries[$0.entry].category == lexicon.entries[hit.entry].category
      }
      if !clashes { kept.append(hit) }
    }
    return kept
  }

  /// Words to make text of: every seventh surface form, in an order that repeats.
  var vocabulary: [String] {
    surfaces.keys.map { WordKey($0).text }.sorted().enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
  }
}
