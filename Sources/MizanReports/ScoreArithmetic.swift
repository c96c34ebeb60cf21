import Mizan

/// A score worked out again from a record's findings, with every number that enters.
struct ScoreArithmetic {
  /// What one finding adds.
  struct Term {
    /// The factor of the finding's voice.
    var factor: Double
    /// The factor of negation or denial.
    var negation: Double
    /// Weight × factor × negation.
    var product: Double
    /// The finding with a word of this one that counts instead.
    var heavier: Int?

    /// `0.90 × 0.30 × 0.50 = 0.135`, with the reasons.
    func line(for finding: ParagraphRecord.Finding) -> String {
      let why = finding.isDenied ? ", denied" : finding.isNegated ? ", negated" : ""
      let bounds =
        finding.factorLow == finding.factorHigh
        ? "" : " (between \(finding.factorLow.text(.two)) and \(finding.factorHigh.text(.two)))"
      var line = "weight \(finding.weight.text(.two)) × voice \(factor.text(.two))\(bounds)"
      line += " × negation \(negation.text(.two))\(why) = \(product.text(.three))"
      if let heavier { line += "; not counted, since finding \(heavier + 1) counts on the same words" }
      return line
    }
  }

  /// One for each finding.
  let terms: [Term]
  private let record: ParagraphRecord
  private let model: ScoringModel

  init(_ record: ParagraphRecord, model: ScoringModel) {
    self.record = record
    self.model = model
    var terms = record.findings.map { finding in
      let factor = model.factor(of: finding.voice).value
      let negation = finding.isNegated || finding.isDenied ? model.negationFactor : 1
      return Term(factor: factor, negation: negation, product: finding.weight * factor * negation)
    }
    Self.settle(&terms, record.findings)
    self.terms = terms
  }

  /// On one word only the largest contribution counts: first by product, then by weight, then by place.
  private static func settle(_ terms: inout [Term], _ findings: [ParagraphRecord.Finding]) {
    let order = terms.indices.sorted { left, right in
      (-terms[left].product, -findings[left].weight, left) < (
        -terms[right].product, -findings[right].weight, right
      )
    }
    var counted: [Int] = []
    for place in order {
      let scalars = findings[place].passage.scalars
      terms[place].heavier = counted.first { findings[$0].passage.scalars.overlaps(scalars) }
      if terms[place].heavier == nil { counted.append(place) }
    }
  }

  /// The findings that count, in text order, each with its term.
  private var counted: [(finding: ParagraphRecord.Finding, term: Term)] {
    zip(record.findings, terms).filter { $0.1.heavier == nil }.map { (finding: $0.0, term: $0.1) }
  }

  /// The rates per 1,000 words.
  var rateLines: [String] {
    let own = counted.filter(\.finding.voice.isOwn).map(\.finding.weight)
    let attributed = counted.filter { !$0.finding.voice.isOwn }.map(\.finding.weight)
    return [
      rateLine("own", own, .two, "weights in the outlet's own voice"),
      rateLine("attributed", attributed, .two, "weights in other voices"),
      rateLine("weighted", counted.map(\.term.product), .three, "contributions"),
    ]
  }

  private func rateLine(_ name: String, _ values: [Double], _ decimals: Decimals, _ what: String) -> String {
    let sum = values.reduce(0, +)
    let rate = record.words > 0 ? 1000 * sum / Double(record.words) : 0
    return "rate \(name) = 1000 × (\(Self.sum(values, decimals))) ÷ \(record.words) words"
      + " = \(rate.text(.two))  (\(what))"
  }

  /// The score, its bounds, and what it would be with factor 1 throughout.
  var scoreLines: [String] {
    var lines = [
      scoreLine("score", counted.map(\.term.product), record.score),
      scoreLine(
        "score_low", counted.map { $0.finding.weight * $0.finding.factorLow * $0.term.negation },
        record.scoreLow),
      scoreLine(
        "score_high", counted.map { $0.finding.weight * $0.finding.factorHigh * $0.term.negation },
        record.scoreHigh),
    ]
    if let all = record.scoreAll {
      lines.append(scoreLine("score_all", counted.map { $0.finding.weight * $0.term.negation }, all))
    }
    return lines
  }

  private func scoreLine(_ name: String, _ values: [Double], _ recorded: Double) -> String {
    let sum = values.reduce(0, +)
    let rate = 1000 * sum / (Double(record.words) + model.smoothingWords)
    let score = model.score(sum: sum, words: record.words)
    var line =
      "\(name): r = 1000 × (\(Self.sum(values, .three))) ÷ (\(record.words) + \(model.smoothingWords.short))"
      + " = \(rate.text(.two)); 100 × r ÷ (r + \(model.halfRate.short)) = \(score.text(.one))"
    // A record's weights have two decimals: what is farther off than that is another model's.
    if abs(score - recorded) > 0.3 {
      line += "; the record says \(recorded.text(.one)): it was scored with other constants"
    }
    return line
  }

  /// What the score amounts to, and why.
  var verdictLine: String {
    let verdict = "verdict: \(record.verdict.rawValue), since "
    let (mild, loaded) = (model.mildThreshold.short, model.loadedThreshold.short)
    let score = record.score.text(.one)
    switch record.verdict {
    case .insufficient:
      switch record.reason {
      case .tooShort: return verdict + "\(record.words) words are fewer than \(model.minimumWords)"
      case .notArabic: return verdict + "the text is mostly not Arabic"
      case .boilerplate: return verdict + "the text is boilerplate"
      case nil: return verdict + "the paragraph cannot be judged"
      }
    case .clean: return verdict + "\(score) < \(mild)"
    case .mild: return verdict + "\(mild) ≤ \(score) < \(loaded)"
    case .loaded: return verdict + "\(loaded) ≤ \(score)"
    case .unclear:
      return verdict + "\(record.scoreLow.text(.one)) < \(loaded) ≤ \(record.scoreHigh.text(.one))"
    }
  }

  /// `0.800 + 0.250`, or `0` for nothing.
  private static func sum(_ values: [Double], _ decimals: Decimals) -> String {
    values.isEmpty ? "0" : values.map { $0.text(decimals) }.joined(separator: " + ")
  }
}

extension Double {
  /// The number with a fixed number of decimals.
  func text(_ decimals: Decimals) -> String {
    var bytes: [UInt8] = []
    bytes.append(self, decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A constant with two decimals, or without where they are zeros.
  var short: String {
    let text = text(.two)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}
