/// What the words around a word tell of its class, where its letters are a verb's and a noun's.
///
/// Arabic prose does not write the vowels that part قَتْل from قَتَل. The word before decides where it can: behind
/// a preposition stands no verb, behind قد no noun. Where nothing decides, every reading stays.
struct WordClassEvidence: Sendable {
  /// What the word before does; empty where there is none or punctuation stands between.
  var previous: WordTraits
  /// What the word after does.
  var next: WordTraits
  /// The word is the first of its sentence.
  var opensSentence: Bool

  /// Collects the evidence for a word.
  ///
  /// - Parameters:
  ///   - before: the token before, if there is one.
  ///   - previous: what the table says of it.
  ///   - next: what the table says of the word after.
  init(before: Token?, _ previous: WordTraits, next: WordTraits) {
    let isPlain = before.map { $0.key.isEmpty || previous.contains(.plainLetters) } ?? true
    let letters = before.map { isPlain ? [] : GoverningWords.letters(of: $0.key) } ?? []
    self.previous = previous.union(letters)
    self.next = next
    opensSentence = before.map { Self.endsSentence($0.kind) } ?? true
  }

  /// Tells whether a new sentence may begin behind a mark.
  private static func endsSentence(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .stop, .question, .exclamation, .semicolon, .ellipsis, .lineBreak: true
    default: false
    }
  }

  /// Tells whether a reading needs evidence at all.
  @inline(__always)
  static func isNeeded(for reading: WordReading) -> Bool {
    !reading.features.isDisjoint(with: [.open, .doubtful, .jussive])
  }

  /// Tells whether the context speaks against a reading that needs evidence.
  func refuses(_ reading: WordReading) -> Bool {
    let features = reading.features
    if features.contains(.nominal) { return refusesNoun(reading) }
    // «سيقتل»، «ليقتل»: the particle decides.
    if !reading.proclitics.isDisjoint(with: [.seen, .lam, .la, .ma, .hamza]) { return false }
    if features.contains(.jussive) {
      let isShared = !features.isDisjoint(with: [.dual, .plural])
      return !previous.contains(.governsJussive)
        && !(isShared && !previous.isDisjoint(with: [.governsImperfect, .complementiser, .negates]))
    }
    if features.contains(.doubtful) { return !previous.contains(.governsVerb) }
    // «في المدينة وقتل»: behind و or ف the word before governs nothing.
    guard reading.proclitics.isDisjoint(with: .conjunctions) else { return false }
    if previous.contains(.governsNoun) { return true }
    return features.contains(.perfect) && refusesPerfect(reading)
  }

  private func refusesPerfect(_ reading: WordReading) -> Bool {
    if !previous.isDisjoint(with: [.governsImperfect, .expectsNoun]) { return true }
    // «عملية خطف» is a noun, «حملة قام بها» a clause; the verb of another subject would be feminine.
    return previous.contains(.feminineHead) && reading.enclitic == .none && !next.contains(.pointsBack)
  }

  private func refusesNoun(_ reading: WordReading) -> Bool {
    guard reading.enclitic == .none, reading.proclitics.subtracting(.conjunctions).isEmpty else {
      return false
    }
    if !previous.isDisjoint(with: [.governsVerb, .governsImperfect]) { return true }
    // No sentence of prose opens with «و» and an indefinite noun.
    return opensSentence && reading.proclitics.contains(.waw)
  }
}
