/// Gives each match the voice of the innermost stretch around it, and makes the record's list of
/// attributions.
struct VoiceAssigner {
  private var stretches: [Stretch] = []

  /// What is assigned: the record's list of attributions, and a placement for each match.
  struct Result {
    var attributions: [Attribution]
    var placements: [Placement]
    var diagnostics: [AttributedParagraph.Diagnostic]
  }

  /// Sorts, nests and assigns; the array of stretches is lent.
  static func assign(
    _ matches: [LexiconMatch], _ stretches: inout [Stretch], names: borrowing [Range<Int>],
    in view: ParagraphView, diagnostics: [AttributedParagraph.Diagnostic]
  ) -> Result {
    var assigner = VoiceAssigner()
    swap(&assigner.stretches, &stretches)
    defer { swap(&assigner.stretches, &stretches) }
    // Cues come in text order, so that only a quotation or a post-posed cue unsettles it.
    if !assigner.isSorted { assigner.sort() }
    assigner.nest()
    let attributions = assigner.attributions(around: matches, in: view)
    let placements = assigner.placements(matches, names: names, in: view)
    var diagnostics = diagnostics
    // An unbalanced mark explains the doubt already.
    if diagnostics.isEmpty,
      assigner.isInConflict || placements.contains(where: { !$0.alternatives.isEmpty })
    {
      diagnostics.append(.conflictingRules)
    }
    return Result(attributions: attributions, placements: placements, diagnostics: diagnostics)
  }

  private var isSorted: Bool {
    for index in stretches.indices.dropFirst() {
      if Self.precedes(stretches[index].content, stretches[index - 1].content) { return false }
    }
    return true
  }

  private var isInConflict: Bool { stretches.contains { $0.alternative != nil } }

  private static func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound != right.lowerBound
      ? left.lowerBound < right.lowerBound : left.upperBound > right.upperBound
  }

  /// By start, the longer first; what is equal keeps its order, so that a relay stays around its source.
  private mutating func sort() {
    let unsorted = stretches
    stretches = unsorted.indices.sorted {
      let (left, right) = (unsorted[$0].content, unsorted[$1].content)
      return (left.lowerBound, -left.upperBound, $0) < (right.lowerBound, -right.upperBound, $1)
    }.map { unsorted[$0] }
  }

  /// Finds the enclosing stretch of each; where two cross, the later one ends with the earlier.
  private mutating func nest() {
    for index in stretches.indices.dropFirst() {
      let content = stretches[index].content
      // Up from the one before: what ended there encloses nothing any more.
      var parent = index - 1
      while parent >= 0, stretches[parent].content.upperBound <= content.lowerBound {
        parent = Int(stretches[parent].parent)
      }
      stretches[index].parent = Int32(parent)
      if parent >= 0, content.upperBound > stretches[parent].content.upperBound {
        stretches[index].content = content.lowerBound..<stretches[parent].content.upperBound
      }
    }
  }

  private mutating func attributions(
    around matches: [LexiconMatch], in view: ParagraphView
  ) -> [Attribution] {
    guard !stretches.isEmpty else { return [] }
    var list: [Attribution] = []
    list.reserveCapacity(stretches.count)
    var nextMatch = 0
    for index in stretches.indices {
      let stretch = stretches[index]
      guard stretch.isAttribution, !isInsideSpeech(index), !isBareTerm(index, matches, from: &nextMatch)
      else {
        continue
      }
      stretches[index].place = Int32(list.count)
      list.append(
        Attribution(
          voice: stretch.voice, rule: stretch.rule.rawValue, tokens: stretch.content,
          content: view.span(stretch.content),
          cue: stretch.cue.map { .init(span: view.span($0), stance: stretch.stance) },
          source: stretch.source.flatMap { source in
            source.tokens.map { .init(span: view.span($0), kind: source.kind) }
          },
          inside: enclosing(index), isRelay: stretch.isRelay))
    }
    return list
  }

  /// Words that a source speaks are his, whatever markers he uses.
  private func isInsideSpeech(_ index: Int) -> Bool {
    let parent = Int(stretches[index].parent)
    return parent >= 0 && (stretches[parent].voice == .quoted || stretches[parent].rule == .quotationVague)
      && stretches[index].content != stretches[parent].content
  }

  /// «قالت الشركة إن هاتف "النجم" …»: a word or two in marks inside what somebody says are a name or a term, unless
  /// something loaded stands in them.
  ///
  /// `next` is the first match that does not end before the stretch, since stretches come in text order.
  private func isBareTerm(_ index: Int, _ matches: [LexiconMatch], from next: inout Int) -> Bool {
    let stretch = stretches[index]
    guard stretch.parent >= 0, stretch.voice == .quoted || stretch.rule == .quotationVague,
      stretch.content.count <= Self.longestTerm, enclosing(index) != nil,
      // «أجاب بأنها "كلام انتخابي"»: it is all that is said.
      stretches[Int(stretch.parent)].content.count > stretch.content.count + Self.frame
    else { return false }
    while next < matches.count, matches[next].tokens.upperBound <= stretch.content.lowerBound { next += 1 }
    return !matches[next...].prefix { $0.tokens.lowerBound < stretch.content.upperBound }
      .contains { $0.tokens.overlaps(stretch.content) }
  }

  /// أن and the two marks around a quotation.
  private static let frame = 3

  /// A name or a term has at most this many words.
  private static let longestTerm = 2

  private func enclosing(_ index: Int) -> Int? {
    var parent = Int(stretches[index].parent)
    while parent >= 0 {
      if stretches[parent].place >= 0 { return Int(stretches[parent].place) }
      parent = Int(stretches[parent].parent)
    }
    return nil
  }

  // MARK: Matches

  private func placements(
    _ matches: [LexiconMatch], names: borrowing [Range<Int>], in view: ParagraphView
  ) -> [Placement] {
    guard !matches.isEmpty else { return [] }
    var next = 0
    var innermost = -1
    var name = 0
    return matches.map { match in
      let first = match.tokens.lowerBound
      while next < stretches.count, stretches[next].content.lowerBound < match.tokens.upperBound {
        innermost = next
        next += 1
      }
      // Stretches nest, so that around one that ended only what encloses it can still be open.
      while innermost >= 0, stretches[innermost].content.upperBound <= first {
        innermost = Int(stretches[innermost].parent)
      }
      while name < names.count, names[name].upperBound <= first { name += 1 }
      let isName = name < names.count && names[name].contains(first)
      return placement(of: match, innermost: innermost < 0 ? nil : innermost, isName: isName, in: view)
    }
  }

  private func placement(
    of match: LexiconMatch, innermost: Int?, isName: Bool, in view: ParagraphView
  ) -> Placement {
    let isNegated = NegationScope.covers(match.tokens, in: view)
    let isHedged = HedgeScope.covers(match.tokens, in: view)
    guard var index = innermost else {
      let rule: AttributionRule =
        isName ? .quotationName : Self.isAnswered(match, in: view) ? .questionAnswered : .ownDefault
      return Placement(voice: .own, rule: rule.rawValue, isNegated: isNegated, isHedged: isHedged)
    }
    // A scare quote or a so-called marker inside what a source says is the source's.
    while !stretches[index].isAttribution, let parent = attributedParent(index) { index = parent }
    while isInsideSpeech(index) { index = Int(stretches[index].parent) }
    let stretch = stretches[index]
    var alternatives = stretch.alternative.map { [$0] } ?? []
    if !contains(stretch, match), stretch.isAttribution { alternatives = [.own] }
    return Placement(
      voice: stretch.voice, rule: isName ? AttributionRule.quotationName.rawValue : stretch.rule.rawValue,
      attribution: stretch.place >= 0 ? Int(stretch.place) : enclosing(index), isNegated: isNegated,
      isDenied: isDenied(index), isHedged: isHedged, alternatives: alternatives)
  }

  /// «هل يعقل هذا؟ أجاب الوزير …»: what is answered was asked.
  private static func isAnswered(_ match: LexiconMatch, in view: ParagraphView) -> Bool {
    guard view.facts.layer(of: match.entry) == .question else { return false }
    let unit = view.unit(of: match.tokens.lowerBound)
    guard unit + 1 < view.units.count else { return false }
    return view.units[unit + 1].prefix(3).contains { index in
      view.marker(at: index, role: .cue).map { view.facts[$0.entry].patterns.contains(.answer) } == true
    }
  }

  private func contains(_ stretch: Stretch, _ match: LexiconMatch) -> Bool {
    stretch.content.lowerBound <= match.tokens.lowerBound
      && match.tokens.upperBound <= stretch.content.upperBound
  }

  private func attributedParent(_ index: Int) -> Int? {
    var parent = Int(stretches[index].parent)
    while parent >= 0 {
      if stretches[parent].isAttribution { return parent }
      parent = Int(stretches[parent].parent)
    }
    return nil
  }

  private func isDenied(_ index: Int) -> Bool {
    var place = index
    while place >= 0 {
      if stretches[place].isDenied { return true }
      place = Int(stretches[place].parent)
    }
    return false
  }
}
