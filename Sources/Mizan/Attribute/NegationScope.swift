/// Tells whether a match stands in the scope of a negation.
///
/// لم، لن، لا، ليس reach over the predicate; غير، عدم، دون only over the next word or two. A restriction
/// (ليس سوى، لا … إلا، ليس فقط) and fixed phrases (لا شك، لا يزال) look like negations and are none.
enum NegationScope {
  /// How far a negated verb reaches, in words.
  static let reach = 6
  /// How far غير، عدم، دون reach.
  static let nearReach = 2

  /// How far before a predicate that denies it the subject may reach, in tokens.
  static let subjectReach = 8

  static func covers(_ match: Range<Int>, in view: ParagraphView) -> Bool {
    guard view.anyTraits.contains(.negation) else { return false }
    return isBehindNegation(match, in: view) || isDeniedSubject(match, in: view)
  }

  /// «أنباء المجزرة لا أساس لها من الصحة»: the predicate stands behind the words that it denies, in the same clause.
  private static func isDeniedSubject(_ match: Range<Int>, in view: ParagraphView) -> Bool {
    for index in match.upperBound..<min(match.upperBound + subjectReach, view.tokens.count) {
      let traits = view.traits[index]
      // «أكاذيب لا أساس لها»، «معلومات غير صحيحة»: behind an indefinite noun it belongs to that noun and denies it not.
      if traits.contains(.negation), view.deniesSubject(at: index) {
        return view.traits[index - 1].contains(.definite)
          || DirectObject.hasPossessor(view.tokens[index - 1].key)
      }
      switch view.tokens[index].kind {
      case .arabicWord, .otherWord, .number, .doubleQuote, .singleQuote: break
      default: return false
      }
      if !traits.isDisjoint(with: [.complementiser, .coordinator, .cueVerb, .turn, .background]) {
        return false
      }
      if ClauseStart.isConjoinedVerb(index, in: view) { return false }
    }
    return false
  }

  private static func isBehindNegation(_ match: Range<Int>, in view: ParagraphView) -> Bool {
    var index = match.lowerBound
    var distance = 0
    var isReported = false
    while index > 0, distance < reach {
      index -= 1
      let traits = view.traits[index]
      if traits.contains(.restriction) || traits.contains(.exceptive) { return false }
      if traits.contains(.negation) {
        // «لم يقنع قول المدير إن …»: the clause is not the negated verb's.
        if isReported, index + 1 < view.tokens.count, !view.traits[index + 1].contains(.cueVerb) {
          return false
        }
        return isInScope(index, distance: distance, of: match, in: view)
      }
      if traits.contains(.complementiser) { isReported = true }
      guard view.tokens[index].isWord else {
        switch view.tokens[index].kind {
        case .doubleQuote, .singleQuote, .number: continue
        default: return false
        }
      }
      if !traits.isDisjoint(with: [.relative, .coordinator]) { return false }
      distance += 1
    }
    return false
  }

  private static func isInScope(
    _ negation: Int, distance: Int, of match: Range<Int>, in view: ParagraphView
  ) -> Bool {
    guard let marker = view.marker(at: negation, role: .negation) else { return false }
    if view.deniesSubject(at: negation) { return false }
    if view.facts[marker.entry].isNear { return distance < nearReach }
    // «لم … سوى»، «ليس … إلا»: the exception may stand behind the match too.
    for next in match.upperBound..<min(match.upperBound + 3, view.tokens.count) {
      if view.traits[next].contains(.exceptive) || view.traits[next].contains(.restriction) { return false }
      guard view.tokens[next].isWord else { break }
    }
    return true
  }
}

extension ParagraphView {
  /// Tells whether a predicate that denies its subject begins at a token (لا أساس له من الصحة).
  func deniesSubject(at token: Int) -> Bool {
    markers[firstMarker(at: token)...].prefix { $0.tokens.lowerBound == token }
      .contains { facts[$0.entry].deniesSubject }
  }

  /// The marker of a role that begins at a token.
  ///
  /// - Complexity: O(log n) in the markers.
  func marker(at token: Int, role: AttributionRole) -> LexiconMatch? {
    var index = firstMarker(at: token)
    while index < markers.count, markers[index].tokens.lowerBound == token {
      if facts.role(of: markers[index].entry) == role { return markers[index] }
      index += 1
    }
    return nil
  }

  /// The first marker that begins at a token or behind it, or their number.
  @inline(__always)
  private func firstMarker(at token: Int) -> Int {
    var low = 0
    var high = markers.count
    while low < high {
      let middle = (low + high) / 2
      if markers[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
