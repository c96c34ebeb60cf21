import Glibc

/// How far a file has been read, in bytes as it is stored.
///
/// A program that unpacks the file reads from the same open file, so that its position is ours.
final class StoredPosition: Sendable {
  private let descriptor: FileDescriptor

  /// Watches an open file; `nil` where it has no position (a pipe, a terminal).
  init?(of watched: borrowing FileDescriptor) {
    let number = fcntl(watched.number, F_DUPFD_CLOEXEC, 3)
    guard number >= 0 else { return nil }
    descriptor = FileDescriptor(owning: number)
    if lseek(number, 0, SEEK_CUR) < 0 { return nil }
  }

  /// The number of bytes before the place where the next read begins.
  var byteCount: Int { max(0, Int(lseek(descriptor.number, 0, SEEK_CUR))) }
}
