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
    var fields: [(name: String, value: String)] = []
    forEachCanonicalField { fields.append(($0, $1)) }
    return CanonicalLine.numbered(fields + examples)
  }

  /// Writes what of the stanza can change a result, in canonical form.
  func writeFingerprint(to text: inout String) {
    forEachCanonicalField(ofResult: true) { name, value in
      if name == "weight", weight == 0 { return }
      text += name
      text += ": "
      text += value
      text += "\n"
    }
  }

  /// Calls a closure with the fields in their order; with `ofResult` without gloss, source, alias and note, which
  /// change no result.
  private func forEachCanonicalField(
    ofResult: Bool = false, _ body: (_ name: String, _ value: String) -> Void
  ) {
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { body(name, value) }
    }
    func words(_ list: [String]) -> String { list.map(CanonicalSpelling.words).joined(separator: ", ") }
    func names(_ list: [String]) -> String { list.map(CanonicalSpelling.prose).joined(separator: ", ") }
    func silent(_ text: String?) -> String? { ofResult ? nil : text.map(CanonicalSpelling.prose) }
    add("id", id)
    add("category", category)
    add("facet", facet)
    add("term", CanonicalSpelling.words(term))
    add("pos", partOfSpeech.rawValue)
    add("imperfect", imperfect.map(CanonicalSpelling.words))
    add("forms", words(forms))
    add("parts", parts.map { $0 == .particle ? "exact" : $0?.rawValue ?? "" }.joined(separator: " "))
    add("gap", gap == 0 ? nil : String(gap))
    add("exact", isExact ? "yes" : nil)
    add("weight", statesWeight || weight != 0 ? WeightScale.text(of: weight) : nil)
    add("used-by", names(usedBy))
    add("gloss", silent(gloss))
    add("neutral", neutral.map(CanonicalSpelling.prose))
    add("source", silent(source))
    for exception in exceptions { add("except", CanonicalSpelling.words(exception)) }
    add("alias", silent(names(aliases)))
    add("stance", stance?.rawValue)
    add("pattern", names(patterns))
    add("with", words(complements))
    add("note", silent(note))
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
