import BundledLexicons

/// The lexicon files that are part of the binary.
package enum BundledLexicon {
  /// The files in the order of their paths, which begin at the top of the project.
  package static func sources() -> [(path: String, text: String)] {
    (0..<count).map { (path(of: $0), text(of: $0)) }
  }

  /// The file with a path; empty when there is none.
  static func sources(at path: String) -> [(path: String, text: String)] {
    (0..<count).filter { self.path(of: $0) == path }.map { (path, text(of: $0)) }
  }

  private static var count: Int { mizan_lexicon_file_count() }

  // The C table is constant data of the program: its pointers are valid for as long as it runs, each path ends in a
  // NUL, and the length is the compiler's own sizeof.

  private static func path(of index: Int) -> String {
    unsafe String(cString: mizan_lexicon_file_at(index).path)
  }

  private static func text(of index: Int) -> String {
    let file = unsafe mizan_lexicon_file_at(index)
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.length))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
