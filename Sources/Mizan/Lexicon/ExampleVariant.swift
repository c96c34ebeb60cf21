/// Another spelling of an example, or its place in a quotation, in which the entry must be found all the same.
enum ExampleVariant: String, CaseIterable {
  /// A vowel sign behind each letter that can bear one and has none.
  case tashkeel = "with tashkeel"
  /// A tatweel behind each letter that joins the next.
  case tatweel = "with tatweel"
  /// Hamza and madda apart from their letter (NFD).
  case decomposed = "with decomposed hamza"
  /// و before the first word.
  ///
  /// Not before a word that begins with و or ف: there is no telling whether that is a conjunction, and two do
  /// not follow each other.
  case conjunction = "behind a leading و"
  /// Another pair of quotation marks in the place of each.
  case quotationMarks = "with other quotation marks"
  /// In the mouth of a source that is named.
  ///
  /// Only a `+` example without marks of its own: inside another pair the inner one decides.
  case quotation = "inside an attributed quotation"

  /// Tells whether the variant says something about an entry.
  ///
  /// Attribution data has no voice that a quotation could change, and stands in the words around one. An entry
  /// that lists a form with its conjunction (ومن المقرر) is another with it.
  func applies(to entry: LexiconEntry) -> Bool {
    switch self {
    case .quotation: entry.role == nil
    case .conjunction: !([entry.term] + entry.forms).contains { WordKey(Self.firstWord($0))[0] == .waw }
    default: true
    }
  }

  private static func firstWord(_ text: String) -> String { String(text.prefix { $0 != " " }) }

  /// The example so written; `nil` where the variant does not apply.
  func applied(to example: LexiconExample) -> LexiconExample? {
    let source = Array(example.text.unicodeScalars)
    var rewriting = Rewriting(source)
    switch self {
    case .tashkeel: Self.addTashkeel(source, &rewriting)
    case .tatweel: Self.addTatweel(source, &rewriting)
    case .decomposed: Self.decompose(source, &rewriting)
    case .conjunction:
      guard let first = source.first, let letter = ScalarClass(first).letter, letter != .waw, letter != .feh
      else { return nil }
      // A match of the first word takes its conjunction in.
      rewriting.insert("\u{0648}", at: 0)
    case .quotationMarks: Self.exchangeMarks(source, &rewriting)
    case .quotation:
      guard example.kind == .own, !source.contains(where: { Self.isMark($0) }) else { return nil }
      rewriting.wrap("قالت المتحدثة: «", "»")
    }
    return rewriting.isChanged ? rewriting.applied(to: example) : nil
  }

  private static func addTashkeel(_ source: [Unicode.Scalar], _ rewriting: inout Rewriting) {
    for (index, scalar) in source.enumerated() {
      guard let letter = ScalarClass(scalar).letter, !bearsNoVowel.contains(letter) else { continue }
      let next = index + 1 < source.count ? ScalarClass(source[index + 1]) : .space
      if next == .mark || next == .hamzaAbove || next == .hamzaBelow { continue }
      rewriting.insert(letter == .alefHamzaBelow ? "\u{0650}" : "\u{064E}", at: index + 1)
    }
  }

  /// ا آ ى are long vowels themselves.
  private static let bearsNoVowel: Set<ArabicLetter> = [.alef, .alefMadda, .alefMaksura]

  private static func addTatweel(_ source: [Unicode.Scalar], _ rewriting: inout Rewriting) {
    for (index, scalar) in source.enumerated() where index + 1 < source.count {
      guard let letter = ScalarClass(scalar).letter, let next = ScalarClass(source[index + 1]).letter,
        next != .hamza, !joinsNone.contains(letter)
      else { continue }
      rewriting.insert("\u{0640}", at: index + 1)
    }
  }

  /// The letters that do not join the next.
  private static let joinsNone = Set("اأإآءؤىةدذرزو".unicodeScalars.compactMap { ScalarClass($0).letter })

  private static func decompose(_ source: [Unicode.Scalar], _ rewriting: inout Rewriting) {
    for (index, scalar) in source.enumerated() {
      if let parts = CanonicalSpelling.decomposed(scalar) { rewriting.replace(index, with: parts) }
    }
  }

  /// «…» becomes “…”, any other pair «…».
  private static func exchangeMarks(_ source: [Unicode.Scalar], _ rewriting: inout Rewriting) {
    var isOpen = false
    for (index, scalar) in source.enumerated() {
      switch scalar {
      case "\u{00AB}": rewriting.replace(index, with: ["\u{201C}"])
      case "\u{00BB}": rewriting.replace(index, with: ["\u{201D}"])
      case "\u{201C}": rewriting.replace(index, with: ["\u{00AB}"])
      case "\u{201D}": rewriting.replace(index, with: ["\u{00BB}"])
      case "\"":
        rewriting.replace(index, with: [isOpen ? "\u{00BB}" : "\u{00AB}"])
        isOpen.toggle()
      default: break
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar).signKind
    return kind == .doubleQuote || kind == .singleQuote || kind == .ornateParenthesis
  }
}

/// Changes of a text that know where its marked stretches go.
private struct Rewriting {
  private let source: [Unicode.Scalar]
  /// For each scalar what stands in its place; `nil` for itself.
  private var replacements: [[Unicode.Scalar]?]
  /// For each offset what is put there, inside a stretch that begins or ends there.
  private var insertions: [Unicode.Scalar?]
  /// What is put around the whole text.
  private var before = ""
  private var behind = ""
  private(set) var isChanged = false

  init(_ source: [Unicode.Scalar]) {
    self.source = source
    replacements = Array(repeating: nil, count: source.count)
    insertions = Array(repeating: nil, count: source.count + 1)
  }

  mutating func replace(_ index: Int, with scalars: [Unicode.Scalar]) {
    replacements[index] = scalars
    isChanged = true
  }

  mutating func insert(_ scalar: Unicode.Scalar, at offset: Int) {
    insertions[offset] = scalar
    isChanged = true
  }

  mutating func wrap(_ opening: String, _ closing: String) {
    (before, behind) = (opening, closing)
    isChanged = true
  }

  /// The example with the changes.
  func applied(to example: LexiconExample) -> LexiconExample {
    var view = before.unicodeScalars
    var count = view.count
    var starts: [Int] = []
    var ends: [Int] = []
    for offset in 0...source.count {
      starts.append(count)
      if let insertion = insertions[offset] {
        view.append(insertion)
        count += 1
      }
      ends.append(count)
      guard offset < source.count else { break }
      guard let scalars = replacements[offset] else {
        view.append(source[offset])
        count += 1
        continue
      }
      for scalar in scalars { view.append(scalar) }
      count += scalars.count
    }
    view.append(contentsOf: behind.unicodeScalars)
    var result = example
    result.text = String(view)
    result.marked = example.marked.map { starts[$0.lowerBound]..<ends[$0.upperBound] }
    return result
  }
}
