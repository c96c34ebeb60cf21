/// Tells what a quotation is: speech, a name, a scare quote, scripture.
enum QuotationJudge {
  /// A quotation in the outlet's own clause of at most this many words is a scare quote.
  static let longestScare = 3
  /// A name is no longer than this, a title or slogan included.
  static let longestName = 16

  /// No speaker's name in marks is longer.
  private static let longestSpeaker = 6

  /// Words between the head of a name and its mark.
  private static let longestAdjectives = 3

  /// A name in marks: صحيفة «…»، عملية «…»، a platform or organisation by itself.
  ///
  /// The head stands before the marks, at most with one adjective between («الصحيفة الأميركية "…"»), or the
  /// content is itself a known organisation or a foreign word.
  static func isName(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    guard mayBeName(quotation, in: view) else { return false }
    if hasOwnSign(quotation, in: view) { return true }
    var link = quotation
    for _ in 0..<longestList {
      guard view.wordCount(link.content) <= longestScare, let first = joined(to: link, in: view) else {
        break
      }
      link = first
      guard mayBeName(link, in: view) else { return false }
      if hasOwnSign(link, in: view) { return true }
    }
    guard joined(to: link, in: view) == nil else { return false }
    return view.wordCount(link.content) <= longestScare && isKnownName(link.content, in: view)
      || isOrganisation(link.content, in: view)
  }

  /// A list of names in marks is followed back over this many.
  private static let longestList = 8

  private static func mayBeName(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    let content = quotation.content
    return !content.isEmpty && !quotation.isScripture && !quotation.isHeadless
      && content.count <= longestName + 2 && view.wordCount(content) <= longestName
  }

  /// A head before the marks, a place where only a speaker stands, the medium that was spoken to.
  private static func hasOwnSign(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    let words = view.wordCount(quotation.content)
    if words <= longestSpeaker, isSpeakerOfClause(quotation, in: view) { return true }
    if isAccordingSource(quotation, in: view) { return true }
    let isShort = words <= longestScare
    if words > longestSpeaker {
      // «أمام المجلس "…"»: a slogan or a title may be longer than the name of an institution.
      let before = quotation.marks.lowerBound - 1
      return before >= 0 && view.traits[before].contains(.nameHead) && !isInstitution(before, in: view)
    }
    if hasNameHead(before: quotation.marks.lowerBound, isShort: isShort, in: view) { return true }
    return isShort && (isAddressee(quotation, in: view) || isSpeakers(quotation, in: view))
  }

  /// «أفاد «المرصد المحلي لحقوق العمال» بأن»، «ذكرت «لجنة الأهالي» إلى أن»: between a verb of speech and its clause
  /// only the speaker has a place.
  private static func isSpeakerOfClause(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    let (mark, next) = (quotation.marks.lowerBound, quotation.marks.upperBound)
    guard mark > 0, next < view.tokens.count, view.traits[mark - 1].contains(.cueVerb) else { return false }
    let isGoverned = !view.traits[next].isDisjoint(with: [.ila, .ala])
    let clause = isGoverned ? next + 1 : next
    return clause < view.tokens.count && view.traits[clause].contains(.complementiser)
      && !view.traits[clause].contains(.conjoined)
  }

  /// «بحسب "النهار"», «وفق ما أفادت به "النهار"»: behind the marker only its source has a place.
  static func isAccordingSource(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    var index = quotation.marks.lowerBound - 1
    guard index >= 0, view.wordCount(quotation.content) <= longestSpeaker else { return false }
    if view.traits[index].contains(.according) { return true }
    if view.traits[index].contains(.pointsBack) { index -= 1 }
    guard index >= 1, view.traits[index].contains(.cueVerb) else { return false }
    if view.traits[index - 1].contains(.according) { return true }
    return index >= 2 && view.traits[index - 2].contains(.according)
      && (view.traits[index - 1].contains(.ma) || view.tokens[index - 1].key == ClauseKeys.lima)
  }

  /// «قال لـ"المساء" إن»: the medium that was spoken to.
  private static func isAddressee(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    let mark = quotation.marks.lowerBound
    return mark > 0 && view.tokens[mark - 1].key == ClauseKeys.lam
  }

  /// «قال "أبو علي": …»، «على "تويتر": …»: what stands before the colon is not what was said.
  private static func isSpeakers(_ quotation: Quotation, in view: ParagraphView) -> Bool {
    let next = quotation.marks.upperBound
    return next < view.tokens.count && view.tokens[next].kind == .colon
  }

  /// «صحيفتا "الفجر" و"المساء"»: the quotation that و joins this one to.
  private static func joined(to quotation: Quotation, in view: ParagraphView) -> Quotation? {
    let mark = quotation.marks.lowerBound
    guard mark > 1, view.tokens[mark - 1].key == ClauseKeys.waw, let index = view.quotation(at: mark - 2),
      view.quotations[index].marks.upperBound == mark - 1,
      view.wordCount(view.quotations[index].content) <= longestScare
    else { return nil }
    return view.quotations[index]
  }

  private static func hasNameHead(before mark: Int, isShort: Bool, in view: ParagraphView) -> Bool {
    guard mark > 0, view.tokens[mark - 1].isWord else { return false }
    if isHead(mark - 1, in: view) { return true }
    // With an adjective between, definite as its noun or indefinite as it; «وكالة الأنباء الرسمية "…"» with more, where
    // the name is short.
    var index = mark - 1
    while index > 0, mark - index <= longestAdjectives, view.tokens[index - 1].isWord,
      !view.traits[index].isDisjoint(with: [.definite, .nisba])
    {
      index -= 1
      if mark - index > 2, !view.isSource(index) || !isShort { continue }
      if isHead(index, in: view) { return agree(index, mark - 1, in: view) }
    }
    return false
  }

  /// An adjective agrees with its noun: «مبنى القنصلية القديم "احترق"» is none of the consulate.
  private static func agree(_ head: Int, _ adjective: Int, in view: ParagraphView) -> Bool {
    let isFeminine = view.tokens[adjective].key.hasSuffix(ClauseKeys.tehMarbuta)
    return isFeminine || !view.tokens[head].key.hasSuffix(ClauseKeys.tehMarbuta)
  }

  private static func isHead(_ index: Int, in view: ParagraphView) -> Bool {
    if view.traits[index].contains(.nameHead) { return true }
    let place = view.source(at: index)
    guard place >= 0 else { return false }
    let marker = view.markers[place]
    guard marker.tokens.count == 1 else { return false }
    // «في مصر "…"»: a name has no further name behind it.
    return !view.facts[marker.entry].patterns.contains(.known) && isInstitution(index, in: view)
  }

  private static func isInstitution(_ index: Int, in view: ParagraphView) -> Bool {
    let place = view.source(at: index)
    guard place >= 0 else { return false }
    let kind = view.facts[view.markers[place].entry].sourceKind
    return kind == .outlet || kind == .organisation
  }

  /// «النهار.نت»: words that a stop joins without a space.
  private static func isDomain(_ content: Range<Int>, in view: ParagraphView) -> Bool {
    content.count == 3 && view.tokens[content.lowerBound + 1].kind == .stop
      && view.tokens[content.lowerBound + 1].traits.isDisjoint(with: [.spaceBefore, .spaceAfter])
  }

  /// «جماعة أنصار السلم»، «تحالف دعم الشرعية في الجنوب»، «إذاعة الوادي»: an organisation or outlet with its complement, and no clause.
  private static func isOrganisation(_ content: Range<Int>, in view: ParagraphView) -> Bool {
    let first = content.lowerBound
    let place = view.source(at: first)
    guard place >= 0, content.count <= longestSpeaker, content.count > 1, isInstitution(first, in: view),
      !view.traits[first].contains(.definite), view.markers[place].reading.enclitic == .none
    else { return false }
    // «جماعة إرهابية» is what somebody calls it; a name has a definite noun in it.
    guard content.contains(where: { view.traits[$0].contains(.definite) }) else { return false }
    return content.dropFirst().allSatisfy {
      view.tokens[$0].isWord
        && GoverningWords.letters(of: view.tokens[$0].key).isDisjoint(with: .expectsNoun)
        && view.traits[$0].isDisjoint(with: [
          .cueVerb, .complementiser, .negates, .pronoun, .auxiliary, .relative, .demonstrative,
        ])
    }
  }

  /// «تويتر»، «داعش»، «CR7»: a name without its head.
  private static func isKnownName(_ content: Range<Int>, in view: ParagraphView) -> Bool {
    let first = content.lowerBound
    let place = view.source(at: first)
    if place >= 0, view.markers[place].tokens.upperBound >= content.upperBound {
      let kind = view.facts[view.markers[place].entry].sourceKind
      return kind == .outlet || kind == .organisation
    }
    if isDomain(content, in: view) { return true }
    return content.allSatisfy { view.tokens[$0].kind == .otherWord || view.tokens[$0].kind == .number }
  }
}
