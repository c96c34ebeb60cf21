/// A way of packing a file that a program of the system unpacks.
enum Compression: CaseIterable {
  case gzip, zstandard, xz

  /// The program.
  var program: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "zstd"
    case .xz: "xz"
    }
  }

  /// The program's arguments: unpack standard input to standard output.
  var arguments: [String] { ["-dc"] }

  /// The endings of file names, without the dot.
  var extensions: [String] {
    switch self {
    case .gzip: ["gz", "gzip"]
    case .zstandard: ["zst", "zstd"]
    case .xz: ["xz"]
    }
  }

  /// The bytes that a file begins with.
  private var magic: [[UInt8]] {
    switch self {
    case .gzip: [[0x1F, 0x8B]]
    case .zstandard: [[0x28, 0xB5, 0x2F, 0xFD]]
    case .xz: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]
    }
  }

  /// The number of first bytes that tell a compression.
  static let magicLength = 6

  /// Tells the compression by a file's first bytes, and where they tell nothing by its name.
  init?(path: String, firstBytes: some Collection<UInt8>) {
    let byContent = Self.allCases.first { kind in kind.magic.contains { firstBytes.starts(with: $0) } }
    let ending = FilePathName(path).fileExtension
    let byName = Self.allCases.first { $0.extensions.contains(ending) }
    guard let kind = byContent ?? byName else { return nil }
    self = kind
  }
}

/// The last part of a path, as far as a format can be told by it.
struct FilePathName {
  private var name: Substring

  /// Takes the last part of a path.
  init(_ path: String) {
    name = path[...]
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
  }

  /// The ending in lower case without its dot, or an empty string.
  var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The name without the ending of a compression.
  var withoutCompression: FilePathName {
    var copy = self
    if Compression.allCases.contains(where: { $0.extensions.contains(fileExtension) }),
      let dot = name.lastIndex(of: ".")
    {
      copy.name = name[..<dot]
    }
    return copy
  }
}
