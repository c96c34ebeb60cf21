import Foundation
import Testing

@testable import Mizan

/// A lexicon file of the checkout.
struct ShippedFile: Sendable, CustomTestStringConvertible {
  var path: String
  var text: String
  var testDescription: String { path }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Lexicons").standardized

  /// All files, by path.
  static let all: [ShippedFile] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".lexicon") }.sorted().map { path in
      let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
      return ShippedFile(path: "Lexicons/" + path, text: text)
    }
  }()
}

@Suite("The shipped lexicon")
struct ShippedLexiconTests {
  private let lexicon = Lexicon(sources: ShippedFile.all.map { ($0.path, $0.text) })

  @Test("has files and entries")
  func isThere() {
    #expect(ShippedFile.all.count > 30)
    #expect(lexicon.entries.count > 1000)
  }

  @Test("parses, gives its reasons, and all its examples hold in every spelling")
  func passesItsOwnCheck() {
    let problems = LexiconChecker(lexicon: lexicon).check().problems.filter { $0.rule != .campBalance }
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test("has a like number of entries for opposing camps")
  func isBalanced() {
    let pairs = CampBalance(entries: lexicon.entries).pairs
    for pair in pairs {
      #expect(
        pair.isBalanced,
        "\(pair.left.name): \(pair.left.entries), \(pair.right.name): \(pair.right.entries)")
    }
  }

  @Test("is in canonical form; else run: mizan lexicon format Lexicons", arguments: ShippedFile.all)
  func isCanonical(file: ShippedFile) throws {
    let canonical = try LexiconFormatter(path: file.path).canonicalText(of: file.text)
    #expect(file.text.utf8.elementsEqual(canonical.utf8))
  }
}
