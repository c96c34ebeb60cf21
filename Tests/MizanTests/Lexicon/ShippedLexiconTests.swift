import Foundation
import Testing

@testable import Mizan

@Suite struct ShippedLexiconTests {
  /// The lexicon as it stands in the checkout.
  static func shipped() throws -> Lexicon {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Lexicons")
      .standardized
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".lexicon")
    }
    return try Lexicon(
      sources: paths.sorted().map { path in
        ("Lexicons/" + path, try String(contentsOf: root.appending(path: path), encoding: .utf8))
      })
  }

  @Test("every entry parses, gives its reason, and all its examples hold")
  func passesItsOwnCheck() throws {
    let problems = LexiconChecker(lexicon: try Self.shipped()).check().problems
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }
}
