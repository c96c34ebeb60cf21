public import Mizan

/// Turns the rows of a word list into stanzas of a lexicon.
///
/// The result parses; what another tool does not know (a reason, a gloss, examples, mostly a weight) is for a person
/// to add, and `mizan lexicon check` asks for it.
public struct TermListConverter {
  /// The category of rows that name none, and of all rows when the caller chose one.
  public var category: String?
  /// Terms match as they are written: they do not inflect.
  public var isExact: Bool

  /// What could not be taken over as it is.
  public private(set) var problems: [Note] = []
  private var taken: Set<String> = []
  private var ids: Set<String> = []

  /// Something that a person should know of a row.
  public struct Note: Hashable, Sendable, CustomStringConvertible {
    /// The row.
    public var position: SourcePosition
    /// What became of it, and why.
    public var message: String

    /// `path:line:column: warning: message`.
    public var description: String { "\(position): warning: \(message)" }
  }

  /// Creates a converter.
  public init(category: String? = nil, isExact: Bool = false) {
    self.category = category
    self.isExact = isExact
  }

  /// The text of a lexicon file.
  ///
  /// - Parameters:
  ///   - list: the rows.
  ///   - name: the name of the new lexicon, made lower-case ASCII.
  /// - Returns: the text, and the number of its entries.
  public mutating func lexicon(from list: TermList, named name: String) -> (text: String, entries: Int) {
    let entries = list.rows.compactMap { entry(from: $0) }
    let header = """
      # Converted from a word list. Each entry needs a weight, a gloss, a source and examples ('+' and '-') before
      # 'mizan lexicon check' passes.

      lexicon: \(ASCIIName(name, fallback: "converted").text)
      language: ar
      version: 1

      """
    return (([header] + entries.map(\.canonicalText)).joined(separator: "\n"), entries.count)
  }

  private mutating func entry(from row: TermList.Row) -> LexiconEntry? {
    let isStem = row.term.hasSuffix("*")
    let words = row.term.filter { $0 != "*" }.split { $0 == " " || $0 == "_" }.map(String.init)
    guard !words.isEmpty else { return note(row, "a row without a term is left out") }
    guard words.allSatisfy({ !WordKey($0).isEmpty }) else {
      return note(row, "'\(row.term)' is not made of Arabic words and is left out")
    }
    guard let named = category ?? row.category else {
      return note(row, "'\(row.term)' has no category and is left out; '--category' gives one")
    }
    var category = ASCIIName(named, fallback: "category").text
    // A category of that name would be attribution data, which never scores.
    if AttributionRole(rawValue: category) != nil { category += "-words" }
    let term = words.joined(separator: " ")
    let key = category + "\t" + words.map { WordKey($0).text }.joined(separator: " ")
    guard taken.insert(key).inserted else {
      return note(row, "'\(row.term)' stands twice in '\(category)'; the second is left out")
    }
    var entry = LexiconEntry(
      id: freeID(category + "." + ASCIIName(term, fallback: "term").text), category: category, term: term,
      partOfSpeech: words.count > 1 ? .phrase : isStem ? .adjective : .noun, position: row.position)
    entry.facet = row.facet.map { ASCIIName($0, fallback: "facet").text }
    entry.isExact = isExact && !isStem
    if let text = row.weight {
      if let weight = Double(text), (0...1).contains(weight) {
        (entry.weight, entry.statesWeight) = (weight, true)
      } else {
        _ = note(row, "the weight '\(text)' of '\(row.term)' is not a number from 0 to 1 and is left out")
      }
    }
    return entry
  }

  private mutating func note(_ row: TermList.Row, _ message: String) -> LexiconEntry? {
    problems.append(Note(position: row.position, message: message))
    return nil
  }

  /// An id that no entry has yet.
  private mutating func freeID(_ id: String) -> String {
    var free = id
    var number = 2
    while !ids.insert(free).inserted {
      free = "\(id)-\(number)"
      number += 1
    }
    return free
  }
}

/// A name as ids and categories are written: lower-case ASCII with hyphens, Arabic letter by letter.
struct ASCIIName {
  let text: String

  /// Rewrites a name; one that leaves nothing becomes the fallback.
  init(_ name: String, fallback: String) {
    var text = ""
    for scalar in Normalizer.normalize(name).scalars {
      if let latin = Self.latin[scalar] {
        text += latin
      } else if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        text += scalar.properties.lowercaseMapping
      } else if !text.isEmpty, !text.hasSuffix("-") {
        text += "-"
      }
    }
    while text.hasSuffix("-") { text.removeLast() }
    self.text = text.isEmpty ? fallback : text
  }

  /// A plain romanisation: for ids that a person can read, not for going back.
  private static let latin: [Unicode.Scalar: String] = [
    "ا": "a", "أ": "a", "إ": "i", "آ": "aa", "ء": "", "ؤ": "u", "ئ": "i", "ى": "a", "ة": "a", "ب": "b",
    "ت": "t",
    "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh",
    "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n",
    "ه": "h", "و": "w", "ي": "y", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ڨ": "g",
  ]
}
