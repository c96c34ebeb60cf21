import Glibc
import Mizan

/// A lexicon as a commit of a git repository has it, read through the system's `git` program.
///
/// The repository is that of the working directory.
public struct GitLexicon: Sendable {
  /// The reference as it was given: `git:REVISION` or `git:REVISION:PATH`.
  public let reference: String
  /// The commit, in any way that git names one: `HEAD~1`, `main`, `v1.2`, a hash.
  public let revision: String
  /// The folder or file, from the working directory.
  public let path: String

  /// What a reference begins with.
  public static let scheme = "git:"
  /// The folder that is read when a reference names none.
  public static let defaultPath = "Lexicons"

  /// Reads a reference; `nil` when the text does not begin with `git:`.
  ///
  /// No program is run yet.
  public init?(_ reference: String) {
    guard reference.hasPrefix(Self.scheme) else { return nil }
    let parts = reference.dropFirst(Self.scheme.count)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    self.reference = reference
    revision = String(parts[0])
    path = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : Self.defaultPath
  }

  /// Reads every `.lexicon` file under the path at that commit; a path to a file is read whatever its name.
  ///
  /// Hidden files and folders and symbolic links are passed over, as in a `LexiconFolder`.
  ///
  /// - Returns: the files in the order of their paths' bytes, each path as `git:REVISION:PATH`.
  /// - Throws: `FeedDumpError` when git is not installed, there is no repository, no such revision, no lexicon
  ///   under the path, or a file that is not UTF-8.
  public func files() throws(FeedDumpError) -> [(path: String, text: String)] {
    let commit = try commit()
    var files: [(path: String, text: String)] = []
    for blob in try blobs(of: commit) {
      let content = try git(["cat-file", "blob", blob.hash])
      guard content.ending == .exit(0) else { throw error(content.message) }
      let name = "\(Self.scheme)\(revision):\(blob.path)"
      files.append((name, try InputText.text(of: content.output, path: name)))
    }
    guard !files.isEmpty else {
      throw error("the commit holds no .\(LexiconFolder.fileExtension) file under '\(path)'")
    }
    return files
  }

  /// The hash of the commit that the revision names.
  private func commit() throws(FeedDumpError) -> String {
    // A revision that looks like an option would be taken for one.
    let result = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard result.ending == .exit(0) else {
      throw error(result.message.isEmpty ? "git knows no revision '\(revision)'" : result.message)
    }
    return String(decoding: result.output.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
  }

  private struct Blob {
    var hash: String
    var path: String
  }

  /// The lexicon files under the path.
  private func blobs(of commit: String) throws(FeedDumpError) -> [Blob] {
    let result = try git(["ls-tree", "-r", "-z", commit, "--", path])
    guard result.ending == .exit(0) else { throw error(result.message) }
    var blobs: [Blob] = []
    for record in result.output.split(separator: 0) {
      // MODE blob HASH, a tab, PATH.
      let parts = String(decoding: record, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let fields = parts[0].split(separator: " ")
      guard parts.count == 2, fields.count == 3, fields[0].hasPrefix("100") else { continue }
      let blob = Blob(hash: String(fields[2]), path: String(parts[1]))
      if isLexicon(blob.path) { blobs.append(blob) }
    }
    return blobs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func isLexicon(_ file: String) -> Bool {
    if file == path { return true }
    let names = file.split(separator: "/")
    return !names.contains { $0.hasPrefix(".") && $0 != ".." }
      && names.last?.hasSuffix("." + LexiconFolder.fileExtension) == true
  }

  private func git(_ arguments: [String]) throws(FeedDumpError) -> ProgramOutput {
    do throws(SpawnFailure) {
      return try ProgramOutput(of: "git", arguments: arguments)
    } catch {
      guard error.code == ENOENT else {
        throw FeedDumpError(
          code: .cannotStartProgram, position: SourcePosition(path: reference),
          message: "the program 'git' does not start: \(systemMessage(error.code))")
      }
      throw FeedDumpError(
        code: .missingProgram, position: SourcePosition(path: reference),
        message: "the program 'git', which reads this revision, is not installed")
    }
  }

  private func error(_ message: String) -> FeedDumpError {
    FeedDumpError(code: .cannotRead, position: SourcePosition(path: reference), message: message)
  }
}
