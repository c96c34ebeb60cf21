import Mizan

/// Compares the wording of two stretches that correspond.
struct PassageComparison {
  let passage: Int
  let left: RetoldPassage
  let right: RetoldPassage
  let words: WordAlignment

  /// What changed, in text order.
  private(set) var changes: [Retelling.Change] = []
  /// Findings that stand in both as they were.
  private(set) var kept = 0

  private var freeLeft: [Int] = []
  private var freeRight: [Int] = []

  /// The fewest aligned words that make a change of voice without a finding.
  private static let movedRun = 8

  init(passage: Int, left: RetoldPassage, right: RetoldPassage, words: WordAlignment) {
    self.passage = passage
    self.left = left
    self.right = right
    self.words = words
  }

  /// Compares.
  mutating func compare() {
    freeLeft = Array(left.findings.indices)
    freeRight = Array(right.findings.indices)
    let words = words
    match { $0.finding.entry == $1.finding.entry && words.pairs($0.words, with: $1.words) }
    match { words.pairs($0.words, with: $1.words) }
    match { words.place(ofFirst: $0.words)?.overlaps($1.words) ?? false }
    match { $0.finding.entry == $1.finding.entry }
    for index in freeLeft { reportLost(left.findings[index]) }
    for index in freeRight { reportNew(right.findings[index]) }
    reportMovedWords()
    changes.sort { Self.place($0) < Self.place($1) }
  }

  /// Pairs free findings for which a condition holds, each with the first that fits.
  private mutating func match(_ belong: (RetoldFinding, RetoldFinding) -> Bool) {
    for index in freeLeft {
      let finding = left.findings[index]
      guard let place = freeRight.firstIndex(where: { belong(finding, right.findings[$0]) }) else { continue }
      report(left.wording(of: finding), right.wording(of: right.findings[freeRight[place]]))
      freeRight.remove(at: place)
      freeLeft.removeAll { $0 == index }
    }
  }

  /// Reports what one wording became; nothing where it is the same in the same mouth.
  private mutating func report(_ before: Retelling.Wording, _ after: Retelling.Wording) {
    let count = changes.count
    if after.weight < before.weight {
      add(.softened, before, after)
    } else if after.weight > before.weight {
      add(.intensified, before, after)
    } else if before.entry != after.entry {
      add(.reworded, before, after)
    }
    if before.voice.isOwn && !after.voice.isOwn { add(.movedToSource, before, after) }
    if !before.voice.isOwn && after.voice.isOwn { add(.movedToOutlet, before, after) }
    if changes.count == count { kept += 1 }
  }

  private mutating func reportLost(_ finding: RetoldFinding) {
    let place = words.place(ofFirst: finding.words)
    if let place, !place.isEmpty {
      report(left.wording(of: finding), right.wording(of: place))
    } else {
      add(.dropped, left.wording(of: finding), nil)
    }
  }

  private mutating func reportNew(_ finding: RetoldFinding) {
    let place = words.place(ofSecond: finding.words)
    if let place, !place.isEmpty {
      report(left.wording(of: place), right.wording(of: finding))
    } else {
      add(.added, nil, right.wording(of: finding))
    }
  }

  /// Runs of aligned words that changed from the outlet's voice to a source's or back, with no finding among them.
  private mutating func reportMovedWords() {
    var start = 0
    while start < left.words.count {
      guard let move = move(at: start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < left.words.count, let partner = words.partner[end - 1], words.partner[end] == partner + 1,
        self.move(at: end) == move
      {
        end += 1
      }
      if end - start >= Self.movedRun, let first = words.partner[start],
        !left.findings.contains(where: { $0.words.overlaps(start..<end) })
      {
        add(move, left.wording(of: start..<end), right.wording(of: first..<first + end - start))
      }
      start = end
    }
  }

  private func move(at word: Int) -> Retelling.Kind? {
    guard let partner = words.partner[word] else { return nil }
    switch (left.words[word].voice.isOwn, right.words[partner].voice.isOwn) {
    case (true, false): return .movedToSource
    case (false, true): return .movedToOutlet
    default: return nil
    }
  }

  private mutating func add(_ kind: Retelling.Kind, _ before: Retelling.Wording?, _ after: Retelling.Wording?)
  {
    changes.append(Retelling.Change(kind: kind, passage: passage, before: before, after: after))
  }

  /// What stands in the first text comes in its order, then what stands in the second alone.
  private static func place(_ change: Retelling.Change) -> (Int, Int, Int, String) {
    let wording = change.before ?? change.after
    return (
      change.before == nil ? 1 : 0, wording?.paragraph ?? 0, wording?.scalars.lowerBound ?? 0,
      change.kind.rawValue + (wording?.entry ?? "")
    )
  }
}
