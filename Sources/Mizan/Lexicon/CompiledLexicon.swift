public final class CompiledLexicon: Sendable {
  public let entries: [LexiconEntry]
  init(entries: [LexiconEntry]) { self.entries = entries }
}
