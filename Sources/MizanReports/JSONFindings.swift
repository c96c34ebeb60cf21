import Mizan

/// The findings and attributions of a record.
extension [UInt8] {
  /// Appends `,"findings":[…]`.
  mutating func append(findings: [Finding], in text: String) {
    guard !findings.isEmpty else { return append(text: ",\"findings\":[]") }
    var opening = ",\"findings\":[{\"start\":"
    for finding in findings {
      append(text: opening)
      append(finding, in: text)
      opening = ",{\"start\":"
    }
    append(UInt8(ascii: "]"))
  }

  /// Appends `,"attributions":[…]`.
  mutating func append(attributions: [Attribution], in text: String) {
    guard !attributions.isEmpty else { return append(text: ",\"attributions\":[]") }
    var opening = ",\"attributions\":[{\"voice\":\""
    for attribution in attributions {
      append(text: opening)
      append(attribution, in: text)
      opening = ",{\"voice\":\""
    }
    append(UInt8(ascii: "]"))
  }

  private mutating func append(_ finding: Finding, in text: String) {
    append(placeOf: finding.span, in: text)
    append(text: "\",\"entry\":")
    append(jsonString: finding.entry)
    append(text: ",\"category\":")
    append(jsonString: finding.category)
    if let facet = finding.facet {
      append(text: ",\"facet\":")
      append(jsonString: facet)
    }
    append(text: ",\"weight\":")
    append(finding.weight, .two)
    append(text: ",\"voice\":\"")
    append(text: finding.voice.rawValue)
    append(text: "\",\"rule\":")
    append(jsonString: finding.rule)
    append(text: ",\"attribution\":")
    append(index: finding.attribution)
    append(text: ",\"factor\":[")
    append(finding.factorLow, .two)
    append(UInt8(ascii: ","))
    append(finding.factorHigh, .two)
    append(text: finding.isNegated ? "],\"negated\":true" : "],\"negated\":false")
    append(text: finding.isDenied ? ",\"denied\":true" : ",\"denied\":false")
    if finding.isHedged { append(text: ",\"hedged\":true") }
    append(text: ",\"contribution\":")
    append(finding.contribution, .three)
    append(text: ",\"via\":")
    append(jsonString: finding.via)
    append(UInt8(ascii: "}"))
  }

  private mutating func append(_ attribution: Attribution, in text: String) {
    append(text: attribution.voice.rawValue)
    append(text: "\",\"rule\":")
    append(jsonString: attribution.rule)
    append(text: ",\"content\":[")
    append(integer: attribution.content.scalars.lowerBound)
    append(UInt8(ascii: ","))
    append(integer: attribution.content.scalars.upperBound)
    append(text: "],\"cue\":")
    if let cue = attribution.cue {
      append(text: "{\"start\":")
      append(placeOf: cue.span, in: text)
      append(text: "\",\"stance\":\"")
      append(text: cue.stance.rawValue)
      append(text: "\"},\"source\":")
    } else {
      append(text: "null,\"source\":")
    }
    if let source = attribution.source {
      append(text: "{\"start\":")
      append(placeOf: source.span, in: text)
      append(text: "\",\"kind\":\"")
      append(text: source.kind.rawValue)
      append(text: "\"},\"inside\":")
    } else {
      append(text: "null,\"inside\":")
    }
    append(index: attribution.inside)
    append(text: attribution.isRelay ? ",\"relay\":true}" : "}")
  }

  /// Appends what follows `"start":`, up to the last byte of the text's value.
  private mutating func append(placeOf span: TextSpan, in text: String) {
    append(integer: span.scalars.lowerBound)
    append(text: ",\"end\":")
    append(integer: span.scalars.upperBound)
    append(text: ",\"text\":\"")
    append(jsonEscaped: span.text(in: text))
  }

  private mutating func append(index: Int?) {
    if let index { append(integer: index) } else { append(text: "null") }
  }
}
