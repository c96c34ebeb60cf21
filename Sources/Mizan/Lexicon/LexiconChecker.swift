/// Tells whether a lexicon is fit to be published: everything `score` does not need but a maintainer does.
///
/// Every entry gives its reason and its examples; every example holds when the whole lexicon is run over it, in
/// other spellings too; every `-` example is a near miss; no entry takes the place of another; opposing camps
/// are served alike. An entry that does not parse is set aside and the others are checked all the same.
public struct LexiconChecker: Sendable {
  private let lexicon: Lexicon
  private let compiled: CompiledLexicon

  /// Creates a checker for a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    compiled = CompiledLexicon(lexicon)
  }

  /// Runs every rule and every example.
  ///
  /// - Complexity: O(n) in the examples' length, times the spellings that each is tried in.
  public func check() -> LexiconCheck {
    var check = LexiconCheck()
    check.paths = lexicon.files.map(\.path)
    check.entryCount = compiled.entries.count
    check.balance = CampBalance(entries: compiled.entries)
    check.examples = exampleResults()
    var found = lexicon.files.flatMap(Self.canonicalProblems)
    found += compiled.entries.flatMap(EntryRules.problems)
    found += EntryRules.aliasProblems(of: compiled.entries)
    found += EntryOverlap(compiled).problems()
    found += check.balance.problems(in: compiled.entries)
    found += check.examples.flatMap(\.problems)
    check.problems = lexicon.problems + compiled.problems + inFileOrder(found)
    return check
  }

  private func exampleResults() -> [LexiconCheck.ExampleResult] {
    var tester = ExampleTester(lexicon: compiled)
    return compiled.entries.enumerated().flatMap { index, entry in
      entry.examples.map { example in
        LexiconCheck.ExampleResult(
          entry: entry.id, example: example, problems: tester.problems(of: example, of: index))
      }
    }
  }

  /// Names the first line that is not as the formatter would write it.
  private static func canonicalProblems(_ file: Lexicon.File) -> [LexiconProblem] {
    guard !file.text.isEmpty,
      let canonical = try? LexiconFormatter(path: file.path).canonicalText(of: file.text),
      !file.text.utf8.elementsEqual(canonical.utf8)
    else { return [] }
    let newline = UInt8(ascii: "\n")
    let lines = file.text.utf8.split(separator: newline, omittingEmptySubsequences: false)
    let wanted = canonical.utf8.split(separator: newline, omittingEmptySubsequences: false)
    let same = zip(lines, wanted).prefix { $0.elementsEqual($1) }.count
    let position = SourcePosition(path: file.path, line: min(same + 1, lines.count), column: 1)
    return [
      LexiconProblem(
        .canonicalForm, at: position, "not in canonical form; 'mizan lexicon format' rewrites the file")
    ]
  }

  /// Sorted by file, line and column; those of one place stay as they come.
  private func inFileOrder(_ problems: [LexiconProblem]) -> [LexiconProblem] {
    var files: [String: Int] = [:]
    for (index, file) in lexicon.files.enumerated() where files[file.path] == nil { files[file.path] = index }
    return problems.enumerated().sorted { left, right in
      let (first, second) = (left.element.position, right.element.position)
      let firstKey = (files[first.path] ?? -1, first.line, first.column, left.offset)
      let secondKey = (files[second.path] ?? -1, second.line, second.column, right.offset)
      return firstKey < secondKey
    }.map(\.element)
  }
}
