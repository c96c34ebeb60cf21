extension CueLead {
  // MARK: Quotations that are no content

  /// «"النجم" و"الهلال"»: behind all that و joins to a quotation.
  static func behindJoined(_ end: Int, in view: ParagraphView) -> Int {
    var next = end
    while next + 1 < view.tokens.count, view.tokens[next].key == ClauseKeys.waw,
      let other = view.quotation(at: next + 1)
    {
      next = view.quotations[other].marks.upperBound
    }
    return next
  }

  /// Tells whether a short quotation names the speaker or a medium, so that the search passes over it.
  ///
  /// «قال "أبو علي" إن»، «أكد "إل فيردي" قوته»: a name behind the verb. «قال على "الساحة" إن»: a preposition that the
  /// verb does not govern.
  static func isNickname(
    _ quotation: Quotation, of fact: CueFacts.Fact, verbEnd: Int, in view: ParagraphView
  ) -> Bool {
    guard view.wordCount(quotation.content) <= QuotationJudge.longestScare else { return false }
    let mark = quotation.marks.lowerBound
    // «اللاعب الملقب بـ"الظاهرة"»
    if mark > verbEnd + 1, ClauseKeys.named.contains(view.tokens[mark - 2].key) { return true }
    if mark > verbEnd {
      let before = view.traits[mark - 1]
      if before.contains(.preposition), before.isDisjoint(with: fact.complements.union(.about)),
        !DirectObject.hasPossessor(view.tokens[mark - 1].key)
      {
        return true
      }
    }
    var next =
      mark == verbEnd ? behindJoined(quotation.marks.upperBound, in: view) : quotation.marks.upperBound
    while next < view.tokens.count, view.tokens[next].kind == .comma || view.traits[next].contains(.time) {
      next += 1
    }
    guard next < view.tokens.count else { return false }
    if mark == verbEnd, !view.traits[next].isDisjoint(with: fact.complements),
      next > quotation.marks.upperBound || fact.patterns.contains(.topic)
    {
      return true
    }
    if isReportedClause(next, in: view) { return true }
    // «علمت "الفجر" من مصادر …»: behind the relaying outlet its source follows.
    if mark == verbEnd, fact.patterns.contains(.relay), !view.traits[next].isDisjoint(with: fact.complements)
    {
      return true
    }
    // «أشارت وثائق حصلت عليها "الفجر" إلى أن»
    if !view.traits[next].isDisjoint(with: fact.complements), next + 1 < view.tokens.count {
      return isReportedClause(next + 1, in: view)
    }
    return mark == verbEnd && next == quotation.marks.upperBound
      && fact.patterns.isDisjoint(with: [.accusation, .description, .belief])
      && !view.traits[quotation.content.lowerBound].contains(.definite)
      && view.traits[next].contains(.definite) && view.isContentWord(next)
  }

  /// «قال الوزير خلال عرضه "الخطة" للمجلس: "…"»: where a colon opens speech, a short phrase in marks before it is none.
  static func precedesSpeech(
    _ quotation: Quotation, of fact: CueFacts.Fact, upTo end: Int, in view: ParagraphView
  ) -> Bool {
    guard fact.patterns.contains(.speech), view.wordCount(quotation.content) <= QuotationJudge.longestScare
    else { return false }
    let next = quotation.marks.upperBound
    if next < end, precedesClause(quotation, of: fact, upTo: end, in: view) { return true }
    guard next < end, let colon = (next..<end).first(where: { view.tokens[$0].kind == .colon }) else {
      return false
    }
    return colon + 1 < view.tokens.count && view.quotation(at: colon + 1) != nil
      && (next..<colon).allSatisfy { view.traits[$0].isDisjoint(with: [.cueVerb, .participle]) }
  }

  /// «وزعمت الدعوى التي رفعتها "النجم" أن …»: in the relative clause of the speaker the phrase is a name.
  private static func precedesClause(
    _ quotation: Quotation, of fact: CueFacts.Fact, upTo end: Int, in view: ParagraphView
  ) -> Bool {
    let mark = quotation.marks.lowerBound
    guard fact.patterns.contains(.clause), mark > 1, view.traits[mark - 2].contains(.relative) else {
      return false
    }
    return (quotation.marks.upperBound..<end).contains { isReportedClause($0, in: view) }
  }
}
