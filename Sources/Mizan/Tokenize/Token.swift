/// A word, a number or a punctuation mark, with its place in the paragraph.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Only Arabic letters (and marks): the words that a lexicon can match.
    case arabicWord
    /// At least one letter, but not only Arabic ones.
    case otherWord
    /// Digits with their separators, with no letter.
    case number
    /// A URL, an e-mail address or a handle: never a word.
    case address
    /// ، , or the small comma.
    case comma
    /// ؛ or ;
    case semicolon
    /// :
    case colon
    /// A full stop that ends a sentence, or . in other places.
    case stop
    /// ؟ or ?
    case question
    /// !
    case exclamation
    /// … or two and more stops in a row.
    case ellipsis
    /// A double quotation mark of any shape, `` and '' pairs and double parentheses among them.
    case doubleQuote
    /// A single quotation mark outside a word.
    case singleQuote
    /// ﴾ or ﴿
    case ornateParenthesis
    /// ( or [
    case openBracket
    /// ) or ]
    case closeBracket
    /// A hyphen or dash.
    case dash
    /// A line end inside the text given to the tokenizer.
    case lineBreak
    /// Any other visible sign.
    case symbol
  }

  /// What the spelling around a token shows.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space, or the start of the paragraph, stands before the token.
    public static let spaceBefore = Traits(rawValue: 1)
    /// White space, or the end of the paragraph, stands after the token.
    public static let spaceAfter = Traits(rawValue: 2)
    /// The word ends in a tatweel: a proclitic waiting for its host (بـ «…»).
    public static let endsInTatweel = Traits(rawValue: 4)
    /// The word carries tashkeel.
    public static let hasMarks = Traits(rawValue: 8)
  }

  /// The place in the paragraph.
  public let span: TextSpan
  /// The normalised letters of an Arabic word; empty for every other token.
  public let key: WordKey
  /// The first scalar of the token, which tells one quotation mark from another.
  public let scalar: UInt32
  /// What the token is.
  public let kind: Kind
  /// What the spelling around it shows.
  public private(set) var traits: Traits

  /// Creates a token.
  public init(span: TextSpan, key: WordKey = .empty, scalar: UInt32, kind: Kind, traits: Traits) {
    self.span = span
    self.key = key
    self.scalar = scalar
    self.kind = kind
    self.traits = traits
  }

  /// Notes white space behind the token, which shows only after the token is made.
  mutating func markSpaceAfter() { traits.insert(.spaceAfter) }

  /// Tells whether the token counts as a word of the rate's denominator.
  public var isWord: Bool { kind == .arabicWord || kind == .otherWord }
}

extension Token {
  /// A set of kinds, one bit each.
  struct Kinds: Hashable, Sendable {
    private var bits: UInt32 = 0

    /// The marks that can end a sentence.
    static let sentenceMarks: Kinds = [
      .question, .exclamation, .semicolon, .lineBreak, .ellipsis, .stop,
    ]

    /// Adds a kind.
    @inline(__always)
    mutating func insert(_ kind: Kind) { bits |= 1 &<< UInt32(kind.rawValue) }

    /// Tells whether a kind is in the set.
    @inline(__always)
    func contains(_ kind: Kind) -> Bool { bits & 1 &<< UInt32(kind.rawValue) != 0 }
  }
}

extension Token.Kinds: ExpressibleByArrayLiteral {
  init(arrayLiteral kinds: Token.Kind...) {
    for kind in kinds { insert(kind) }
  }
}
