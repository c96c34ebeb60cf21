/// Gives each match the voice of the innermost stretch around it, and makes the record's list of attributions.
struct VoiceAssigner {
  private let view: ParagraphView
  private var stretches: [Stretch]
  /// The enclosing attribution of each stretch, as an index into `stretches`, or -1.
  private var parents: [Int] = []
  /// The place of each stretch in the record's list, or -1.
  private var places: [Int] = []

  /// Sorts, nests and assigns.
  static func assign(
    _ matched: MatchedParagraph, _ stretches: [Stretch], names: [Range<Int>], in view: ParagraphView,
    diagnostics: [AttributedParagraph.Diagnostic]
  ) -> AttributedParagraph {
    var assigner = VoiceAssigner(view: view, stretches: stretches)
    assigner.nest()
    let attributions = assigner.attributions()
    return AttributedParagraph(
      matched: matched, attributions: attributions, placements: assigner.placements(matched.matches, names: names),
      diagnostics: diagnostics)
  }

  private init(view: ParagraphView, stretches: [Stretch]) {
    self.view = view
    self.stretches = stretches.indices.sorted {
      let (left, right) = (stretches[$0].content, stretches[$1].content)
      return (left.lowerBound, -left.upperBound, $0) < (right.lowerBound, -right.upperBound, $1)
    }.map { stretches[$0] }
  }

  /// Finds the enclosing stretch of each; where two cross, the later one ends with the earlier.
  private mutating func nest() {
    var open: [Int] = []
    for index in stretches.indices {
      while let last = open.last, stretches[last].content.upperBound <= stretches[index].content.lowerBound {
        open.removeLast()
      }
      if let last = open.last, stretches[index].content.upperBound > stretches[last].content.upperBound {
        stretches[index].content = stretches[index].content.lowerBound..<stretches[last].content.upperBound
      }
      parents.append(open.last ?? -1)
      open.append(index)
    }
  }

  private mutating func attributions() -> [Attribution] {
    var list: [Attribution] = []
    for (index, stretch) in stretches.enumerated() {
      guard stretch.isAttribution, !isInsideSpeech(index) else {
        places.append(-1)
        continue
      }
      places.append(list.count)
      list.append(
        Attribution(
          voice: stretch.voice, rule: stretch.rule.rawValue, tokens: stretch.content,
          content: view.span(stretch.content),
          cue: stretch.cue.map { .init(span: view.span($0), stance: stretch.stance) },
          source: stretch.source.flatMap { source in
            source.tokens.map { .init(span: view.span($0), kind: source.kind) }
          },
          inside: enclosing(index)))
    }
    return list
  }

  /// Words that a source speaks are his, whatever markers he uses.
  private func isInsideSpeech(_ index: Int) -> Bool {
    let parent = parents[index]
    return parent >= 0 && (stretches[parent].voice == .quoted || stretches[parent].rule == .quotationVague)
      && stretches[index].content != stretches[parent].content
  }

  private func enclosing(_ index: Int) -> Int? {
    var parent = parents[index]
    while parent >= 0 {
      if places[parent] >= 0 { return places[parent] }
      parent = parents[parent]
    }
    return nil
  }

  // MARK: Matches

  private func placements(_ matches: [LexiconMatch], names: [Range<Int>]) -> [Placement] {
    var next = 0
    var open: [Int] = []
    var name = 0
    return matches.map { match in
      let first = match.tokens.lowerBound
      while next < stretches.count, stretches[next].content.lowerBound < match.tokens.upperBound {
        open.append(next)
        next += 1
      }
      // Stretches nest, so that those which ended lie on top.
      while let last = open.last, stretches[last].content.upperBound <= first { open.removeLast() }
      while name < names.count, names[name].upperBound <= first { name += 1 }
      let isName = name < names.count && names[name].contains(first)
      return placement(of: match, innermost: open.last { stretches[$0].content.upperBound > first }, isName: isName)
    }
  }

  private func placement(of match: LexiconMatch, innermost: Int?, isName: Bool) -> Placement {
    let isNegated = NegationScope.covers(match.tokens, in: view)
    guard var index = innermost else {
      let rule: AttributionRule = isName ? .quotationName : .ownDefault
      return Placement(voice: .own, rule: rule.rawValue, isNegated: isNegated)
    }
    // A scare quote or a so-called marker inside what a source says is the source's.
    while !stretches[index].isAttribution, let parent = attributedParent(index) { index = parent }
    while isInsideSpeech(index) { index = parents[index] }
    let stretch = stretches[index]
    var alternatives = stretch.alternatives
    if !contains(stretch, match), stretch.isAttribution { alternatives.append(.own) }
    return Placement(
      voice: stretch.voice, rule: isName ? AttributionRule.quotationName.rawValue : stretch.rule.rawValue,
      attribution: places[index] >= 0 ? places[index] : enclosing(index), isNegated: isNegated,
      isDenied: isDenied(index), alternatives: alternatives)
  }

  private func contains(_ stretch: Stretch, _ match: LexiconMatch) -> Bool {
    stretch.content.lowerBound <= match.tokens.lowerBound && match.tokens.upperBound <= stretch.content.upperBound
  }

  private func attributedParent(_ index: Int) -> Int? {
    var parent = parents[index]
    while parent >= 0 {
      if stretches[parent].isAttribution { return parent }
      parent = parents[parent]
    }
    return nil
  }

  private func isDenied(_ index: Int) -> Bool {
    var place = index
    while place >= 0 {
      if stretches[place].isDenied { return true }
      place = parents[place]
    }
    return false
  }
}
