extension CueMatcher {
  // MARK: Words that point back to a quotation

  /// Gives the quotation before «بهذه الكلمات لخص الوزير …»، «هكذا علق …» to the subject of the verb behind.
  ///
  /// The verb need not be one of speech, since the words tell what it did. A sentence may end between the quotation
  /// and them.
  mutating func takePointing(_ marker: LexiconMatch) {
    let words = marker.tokens
    var before = words.lowerBound
    while before > 0, view.isSeparator(before - 1) { before -= 1 }
    guard before > 0, let quotation = view.quotation(at: before - 1),
      view.quotations[quotation].marks.upperBound == before,
      !drafts.contains(where: { $0.quotation == quotation }), isSpeech(quotation)
    else { return }
    var verb = words.upperBound
    while verb < unit.upperBound, view.traits[verb].contains(.auxiliary) { verb += 1 }
    guard verb < unit.upperBound, view.isContentWord(verb), !view.traits[verb].contains(.definite),
      !view.tokens[verb].key.hasSuffix(ClauseKeys.tehMarbuta),
      !view.isSource(verb), let source = SourceFinder.right(of: verb + 1, upTo: unit.upperBound, in: view),
      source.isRecognised || !isMute(source)
    else { return }
    add(
      CueDraft(
        rule: .quotationSourced, cue: words.lowerBound..<verb + 1, stance: stance(of: verb), source: source,
        content: view.quotations[quotation].content, isEndFixed: true, quotation: quotation,
        clauseStart: words.lowerBound, isCoordinate: true))
    consume(upTo: verb + 1)
  }

  /// «لتجري كـ"الغزالة"، هكذا حاولت …»: a word or two inside a sentence were not spoken.
  private func isSpeech(_ quotation: Int) -> Bool {
    let found = view.quotations[quotation]
    return view.wordCount(found.content) > QuotationJudge.longestScare
      || view.units[view.unit(of: found.marks.lowerBound)].lowerBound == found.marks.lowerBound
  }

  private func stance(of verb: Int) -> Stance {
    view.marker(at: verb, role: .cue).map { view.facts[$0.entry].stance } ?? .neutral
  }
}
