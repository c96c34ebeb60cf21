import Testing

@testable import Mizan

@Suite struct SHA256Tests {
  @Test(
    "the NIST vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func hashesVectors(_ row: (String, String)) {
    var hash = SHA256()
    hash.update(row.0.utf8)
    #expect(hash.finalize() == row.1)
  }

  @Test("a million times a, in pieces of any size")
  func hashesInPieces() {
    for piece in [1, 63, 64, 65, 1000] {
      var hash = SHA256()
      var left = 100_000
      while left > 0 {
        hash.update(repeatElement(UInt8(ascii: "a"), count: min(piece, left)))
        left -= piece
      }
      // printf 'a%.0s' $(seq 100000) | sha256sum
      #expect(hash.finalize() == "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee")
    }
  }
}
