/// The rules that an entry keeps or breaks by its fields alone.
enum EntryRules {
  /// What is wrong with the fields of an entry.
  static func problems(_ entry: LexiconEntry) -> [LexiconProblem] {
    missing(in: entry).map {
      LexiconProblem(.missingField, at: entry.position, "'\(entry.id)' lacks \($0)")
    } + weightProblems(entry) + verbProblems(entry)
  }

  private static func missing(in entry: LexiconEntry) -> [String] {
    var missing: [String] = []
    if entry.source == nil { missing.append("'source:'") }
    if entry.gloss == nil { missing.append("'gloss:'") }
    if entry.role == nil, !entry.statesWeight { missing.append("'weight:'") }
    if !entry.examples.contains(where: { $0.kind == .own }) { missing.append("a '+' example") }
    if !entry.examples.contains(where: { $0.kind == .nearMiss }) { missing.append("a '-' example") }
    return missing
  }

  private static func weightProblems(_ entry: LexiconEntry) -> [LexiconProblem] {
    guard entry.statesWeight, !WeightScale.contains(entry.weight) else { return [] }
    let message =
      "the weight \(entry.weight) of '\(entry.id)' is no point of the scale: \(WeightScale.summary)"
    return [LexiconProblem(.weightScale, at: entry.position, message)]
  }

  /// Of short verbs one generated form in two is another word's (`arabic.md` 1.4: precision 54 % with three
  /// letters, 82 % with four, 95 % above).
  private static func verbProblems(_ entry: LexiconEntry) -> [LexiconProblem] {
    guard entry.role == nil, entry.partOfSpeech == .verb, !entry.isExact, entry.forms.isEmpty else {
      return []
    }
    let letters = Normalizer.letters(of: entry.term)
    guard letters.count <= 3 else { return [] }
    let weak: Set<ArabicLetter> = [.alef, .waw, .yeh, .alefMaksura]
    let kind = letters.contains { weak.contains($0) } ? "weak verb" : "verb of three letters"
    let message =
      "'\(entry.id)' relies on the generated forms of the \(kind) '\(entry.term)'; list them with 'forms:'"
    return [LexiconProblem(.generatedVerb, at: entry.position, message)]
  }

  /// Old ids that lead to more than one entry.
  static func aliasProblems(of entries: [LexiconEntry]) -> [LexiconProblem] {
    var owners: [String: LexiconEntry] = [:]
    for entry in entries { owners[entry.id] = entry }
    var problems: [LexiconProblem] = []
    for entry in entries {
      for alias in entry.aliases {
        if let owner = owners[alias] {
          let message = "the alias '\(alias)' of '\(entry.id)' names '\(owner.id)' at \(owner.position)"
          problems.append(LexiconProblem(.alias, at: entry.position, message))
        } else {
          owners[alias] = entry
        }
      }
    }
    return problems
  }
}
