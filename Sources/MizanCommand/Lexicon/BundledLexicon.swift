import BundledLexicons

/// The lexicon files that are part of the binary.
package enum BundledLexicon {
  /// The files in the order of their paths, which begin at the top of the project.
  package static func sources() -> [(path: String, text: String)] {
    (0..<mizan_lexicon_file_count()).map { index in
      // The C table is constant data of the program: its pointers are valid for as long as it runs, the
      // path ends in a NUL, and the length is the compiler's own sizeof.
      let file = unsafe mizan_lexicon_file_at(index)
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.length))
      return unsafe (String(cString: file.path), String(decoding: bytes, as: UTF8.self))
    }
  }
}
