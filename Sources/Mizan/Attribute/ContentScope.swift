/// Ends the content of each cue.
///
/// An أن clause runs to the end of its sentence (78.6 % in the treebanks) unless the outlet takes the word
/// back: with a cue beside it, a participle, the next speaker, a background formula (يذكر أن), a pluperfect
/// (، وكان … قد) or its own inference (، مما يؤكد؛ وهو ما). A noun phrase also ends where a new clause
/// contrasts (، فيما).
struct ContentScope {
  private let view: ParagraphView
  private var hard: [Int] = []
  private var soft: [Int] = []
  private var commas: [Int] = []

  /// Sets the end of every draft that is still open.
  static func close(_ drafts: inout [CueDraft], in view: ParagraphView) {
    guard let first = drafts.first, drafts.contains(where: { !$0.isEndFixed }) else { return }
    var scope = ContentScope(view: view)
    scope.collect(from: min(first.content.lowerBound, first.cue.lowerBound))
    var nextBeside = Int.max
    for index in drafts.indices.reversed() {
      if !drafts[index].isEndFixed { scope.close(&drafts[index], nextBeside: nextBeside) }
      if drafts[index].isCoordinate { nextBeside = drafts[index].clauseStart }
    }
  }

  private init(view: ParagraphView) { self.view = view }

  private func close(_ draft: inout CueDraft, nextBeside: Int) {
    let start = draft.content.lowerBound
    var end = draft.content.upperBound
    if nextBeside > start { end = min(end, nextBeside) }
    if let closer = Self.first(after: start, in: hard) { end = min(end, closer) }
    if draft.isPhrasal, let closer = Self.first(after: start, in: soft) { end = min(end, closer) }
    if draft.endsAtComma, let closer = Self.first(after: start, in: commas) { end = min(end, closer) }
    draft.content = start..<max(start, end)
  }

  private static func first(after position: Int, in closers: [Int]) -> Int? {
    var low = 0
    var high = closers.count
    while low < high {
      let middle = (low + high) / 2
      if closers[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low < closers.count ? closers[low] : nil
  }

  /// One pass over the paragraph; what lies inside a quotation closes nothing.
  private mutating func collect(from start: Int) {
    var quotation = 0
    var index = start
    while index < view.tokens.count {
      while quotation < view.quotations.count, view.quotations[quotation].marks.upperBound <= index {
        quotation += 1
      }
      if quotation < view.quotations.count, view.quotations[quotation].marks.lowerBound <= index {
        index = view.quotations[quotation].marks.upperBound
        continue
      }
      if closesAnywhere(index) {
        hard.append(index)
      } else if view.tokens[index].kind == .comma {
        commas.append(index)
      } else if isAfterComma(index) {
        if closesAfterComma(index) {
          hard.append(index)
        } else if ClauseStart.endsPhrase(index, in: view) {
          soft.append(index)
        }
      }
      index += 1
    }
  }

  private func closesAnywhere(_ index: Int) -> Bool {
    let traits = view.traits[index]
    if traits.isDisjoint(with: [.turn, .background, .conclusion]) { return false }
    // «وبالتالي»: the conclusion is the outlet's, with a comma or without.
    return !traits.isDisjoint(with: [.turn, .background]) || traits.contains(.conjoined)
  }

  private func closesAfterComma(_ index: Int) -> Bool {
    let traits = view.traits[index]
    if traits.contains(.was), traits.contains(.conjoined) { return isPluperfect(index) }
    return isInference(index)
  }

  private func isAfterComma(_ index: Int) -> Bool {
    index > 0 && (view.tokens[index - 1].kind == .comma || view.tokens[index - 1].kind == .doubleQuote)
  }

  /// «، وكان الجيش قد …»: background that the outlet adds.
  private func isPluperfect(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 9, view.tokens.count) {
      guard view.tokens[next].isWord else { return false }
      if view.traits[next].contains(.qad) { return true }
    }
    return false
  }

  /// Tells whether the outlet draws its own conclusion: «، ما يؤكد»، «، مما يدل»، «، وهو ما».
  ///
  /// «، مما أدى إلى» goes on telling.
  private func isInference(_ index: Int) -> Bool {
    guard index + 1 < view.tokens.count else { return false }
    let next = view.traits[index + 1]
    if view.traits[index].contains(.ma) { return next.contains(.cueVerb) }
    if ClauseStart.isFusedMa(index, in: view) { return true }
    return view.traits[index].contains(.pronoun) && view.traits[index].contains(.conjoined)
      && next.contains(.ma)
  }
}
