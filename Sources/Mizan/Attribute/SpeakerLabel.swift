/// A speaker before a colon at the head of a text: «نتنياهو: …» in a headline, «المحاور: …» in an interview.
enum SpeakerLabel {
  /// No label is longer.
  static let longest = 6

  /// The draft of a label with its speech, or `nil` where the text opens otherwise.
  static func find(in view: ParagraphView, field: Paragraph.Field) -> CueDraft? {
    var colon = 0
    while colon < min(view.tokens.count, longest + 1), view.tokens[colon].isWord { colon += 1 }
    guard colon > 0, colon + 1 < view.tokens.count, view.tokens[colon].kind == .colon else { return nil }
    let label = 0..<colon
    let excluded: WordTraits = [
      .cueVerb, .participle, .complementiser, .negates, .relative, .according,
    ]
    guard label.allSatisfy({ view.traits[$0].isDisjoint(with: excluded) }),
      // «تقارير: …» may be who says it, «اتهامات: …» is not.
      label.allSatisfy({ !view.traits[$0].contains(.speechNoun) || view.isSource($0) }),
      SourceFinder.canBegin(0, in: view) || view.isSource(0)
    else { return nil }
    var source = SourceFinder.describe(label, in: view)
    if source.isVague, source.tokens != nil { source.kind = .vague }
    let (isSpeaker, isSure) = judge(label, source, in: view, field: field)
    guard isSpeaker else { return nil }
    return draft(label, source, isSure: isSure, in: view, field: field)
  }

  /// In a headline a bare name or a known source speaks; in the body only a known one, since lists and
  /// places are labelled too («الرياض: …»، «المكونات: …»).
  private static func judge(
    _ label: Range<Int>, _ source: SourceFinding, in view: ParagraphView, field: Paragraph.Field
  ) -> (isSpeaker: Bool, isSure: Bool) {
    let speaks =
      view.quotation(at: label.upperBound + 1) != nil
      || SpeechExtent.speaksInFirstPerson(label.upperBound..<view.tokens.count, in: view)
    // «رئيس مصر: …»: behind a title the country belongs to it.
    let isTopic = label.contains {
      view.traits[$0].contains(.label)
        && ($0 == label.lowerBound || view.traits[$0 - 1].contains(.preposition))
    }
    guard field == .title else {
      let isPerson = source.kind == .person || source.kind == .office
      return (source.isRecognised && isPerson && !isTopic, true)
    }
    // «تقرير عن الفساد: …»: with a preposition a text is what the headline is about.
    let isTitle = source.kind == .document && label.contains { view.traits[$0].contains(.preposition) }
    if source.isRecognised, !isTopic, !isTitle, !isPlainName(label, in: view) {
      return (source.kind != .unknown || speaks, true)
    }
    if isTopic || isTitle || view.traits[0].contains(.definite) && !source.isRecognised {
      return (speaks, speaks)
    }
    // «بومبيو لكوريا الشمالية: …»: the addressee is no part of the name.
    let addressee = label.dropFirst().first {
      view.tokens[$0].key.count > 2 && view.tokens[$0].key[0] == .lam
    }
    let name = label.lowerBound..<(addressee ?? label.upperBound)
    return (name.count <= 3 && isName(name, in: view) || speaks, speaks)
  }

  /// A person's or a place's name has no function word and is no common noun: «خطوة جديدة: …»، «انفجار: …».
  ///
  /// The ending ة is seldom a family name's, and the alef before the last letter with another at the head shows the
  /// verbal noun.
  private static func isName(_ label: Range<Int>, in view: ParagraphView) -> Bool {
    guard label.allSatisfy({ view.isContentWord($0) && !view.traits[$0].contains(.contentHead) }) else {
      return false
    }
    if view.isSource(label.lowerBound) { return true }
    let key = view.tokens[label.upperBound - 1].key
    if view.tokens[label.upperBound - 1].kind == .arabicWord, key.hasSuffix(ClauseKeys.tehMarbuta),
      !view.traits[label.upperBound - 1].contains(.definite)
    {
      return false
    }
    let first = view.tokens[label.lowerBound].key
    return first.count < 5 || first[0] != .alef || first[first.count - 2] != .alef
  }

  /// «تركيا وأميركا: …»: a country or capital is a topic as often as a speaker.
  private static func isPlainName(_ label: Range<Int>, in view: ParagraphView) -> Bool {
    let place = view.source(at: label.lowerBound)
    return place >= 0 && view.facts[view.markers[place].entry].patterns.contains(.known)
  }

  private static func draft(
    _ label: Range<Int>, _ source: SourceFinding, isSure: Bool, in view: ParagraphView, field: Paragraph.Field
  ) -> CueDraft {
    let start = label.upperBound + 1
    var draft = CueDraft(
      rule: .labelSpeaker, cue: label.upperBound..<start, stance: .neutral, source: source,
      content: start..<view.tokens.count, isEndFixed: true, clauseStart: 0, isCoordinate: true)
    if let quotation = view.quotation(at: start), view.quotations[quotation].marks.lowerBound == start {
      draft.quotation = quotation
      draft.content = view.quotations[quotation].content
    }
    if !isSure { draft.alternative = .own }
    return draft
  }
}
