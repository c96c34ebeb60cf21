import Glibc

/// An open file of the system, closed when the value goes out of use.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Takes over an open descriptor.
  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// What a read came to.
  enum ReadResult {
    case bytes(Int), end, notReady, failed(errno: Int32)
  }

  /// Appends up to `count` bytes to `buffer` with one call of read(2).
  func read(into buffer: inout [UInt8], atMost count: Int) -> ReadResult {
    var result = ReadResult.end
    let number = number
    buffer.append(addingCapacity: count) { (output: inout OutputSpan<UInt8>) in
      // The C call fills raw memory; the count that it reports is what the span grows by.
      unsafe output.withUnsafeMutableBufferPointer { memory, used in
        guard let base = memory.baseAddress else { return }
        while true {
          let got = unsafe Glibc.read(number, base + used, count)
          if got > 0 {
            used += got
            result = .bytes(got)
          } else if got < 0 {
            let code = errno
            if code == EINTR { continue }
            result = code == EAGAIN ? .notReady : .failed(errno: code)
          }
          return
        }
      }
    }
    return result
  }

  /// Sends bytes through a socket without raising SIGPIPE.
  ///
  /// - Returns: the number of bytes that were taken, 0 when none can be now, `nil` when nobody reads any more.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    let number = number
    // The C call reads raw memory for its duration only.
    let sent = unsafe bytes.withUnsafeBytes { memory in
      unsafe Glibc.send(
        number, memory.baseAddress, memory.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if sent >= 0 { return sent }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// Moves the reading position back; false where the file has no position (a pipe, a terminal).
  func rewind(by count: Int) -> Bool {
    lseek(number, off_t(-count), SEEK_CUR) >= 0
  }

  /// Tells whether a read may wait for somebody else (a pipe, a terminal, a socket).
  var mayBlock: Bool { kind != S_IFREG }

  /// Tells whether the file is a folder.
  var isFolder: Bool { kind == S_IFDIR }

  private var kind: mode_t? {
    var status = stat()
    // The C call fills the structure.
    return unsafe fstat(number, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

/// The system's text for an error number, in the style of this module's messages.
func systemMessage(_ code: Int32) -> String {
  // The C library hands out a constant string.
  let text = unsafe String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
