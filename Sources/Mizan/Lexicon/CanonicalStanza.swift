/// One line of a stanza in canonical form.
struct CanonicalLine: Hashable, Sendable {
  /// The field's name, or an example's sign.
  var name: String
  /// Which of the lines of that name, from 0.
  var ordinal: Int
  /// What follows the name.
  var value: String

  /// The line.
  var text: String { isExample ? "\(name) \(value)" : "\(name): \(value)" }

  private var isExample: Bool { LexiconExample.Kind(rawValue: name.first ?? " ") != nil }

  /// Numbers lines of one name.
  static func numbered(_ lines: [(name: String, value: String)]) -> [CanonicalLine] {
    var counts: [String: Int] = [:]
    return lines.map { name, value in
      let ordinal = counts[name, default: 0]
      counts[name] = ordinal + 1
      return CanonicalLine(name: name, ordinal: ordinal, value: value)
    }
  }
}

extension LexiconEntry {
  /// The stanza in canonical form, a line each with its line end: fields in their order, then `+`, `~`, `-`.
  public var canonicalText: String { canonicalLines.map { $0.text + "\n" }.joined() }

  /// The lines of the stanza in canonical form.
  var canonicalLines: [CanonicalLine] {
    let examples = LexiconExample.Kind.allCases.flatMap { kind in
      self.examples.filter { $0.kind == kind }.map { (name: String(kind.rawValue), value: $0.markedText) }
    }
    return CanonicalLine.numbered(canonicalFields() + examples)
  }

  /// What of the stanza can change a result, in canonical form.
  var fingerprintText: String {
    canonicalFields(ofResult: true).filter { !($0.name == "weight" && weight == 0) }
      .map { "\($0.name): \($0.value)\n" }.joined()
  }

  /// The fields in their order; with `ofResult` without gloss, source, alias and note, which change no result.
  private func canonicalFields(ofResult: Bool = false) -> [(name: String, value: String)] {
    func words(_ list: [String]) -> String { list.map(CanonicalSpelling.words).joined(separator: ", ") }
    func names(_ list: [String]) -> String { list.map(CanonicalSpelling.prose).joined(separator: ", ") }
    func silent(_ text: String?) -> String? { ofResult ? nil : text.map(CanonicalSpelling.prose) }
    let classes = parts.map { $0 == .particle ? "exact" : $0?.rawValue ?? "" }
    let hasWeight = statesWeight || weight != 0
    let fields: [(name: String, value: String?)] = [
      ("id", id), ("category", category), ("facet", facet), ("term", CanonicalSpelling.words(term)),
      ("pos", partOfSpeech.rawValue), ("imperfect", imperfect.map(CanonicalSpelling.words)),
      ("forms", words(forms)), ("parts", classes.joined(separator: " ")),
      ("gap", gap == 0 ? nil : String(gap)), ("exact", isExact ? "yes" : nil),
      ("weight", hasWeight ? WeightScale.text(of: weight) : nil), ("used-by", names(usedBy)),
      ("gloss", silent(gloss)), ("neutral", neutral.map(CanonicalSpelling.prose)),
      ("source", silent(source)),
    ]
    let vetoes = exceptions.map { (name: "except", value: Optional(CanonicalSpelling.words($0))) }
    let rest: [(name: String, value: String?)] = [
      ("alias", silent(names(aliases))), ("stance", stance?.rawValue), ("pattern", names(patterns)),
      ("with", words(complements)), ("note", silent(note)),
    ]
    return (fields + vetoes + rest).compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      return (name, value)
    }
  }
}

extension LexiconExample {
  /// The sentence with brackets around what is marked, in canonical spelling.
  var markedText: String {
    let scalars = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView()
    var start = 0
    for range in marked {
      view.append(contentsOf: scalars[start..<range.lowerBound])
      view.append("[")
      view.append(contentsOf: scalars[range])
      view.append("]")
      start = range.upperBound
    }
    view.append(contentsOf: scalars[start...])
    return CanonicalSpelling.prose(String(view))
  }
}
