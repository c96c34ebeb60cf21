import Glibc
import Mizan
import MizanFeeds
import MizanReports

/// The files of a run as they are stored.
struct InputFiles: Sendable {
  let paths: [String]

  /// Looks for every input before the first is read.
  ///
  /// - Throws: `CommandError` for the first that cannot be read.
  func check() throws(CommandError) {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw .usage("'-' is named twice", hint: CommandSpecification.score.hint)
    }
    for path in paths where path != "-" {
      // The call takes a C string.
      guard unsafe access(path, R_OK) != 0 else { continue }
      throw CommandError(
        FeedDumpError(code: .cannotOpen, position: SourcePosition(path: path), message: systemMessage(errno)))
    }
  }

  /// Refuses to write over an input.
  func check(isNoInput path: String?) throws(CommandError) {
    guard let path, let identity = FileIdentity(path: path) else { return }
    if paths.contains(where: { $0 != "-" && FileIdentity(path: $0) == identity }) {
      throw .failure("'\(path)' is an input; it is not overwritten")
    }
  }

  /// The length of all inputs together; `nil` when one is no file.
  var byteCount: Int? {
    var sum = 0
    for path in paths {
      guard path != "-", let length = FileIdentity(path: path)?.byteCount else { return nil }
      sum += length
    }
    return sum
  }

  /// Length and SHA-256 of each input, where it is a file: what comes through a pipe cannot be read again.
  ///
  /// Gives way to the workers after each block, and ends early when its task is cancelled.
  @concurrent
  func digests() async -> [Provenance.Input] {
    var inputs: [Provenance.Input] = []
    for path in paths {
      let digest = await Self.digest(of: path)
      inputs.append(.init(path: path, byteCount: digest?.byteCount, sha256: digest?.sha256))
    }
    return inputs
  }

  private static func digest(of path: String) async -> (byteCount: Int, sha256: String)? {
    guard path != "-", FileIdentity(path: path)?.byteCount != nil else { return nil }
    guard let blocks = try? BlockReader(path: path) else { return nil }
    var hash = SHA256()
    var length = 0
    while !Task.isCancelled {
      guard let block = try? blocks.next() else { return nil }
      if block.isEmpty { return (length, hash.finalize()) }
      hash.update(block.span)
      length += block.count
      await Task.yield()
    }
    return nil
  }
}

/// Which file a path names, whatever way it is written.
struct FileIdentity: Equatable {
  private let device: UInt
  private let number: UInt
  /// The length; `nil` for what is no regular file.
  let byteCount: Int?

  /// Looks a path up; `nil` when there is nothing.
  init?(path: String) {
    var status = Glibc.stat()
    // The C call fills the one structure.
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    byteCount = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }
}

extension FileIdentity {
  /// Tells whether two paths name one file, which may not be there yet; "-" is none.
  static func isOne(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    if first == "-" || second == "-" { return false }
    if let identity = FileIdentity(path: first) { return FileIdentity(path: second) == identity }
    let (left, right) = (place(of: first), place(of: second))
    guard left.name == right.name, let directory = FileIdentity(path: left.directory) else { return false }
    return FileIdentity(path: right.directory) == directory
  }

  private static func place(of path: String) -> (directory: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    return (String(path[...slash]), path[path.index(after: slash)...])
  }
}
