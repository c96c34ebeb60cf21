public import Mizan

/// One entry with its stanza and all its forms: what an entry matches, and why.
public struct EntryPage: Sendable {
  private let entry: LexiconEntry
  private let words: [EntryWord]

  /// Creates the page of an entry of a compiled lexicon.
  public init(of index: Int, in lexicon: CompiledLexicon) {
    entry = lexicon.entries[index]
    words = lexicon.words(of: index)
  }

  /// The page for the eye.
  public var text: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(harmless: entry.position.description)
    bytes.append(text: "\n\n")
    for line in entry.canonicalText.split(separator: "\n") {
      bytes.append(harmless: String(line))
      bytes.append(text: "\n")
    }
    for word in words {
      bytes.append(text: "\nforms of \(word.stem), each also behind و and ف:\n")
      for form in word.forms { bytes.append(text: "  " + Self.line(form) + "\n") }
    }
    return bytes
  }

  /// `بشعة = بشع + ة  inflected: feminine; with ال, ب ك ل`.
  private static func line(_ form: EntryForm) -> String {
    let parts = form.ending.isEmpty ? form.text : "\(form.text) = \(form.stem) + \(form.ending)"
    let features = form.features.isEmpty ? "" : ": " + form.features.joined(separator: ", ")
    let attachments = form.attachments.isEmpty ? "" : "; with " + form.attachments.joined(separator: ", ")
    return "\(parts)  \(form.origin.rawValue)\(features)\(attachments)"
  }

  /// The page as JSON: the fields, the words with their forms, the examples.
  public var json: [UInt8] {
    var members: [(key: String, value: JSONValue)] = [("entry", LexiconListing.json(entry))]
    members.append(
      (
        "words",
        .array(
          words.map { word in
            .object([("stem", .string(word.stem)), ("forms", .array(word.forms.map(Self.json)))])
          })
      ))
    members.append(
      (
        "examples",
        .array(
          entry.examples.map { example in
            .object([
              ("kind", .string(String(example.kind.rawValue))), ("text", .string(example.text)),
              (
                "marked",
                .array(
                  example.marked.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
              ),
            ])
          })
      ))
    return JSONValue.object(members).bytes
  }

  private static func json(_ form: EntryForm) -> JSONValue {
    .object([
      ("text", .string(form.text)), ("stem", .string(form.stem)), ("ending", .string(form.ending)),
      ("origin", .string(form.origin.rawValue)), ("features", .array(form.features.map(JSONValue.string))),
      ("attachments", .array(form.attachments.map(JSONValue.string))),
    ])
  }
}
