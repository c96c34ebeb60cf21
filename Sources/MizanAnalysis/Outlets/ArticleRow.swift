import Mizan

/// The numbers of one article that do not vary in length, and where those that do end.
struct ArticleRow: Sendable {
  var outlet: Int32
  var section: Int32
  /// The day's number; `noDay` where the date could not be read.
  var day: Int32
  /// A hash of the text, or of the id where there is none: the same for the same article wherever it stands.
  var key: UInt64
  var paragraphs: Int32 = 0
  /// Words by field, in the order of `Paragraph.Field.allCases`.
  var words: InlineArray<3, Int32> = [0, 0, 0]
  /// Words that no source carries.
  var wordsOwn: Int32 = 0
  /// Paragraphs by verdict, in the order of `ParagraphReport.Verdict.allCases`.
  var verdicts: InlineArray<5, Int32> = [0, 0, 0, 0, 0]
  /// Where the article's part of each list ends.
  var findingsEnd = 0
  var attributionsEnd = 0
  var mentionsEnd = 0
  var bagEnd = 0

  /// The words of all fields.
  var wordCount: Int { Int(words[0]) + Int(words[1]) + Int(words[2]) }

  static let noDay = Int32.min
  static let noSection: Int32 = -1
}

/// What the lexicon says of an entry, as far as it is counted.
struct EntryFacts: Hashable, Sendable {
  var id: String
  var category: String
  var facet: String?
  var weight: Double

  /// The weight in millionths: sums of integers do not depend on their order.
  var weightMicros: Int { Int((weight * 1e6).rounded()) }
}

/// One finding in eight bytes.
struct FindingTally: Sendable {
  var entry: Int32
  var voice: UInt8
  var field: UInt8
  var isNegated: Bool
  /// No heavier finding covers the same word.
  var isCounted: Bool

  /// The weight in millionths that is left of an entry's weight.
  func contributionMicros(_ entry: EntryFacts, model: ScoringModel) -> Int {
    let factor = model.factor(of: Voice.allCases[Int(voice)]).value * (isNegated ? model.negationFactor : 1)
    return Int((entry.weight * factor * 1e6).rounded())
  }

  var isOwn: Bool { Voice.allCases[Int(voice)].isOwn }
}

/// One attributed stretch in one byte.
struct AttributionTally: Sendable {
  private let code: UInt8

  static let kinds = Attribution.Source.Kind.allCases
  static let stances = Stance.allCases

  init(_ attribution: ScoredParagraph.Attribution) {
    let kind = attribution.kind.flatMap(Self.kinds.firstIndex(of:)) ?? Self.kinds.count
    let stance = attribution.stance.flatMap(Self.stances.firstIndex(of:)) ?? Self.stances.count
    let isVague = attribution.voice == .vague || attribution.kind == .vague
    code = UInt8(kind * (Self.stances.count + 1) + stance) | (isVague ? 0x80 : 0)
  }

  /// The kind as a place in `kinds`; their number where no source was found.
  var kind: Int { Int(code & 0x7F) / (Self.stances.count + 1) }
  /// The stance as a place in `stances`; their number where there is no cue.
  var stance: Int { Int(code & 0x7F) % (Self.stances.count + 1) }
  /// The source is nobody in particular.
  var isVague: Bool { code & 0x80 != 0 }
}

extension ScoredParagraph {
  /// Which findings count: on one word only the one with the largest contribution does, as in the score.
  func countedFindings(model: ScoringModel) -> [Bool] {
    var counted = [Bool](repeating: true, count: findings.count)
    let overlap = zip(findings, findings.dropFirst()).contains { $0.scalars.overlaps($1.scalars) }
    guard overlap else { return counted }
    let contributions = findings.map { finding in
      let factor = model.factor(of: finding.voice).value * (finding.isNegated ? model.negationFactor : 1)
      return Int((finding.weight * factor * 1e6).rounded())
    }
    let order = findings.indices.sorted { left, right in
      (-contributions[left], -findings[left].weight, left) < (
        -contributions[right], -findings[right].weight, right
      )
    }
    var taken: [Range<Int>] = []
    for index in order {
      counted[index] = !taken.contains { $0.overlaps(findings[index].scalars) }
      if counted[index] { taken.append(findings[index].scalars) }
    }
    return counted
  }
}
