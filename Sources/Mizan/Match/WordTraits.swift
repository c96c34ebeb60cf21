/// What a word does in its clause, as far as the attribution check asks.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // From the table of function words.
  /// أن إن بأن with or without a pronoun.
  static let complementiser = WordTraits(rawValue: 1 << 0)
  /// و or ف stands before the function word.
  static let conjoined = WordTraits(rawValue: 1 << 1)
  static let preposition = WordTraits(rawValue: 1 << 2)
  /// اليوم، أمس، الاثنين، مساء.
  static let time = WordTraits(rawValue: 1 << 3)
  static let relative = WordTraits(rawValue: 1 << 4)
  /// كما، فيما، بينما، حيث: the clause after it stands beside the one before.
  static let coordinator = WordTraits(rawValue: 1 << 5)
  /// فيما، بينما: a clause of its own subject.
  static let contrast = WordTraits(rawValue: 1 << 6)
  static let pronoun = WordTraits(rawValue: 1 << 7)
  static let demonstrative = WordTraits(rawValue: 1 << 8)
  /// قد، كان، سوف: part of the verb after it.
  static let auxiliary = WordTraits(rawValue: 1 << 9)
  /// كان، كانت.
  static let was = WordTraits(rawValue: 1 << 10)
  /// قد، لقد.
  static let qad = WordTraits(rawValue: 1 << 11)
  /// بعد، قبل، غير: an أن after it is no reported clause.
  static let shieldsClause = WordTraits(rawValue: 1 << 12)
  static let firstPerson = WordTraits(rawValue: 1 << 13)
  /// إلا، سوى: undoes a negation.
  static let exceptive = WordTraits(rawValue: 1 << 14)
  /// ما، مما.
  static let ma = WordTraits(rawValue: 1 << 15)
  /// باسم: belongs to the office before it.
  static let inName = WordTraits(rawValue: 1 << 16)
  /// A label that is no speaker: عاجل، فيديو.
  static let label = WordTraits(rawValue: 1 << 17)
  /// لم، لن، لا، ليس.
  static let negates = WordTraits(rawValue: 1 << 18)
  /// قوله، قولها.
  static let saying = WordTraits(rawValue: 1 << 19)
  static let ila = WordTraits(rawValue: 1 << 20)
  static let ala = WordTraits(rawValue: 1 << 21)
  static let an = WordTraits(rawValue: 1 << 22)
  static let min = WordTraits(rawValue: 1 << 23)
  static let fi = WordTraits(rawValue: 1 << 24)
  /// بشأن، حول.
  static let about = WordTraits(rawValue: 1 << 25)
  /// A noun whose own first letter is ب: بلاد، بداية.
  static let ownBeh = WordTraits(rawValue: 1 << 27)
  /// إذا، لو: what follows is not told but supposed.
  static let conditional = WordTraits(rawValue: 1 << 26)
  /// ما written together with its verb: ماأثار.
  static let fusedMa = WordTraits(rawValue: 1 << 28)
  /// بعد، عقب: behind a comma the outlet goes on telling.
  static let afterwards = WordTraits(rawValue: 1 << 29)
  /// وبالتالي، وبذلك: the outlet concludes.
  static let conclusion = WordTraits(rawValue: 1 << 30)
  /// علما، خاصة، يبدو: an أن behind it is theirs and not the reporting verb's.
  static let aside = WordTraits(rawValue: 1 << 31)
  /// و alone, or another word that joins and takes a place of its own.
  static let anyFunction: WordTraits = [
    .complementiser, .preposition, .time, .relative, .coordinator, .contrast, .pronoun, .demonstrative,
    .auxiliary,
    .shieldsClause, .exceptive, .ma, .negates,
  ]

  // From the letters.
  /// Begins with ال, after a proclitic at most.
  static let definite = WordTraits(rawValue: 1 << 32)
  /// Begins with ب, ل or ك and the article.
  static let prepositional = WordTraits(rawValue: 1 << 33)
  /// Begins with a letter that is a preposition or its own.
  static let maybePrepositional = WordTraits(rawValue: 1 << 35)
  /// Ends like an adjective of relation: ي، ية.
  static let nisba = WordTraits(rawValue: 1 << 34)
  /// Has letters that a rule can read: no sign, no number, no foreign word, none of more letters than a key holds.
  static let arabicWord = WordTraits(rawValue: 1 << 62)
  /// Its first letter is ب or ل.
  static let behOrLam = WordTraits(rawValue: 1 << 63)

  // For the matcher: what class the next word has; see `WordClassEvidence`.
  /// A preposition or a quantifier (في، كل، عدم): a noun follows.
  static let governsNoun = WordTraits(rawValue: 1 << 36)
  /// قد، الذي، كما: a verb follows.
  static let governsVerb = WordTraits(rawValue: 1 << 37)
  /// لم، لن، سوف، كي: an imperfect follows.
  static let governsImperfect = WordTraits(rawValue: 1 << 38)
  /// لم: a jussive follows.
  static let governsJussive = WordTraits(rawValue: 1 << 39)
  /// By its letters (`GoverningWords`) a verb or an elative, after which a noun follows and no perfect.
  static let expectsNoun = WordTraits(rawValue: 1 << 54)
  /// Ends in ة or ات without the article: the head of a noun, or of a clause that points back to it.
  static let feminineHead = WordTraits(rawValue: 1 << 55)
  /// فيها، بها، منه: points back to the head of a relative clause.
  static let pointsBack = WordTraits(rawValue: 1 << 56)
  /// The letters of the word tell nothing of the next: يوسف is no verb.
  static let plainLetters = WordTraits(rawValue: 1 << 57)

  // From the lexicon, over all tokens of the marker.
  static let cueVerb = WordTraits(rawValue: 1 << 40)
  static let participle = WordTraits(rawValue: 1 << 41)
  static let source = WordTraits(rawValue: 1 << 42)
  static let nameHead = WordTraits(rawValue: 1 << 43)
  static let blockObject = WordTraits(rawValue: 1 << 44)
  static let background = WordTraits(rawValue: 1 << 45)
  static let channel = WordTraits(rawValue: 1 << 46)
  static let turn = WordTraits(rawValue: 1 << 47)
  static let restriction = WordTraits(rawValue: 1 << 48)
  static let contentHead = WordTraits(rawValue: 1 << 49)
  static let according = WordTraits(rawValue: 1 << 50)
  static let negation = WordTraits(rawValue: 1 << 51)
  static let speechNoun = WordTraits(rawValue: 1 << 52)
  /// و or ف stands before a cue verb.
  static let conjoinedCue = WordTraits(rawValue: 1 << 53)
  /// A verb of assurance written together with ما (مايؤكد): the outlet concludes.
  static let inference = WordTraits(rawValue: 1 << 58)
  /// ربما: lowers the commitment to the clause behind it.
  static let hedge = WordTraits(rawValue: 1 << 59)
  /// محتمل: only to the word beside it.
  static let nearHedge = WordTraits(rawValue: 1 << 60)
  /// على ما يبدو: to the clause around it.
  static let aroundHedge = WordTraits(rawValue: 1 << 61)
}

extension WordTraits {
  /// What the letters of an Arabic word show by themselves: the article, a preposition written together
  /// with the word, the ending of an adjective of relation.
  ///
  /// Without branches, since what a word begins and ends with cannot be foretold: every test is 0 or 1.
  @inline(__always)
  static func letters(of key: WordKey) -> WordTraits {
    let count = key.count
    // Six bits a letter, the first lowest; a conjunction is passed over.
    let low = UInt64(truncatingIfNeeded: key.bits)
    let conjunction = same(low & 0x3F, waw) | same(low & 0x3F, feh)
    let head = low &>> (conjunction &* 6)
    let rest = count &- Int(conjunction)
    let (first, second, third) = (head & 0x3F, head &>> 6 & 0x3F, head &>> 12 & 0x3F)
    let end = UInt64(truncatingIfNeeded: key.bits &>> UInt128(truncatingIfNeeded: (count &- 2) &* 6))
    let (last, before) = (end &>> 6 & 0x3F, end & 0x3F)

    let article = same(first, alef) & same(second, lam)
    let joined =
      same(first, lam) & same(second, lam)
      | (same(first, beh) | same(first, kaf)) & same(second, alef) & same(third, lam) & atLeast(5, rest)
    // «لفترة»، «بصورة»: a noun in ة with its preposition, where it is no source that the lexicon knows.
    let maybe = (same(first, lam) | same(first, beh)) & same(last, tehMarbuta) & (joined ^ 1)
    let relation = same(last, yeh) | (same(last, tehMarbuta) | same(last, alef)) & same(before, yeh)

    let bits = (article | joined) &<< 32 | joined &<< 33 | relation &<< 34 | maybe &<< 35
    let mayGovern = same(low & 0x3F, beh) | same(low & 0x3F, lam)
    return WordTraits(rawValue: bits &* atLeast(4, rest) | atLeast(1, count) &<< 62 | mayGovern &<< 63)
  }

  /// 1 where two letters are the same, else 0.
  @inline(__always)
  private static func same(_ left: UInt64, _ right: UInt64) -> UInt64 { ((left ^ right) &- 1) &>> 63 }

  /// 1 where a length reaches a minimum, else 0.
  @inline(__always)
  private static func atLeast(_ minimum: Int, _ length: Int) -> UInt64 {
    UInt64(bitPattern: Int64(minimum &- 1 &- length)) &>> 63
  }

  // The codes of the letters that the rules ask for.
  private static var alef: UInt64 { UInt64(ArabicLetter.alef.rawValue) }
  private static var lam: UInt64 { UInt64(ArabicLetter.lam.rawValue) }
  private static var beh: UInt64 { UInt64(ArabicLetter.beh.rawValue) }
  private static var kaf: UInt64 { UInt64(ArabicLetter.kaf.rawValue) }
  private static var waw: UInt64 { UInt64(ArabicLetter.waw.rawValue) }
  private static var feh: UInt64 { UInt64(ArabicLetter.feh.rawValue) }
  private static var yeh: UInt64 { UInt64(ArabicLetter.yeh.rawValue) }
  private static var tehMarbuta: UInt64 { UInt64(ArabicLetter.tehMarbuta.rawValue) }
}
