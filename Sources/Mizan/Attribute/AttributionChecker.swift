/// Gives every match its voice.
public struct AttributionChecker: PipelineStage {
  /// Creates a checker.
  public init(lexicon: CompiledLexicon) {}
  /// Nothing.
  public func makeState() {}
  /// Everything is the outlet's own.
  public func process(_ matched: MatchedParagraph, state: inout Void) -> AttributedParagraph {
    AttributedParagraph(
      matched: matched, attributions: [],
      placements: matched.matches.map { _ in Placement(voice: .own, rule: "own.default") })
  }
}
