/// One step of the pipeline: a value that turns a carrier into the next, synchronously and without failing.
///
/// What a stage remembers from one paragraph to the next (an open quotation, the last source) is its state, made
/// anew at each article's first paragraph. So a stage is tested and used without `async`, and one stage serves
/// many tasks at once.
public protocol PipelineStage<Input, Output>: Sendable {
  /// What the stage reads.
  associatedtype Input: ParagraphCarrier
  /// What the stage makes of it.
  associatedtype Output: Sendable
  /// What the stage remembers within an article.
  associatedtype State

  /// The state at the start of an article.
  func makeState() -> State

  /// Forgets what belongs to the article before; called at each article's first paragraph.
  ///
  /// The default makes the state anew. A stage overrides it to keep buffers that change no result.
  func beginArticle(_ state: inout State)

  /// Turns one carrier into the next.
  func process(_ input: consuming Input, state: inout State) -> Output
}

extension PipelineStage {
  /// Makes the state anew.
  public func beginArticle(_ state: inout State) { state = makeState() }
}
