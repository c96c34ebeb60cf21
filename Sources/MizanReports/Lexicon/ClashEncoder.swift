public import MizanAnalysis

/// Clashes as a table for the eye, as lines to be accepted, or as JSON.
public struct ClashEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// A line a clash: its count, the count of surer matches, rule, entry, the word, how it was reached, and where it
  /// stood first.
  public func text(of clashes: [FormClash]) -> [UInt8] {
    var bytes: [UInt8] = []
    for clash in clashes {
      bytes.append(text: "\(clash.count) to \(clash.sureCount)  \(clash.rule.rawValue)  ")
      bytes.append(outside: clash.entry)
      // A word of a list has no context.
      for text in [clash.word, clash.via] + (clash.example == clash.word ? [] : [clash.example]) {
        bytes.append(text: "  ")
        bytes.append(isolated: text)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Lines for the file of accepted clashes: word, entry, and as a remark how the word was reached.
  ///
  /// The words are normalised letters and the ids are of the lexicon, so that no cell holds a tab.
  public func accepts(of clashes: [FormClash]) -> [UInt8] {
    var bytes: [UInt8] = []
    for clash in clashes {
      bytes.append(text: "\(clash.word)\t\(clash.entry)\t\(clash.via)\n")
    }
    return bytes
  }

  /// One document, an object a clash.
  public func json(of clashes: [FormClash]) -> [UInt8] {
    JSONValue.array(
      clashes.map { clash in
        .object([
          ("word", .string(clash.word)), ("entry", .string(clash.entry)),
          ("rule", .string(clash.rule.rawValue)),
          ("via", .string(clash.via)), ("count", .integer(clash.count)),
          ("sure_count", .integer(clash.sureCount)), ("example", .string(clash.example)),
        ])
      }
    ).bytes
  }
}
