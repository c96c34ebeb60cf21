import Foundation
import Testing

@testable import MizanCommand

@Suite("Output to an open descriptor")
struct DescriptorOutputTests {
  @Test("a pipe gets all bytes in order, however slowly it is read")
  func fillsPipe() async throws {
    let pipe = Pipe()
    // More than a pipe holds, and no multiple of what it takes at once.
    let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8)) }
    let reading = pipe.fileHandleForReading.fileDescriptor
    let reader = Task.detached {
      let handle = FileHandle(fileDescriptor: reading, closeOnDealloc: false)
      var read: [UInt8] = []
      while let block = try handle.read(upToCount: 30_000), !block.isEmpty {
        read += block
        usleep(1000)
      }
      return read
    }
    let writing = pipe.fileHandleForWriting
    try DescriptorOutput(writing.fileDescriptor, path: "pipe", closesAtEnd: false).write(bytes)
    try writing.close()
    #expect(try await reader.value == bytes)
  }

  @Test("a pipe that others share keeps its flags")
  func leavesFlags() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let before = fcntl(descriptor, F_GETFL)
    try DescriptorOutput(descriptor, path: "pipe", closesAtEnd: false).write([1, 2, 3])
    #expect(fcntl(descriptor, F_GETFL) == before)
  }

  @Test("a device that is no terminal takes everything")
  func writesToDevice() throws {
    let null = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    let output = DescriptorOutput(null.fileDescriptor, path: "/dev/null", closesAtEnd: false)
    try output.write([UInt8](repeating: 0, count: 1 << 20))
    #expect(!output.isTerminal)
  }
}
