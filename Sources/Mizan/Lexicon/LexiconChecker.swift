/// Tells whether a lexicon is fit to be published: everything `score` does not need but a maintainer does.
///
/// Every entry gives its reason and its examples; every example holds when the whole lexicon is run over it, in
/// other spellings too; every `-` example is a near miss; no entry takes the place of another; opposing camps
/// are served alike. An entry that does not parse is set aside and the others are checked all the same.
public struct LexiconChecker: Sendable {
  private let lexicon: Lexicon
  private let compiled: CompiledLexicon
  /// The entries that are checked; the others only stand beside them.
  private let checked: Range<Int>

  /// Creates a checker for a lexicon.
  ///
  /// - Parameters:
  ///   - lexicon: what is checked.
  ///   - companions: files that the examples run together with, such as those that hold the reporting verbs; they
  ///     are not checked themselves.
  public init(lexicon: Lexicon, companions: Lexicon? = nil) {
    let beside = companions?.entries ?? []
    let taken = Dictionary(beside.map { ($0.id, $0.position) }) { first, _ in first }
    self.lexicon = lexicon
    var all = Lexicon(sources: [])
    all.files =
      (companions?.files ?? [])
      + lexicon.files.map { file in
        // An entry of the companions goes before one of the same id, as when both are scored together.
        var file = file
        file.entries.removeAll { taken[$0.id] != nil }
        return file
      }
    if !beside.contains(where: { $0.role == .commonWord }) { all.background = lexicon.background }
    compiled = CompiledLexicon(all)
    checked = beside.count..<compiled.entries.count - all.background.count
    duplicates = lexicon.entries.compactMap { entry in
      taken[entry.id].map {
        LexiconProblem(.duplicateID, at: entry.position, "id '\(entry.id)' stands already at \($0)")
      }
    }
  }

  private let duplicates: [LexiconProblem]

  /// Runs every rule and every example.
  ///
  /// - Complexity: O(n) in the examples' length, times the spellings that each is tried in.
  public func check() -> LexiconCheck {
    var check = LexiconCheck()
    check.paths = lexicon.files.map(\.path)
    let entries = Array(compiled.entries[checked])
    check.entryCount = lexicon.entries.count
    check.balance = CampBalance(entries: entries)
    check.examples = exampleResults()
    var found = lexicon.files.flatMap(Self.canonicalProblems)
    found += entries.flatMap(EntryRules.problems)
    found += EntryRules.aliasProblems(of: entries)
    found += EntryOverlap(compiled).problems(of: checked)
    found += check.balance.problems(in: entries)
    found += check.examples.flatMap(\.problems)
    let paths = Set(check.paths)
    let formal = lexicon.problems + duplicates + compiled.problems.filter { paths.contains($0.position.path) }
    check.problems = formal + inFileOrder(found)
    return check
  }

  private func exampleResults() -> [LexiconCheck.ExampleResult] {
    var tester = ExampleTester(lexicon: compiled)
    return checked.flatMap { index in
      let entry = compiled.entries[index]
      return entry.examples.map { example in
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
