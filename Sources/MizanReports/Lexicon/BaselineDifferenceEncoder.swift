public import MizanAnalysis

/// What a corpus has beside its baseline and lacks of it, as lines of text or as JSON.
public struct BaselineDifferenceEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// `new` and `gone` lines for the eye, then one that counts.
  public func text(of difference: BaselineDifference) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in difference.new {
      bytes.append(text: "new   ")
      bytes.append(outside: finding.fingerprint.entry)
      bytes.append(text: "  ")
      bytes.append(outside: finding.paragraph)
      bytes.append(text: "  ")
      bytes.append(isolated: finding.text)
      bytes.append(UInt8(ascii: "\n"))
    }
    for (fingerprint, count) in difference.gone.sorted {
      bytes.append(text: "gone  ")
      bytes.append(outside: fingerprint.entry)
      bytes.append(text: "  \(fingerprint.context)\(count > 1 ? " × \(count)" : "")  ")
      bytes.append(isolated: fingerprint.words)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(
      text: "\(difference.kept) kept, \(difference.new.count) new, \(difference.gone.count) gone\n")
    return bytes
  }

  /// One document.
  public func json(of difference: BaselineDifference) -> [UInt8] {
    let new = difference.new.map { finding in
      JSONValue.object([
        ("entry", .string(finding.fingerprint.entry)), ("words", .string(finding.fingerprint.words)),
        ("context", .string(finding.fingerprint.context)), ("id", .string(finding.paragraph)),
        ("text", .string(finding.text)),
      ])
    }
    let gone = difference.gone.sorted.map { fingerprint, count in
      JSONValue.object([
        ("entry", .string(fingerprint.entry)), ("words", .string(fingerprint.words)),
        ("context", .string(fingerprint.context)), ("count", .integer(count)),
      ])
    }
    return JSONValue.object([
      ("kept", .integer(difference.kept)), ("new", .array(new)), ("gone", .array(gone)),
    ]).bytes
  }
}
