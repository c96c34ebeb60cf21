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
      for (letters, proclitics) in prefixes(slots) {
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

  private func prefixes(_ slots: InflectedForm.Slots) -> [([ArabicLetter], Proclitics)] {
    var prefixes: [([ArabicLetter], Proclitics)] = [([], [])]
    if slots.contains(.nominal) { prefixes += [([.beh], .beh), ([.kaf], .kaf), ([.lam], .lam)] }
    if !slots.isDisjoint(with: [.perfect, .imperfect]) {
      prefixes += [([.lam, .alef], .la), ([.meem, .alef], .ma), ([.alefHamzaAbove], .hamza)]
      if !slots.contains(.nominal) { prefixes.append(([.lam], .lam)) }
    }
    if slots.contains(.imperfect) { prefixes.append(([.seen], .seen)) }
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
    if !letters.isEmpty, word.count - conjunction.count < (letters.count == 3 ? 4 : 3) { return }
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

  private func ends(
    _ pattern: CompiledLexicon.Pattern, part: Int, at index: Int,
    _ previous: (CompiledLexicon.Part, Surface)?,
    _ readings: [[Surface]], _ tokens: [Token]
  ) -> [Int] {
    let wanted = lexicon.parts[pattern.parts.lowerBound + part]
    var ends: [Int] = []
    for surface in readings[index] where lexicon.lexemes[surface.form] == wanted.lexeme {
      if wanted.definiteness == .definite, !surface.proclitics.contains(.article) { continue }
      if let (before, reading) = previous {
        if !surface.proclitics.subtracting(.article).isEmpty { continue }
        if before.definiteness != .fixed, wanted.definiteness == .agreeing,
          reading.proclitics.contains(.article), !surface.proclitics.contains(.article)
        {
          continue
        }
      }
      if part + 1 == pattern.parts.count {
        ends.append(index)
        continue
      }
      for next in index + 1...index + 1 + pattern.gap {
        guard next < tokens.count, tokens[next].isWord else { break }
        ends += self.ends(pattern, part: part + 1, at: next, (wanted, surface), readings, tokens)
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
