/// One inflected form of a headword, without its clitics.
struct InflectedForm: Hashable, Sendable {
  /// Where a form may stand in a word.
  struct Slots: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// May end the word, and take the prepositions ب ك ل when it is nominal.
    static let free = Slots(rawValue: 1)
    /// May take the article.
    static let article = Slots(rawValue: 2)
    /// Needs a pronoun behind it.
    static let bound = Slots(rawValue: 4)
    /// Takes the proclitics of nouns.
    static let nominal = Slots(rawValue: 8)
    /// Takes the proclitics of an imperfect verb.
    static let imperfect = Slots(rawValue: 16)
    /// Takes the proclitics of a perfect verb.
    static let perfect = Slots(rawValue: 32)
    /// Counts only beside its neighbours (a fixed word of a phrase, a word of a veto), so that it is no proof that a
    /// word is this and nothing else.
    static let contextual = Slots(rawValue: 64)
    /// A form of a common word, which only keeps other readings of its letters away.
    static let common = Slots(rawValue: 128)
  }

  /// How far a form is from its headword.
  enum Distance: UInt8, Hashable, Sendable {
    /// The headword itself.
    case none
    /// Made by rule.
    case inflected
    /// Listed by the entry, or made of what it lists.
    case listed
  }

  /// The letters, exactly.
  var key: WordKey
  // A byte, since there are many forms.
  private let stemCount: UInt8
  /// Where the form may stand.
  var slots: Slots
  /// What the form says.
  var features: FormFeatures
  /// How far it is from the headword.
  var distance: Distance

  /// Creates a form.
  init(
    key: WordKey, stemLength: Int, slots: Slots, features: FormFeatures, distance: Distance = .inflected
  ) {
    self.key = key
    stemCount = UInt8(stemLength)
    self.slots = slots
    self.features = features
    self.distance = distance
  }

  /// How many of the letters are the headword's stem; the rest is the ending.
  var stemLength: Int { Int(stemCount) }
}

/// Collects the forms of one headword, each once.
struct InflectionTable {
  private(set) var forms: [InflectedForm] = []
  /// Whether what is added now comes from a listed form.
  var isListing = false
  private let headword: WordKey

  /// An empty table for a headword.
  init(headword: WordKey) {
    self.headword = headword
    forms.reserveCapacity(48)
  }

  /// Adds a form that is the stem itself.
  mutating func add(_ stem: WordKey, _ slots: InflectedForm.Slots, _ features: FormFeatures) {
    add(stem, .empty, slots, features)
  }

  /// Adds a form made of a stem and an ending; a form that is there already gains slots and features.
  mutating func add(
    _ stem: WordKey, _ ending: WordKey, _ slots: InflectedForm.Slots, _ features: FormFeatures
  ) {
    let key = stem + ending
    guard !key.isEmpty else { return }
    if let place = forms.firstIndex(where: { $0.key == key }) {
      forms[place].slots.formUnion(slots)
      // What two readings of one spelling do not share is not known of it.
      let number: FormFeatures = [
        .passive, .feminine, .dual, .plural, .construct, .accusative, .first, .second, .open, .doubtful,
        .jussive, .feminised,
      ]
      let shared = forms[place].features.intersection(features).intersection(number)
      forms[place].features = forms[place].features.union(features).subtracting(number).union(shared)
    } else {
      let distance: InflectedForm.Distance = key == headword ? .none : isListing ? .listed : .inflected
      forms.append(
        InflectedForm(
          key: key, stemLength: stem.count, slots: slots, features: features, distance: distance))
    }
  }
}
