import Mizan

/// The findings and attributions of a record.
///
/// Each asks once for the room that it needs at most, and then writes its pieces without asking again. Spans, so that
/// none is copied to be written.
extension [UInt8] {
  /// Appends `,"findings":[…]`.
  mutating func append(findings: [Finding], in text: String) {
    guard !findings.isEmpty else { return append(text: ",\"findings\":[]") }
    append(text: ",\"findings\":[")
    let (bytes, all) = (text.utf8.span, findings.span)
    for index in all.indices {
      append(addingCapacity: all[index].jsonCapacity) { output in
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(all[index], in: bytes)
      }
    }
    append(UInt8(ascii: "]"))
  }

  /// Appends `,"attributions":[…]`.
  mutating func append(attributions: [Attribution], in text: String) {
    guard !attributions.isEmpty else { return append(text: ",\"attributions\":[]") }
    append(text: ",\"attributions\":[")
    let (bytes, all) = (text.utf8.span, attributions.span)
    for index in all.indices {
      append(addingCapacity: all[index].jsonCapacity) { output in
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(all[index], in: bytes)
      }
    }
    append(UInt8(ascii: "]"))
  }
}

extension Finding {
  /// The room for keys (210 bytes), names and eight numbers.
  private static let fixedCapacity = 210 + 40 + 8 * OutputSpan<UInt8>.longestNumber

  /// The most bytes of the finding in a record.
  fileprivate var jsonCapacity: Int {
    let texts =
      span.utf8.count + entry.utf8.count + category.utf8.count + (facet?.utf8.count ?? 0) + rule.utf8.count
      + via.utf8.count
    return Self.fixedCapacity + OutputSpan.jsonCapacity(texts)
  }
}

extension Attribution {
  /// The room for keys (190 bytes), names and seven numbers.
  private static let fixedCapacity = 190 + 60 + 7 * OutputSpan<UInt8>.longestNumber

  /// The most bytes of the attribution in a record.
  fileprivate var jsonCapacity: Int {
    let texts = rule.utf8.count + (cue?.span.utf8.count ?? 0) + (source?.span.utf8.count ?? 0)
    return Self.fixedCapacity + OutputSpan.jsonCapacity(texts)
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(_ finding: Finding, in text: borrowing Span<UInt8>) {
    append(literal: "{\"start\":")
    append(placeOf: finding.span, in: text)
    append(literal: "\",\"entry\":\"")
    append(jsonEscaped: finding.entry.utf8.span)
    append(literal: "\",\"category\":\"")
    append(jsonEscaped: finding.category.utf8.span)
    if let facet = finding.facet {
      append(literal: "\",\"facet\":\"")
      append(jsonEscaped: facet.utf8.span)
    }
    append(literal: "\",\"weight\":")
    append(finding.weight, .two)
    append(literal: ",\"voice\":\"")
    append(text: finding.voice.rawValue)
    append(literal: "\",\"rule\":\"")
    append(jsonEscaped: finding.rule.utf8.span)
    append(literal: "\",\"attribution\":")
    append(index: finding.attribution)
    append(literal: ",\"factor\":[")
    append(finding.factorLow, .two)
    append(UInt8(ascii: ","))
    append(finding.factorHigh, .two)
    if finding.isNegated {
      append(literal: "],\"negated\":true")
    } else {
      append(literal: "],\"negated\":false")
    }
    if finding.isDenied { append(literal: ",\"denied\":true") } else { append(literal: ",\"denied\":false") }
    if finding.isHedged { append(literal: ",\"hedged\":true") }
    append(literal: ",\"contribution\":")
    append(finding.contribution, .three)
    append(literal: ",\"via\":\"")
    append(jsonEscaped: finding.via.utf8.span)
    append(literal: "\"}")
  }

  fileprivate mutating func append(_ attribution: Attribution, in text: borrowing Span<UInt8>) {
    append(literal: "{\"voice\":\"")
    append(text: attribution.voice.rawValue)
    append(literal: "\",\"rule\":\"")
    append(jsonEscaped: attribution.rule.utf8.span)
    append(literal: "\",\"content\":[")
    append(integer: attribution.content.scalars.lowerBound)
    append(UInt8(ascii: ","))
    append(integer: attribution.content.scalars.upperBound)
    if let cue = attribution.cue {
      append(literal: "],\"cue\":{\"start\":")
      append(placeOf: cue.span, in: text)
      append(literal: "\",\"stance\":\"")
      append(text: cue.stance.rawValue)
      append(literal: "\"},\"source\":")
    } else {
      append(literal: "],\"cue\":null,\"source\":")
    }
    if let source = attribution.source {
      append(literal: "{\"start\":")
      append(placeOf: source.span, in: text)
      append(literal: "\",\"kind\":\"")
      append(text: source.kind.rawValue)
      append(literal: "\"},\"inside\":")
    } else {
      append(literal: "null,\"inside\":")
    }
    append(index: attribution.inside)
    if attribution.isRelay { append(literal: ",\"relay\":true}") } else { append(UInt8(ascii: "}")) }
  }

  /// Appends what follows `"start":`, up to the last byte of the text's value.
  private mutating func append(placeOf span: TextSpan, in text: borrowing Span<UInt8>) {
    append(integer: span.scalars.lowerBound)
    append(literal: ",\"end\":")
    append(integer: span.scalars.upperBound)
    append(literal: ",\"text\":\"")
    append(jsonEscaped: text.extracting(span.utf8))
  }

  private mutating func append(index: Int?) {
    if let index { append(integer: index) } else { append(literal: "null") }
  }
}
