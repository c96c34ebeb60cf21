/// What a lexicon has to keep: a rule for each kind of problem, with a name that stays.
///
/// The raw values are the rule ids of every output format; they are never used again for something else.
public enum LexiconRule: String, Sendable, CaseIterable {
  // What keeps a file from being used.
  case syntax
  case bidiControl = "bidi-control"
  case duplicateID = "duplicate-id"
  case form

  // What a published lexicon owes its readers.
  case missingField = "missing-field"
  case alias
  case example
  case variant = "example-variant"
  case nearMiss = "near-miss"
  case campBalance = "camp-balance"

  // What is worth a look.
  case canonicalForm = "canonical-form"
  case duplicateEntry = "duplicate-entry"
  case shadowedEntry = "shadowed-entry"
  case weightScale = "weight-scale"
  case generatedVerb = "generated-verb"

  /// How much a breach matters.
  public var severity: LexiconProblem.Severity {
    switch self {
    case .canonicalForm, .duplicateEntry, .shadowedEntry, .weightScale, .generatedVerb: .warning
    default: .error
    }
  }

  /// A breach keeps the lexicon from being used at all: it does not parse or compile.
  public var isFormal: Bool {
    switch self {
    case .syntax, .bidiControl, .duplicateID, .form: true
    default: false
    }
  }

  /// The rule in one sentence.
  public var summary: String {
    switch self {
    case .syntax: "A file is made of stanzas of known fields with legal values."
    case .bidiControl: "A file holds no bidirectional controls."
    case .duplicateID: "An id stands once in the whole lexicon."
    case .form: "Every word of an entry has a form that can be matched."
    case .missingField: "An entry has a gloss, a source, a '+' and a '-' example, and a weight if it scores."
    case .alias: "An alias is no id or alias of another entry."
    case .example: "Every example holds when the whole lexicon is run over it."
    case .variant: "Every '+' and '~' example also holds in other spellings and inside a quotation."
    case .nearMiss: "A '-' example holds a word that resembles the entry's."
    case .campBalance: "Opposing camps have a like number of one-sided entries."
    case .canonicalForm: "A file is written in the canonical form."
    case .duplicateEntry: "A headword stands once in a category."
    case .shadowedEntry: "No entry is matched only where another of its category takes its place."
    case .weightScale: "A weight is a point of the written scale."
    case .generatedVerb: "A scoring verb of three letters lists its forms."
    }
  }

  /// Why the rule is, and what mends a breach.
  public var help: String {
    switch self {
    case .syntax:
      "One 'field: value' a line, a blank line between entries, examples behind '+ ', '~ ' and '- '."
    case .bidiControl:
      "Bidirectional controls make a file read otherwise than it is (CVE-2021-42574). Delete them."
    case .duplicateID: "Reports name entries by id. Give the later entry another one."
    case .form: "A word has 1 to 20 Arabic letters. Correct the term or the form that is named."
    case .missingField:
      "Say what the wording means and why it is loaded, and show where it matches and where not."
    case .alias: "An old id leads to one entry. Take the alias away from one of the two."
    case .example:
      "Move the brackets to the words that match, choose '+' or '~' by the voice, add the form or the exception."
    case .variant:
      "The match is lost in a spelling that newspapers use, or the voice does not change inside a quotation."
    case .nearMiss:
      "Take a sentence with a word that has most of the entry's letters in order, yet is another."
    case .campBalance: "Add entries for the smaller side: what one side calls a thing, the other calls too."
    case .canonicalForm: "'mizan lexicon format' rewrites the file: order of fields, spelling, blanks."
    case .duplicateEntry: "Only one of them can match. Merge the two, or make one a phrase."
    case .shadowedEntry: "Remove the entry, or list the forms that only it should match."
    case .weightScale: "\(WeightScale.summary)."
    case .generatedVerb:
      "Forms of short verbs are spelled like other words. List them with 'forms:' and 'exact: yes'."
    }
  }
}
