/// How a cue hands words over: the vocabulary of `pattern:` in the attribution lexicons.
///
/// A cue has one or more. What stands behind each is the frame that the verb governs:
///
/// | pattern | frame |
/// |---|---|
/// | `clause` | … أن، إن، بأن with a sentence |
/// | `speech` | a colon or a quotation follows, or a quotation precedes («…»، قال فلان) |
/// | `topic` | a preposition of `with:` with what is demanded, warned of, welcomed (دعا إلى) |
/// | `object` | the same as a direct object (أدان الهجوم) |
/// | `accusation` | اتهم X بـ |
/// | `description` | وصف X بـ، بأنه |
/// | `relay` | نقل عن X أن، قوله |
/// | `according` | the source follows, the content lies around (بحسب) |
/// | `known` | with `according`: only where the source is recognised (وفق، حسب) |
/// | `channel` | a place of speech that ends the source (في بيان) |
/// | `turn` | the next speaker (من جانبه) |
/// | `participle` | goes on with the speaker of its sentence (مضيفا) |
/// | `nominal` | a noun of speech (اتهامات X بأن) |
/// | `impersonal` | without a subject it is said by nobody in particular (يقال إن) |
/// | `belief` | a verb of thinking |
/// | `denial` | the content is denied |
/// | `continuation` | usually without a subject of its own (وأضاف) |
/// | `evidence` | mostly said of things (أظهرت اللقطات): a cue only with a recognised source |
/// | `animate` | its subject is often a thing (كشفت الأزمة عن): no cue with a subject that cannot speak |
/// | `pretext` | the actor's own reason, at a distance (بذريعة) |
/// | `content` | no cue: a noun that begins what was announced, never a source (مقتل، ضرورة) |
/// | `homograph` | its letters are another common word (عبر، بين، نقل): a cue only where a clause begins |
/// | `naming` | gives a thing its name (سماه): a cue only behind ما or with marks |
/// | `refusal` | refuses (رفض): the content is denied where a charge is refused, else it is an act |
/// | `charge` | of a noun of speech: an assertion that can be refused (اتهامات) |
/// | `answer` | answers a question (أجاب), which is then not rhetorical |
/// | `abstract` | with `object`: only a noun of stance or speech is its object (جدد دعوته) |
/// | `preceding` | of a so-called marker: it follows its noun (الهجوم المزعوم) |
/// | `pointing` | points back to the quotation before it (هكذا علق X، بهذه الكلمات لخص X) |
/// | `anonymous` | of a vague source: makes nobody in particular of the person before it (طلب عدم ذكر اسمه) |
struct CuePattern: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let clause = CuePattern(rawValue: 1 << 0)
  static let speech = CuePattern(rawValue: 1 << 1)
  static let topic = CuePattern(rawValue: 1 << 2)
  static let object = CuePattern(rawValue: 1 << 3)
  static let accusation = CuePattern(rawValue: 1 << 4)
  static let description = CuePattern(rawValue: 1 << 5)
  static let relay = CuePattern(rawValue: 1 << 6)
  static let according = CuePattern(rawValue: 1 << 7)
  static let known = CuePattern(rawValue: 1 << 8)
  static let channel = CuePattern(rawValue: 1 << 9)
  static let turn = CuePattern(rawValue: 1 << 10)
  static let participle = CuePattern(rawValue: 1 << 11)
  static let nominal = CuePattern(rawValue: 1 << 12)
  static let impersonal = CuePattern(rawValue: 1 << 13)
  static let belief = CuePattern(rawValue: 1 << 14)
  static let denial = CuePattern(rawValue: 1 << 15)
  static let continuation = CuePattern(rawValue: 1 << 16)
  static let evidence = CuePattern(rawValue: 1 << 17)
  static let pretext = CuePattern(rawValue: 1 << 18)
  static let content = CuePattern(rawValue: 1 << 19)
  static let preceding = CuePattern(rawValue: 1 << 20)
  static let homograph = CuePattern(rawValue: 1 << 21)
  static let animate = CuePattern(rawValue: 1 << 22)
  static let naming = CuePattern(rawValue: 1 << 23)
  static let refusal = CuePattern(rawValue: 1 << 24)
  static let charge = CuePattern(rawValue: 1 << 25)
  static let answer = CuePattern(rawValue: 1 << 26)
  static let abstract = CuePattern(rawValue: 1 << 27)
  static let anonymous = CuePattern(rawValue: 1 << 28)
  static let pointing = CuePattern(rawValue: 1 << 29)

  /// The patterns by the names that lexicons use, in the order of the bits.
  static let names = [
    "clause", "speech", "topic", "object", "accusation", "description", "relay", "according", "known",
    "channel",
    "turn", "participle", "nominal", "impersonal", "belief", "denial", "continuation", "evidence", "pretext",
    "content", "preceding", "homograph", "animate", "naming", "refusal", "charge", "answer", "abstract",
    "anonymous", "pointing",
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The patterns of a lexicon entry; a name that is none of the vocabulary adds nothing.
  init(names: [String]) {
    self = []
    for name in names {
      if let bit = Self.names.firstIndex(of: name) { insert(CuePattern(rawValue: 1 << UInt32(bit))) }
    }
  }

  /// The frames of a verb that can head a clause of its own.
  static let verbal: CuePattern = [
    .clause, .speech, .topic, .object, .accusation, .description, .relay, .belief, .denial,
  ]
  /// All that hand words over: of a verb, a noun of speech, a source or a pretext.
  static let frames = verbal.union([.according, .pretext, .nominal, .pointing])
}
