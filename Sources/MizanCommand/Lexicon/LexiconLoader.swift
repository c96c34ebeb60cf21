import Mizan
import MizanFeeds

/// Reads the lexicon that the options name.
enum LexiconLoader {
  /// The value of `--lexicon` that stands for the lexicon in the binary.
  static let bundledName = "bundled"
  /// The bundled file of words that every Arabic lexicon needs.
  private static let commonWordsPath = "Lexicons/ar/common-words.lexicon"

  /// Parses the files; what is wrong in them is in the lexicon's `problems`.
  ///
  /// - Parameter names: files, folders, `git:REVISION:PATH` and `bundled`; none means `bundled`.
  /// - Returns: all their files as one lexicon.
  /// - Throws: `CommandError` when a file cannot be read.
  static func lexicon(named names: [String]) throws(CommandError) -> Lexicon {
    var sources: [(path: String, text: String)] = []
    for name in names.isEmpty ? [bundledName] : names {
      guard name != bundledName else {
        sources += BundledLexicon.sources()
        continue
      }
      do throws(FeedDumpError) {
        if let commit = GitLexicon(name) {
          sources += try commit.files()
        } else {
          sources += try LexiconFolder(name).files()
        }
      } catch {
        throw CommandError(error)
      }
    }
    // A lexicon of one's own is matched with the same knowledge of common words.
    let isBundled = names.isEmpty || names.contains(bundledName)
    let common = isBundled ? [] : BundledLexicon.sources(at: commonWordsPath)
    return Lexicon(sources: sources, background: common)
  }

  /// Parses the files of a lexicon that has no errors.
  ///
  /// - Throws: `CommandError` with all problems when there is one.
  static func readable(named names: [String]) throws(CommandError) -> Lexicon {
    let lexicon = try lexicon(named: names)
    if lexicon.problems.contains(where: { $0.severity == .error }) {
      throw .problems(lexicon.problems.map(\.description))
    }
    return lexicon
  }

  /// Compiles a lexicon that has no errors.
  ///
  /// - Throws: `CommandError` with all problems when there is one.
  static func compile(_ lexicon: Lexicon) throws(CommandError) -> CompiledLexicon {
    let compiled = CompiledLexicon(lexicon)
    let problems = lexicon.problems + compiled.problems
    if problems.contains(where: { $0.severity == .error }) { throw .problems(problems.map(\.description)) }
    return compiled
  }
}
