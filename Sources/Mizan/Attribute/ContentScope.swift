/// Ends the content of each cue.
///
/// An أن clause runs to the end of its sentence (78.6 % in the treebanks) unless the outlet takes the word
/// back: with a cue beside it, a participle, the next speaker, a background formula (يذكر أن), a pluperfect
/// (، وكان … قد) or its own inference (، مما يؤكد؛ وهو ما). A noun phrase also ends where a new clause
/// contrasts (، فيما).
struct ContentScope {
  private let view: ParagraphView
  // What ends one kind of content alone is not looked for where none of the kind is open.
  private let hasPhrasal: Bool
  private let hasEmbedded: Bool
  private let hasNominal: Bool

  /// Where contents end: arrays that a paragraph fills and the next one reuses.
  struct Closers: Sendable {
    /// The words that end any content.
    fileprivate var hard: [Int] = []
    /// The words that end a noun phrase.
    fileprivate var soft: [Int] = []
    fileprivate var commas: [Int] = []
    /// The commas behind which no list goes on.
    fileprivate var breaks: [Int] = []
    /// The words that set something against what was said (لكن، في حين).
    fileprivate var contrasts: [Int] = []

    fileprivate mutating func removeAll() {
      hard.empty()
      soft.empty()
      commas.empty()
      breaks.empty()
      contrasts.empty()
    }
  }

  /// Sets the end of every draft that is still open.
  static func close(_ drafts: inout [CueDraft], in view: ParagraphView, _ closers: inout Closers) {
    guard let first = drafts.first else { return }
    var end = 0
    var (hasPhrasal, hasEmbedded, hasNominal, hasMarker) = (false, false, false, false)
    for index in drafts.indices {
      if drafts[index].isEndFixed {
        hasMarker = hasMarker || drafts[index].isAccording
        continue
      }
      end = max(end, drafts[index].content.upperBound)
      hasPhrasal = hasPhrasal || drafts[index].isPhrasal
      hasEmbedded = hasEmbedded || drafts[index].endsAtComma
      hasNominal = hasNominal || drafts[index].isNominal
    }
    guard end > 0 else { return }
    closers.removeAll()
    let start = min(first.content.lowerBound, first.cue.lowerBound)
    let scope = ContentScope(
      view: view, hasPhrasal: hasPhrasal, hasEmbedded: hasEmbedded, hasNominal: hasNominal)
    scope.collect(start..<max(start, end), into: &closers)
    var nextBeside = Int.max
    for index in drafts.indices.reversed() {
      if !drafts[index].isEndFixed {
        close(&drafts[index], nextBeside: nextBeside, closers)
        if hasMarker { scope.leaveMarker(from: index, in: &drafts) }
      }
      if drafts[index].isCoordinate { nextBeside = drafts[index].clauseStart }
    }
  }

  /// «قال إن …، بحسب الوكالة، وهو ما …»: a marker at the end of what somebody says is no part of it.
  private func leaveMarker(from index: Int, in drafts: inout [CueDraft]) {
    let content = drafts[index].content
    var (low, high) = (index + 1, drafts.count)
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].cue.lowerBound < content.upperBound { low = middle + 1 } else { high = middle }
    }
    guard low > index + 1, drafts[low - 1].isEndFixed, drafts[low - 1].isAccording else { return }
    let cue = drafts[low - 1].cue
    let source = drafts[low - 1].source.tokens?.upperBound ?? 0
    let end = max(cue.upperBound, source)
    // «يعمل الفريق وفق الخطة»: without a comma it may be the speaker's own, unless it names himself.
    guard content.lowerBound < cue.lowerBound,
      source <= cue.lowerBound || view.isSeparator(cue.lowerBound - 1)
        || view.tokens[cue.lowerBound - 1].kind == .doubleQuote,
      (min(end, content.upperBound)..<content.upperBound).allSatisfy(view.isSeparator)
    else { return }
    drafts[index].content = content.lowerBound..<cue.lowerBound
  }

  private init(view: ParagraphView, hasPhrasal: Bool, hasEmbedded: Bool, hasNominal: Bool) {
    self.view = view
    self.hasPhrasal = hasPhrasal
    self.hasEmbedded = hasEmbedded
    self.hasNominal = hasNominal
  }

  private static func close(_ draft: inout CueDraft, nextBeside: Int, _ closers: borrowing Closers) {
    let start = draft.content.lowerBound
    var end = draft.content.upperBound
    if nextBeside > start { end = min(end, nextBeside) }
    if let closer = Self.first(after: start, in: closers.hard) { end = min(end, closer) }
    if draft.isPhrasal, let closer = Self.first(after: start, in: closers.soft) { end = min(end, closer) }
    if draft.endsAtComma, let closer = Self.first(after: start, in: closers.commas) { end = min(end, closer) }
    if draft.isBelief, let closer = Self.first(after: start, in: closers.contrasts) { end = min(end, closer) }
    if draft.isNominal, let closer = Self.first(after: start, in: closers.breaks) { end = min(end, closer) }
    draft.content = start..<max(start, end)
  }

  private static func first(after position: Int, in closers: borrowing [Int]) -> Int? {
    var low = 0
    var high = closers.count
    while low < high {
      let middle = (low + high) / 2
      if closers[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low < closers.count ? closers[low] : nil
  }

  /// What a word does that ends any content, with a comma before it or without.
  private static let closing: WordTraits = [.turn, .background, .conclusion, .inference, .ma]
  /// What is looked at in a word behind another one.
  private static let telling = closing.union([.arabicWord, .demonstrative])

  /// One pass over the open contents; what lies inside a quotation closes nothing.
  private func collect(_ range: Range<Int>, into closers: inout Closers) {
    var quotation = 0
    var index = range.lowerBound
    let words = view.traits
    // The first word is looked at in any case: a quotation may lie around it.
    var isBehindWord = false
    while index < range.upperBound {
      if isBehindWord { index = Self.firstTelling(in: index..<range.upperBound, words.span) }
      guard index < range.upperBound else { return }
      let traits = view.traits[index]
      isBehindWord = traits.contains(.arabicWord)
      while quotation < view.quotations.count, view.quotations[quotation].marks.upperBound <= index {
        quotation += 1
      }
      if quotation < view.quotations.count, view.quotations[quotation].marks.lowerBound <= index {
        index = view.quotations[quotation].marks.upperBound
        isBehindWord = false
        continue
      }
      if OutletRemark.isOccasion(index, in: view)
        || !traits.isDisjoint(with: Self.closing) && closesAnywhere(index)
      {
        closers.hard.append(index)
      } else if view.tokens[index].kind == .comma {
        if hasEmbedded { closers.commas.append(index) }
        if hasNominal, !ClauseStart.continuesList(index + 1, in: view) { closers.breaks.append(index) }
      } else if isAfterComma(index) {
        if ClauseStart.isContrast(index, in: view) { closers.contrasts.append(index) }
        if closesAfterComma(index) {
          closers.hard.append(index)
        } else if hasPhrasal, ClauseStart.endsPhrase(index, in: view) {
          closers.soft.append(index)
        }
      }
      index += 1
    }
  }

  /// The first token that is no word, or a word that may close by itself; behind a word no other does.
  @inline(__always)
  private static func firstTelling(in range: Range<Int>, _ traits: Span<WordTraits>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, traits[index].intersection(telling) == .arabicWord { index &+= 1 }
    return index
  }

  private func closesAnywhere(_ index: Int) -> Bool {
    let traits = view.traits[index]
    // «اتصل بالملك الذي نفى بدوره علمه»: in a relative clause the next speaker is one of whom somebody tells.
    if traits.contains(.turn), index > 1, view.traits[index - 2].contains(.relative) { return false }
    if traits.isDisjoint(with: [.turn, .background, .conclusion, .inference]) {
      return traits.contains(.ma) && concludes(index)
    }
    if traits.contains(.inference) { return !governs(index - 1) }
    // «وبالتالي»: the conclusion is the outlet's, with a comma or without.
    return !traits.isDisjoint(with: [.turn, .background])
      || traits.contains(.conjoined) && !joinsNouns(index)
  }

  /// «يرفع الضغط وبالتالي خطر الجلطة»: before a noun the conclusion goes on with what was said.
  private func joinsNouns(_ index: Int) -> Bool {
    guard index + 1 < view.tokens.count, view.traits[index + 1].isDisjoint(with: .cueVerb) else {
      return false
    }
    // Behind a comma «طرح» may be the verb; with the article a noun is one anywhere.
    return view.traits[index + 1].contains(.definite)
      || view.traits[index + 1].contains(.contentHead) && index > 0 && !view.isSeparator(index - 1)
  }

  /// «مما يؤكد أن …»: the outlet concludes, with a comma or without; «مما أدى إلى» goes on telling.
  private func concludes(_ index: Int) -> Bool {
    view.traits[index].contains(.preposition) && index + 1 < view.tokens.count
      && view.traits[index + 1].contains(.cueVerb) && !governs(index - 1)
  }

  /// A verb of speech or a preposition takes «ما …» as its own complement.
  private func governs(_ index: Int) -> Bool {
    index >= 0
      && !view.traits[index].isDisjoint(with: [
        .cueVerb, .participle, .preposition, .complementiser, .according,
      ])
  }

  private func closesAfterComma(_ index: Int) -> Bool {
    let traits = view.traits[index]
    // «، الأمر الذي يعكس …»: the outlet takes the whole clause up.
    if traits.contains(.definite) || traits.contains(.pronoun), isMatterWhich(index) { return true }
    if traits.contains(.was), traits.contains(.conjoined) { return isPluperfect(index) }
    // «"… الاتحاد"، ما أثار غضب …»: behind the quotation the outlet tells what came of it.
    if traits.contains(.ma), index > 1, view.tokens[index - 2].kind == .doubleQuote,
      view.tokens[index - 1].kind == .comma
    {
      return true
    }
    // «"… أيام" فيما فرضت الشرطة …»: right behind the quotation the other clause is the outlet's.
    if traits.contains(.contrast), view.tokens[index - 1].kind == .doubleQuote { return true }
    return isInference(index) || OutletRemark.begins(at: index, in: view)
  }

  private func isMatterWhich(_ index: Int) -> Bool {
    let first = view.traits[index].contains(.pronoun) ? index + 1 : index
    return first + 1 < view.tokens.count && view.tokens[first].key == ClauseKeys.matter
      && view.traits[first + 1].contains(.relative)
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
    if view.traits[index].contains(.ma) {
      return next.contains(.cueVerb) || ClauseKeys.means.contains(view.tokens[index + 1].key)
    }
    if ClauseStart.isFusedMa(index, in: view) { return true }
    return view.traits[index].contains(.pronoun) && view.traits[index].contains(.conjoined)
      && next.contains(.ma)
  }
}
