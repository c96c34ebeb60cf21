import Foundation
import Mizan
import Testing

@testable import MizanCommand

@Suite("Commands on lexicons")
struct LexiconCommandTests {
  private static let messy = """
    lexicon: cases
    language: ar
    version: 1


    # a remark on the word
    id: case.massacre
    term: مَجـزرة
    pos: noun
    category: loaded-language
    weight: 0.50
    gloss: massacre
    source: Judges what it should count.
    - خرج العمال من المجزر البلدي
    + شهدت البلدة [مجزرة] مساء أمس
    """
  private static let clean = """
    lexicon: cases
    language: ar
    version: 1

    # a remark on the word
    id: case.massacre
    category: loaded-language
    term: مجزرة
    pos: noun
    weight: 0.5
    gloss: massacre
    source: Judges what it should count.
    + شهدت البلدة [مجزرة] مساء أمس
    - خرج العمال من المجزر البلدي

    """

  @Test("format rewrites a file once, and --check nothing")
  func formats() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("messy.lexicon", Self.messy)
    let checked = await mizan(["lexicon", "format", "--check", folder.url.path])
    #expect(checked.exitCode == 1 && checked.output.lines == [path])
    #expect(try folder.text(of: "messy.lexicon") == Self.messy)
    let formatted = await mizan(["lexicon", "format", folder.url.path])
    #expect(formatted.exitCode == 0 && formatted.output.lines == [path])
    #expect(try folder.text(of: "messy.lexicon") == Self.clean)
    let again = await mizan(["lexicon", "format", "--check", path])
    #expect(again.exitCode == 0 && again.output.bytes.isEmpty)
    #expect(try folder.names == ["messy.lexicon"])
  }

  @Test("format leaves a file that does not parse as it is")
  func leavesBroken() async throws {
    let folder = try TemporaryFolder()
    let text = Self.messy.replacing("noun", with: "thing")
    let path = try folder.file("broken.lexicon", text)
    let result = await mizan(["lexicon", "format", path])
    #expect(result.exitCode == 2)
    #expect(result.errors.text.contains("broken.lexicon:9:6: error: 'thing' is not one of"))
    #expect(try folder.text(of: "broken.lexicon") == text)
  }

  @Test("a converted word list parses, and check asks for what it lacks", arguments: ["dic", "csv", "json"])
  func converts(ending: String) async throws {
    let folder = try TemporaryFolder()
    let texts = [
      "dic": "%\n1\tanger\n%\nغضب*\t1\n", "csv": "term,category\nغضب,anger\n", "json": #"{"anger":["غضب"]}"#,
    ]
    let list = try folder.file("list.\(ending)", try #require(texts[ending]))
    let made = folder.path("list.lexicon")
    #expect(await mizan(["lexicon", "convert", list, "-o", made]).exitCode == 0)
    #expect(await mizan(["lexicon", "list", made]).output.lines.count == 1)
    let check = await mizan(["lexicon", "check", made])
    #expect(check.exitCode == 1)
    // A weight, a gloss, a source, a '+' and a '-'.
    #expect(check.output.lines.last == "1 entry in 1 file: 5 errors, 0 warnings")
  }

  @Test("convert does not write over the word list")
  func keepsInput() async throws {
    let folder = try TemporaryFolder()
    let list = try folder.file("list.csv", "term,category\nغضب,anger\n")
    #expect(await mizan(["lexicon", "convert", list, "-o", list]).exitCode == 2)
    #expect(try folder.text(of: "list.csv").hasPrefix("term"))
  }

  @Test("stats gives the same bytes with one worker and with four")
  func countsInOrder() async throws {
    let alone = await mizan(["lexicon", "stats", "-j", "1", Project.sampleFeed])
    let four = await mizan(["lexicon", "stats", "-j", "4", Project.sampleFeed])
    #expect(alone.exitCode == 0 && alone.output.lines.count > 100)
    #expect(alone.output.bytes == four.output.bytes)
  }

  @Test("show finds every entry of the bundled lexicon with its forms")
  func showsAll() throws {
    let compiled = CompiledLexicon(Lexicon(sources: BundledLexicon.sources()))
    for index in stride(from: 0, to: compiled.entries.count, by: 40) {
      let words = compiled.words(of: index)
      #expect(!words.isEmpty && words.allSatisfy { !$0.forms.isEmpty }, "\(compiled.entries[index].id)")
    }
  }

  @Test("the page of the bundled lexicon is fresh")
  func documentIsFresh() async throws {
    let made = await mizan(["lexicon", "document"]).output.text
    let page = Project.top.appending(path: "Reports/Lexicon.md")
    let stored = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    #expect(
      made.utf8.elementsEqual(stored.utf8),
      "run: swift run -c release mizan lexicon document -o Reports/Lexicon.md")
    if Project.updatesGolden, made != stored { try Data(made.utf8).write(to: page) }
  }
}
