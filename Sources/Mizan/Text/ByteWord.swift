/// Eight bytes at a time, as one number: the first byte is the lowest.
///
/// Text is searched for line ends, ends of strings and what a format escapes four times as fast as byte by byte, mostly
/// because no branch depends on where the words of the text end. Of the package, and transparent to the optimiser, since
/// the readers of feeds and the writers of records search the same way.
@frozen @usableFromInline
package struct ByteWord {
  /// The eight bytes.
  @usableFromInline
  package let bits: UInt64

  /// The number of bytes.
  @inlinable
  package static var count: Int { 8 }

  /// The lowest bit of each byte.
  @inlinable
  package static var lowBits: UInt64 { 0x0101_0101_0101_0101 }

  /// The highest bit of each byte, in which a mask has its answers.
  @inlinable
  package static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Takes the bytes from a place on.
  ///
  /// - Precondition: eight bytes stand there.
  @inlinable @inline(__always)
  package init(_ bytes: Span<UInt8>, at index: Int) {
    // Eight separate reads cost four times as much. Every pattern of bits is a number, and the place is checked.
    bits = UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Takes eight bytes as they are.
  @inlinable @inline(__always)
  package init(bits: UInt64) { self.bits = bits }

  /// The word with some bits set in each byte, so that bytes which differ in those alone are one.
  @inlinable @inline(__always)
  package func setting(_ byte: UInt8) -> ByteWord { ByteWord(bits: bits | UInt64(byte) &* Self.lowBits) }

  /// A mask of the bytes that equal `byte`; exact up to the first, which is what a search needs.
  @inlinable @inline(__always)
  package func equal(to byte: UInt8) -> UInt64 {
    let difference = bits ^ (UInt64(byte) &* Self.lowBits)
    return (difference &- Self.lowBits) & ~difference & Self.highBits
  }

  /// A mask of the bytes below 0x20; exact up to the first.
  @inlinable @inline(__always)
  package var controls: UInt64 {
    (bits &- 0x20 &* Self.lowBits) & ~bits & Self.highBits
  }

  /// The number of bytes that equal `byte`.
  @inlinable @inline(__always)
  package func count(of byte: UInt8) -> Int {
    let difference = bits ^ (UInt64(byte) &* Self.lowBits)
    let sevenBits = ~Self.highBits
    return (~(((difference & sevenBits) &+ sevenBits) | difference | sevenBits)).nonzeroBitCount
  }

  /// The place of the first byte of a mask.
  @inlinable @inline(__always)
  package static func firstByte(of mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }
}

extension Span<UInt8> {
  /// Searches for the first byte of a kind from `start` on.
  ///
  /// - Parameters:
  ///   - start: where the search begins.
  ///   - mask: a mask of the bytes of the kind, exact up to the first.
  ///   - isOfKind: the same asked of one byte, for a rest of fewer than eight.
  /// - Returns: its place, or the number of bytes.
  @inlinable @inline(__always)
  package func firstIndex(
    from start: Int, _ mask: (ByteWord) -> UInt64, orOneByOne isOfKind: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index &+ ByteWord.count <= count {
      let found = mask(ByteWord(self, at: index))
      if found != 0 { return index &+ ByteWord.firstByte(of: found) }
      index &+= ByteWord.count
    }
    // The last eight bytes once more: those before `index` are known to be none.
    let last = count &- ByteWord.count
    if last >= start, index < count {
      let found = mask(ByteWord(self, at: last))
      return found != 0 ? last &+ ByteWord.firstByte(of: found) : count
    }
    while index < count, !isOfKind(self[index]) { index &+= 1 }
    return index
  }

  /// The place of the first `byte` from `start` on, or the end.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int {
    var index = start
    // Four words are asked at once while the answer is no.
    while index &+ 4 &* ByteWord.count <= count {
      let first = ByteWord(self, at: index).equal(to: byte)
      let second = ByteWord(self, at: index &+ ByteWord.count).equal(to: byte)
      let third = ByteWord(self, at: index &+ 2 &* ByteWord.count).equal(to: byte)
      let fourth = ByteWord(self, at: index &+ 3 &* ByteWord.count).equal(to: byte)
      if (first | second) | (third | fourth) != 0 { break }
      index &+= 4 &* ByteWord.count
    }
    while index &+ ByteWord.count <= count {
      let mask = ByteWord(self, at: index).equal(to: byte)
      if mask != 0 { return index &+ ByteWord.firstByte(of: mask) }
      index &+= ByteWord.count
    }
    while index < count, self[index] != byte { index &+= 1 }
    return index
  }

  /// How often `byte` occurs.
  package func count(of byte: UInt8) -> Int {
    var total = 0
    var index = 0
    while index &+ ByteWord.count <= count {
      total &+= ByteWord(self, at: index).count(of: byte)
      index &+= ByteWord.count
    }
    while index < count {
      if self[index] == byte { total &+= 1 }
      index &+= 1
    }
    return total
  }
}
