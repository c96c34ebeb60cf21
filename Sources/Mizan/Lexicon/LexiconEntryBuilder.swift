/// Collects the fields of one stanza and tells what is wrong with them.
struct LexiconEntryBuilder {
  /// What was wrong so far.
  private(set) var problems: [LexiconProblem] = []
  /// The example lines.
  var examples: [LexiconExample] = []

  private let position: SourcePosition
  private var values: [String: LexiconField] = [:]
  private var exceptions: [String] = []

  private static let known: Set<String> = [
    "id", "category", "facet", "term", "pos", "imperfect", "forms", "parts", "gap", "exact", "weight",
    "used-by",
    "gloss", "neutral", "source", "except", "alias", "stance", "pattern", "with", "note",
  ]

  init(position: SourcePosition) { self.position = position }

  /// Takes a field.
  mutating func set(_ field: LexiconField) {
    guard Self.known.contains(field.name) else {
      var name = field.position
      name.column = 1
      return problem(name, "unknown field '\(field.name)'")
    }
    if !examples.isEmpty { problem(field.position, "field '\(field.name)' stands after the examples") }
    if field.name == "except" {
      exceptions.append(field.value)
    } else if let first = values[field.name] {
      problem(field.position, "field '\(field.name)' stands already on line \(first.position.line)")
    } else {
      values[field.name] = field
    }
  }

  /// The entry, as far as its fields allow; problems are added for what is missing or wrong.
  mutating func finish() -> LexiconEntry? {
    let id = required("id")
    let category = required("category")
    let term = required("term")
    let pos = required("pos")
    guard let id, let category, let term, let pos else { return nil }
    checkName(id, "id", allowing: ".")
    checkName(category, "category", allowing: "")
    guard let partOfSpeech = LexiconEntry.PartOfSpeech(rawValue: pos.value) else {
      problem(pos.position, "'\(pos.value)' is not one of \(Self.names(LexiconEntry.PartOfSpeech.self))")
      return nil
    }
    var entry = LexiconEntry(
      id: id.value, category: category.value, term: term.value, partOfSpeech: partOfSpeech,
      weight: number("weight", in: 0...1) ?? 0, position: position)
    fillInflection(&entry)
    fillJudgement(&entry)
    fillAttribution(&entry)
    checkTerm(entry, at: term.position)
    entry.examples = examples
    return entry
  }

  private mutating func fillInflection(_ entry: inout LexiconEntry) {
    entry.imperfect = values["imperfect"]?.value
    entry.forms = list("forms")
    entry.gap = Int(number("gap", in: 0...5) ?? 0)
    entry.isExact = flag("exact")
    if let parts = values["parts"] {
      entry.parts = parts.value.split(separator: " ").map { name in
        if name == "exact" { return .particle }
        let part = LexiconEntry.PartOfSpeech(rawValue: String(name))
        if part == nil || part == .phrase { problem(parts.position, "'\(name)' is not the class of a part") }
        return part
      }
      let words = entry.term.split(separator: " ").count
      if entry.parts.count != words {
        problem(parts.position, "\(entry.parts.count) parts are named for \(words) words")
      }
    }
  }

  private mutating func fillJudgement(_ entry: inout LexiconEntry) {
    entry.statesWeight = values["weight"] != nil
    entry.facet = values["facet"]?.value
    entry.usedBy = list("used-by")
    entry.gloss = values["gloss"]?.value
    entry.neutral = values["neutral"]?.value
    entry.source = values["source"]?.value
    entry.exceptions = exceptions
    entry.aliases = list("alias")
    entry.note = values["note"]?.value
  }

  private mutating func fillAttribution(_ entry: inout LexiconEntry) {
    entry.patterns = list("pattern")
    entry.complements = list("with")
    guard let stance = values["stance"] else { return }
    entry.stance = Stance(rawValue: stance.value)
    if entry.stance == nil {
      problem(stance.position, "'\(stance.value)' is not one of \(Self.names(Stance.self))")
    }
  }

  private mutating func checkTerm(_ entry: LexiconEntry, at position: SourcePosition) {
    let words = entry.term.split(separator: " ")
    if (entry.partOfSpeech == .phrase) != (words.count > 1) {
      problem(position, "a phrase has two or more words, and only a phrase has: '\(entry.term)'")
    }
    for word in words + entry.forms.flatMap({ $0.split(separator: " ") })
      + entry.exceptions.flatMap({ $0.split(separator: " ") })
    where WordKey(String(word)).isEmpty {
      problem(position, "'\(word)' is not a word of 1 to \(WordKey.capacity) Arabic letters")
    }
    if entry.partOfSpeech == .verb, !entry.isExact, entry.imperfect == nil {
      problem(position, "the verb '\(entry.term)' lacks 'imperfect:'")
    }
    if let imperfect = entry.imperfect, WordKey(imperfect)[0] != .yeh {
      problem(position, "the imperfect '\(imperfect)' does not begin with ي")
    }
  }

  private mutating func required(_ name: String) -> LexiconField? {
    if values[name] == nil { problem(position, "the entry lacks '\(name):'") }
    return values[name]
  }

  private mutating func checkName(_ field: LexiconField, _ what: String, allowing extra: String) {
    let isName = field.value.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || extra.contains($0))
    }
    if !isName { problem(field.position, "\(what) '\(field.value)' is not lower-case ASCII with hyphens") }
  }

  private mutating func number(_ name: String, in range: ClosedRange<Double>) -> Double? {
    guard let field = values[name] else { return nil }
    guard let number = Double(field.value), range.contains(number) else {
      problem(
        field.position,
        "\(name) '\(field.value)' is not a number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  private mutating func flag(_ name: String) -> Bool {
    guard let field = values[name] else { return false }
    if field.value != "yes", field.value != "no" {
      problem(field.position, "\(name) is 'yes' or 'no', not '\(field.value)'")
    }
    return field.value == "yes"
  }

  /// The parts of a comma-separated value, trimmed.
  private func list(_ name: String) -> [String] {
    guard let value = values[name]?.value else { return [] }
    return value.unicodeScalars.split { $0 == "," || $0 == "،" }.compactMap { part in
      guard let first = part.firstIndex(where: { $0 != " " }), let last = part.lastIndex(where: { $0 != " " })
      else { return nil }
      return String(part[first...last])
    }
  }

  private mutating func problem(_ position: SourcePosition, _ message: String) {
    problems.append(LexiconProblem(.syntax, at: position, message))
  }

  private static func names<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
