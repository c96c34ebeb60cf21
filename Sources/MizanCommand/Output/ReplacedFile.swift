import Glibc

/// A file that appears under its name only when it is complete.
///
/// It is written beside its place and moved into it by `commit()`; without that call it leaves nothing
/// behind. Where the path is something else than a file (a device, a named pipe), the bytes go there
/// directly.
final class ReplacedFile: ByteOutput {
  /// The path as it was given.
  let path: String
  /// What was written can be read again under the path.
  var isRegular: Bool { temporaryPath != nil }
  var isTerminal: Bool { output.isTerminal }

  private let output: DescriptorOutput
  private let place: String
  private var temporaryPath: String?

  /// Opens a file beside its place.
  ///
  /// - Throws: `OutputError` when it cannot be made there.
  init(path: String) throws(OutputError) {
    self.path = path
    place = Self.target(of: path)
    let isDirect = Self.isDevice(place)
    let opened = isDirect ? place : "\(place).\(getpid()).partial"
    let flags = O_WRONLY | O_CLOEXEC | (isDirect ? 0 : O_CREAT | O_TRUNC | O_NOFOLLOW)
    // The call takes a C string; the file gets the rights that the process's mask leaves.
    let descriptor = unsafe open(opened, flags, 0o666)
    guard descriptor >= 0 else { throw .failed(path: path, reason: systemMessage(errno)) }
    output = DescriptorOutput(descriptor, path: path, closesAtEnd: true)
    temporaryPath = isDirect ? nil : opened
  }

  deinit {
    // The call takes a C string.
    if let temporaryPath { unsafe unlink(temporaryPath) }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) { try output.write(bytes) }

  /// Moves the file into its place, once its bytes are on the disk.
  func commit() throws(OutputError) {
    guard let temporaryPath else { return }
    try output.synchronize()
    // The call takes C strings.
    guard unsafe rename(temporaryPath, place) == 0 else {
      throw .failed(path: path, reason: systemMessage(errno))
    }
    self.temporaryPath = nil
  }

  /// The file that a symbolic link names, so that the link stays.
  private static func target(of path: String) -> String {
    // realpath gives a string of its own, freed here, or nothing where the file does not exist yet.
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    // The C call fills the one structure.
    guard unsafe stat(path, &status) == 0 else { return false }
    // A directory is left to rename(2), which says what is wrong.
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }
}
