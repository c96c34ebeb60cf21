import Mizan

/// The form of a record as JSON Schema.
public enum RecordSchema {
  /// The number that every record carries; a change of a name or a meaning raises it.
  public static let version = 1

  /// The JSON Schema of a record (draft 2020-12), indented, with a line end.
  public static var text: String { String(decoding: document.bytes, as: UTF8.self) }

  private static var document: JSONValue {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Mizan paragraph record")),
        (
          "description",
          .string(
            "How loaded the wording of one paragraph is, and whose voice carries it. Offsets are Unicode "
              + "scalars, half-open, into the paragraph's text.")
        ),
      ] + object(record))
  }

  private static var record: [Field] {
    [
      Field("schema", [("const", .integer(version))], "The number of this form."),
      Field("id", string, "ARTICLE#title, ARTICLE#lead, or ARTICLE# and the paragraph's number."),
      Field("article", string, "The article's id."),
      Field("outlet", string, "The outlet, or an empty string."),
      Field(
        "date", string, "ISO 8601 where the date could be read, else as the feed has it.", isRequired: false),
      Field("url", string, "The article's address.", isRequired: false),
      Field("section", string, "The outlet's section.", isRequired: false),
      Field("field", names(Paragraph.Field.self), "The part of the article."),
      Field("paragraph", integer(from: 1), "The place in the body, from 1.", isRequired: false),
      Field("text", string, "The paragraph, trimmed.", isRequired: false),
      Field("words", integer(from: 0), "Tokens with a letter, without addresses and bare numbers."),
      Field("words_own", integer(from: 0), "Words outside attributed stretches.", isRequired: false),
      Field("score", number(0, 100), "100 r / (r + half rate)."),
      Field("score_low", number(0, 100), "The score with the low end of every factor."),
      Field("score_high", number(0, 100), "The score with the high end of every factor."),
      Field("score_all", number(0, 100), "The score with factor 1 throughout.", isRequired: false),
      Field("verdict", names(ParagraphReport.Verdict.self), "What the score amounts to."),
      Field(
        "reason", names(TokenizedParagraph.Insufficiency.self), "Why the verdict is insufficient.",
        isRequired: false),
      Field("rate", object(rate), "Weight per 1,000 words."),
      Field("categories", categories, "Findings by category and voice.", isRequired: false),
      Field("findings", list(of: object(finding)), "Loaded wording, in text order."),
      Field("attributions", list(of: object(attribution)), "Stretches that a source carries."),
      Field(
        "diagnostics", list(of: names(AttributedParagraph.Diagnostic.self)), "What could not be decided.",
        isRequired: false),
    ]
  }

  private static var rate: [Field] {
    [
      Field("own", number(0), "Weights of findings in the outlet's own mouth."),
      Field("attributed", number(0), "Weights of all other findings."),
      Field("weighted", number(0), "Contributions."),
    ]
  }

  private static var categories: Form {
    let counts = [
      Field("own", integer(from: 0), "In the outlet's own mouth."),
      Field("attributed", integer(from: 0), "In any other."),
    ]
    return [("type", .string("object")), ("additionalProperties", .object(object(counts)))]
  }

  private static var finding: [Field] {
    passage + [
      Field("entry", string, "The lexicon entry."),
      Field("category", string, "The entry's category."),
      Field("facet", string, "The finer sort.", isRequired: false),
      Field("weight", number(0, 1), "The entry's weight."),
      Field("voice", names(Voice.self), "Whose voice carries it."),
      Field("rule", string, "The rule that decided the voice."),
      Field("attribution", orNull(integer(from: 0)), "The innermost attribution, as an index."),
      Field("factor", pair(of: number(0, 1)), "The low and the high end of the voice factor."),
      Field("negated", boolean, "In the scope of a negation."),
      Field("denied", boolean, "In the scope of a denial."),
      Field("hedged", boolean, "In the scope of a hedge; it does not enter the score.", isRequired: false),
      Field(
        "contribution", number(0, 1), "Weight × voice factor × negation factor, or 0 under a heavier one."),
      Field("via", string, "How the surface form was reached."),
    ]
  }

  private static var attribution: [Field] {
    [
      Field("voice", names(Voice.self), "The voice of the stretch."),
      Field("rule", string, "The rule that decided."),
      Field("content", pair(of: integer(from: 0)), "The stretch."),
      Field(
        "cue",
        orNull(object(passage + [Field("stance", names(Stance.self), "How far it commits the outlet.")])),
        "The expression that hands the words over."),
      Field(
        "source",
        orNull(object(passage + [Field("kind", names(Attribution.Source.Kind.self), "The kind of source.")])),
        "Who carries the words."),
      Field("inside", orNull(integer(from: 0)), "The enclosing attribution, as an index."),
      Field(
        "relay", boolean, "The source only passes on what the source of an attribution inside says.",
        isRequired: false),
    ]
  }

  private static var passage: [Field] {
    [
      Field("start", integer(from: 0), "The first scalar."),
      Field("end", integer(from: 0), "Behind the last scalar."),
      Field("text", string, "The text as printed."),
    ]
  }
}

/// The keywords of a schema with their values.
private typealias Form = [(key: String, value: JSONValue)]

/// A key of an object.
private struct Field {
  var name: String
  var form: Form
  var isRequired: Bool

  init(_ name: String, _ form: Form, _ description: String, isRequired: Bool = true) {
    self.name = name
    self.form = [("description", .string(description))] + form
    self.isRequired = isRequired
  }
}

private func object(_ fields: [Field]) -> Form {
  [
    ("type", .string("object")),
    ("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
    ("additionalProperties", .boolean(false)),
    ("properties", .object(fields.map { (key: $0.name, value: .object($0.form)) })),
  ]
}

private let string: Form = [("type", .string("string"))]
private let boolean: Form = [("type", .string("boolean"))]

private func integer(from least: Int) -> Form {
  [("type", .string("integer")), ("minimum", .integer(least))]
}

private func number(_ least: Int, _ most: Int? = nil) -> Form {
  [("type", .string("number")), ("minimum", .integer(least))]
    + (most.map { [("maximum", .integer($0))] } ?? [])
}

private func names<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> Form {
  [("enum", .array(type.allCases.map { .string($0.rawValue) }))]
}

private func list(of element: Form) -> Form {
  [("type", .string("array")), ("items", .object(element))]
}

private func pair(of element: Form) -> Form {
  list(of: element) + [("minItems", .integer(2)), ("maxItems", .integer(2))]
}

private func orNull(_ form: Form) -> Form {
  [("oneOf", .array([.object(form), .object([("type", .string("null"))])]))]
}
