/// Finds the quotations of a paragraph by the position of their marks, not by their shape.
///
/// « » are mirrored by the display and “ ” are not, so that writers pick curly marks by look and open with
/// either; straight marks say nothing at all. What a mark does is told by what it leans on: a word to its
/// right, white space or a waiting proclitic (بـ«…») to its left, and the reverse. The shape decides only
/// where the position is open, as in « نص ».
///
/// - Complexity: O(n) in the number of tokens, whatever the marks; nesting is followed to `deepestNesting`.
struct QuotationScanner {
  /// Openers deeper than this are counted but no longer paired.
  static let deepestNesting = 16
  /// A single quotation mark pairs only within this many tokens, since it is also an apostrophe and a
  /// minute sign.
  static let longestSingle = 16

  /// What a scan found besides the quotations.
  struct Remainder {
    /// The outermost opener that never closed.
    var unclosed: Int?
    /// A mark found no partner.
    var isUnbalanced = false
    /// Marks were nested deeper than the scanner follows.
    var isTooDeep = false
  }

  private let tokens: [Token]
  private var quotations: [Quotation]
  /// The openers without a closer so far, the outermost first: `depth` of them.
  private var open = InlineArray<16, Int32>(repeating: 0)
  private var depth = 0
  private var overflow = 0
  private var pendingSingle: Int?
  private var scriptureOpener: Int?
  private var lastMark: (index: Int, opens: Bool)?
  private var remainder = Remainder()
  private let isCarried: Bool

  /// Finds the outermost quotations, in text order.
  ///
  /// - Parameters:
  ///   - tokens: the paragraph's tokens.
  ///   - traits: what each of them says by itself, which tells the words, so that most tokens need no look.
  ///   - isCarried: a quotation of the paragraph before is still open.
  ///   - quotations: an array to fill; what it holds is dropped.
  /// - Returns: what found no partner.
  static func scan(
    _ tokens: borrowing [Token], traits: borrowing [WordTraits], isCarried: Bool = false,
    into quotations: inout [Quotation]
  ) -> Remainder {
    var scanner = QuotationScanner(tokens: copy tokens, isCarried: isCarried)
    swap(&scanner.quotations, &quotations)
    scanner.quotations.empty()
    defer { swap(&scanner.quotations, &quotations) }
    let all = tokens.span
    let words = traits.span
    for index in words.indices where !words[index].contains(.arabicWord) {
      switch all[index].kind {
      case .doubleQuote: scanner.take(index)
      case .singleQuote: scanner.takeSingle(index)
      case .ornateParenthesis: scanner.takeOrnate(index)
      default: break
      }
    }
    scanner.closeMisplaced(all)
    return scanner.finish()
  }

  private init(tokens: [Token], isCarried: Bool) {
    self.tokens = tokens
    self.isCarried = isCarried
    quotations = []
  }

  private mutating func finish() -> Remainder {
    remainder.unclosed = depth > 0 ? Int(open[0]) : nil
    if depth > 0 || overflow > 0 || scriptureOpener != nil { remainder.isUnbalanced = true }
    return remainder
  }

  /// «"الأعمال الإرهابية "للحركة»: a stray space makes a closing mark look like an opening one.
  ///
  /// Where marks stay open, a straight one that leans on the word behind it and stands a few words behind another open
  /// one closes that.
  private mutating func closeMisplaced(_ tokens: Span<Token>) {
    while depth > 1, overflow == 0 {
      let (opener, mark) = (Int(open[depth - 2]), Int(open[depth - 1]))
      guard mark > opener + 1, mark - opener <= Self.longestMisplaced, mark + 1 < tokens.count,
        tokens[mark].scalar == Self.straightMark, tokens[opener].scalar == Self.straightMark,
        tokens[mark + 1].isWord, !tokens[mark].traits.contains(.spaceAfter)
      else { return }
      depth -= 2
      remainder.isUnbalanced = true
      let later = quotations.filter { $0.marks.lowerBound > mark }
      quotations.removeAll { $0.marks.lowerBound > opener }
      quotations.append(Quotation(marks: opener..<mark + 1, content: opener + 1..<mark))
      quotations += later
    }
  }

  /// A quotation whose closing mark leans to the wrong side is told only where it is short.
  private static let longestMisplaced = 6
  private static let straightMark: UInt32 = 0x22

  private mutating func take(_ index: Int) {
    let opens = opens(index)
    lastMark = (index, opens)
    pendingSingle = nil
    if opens {
      if depth < Self.deepestNesting {
        open[depth] = Int32(truncatingIfNeeded: index)
        depth += 1
      } else {
        overflow += 1
        remainder.isTooDeep = true
      }
    } else if overflow > 0 {
      overflow -= 1
    } else if depth > 0 {
      depth -= 1
      let opener = Int(open[depth])
      add(Quotation(marks: opener..<index + 1, content: opener + 1..<index))
    } else {
      takeCloserWithoutOpener(index)
    }
  }

  /// A closing mark with no opener ends what an earlier paragraph began, or what began where the text was
  /// cut.
  private mutating func takeCloserWithoutOpener(_ index: Int) {
    let isMeasure = index > 0 && tokens[index - 1].kind == .number
    guard quotations.isEmpty, index > 0, isCarried || !isMeasure else {
      remainder.isUnbalanced = true
      return
    }
    if !isCarried { remainder.isUnbalanced = true }
    add(Quotation(marks: 0..<index + 1, content: 0..<index, isHeadless: true))
  }

  /// Keeps only outermost quotations: what lies inside the new one goes.
  private mutating func add(_ quotation: Quotation) {
    while let last = quotations.last, last.marks.lowerBound > quotation.marks.lowerBound {
      quotations.removeLast()
    }
    quotations.append(quotation)
  }

  private mutating func takeSingle(_ index: Int) {
    guard depth == 0 else { return }
    let token = tokens[index]
    let spaceBefore = token.traits.contains(.spaceBefore) || waits(index - 1)
    let spaceAfter = token.traits.contains(.spaceAfter) || closesAfter(index)
    if let opener = pendingSingle, !spaceBefore, spaceAfter {
      if index - opener <= Self.longestSingle, index > opener + 1 {
        add(Quotation(marks: opener..<index + 1, content: opener + 1..<index))
      }
      pendingSingle = nil
    } else if spaceBefore, !spaceAfter {
      pendingSingle = index
    }
  }

  private mutating func takeOrnate(_ index: Int) {
    if let opener = scriptureOpener {
      scriptureOpener = nil
      guard depth == 0 else { return }
      add(Quotation(marks: opener..<index + 1, content: opener + 1..<index, isScripture: true))
    } else {
      scriptureOpener = index
    }
  }

  // MARK: What a mark does

  private func opens(_ index: Int) -> Bool {
    let token = tokens[index]
    if let last = lastMark, last.index == index - 1, !token.traits.contains(.spaceBefore) {
      return last.opens
    }
    // «قال:" نص"»: behind a colon something can only begin.
    if index > 0, tokens[index - 1].kind == .colon, index < tokens.count - 1 { return true }
    let spaceBefore = token.traits.contains(.spaceBefore) || index == 0
    let spaceAfter = token.traits.contains(.spaceAfter) || index == tokens.count - 1
    let mayOpen = (spaceBefore || opensAfter(index)) && !spaceAfter && !closesAfter(index)
    let mayClose = !spaceBefore && !waits(index - 1) && (spaceAfter || closesAfter(index))
    if mayOpen != mayClose { return mayOpen }
    return opensByShape(index)
  }

  /// Both sides look alike: the mirrored marks tell by shape, a colon asks for an opener, the rest by what
  /// is open.
  private func opensByShape(_ index: Int) -> Bool {
    switch tokens[index].scalar {
    case 0xAB, 0x2039, 0x28: return true
    case 0xBB, 0x203A, 0x29: return false
    default: break
    }
    return depth == 0 && index < tokens.count - 1 && !closesAfter(index)
  }

  /// The token before the mark lets something begin: a bracket, a colon, a dash, a waiting proclitic.
  private func opensAfter(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch tokens[index - 1].kind {
    case .openBracket, .colon, .dash, .comma, .symbol: return true
    case .arabicWord: return waits(index - 1)
    default: return false
    }
  }

  /// The word is a proclitic without its host: و ف ب ك ل ال بال كال لل, or it ends in a tatweel.
  private func waits(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].kind == .arabicWord else { return false }
    return tokens[index].traits.contains(.endsInTatweel) || Self.isProclitic(tokens[index].key)
  }

  /// The token after the mark can only follow something that ended.
  private func closesAfter(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    switch tokens[index + 1].kind {
    case .stop, .comma, .semicolon, .colon, .question, .exclamation, .closeBracket, .ellipsis, .lineBreak:
      return true
    default: return false
    }
  }

  private static func isProclitic(_ key: WordKey) -> Bool {
    guard key.count <= 4 else { return false }
    for index in 0..<key.count {
      switch key[index] {
      case .waw, .feh, .beh, .kaf, .lam, .alef: continue
      default: return false
      }
    }
    return key.count == 1 ? key[0] != .alef : key[key.count - 1] == .lam
  }
}

/// A quotation by its tokens.
struct Quotation: Hashable, Sendable {
  /// The tokens with the marks.
  var marks: Range<Int>
  /// The tokens between the marks.
  var content: Range<Int>
  /// There is no opener in this paragraph: the quotation began earlier, or its opener is missing.
  var isHeadless = false
  /// There is no closer: the quotation runs to the end of the paragraph.
  var isUnclosed = false
  /// Ornate parentheses: scripture, never a scare quote.
  var isScripture = false
}
