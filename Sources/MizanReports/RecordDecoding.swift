import Mizan

extension ParagraphRecord: Decodable {
  private enum Key: String, CodingKey {
    case schema, id, article, outlet, date, url, section, field, paragraph, text, words, score, verdict
    case reason, rate, categories, findings, attributions, diagnostics, own, attributed, weighted
    case wordsOwn = "words_own"
    case scoreLow = "score_low"
    case scoreHigh = "score_high"
    case scoreAll = "score_all"
  }

  /// Reads the record's own JSON form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    schema = try values.decode(Int.self, forKey: .schema)
    guard schema == RecordSchema.version else {
      throw values.error(.schema, "is \(schema), and this version reads \(RecordSchema.version)")
    }
    id = try values.decode(String.self, forKey: .id)
    article = try values.decode(String.self, forKey: .article)
    outlet = try values.decode(String.self, forKey: .outlet)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    section = try values.decodeIfPresent(String.self, forKey: .section)
    field = try values.decode(named: .field)
    paragraph = try values.decodeIfPresent(Int.self, forKey: .paragraph)
    text = try values.decodeIfPresent(String.self, forKey: .text)
    words = try values.decode(Int.self, forKey: .words)
    wordsOwn = try values.decodeIfPresent(Int.self, forKey: .wordsOwn)
    score = try values.decode(Double.self, forKey: .score)
    scoreLow = try values.decode(Double.self, forKey: .scoreLow)
    scoreHigh = try values.decode(Double.self, forKey: .scoreHigh)
    scoreAll = try values.decodeIfPresent(Double.self, forKey: .scoreAll)
    verdict = try values.decode(named: .verdict)
    reason = try values.contains(.reason) ? values.decode(named: .reason) : nil
    let rates = try values.nestedContainer(keyedBy: Key.self, forKey: .rate)
    rate = ParagraphReport.Rate(
      own: try rates.decode(Double.self, forKey: .own),
      attributed: try rates.decode(Double.self, forKey: .attributed),
      weighted: try rates.decode(Double.self, forKey: .weighted))
    categories = try (values.decodeIfPresent([String: Counts].self, forKey: .categories) ?? [:])
      .map {
        ParagraphReport.CategoryCount(category: $0.key, own: $0.value.own, attributed: $0.value.attributed)
      }
      .sorted { $0.category < $1.category }
    attributions = try values.decode([Attribution].self, forKey: .attributions)
    findings = try values.decode([Finding].self, forKey: .findings)
    diagnostics = try (values.decodeIfPresent([String].self, forKey: .diagnostics) ?? [])
      .map { try values.named($0, for: .diagnostics) }
    for index in findings.compactMap(\.attribution) where !attributions.indices.contains(index) {
      throw values.error(.findings, "name the attribution \(index), which does not exist")
    }
    for (index, attribution) in attributions.enumerated() {
      if let inside = attribution.inside, !(0..<index).contains(inside) {
        throw values.error(.attributions, "has \(index) inside \(inside), which does not come before it")
      }
    }
  }

  private struct Counts: Decodable {
    let own: Int
    let attributed: Int
  }
}

extension ParagraphRecord.Passage: Decodable {
  fileprivate enum Key: String, CodingKey {
    case start, end, text, stance, kind
  }

  /// Reads `start`, `end` and `text`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let start = try values.decode(Int.self, forKey: .start)
    let end = try values.decode(Int.self, forKey: .end)
    scalars = try values.range(start, end, for: .end)
    text = try values.decode(String.self, forKey: .text)
  }
}

extension ParagraphRecord.Finding: Decodable {
  private enum Key: String, CodingKey {
    case entry, category, facet, weight, voice, rule, attribution, factor, negated, denied, hedged,
      contribution
    case via
  }

  /// Reads a finding's own JSON form.
  public init(from decoder: any Decoder) throws {
    passage = try ParagraphRecord.Passage(from: decoder)
    let values = try decoder.container(keyedBy: Key.self)
    entry = try values.decode(String.self, forKey: .entry)
    category = try values.decode(String.self, forKey: .category)
    facet = try values.decodeIfPresent(String.self, forKey: .facet)
    weight = try values.decode(Double.self, forKey: .weight)
    voice = try values.decode(named: .voice)
    rule = try values.decode(String.self, forKey: .rule)
    attribution = try values.decode(Int?.self, forKey: .attribution)
    let factor = try values.decode([Double].self, forKey: .factor)
    guard factor.count == 2 else { throw values.error(.factor, "does not have two numbers") }
    factorLow = factor[0]
    factorHigh = factor[1]
    isNegated = try values.decode(Bool.self, forKey: .negated)
    isDenied = try values.decode(Bool.self, forKey: .denied)
    isHedged = try values.decodeIfPresent(Bool.self, forKey: .hedged) ?? false
    contribution = try values.decode(Double.self, forKey: .contribution)
    via = try values.decode(String.self, forKey: .via)
  }
}

extension ParagraphRecord.Attribution: Decodable {
  private enum Key: String, CodingKey {
    case voice, rule, content, cue, source, inside, relay
  }

  /// Reads an attribution's own JSON form.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    voice = try values.decode(named: .voice)
    rule = try values.decode(String.self, forKey: .rule)
    let bounds = try values.decode([Int].self, forKey: .content)
    guard bounds.count == 2 else { throw values.error(.content, "does not have two numbers") }
    content = try values.range(bounds[0], bounds[1], for: .content)
    cue = try values.decode(ParagraphRecord.Passage?.self, forKey: .cue)
    source = try values.decode(ParagraphRecord.Passage?.self, forKey: .source)
    if cue != nil {
      stance = try values.nestedContainer(keyedBy: ParagraphRecord.Passage.Key.self, forKey: .cue)
        .decode(named: .stance)
    }
    if source != nil {
      sourceKind = try values.nestedContainer(keyedBy: ParagraphRecord.Passage.Key.self, forKey: .source)
        .decode(named: .kind)
    }
    inside = try values.decode(Int?.self, forKey: .inside)
    isRelay = try values.decodeIfPresent(Bool.self, forKey: .relay) ?? false
  }
}

extension KeyedDecodingContainer {
  /// Reads the name of a case.
  fileprivate func decode<Value: RawRepresentable<String>>(named key: Key) throws -> Value {
    try named(decode(String.self, forKey: key), for: key)
  }

  /// The case of a name.
  fileprivate func named<Value: RawRepresentable<String>>(_ name: String, for key: Key) throws -> Value {
    guard let value = Value(rawValue: name) else { throw error(key, "has the unknown value '\(name)'") }
    return value
  }

  /// Offsets as a range, if they are one.
  fileprivate func range(_ start: Int, _ end: Int, for key: Key) throws -> Range<Int> {
    guard 0 <= start, start <= end else { throw error(key, "does not end a range from \(start): \(end)") }
    return start..<end
  }

  fileprivate func error(_ key: Key, _ message: String) -> DecodingError {
    DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: message)
  }
}
