/// What a check of a lexicon found.
public struct LexiconCheck: Sendable {
  /// One example that was run.
  public struct ExampleResult: Hashable, Sendable {
    /// The id of its entry.
    public var entry: String
    /// The example.
    public var example: LexiconExample
    /// Why it does not hold; empty when it does.
    public var problems: [LexiconProblem]

    /// Creates the result of one example.
    public init(entry: String, example: LexiconExample, problems: [LexiconProblem]) {
      self.entry = entry
      self.example = example
      self.problems = problems
    }
  }

  /// The paths of the files, in order.
  public var paths: [String] = []
  /// The number of entries that parsed.
  public var entryCount = 0
  /// Everything that is wrong: what keeps the lexicon from being used first, then in the order of the files.
  public var problems: [LexiconProblem] = []
  /// Every example that was run, in the order of the files.
  public var examples: [ExampleResult] = []
  /// The numbers of one-sided entries.
  public var balance = CampBalance(entries: [])

  /// Creates the result of a check.
  public init() {}

  /// The number of errors.
  public var errorCount: Int { problems.count { $0.severity == .error } }

  /// The number of warnings.
  public var warningCount: Int { problems.count - errorCount }

  /// All that is in the files can be used: they parse and compile.
  public var isUsable: Bool { !problems.contains { $0.severity == .error && $0.rule.isFormal } }
}
