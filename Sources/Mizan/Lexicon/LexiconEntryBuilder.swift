/// Collects the fields of one stanza and tells what is wrong with them.
struct LexiconEntryBuilder {
  /// What was wrong so far.
  private(set) var problems: [LexiconProblem] = []
  /// The example lines.
  var examples: [LexiconExample] = []

  private let text: String
  private let position: SourcePosition
  /// The fields that stand once, in the places of their names in `known`.
  private var values = [LexiconField?](repeating: nil, count: LexiconFieldName.known.count)
  private var exceptions: [LexiconField] = []

  /// Creates a builder for a stanza.
  ///
  /// - Parameters:
  ///   - text: the file's text, which the fields are ranges of.
  ///   - position: where the stanza begins.
  init(text: String, position: SourcePosition) {
    self.text = text
    self.position = position
  }

  /// Takes a field.
  mutating func set(_ field: LexiconField, in bytes: Span<UInt8>) {
    guard let name = LexiconFieldName(bytes, in: field.name) else {
      return problem(place(of: field, column: 1), "unknown field '\(string(field.name))'")
    }
    if !examples.isEmpty { problem(place(of: field), "field '\(name)' stands after the examples") }
    if name == .except {
      exceptions.append(field)
    } else if let first = self[name] {
      problem(place(of: field), "field '\(name)' stands already on line \(first.line)")
    } else {
      values[name.rawValue] = field
    }
  }

  private subscript(name: LexiconFieldName) -> LexiconField? { values[name.rawValue] }

  /// The value of a field.
  private func string(_ name: LexiconFieldName) -> String? { self[name].map { string($0.value) } }

  private func string(_ range: Range<Int>) -> String { text.utf8Span.span.string(in: range) }

  private func place(of field: LexiconField, column: Int? = nil) -> SourcePosition {
    SourcePosition(path: position.path, line: field.line, column: column ?? field.column)
  }

  /// The entry, as far as its fields allow; problems are added for what is missing or wrong.
  mutating func finish() -> LexiconEntry? {
    let id = required(.id)
    let category = required(.category)
    let term = required(.term)
    let pos = required(.pos)
    guard let id, let category, let term, let pos else { return nil }
    checkName(id, "id", allowing: UInt8(ascii: "."))
    checkName(category, "category")
    guard let partOfSpeech = LexiconEntry.PartOfSpeech(rawValue: string(pos.value)) else {
      problem(
        place(of: pos), "'\(string(pos.value))' is not one of \(Self.names(LexiconEntry.PartOfSpeech.self))")
      return nil
    }
    var entry = LexiconEntry(
      id: string(id.value), category: string(category.value), term: string(term.value),
      partOfSpeech: partOfSpeech, weight: number(.weight, in: 0...1) ?? 0, position: position)
    fillInflection(&entry, term)
    fillJudgement(&entry)
    fillAttribution(&entry)
    checkTerm(entry, term)
    entry.examples = examples
    return entry
  }

  private mutating func fillInflection(_ entry: inout LexiconEntry, _ term: LexiconField) {
    entry.imperfect = string(.imperfect)
    entry.forms = list(.forms)
    entry.gap = Int(number(.gap, in: 0...5) ?? 0)
    entry.isExact = flag(.exact)
    guard let parts = self[.parts] else { return }
    let place = place(of: parts)
    for range in words(in: parts.value) {
      let name = string(range)
      let part = name == "exact" ? .particle : LexiconEntry.PartOfSpeech(rawValue: name)
      let isPart = name == "exact" || (part != nil && part != .phrase)
      if !isPart { problem(place, "'\(name)' is not the class of a part") }
      entry.parts.append(part)
    }
    let words = words(in: term.value).count
    if entry.parts.count != words {
      problem(place, "\(entry.parts.count) parts are named for \(words) words")
    }
  }

  private mutating func fillJudgement(_ entry: inout LexiconEntry) {
    entry.statesWeight = self[.weight] != nil
    entry.facet = string(.facet)
    entry.usedBy = list(.usedBy)
    entry.gloss = string(.gloss)
    entry.neutral = string(.neutral)
    entry.source = string(.source)
    entry.exceptions = exceptions.map { string($0.value) }
    entry.aliases = list(.alias)
    entry.note = string(.note)
  }

  private mutating func fillAttribution(_ entry: inout LexiconEntry) {
    entry.patterns = list(.pattern)
    entry.complements = list(.with)
    guard let stance = self[.stance] else { return }
    let name = string(stance.value)
    entry.stance = Stance(rawValue: name)
    if entry.stance == nil {
      problem(place(of: stance), "'\(name)' is not one of \(Self.names(Stance.self))")
    }
  }

  private mutating func checkTerm(_ entry: LexiconEntry, _ term: LexiconField) {
    let position = place(of: term)
    if (entry.partOfSpeech == .phrase) != (words(in: term.value).count > 1) {
      problem(position, "a phrase has two or more words, and only a phrase has: '\(entry.term)'")
    }
    for range in [term.value] + items(.forms) + exceptions.map(\.value) { checkWords(in: range, position) }
    // A row of words is found as a phrase, with parts that agree; as a form of a single word it would never be met.
    for form in items(.forms) where entry.partOfSpeech != .phrase && words(in: form).count > 1 {
      problem(position, "the form '\(string(form))' has several words: make it a phrase of its own")
    }
    if entry.partOfSpeech == .verb, !entry.isExact, entry.imperfect == nil {
      problem(position, "the verb '\(entry.term)' lacks 'imperfect:'")
    }
    if let imperfect = entry.imperfect, WordKey(imperfect)[0] != .yeh {
      problem(position, "the imperfect '\(imperfect)' does not begin with ي")
    }
  }

  /// Tells which words cannot be matched.
  private mutating func checkWords(in range: Range<Int>, _ position: SourcePosition) {
    let text = text
    let bytes = text.utf8Span.span
    var rest = range
    while let range = bytes.firstWord(in: rest) {
      rest = range.upperBound..<rest.upperBound
      guard Normalizer.plainKey(bytes.extracting(range)) == nil else { continue }
      let word = string(range)
      guard WordKey(word).isEmpty else { continue }
      problem(position, "'\(word)' is not a word of 1 to \(WordKey.capacity) Arabic letters")
    }
  }

  private mutating func required(_ name: LexiconFieldName) -> LexiconField? {
    if self[name] == nil { problem(position, "the entry lacks '\(name):'") }
    return self[name]
  }

  private mutating func checkName(_ field: LexiconField, _ what: String, allowing extra: UInt8? = nil) {
    let text = text
    let bytes = text.utf8Span.span
    for index in field.value {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        continue
      case extra: continue
      default: break
      }
      let name = string(field.value)
      return problem(place(of: field), "\(what) '\(name)' is not lower-case ASCII with hyphens")
    }
  }

  private mutating func number(_ name: LexiconFieldName, in range: ClosedRange<Double>) -> Double? {
    guard let field = self[name] else { return nil }
    let value = string(field.value)
    guard let number = Double(value), range.contains(number) else {
      problem(
        place(of: field), "\(name) '\(value)' is not a number from \(range.lowerBound) to \(range.upperBound)"
      )
      return nil
    }
    return number
  }

  private mutating func flag(_ name: LexiconFieldName) -> Bool {
    guard let field = self[name] else { return false }
    let value = string(field.value)
    if value != "yes", value != "no" { problem(place(of: field), "\(name) is 'yes' or 'no', not '\(value)'") }
    return value == "yes"
  }

  /// The parts of a comma-separated value, trimmed.
  private func list(_ name: LexiconFieldName) -> [String] { items(name).map { string($0) } }

  private func items(_ name: LexiconFieldName) -> [Range<Int>] {
    guard let field = self[name] else { return [] }
    return text.utf8Span.span.listItems(in: field.value)
  }

  private func words(in range: Range<Int>) -> [Range<Int>] { text.utf8Span.span.words(in: range) }

  private mutating func problem(_ position: SourcePosition, _ message: String) {
    problems.append(LexiconProblem(.syntax, at: position, message))
  }

  private static func names<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// The fields that an entry may have, in the order of their names in `known`.
enum LexiconFieldName: Int, CustomStringConvertible {
  case id, category, facet, term, pos, imperfect, forms, parts, gap, exact, weight, usedBy, gloss, neutral,
    source
  case except, alias, stance, pattern, with, note

  /// The names as they are written.
  static let known = [
    "id", "category", "facet", "term", "pos", "imperfect", "forms", "parts", "gap", "exact", "weight",
    "used-by",
    "gloss", "neutral", "source", "except", "alias", "stance", "pattern", "with", "note",
  ]

  /// The bytes of each name in one number.
  private static let packed = known.map { $0.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }

  /// Reads a name; `nil` when there is no such field.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    guard range.count <= 16 else { return nil }
    var packed: UInt128 = 0
    for index in range { packed = packed &<< 8 | UInt128(bytes[index]) }
    guard let place = Self.packed.firstIndex(of: packed) else { return nil }
    self.init(rawValue: place)
  }

  var description: String { Self.known[rawValue] }
}
