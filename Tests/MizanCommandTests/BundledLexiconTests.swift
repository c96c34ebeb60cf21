import Foundation
import Mizan
import Testing

@testable import MizanCommand

@Suite("The bundled lexicon")
struct BundledLexiconTests {
  /// The paths of all lexicon files in the project, from its top, in the order of their bytes.
  private var paths: [String] {
    let folder = Project.top.appending(path: "Lexicons")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".lexicon") }.map { "Lexicons/" + $0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test("holds every file of Lexicons, in the order of the paths; add two lines a file to bundled.c")
  func holdsEveryFile() {
    #expect(!paths.isEmpty)
    #expect(BundledLexicon.sources().map(\.path) == paths)
  }

  @Test("holds the bytes of the files")
  func holdsTheirBytes() throws {
    for source in BundledLexicon.sources() {
      let stored = try Data(contentsOf: Project.top.appending(path: source.path))
      #expect(Array(source.text.utf8) == Array(stored), "\(source.path)")
    }
  }

  @Test("parses and compiles without an error")
  func isSound() {
    let lexicon = Lexicon(sources: BundledLexicon.sources())
    let problems = lexicon.problems + CompiledLexicon(lexicon).problems
    #expect(problems.filter { $0.severity == .error }.map(\.description) == [])
  }
}
