import Glibc

/// An open file descriptor as an output.
final class DescriptorOutput: ByteOutput {
  let isTerminal: Bool
  private let descriptor: Int32
  private let path: String
  private let closesAtEnd: Bool
  /// The other end decides how fast it reads, so that a write may have to wait.
  private let mayWait: Bool
  /// The pipe opened a second time, by a descriptor whose writes take what fits and return.
  ///
  /// The flag that does this belongs to the open file: set on the first, it would surprise whoever shares it.
  private let pipe: Int32?

  /// Linux promises that this many bytes go into a pipe without waiting once poll(2) says that it is ready.
  private static let pipeBytes = 4096
  private static let waitMilliseconds: Int32 = 50

  /// Wraps a descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: an open descriptor.
  ///   - path: its name in messages.
  ///   - closesAtEnd: closes it when the value goes out of use.
  init(_ descriptor: Int32, path: String, closesAtEnd: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.closesAtEnd = closesAtEnd
    isTerminal = isatty(descriptor) == 1
    var status = stat()
    // The C call fills the one structure.
    let known = unsafe fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    pipe = known && kind == S_IFIFO ? Self.opened(again: descriptor) : nil
    // A device that is no terminal, such as /dev/null, takes all at once.
    mayWait = pipe == nil && (!known || isTerminal || (kind != S_IFREG && kind != S_IFCHR))
  }

  deinit {
    if let pipe { close(pipe) }
    if closesAtEnd { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      if mayWait { try waitUntilWritable() }
      let end = mayWait ? min(bytes.count, start + Self.pipeBytes) : bytes.count
      // write(2) takes a pointer; the range lies inside the array.
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          pipe ?? descriptor, UnsafeRawBufferPointer(rebasing: buffer[start..<end]).baseAddress, end - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw .closed
      } else if errno == EAGAIN {
        try waitUntilWritable()
      } else if errno != EINTR {
        throw .failed(path: path, reason: systemMessage(errno))
      }
    }
  }

  /// Opens the same pipe by the name that Linux gives to an open descriptor; `nil` where it cannot be opened.
  private static func opened(again descriptor: Int32) -> Int32? {
    // The call takes a C string.
    let number = unsafe open("/proc/self/fd/\(descriptor)", O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    return number >= 0 ? number : nil
  }

  /// Puts what was written on the disk.
  func synchronize() throws(OutputError) {
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
      throw .failed(path: path, reason: systemMessage(errno))
    }
  }

  /// Waits for the reader, and no longer than the task is wanted.
  private func waitUntilWritable() throws(OutputError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // The C call fills the one structure. An error shows when the bytes are written.
    while unsafe poll(&request, 1, Self.waitMilliseconds) == 0 {
      if Task.isCancelled { throw .interrupted }
    }
  }
}
