import Foundation
public import MizanAnalysis

/// A comparison together with where it comes from: what an encoder writes.
public struct ComparisonDocument: Sendable {
  /// The comparison.
  public var comparison: Comparison
  /// The version of the tool.
  public var toolVersion: String
  /// The lexicon that the articles were scored by; `nil` where it is not known.
  public var lexicon: LexiconIdentity?
  /// The paths that were read, as they were given.
  public var inputs: [String]
  /// Records of the input that could not be read.
  public var rejects: Int
  /// Articles that a filter left out.
  public var filtered: Int

  /// Paragraphs to show as examples; only a page shows them.
  public var sample: ParagraphSample

  /// Creates a document.
  public init(
    comparison: Comparison, toolVersion: String, lexicon: LexiconIdentity?, inputs: [String],
    rejects: Int = 0, filtered: Int = 0, sample: ParagraphSample = ParagraphSample()
  ) {
    self.sample = sample
    self.comparison = comparison
    self.toolVersion = toolVersion
    self.lexicon = lexicon
    self.inputs = inputs
    self.rejects = rejects
    self.filtered = filtered
  }

  /// The notes of the comparison and those on its input.
  public var notes: [Comparison.Note] {
    var notes = comparison.notes
    if lexicon == nil { notes.insert(.init(.lexiconUnknown), at: 0) }
    if filtered > 0 { notes.insert(.init(.filtered, count: filtered), at: 0) }
    if rejects > 0 { notes.insert(.init(.rejects, count: rejects), at: 0) }
    return notes
  }
}

/// Writes a comparison in one form.
public protocol ComparisonEncoder: Sendable {
  /// The whole file.
  func encode(_ document: ComparisonDocument) -> [UInt8]
}

/// What a `.meta.json` file says of the records beside it, as far as a comparison needs it.
public struct RecordOrigin: Hashable, Sendable {
  /// The lexicon.
  public var lexicon: LexiconIdentity
  /// The version of the scoring model.
  public var modelVersion: String

  /// Reads a `.meta.json` file; `nil` where it is none.
  public init?(metadata: [UInt8]) {
    struct File: Decodable {
      let name: String
      let version: String
    }
    struct Lexicon: Decodable {
      let fingerprint: String
      let files: [File]
    }
    struct Model: Decodable {
      let version: String
    }
    struct Metadata: Decodable {
      let lexicon: Lexicon
      let model: Model

      enum CodingKeys: String, CodingKey {
        case lexicon
        case model = "scoring_model"
      }
    }
    guard let read = try? JSONDecoder().decode(Metadata.self, from: Data(metadata)) else { return nil }
    lexicon = LexiconIdentity(
      files: read.lexicon.files.map { .init(name: $0.name, version: $0.version) },
      fingerprint: read.lexicon.fingerprint)
    modelVersion = read.model.version
  }
}
