/// One way to read a word as a form of a lexicon entry: proclitics, the form, an enclitic.
public struct WordReading: Hashable, Sendable {
  /// The index of the form in the compiled lexicon.
  let form: UInt32
  /// The number of the form's lexeme in the compiled lexicon.
  let lexeme: UInt32
  /// What stands before the form.
  public let proclitics: Proclitics
  /// The pronoun after the form.
  public let enclitic: Enclitic
  /// What the form says by itself.
  public let features: FormFeatures

  init(
    form: UInt32, lexeme: UInt32, proclitics: Proclitics, enclitic: Enclitic, features: FormFeatures
  ) {
    self.form = form
    self.lexeme = lexeme
    self.proclitics = proclitics
    self.enclitic = enclitic
    self.features = features
  }
}

/// The particles written together with the word after them.
public struct Proclitics: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// و.
  public static let waw = Proclitics(rawValue: 1)
  /// ف.
  public static let feh = Proclitics(rawValue: 2)
  /// ب.
  public static let beh = Proclitics(rawValue: 4)
  /// ك.
  public static let kaf = Proclitics(rawValue: 8)
  /// ل before a noun, or before an imperfect.
  public static let lam = Proclitics(rawValue: 16)
  /// The article ال.
  public static let article = Proclitics(rawValue: 32)
  /// س of the future.
  public static let seen = Proclitics(rawValue: 64)
  /// ما written together with a verb.
  public static let ma = Proclitics(rawValue: 128)
  /// لا written together with a verb.
  public static let la = Proclitics(rawValue: 256)
  /// The interrogative أ.
  public static let hamza = Proclitics(rawValue: 512)

  /// و or ف.
  public static let conjunctions: Proclitics = [.waw, .feh]
}

/// The pronoun written together with the word before it.
public enum Enclitic: UInt8, Sendable, CaseIterable {
  case none, ha, haa, huma, hum, hunna, ka, kuma, kum, kunna, na, ni, ya

  /// The pronoun's letters; empty for none.
  public var text: String {
    switch self {
    case .none: ""
    case .ha: "ه"
    case .haa: "ها"
    case .huma: "هما"
    case .hum: "هم"
    case .hunna: "هن"
    case .ka: "ك"
    case .kuma: "كما"
    case .kum: "كم"
    case .kunna: "كن"
    case .na: "نا"
    case .ni: "ني"
    case .ya: "ي"
    }
  }

  /// The number of the pronoun's letters.
  public var letterCount: Int {
    switch self {
    case .none: 0
    case .ha, .ka, .ya: 1
    case .haa, .hum, .hunna, .kum, .kunna, .na, .ni: 2
    case .huma, .kuma: 3
    }
  }
}

/// What an inflected form says about person, gender, number, tense and voice.
///
/// A set, since a written form is often several: يكتب can be active or passive.
public struct FormFeatures: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A perfect verb.
  public static let perfect = FormFeatures(rawValue: 1)
  /// An imperfect verb.
  public static let imperfect = FormFeatures(rawValue: 2)
  /// A form that is passive and cannot be active.
  public static let passive = FormFeatures(rawValue: 4)
  /// First person.
  public static let first = FormFeatures(rawValue: 8)
  /// Second person.
  public static let second = FormFeatures(rawValue: 16)
  /// Feminine.
  public static let feminine = FormFeatures(rawValue: 32)
  /// Dual.
  public static let dual = FormFeatures(rawValue: 64)
  /// Sound or broken plural.
  public static let plural = FormFeatures(rawValue: 128)
  /// A noun or adjective.
  public static let nominal = FormFeatures(rawValue: 256)
  /// The indefinite accusative ending ا.
  public static let accusative = FormFeatures(rawValue: 512)
  /// A form that must be followed by another noun (construct: مجرمو، مجرمي).
  public static let construct = FormFeatures(rawValue: 1024)
  /// A word that does not inflect.
  public static let particle = FormFeatures(rawValue: 2048)

  /// The feminine of a masculine headword: بشعة of بشع.
  static let feminised = FormFeatures(rawValue: 32768)

  // What the context must decide; see `WordClassEvidence`.

  /// A verb that is written like a noun, or a noun like a verb.
  static let open = FormFeatures(rawValue: 4096)
  /// A verb that is far more often another word.
  static let doubtful = FormFeatures(rawValue: 8192)
  /// An imperfect that stands behind لم and its like only.
  static let jussive = FormFeatures(rawValue: 16384)
}
