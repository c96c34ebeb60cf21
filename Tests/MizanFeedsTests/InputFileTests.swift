import Foundation
import Mizan
import Testing

@testable import MizanFeeds

@Suite("Lexicon folders")
struct LexiconFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("are read with the folders in them, in the order of their paths")
  func readsFolder() throws {
    for name in ["b.lexicon", "a.lexicon", "cues/z.lexicon", "README.md", ".hidden.lexicon", "B.lexicon"] {
      _ = try folder.write("lexicon: \(name)\n", as: "lexicons/" + name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lexicons/loop", withDestinationPath: folder.path + "/lexicons")
    let files = try LexiconFolder(folder.path + "/lexicons").files()
    #expect(
      files.map { shortened($0.path, folder.path + "/lexicons") } == [
        "lexicons/B.lexicon", "lexicons/a.lexicon", "lexicons/b.lexicon", "lexicons/cues/z.lexicon",
      ])
    #expect(files.first?.text == "lexicon: B.lexicon\n")
  }

  @Test("may be one file of any name")
  func readsFile() throws {
    let path = try folder.write("\u{FEFF}id: a\n", as: "mine.txt")
    let files = try LexiconFolder(path).files()
    #expect(files.map(\.path) == [path])
    #expect(files.map(\.text) == ["id: a\n"])
  }

  @Test("fail clearly when there is nothing to read")
  func fails() throws {
    _ = try folder.write("x", as: "empty/a.txt")
    _ = try folder.write(Array("id: a\nterm: ".utf8) + [0xC7], as: "bad/a.lexicon")
    let cases: [(String, String)] = [
      ("none", "none: error: no such file or directory"),
      ("empty", "empty: error: the folder holds no .lexicon file"),
      ("bad", "bad/a.lexicon:2:7: error: invalid UTF-8"),
    ]
    for (name, message) in cases {
      let error = #expect(throws: FeedDumpError.self) { try LexiconFolder(folder.path + "/" + name).files() }
      #expect(error.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") } == message)
    }
  }
}

@Suite("Names of outlets")
struct OutletNamesTests {
  @Test("are pairs with an equals sign or a tab")
  func readsPairs() throws {
    let text = "# أسماء\nelbalad.example = صحيفة البلد\r\n\nالبلد = بوابة\tصحيفة البلد\n  a=b = c\n"
    #expect(
      try OutletNames(parsing: text, path: "names").names
        == ["elbalad.example": "صحيفة البلد", "البلد = بوابة": "صحيفة البلد", "a": "b = c"])
  }

  @Test(
    "are refused with the line",
    arguments: [
      ("a = b\nword\n", "names:2: error: 'word' is not 'spelling = name'"),
      ("= b", "names:1: error: '= b' is not 'spelling = name'"),
      ("a =", "names:1: error: 'a =' is not 'spelling = name'"),
      ("a = b\n\na = c", "names:3: error: 'a' already has the name 'b'"),
    ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: FeedDumpError.self) { try OutletNames(parsing: text, path: "names") }
    #expect(error?.description == message)
  }
}
