/// The state of one pass over a paragraph's bytes.
struct TokenScanner {
  private(set) var tokens: [Token] = []
  /// The kinds of the tokens.
  private(set) var kinds = Token.Kinds()
  /// The first mark that can end a sentence; past all tokens where there is none.
  private(set) var firstSentenceMark = Int.max
  private(set) var wordCount = 0
  /// Letters of Arabic words.
  private(set) var arabicLetters = 0
  /// Letters of all other words.
  private(set) var otherLetters = 0

  private var byte = 0
  private var scalar = 0
  private var spaceBefore = true
  private var word = WordInProgress()

  init(expectedTokens: Int) { tokens.reserveCapacity(expectedTokens) }

  /// Reads all bytes.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - tables: the classes of scalars; borrowed as spans, since an inline array that is part of a variable is
  ///     copied at each look-up.
  /// - Precondition: the bytes are valid UTF-8, as those of a `String` are.
  mutating func scan(_ bytes: Span<UInt8>, _ tables: borrowing ScalarTables) {
    let arabic = tables.arabic.span
    let ascii = tables.ascii.span
    while byte < bytes.count {
      let first = bytes[byte]
      if first & 0xFC == 0xD8 {
        if !word.isOpen, scanPlainWords(bytes, arabic, ascii) { continue }
        let kind = arabic[Int(first & 3) << 6 | Int(bytes[byte + 1] & 0x3F)]
        if kind < 64 {
          addLetter(kind, bytes: 2)
        } else {
          add(
            ScalarClass(rawValue: kind), UInt32(first & 0x1F) << 6 | UInt32(bytes[byte + 1] & 0x3F), 2, bytes)
        }
      } else if first < 0x80 {
        let kind = ascii[Int(first)]
        if kind == ScalarClass.space.rawValue {
          addSpace()
        } else {
          add(ScalarClass(rawValue: kind), UInt32(first), 1, bytes)
        }
      } else {
        let (value, length) = Self.decode(bytes, at: byte)
        add(Unicode.Scalar(value).map(ScalarClass.init) ?? .invisible, value, length, bytes)
      }
    }
    endWord()
    markSpaceAfter()
  }

  /// Nine words of ten: letters of the Arabic block, closed by a blank or a sign; a row of them in one go, with
  /// the state in local variables.
  ///
  /// Everything else is left to the general path, which reads the word from its start.
  ///
  /// - Returns: whether a word was read.
  @inline(__always)
  private mutating func scanPlainWords(
    _ bytes: Span<UInt8>, _ arabic: Span<UInt8>, _ ascii: Span<UInt8>
  ) -> Bool {
    var (start, scalars, before) = (byte, scalar, spaceBefore)
    let known = tokens.count
    while let plain = PlainWord(in: bytes, at: start, arabic) {
      // Most words have a blank on both sides, which is taken along.
      let blank = plain.end < bytes.count && bytes[plain.end] == 0x20
      guard blank || Self.closesWord(bytes, at: plain.end, ascii) else { break }
      var traits: Token.Traits = before ? .spaceBefore : []
      if blank { traits.insert(.spaceAfter) }
      tokens.append(
        Token(
          span: TextSpan(scalar: scalars, count: plain.letters, byte: start, length: plain.end &- start),
          key: plain.key, scalar: 0, kind: .arabicWord, traits: traits))
      before = blank
      start = blank ? plain.end &+ 1 : plain.end
      scalars &+= blank ? plain.letters &+ 1 : plain.letters
    }
    guard start > byte else { return false }
    kinds.insert(.arabicWord)
    wordCount &+= tokens.count &- known
    // A letter has two bytes, a blank one.
    arabicLetters &+= (start &- byte) &- (scalars &- scalar)
    (byte, scalar, spaceBefore) = (start, scalars, before)
    return true
  }

  /// Tells whether a word certainly ends before the scalar at a place.
  @inline(__always)
  private static func closesWord(_ bytes: Span<UInt8>, at index: Int, _ ascii: Span<UInt8>) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    if byte < 0x80 { return ScalarClass(rawValue: ascii[Int(byte)]).closesWord }
    // « » and the no-break space, but not the soft hyphen, which share a lead byte.
    return byte & 0xFC == 0xD8 || (byte == 0xC2 && bytes[index &+ 1] != 0xAD)
  }

  @inline(__always)
  private mutating func addLetter(_ code: UInt8, bytes length: Int) {
    if !word.isOpen { word.open(byte: byte, scalar: scalar) }
    word.append(code)
    advance(length)
    word.extend(byte: byte, scalar: scalar)
  }

  @inline(__always)
  private mutating func advance(_ length: Int) {
    byte &+= length
    scalar &+= 1
  }

  @inline(__always)
  private mutating func addSpace() {
    endWord()
    markSpaceAfter()
    spaceBefore = true
    advance(1)
  }

  /// Everything but letters of the Arabic block and ASCII blanks.
  private mutating func add(_ kind: ScalarClass, _ value: UInt32, _ length: Int, _ bytes: Span<UInt8>) {
    switch kind {
    case .space: addSpace(length)
    case .invisible: advance(length)
    case .tatweel, .mark, .hamzaAbove, .hamzaBelow, .maddah: addMark(kind, length)
    case .ligature: addLigature(value, length)
    case .digit: addDigit(length)
    case .otherLetter: addOtherLetter(length, bytes)
    default:
      if let letter = kind.letter {
        addLetter(letter.rawValue, bytes: length)
      } else {
        addSign(kind.signKind ?? .lineBreak, value, length, bytes)
      }
    }
  }

  private mutating func addSpace(_ length: Int) {
    addSpace()
    byte += length - 1
  }

  /// A mark belongs to the word that it stands in; outside a word it says nothing.
  private mutating func addMark(_ kind: ScalarClass, _ length: Int) {
    advance(length)
    guard word.isOpen else { return }
    word.mark(kind)
    word.extend(byte: byte, scalar: scalar)
  }

  private mutating func addLigature(_ value: UInt32, _ length: Int) {
    if !word.isOpen { word.open(byte: byte, scalar: scalar) }
    if let scalar = Unicode.Scalar(value) {
      for letter in PresentationForms.letters(scalar) { word.append(letter.rawValue) }
    }
    advance(length)
    word.extend(byte: byte, scalar: scalar)
  }

  private mutating func addDigit(_ length: Int) {
    if !word.isOpen { word.open(byte: byte, scalar: scalar) }
    word.hasDigit = true
    advance(length)
    word.extend(byte: byte, scalar: scalar)
  }

  private mutating func addOtherLetter(_ length: Int, _ bytes: Span<UInt8>) {
    if !word.isOpen {
      if length == 1, let end = Address.end(in: bytes, from: byte) { return addAddress(to: end) }
      word.open(byte: byte, scalar: scalar)
    }
    word.otherLetters += 1
    advance(length)
    word.extend(byte: byte, scalar: scalar)
  }

  /// An address is ASCII, so that its bytes are its scalars.
  private mutating func addAddress(to end: Int) {
    let span = TextSpan(scalars: scalar..<scalar + (end - byte), utf8: byte..<end)
    emit(span, scalar: 0x40, kind: .address)
    scalar += end - byte
    byte = end
  }

  private mutating func addSign(_ kind: Token.Kind, _ value: UInt32, _ length: Int, _ bytes: Span<UInt8>) {
    let next = byte + length < bytes.count ? bytes[byte + length] : 0
    if word.isOpen, joins(kind, value, next) {
      advance(length)
      return
    }
    endWord()
    if value == 0x40, let end = Address.handleEnd(in: bytes, from: byte) { return addHandle(to: end, bytes) }
    let span = TextSpan(scalars: scalar..<scalar + 1, utf8: byte..<byte + length)
    if !merge(kind, value, span) { emit(span, scalar: value, kind: kind) }
    advance(length)
    spaceBefore = kind == .lineBreak
  }

  /// A separator inside a number (106,78), or an apostrophe inside a Latin word.
  private func joins(_ kind: Token.Kind, _ value: UInt32, _ next: UInt8) -> Bool {
    if word.hasDigit, word.letterCount == 0, word.otherLetters == 0 {
      let separates = value == 0x2E || value == 0x2C || value == 0x2F || value == 0x066B || value == 0x066C
      return separates && (0x30...0x39 ~= next || next == 0xD9 || next == 0xDB)
    }
    return kind == .singleQuote && word.otherLetters > 0 && (0x41...0x5A ~= next || 0x61...0x7A ~= next)
  }

  private mutating func addHandle(to end: Int, _ bytes: Span<UInt8>) {
    var scalars = 0
    for index in byte..<end where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    emit(TextSpan(scalars: scalar..<scalar + scalars, utf8: byte..<end), scalar: 0x40, kind: .address)
    scalar += scalars
    byte = end
  }

  /// Two marks that are one: '' and ``, (( and )), a row of stops.
  private mutating func merge(_ kind: Token.Kind, _ value: UInt32, _ span: TextSpan) -> Bool {
    guard let last = tokens.last, !spaceBefore, last.span.utf8.upperBound == span.utf8.lowerBound else {
      return false
    }
    let merged: Token.Kind
    switch kind {
    case .stop where last.kind == .stop || last.kind == .ellipsis,
      .ellipsis where last.kind == .stop || last.kind == .ellipsis:
      merged = .ellipsis
    case .singleQuote where last.kind == .singleQuote && last.scalar == value && value < 0x80:
      merged = .doubleQuote
    case .openBracket where value == 0x28 && last.kind == .openBracket && last.scalar == value,
      .closeBracket where value == 0x29 && last.kind == .closeBracket && last.scalar == value:
      merged = .doubleQuote
    default: return false
    }
    kinds.insert(merged)
    tokens[tokens.count - 1] = Token(
      span: last.span.union(span), scalar: last.scalar, kind: merged, traits: last.traits)
    return true
  }

  private mutating func endWord() {
    guard word.isOpen else { return }
    let kind = word.kind
    kinds.insert(kind)
    if kind != .number {
      wordCount &+= 1
      if kind == .arabicWord { arabicLetters &+= word.letterCount } else { otherLetters += word.otherLetters }
    }
    var traits = word.traits
    if spaceBefore { traits.insert(.spaceBefore) }
    tokens.append(
      Token(
        span: word.span, key: kind == .arabicWord ? word.key : .empty, scalar: 0, kind: kind, traits: traits))
    spaceBefore = false
    word.close()
  }

  private mutating func emit(_ span: TextSpan, scalar: UInt32, kind: Token.Kind) {
    kinds.insert(kind)
    if firstSentenceMark == .max, Token.Kinds.sentenceMarks.contains(kind) {
      firstSentenceMark = tokens.count
    }
    tokens.append(Token(span: span, scalar: scalar, kind: kind, traits: spaceBefore ? .spaceBefore : []))
    spaceBefore = false
  }

  @inline(__always)
  private mutating func markSpaceAfter() {
    if !spaceBefore, !tokens.isEmpty { tokens[tokens.count - 1].markSpaceAfter() }
  }

  private static func decode(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
