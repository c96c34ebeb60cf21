/// One written form of an entry's word, with how it arises: what `mizan lexicon show` lists.
public struct EntryForm: Hashable, Sendable {
  /// Where a form comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// It is the headword.
    case headword
    /// It is the imperfect that the entry gives.
    case imperfect
    /// The entry lists it.
    case listed
    /// A rule of inflection makes it.
    case inflected
  }

  /// The letters.
  public var text: String
  /// The part of the letters that is the stem.
  public var stem: String
  /// The ending behind the stem; empty where the form is the stem.
  public var ending: String
  /// Where it comes from.
  public var origin: Origin
  /// What it says, in words: `feminine`, `plural` ….
  public var features: [String]
  /// What may or must stand written together with it, in words.
  public var attachments: [String]
}

/// One word of an entry with its forms.
public struct EntryWord: Hashable, Sendable {
  /// The shortest stem, for a heading.
  public var stem: String
  /// All forms, by length and letters.
  public var forms: [EntryForm]
}

extension CompiledLexicon {
  /// The words of an entry, each once, in the order of its phrases; a single word has one.
  ///
  /// - Parameter index: the index of the entry in `entries`.
  /// - Returns: the words with their forms; words of `except:` phrases are left out.
  /// - Complexity: O(n) in the forms of the whole lexicon.
  public func words(of index: Int) -> [EntryWord] {
    var lexemes: [UInt32] = []
    for pattern in patterns where pattern.entry == index && !pattern.isVeto {
      for part in pattern.parts where !lexemes.contains(self.parts[part].lexeme) {
        lexemes.append(self.parts[part].lexeme)
      }
    }
    // A common word is in no pattern; each form that the entry lists is a headword of its own.
    lexemes += commonWords.filter { $0.value == index }.keys.sorted()
    var forms = [UInt32: [InflectedForm]](minimumCapacity: lexemes.count)
    for place in self.lexemes.indices where lexemes.contains(self.lexemes[place]) {
      forms[self.lexemes[place], default: []].append(self.forms[place])
    }
    return lexemes.map { word(forms[$0, default: []], of: entries[index]) }
  }

  private func word(_ forms: [InflectedForm], of entry: LexiconEntry) -> EntryWord {
    let sorted = forms.sorted { ($0.key.count, $0.key.bits) < ($1.key.count, $1.key.bits) }
    let stem = sorted.map { $0.key.slice(0..<$0.stemLength) }.min { $0.count < $1.count }
    return EntryWord(stem: stem?.text ?? "", forms: sorted.map { EntryForm($0, of: entry) })
  }
}

extension EntryForm {
  fileprivate init(_ form: InflectedForm, of entry: LexiconEntry) {
    text = form.key.text
    stem = form.key.slice(0..<form.stemLength).text
    ending = form.key.dropFirst(form.stemLength).text
    let listed = entry.forms.flatMap { $0.split(separator: " ") }.map { WordKey(String($0)) }
    let headwords = entry.term.split(separator: " ").map { WordKey(String($0)) }
    origin =
      if headwords.contains(form.key) { .headword } else if entry.imperfect.map({ WordKey($0) }) == form.key {
        .imperfect
      } else if listed.contains(form.key) { .listed } else { .inflected }
    features = form.features.names
    attachments = form.slots.attachments
  }
}

extension FormFeatures {
  /// What the features say, in words; that a word is nominal or a particle goes without saying.
  var names: [String] {
    let order: [(FormFeatures, String)] = [
      (.perfect, "perfect"), (.imperfect, "imperfect"), (.passive, "passive"), (.first, "first person"),
      (.second, "second person"), (.feminine, "feminine"), (.dual, "dual"), (.plural, "plural"),
      (.accusative, "indefinite accusative"), (.construct, "construct"),
    ]
    return order.filter { contains($0.0) }.map(\.1)
  }
}

extension InflectedForm.Slots {
  /// What may be written together with a form; و and ف stand before all.
  var attachments: [String] {
    var names: [String] = []
    if contains(.article) { names.append("ال") }
    if contains(.nominal) { names.append("ب ك ل") }
    if contains(.imperfect) { names.append("س ل") }
    if contains(.perfect) { names.append("ل") }
    if contains(.bound) { names.append(contains(.free) ? "pronoun" : "always a pronoun") }
    return names
  }
}
