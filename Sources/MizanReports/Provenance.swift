public import Mizan

/// Where a file of records comes from: all that is needed to make it again.
///
/// It holds no clock and no machine, so that the same run gives the same bytes.
public struct Provenance: Sendable {
  /// The version of the tool.
  public var toolVersion: String
  /// The lexicon that was matched.
  public var lexicon: LexiconIdentity
  /// The constants of the score.
  public var model: ScoringModel
  /// The options that can change the output, in the order they are to be written.
  public var options: [(name: String, value: OptionValue)]
  /// What was read, in order.
  public var inputs: [Input]
  /// What was counted.
  public var summary: RunSummary

  /// Creates a provenance.
  public init(
    toolVersion: String, lexicon: LexiconIdentity, model: ScoringModel,
    options: [(name: String, value: OptionValue)], inputs: [Input], summary: RunSummary
  ) {
    self.toolVersion = toolVersion
    self.lexicon = lexicon
    self.model = model
    self.options = options
    self.inputs = inputs
    self.summary = summary
  }

  /// The bytes of a `.meta.json` file: indented JSON with keys in a fixed order.
  public var bytes: [UInt8] {
    JSONValue.object([
      ("tool", .object([("name", .string("mizan")), ("version", .string(toolVersion))])),
      ("record_schema", .integer(RecordSchema.version)),
      ("lexicon", lexicon.json),
      ("scoring_model", model.json),
      ("options", .object(options.map { (key: $0.name, value: $0.value.json) })),
      ("inputs", .array(inputs.map(\.json))),
      ("counts", summary.json),
    ]).bytes
  }

  /// What an option was set to.
  public enum OptionValue: Hashable, Sendable {
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([String])

    fileprivate var json: JSONValue {
      switch self {
      case .boolean(let value): .boolean(value)
      case .integer(let value): .integer(value)
      case .text(let value): .string(value)
      case .list(let values): .array(values.map(JSONValue.string))
      }
    }
  }

  /// One input, as it is stored: compressed where the file is.
  public struct Input: Hashable, Sendable {
    /// The path as it was given, or `-`.
    public var path: String
    /// The length in bytes, where it is known.
    public var byteCount: Int?
    /// SHA-256 in hexadecimal, where it is known.
    public var sha256: String?

    /// Creates an input.
    public init(path: String, byteCount: Int?, sha256: String?) {
      self.path = path
      self.byteCount = byteCount
      self.sha256 = sha256
    }

    fileprivate var json: JSONValue {
      var members: [(key: String, value: JSONValue)] = [("path", .string(path))]
      if let byteCount { members.append(("bytes", .integer(byteCount))) }
      if let sha256 { members.append(("sha256", .string(sha256))) }
      return .object(members)
    }
  }
}

/// Which lexicon it was: its files by name and version, and the fingerprint of what in them changes a result.
public struct LexiconIdentity: Hashable, Sendable {
  /// One file of a lexicon.
  public struct File: Hashable, Sendable {
    /// The `lexicon:` of its header.
    public var name: String
    /// The `version:` of its header.
    public var version: String

    /// Creates a file.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The files in order.
  public var files: [File]
  /// SHA-256 of the canonical text, in hexadecimal.
  public var fingerprint: String

  /// Creates an identity.
  public init(files: [File], fingerprint: String) {
    self.files = files
    self.fingerprint = fingerprint
  }

  /// Reads the identity off a lexicon; a file without a name in its header goes by its path.
  public init(_ lexicon: Lexicon) {
    files = lexicon.files.map { file in
      File(name: file.header["lexicon"] ?? file.path, version: file.header["version"] ?? "")
    }
    fingerprint = lexicon.fingerprint
  }

  var json: JSONValue {
    .object([
      ("fingerprint", .string(fingerprint)),
      (
        "files",
        .array(files.map { .object([("name", .string($0.name)), ("version", .string($0.version))]) })
      ),
    ])
  }
}

extension ScoringModel {
  var json: JSONValue {
    .object([
      ("version", .string(version)),
      ("smoothing_words", .decimal(smoothingWords, .two)),
      ("half_rate", .decimal(halfRate, .two)),
      ("mild_threshold", .decimal(mildThreshold, .two)),
      ("loaded_threshold", .decimal(loadedThreshold, .two)),
      ("minimum_words", .integer(minimumWords)),
      ("negation_factor", .decimal(negationFactor, .two)),
    ])
  }
}

extension RunSummary {
  fileprivate var json: JSONValue {
    .object([
      ("articles", .integer(articles)),
      ("paragraphs", .integer(paragraphs)),
      ("words", .integer(words)),
      (
        "findings",
        .object(Voice.allCases.map { (key: $0.rawValue, value: .integer(findings(in: $0))) })
      ),
      (
        "insufficient",
        .object([
          ("too-short", .integer(tooShort)), ("not-arabic", .integer(notArabic)),
          ("boilerplate", .integer(boilerplate)),
        ])
      ),
      ("rejects", .integer(rejects)),
      ("repeated_ids", .integer(repeatedIDs)),
      ("unread_dates", .integer(unreadDates)),
    ])
  }
}
